// The outlines of letters, read from the same font files that the page is set in, so that PDF and
// SVG need no fonts: WOFF 1.0, whose tables a browser inflates itself, with TrueType outlines.

import { fontOf, setPrecisely } from "./words.js";

const WOFF = 0x774f4646;
const HEAD = 44;
const ENTRY = 20;
const EM_OF_RULER = 1000;
const MARKS = /\p{M}/u;
const measuring = document.createElement("canvas").getContext("2d");

/** Return a font of a WOFF file: {unitsPerEm, glyphOf, outlineOfGlyph}. */
export async function fontIn(bytes) {
  const tables = await tablesOf(bytes);
  const unitsPerEm = tables.head.getUint16(18);
  const offsets = offsetsOf(tables);
  return { unitsPerEm, glyphs: lettersOf(tables.cmap), tables, offsets };
}

/**
 * Return the outline of a line as segments, ["M"|"L"|"Q", …numbers] or ["Z"], in units of the
 * scene, or null when it is not set letter by letter in one of `fonts`, by weight: a letter is
 * lacking, or has a mark that only a shaper places.
 */
export function outlineOfLine([shown, , weight, px, x, baseline, , , tracking = 0, family], fonts) {
  const font = fonts.get(weight);
  const letters = [...shown];
  if (!font || family || MARKS.test(shown) || letters.some((letter) => !font.glyphs.has(letter.codePointAt(0)))) return null;
  setPrecisely(measuring);
  measuring.font = fontOf(weight, EM_OF_RULER);
  const scale = px / font.unitsPerEm;
  let before = "";
  return letters.flatMap((letter, number) => {
    // Where a letter begins: what the words before it take with it, less what it takes itself.
    const upTo = measuring.measureText(before + letter).width - measuring.measureText(letter).width;
    before += letter;
    const start = x + (upTo / EM_OF_RULER + tracking * number) * px;
    return glyphOutline(font, font.glyphs.get(letter.codePointAt(0))).map(([operator, ...points]) => [
      operator,
      ...points.map((value, at) => (at % 2 ? baseline - value * scale : start + value * scale)),
    ]);
  });
}

async function tablesOf(bytes) {
  const view = new DataView(bytes);
  if (view.getUint32(0) !== WOFF) throw new Error("not a WOFF file");
  const found = {};
  for (let number = 0; number < view.getUint16(12); number += 1) {
    const at = HEAD + ENTRY * number;
    const tag = String.fromCharCode(...new Uint8Array(bytes, at, 4));
    const [offset, packedSize, size] = [4, 8, 12].map((more) => view.getUint32(at + more));
    const part = bytes.slice(offset, offset + packedSize);
    found[tag] = new DataView(packedSize < size ? await inflated(part) : part);
  }
  return found;
}

function inflated(part) {
  return new Response(new Blob([part]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
}

function offsetsOf({ head, loca, maxp }) {
  const long = head.getInt16(50) === 1;
  return Array.from({ length: maxp.getUint16(4) + 1 }, (_, glyph) =>
    long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
}

/** Return the glyph of each letter, from the table of format 4 or 12. */
function lettersOf(cmap) {
  const found = new Map();
  for (let number = 0; number < cmap.getUint16(2); number += 1) {
    const start = cmap.getUint32(8 + 8 * number);
    if (cmap.getUint16(start) === 4) addSegments(cmap, start, found);
    else if (cmap.getUint16(start) === 12) addGroups(cmap, start, found);
  }
  return found;
}

function addSegments(cmap, start, found) {
  const double = cmap.getUint16(start + 6);
  for (let at = 0; at < double; at += 2) {
    const last = cmap.getUint16(start + 14 + at);
    const first = cmap.getUint16(start + 16 + double + at);
    const delta = cmap.getInt16(start + 16 + 2 * double + at);
    const place = start + 16 + 3 * double + at;
    const offset = cmap.getUint16(place);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const told = offset ? cmap.getUint16(place + offset + 2 * (code - first)) : code;
      const glyph = offset && !told ? 0 : (told + delta) & 0xffff;
      if (glyph) found.set(code, glyph);
    }
  }
}

function addGroups(cmap, start, found) {
  for (let number = 0; number < cmap.getUint32(start + 12); number += 1) {
    const [first, last, glyph] = [0, 4, 8].map((more) => cmap.getUint32(start + 16 + 12 * number + more));
    for (let code = first; code <= last; code += 1) found.set(code, glyph + code - first);
  }
}

function glyphOutline(font, glyph) {
  const [from, to] = [font.offsets[glyph], font.offsets[glyph + 1]];
  if (from === to) return [];
  const { glyf } = font.tables;
  const contours = glyf.getInt16(from);
  return contours < 0 ? composite(font, from + 10) : simple(glyf, from + 10, contours);
}

function composite(font, start) {
  const { glyf } = font.tables;
  const found = [];
  let at = start;
  for (;;) {
    const flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    const [x, y] = flags & 1 ? [glyf.getInt16(at + 4), glyf.getInt16(at + 6)] : [glyf.getInt8(at + 4), glyf.getInt8(at + 5)];
    at += flags & 1 ? 8 : 6;
    const short = (more) => glyf.getInt16(at + more) / 16384;
    let matrix = [1, 0, 0, 1];
    if (flags & 8) matrix = [short(0), 0, 0, short(0)];
    else if (flags & 0x40) matrix = [short(0), 0, 0, short(2)];
    else if (flags & 0x80) matrix = [short(0), short(2), short(4), short(6)];
    at += flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    const [a, b, c, d] = matrix;
    for (const [operator, ...points] of glyphOutline(font, glyph)) {
      const moved = [];
      for (let each = 0; each < points.length; each += 2) {
        const [px, py] = [points[each], points[each + 1]];
        moved.push(a * px + c * py + x, b * px + d * py + y);
      }
      found.push([operator, ...moved]);
    }
    if (!(flags & 0x20)) return found;
  }
}

function simple(glyf, start, contours) {
  const ends = Array.from({ length: contours }, (_, number) => glyf.getUint16(start + 2 * number));
  const count = ends.at(-1) + 1;
  let at = start + 2 * contours;
  at += 2 + glyf.getUint16(at);
  const flags = [];
  while (flags.length < count) {
    const flag = glyf.getUint8(at++);
    const times = flag & 8 ? 1 + glyf.getUint8(at++) : 1;
    for (let each = 0; each < times; each += 1) flags.push(flag);
  }
  const along = (small, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & small) value += (flag & same ? 1 : -1) * glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  return ends.flatMap((end, number) => {
    const first = number ? ends[number - 1] + 1 : 0;
    const points = Array.from({ length: end - first + 1 }, (_, each) => ({ x: xs[first + each], y: ys[first + each], on: flags[first + each] & 1 }));
    return contourOf(points);
  });
}

function contourOf(points) {
  const middle = (one, other) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, on: 1 });
  const onCurve = points.findIndex(({ on }) => on);
  const start = onCurve < 0 ? middle(points[0], points.at(-1)) : points[onCurve];
  const order = onCurve < 0 ? points : [...points.slice(onCurve + 1), ...points.slice(0, onCurve)];
  const found = [["M", start.x, start.y]];
  let control = null;
  for (const point of [...order, start]) {
    if (point.on) {
      found.push(control ? ["Q", control.x, control.y, point.x, point.y] : ["L", point.x, point.y]);
      control = null;
    } else {
      if (control) {
        const between = middle(control, point);
        found.push(["Q", control.x, control.y, between.x, between.y]);
      }
      control = point;
    }
  }
  return [...found, ["Z"]];
}

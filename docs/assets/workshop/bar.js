import { LEAST_MODULE, QUIET } from "./qr.js";
import { unitsOf } from "./units.js";
import { fontOf, setPrecisely } from "./words.js";

// The agency's bar, by the rules of banners/setting/bar.py, in the room that published scenes leave
// for it: a bar at the foot, of one of the heights that such a bar has, or a block at the right of
// a strip. A name that needs more than the highest is set smaller, or without the body above it.

const INK_TONE = 7;
const WHITE_TONE = 18;
const GROUND_OF_BANNER = 0;
const PARENT_SHARE = 0.185; // of the bar: the type of the body above
const UNIT_SHARE = 0.25;
const LOGO_SHARE = 0.68;
const WIDEST_LOGO = 2.6; // to its height
const CAPITAL = 0.74; // em
const SPREAD = 0.03; // em, of capitals
const CLEAR_OF_BLOCK = 0.15; // of the height: above and below what stands in a block
const WORTH_OF_LINE = 0.2;
const WORTH_OF_BESIDE = 0.15; // what logos above the words must gain
const COVERED = 0.05; // of the height, below the bar: what more than that is covered
const JOINS = new Set(["và", "của", "các", "những", "về", "với", "cho", "ở", "tại", "trong", "-", "–", "&"]);
const IN_NAME = 3; // what a line that begins with one of these costs
const SHARE_OF_CODE = 0.98; // of the bar, its quiet zone included: the bar is as white
const CODE_IN_BLOCK = 0.56;
const HAIR = 0.005; // em: as far as two measures of ink differ
const EM = 250; // px at which banners/typesetting/fonts.py looks where ink begins

const ruler = document.createElement("canvas").getContext("2d");

/** Return where the ink of words begins and ends, in em from their origin. */
export function inkOf(words, weight) {
  setPrecisely(ruler);
  ruler.font = fontOf(weight, EM);
  const told = ruler.measureText(words);
  return { left: -told.actualBoundingBoxLeft / EM, right: told.actualBoundingBoxRight / EM };
}

/**
 * Return the scene with the agency's bar, and what had no room: "parent", "organiser", "code".
 *
 * `rooms` have a `scene` each, from the lowest bar to the highest. A scene's `bar` is left, top,
 * right, bottom, where words begin, and the height that type is measured by; `agency` has `parent`,
 * `unit`, `organiser` (the whole legal line), `logos`, each [width, height], and `code`, rows of a
 * QR code. Null when not even the agency's own name is legible in the room.
 */
export function withBar(rooms, slot, agency) {
  for (const { scene } of rooms) {
    const set = barIn(scene, slot, agency, true);
    if (set) return set;
  }
  const { scene } = rooms.at(-1);
  return barIn(scene, slot, agency, false) ?? (agency.code ? withBar(rooms, slot, { ...agency, code: null, gone: ["code"] }) : null);
}

/** Return the same for a scene; null unless what is named has its `full` type there, if asked. */
function barIn(scene, slot, agency, full) {
  const [left, top, right, bottom, start, usual] = scene.bar;
  const room = {
    full, left, top, right, bottom, usual,
    margin: start,
    end: right - (start - left),
    least: slot.least,
    tall: Boolean(slot.print) && slot.size[1] > 2 * slot.size[0],
    pad: slot.print ? 0.085 * Math.min(...slot.size) : 0,
  };
  const code = agency.code ? codeIn(room, agency.code, slot) : null;
  const beside = code ? { ...room, right: room.right - code.wide, end: room.end - code.wide } : room;
  const set = setOf(beside, agency, slot);
  if (!set) return null;
  const gone = [...set.gone, ...(agency.gone ?? []), ...(agency.code && !code ? ["code"] : [])];
  return { ...set, gone, scene: sceneWith(scene, slot, set, code) };
}

function setOf(room, agency, slot) {
  if (!agency.unit && !agency.parent && !agency.organiser && !agency.logos.length)
    return { marks: [], lines: [], gone: [] };
  return room.left > 0 ? blockOf(room, agency, slot) : footOf(room, agency);
}

// The code ends the bar, or the block: the published scene has no other room for it, while
// banners/setting/code.py makes a bar higher, or a plate of its own.
function codeIn(room, rows, slot) {
  const high = room.bottom - room.top;
  const inFoot = room.left === 0;
  const cells = rows.length + 2 * QUIET;
  const side = inFoot ? SHARE_OF_CODE * high : Math.min(CODE_IN_BLOCK * high, 0.5 * (room.right - room.left));
  const mm = slot.print ? slot.print[0] / slot.size[0] : 0;
  if (!mm || (side / cells) * mm < LEAST_MODULE) return null;
  const right = inFoot ? room.end : room.right - 0.06 * high;
  const top = (room.top + room.bottom - side) / 2;
  return { layer: ["code", rows, [right - side, top, right, top + side]], wide: room.end - right + side + 0.06 * high };
}

function footOf(room, agency) {
  const height = room.usual;
  const logos = logoBoxes(agency.logos, LOGO_SHARE * height, 0.6 * (room.end - room.margin));
  const gap = (room.right < room.bottom ? 0.25 * LOGO_SHARE : 0.28) * height;
  const start = room.margin + (logos.length ? logos.at(-1)[2] + gap : 0);
  const found = footRows(room, agency, height, room.end - start);
  if (!found && (agency.unit || agency.parent || agency.organiser)) return null;
  const { rows, gone } = found ?? { rows: [], gone: [] };
  return { ...placedRows(room, room.margin, start, rows, logos), gone };
}

function footRows(room, agency, height, width) {
  const isFound = (rows) => rows && (room.full || isLowEnough(rows, room));
  const found = ([rows, gone]) => (isLowEnough(rows, room) ? { rows, gone } : null);
  for (const [lines, most, smallest] of [[2, 3, room.tall ? 0.6 : 0.7], [3, room.tall ? 6 : 4, 0.5]])
    for (let step = 0; 1 - 0.05 * step >= smallest - 1e-9; step += 1) {
      const scale = 1 - 0.05 * step;
      const sizes = [PARENT_SHARE, UNIT_SHARE].map((share) => Math.max(share * height * scale, room.least));
      const rows = rowsOf(agency, sizes, width, lines, SPREAD);
      const count = rows ? rows.reduce((sum, row) => sum + row.lines.length, 0) : 0;
      if (isFound(rows) && (rows.length === 1 || count <= most)) return found([rows, []]);
      if (Math.max(...sizes) === room.least) break;
    }
  for (const gone of leftOut(agency)) {
    const rows = rowsOf(without(agency, gone), [room.least, 1.15 * room.least], width, 4, 0);
    if (isFound(rows)) return found([rows, gone]);
  }
  return null;
}

/** Return what may be left out for want of room, from nothing to all but the agency itself. */
function leftOut({ parent, unit, organiser }) {
  const found = [[]];
  if (unit && parent) found.push(["parent"]);
  if (unit && organiser) found.push([...found.at(-1), "organiser"]);
  return found;
}

function without(agency, gone) {
  return { ...agency, ...Object.fromEntries(gone.map((name) => [name, ""])) };
}

// Marks of capitals rise by .43 em, and what is above the bar keeps its distance.
function isLowEnough(rows, { top, bottom, usual, pad }) {
  return heightOf(rows) + Math.max(0.36 * usual, 1.2 * rows[0].px + 4, pad) <= bottom - top + 0.5;
}

function blockOf(room, agency, slot) {
  const height = room.bottom - room.top;
  const width = room.right - room.left;
  const pad = room.margin - room.left;
  for (const gone of leftOut(agency)) {
    const named = without(agency, gone);
    const found = blocks(room, named, { height, width, pad, safe: slot.safe, gone });
    if (found.length) return found.reduce((best, one) => (one.worth > best.worth ? one : best));
  }
  return null;
}

function blocks(room, agency, { height, width, pad, safe, gone }) {
  const found = [];
  for (const share of [0.45, 0.4, 0.36, 0.32, 0.28]) {
    const logos = logoBoxes(agency.logos, share * height, 0.5 * width);
    const high = logos.length ? logos[0][3] - logos[0][1] : 0;
    const start = room.left + pad + (logos.length ? logos.at(-1)[2] + 0.25 * high : 0);
    for (const lines of [2, 3, 4]) {
      const rows = blockRows(room, agency, room.right - pad - start, 0, lines, height, safe);
      if (rows) found.push({ ...placedRows(room, room.left + pad, start, rows, logos), worth: worthOf(rows, share), gone });
      if (!logos.length) continue;
      const gap = Math.max(0.2 * high, 0.5 * room.least);
      const under = blockRows(room, agency, width - 2 * pad, high + gap, lines, height, safe);
      if (under) {
        const set = placedRows(room, room.left + pad, room.left + pad, under, logos);
        found.push({ ...setApart(set, high, heightOf(under), gap), worth: worthOf(under, share) - WORTH_OF_BESIDE, gone });
      }
    }
  }
  return found;
}

function worthOf(rows, share) {
  const count = rows.reduce((sum, row) => sum + row.lines.length, 0);
  return Math.log(rows.at(-1).px) + 0.4 * Math.log(share) - WORTH_OF_LINE * count;
}

function blockRows(room, agency, width, above, lines, height, safe) {
  const covered = 2 * Math.max(safe[1], safe[3]);
  let px = Math.max(room.least, 0.15 * height);
  for (;;) {
    for (const spread of [SPREAD, 0]) {
      const rows = rowsOf(agency, [px, 1.12 * px], width, lines, spread);
      if (rows && above + heightOf(rows) <= height - Math.max(CLEAR_OF_BLOCK * height, covered + 0.9 * px))
        return rows;
    }
    if (px === room.least) return null;
    px = Math.max(room.least, 0.94 * px);
  }
}

function setApart(set, logo, words, gap) {
  const up = (words + gap) / 2;
  const down = Math.round((logo + gap) / 2);
  return {
    marks: set.marks.map(([number, [a, b, c, d]]) => [number, [a, b - up, c, d - up]]),
    lines: set.lines.map((line) => Object.assign([...line], { 5: line[5] + down })),
  };
}

// Rows: the body above in capitals, the agency's own name below.
function rowsOf(agency, [parentPx, unitPx], width, most, spread) {
  const wanted = [];
  if (agency.parent)
    wanted.push({ role: "parent", units: unitsOf(agency.parent).map((unit) => unit.toUpperCase()), words: agency.parent, weight: 600, px: parentPx, tracking: spread });
  if (agency.unit)
    wanted.push({ role: "agency", units: unitsOf(agency.unit), words: agency.unit, weight: 800, px: unitPx, tracking: 0 });
  if (agency.organiser)
    wanted.push({ role: "organiser", units: unitsOf(agency.organiser), words: agency.organiser, weight: 600, px: parentPx, tracking: 0 });
  if (!wanted.length) return null;
  const rows = [];
  for (const row of wanted) {
    const fitting = waysOf(row.units, row.weight, most).filter(({ lines }) =>
      lines.every((line) => (widthOf(line, row.weight, row.tracking) - HAIR) * row.px <= width));
    if (!fitting.length) return null;
    const cost = (way) => way.cost + 0.5 * way.lines.length;
    const best = fitting.reduce((one, other) => (cost(other) < cost(one) ? other : one));
    rows.push({ ...row, lines: best.lines });
  }
  return rows;
}

function widthOf(line, weight, tracking) {
  const { left, right } = inkOf(line, weight);
  return right - left + tracking * ([...line].length - 1);
}

/** Return the cleanest way to break words into each number of lines, as {lines, cost}. */
function waysOf(units, weight, most) {
  const found = [];
  for (let count = 1; count <= Math.min(most, units.length); count += 1) {
    const ways = splits(units, count).map((lines) => ({ lines, cost: costOf(lines, weight) }));
    found.push(ways.reduce((one, other) => (other.cost < one.cost ? other : one)));
  }
  return found;
}

function splits(words, count) {
  if (count === 1) return [[words.join(" ")]];
  const found = [];
  for (let at = 1; at <= words.length - count + 1; at += 1)
    for (const rest of splits(words.slice(at), count - 1))
      found.push([words.slice(0, at).join(" "), ...rest]);
  return found;
}

function costOf(lines, weight) {
  const widths = lines.map((line) => widthOf(line, weight, 0));
  const widest = Math.max(...widths);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let cost = 0.15 * (1 - mean / widest);
  if (lines.length > 1 && widths.at(-1) < 0.4 * widest) cost += 0.25;
  for (const line of lines.slice(1)) if (JOINS.has(line.split(" ")[0].toLowerCase())) cost += IN_NAME;
  return cost;
}

function pitchesOf(rows) {
  const sizes = rows.flatMap((row) => row.lines.map(() => row.px));
  return sizes.map((upper, number) => {
    const lower = sizes[number + 1] ?? upper;
    return (upper === lower ? 1.32 : 1.42) * lower;
  });
}

function heightOf(rows) {
  if (!rows.length) return 0;
  return pitchesOf(rows).slice(0, -1).reduce((sum, one) => sum + one, 0) + CAPITAL * rows[0].px;
}

// Boxes of the logos, from x = 0, centred on y = 0, within a width.
function logoBoxes(shapes, height, width) {
  const boxes = [];
  let x = 0;
  for (const [across, tall] of shapes) {
    const ratio = across / tall;
    // Of two logos of one height the wider one looks larger, so its height gives way a little.
    const high = height * Math.min(1, Math.sqrt(1.35 / ratio), WIDEST_LOGO / ratio);
    boxes.push([x, -high / 2, x + high * ratio, high / 2]);
    x += high * ratio + 0.25 * height;
  }
  const scale = boxes.length ? Math.min(1, width / boxes.at(-1)[2]) : 1;
  return boxes.map((box) => box.map((side) => side * scale));
}

function placedRows(room, logosAt, start, rows, logos) {
  const middle = (room.top + room.bottom) / 2;
  const marks = logos.map(([a, b, c, d], number) => [number, [logosAt + a, middle + b, logosAt + c, middle + d]]);
  const pitches = pitchesOf(rows);
  const lines = [];
  let baseline = rows.length ? middle - heightOf(rows) / 2 + CAPITAL * rows[0].px : 0;
  for (const row of rows)
    for (const shown of row.lines) {
      const x = start - inkOf(shown, row.weight).left * row.px;
      lines.push([shown, row.role, row.weight, row.px, x, Math.round(baseline), INK_TONE, null, row.tracking]);
      baseline += pitches[lines.length - 1];
    }
  return { marks, lines };
}

function sceneWith(scene, slot, { marks, lines }, code) {
  const [left, top, right, bottom] = scene.bar;
  const [, height] = slot.size;
  const covered = height - bottom > COVERED * height && !slot.print;
  const ends = covered ? bottom : height;
  const ground = [["r", WHITE_TONE, left, top, right - left, ends - top, 0]];
  if (covered) ground.push(["r", GROUND_OF_BANNER, left, bottom, right - left, height - bottom, 0]);
  return {
    ...scene,
    layers: [...scene.layers, ["panel", "bar", ground], ...marks.map((mark) => ["mark", ...mark]), ...(code ? [code.layer] : [])],
    lines: [...scene.lines, ...lines],
  };
}

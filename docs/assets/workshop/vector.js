import { isHeld } from "./held.js";
import { outlineOfLine } from "./outlines.js";
import { runsOf } from "./qr.js";
import { drawLine } from "./words.js";

// A scene told to a pen, which writes an SVG or a page of a PDF. A pen has `begin` (of a group with
// a matrix and a clip), `end`, `fill` and `stroke` of a shape's path, `picture`, and `stencil`: a
// picture of one colour with nothing behind it.

const WHOLE_MOTIF = ["halo", "setting", "figures"];
const IN_RADIANS = Math.PI / 180;
const FINE = 1000; // px of a stencil, an em
const WIDEST_STENCIL = 8000; // px
const BLACK = "#000000";

/** Thrown with words for the reader. */
export class NoOutlineError extends Error {}

/** Tell a pen all that a scene shows, within the bleed; `fonts` are by weight. */
export function drawScene(pen, scene, { size, bleed, motif, palette, marks, fonts }) {
  const colourOf = (tone) => palette[tone];
  const whole = ["r", scene.ground, -bleed, -bleed, size[0] + 2 * bleed, size[1] + 2 * bleed, 0];
  pen.begin([1, 0, 0, 1, 0, 0], segmentsOfShape(whole));
  pen.fill(segmentsOfShape(whole), colourOf(scene.ground), "evenodd");
  for (const [kind, ...told] of scene.layers) {
    if (kind === "panel") drawShapes(pen, toTheEdges(told, size, bleed), colourOf);
    else if (kind === "placed") drawMotif(pen, told, motif, colourOf);
    else if (kind === "mark") pen.picture(marks[told[0]], told[1]);
    else if (kind === "code") pen.fill(runsOf(...told).flatMap(boxOf), BLACK, "nonzero");
  }
  for (const line of scene.lines) {
    const outline = outlineOfLine(line, fonts);
    if (outline) pen.fill(outline, colourOf(line[6]), "nonzero");
    else pen.stencil(...stencilOf(line, colourOf(line[6])), colourOf(line[6]));
  }
  pen.end();
}

/**
 * Return a line as a fine picture of one colour and the box that it fills. Khmer, and letters with
 * marks that no sign holds, are put together by browsers alone: their outlines cannot be asked for.
 */
function stencilOf(line, colour) {
  const lacking = [...line[0]].filter((letter) => !isHeld(letter));
  if (lacking.length) throw new NoOutlineError(`Chưa có nét chữ cho «${lacking.join("», «")}»: hãy thay bằng chữ khác, hoặc tải PNG.`);
  const [, , , px] = line;
  const canvas = document.createElement("canvas");
  const [left, , right] = drawLine(canvas, line, colour, { times: 1, more: 1 });
  const more = Math.max(1, Math.floor(Math.min(FINE / px, WIDEST_STENCIL / (right - left))));
  return [canvas, drawLine(canvas, line, colour, { times: 1, more })];
}

/** Return shapes of a panel of which those that end at the trim go on through the bleed. */
function toTheEdges([part, shapes], size, bleed) {
  if (part !== "bar" && part !== "panel") return shapes;
  return shapes.map((shape) => {
    if (shape[0] !== "r" || shape[6]) return shape;
    const [kind, tone, x, y, width, height] = shape;
    const near = (one, other) => Math.abs(one - other) < 0.5;
    const left = near(x, 0) ? x - bleed : x;
    const top = near(y, 0) ? y - bleed : y;
    const right = near(x + width, size[0]) ? x + width + bleed : x + width;
    const bottom = near(y + height, size[1]) ? y + height + bleed : y + height;
    return [kind, tone, left, top, right - left, bottom - top, 0];
  });
}

function drawMotif(pen, [, level, x, y, scale, clip], motif, colourOf) {
  pen.begin([1, 0, 0, 1, 0, 0], clip ? segmentsOfShape(clip) : null);
  pen.begin([scale, 0, 0, scale, x, y], null);
  for (const each of level === "scene" ? WHOLE_MOTIF : [level]) drawShapes(pen, motif[each], colourOf);
  pen.end();
  pen.end();
}

function drawShapes(pen, shapes, colourOf) {
  for (const shape of shapes) {
    if (shape[0] === "g") {
      const [, inner, x, y, turn, scale, mirror, clip] = shape;
      const [cos, sin] = [Math.cos(turn * IN_RADIANS), Math.sin(turn * IN_RADIANS)];
      const across = mirror ? -scale : scale;
      pen.begin([across * cos, across * sin, -scale * sin, scale * cos, x, y], clip ? segmentsOfShape(clip) : null);
      drawShapes(pen, inner, colourOf);
      pen.end();
    } else if (shape[0] === "s") pen.stroke(segmentsOfPath(shape[2]), colourOf(shape[1]), shape[3]);
    else pen.fill(segmentsOfShape(shape), colourOf(shape[1]), "evenodd");
  }
}

function boxOf([left, top, right, bottom]) {
  return [["M", left, top], ["L", right, top], ["L", right, bottom], ["L", left, bottom], ["Z"]];
}

const ROUND = 0.5522847498; // of a quarter circle: how far its handles are

/** Return the outline of a circle, a rectangle or a path as segments M, L, Q, C and Z. */
export function segmentsOfShape(shape) {
  const [kind, , ...told] = shape;
  if (kind === "p") return segmentsOfPath(told[0]);
  if (kind === "c") {
    const [x, y, radius] = told;
    return roundBox(x - radius, y - radius, x + radius, y + radius, radius);
  }
  const [x, y, width, height, radius = 0] = told;
  const round = Math.min(radius, width / 2, height / 2);
  return round ? roundBox(x, y, x + width, y + height, round) : boxOf([x, y, x + width, y + height]);
}

function roundBox(left, top, right, bottom, radius) {
  const rest = radius * (1 - ROUND);
  return [
    ["M", left + radius, top], ["L", right - radius, top],
    ["C", right - rest, top, right, top + rest, right, top + radius], ["L", right, bottom - radius],
    ["C", right, bottom - rest, right - rest, bottom, right - radius, bottom], ["L", left + radius, bottom],
    ["C", left + rest, bottom, left, bottom - rest, left, bottom - radius], ["L", left, top + radius],
    ["C", left, top + rest, left + rest, top, left + radius, top], ["Z"],
  ];
}

const COUNTS = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

/** Return a path's description as segments with absolute places; arcs become curves. */
export function segmentsOfPath(description) {
  const told = description.match(/[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  const found = [];
  let [x, y, startX, startY, operator] = [0, 0, 0, 0, ""];
  for (let at = 0; at < told.length; ) {
    if (/[A-Za-z]/.test(told[at])) operator = told[at++];
    const upper = operator.toUpperCase();
    const relative = operator !== upper;
    const values = told.slice(at, at + COUNTS[upper]).map(Number);
    at += COUNTS[upper];
    if (upper === "Z") {
      found.push(["Z"]);
      [x, y] = [startX, startY];
      continue;
    }
    if (upper === "H" || upper === "V") {
      if (upper === "H") x = values[0] + (relative ? x : 0);
      else y = values[0] + (relative ? y : 0);
      found.push(["L", x, y]);
      continue;
    }
    const from = upper === "A" ? 5 : 0; // an arc's radii and flags are no places
    const placed = values.map((value, each) => (each >= from && relative ? value + ((each - from) % 2 ? y : x) : value));
    if (upper === "A") found.push(...arc([x, y], placed));
    else found.push([upper, ...placed]);
    [x, y] = placed.slice(-2);
    if (upper === "M") {
      [startX, startY] = [x, y];
      operator = relative ? "l" : "L";
    }
  }
  return found;
}

/** Return an arc as cubic curves, by the implementation notes of SVG. */
function arc([x1, y1], [rx, ry, turn, large, sweep, x2, y2]) {
  if (!rx || !ry) return [["L", x2, y2]];
  const angle = turn * IN_RADIANS;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [dx, dy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [px, py] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const grown = Math.max(1, Math.hypot(px / rx, py / ry));
  const [a, b] = [Math.abs(rx) * grown, Math.abs(ry) * grown];
  const under = (a * b) ** 2 - (a * py) ** 2 - (b * px) ** 2;
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, under) / ((a * py) ** 2 + (b * px) ** 2));
  const [cx, cy] = [(factor * a * py) / b, (-factor * b * px) / a];
  const from = Math.atan2((py - cy) / b, (px - cx) / a);
  let span = Math.atan2((-py - cy) / b, (-px - cx) / a) - from;
  if (sweep && span < 0) span += 2 * Math.PI;
  if (!sweep && span > 0) span -= 2 * Math.PI;
  const [middleX, middleY] = [cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2];
  const parts = Math.max(1, Math.ceil(Math.abs(span) / (Math.PI / 2) - 1e-9));
  const handle = (4 / 3) * Math.tan(span / parts / 4);
  const place = (x, y) => [middleX + cos * a * x - sin * b * y, middleY + sin * a * x + cos * b * y];
  return Array.from({ length: parts }, (_, part) => {
    const [one, other] = [from + (span * part) / parts, from + (span * (part + 1)) / parts];
    return [
      "C",
      ...place(Math.cos(one) - handle * Math.sin(one), Math.sin(one) + handle * Math.cos(one)),
      ...place(Math.cos(other) + handle * Math.sin(other), Math.sin(other) - handle * Math.cos(other)),
      ...(part === parts - 1 ? [x2, y2] : place(Math.cos(other), Math.sin(other))),
    ];
  });
}

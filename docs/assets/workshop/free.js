import { LEAST_PX } from "./legible.js";

// A size of the reader's own. Python's settings are twenty modules that search for the best place
// of every word; a second form of them would have to be kept equal for every change. So a free
// size shows the composed scene of the catalogue's slot with the nearest proportions: scaled as a
// whole, never stretched, and what is left over in one direction is put between its pieces. The
// motif keeps the edge that it stands on, words keep their lines, and the ground goes on.

const FARTHEST = 0.45; // of the natural logarithm: proportions may differ by 1.57
const COST_OF_SCALE = 0.1; // a slot of another scale has more or fewer parts than there is room for
const COST_OF_OTHER_USE = 0.15; // a screen's slot for a print, or the reverse
const MOST_COVERED = 0.06; // of a side: what may be covered of the slot that is taken
const MOST_PIXELS_OF_FREE = 40_000_000;
const SHORT_SIDE = 600; // units of a print's canvas, as in the catalogue
const LEAST_MM = 3.5; // of type on paper
const ON_ONE_SHEET = 700; // mm: what is longer is written at 1:10 with more bleed, as in the catalogue
const RANGES = { px: [50, 8000], mm: [50, 20_000] };
const TOO_FAR = "Chưa có mẫu nào gần tỉ lệ này cho câu đã chọn. Hãy chọn cỡ bớt dài, hoặc câu đầu của năm mới nhất.";
const TOO_SMALL = "Cỡ này quá nhỏ: chữ sẽ dưới mức đọc được. Hãy chọn cỡ lớn hơn hoặc câu ngắn hơn.";

/** Return the slot that an id says: «tu-do-1200x300» in px, «tu-do-3000x900mm»; null if none. */
export function freeSlotOf(id, slots) {
  const told = /^tu-do-(\d{1,5})x(\d{1,5})(mm)?$/.exec(id);
  return told && freeSlot(Number(told[1]), Number(told[2]), told[3] ?? "px", slots).slot;
}

/** Return a slot of a free size, {slot}, or {fault} in words. Of «m» lengths are in metres. */
export function freeSlot(width, height, unit, slots) {
  const times = unit === "m" ? 1000 : 1;
  const [across, down] = [width, height].map((length) => Math.round(length * times));
  const measure = unit === "px" ? "px" : "mm";
  const [least, most] = RANGES[measure];
  if (![across, down].every((length) => length >= least && length <= most))
    return { fault: `Mỗi cạnh từ ${least} đến ${most.toLocaleString("vi-VN")} ${measure}.` };
  if (measure === "px" && across * down > MOST_PIXELS_OF_FREE) return { fault: "Ảnh quá lớn. Hãy chọn cỡ nhỏ hơn." };
  const common = { id: `tu-do-${across}x${down}${measure === "mm" ? "mm" : ""}`, name: "Cỡ tự chọn", group: "tu-do", kind: "banner", safe: [0, 0, 0, 0], among: slots };
  if (measure === "px") return { slot: { ...common, size: [across, down], least: LEAST_PX } };
  const perMm = SHORT_SIDE / Math.min(across, down);
  const large = Math.max(across, down) > ON_ONE_SHEET;
  const size = [across, down].map((length) => Math.round(length * perMm));
  return { slot: { ...common, size, least: LEAST_MM * perMm, print: [across, down, large ? 20 : 3, large ? 10 : 1] } };
}

/**
 * Return the scene that a text has in a free slot: {scene, slot, reason}; `variants` are what may
 * be shown of it, the first that a slot has ("under", "named", "plain").
 */
export function sceneOfFree(text, slot, variants) {
  let reason = TOO_FAR;
  for (const base of nearest(text, slot)) {
    const variant = variants.find((name) => text[name]?.[base.id]);
    const scene = variant && text[variant][base.id];
    if (!scene) continue;
    const scale = scaleOf(base, slot);
    if (scene.lines.some((line) => line[3] * scale < slot.least - 0.05)) {
      reason = TOO_SMALL;
      continue;
    }
    return { scene: relaid(scene, base, slot), slot: { ...slot, safe: base.safe.map((side) => side * scale) } };
  }
  return { reason };
}

/** Return whether a text has a scene that a free slot can show. */
export function fitsFree(text, slot) {
  return Boolean(sceneOfFree(text, slot, ["plain"]).scene);
}

function scaleOf({ size: [width, height] }, { size }) {
  return Math.min(size[0] / width, size[1] / height);
}

function nearest(text, slot) {
  const ratio = ({ size: [width, height] }) => Math.log(width / height);
  const far = (base) => Math.abs(ratio(base) - ratio(slot));
  const cost = (base) =>
    far(base) +
    COST_OF_SCALE * Math.abs(Math.log(scaleOf(base, slot))) * (base.print ? 0 : 1) +
    (Boolean(base.print) === Boolean(slot.print) ? 0 : COST_OF_OTHER_USE);
  const fits = ({ kind, light, size, safe, print }) =>
    kind === "banner" && !light &&
    (print || safe.every((side, number) => side <= MOST_COVERED * size[number % 2]));
  return slot.among
    .filter((base) => fits(base) && text.plain?.[base.id] && far(base) <= FARTHEST)
    .sort((one, other) => cost(one) - cost(other));
}

/** Return a scene of `base` in the size of `slot`: scaled, and its pieces set apart. */
export function relaid(scene, base, slot) {
  const scale = scaleOf(base, slot);
  const more = slot.size.map((side, axis) => side - scale * base.size[axis]);
  const room = { base, scale, more, foot: footOfScene(scene, base), words: shiftOfWords(scene, base, more) };
  return {
    ...scene,
    layers: scene.layers.map((layer) => relaidLayer(layer, room)),
    lines: scene.lines.map((line) => moveLine(line, room.words, scale)),
    ...(scene.bar && { bar: relaidBar(scene.bar, room, slot) }),
  };
}

function footOfScene({ bar }, { size: [, height] }) {
  return bar && bar[0] === 0 ? bar[1] : height;
}

function isPortrait({ size: [width, height] }) {
  return width < 1.2 * height;
}

function shiftOfWords(scene, base, [across, down]) {
  const between = scene.bar?.[0] > 0 || scene.layers.some((layer) => hasPanelAtLeft(layer, base));
  return [between ? across / 2 : 0, isPortrait(base) ? 0.35 * down : down / 2];
}

function hasPanelAtLeft([kind, part, shapes], { size: [width] }) {
  return kind === "panel" && part === "panel" && shapes.some(([of, , x]) => of === "c" && x < 0.4 * width);
}

function moveLine(line, [x, y], scale) {
  return Object.assign([...line], { 3: line[3] * scale, 4: line[4] * scale + x, 5: line[5] * scale + y });
}

function relaidLayer(layer, room) {
  const { scale } = room;
  if (layer[0] === "panel") {
    const [, part, shapes] = layer;
    const at = (shape) => (part === "panel" ? shiftOfShape(shape, room) : room.words);
    return ["panel", part, shapes.map((shape) => movedShape(shape, at(shape), room))];
  }
  if (layer[0] !== "placed") return layer;
  const [, topic, level, x, y, size, clip] = layer;
  const shift = clip ? shiftOfShape(clip, room) : shiftOfDrawing(level, x, y, size, room);
  const moved = ["placed", topic, level, x * scale + shift[0], y * scale + shift[1], size * scale];
  return clip ? [...moved, movedShape(clip, shift, room)] : moved;
}

const BOXES = { emblem: [300, 200], glyph: [48, 48] };

function shiftOfDrawing(level, x, y, size, { base, more, foot }) {
  const [wide, high] = (BOXES[level] ?? [600, 600]).map((side) => side * size);
  const stands = !BOXES[level] && y + high > 0.97 * foot;
  return [leadOf((x + wide / 2) / base.size[0]) * more[0], (stands ? 1 : leadOf((y + high / 2) / base.size[1])) * more[1]];
}

function shiftOfShape([kind, , x, y, width, height], { base, more }) {
  const middle = kind === "c" ? [x, y] : [x + width / 2, y + height / 2];
  return middle.map((place, axis) => leadOf(place / base.size[axis]) * more[axis]);
}

/** Return how much of what is left over lies before a piece: what is near an edge stays there. */
function leadOf(place) {
  if (place < 0.4) return 0;
  return place > 0.6 ? 1 : 0.5;
}

function movedShape(shape, [x, y], { base, scale, more }) {
  if (shape[0] === "c") return ["c", shape[1], shape[2] * scale + x, shape[3] * scale + y, shape[4] * scale];
  if (shape[0] !== "r") return ["g", [shape], x, y, 0, scale, false, null];
  const [, tone, left, top, width, height, radius] = shape;
  const whole = width >= base.size[0]; // from edge to edge, as it stays
  return ["r", tone, left * scale + (whole ? 0 : x), top * scale + y, width * scale + (whole ? more[0] : 0), height * scale, (radius || 0) * scale];
}

function relaidBar([left, top, right, bottom, start, usual], { base, scale, more }, slot) {
  const atFoot = left === 0;
  const [across, down] = more;
  const below = (base.size[1] - bottom) * scale; // what is below a bar may be covered
  return [
    atFoot ? 0 : left * scale + across,
    atFoot ? top * scale + down : 0,
    slot.size[0],
    slot.size[1] - below,
    start * scale + (atFoot ? 0 : across),
    usual * scale,
  ];
}

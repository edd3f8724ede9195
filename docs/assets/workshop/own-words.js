import { inkOf } from "./bar.js";
import { unitsOf } from "./units.js";

// Words of the agency's own in the place of the slogan. They stand where the slogan stood, which
// no motif and no edge comes near, so they are set again without composing the scene again; the
// mark below them says whose words they are, and cannot be taken off.

export const MARK = "chữ của cơ quan, không phải khẩu hiệu chính thức";
export const MOST_LETTERS = 160;
const WEIGHT = 800;
const WEIGHT_OF_MARK = 600;
const LEADING = 1.34; // em: two marks above a capital and one below the line before
const ABOVE = 0.95; // em: ink above a baseline at most
const BELOW = 0.25;
const HIGH_OF_CAPITALS = 0.74;
const GAP = 0.55; // em of the mark, above it
const SHARE_OF_MARK = 0.3; // of the words' type
const MOST_LINES = 8;
const STEP = 0.97;
const TEXT_TONE = 15;

/** Return the scene with words in the slogan's place and the mark; null if not legible there. */
export function withOwnWords(scene, slot, words) {
  const slogan = scene.lines.filter((line) => line[1] === "headline");
  if (!slogan.length || !words) return null;
  const room = roomOf(slogan);
  const set = setWords(words, room, slot.least, Math.max(...slogan.map((line) => line[3])));
  if (!set) return null;
  // A date that stood after the slogan's last words, or a name between them, gives way.
  const stays = (line) => line[1] !== "headline" && !meets(boxOfLine(line), room);
  const layers = scene.layers.filter(([, part, shapes]) => part !== "pill" || !shapes.some((shape) => meets(boxOfPill(shape), room)));
  const lines = scene.lines.filter((line) => stays(line) && (line[1] !== "label" || layers.length === scene.layers.length));
  return { ...scene, layers, lines: [...lines, ...placed(set, room)] };
}

function boxOfLine([shown, , weight, px, x, baseline]) {
  const { left, right } = inkOf(shown, weight);
  return [x + left * px, baseline - HIGH_OF_CAPITALS * px, x + right * px, baseline];
}

function boxOfPill([, , x, y, width, height]) {
  return [x, y, x + width, y + height];
}

function meets([left, top, right, bottom], room) {
  return left < room.left + room.width && right > room.left && top < room.top + room.height && bottom > room.top;
}

/** Return how much room the slogan of a scene takes: nothing when it has none. */
export function roomForWords(scene) {
  const slogan = scene?.lines.filter((line) => line[1] === "headline") ?? [];
  if (!slogan.length) return 0;
  const { width, height } = roomOf(slogan);
  return width * height;
}

function roomOf(lines) {
  const inks = lines.map((line) => inkOf(line[0], line[2]));
  const left = Math.min(...lines.map((line, at) => line[4] + inks[at].left * line[3]));
  const right = Math.max(...lines.map((line, at) => line[4] + inks[at].right * line[3]));
  const [first, last] = [lines[0], lines.at(-1)];
  const top = first[5] - ABOVE * first[3];
  const bottom = last[5] + BELOW * last[3];
  return { left, top, width: right - left, height: bottom - top };
}

function setWords(words, room, least, largest) {
  const units = unitsOf(words);
  for (let px = largest; px >= least; px *= STEP) {
    const lines = broken(units, room.width / px);
    const mark = Math.max(least, SHARE_OF_MARK * px);
    const marks = lines && broken(MARK.split(" "), room.width / mark, WEIGHT_OF_MARK);
    if (!marks || lines.length > MOST_LINES) continue;
    const high = heightOfLines(lines, px) + GAP * mark + heightOfLines(marks, mark);
    if (high <= room.height) return { lines, px, marks, mark, high };
  }
  return null;
}

function heightOfLines(lines, px) {
  return (ABOVE + BELOW + LEADING * (lines.length - 1)) * px;
}

/** Return units in the fewest lines that are not wider than `width` em, of even lengths. */
function broken(units, width, weight = WEIGHT) {
  const found = filled(units, width, weight);
  if (!found) return null;
  let narrow = width;
  for (let tried = 0.97 * width; tried > 0.5 * width; tried *= 0.97) {
    const even = filled(units, tried, weight);
    if (!even || even.length > found.length) break;
    narrow = tried;
  }
  return filled(units, narrow, weight);
}

function filled(units, width, weight) {
  const lines = [];
  for (const unit of units) {
    const longer = lines.length ? `${lines.at(-1)} ${unit}` : unit;
    if (lines.length && widthOfLine(longer, weight) <= width) lines[lines.length - 1] = longer;
    else if (widthOfLine(unit, weight) <= width) lines.push(unit);
    else return null;
  }
  return lines;
}

function widthOfLine(words, weight) {
  const { left, right } = inkOf(words, weight);
  return right - left;
}

function placed({ lines, px, marks, mark, high }, room) {
  const start = (shown, weight, size) => room.left - inkOf(shown, weight).left * size;
  const top = room.top + (room.height - high) / 2;
  const found = lines.map((shown, at) => [shown, "headline", WEIGHT, px, start(shown, WEIGHT, px), top + (ABOVE + LEADING * at) * px, TEXT_TONE, null]);
  const below = top + heightOfLines(lines, px) + GAP * mark;
  return [
    ...found,
    ...marks.map((shown, at) => [shown, "mark", WEIGHT_OF_MARK, mark, start(shown, WEIGHT_OF_MARK, mark), below + (ABOVE + LEADING * at) * mark, TEXT_TONE, null]),
  ];
}

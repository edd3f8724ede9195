// QR codes of short web addresses, as banners/print/qr.py makes them with segno: in bytes, of at
// most 29 modules a side, in one block of correction or two. Proved equal to segno's, module by module.

export const QUIET = 4; // modules of white all around
export const LEAST_MODULE = 0.5; // mm
// Of versions 1 to 3: bytes in all, and of each level the blocks and the bytes of correction in each.
const TOTAL = [26, 44, 70];
const LEVELS = {
  H: [2, [[1, 17], [1, 28], [2, 22]]],
  Q: [3, [[1, 13], [1, 22], [2, 18]]],
  M: [0, [[1, 10], [1, 16], [1, 26]]],
  L: [1, [[1, 7], [1, 10], [1, 15]]],
};
const FORMAT_MASK = 0x5412;
const FORMAT_GENERATOR = 0x537;
const POLYNOMIAL = 0x11d;
const FINDER = "1011101";

/** Return the modules of a code for an address, rows of 0 and 1; null if it is too long. */
export function codeOf(address) {
  const bytes = [...new TextEncoder().encode(address)];
  const fits = (version, level) => bytes.length + 2 <= dataBytes(version, level);
  // Level M in the smallest version that has room, L else; then the best level of that version.
  const version = smallest(fits, "M") ?? smallest(fits, "L");
  if (version === null) return null;
  const level = Object.keys(LEVELS).find((one) => fits(version, one));
  const words = interleaved(padded(bytes, dataBytes(version, level)), version, level);
  const codes = MASKS.map((_, mask) => drawnCode(words, version, mask));
  const penalties = codes.map(penaltyOf);
  const mask = penalties.indexOf(Math.min(...penalties));
  drawFormat(codes[mask], level, mask);
  return codes[mask];
}

/** Return the dark modules within a box, quiet zone included: each run as one box. */
export function runsOf(rows, [left, top, right]) {
  const side = (right - left) / (rows.length + 2 * QUIET);
  const found = [];
  rows.forEach((row, number) => {
    const y = top + (QUIET + number) * side;
    let start = null;
    [...row, 0].forEach((dark, column) => {
      if (dark && start === null) start = column;
      if (dark || start === null) return;
      const [from, to] = [start, column].map((at) => left + (QUIET + at) * side);
      found.push([from, y, to, y + side]);
      start = null;
    });
  });
  return found;
}

function smallest(fits, level) {
  const version = [1, 2, 3].find((one) => fits(one, level));
  return version ?? null;
}

function dataBytes(version, level) {
  const [count, each] = LEVELS[level][1][version - 1];
  return TOTAL[version - 1] - count * each;
}

function padded(bytes, length) {
  const bits = [0b0100, ...nibbles(bytes.length), ...bytes.flatMap(nibbles), 0];
  const found = [];
  for (let at = 0; at < bits.length; at += 2) found.push((bits[at] << 4) | (bits[at + 1] ?? 0));
  found.push(0); // segno's: what follows the end is not read
  for (let at = 0; found.length < length; at += 1) found.push(at % 2 ? 0x11 : 0xec);
  return found.slice(0, length);
}

function nibbles(byte) {
  return [byte >> 4, byte & 15];
}

function interleaved(data, version, level) {
  const [count, each] = LEVELS[level][1][version - 1];
  const size = data.length / count;
  const blocks = Array.from({ length: count }, (_, number) => data.slice(number * size, (number + 1) * size));
  const corrections = blocks.map((block) => correctionOf(block, each));
  const across = (parts) => parts[0].flatMap((_, at) => parts.map((part) => part[at]));
  return [...across(blocks), ...across(corrections)];
}

function timesInField(one, other) {
  let found = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    found = (found << 1) ^ ((found >> 7) * POLYNOMIAL);
    found ^= ((other >> bit) & 1) * one;
  }
  return found;
}

function correctionOf(block, degree) {
  const divisor = Array(degree).fill(0);
  divisor[degree - 1] = 1;
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1)
      divisor[at] = timesInField(divisor[at], root) ^ (divisor[at + 1] ?? 0);
    root = timesInField(root, 2);
  }
  const rest = Array(degree).fill(0);
  for (const byte of block) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((coefficient, at) => (rest[at] ^= timesInField(coefficient, factor)));
  }
  return rest;
}

function drawnCode(words, version, mask) {
  const side = 17 + 4 * version;
  const rows = Array.from({ length: side }, () => Array(side).fill(null));
  drawPatterns(rows, version);
  drawFormat(rows, null); // masks are judged before it is known
  drawWords(rows, words, mask);
  return rows;
}

function drawPatterns(rows, version) {
  const side = rows.length;
  for (let at = 8; at < side - 8; at += 1) rows[6][at] = rows[at][6] = 1 - (at % 2);
  for (const [top, left] of [[0, 0], [0, side - 7], [side - 7, 0]])
    for (let y = -1; y <= 7; y += 1)
      for (let x = -1; x <= 7; x += 1)
        if (rows[top + y]?.[left + x] !== undefined)
          rows[top + y][left + x] = inFinder(x, y);
  if (version > 1)
    for (let y = -2; y <= 2; y += 1)
      for (let x = -2; x <= 2; x += 1) rows[side - 7 + y][side - 7 + x] = Math.max(Math.abs(x), Math.abs(y)) === 1 ? 0 : 1;
}

function inFinder(x, y) {
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring === 2 || ring === 4 ? 0 : 1;
}

function drawFormat(rows, level, mask) {
  const side = rows.length;
  const bits = level === null ? 0 : formatOf(level, mask);
  const bit = (at) => (bits >> at) & 1;
  for (let at = 0; at < 6; at += 1) rows[at][8] = bit(at);
  rows[7][8] = bit(6);
  rows[8][8] = bit(7);
  rows[8][7] = bit(8);
  for (let at = 9; at < 15; at += 1) rows[8][14 - at] = bit(at);
  for (let at = 0; at < 8; at += 1) rows[8][side - 1 - at] = bit(at);
  for (let at = 8; at < 15; at += 1) rows[side - 15 + at][8] = bit(at);
  rows[side - 8][8] = level === null ? 0 : 1;
}

function formatOf(level, mask) {
  const told = (LEVELS[level][0] << 3) | mask;
  let rest = told;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >> 9) * FORMAT_GENERATOR);
  return ((told << 10) | rest) ^ FORMAT_MASK;
}

const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

function drawWords(rows, words, mask) {
  const side = rows.length;
  let at = 0;
  for (let right = side - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let step = 0; step < side; step += 1)
      for (const x of [right, right - 1]) {
        const y = up ? side - 1 - step : step;
        if (rows[y][x] !== null) continue;
        const bit = ((words[at >> 3] ?? 0) >> (7 - (at & 7))) & 1;
        rows[y][x] = MASKS[mask](x, y) === 0 ? 1 - bit : bit;
        at += 1;
      }
  }
}

function penaltyOf(rows) {
  const side = rows.length;
  const columns = rows.map((_, x) => rows.map((row) => row[x]));
  let found = 0;
  for (const line of [...rows, ...columns]) {
    const told = line.join("");
    for (const [run] of told.matchAll(/0{5,}|1{5,}/g)) found += run.length - 2;
    for (let at = told.indexOf(FINDER); at >= 0; ) {
      const around = [told.slice(Math.max(0, at - 4), at), told.slice(at + 7, at + 11)];
      const isMistaken = at === 0 || at === side - 7 || around.some((part) => !part.includes("1"));
      if (isMistaken) found += 40;
      at = told.indexOf(FINDER, at + (isMistaken ? 7 : 4));
    }
  }
  for (let y = 0; y < side - 1; y += 1)
    for (let x = 0; x < side - 1; x += 1)
      if (rows[y][x] === rows[y][x + 1] && rows[y][x] === rows[y + 1][x] && rows[y][x] === rows[y + 1][x + 1]) found += 3;
  const dark = rows.flat().reduce((sum, one) => sum + one, 0);
  return found + 10 * Math.floor(Math.abs((dark * 20) / (side * side) - 10));
}

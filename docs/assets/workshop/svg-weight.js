// How much an SVG draws, counted in its text: a drawing of few lines may repeat itself a million
// times, and a browser that has begun to decode it does not stop.

const MOST_DRAWN = 20_000; // elements, each as often as it is referred to
const DEEPEST = 200;
const TAG = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g;
const REFERRED = /(?:href\s*=\s*["']|url\(\s*["']?)\s*#([^"')\s]+)/gi;

/** Return whether an SVG draws more than any logo does; `banners/svg_logo.py` counts the same. */
export function isTooHeavy(source) {
  const plain = source
    .replace(/<!--[^]*?(?:-->|$)/g, "")
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex, digits) => String.fromCodePoint(Math.min(0x10ffff, parseInt(digits, hex ? 16 : 10) || 32)));
  const root = { inside: [], refers: [] };
  const ids = new Map();
  const open = [root];
  for (const [, closes, , told] of plain.matchAll(TAG)) {
    if (closes) {
      if (open.length > 1) open.pop();
      continue;
    }
    const one = { inside: [], refers: [...told.matchAll(REFERRED)].map(([, id]) => id) };
    const id = /(?:^|\s)id\s*=\s*["']([^"']*)/.exec(told)?.[1];
    if (id) ids.set(id, one);
    open.at(-1).inside.push(one);
    if (!told.endsWith("/")) open.push(one);
  }
  return drawnOf(root, ids, new Map(), 0) > MOST_DRAWN;
}

function drawnOf(one, ids, known, deep) {
  if (deep > DEEPEST) return MOST_DRAWN + 1;
  if (!known.has(one)) {
    known.set(one, MOST_DRAWN + 1); // of what refers to itself
    const inside = [...one.inside, ...one.refers.map((id) => ids.get(id)).filter(Boolean)];
    known.set(one, Math.min(MOST_DRAWN + 1, inside.reduce((sum, each) => sum + drawnOf(each, ids, known, deep + 1), 1)));
  }
  return known.get(one);
}

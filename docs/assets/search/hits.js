// The places where an entry matches. A hit is `{ start, end, unit, field, grown }`: offsets in the
// entry's whole text, the number of the unit, the number of the field, and 1 if the word goes on
// after what was typed.

import { isGap } from "./text.js";

export const FIELDS = ["title", "tags", "page", "text"];
const TITLE = 0;
const PAGE = 2;

export const isOfPage = (hit) => hit.field === PAGE;
export const isInTitle = (hit) => hit.field === TITLE;

/** Add the hits of a unit to `hits`; return whether there are any. */
export function findUnit(entry, { pattern }, unit, hits) {
  const before = hits.length;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(entry.lower); match; match = pattern.exec(entry.lower)) {
    const start = match.index + 1;
    let field = FIELDS.length - 1;
    while (start < entry.starts[field]) field--;
    hits.push({ start, end: start + match[1].length, unit, field, grown: match[2] ? 1 : 0 });
  }
  return hits.length > before;
}

/** Sort hits by their order in the text. */
export function inOrder(hits) {
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

export function holdsAll(hits, count) {
  return new Set(hits.map((hit) => hit.unit)).size === count;
}

/** `hits[at]` and the hits right after it whose units follow in the order typed. */
export function runFrom(hits, at, { lower }) {
  const run = [hits[at]];
  let last = hits[at];
  for (let next = at + 1; next < hits.length && hits[next].start - last.end <= 4; next++)
    if (hits[next].unit === last.unit + 1 && isGap(lower, last.end, hits[next].start))
      run.push((last = hits[next]));
  return run;
}

/** For each unit, the best field that has it. */
export function bestFields(hits, count) {
  const fields = Array(count).fill(FIELDS.length - 1);
  for (const hit of hits) fields[hit.unit] = Math.min(fields[hit.unit], hit.field);
  return fields;
}

/** Whether all units occur close together in one field, within about twice the phrase's length. */
export function areNear(hits, count) {
  const longest = 40 + 10 * count;
  return hits.some((first, from) => {
    const seen = new Set();
    for (let at = from; at < hits.length && seen.size < count; at++) {
      if (hits[at].field !== first.field || hits[at].end - first.start > longest) break;
      seen.add(hits[at].unit);
    }
    return seen.size === count;
  });
}

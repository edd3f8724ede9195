// What is searched: entries, each a page or a section of a page, as a collection
// `{ parts, size, vocabulary, isWhole }`. It is whole if its entries have their texts. A part holds
// the words of many entries in one string, so that one scan tells which of them have a word.

import { lowerCase } from "./text.js";

/**
 * Prepare rows `[location, title, text, tags, weight]` (trailing values may be missing) for
 * `search`. Sections and their pages may be in any order; `page` is the entry of the page.
 */
export function prepare(rows) {
  return collect([partOf(rows)], true);
}

/** The collection of parts as returned by `partOf`. */
export function collect(parts, isWhole) {
  let size = 0;
  for (const part of parts) {
    part.first = size;
    size += part.rows.length;
  }
  return { parts, size, vocabulary: null, isWhole };
}

/**
 * `{ rows, pages, lower, offsets, entries, first }`: the rows; the number of each row's page; the
 * words of all in lower case, and where those of each begin; the entries made so far; how many
 * rows are in the parts before.
 */
export function partOf(rows) {
  const numbers = new Map();
  rows.forEach(([location], at) => {
    if (!location.includes("#")) numbers.set(location, at);
  });
  const pages = new Uint32Array(rows.length);
  const offsets = new Uint32Array(rows.length + 1);
  const words = [];
  rows.forEach(([location, title, text = "", tags = []], at) => {
    const hash = location.indexOf("#");
    pages[at] = hash < 0 ? at : numbers.get(location.slice(0, hash));
    // the fields in the order of FIELDS in hits.js; a phrase cannot cross a line break
    const pageTitle = hash < 0 ? "" : rows[pages[at]][1];
    const whole = `\n${title}\n${tags.join("\n")}\n${pageTitle}\n${text}\n`;
    words.push(whole);
    offsets[at + 1] = offsets[at] + whole.length;
  });
  const lower = lowerCase(words.join(""));
  return { rows, pages, lower, offsets, entries: Array(rows.length), first: 0 };
}

/** The entry with a number in a part. Most are never asked for, so they are made when they are. */
function entryOf(part, at) {
  if (part.entries[at]) return part.entries[at];
  const [location, title, text = "", tags = [], weight = 1] = part.rows[at];
  const lower = part.lower.slice(part.offsets[at], part.offsets[at + 1]);
  const entry = { location, title, text, tags, weight, lower, index: part.first + at };
  part.entries[at] = entry;
  entry.page = part.pages[at] === at ? entry : entryOf(part, part.pages[at]);
  // where the fields begin
  const ofTags = 1 + title.length + 1;
  const ofText = lower.length - text.length - 1;
  const pageTitle = entry.page === entry ? "" : entry.page.title;
  entry.starts = [1, ofTags, ofText - pageTitle.length - 1, ofText];
  return entry;
}

/** The entries that have any of the units (query.js), in their order. */
export function entriesWith({ parts }, units) {
  const found = [];
  for (const part of parts) {
    const { lower, offsets } = part;
    const having = new Uint8Array(part.rows.length);
    for (const { pattern } of units) {
      let at = 0;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(lower); match; match = pattern.exec(lower)) {
        // the match begins with the character before the word
        at = holderOf(offsets, match.index, at);
        having[at] = 1;
        pattern.lastIndex = offsets[at + 1];
      }
    }
    having.forEach((has, at) => has && found.push(entryOf(part, at)));
  }
  return found;
}

/** The number of the entry that has the character at `offset`, not before number `from`. */
function holderOf(offsets, offset, from) {
  let [low, high] = [from, offsets.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

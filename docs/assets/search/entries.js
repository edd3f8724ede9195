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

/** Prepare the search's first file, which has everything but the texts, for `search`. */
export function prepareTitles({ pages }) {
  return collect([partOf(rowsOf(pages, []))], false);
}

/** The part made of a file of texts and the pages that these belong to. */
export function prepareTexts({ pages }, { from, texts }) {
  return partOf(rowsOf(pages.slice(from, from + texts.length), texts));
}

/** The collection made of the parts of all files of texts, in their order. */
export function prepareWhole(parts) {
  return collect(parts, true);
}

/**
 * Rows as for `prepare`, from those of the first file, `[location, title, tags, weight, sections]`
 * with `[anchor, title, tags, weight]` for a section, and from the texts of each page.
 */
function rowsOf(pages, texts) {
  const rows = [];
  pages.forEach(([location, title, tags, weight, sections = []], at) => {
    const ofPage = texts[at] ?? [];
    rows.push([location, title, ofPage[0], tags, weight]);
    sections.forEach(([anchor, name, tagsOfIt, weightOfIt], section) =>
      rows.push([`${location}#${anchor}`, name, ofPage[section + 1], tagsOfIt, weightOfIt]),
    );
  });
  return rows;
}

function collect(parts, isWhole) {
  let size = 0;
  for (const { entries } of parts) for (const entry of entries) entry.index = size++;
  return { parts, size, vocabulary: null, isWhole };
}

/** `{ lower, offsets, entries }`: the entries' words, and where those of each begin. */
function partOf(rows) {
  const entries = rows.map(([location, title, text = "", tags = [], weight = 1]) => {
    return { location, title, text, tags, weight, index: 0, page: null, starts: null, lower: "" };
  });
  const pages = new Map(entries.map((entry) => [entry.location, entry]));
  const offsets = new Uint32Array(entries.length + 1);
  const words = [];
  entries.forEach((entry, at) => {
    const hash = entry.location.indexOf("#");
    entry.page = hash < 0 ? entry : pages.get(entry.location.slice(0, hash));
    const pageTitle = hash < 0 ? "" : entry.page.title;
    // a phrase cannot cross a line break
    const fields = ["", entry.title, entry.tags.join("\n"), pageTitle, entry.text, ""];
    entry.starts = [1, 0, 0, 0];
    for (let field = 1; field < 4; field++)
      entry.starts[field] = entry.starts[field - 1] + fields[field].length + 1;
    const whole = fields.join("\n");
    words.push(whole);
    offsets[at + 1] = offsets[at] + whole.length;
  });
  const lower = lowerCase(words.join(""));
  entries.forEach((entry, at) => (entry.lower = lower.slice(offsets[at], offsets[at + 1])));
  return { lower, offsets, entries };
}

/** The entries that have any of the units (query.js), in their order. */
export function entriesWith({ parts }, units) {
  return parts.flatMap(({ lower, offsets, entries }) => {
    const having = new Uint8Array(entries.length);
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
    return entries.filter((_, at) => having[at]);
  });
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

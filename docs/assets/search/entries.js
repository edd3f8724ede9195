// What is searched: entries, each a page or a section of a page. A collection of them is
// `{ entries, vocabulary, isWhole }`; it is whole once its entries have their texts.

import { lowerCase } from "./text.js";

/**
 * Prepare rows `[location, title, text, tags, weight]` (trailing values may be missing) for
 * `search`. Sections and their pages may be in any order; `page` is the entry of the page.
 */
export function prepare(rows) {
  const entries = rows.map(([location, title, text = "", tags = [], weight = 1], index) => {
    return { location, title, text, tags, weight, index, page: null };
  });
  const pages = new Map(entries.map((entry) => [entry.location, entry]));
  for (const entry of entries) {
    entry.page = pages.get(entry.location.split("#", 1)[0]);
    const pageTitle = entry.page === entry ? "" : entry.page.title;
    const fields = [entry.title, entry.tags.join("\n"), pageTitle, entry.text];
    // all fields in one string, so that one scan is enough; a phrase cannot cross a line break
    entry.starts = [];
    let whole = "\n";
    for (const field of fields) {
      entry.starts.push(whole.length);
      whole += field + "\n";
    }
    entry.lower = lowerCase(whole);
  }
  return { entries, vocabulary: null, isWhole: true };
}

/**
 * Prepare the search's first file, which has everything but the texts, for `search`: for each page
 * a row `[location, title, tags, weight, sections]`, for each section `[anchor, title, tags,
 * weight]`, trailing values missing as above.
 */
export function prepareTitles({ pages }) {
  const rows = [];
  for (const [location, title, tags, weight, sections = []] of pages) {
    rows.push([location, title, "", tags, weight]);
    for (const [anchor, name, sectionTags, sectionWeight] of sections)
      rows.push([`${location}#${anchor}`, name, "", sectionTags, sectionWeight]);
  }
  return { ...prepare(rows), isWhole: false };
}

/** Add texts from a file of texts: those of pages from number `from`, each with its sections. */
export function addTexts(collection, { from, texts }) {
  const { entries } = collection;
  const pages = entries.filter((entry) => entry.page === entry);
  texts.forEach((ofPage, at) => {
    const first = pages[from + at].index;
    ofPage.forEach((text, section) => setText(entries[first + section], text));
  });
  collection.vocabulary = null;
}

function setText(entry, text) {
  entry.text = text;
  entry.lower = entry.lower.slice(0, entry.starts.at(-1)) + lowerCase(`${text}\n`);
}

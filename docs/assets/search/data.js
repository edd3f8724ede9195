// The search's data, a first file and files of texts, as collections (entries.js).

import { collect, partOf } from "./entries.js";

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
 * Rows as for `prepare` in entries.js, from those of the first file, `[location, title, tags, weight,
 * sections]` with `[anchor, title, tags, weight]` for a section, and from the texts of each page.
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

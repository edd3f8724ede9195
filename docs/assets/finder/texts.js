// The texts of khau-hieu.json: searching, filtering, and counting what each filter would give.

import { prepare } from "../search/entries.js";
import { search } from "../search/matching.js";

/** The filters by their names in form and address; each gives a text's values. */
const FILTERS = {
  "linh-vuc": (text, data) => [data.campaigns[text.campaign].topic],
  "chien-dich": (text) => [text.campaign],
  nam: (text) => [String(text.year)],
  loai: (text) => text.presentations.map(({ kind }) => kind),
  "doi-tuong": (text) => text.audiences ?? [],
  "ngon-ngu": (text) => ["vi", ...translationsOf(text).map(({ language }) => language)],
};

// Of texts that match about equally well, the newest comes first; ranks of matching are 20 apart.
const ALIKE = 20;

export const filterNames = Object.keys(FILTERS);

export function translationsOf(text) {
  return text.presentations.flatMap(({ translations = [] }) => translations);
}

/** Prepare the data for `choose`. */
export function hold(data) {
  return {
    data,
    texts: data.texts,
    values: data.texts.map((text) => filterNames.map((name) => FILTERS[name](text, data))),
    collection: prepare(data.texts.map((text, index) => searchRow(text, index, data))),
  };
}

// The text itself is what people look for; the rest helps to find it.
function searchRow(text, index, { campaigns, documents, names }) {
  const [first, ...others] = text.presentations;
  const campaign = campaigns[text.campaign];
  const about = [
    ...others.map((item) => item.text),
    ...translationsOf(text).map((item) => item.text),
    `${names.kinds[first.kind]} năm ${text.year}`,
    text.scope ?? "",
    text.occasion_names ?? "",
    ...new Set(text.presentations.flatMap(({ sources }) => sources.map((id) => documents[id].citation))),
  ];
  return [String(index), first.text, about.join("\n"), [campaign.name, names.topics[campaign.topic]], 1.6];
}

/**
 * The texts that match `state`, `{ tim, <filter>: value }`, best first, or newest first without
 * words, as `{ found: [{ text, hits }], partial, counts }`: `hits` are in the words of the first
 * presentation, `partial` says that no text has all words typed, `counts` maps each filter to a Map
 * of value → how many texts choosing it would give.
 */
export function choose(held, state) {
  const { matched, partial } = match(held, state.tim ?? "");
  const wanted = filterNames.map((name) => state[name] ?? "");
  const counts = filterNames.map(() => new Map());
  const found = [];
  for (const { index, hits } of matched) {
    const values = held.values[index];
    const failing = [];
    wanted.forEach((value, at) => {
      if (value && !values[at].includes(value)) failing.push(at);
    });
    if (failing.length === 0) found.push({ text: held.texts[index], hits });
    // a filter's own value does not narrow its counts
    values.forEach((of, at) => {
      if (failing.length === 0 || (failing.length === 1 && failing[0] === at))
        for (const value of new Set(of)) counts[at].set(value, (counts[at].get(value) ?? 0) + 1);
    });
  }
  return { found, partial, counts: Object.fromEntries(counts.map((of, at) => [filterNames[at], of])) };
}

function match({ texts, collection }, typed) {
  if (!/[\p{L}\p{N}]/u.test(typed))
    return { matched: texts.map((_, index) => ({ index, hits: [] })), partial: false };
  const items = search(collection, typed).flatMap((page) => page.items);
  const rank = ({ score }) => Math.floor(score / ALIKE);
  items.sort((a, b) => rank(b) - rank(a) || a.entry.index - b.entry.index);
  const matched = items.map(({ entry, hits }) => ({
    index: entry.index,
    hits: hits.filter(({ field }) => field === "title"),
  }));
  return { matched, partial: items.length > 0 && items[0].missing.length > 0 };
}

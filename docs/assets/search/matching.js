// Finding and ranking entries by scanning their text. There is no index, so phrases, nearness and
// offsets are exact. These pure functions serve the search worker and pages that list entries.

import { fold } from "./text.js";
import { entriesWith } from "./entries.js";
import { fromTelex, parse, respelled, withoutDiacritics } from "./query.js";
import { FIELDS, bestFields, findUnit, holdsAll, inOrder, isInTitle, isOfPage, runFrom } from "./hits.js";
import { ALL_ABOUT, ALL_NEAR, SOME, scoreOf } from "./ranking.js";
import { corrections, vocabularyOf } from "./typing-errors.js";

// Matches for another reading of the query rank below matches for what was typed
const TELEX_PENALTY = 5;
const DIACRITICS_PENALTY = 45;
const TYPING_ERROR_PENALTY = 45;
// How far below the page's best a section still counts as matching about as well
const IN_SEVERAL_PLACES = 25;

/**
 * Search a collection (entries.js) for what was typed. Return groups, best first, each with the items of one page, best
 * first: `{ page, score, items: [{ entry, score, hits, missing }] }`; `page` is an entry that need
 * not be among the items. A hit is `{ start, end, unit, field }`, with offsets in the field: "title",
 * "tags" (joined by line breaks), "page" (the title of a section's page) or "text". `missing` lists
 * the words typed that the page lacks; it is empty unless no page has them all.
 */
export function search(collection, typed) {
  const units = parse(typed);
  if (units.length === 0) return [];
  const found = new Map();
  let best = 0;
  const look = (read, penalty) => {
    // the longest word is the rarest, so most entries are ruled out after one scan
    const order = [...read.keys()].sort((a, b) => read[b].written.length - read[a].written.length);
    for (const entry of entriesWith(collection, [read[order[0]]])) {
      const item = matchAll(entry, read, order, penalty);
      if (!item || item.score <= (found.get(entry)?.score ?? 0)) continue;
      found.set(entry, item);
      best = Math.max(best, item.score);
    }
  };

  look(units, 0);
  // try each further reading only if those before gave no convincing match
  const telex = fromTelex(units);
  if (telex && best < ALL_NEAR) look(telex, TELEX_PENALTY);
  if (best < ALL_NEAR && units.some((unit) => unit.strict))
    look(withoutDiacritics(units), DIACRITICS_PENALTY);
  if (best < ALL_ABOUT)
    for (const read of withTypingErrors(collection, units)) look(read, TYPING_ERROR_PENALTY);
  return found.size > 0 ? group([...found.values()]) : matchSome(collection, units);
}

/** The readings with one unit corrected, or with all the unknown ones if there are any. */
function withTypingErrors(collection, units) {
  collection.vocabulary ??= vocabularyOf(collection.parts);
  const { vocabulary } = collection;
  const correct = (unit) => {
    const meant = unit.word ? corrections(fold(unit.word), vocabulary) : [];
    return meant.length > 0 ? respelled(unit, meant, false) : unit;
  };
  const isUnknown = ({ word, growing }) => {
    if (!word || vocabulary.has(fold(word))) return false;
    return !growing || ![...vocabulary].some((known) => known.startsWith(fold(word)));
  };
  const read = withoutDiacritics(units);
  if (read.some(isUnknown)) return [read.map((unit) => (isUnknown(unit) ? correct(unit) : unit))];
  const oneCorrected = (at) => read.map((unit, other) => (other === at ? correct(unit) : unit));
  return read.map((_, at) => oneCorrected(at)).filter((other, at) => other[at] !== read[at]);
}

/** The item of an entry that has all units, tried in `order`, or null. */
function matchAll(entry, units, order, penalty) {
  const hits = [];
  for (const at of order) if (!findUnit(entry, units[at], at, hits)) return null;
  // a section must match by itself: its page's title may add to that, but not replace it
  const own = hits.filter((hit) => !isOfPage(hit));
  if (!holdsAll(own, units.length) && (own.length === 0 || holdsAll(hits.filter(isOfPage), units.length)))
    return null;
  inOrder(hits);
  const phrases = [];
  hits.forEach((first, at) => {
    const run = first.unit === 0 ? runFrom(hits, at, entry) : [];
    if (run.length === units.length) phrases.push(run);
  });
  const score = Math.max(1, scoreOf(entry, hits, phrases, units.length) - penalty);
  // if the whole phrase occurs, its words elsewhere do not matter
  return { entry, score, hits: phrases.length > 0 ? phrases.flat() : hits, missing: [] };
}

/** Pages that have all units only in different entries, then those that have most of them. */
function matchSome(collection, units) {
  const pages = new Map();
  const holders = units.map(() => 0);
  for (const entry of entriesWith(collection, units)) {
    const hits = [];
    units.forEach((unit, at) => findUnit(entry, unit, at, hits));
    const own = inOrder(hits.filter((hit) => !isOfPage(hit)));
    if (own.length === 0) continue;
    for (const at of new Set(own.map((hit) => hit.unit))) holders[at]++;
    if (!pages.has(entry.page)) pages.set(entry.page, []);
    pages.get(entry.page).push({ entry, hits: own });
  }

  // the fewer entries have a word, the more it counts; a word that none has counts nothing
  const telling = holders.map((held) => (held ? Math.log(1 + collection.size / held) : 0));
  const heldSum = telling.reduce((sum, value) => sum + value, 0);
  const items = [];
  for (const matched of pages.values()) {
    const onPage = new Set(matched.flatMap(({ hits }) => hits.map((hit) => hit.unit)));
    if (onPage.size * 2 < units.length) continue;
    const missing = units.filter((_, at) => !onPage.has(at)).map((unit) => unit.written);
    const base = missing.length === 0 ? SOME : 0;
    for (const { entry, hits } of matched) {
      const inEntry = new Set(hits.map((hit) => hit.unit));
      const told = [...inEntry].reduce((sum, at) => sum + telling[at], 0) / heldSum;
      const fields = bestFields(hits, units.length);
      const inTitle = [...inEntry].filter((at) => isInTitle({ field: fields[at] })).length;
      const inARow = Math.max(...hits.map((_, at) => runFrom(hits, at, entry).length));
      const found = base + 7 * told + (2 * inTitle) / units.length + inARow / 10;
      const score = found * Math.min(1, entry.weight);
      items.push({ entry, score, hits, missing });
    }
  }
  return group(items);
}

/** Items by page, best first. Hits get offsets in their field. */
function group(items) {
  items.sort((a, b) => b.score - a.score || a.entry.index - b.entry.index);
  const groups = new Map();
  for (const item of items) {
    const { page, starts } = item.entry;
    item.hits = item.hits.map(({ start, end, unit, field }) => {
      return { start: start - starts[field], end: end - starts[field], unit, field: FIELDS[field] };
    });
    if (!groups.has(page)) groups.set(page, { page, score: item.score, items: [] });
    groups.get(page).items.push(item);
  }
  // a page that matches in several places is a better answer than one that matches once
  for (const found of groups.values()) {
    const alike = found.items.filter(({ score }) => score > found.score - IN_SEVERAL_PLACES).length;
    found.score += Math.min(3, (alike - 1) / 2);
  }
  // of names that say the same, the shorter one is the more general
  const isLonger = (a, b) => a.page.title.length - b.page.title.length;
  return [...groups.values()].sort((a, b) => b.score - a.score || isLonger(a, b));
}

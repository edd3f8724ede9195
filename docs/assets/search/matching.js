// Finds and ranks entries by scanning their text: no index, so phrases, nearness and offsets are
// exact. Pure functions, used by the search worker and by pages that list entries.

import { fold, forms } from "./text.js";
import { fromTelex, parse, respelled, withoutDiacritics } from "./query.js";
import { corrections, vocabularyOf } from "./typing-errors.js";

const FIELDS = ["title", "tags", "page", "text"];
// a hit in a title counts eight times one in running text; "page" is the title of a section's page
const FIELD_WEIGHTS = [8, 5, 3, 1];

// Ranks by what was found, with room between them for the finer points of `score`
const PHRASE_IN_TITLE = 100;
const ALL_IN_TITLE = 80;
const PHRASE_IN_TAGS = 75;
const PHRASE_IN_TEXT = 60;
const ALL_NEAR = 40;
const ALL = 20;
const SOME = 10;
// «số» is rather «số» than «sốt»
const GROWN_PENALTY = 10;
// What is found only by another reading of the query ranks below what is found as typed
const TELEX_PENALTY = 5;
const DIACRITICS_PENALTY = 45;
const TYPING_ERROR_PENALTY = 45;

/**
 * Prepare rows `[location, title, text, tags, weight]` (trailing values may be missing) for
 * `search`. Sections follow their page in no particular order; `page` is the entry of the page.
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
    // all fields in one string, so that one scan serves them; a phrase cannot run over a line break
    entry.starts = [];
    let whole = "\n";
    for (const field of fields) {
      entry.starts.push(whole.length);
      whole += field + "\n";
    }
    Object.assign(entry, forms(whole), { whole });
  }
  return { entries, vocabulary: null };
}

/**
 * Find what was typed. Returns groups, best first, each with the items of one page, best first:
 * `{ page, score, items: [{ entry, score, hits, missing }] }`; `page` is an entry and need not be
 * among the items. A hit is `{ start, end, unit, field }`, field being "title", "tags" (joined by line
 * breaks), "page" (the title of a section's page) or "text", with offsets in it. `missing` are the
 * words as typed that the page lacks, empty unless nothing holds all of them.
 */
export function search(collection, typed) {
  const units = parse(typed);
  if (units.length === 0) return [];
  const found = new Map();
  let best = 0;
  const look = (read, penalty) => {
    for (const entry of collection.entries) {
      const item = matchAll(entry, read, penalty);
      if (!item || item.score <= (found.get(entry)?.score ?? 0)) continue;
      found.set(entry, item);
      best = Math.max(best, item.score);
    }
  };

  look(units, 0);
  // each further reading only where those before it gave nothing that convinces
  const telex = fromTelex(units);
  if (telex && best < ALL_NEAR) look(telex, TELEX_PENALTY);
  if (best < ALL_NEAR && units.some((unit) => unit.strict))
    look(withoutDiacritics(units), DIACRITICS_PENALTY);
  if (best < PHRASE_IN_TEXT)
    for (const read of withTypingErrors(collection, units)) look(read, TYPING_ERROR_PENALTY);
  return found.size > 0 ? group([...found.values()]) : matchSome(collection, units);
}

/** The readings of the units with one of them mistyped, or with all those that exist nowhere. */
function withTypingErrors(collection, units) {
  collection.vocabulary ??= vocabularyOf(collection.entries);
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

/** The item of an entry that holds all units, or null. */
function matchAll(entry, units, penalty) {
  const hits = [];
  for (let at = 0; at < units.length; at++) {
    const before = hits.length;
    findUnit(entry, units[at], at, hits);
    if (hits.length === before) return null;
  }
  // a section counts for what it says itself: its page's title may add to that, not replace it
  const own = hits.filter((hit) => FIELDS[hit.field] !== "page");
  const ofPage = hits.filter((hit) => FIELDS[hit.field] === "page");
  if (!holdsAll(own, units.length) && (own.length === 0 || holdsAll(ofPage, units.length)))
    return null;
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const runs = hits.filter((hit) => hit.unit === 0).map((first) => runFrom(first, entry, hits));
  const phrases = runs.filter((run) => run.length === units.length);
  const score = Math.max(1, scoreOf(entry, hits, phrases, units.length) - penalty);
  // where the whole phrase stands, its words elsewhere are of no interest
  return { entry, score, hits: phrases.length > 0 ? phrases.flat() : hits, missing: [] };
}

function holdsAll(hits, count) {
  return new Set(hits.map((hit) => hit.unit)).size === count;
}

function findUnit(entry, unit, at, hits) {
  for (const { pattern, strict } of unit.alternatives) {
    const text = strict ? entry.strict : entry.loose;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index + 1;
      let field = FIELDS.length - 1;
      while (start < entry.starts[field]) field--;
      hits.push({ start, end: start + match[1].length, unit: at, field, grown: match[2] ? 1 : 0 });
    }
  }
}

function scoreOf(entry, hits, phrases, count) {
  const phrase = bestPhrase(phrases);
  const fields = bestFields(hits, count);
  let rank = ALL;
  if (phrase && FIELDS[phrase.field] === "title") {
    rank = PHRASE_IN_TITLE + 8 * share(entry, phrase);
  } else if (fields.every((field) => FIELDS[field] === "title")) rank = ALL_IN_TITLE;
  else if (phrase && FIELDS[phrase.field] === "tags") rank = PHRASE_IN_TAGS;
  else if (phrase && FIELDS[phrase.field] === "text")
    rank = PHRASE_IN_TEXT + Math.min(20, 33 * (entry.weight - 1));
  else if (isNear(hits, count)) rank = ALL_NEAR;
  if (phrase?.grown) rank -= GROWN_PENALTY;
  const weights = fields.map((field) => FIELD_WEIGHTS[field]);
  const average = weights.reduce((sum, weight) => sum + weight, 0) / count / FIELD_WEIGHTS[0];
  return rank + 4 * average + (entry.page === entry ? 1 : 0);
}

/** How much of its title a phrase fills, 0 to 1. */
function share(entry, phrase) {
  return (phrase.end - phrase.start) / Math.max(1, entry.title.length);
}

/**
 * Of the runs of hits that hold all units, the one in the best field of the entry's own, a whole word
 * before a grown one: `{ start, end, field, grown }`, or null.
 */
function bestPhrase(phrases) {
  let best = null;
  for (const run of phrases) {
    const { start, field } = run[0];
    const { end, grown } = run[run.length - 1];
    if (FIELDS[field] === "page") continue;
    if (!best || field < best.field || (field === best.field && grown < best.grown))
      best = { start, end, field, grown };
  }
  return best;
}

/** The hits of the units after `first` that stand in a row with it, in the order typed. */
function runFrom(first, entry, hits) {
  const run = [first];
  for (let last = first; last; ) {
    const { end, unit } = last;
    last = hits.find((hit) => hit.unit === unit + 1 && follows(entry.loose, end, hit.start));
    if (last) run.push(last);
  }
  return run;
}

function follows(text, end, start) {
  return start > end && start - end <= 4 && /^[ /]+$/.test(text.slice(end, start));
}

/** For each unit the best field that has it. */
function bestFields(hits, count) {
  const fields = Array(count).fill(FIELDS.length - 1);
  for (const hit of hits) fields[hit.unit] = Math.min(fields[hit.unit], hit.field);
  return fields;
}

/** Whether some stretch of one field holds all units: about twice the length of their phrase. */
function isNear(hits, count) {
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

/** Pages that hold the units only taken together, then those that hold most of them. */
function matchSome({ entries }, units) {
  const pages = new Map();
  const holders = units.map(() => 0);
  for (const entry of entries) {
    const hits = [];
    units.forEach((unit, at) => findUnit(entry, unit, at, hits));
    const own = hits.filter((hit) => FIELDS[hit.field] !== "page");
    if (own.length === 0) continue;
    own.sort((a, b) => a.start - b.start);
    for (const at of new Set(own.map((hit) => hit.unit))) holders[at]++;
    if (!pages.has(entry.page)) pages.set(entry.page, []);
    pages.get(entry.page).push({ entry, hits: own });
  }

  // a word that few entries hold says more than one that all hold; one that none holds, nothing
  const telling = holders.map((held) => (held ? Math.log(1 + entries.length / held) : 0));
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
      const inTitle = [...inEntry].filter((at) => FIELDS[fields[at]] === "title").length;
      const inARow = Math.max(...hits.map((first) => runFrom(first, entry, hits).length));
      const score = base + 7 * told + (2 * inTitle) / units.length + inARow / 10;
      items.push({ entry, score, hits, missing });
    }
  }
  return group(items);
}

/** Items by page, best first; equals keep the order of the data. Hits get offsets in their field. */
function group(items) {
  items.sort((a, b) => b.score - a.score || a.entry.index - b.entry.index);
  const groups = new Map();
  for (const item of items) {
    const { page, starts } = item.entry;
    item.hits = item.hits.map(({ start, end, unit, field }) => {
      const from = withZeros(item.entry, start) - starts[field];
      return { start: from, end: end - starts[field], unit, field: FIELDS[field] };
    });
    if (!groups.has(page)) groups.set(page, { page, score: item.score, items: [] });
    groups.get(page).items.push(item);
  }
  return [...groups.values()];
}

/** The start of a number with its leading zeros, which matching passes over. */
function withZeros({ whole, loose }, start) {
  if (/[0-9]/.test(loose[start])) while (whole[start - 1] === "0" && loose[start - 1] === " ") start--;
  return start;
}

// How well an entry matches. Ranks say what was found, with room between them for finer points.

import { FIELDS, areNear, bestFields, isInTitle, isOfPage } from "./hits.js";

// a hit in a title counts eight times as much as one in running text; "page" is the title of a
// section's page
const FIELD_WEIGHTS = [8, 5, 3, 1];

const WHOLE_NAME = 120;
const PHRASE_IN_TITLE = 100;
// other names of the page, and above all its days
const PHRASE_IN_TAGS = 84;
const ALL_IN_TITLE = 80;
const ALL_IN_TAGS = 66;
// a section's title is a slogan: one word of it means little, all of it is what was looked for
const PHRASE_IN_SLOGAN = 78;
const PHRASE_IN_TEXT = 60;
export const ALL_NEAR = 40;
const ALL = 20;
export const ALL_ABOUT = 45;
// the name of the page but for a word: more than the same words somewhere in a text
const NAMED_ABOUT = 55;
export const SOME = 10;
// «số» more likely means «số» than «sốt»
const GROWN_PENALTY = 10;

/** The score of an entry with all units; `phrases` are the runs of hits that have them all. */
export function scoreOf(entry, hits, phrases, count) {
  const phrase = bestPhrase(phrases);
  const fields = bestFields(hits, count);
  const isPage = entry.page === entry;
  let rank = rankOf(entry, hits, phrase, fields);
  if (rank === ALL && areNear(hits, count)) rank = ALL_NEAR;
  if (rank <= PHRASE_IN_TEXT && isPage) {
    // what the page is about, plus a word from its text: «banner đuối nước»
    const inTitle = fields.filter((field) => FIELDS[field] === "title").length / count;
    const about = inTitle >= 3 / 4 ? NAMED_ABOUT : ALL_ABOUT;
    if (inTitle >= 1 / 2) rank = Math.max(rank, about + 8 * inTitle + 4 * filled(entry, hits));
  }
  // what weighs little does so wherever its words stand
  if (entry.weight < 1) rank *= entry.weight;
  else if (rank === PHRASE_IN_TEXT) rank += 33 * (Math.min(entry.weight, 1.6) - 1);
  if (phrase?.grown) rank -= GROWN_PENALTY;
  const weights = fields.map((field) => FIELD_WEIGHTS[field]);
  const average = weights.reduce((sum, weight) => sum + weight, 0) / count / FIELD_WEIGHTS[0];
  // a phrase that keeps recurring is what the entry is about
  const again = 0.3 * Math.min(4, phrases.length);
  return rank + 4 * average + again + (isPage ? 1 : 0);
}

function rankOf(entry, hits, phrase, fields) {
  const isPage = entry.page === entry;
  const where = phrase && FIELDS[phrase.field];
  if (where === "title") {
    const share = (phrase.end - phrase.start) / Math.max(1, entry.title.length);
    if (!isPage) return PHRASE_IN_SLOGAN + 24 * share;
    return share > 0.95 && !phrase.grown ? WHOLE_NAME : PHRASE_IN_TITLE + 8 * share;
  }
  if (where === "tags") return PHRASE_IN_TAGS + 8 * shareOfTag(entry, phrase);
  if (fields.every((field) => FIELDS[field] === "title")) {
    const share = filled(entry, hits);
    // a slogan's words in another order count less than a phrase in running text
    return isPage ? ALL_IN_TITLE + 8 * share : ALL_NEAR + 10 + 9 * share;
  }
  if (where === "text") return PHRASE_IN_TEXT;
  return isPage && fields.every((field) => field <= 1) ? ALL_IN_TAGS : ALL;
}

/** The share of its title that the words found there fill, 0 to 1. */
function filled({ title }, hits) {
  const lengths = hits.filter(isInTitle).map(({ start, end }) => end - start);
  return Math.min(1, lengths.reduce((sum, length) => sum + length, 0) / title.length);
}

/** The share of its tag that a phrase fills, 0 to 1. */
function shareOfTag({ lower }, { start, end }) {
  const length = lower.indexOf("\n", end) - lower.lastIndexOf("\n", start) - 1;
  return (end - start) / length;
}

/**
 * Of the runs of hits with all units, the one in the best of the entry's own fields, preferring a
 * whole word to a longer one: `{ start, end, field, grown }`, or null.
 */
function bestPhrase(phrases) {
  let best = null;
  for (const run of phrases) {
    if (isOfPage(run[0])) continue;
    const { start, field } = run[0];
    const { end, grown } = run[run.length - 1];
    if (!best || field < best.field || (field === best.field && grown < best.grown))
      best = { start, end, field, grown };
  }
  return best;
}

// A single typing error: two letters swapped, one missing, extra or wrong, or a missing space.

import { fold } from "./text.js";

/** The distinct folded syllables of a collection's parts (entries.js), in the order of the data. */
export function vocabularyOf(parts) {
  const written = new Set();
  for (const { lower } of parts) for (const word of lower.match(/[a-zß-ỿ]+/g) ?? []) written.add(word);
  return new Set(Array.from(written, fold));
}

/** The spellings in the vocabulary that `word` (folded) may have been intended as. */
export function corrections(word, vocabulary) {
  // two letters are one error away from half the language, and a number from any other number
  if (!/^[a-z]{3,}$/.test(word)) return [];
  const meant = [];
  for (const known of vocabulary) if (isOneErrorApart(word, known)) meant.push(known);
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (vocabulary.has(left) && vocabulary.has(right)) meant.push(`${left} ${right}`);
  }
  return meant;
}

function isOneErrorApart(a, b) {
  if (a.length < b.length) return isOneErrorApart(b, a);
  if (a.length - b.length > 1 || a === b) return false;
  let at = 0;
  while (at < b.length && a[at] === b[at]) at++;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

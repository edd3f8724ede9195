// Vietnamese text as the matcher sees it. Everything here keeps the length of NFC text, so that an
// offset in one form is an offset in all, and marks land where the reader expects them.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const VOWEL = /[aeiouyăâêôơư]/;

const lowered = new Map();
const folded = new Map();

/** One character in lower case; a space for what is neither letter nor digit. */
function lowerCharacter(character) {
  let lower = lowered.get(character);
  if (lower === undefined) {
    lower = character.toLowerCase()[0];
    if (!LETTER_OR_DIGIT.test(lower)) lower = " ";
    lowered.set(character, lower);
  }
  return lower;
}

/** One character without case and marks: ế→e, Đ→d. */
function foldCharacter(character) {
  let plain = folded.get(character);
  if (plain === undefined) {
    const lower = lowerCharacter(character);
    plain = lower === "đ" ? "d" : lower.normalize("NFD")[0];
    folded.set(character, plain);
  }
  return plain;
}

/** NFC text, folded character for character: ế→e, Đ→d, punctuation→space. */
export function fold(text) {
  return text.normalize("NFC").replace(/[^a-z0-9 ]/g, foldCharacter);
}

const canonical = new Map();

/**
 * One spelling for the syllables that are written in two ways: the tone goes to the first vowel
 * (hoá, hóa; only here, never shown), and y as the only vowel becomes i (kỹ, kĩ).
 */
function canonicalSyllable(syllable) {
  let result = canonical.get(syllable);
  if (result === undefined) {
    let tone = "";
    const toneless = syllable
      .normalize("NFD")
      .replace(TONES, (mark) => ((tone = mark), ""))
      .normalize("NFC")
      .replace(/^(qu|[bcdghklmnprstvxđ]+)y$/, "$1i");
    result = toneless.replace(VOWEL, (vowel) => (vowel + tone).normalize("NFC"));
    // a letter that does not compose, of another language: leave the word as it is
    if (result.length !== syllable.length) result = syllable;
    canonical.set(syllable, result);
  }
  return result;
}

const foldedSyllables = new Map();

function foldSyllable(syllable) {
  let result = foldedSyllables.get(syllable);
  if (result === undefined) foldedSyllables.set(syllable, (result = fold(syllable)));
  return result;
}

/**
 * The two forms of NFC text that are matched: `strict` with diacritics, `loose` without.
 *
 * Both are in lower case with canonical syllables; line breaks stay, other punctuation becomes a
 * space, except that signs within a number or a word become "/", so that 30/7, 30-7 and 30.7 are
 * alike and differ from "30, 7". Leading zeros become spaces: 05/6 is 5/6.
 */
export function forms(text) {
  const strict = lowerCase(text)
    .replace(/[/.\-–]/g, (_, at) => (isInWord(text[at - 1]) && isInWord(text[at + 1]) ? "/" : " "))
    // what toLowerCase has settled is passed over: it is nearly all
    .replace(/[^a-z0-9 /\nß-öø-ɏḀ-ỿ]/g, lowerCharacter)
    .replace(/0+(?=[0-9])/g, (zeros, at, whole) =>
      isInWord(whole[at - 1]) ? zeros : " ".repeat(zeros.length),
    )
    .replace(/[^ /\n]+/g, canonicalSyllable);
  return { strict, loose: strict.replace(/[^ /\n]+/g, foldSyllable) };
}

/** Text in lower case, of the same length: İ alone would become two characters. */
function lowerCase(text) {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^]/g, (character) => character.toLowerCase()[0]);
}

function isInWord(character) {
  return character !== undefined && LETTER_OR_DIGIT.test(character);
}

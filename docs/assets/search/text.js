// Letters without their marks, and the ways in which a word is written.
//
// Texts are only converted to lower case. That is fast, so the first answer comes at once however
// many pages there are, and offsets stay those of the text. Variants that count as the same
// (missing accents, hoá and hóa, kỹ and kĩ, 5/6 and 05-06) are in the patterns instead.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const VOWEL = /[aeiouyăâêôơư]/;

/** Text in lower case and of the same length, although İ would become two characters. */
export function lowerCase(text) {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^]/g, (character) => character.toLowerCase()[0]);
}

const folded = new Map();

/** One character without case and marks: ế→e, Đ→d; a space if it is no letter or digit. */
function foldCharacter(character) {
  let plain = folded.get(character);
  if (plain === undefined) {
    const lower = character.toLowerCase()[0];
    if (lower === "đ") plain = "d";
    else plain = LETTER_OR_DIGIT.test(lower) ? lower.normalize("NFD")[0] : " ";
    folded.set(character, plain);
  }
  return plain;
}

/** NFC text, folded character for character: ế→e, Đ→d, punctuation→space. */
export function fold(text) {
  return text.normalize("NFC").replace(/[^a-z0-9 ]/g, foldCharacter);
}

// Character classes for a RegExp. Letters are given by ranges, which are far faster than \p{L}; the
// general punctuation is left out between them.
const IN_WORD = "0-9a-zªµºß-öø-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff";
const BEFORE = `[^${IN_WORD}]`;
const AFTER = `(?![${IN_WORD}])`;
/** What separates the words of a phrase; a line break ends the phrase. */
export const GAP = `[^${IN_WORD}\\n]+`;
const PERHAPS_GAP = `[^${IN_WORD}\\n]*`;
/** What separates day and month: 30/7, 30-7, 30.7; «30, 7» is no date. */
export const SIGN = "[/.\\-–]";

const IS_GAP = new RegExp(`^${GAP}$`);

/** Whether the text between two offsets just separates words of a phrase. */
export function isGap(text, start, end) {
  return end > start && end - start <= 4 && IS_GAP.test(text.slice(start, end));
}

/**
 * A RegExp that finds any of the patterns as whole words; with `growing` more letters may follow.
 * A hit is its first group, one character into the match; the second group is the letters added.
 */
export function wholeWords(patterns, growing, others = []) {
  const letters = `(${growing ? `[${IN_WORD.replace("0-9", "")}]*` : ""})`;
  const whole = [`(?:${patterns.join("|")})${letters}`, ...others].join("|");
  return new RegExp(`${BEFORE}(${whole})${AFTER}`, "g");
}

/** The pattern of a number, with any number of leading zeros. */
export function numberPattern(digits) {
  return `0*${digits.replace(/^0+(?=[0-9])/, "")}`;
}

/** The pattern of a word in lower case, possibly with digits: 505qđ is also 505/QĐ. */
export function wordPattern(word, strict) {
  const parts = word.match(/[0-9]+|[^0-9]+/g);
  return parts
    .map((part, at) => {
      if (!/[0-9]/.test(part)) return syllablePattern(part, strict);
      return at === 0 ? numberPattern(part) : part;
    })
    .join(PERHAPS_GAP);
}

/** The pattern of consecutive words. */
export function phrasePattern(words, strict) {
  const parts = lowerCase(words).match(/[\p{L}\p{N}]+/gu);
  return parts.map((word) => wordPattern(word, strict)).join(GAP);
}

/** A syllable with i or y as its only vowel, which is written either way: kỹ, kĩ. */
const ENDS_IN_I_OR_Y = /^(?:qu|[bcdghklmnprstvxđ]+)[iy]$/;

/** The pattern of a syllable: if `strict` with its marks, otherwise with any marks. */
function syllablePattern(letters, strict) {
  const either = ENDS_IN_I_OR_Y.test(fold(letters));
  if (!strict) {
    const classes = Array.from(fold(letters), (letter) => marked(letter));
    if (either) classes[classes.length - 1] = `[${variants("i")}${variants("y")}]`;
    return classes.join("");
  }
  const spellings = toneAnywhere(letters);
  if (either)
    for (const spelling of [...spellings])
      for (const other of spellings.has(spelling) ? swapped(spelling) : []) spellings.add(other);
  return `(?:${[...spellings].join("|")})`;
}

/** The spellings of a syllable with the tone on each of its vowels in turn: hoá, hóa. */
function toneAnywhere(syllable) {
  let tone = "";
  const toneless = syllable
    .normalize("NFD")
    .replace(TONES, (mark) => ((tone = mark), ""))
    .normalize("NFC");
  const spellings = new Set([syllable]);
  if (!tone) return spellings;
  for (let at = 0; at < toneless.length; at++)
    if (VOWEL.test(toneless[at]))
      spellings.add(
        toneless.slice(0, at) + (toneless[at] + tone).normalize("NFC") + toneless.slice(at + 1),
      );
  return spellings;
}

/** The same spelling with i in place of y, or y in place of i, at the end. */
function swapped(spelling) {
  const [letter, ...marks] = spelling.at(-1).normalize("NFD");
  if (letter !== "i" && letter !== "y") return [];
  const other = [letter === "i" ? "y" : "i", ...marks].join("").normalize("NFC");
  return [spelling.slice(0, -1) + other];
}

const classes = new Map();

/** All small letters that fold to `letter`, for use in a character class. */
function variants(letter) {
  if (classes.size === 0)
    for (const [first, last] of [[0xdf, 0x24f], [0x1e00, 0x1eff]])
      for (let code = first; code <= last; code++) {
        const character = String.fromCharCode(code);
        if (character !== character.toLowerCase()) continue;
        const plain = foldCharacter(character);
        if (plain !== character) classes.set(plain, (classes.get(plain) ?? "") + character);
      }
  return letter + (classes.get(letter) ?? "");
}

function marked(letter) {
  const all = variants(letter);
  return all.length > 1 ? `[${all}]` : letter;
}

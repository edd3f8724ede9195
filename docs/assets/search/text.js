// Letters: what they are without their marks, and in which ways a word is written.
//
// Texts are only put into lower case: that is quick, so the first answer is there at once however
// many pages there are, and an offset in it is one in the text. What counts as the same (accents
// left out, hoá and hóa, kỹ and kĩ, 5/6 and 05-06) stands in the patterns that are looked for.

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const VOWEL = /[aeiouyăâêôơư]/;

/** Text in lower case, of the same length: İ alone would become two characters. */
export function lowerCase(text) {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/[^]/g, (character) => character.toLowerCase()[0]);
}

const folded = new Map();

/** One character without case and marks: ế→e, Đ→d; a space for what is no letter or digit. */
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

// Classes of a RegExp. Letters are told by ranges, which are quicker than \p{L} by far; the general
// punctuation lies between the last two.
const IN_WORD = "0-9a-zªµºß-öø-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff";
const BEFORE = `[^${IN_WORD}]`;
const AFTER = `(?![${IN_WORD}])`;
/** Between two words of a phrase; a line break ends it. */
export const GAP = `[^${IN_WORD}\\n]+`;
const PERHAPS_GAP = `[^${IN_WORD}\\n]*`;
/** Between day and month: 30/7, 30-7, 30.7; «30, 7» is no date. */
export const SIGN = "[/.\\-–]";

const IS_GAP = new RegExp(`^${GAP}$`);

/** Whether text between two offsets only parts words of a phrase. */
export function isGap(text, start, end) {
  return end > start && end - start <= 4 && IS_GAP.test(text.slice(start, end));
}

/**
 * A RegExp that finds any of the patterns as whole words; `growing` ones may go on with letters.
 * A hit is its first group, one character after the match begins; the second is what has grown on.
 */
export function wholeWords(patterns, growing, others = []) {
  const letters = `(${growing ? `[${IN_WORD.replace("0-9", "")}]*` : ""})`;
  const whole = [`(?:${patterns.join("|")})${letters}`, ...others].join("|");
  return new RegExp(`${BEFORE}(${whole})${AFTER}`, "g");
}

/** The pattern of a number, whatever zeros stand before it. */
export function numberPattern(digits) {
  return `0*${digits.replace(/^0+(?=[0-9])/, "")}`;
}

/** The pattern of a word in lower case, digits and letters mixed: 505qđ is also 505/QĐ. */
export function wordPattern(word, strict) {
  const parts = word.match(/[0-9]+|[^0-9]+/g);
  return parts
    .map((part, at) => {
      if (!/[0-9]/.test(part)) return syllablePattern(part, strict);
      return at === 0 ? numberPattern(part) : part;
    })
    .join(PERHAPS_GAP);
}

/** The pattern of words that follow each other. */
export function phrasePattern(words, strict) {
  const parts = lowerCase(words).match(/[\p{L}\p{N}]+/gu);
  return parts.map((word) => wordPattern(word, strict)).join(GAP);
}

/** A syllable with y as its only vowel, which is also written with i: kỹ, kĩ. */
const ENDS_IN_I_OR_Y = /^(?:qu|[bcdghklmnprstvxđ]+)[iy]$/;

/** The pattern of letters: `strict` with their marks, otherwise with any. */
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

/** The spellings of a syllable with its tone on each of its vowels: hoá, hóa. */
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

/** The same spelling with i for y or y for i at its end. */
function swapped(spelling) {
  const [letter, ...marks] = spelling.at(-1).normalize("NFD");
  if (letter !== "i" && letter !== "y") return [];
  const other = [letter === "i" ? "y" : "i", ...marks].join("").normalize("NFC");
  return [spelling.slice(0, -1) + other];
}

const classes = new Map();

/** All small letters that fold to a letter, for use in a class. */
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

// Words that are no Vietnamese syllables, by the rules of its spelling: an onset, a rhyme, a tone.
// Names and foreign words that the calendar's files use are known. Only a hint: letters do print
// such words, and what they print stays.
import { folded } from "./dom.js";

const ONSET = "(?:ngh|ng|nh|ch|tr|th|ph|kh|gh|gi|qu|[bcdđghklmnprstvx])?";
const NUCLEUS_OPEN = "(?:ia|ua|ưa|uya|uơ|uê|uy|oa|oe|uâ|[aăâeêioôơuưy])";
const FINAL = "(?:ng|nh|ch|[cmnpt])";
const GLIDES = "(?:ai|ay|ao|au|âu|ây|eo|êu|oi|ôi|ơi|ui|ưi|iu|ưu|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uyu|uao|ue?o)";
const CLOSED = "(?:iê|yê|uô|ươ|uyê|oă|oa|oe|oo|ôô|uâ|uy|[aăâeêioôơuưy])";
const SYLLABLE = new RegExp(`^${ONSET}(?:${GLIDES}|${CLOSED}${FINAL}|${NUCLEUS_OPEN})$`, "u");
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export function isSyllable(word) {
  const letters = word.toLowerCase().normalize("NFD");
  if ((letters.match(TONES) ?? []).length > 1) return false;
  const plain = letters.replace(TONES, "").normalize("NFC");
  if (!SYLLABLE.test(plain)) return false;
  // Syllables closed by a stop have but two tones; k, gh and ngh stand before e, ê, i alone.
  const tone = letters.match(TONES)?.[0];
  if (/(?:[ptc]|ch)$/.test(plain) && tone !== "\u0301" && tone !== "\u0323") return false;
  return !/^(?:c|g|ng)[eêiy]/.test(plain.replace(/^gi/, "")) && !/^(?:k|gh|ngh)[aăâoôơuư]/.test(plain);
}

// The words of a text, each once, that are neither syllables nor known nor capitals' short forms.
export function strangeWords(text, known) {
  const found = new Set();
  for (const [word] of text.normalize("NFC").matchAll(WORD)) {
    if (word.length < 2 || word === word.toUpperCase() || isSyllable(word)) continue;
    if (!known.has(word.toLowerCase()) && !known.has(folded(word))) found.add(word);
  }
  return [...found];
}

// Where an agency's name may break. Python knows words by a lexicon of thousands; a name follows few
// rules, which need none: syllables of a word, names of places and of people stay together.

const PLACES = new Set(["tỉnh", "xã", "phường", "thành phố", "tp.", "tp", "đặc khu", "huyện", "thị trấn", "thôn"]);
const LEADS = new Set(["sở", "bộ", "cục", "vụ", "ban", "viện", "hội", "đoàn", "đảng", "tỉnh"]);
const ABBREVIATION = /^\p{Lu}[\p{Lu}&.-]+$/u;
const SMALL = new Set(["và", "của", "các", "những", "về", "với", "cho", "ở", "tại", "trong", "-", "–", "&"]);
const WHOLE = [["ủy ban", "nhân dân"], ["hội đồng", "nhân dân"], ["mặt trận", "tổ quốc"]];

const isCapital = (word) => /^\p{Lu}/u.test(word);
const isSyllable = (unit) => !unit.includes(" ") && !SMALL.has(unit.toLowerCase());

/** Return the parts of a name that are not broken, in order. */
export function unitsOf(name) {
  const words = wordsOf(name.split(/\s+/).filter(Boolean));
  const units = [];
  for (let at = 0; at < words.length; at += 1) {
    let unit = words[at];
    if (ABBREVIATION.test(unit) && PLACES.has(words[at + 1]?.toLowerCase())) unit += ` ${words[(at += 1)]}`;
    if (PLACES.has(unit.split(" ").slice(-1)[0].toLowerCase()) || PLACES.has(unit.toLowerCase()))
      while (words[at + 1] && isCapital(words[at + 1])) unit += ` ${words[(at += 1)]}`;
    else if (isSyllable(unit) && isCapital(unit) && !ABBREVIATION.test(unit))
      while (words[at + 1] && isCapital(words[at + 1]) && isSyllable(words[at + 1])) unit += ` ${words[(at += 1)]}`;
    if (WHOLE.some(([first, second]) => unit.toLowerCase() === first && words[at + 1]?.toLowerCase() === second))
      unit += ` ${words[(at += 1)]}`;
    if (SMALL.has(units.at(-1)?.toLowerCase())) units[units.length - 1] += ` ${unit}`;
    else if (LEADS.has(units.at(-1)?.toLowerCase()) && !SMALL.has(unit)) units[units.length - 1] += ` ${unit}`;
    else units.push(unit);
  }
  return units;
}

/** Join syllables to words of two: «Khoa học», «nhân dân»; a name's syllables are joined later. */
function wordsOf(syllables) {
  const words = [];
  for (let at = 0; at < syllables.length; at += 1) {
    const [first, second] = [syllables[at], syllables[at + 1]];
    const joins = second && isSyllable(first) && isSyllable(second) && !isCapital(second);
    const apart = ABBREVIATION.test(first) || PLACES.has(first.toLowerCase()) || PLACES.has(second?.toLowerCase());
    words.push(joins && !apart ? `${first} ${syllables[(at += 1)]}` : first);
  }
  return words;
}

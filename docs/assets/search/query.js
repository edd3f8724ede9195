// What somebody typed → the units to look for. A unit is a syllable, a date, a number or a
// document's number; its alternatives are the ways in which it is written in texts.

import { fold, forms } from "./text.js";
import { decodeTelex } from "./telex.js";

/** Abbreviations that officers type, and their words. */
const ABBREVIATIONS = {
  atgt: ["an toàn giao thông"],
  atld: ["an toàn lao động"],
  attp: ["an toàn thực phẩm"],
  atvsld: ["an toàn, vệ sinh lao động", "an toàn vệ sinh lao động"],
  bdkh: ["biến đổi khí hậu"],
  bhxh: ["bảo hiểm xã hội"],
  bhyt: ["bảo hiểm y tế"],
  blgd: ["bạo lực gia đình"],
  bvmt: ["bảo vệ môi trường"],
  cchc: ["cải cách hành chính"],
  cds: ["chuyển đổi số"],
  cnch: ["cứu nạn, cứu hộ"],
  csdl: ["cơ sở dữ liệu"],
  dvc: ["dịch vụ công"],
  dvctt: ["dịch vụ công trực tuyến"],
  mbn: ["mua bán người"],
  ntm: ["nông thôn mới"],
  pbgdpl: ["phổ biến, giáo dục pháp luật", "phổ biến giáo dục pháp luật"],
  pccc: ["phòng cháy chữa cháy", "phòng cháy và chữa cháy", "phòng cháy, chữa cháy"],
  pcmt: ["phòng, chống ma túy", "phòng chống ma túy"],
  pctt: ["phòng, chống thiên tai", "phòng chống thiên tai"],
  sxh: ["sốt xuất huyết"],
  ttdt: ["thông tin điện tử"],
  vstp: ["vệ sinh thực phẩm"],
};

// Ends of words in the forms of text.js; the end is looked at, not consumed, so that neighbours match
const START = "[ /\\n]";
const END = "(?=[ /\\n])";
const GAP = "[ /]+";

/**
 * Parse what was typed into units `{ written, word, strict, growing, alternatives }`: `written` as
 * typed; `word` the strict form of a unit that is one word, otherwise null; `strict` whether it was
 * typed with diacritics, `growing` whether its end may be missing; and the alternatives
 * `{ pattern, strict }`, each a RegExp to run on the strict or the loose form of a text. A hit is its
 * first group, one character after the match begins; the second is what has grown on.
 */
export function parse(typed) {
  const text = typed.normalize("NFC").replace(DATE_IN_WORDS, joinDate);
  const tokens = text.match(/[\p{L}\p{N}]+(?:[/.\-–][\p{L}\p{N}]+)*/gu) ?? [];
  const written = tokens.flatMap((token) =>
    /\p{N}/u.test(token) ? [token] : token.split(/[/.\-–]/),
  );
  // a syllable may still be growing only where the typing stands
  const growing = /[\p{L}]$/u.test(text);
  return written.map((token, index) => unit(token, growing && index === written.length - 1));
}

const DATE_IN_WORDS =
  /(?:ng[aà]y\s+)?(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?:\s+n[aă]m\s+(\d{4}))?(?![\p{L}\p{N}])/giu;

function joinDate(_, day, month, year) {
  return [day, month, year].filter(Boolean).join("/");
}

function unit(written, growing) {
  const { strict, loose } = forms(written);
  const parts = strict.split("/").map((part) => part.trim());
  if (parts.length > 1) {
    const isDate = parts.length <= 3 && parts.every((part) => /^[0-9]+$/.test(part));
    const patterns = isDate ? datePatterns(parts) : [parts.join(GAP)];
    return makeUnit(written, null, patterns, strict !== loose, growing);
  }
  const word = strict.trim();
  // 505qd is also 505/QĐ
  const split = word.replace(/([0-9])(?=[^0-9])|([^0-9])(?=[0-9])/g, "$&[ /]*");
  const made = makeUnit(written, split === word ? word : null, [split], strict !== loose, growing);
  const expansions = Object.hasOwn(ABBREVIATIONS, fold(written)) ? ABBREVIATIONS[fold(written)] : [];
  for (const words of expansions)
    made.alternatives.push(alternative(phrase(forms(words).strict), true, false));
  return made;
}

/** 10/10 is also «10 tháng 10»; with a year, texts that give day and month only are meant too. */
function datePatterns([day, month, year]) {
  if (!year) return [`${day}/ *${month}`, `${day} +thang +${month}`];
  return [
    `${day}/ *${month}/${year}`,
    `${day} +thang +${month} +nam ${year}`,
    `${day}/ *${month}(?!/[0-9]{4})`,
  ];
}

/** The pattern of words that follow each other. */
function phrase(words) {
  return words.trim().split(/[ /]+/).join(GAP);
}

function makeUnit(written, word, patterns, strict, growing) {
  return {
    written,
    word,
    growing,
    strict,
    alternatives: patterns.map((pattern) => alternative(pattern, strict, growing)),
  };
}

/** A growing syllable matches as a prefix; digits never do: 1 is not 10. */
function alternative(pattern, strict, growing) {
  // «quy» has become «qui», and may be growing into «quyết»
  const grown = growing ? pattern.replace(/(q[uúùủũụ])i$/, "$1[iy]") + "([^0-9 /\\n]*)" : pattern;
  return { pattern: new RegExp(`${START}(${grown})${END}`, "g"), strict };
}

/** The same units, found whatever their diacritics. */
export function withoutDiacritics(units) {
  return units.map((unit) =>
    unit.strict && unit.word ? respelled(unit, [fold(unit.word)], false) : unit,
  );
}

/** The units read as raw Telex, or null when that reads no differently. */
export function fromTelex(units) {
  let changed = false;
  const read = units.map((unit) => {
    if (!unit.word || unit.strict) return unit;
    const decoded = forms(decodeTelex(unit.written.toLowerCase())).strict;
    if (decoded === unit.word) return unit;
    changed = true;
    return respelled(unit, [decoded], true);
  });
  return changed ? read : null;
}

/** The unit with other spellings, each a word or several with spaces between. */
export function respelled(unit, spellings, strict) {
  return makeUnit(unit.written, unit.word, spellings.map(phrase), strict, unit.growing);
}

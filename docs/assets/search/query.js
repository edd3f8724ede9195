// What was typed → the units to look for. A unit is a syllable, a date, a number or a document's
// number; its pattern matches all the ways in which texts write it.

import {
  GAP,
  SIGN,
  fold,
  lowerCase,
  numberPattern,
  phrasePattern,
  wholeWords,
  wordPattern,
} from "./text.js";
import { decodeTelex } from "./telex.js";

/** Abbreviations that officials type, with their words. */
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
  cccd: ["căn cước công dân"],
  cchc: ["cải cách hành chính"],
  cds: ["chuyển đổi số"],
  cnch: ["cứu nạn, cứu hộ"],
  csdl: ["cơ sở dữ liệu"],
  dvc: ["dịch vụ công"],
  dtts: ["dân tộc thiểu số"],
  dvctt: ["dịch vụ công trực tuyến"],
  gpmb: ["giải phóng mặt bằng"],
  hotline: ["đường dây nóng", "tổng đài"],
  khhgd: ["kế hoạch hóa gia đình"],
  mbn: ["mua bán người"],
  ntm: ["nông thôn mới"],
  pbgdpl: ["phổ biến, giáo dục pháp luật", "phổ biến giáo dục pháp luật"],
  pccc: ["phòng cháy chữa cháy", "phòng cháy và chữa cháy", "phòng cháy, chữa cháy"],
  pcmt: ["phòng, chống ma túy", "phòng chống ma túy"],
  pctt: ["phòng, chống thiên tai", "phòng chống thiên tai"],
  sxh: ["sốt xuất huyết"],
  tnxh: ["tệ nạn xã hội"],
  ttdt: ["thông tin điện tử"],
  ubnd: ["ủy ban nhân dân"],
  vsattp: ["vệ sinh an toàn thực phẩm"],
  vstp: ["vệ sinh thực phẩm"],
};

const MOST_UNITS = 32;

/**
 * Parse what was typed into units `{ written, word, strict, growing, pattern }`: `written` as
 * typed; `word` in lower case if the unit is one word, otherwise null; `strict` if it was typed with
 * diacritics; `growing` if its end may be missing; `pattern` as returned by `wholeWords`.
 */
export function parse(typed) {
  const text = typed.normalize("NFC").replace(DATE_IN_WORDS, joinDate);
  const tokens = text.match(/[\p{L}\p{N}]+(?:[/.\-–][\p{L}\p{N}]+)*/gu) ?? [];
  // somebody may paste a whole letter
  const written = tokens
    .flatMap((token) => (/\p{N}/u.test(token) ? [token] : token.split(/[/.\-–]/)))
    .slice(0, MOST_UNITS);
  // only the last syllable may be unfinished
  const growing = /[\p{L}]$/u.test(text);
  return written.map((token, index) => unit(token, growing && index === written.length - 1));
}

const DATE_IN_WORDS =
  /(?:ng[aà]y\s+)?(\d{1,2})\s+th[aá]ng\s+(\d{1,2})(?:\s+n[aă]m\s+(\d{4}))?(?![\p{L}\p{N}])/giu;

function joinDate(_, day, month, year) {
  return [day, month, year].filter(Boolean).join("/");
}

function unit(written, growing) {
  const lower = lowerCase(written);
  const strict = /[^a-z0-9/.\-–]/.test(lower);
  const parts = lower.split(/[/.\-–]/);
  const isDate = parts.length > 1 && parts.length <= 3 && parts.every((part) => /^[0-9]+$/.test(part));
  const patterns = isDate
    ? datePatterns(parts.map(numberPattern))
    : [parts.map((part) => wordPattern(part, strict)).join(GAP)];
  const word = /^[^0-9]+$/.test(lower) && parts.length === 1 ? lower : null;
  const plain = fold(written);
  const expansions = Object.hasOwn(ABBREVIATIONS, plain) ? ABBREVIATIONS[plain] : [];
  const others = expansions.map((words) => phrasePattern(words, true));
  return { written, word, strict, growing, pattern: wholeWords(patterns, growing, others) };
}

/** 10/10 is also «10 tháng 10»; with a year, texts with only day and month match as well. */
function datePatterns([day, month, year]) {
  const inWords = `${day} +tháng +${month}`;
  if (!year) return [day + SIGN + month, inWords];
  return [
    day + SIGN + month + SIGN + year,
    `${inWords} +năm +${year}`,
    `${day}${SIGN}${month}(?!${SIGN}[0-9]{4})`,
  ];
}

/** The same units, matching whatever the diacritics. */
export function withoutDiacritics(units) {
  return units.map((unit) =>
    unit.strict && unit.word ? respelled(unit, [unit.word], false) : unit,
  );
}

/** The units read as raw Telex, or null if that makes no difference. */
export function fromTelex(units) {
  let changed = false;
  const read = units.map((unit) => {
    if (!unit.word || unit.strict) return unit;
    const decoded = decodeTelex(unit.word);
    if (decoded === unit.word) return unit;
    changed = true;
    return respelled(unit, [decoded], true);
  });
  return changed ? read : null;
}

/** The unit with other spellings, each of one or several words separated by spaces. */
export function respelled(unit, spellings, strict) {
  const patterns = spellings.map((words) => phrasePattern(words, strict));
  return { ...unit, pattern: wholeWords(patterns, unit.growing) };
}

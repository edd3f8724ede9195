// A file that `build.py draft` wrote has its letter in comments: above each field the line it comes
// from and its words, at the end the passages that nobody understood. Here they are a letter again.
import { pathsByLine, valueAt } from "./yaml-editing.js";
import { readYaml } from "./yaml-reading.js";

const DRAFT = /^# Bản nháp từ «/m;
const UNREAD = /^# Chưa đọc được/m;
const PLACED = /^(dòng|đoạn) (\d+)(?: \([^)]*\))?(, nguyên văn|:)(?: (.*))?$/;
const MARKED_AS = { number: "number", date: "date", title: "title", to: "recipient", windows: "time", texts: "slogan", tasks: "task", reports: "deadline" };

// The letter as {text, numbers, used, marks}: for each line its number in the letter's file, which
// lines something was taken from, and what fills which place. Null for a file of another origin.
export function letterOf(file) {
  if (!DRAFT.test(file)) return null;
  const lines = new Map();
  for (const { number, words, path } of sourced(file)) {
    if (!lines.has(number)) lines.set(number, []);
    lines.get(number).push({ words, path });
  }
  const letter = { text: "", numbers: [], used: [], marks: [] };
  const parts = [];
  let at = 0;
  for (const number of [...lines.keys()].sort((one, other) => one - other)) {
    const found = lines.get(number);
    const text = wordsOfLine(found.map(({ words }) => words));
    for (const { words, path } of found) {
      const place = text.indexOf(words);
      const [start, end] = [at + place, at + place + words.length];
      if (place >= 0 && kindAt(path) && !letter.marks.some((mark) => mark.start < end && mark.end > start)) letter.marks.push({ start, end, kind: kindAt(path), path });
    }
    if (found.some(({ path }) => path)) letter.used.push(letter.numbers.length);
    letter.numbers.push(number);
    parts.push(text);
    at += text.length + 1;
  }
  letter.marks.sort((one, other) => one.start - other.start);
  return { ...letter, text: parts.join("\n") };
}

// The file without the passage of that line at its end, now that it is understood.
export function withoutUnread(file, number, words) {
  const from = file.search(UNREAD);
  if (from < 0) return file;
  const lines = file.split("\n");
  const first = file.slice(0, from).split("\n").length;
  const read = sourced(file).find((each) => each.first >= first && each.number === number && each.words === words.trim().replace(/\s+/g, " "));
  if (read) lines.splice(read.first - 1, read.last - read.first + 1);
  return lines.join("\n");
}

function sourced(file) {
  const paths = pathsByLine(file);
  const { data } = readYaml(file);
  const found = [];
  let above = [];
  for (const [index, line] of file.split("\n").entries()) {
    const comment = /^\s*# ?(.*)$/.exec(line);
    const begun = comment && PLACED.exec(comment[1]);
    if (begun) {
      above.push({ number: Number(begun[2]), verbatim: begun[3] !== ":", words: begun[4] ?? "", first: index + 1, last: index + 1 });
      found.push(above.at(-1));
    } else if (comment) {
      const last = above.at(-1);
      if (last && last.last === index && !isWhole(last)) Object.assign(last, { words: `${last.words} ${comment[1].trim()}`, last: index + 1 });
    } else {
      if (line.trim()) for (const each of above) each.path = paths.get(index + 1);
      above = [];
    }
  }
  return found.map((each) => ({ ...each, words: each.verbatim ? wordsAt(data, each.path) : unquoted(each.words) })).filter(({ words }) => words);
}

function isWhole({ verbatim, words }) {
  return verbatim || (words.startsWith("«") && words.endsWith("»"));
}

function unquoted(words) {
  return words.replace(/^«(.*)»$/, "$1").replace(/\s*(?:\[…\]|…)$/, "").replace(/^\(kính gửi, chưa có đối tượng\) /, "");
}

function wordsAt(data, path) {
  const value = path ? valueAt(data, path) : null;
  return typeof value === "string" ? value : (value?.text ?? value?.wording ?? "");
}

// The words of one line, each once, the longest first.
function wordsOfLine(all) {
  const kept = [];
  for (const words of [...all].sort((one, other) => other.length - one.length)) if (!kept.some((each) => each.includes(words))) kept.push(words);
  return kept.join(" … ");
}

function kindAt(path) {
  if (path?.length === 1) return MARKED_AS[path[0]];
  return path?.[0] === "says" && (path.length === 4 || (path.length === 6 && path[4] === "list")) ? MARKED_AS[path[2]] : undefined;
}

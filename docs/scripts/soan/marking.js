// What marking a passage fills in: the words as printed, and a comment that says which line.
import { dateFromWords, daysFromWords, dueFromWords } from "./days.js";
import { folded } from "./dom.js";
import { yearOf } from "./naming.js";
import { valueAt } from "./yaml-editing.js";

export const KINDS = [
  { kind: "time", name: "Thời gian" },
  { kind: "slogan", name: "Khẩu hiệu" },
  { kind: "task", name: "Nhiệm vụ" },
  { kind: "recipient", name: "Nơi nhận" },
  { kind: "deadline", name: "Hạn" },
  { kind: "number", name: "Số" },
  { kind: "date", name: "Ngày" },
  { kind: "title", name: "Trích yếu" },
];

// The path that was filled, and the form is to open; null when the words are none of that kind.
export function filled(file, form, kind, words, lines) {
  const said = words.trim().replace(/\s+/g, " ");
  if (!said) return null;
  switch (kind) {
    case "number": return header(file, form, "number", /^(?:số)?\s*:?\s*(.+)$/i.exec(said)[1].replace(/\s+/g, ""), said, lines);
    case "date": {
      const date = dateFromWords(said);
      return date === null ? null : header(file, form, "date", date, said, lines);
    }
    case "title": return header(file, form, "title", said.replace(/\.$/, ""), said, lines);
    case "recipient": return recipients(file, form, words, lines);
    default: return entryFilled(file, form, kind, words, said, lines);
  }
}

function header(file, form, key, value, said, lines) {
  file.set([key], value, form.orderAt([key]));
  file.comment([key], from(said, lines, value));
  return [key];
}

function recipients(file, form, words, lines) {
  const given = form.get(["to"]);
  const to = given && typeof given === "object" && !Array.isArray(given) ? { ...given } : {};
  const pending = [...form.pending];
  for (const one of words.replace(/^\s*-?\s*kính gửi\s*:?/i, "").split(/[;\n]/)) {
    const text = one.replace(/^[\s\-+–•]+|[\s.]+$/g, "").replace(/\s+/g, " ");
    if (!text) continue;
    const id = whom(form.choices("audiences"), text);
    if (!id) pending.push({ id: "", text });
    else to[id] = to[id] && to[id] !== text ? `${to[id]}; ${text}` : text;
  }
  form.pending = pending;
  if (Object.keys(to).length) {
    file.set(["to"], to, form.orderAt(["to"]));
    file.comment(["to"], from(words.trim().replace(/\s+/g, " "), lines));
  }
  return ["to"];
}

// Words of offices that audiences are known by; whoever is not known is asked for.
const OFFICES = [
  [/^so\b.*(ban|nganh)|^cac so\b|cac ban, nganh|doan the/, "so-nganh"],
  [/cong thong tin|cong\/trang|trang thong tin/, "cong-ttdt"],
  [/trung tam van hoa/, "trung-tam-vhtt-huyen"],
  [/phong van hoa/, "phong-vhtt-huyen"],
  [/truyen thanh/, "truyen-thanh-co-so"],
  [/ubnd.*(xa|phuong)\b|uy ban nhan dan.*(xa|phuong)\b/, "ubnd-xa"],
  [/ubnd.*(huyen|thanh pho|thi xa)|uy ban nhan dan.*(huyen|thanh pho|thi xa)/, "ubnd-huyen"],
  [/\bbao\b|bao chi|dai phat thanh|tap chi/, "bao-chi"],
];

function whom(audiences, text) {
  const plain = folded(text);
  const known = new Set(audiences.map(({ id }) => id));
  const exact = audiences.find(({ name }) => folded(name) === plain);
  return exact?.id ?? OFFICES.find(([words, id]) => known.has(id) && words.test(plain))?.[1] ?? null;
}

const LISTS = { time: "windows", slogan: "texts", task: "tasks", deadline: "reports" };

function entryFilled(file, form, kind, words, said, lines) {
  const says = Array.isArray(form.data.says) ? form.data.says : [];
  if (!says.length) file.set(["says", 0], { campaign: null }, []);
  const section = Math.min(form.section, Math.max(0, says.length - 1));
  const path = ["says", section, LISTS[kind]];
  const year = form.yearAt(path) ?? yearOf(form.data.date);
  const index = (valueAt(form.data, path) ?? []).length;
  const add = (value) => {
    file.set([...path, index], value, form.orderAt(path));
    file.comment([...path, index], from(said, lines, value.text));
    return [...path, index];
  };
  if (kind === "time") return add({ when: daysFromWords(said, year) ?? { unresolved: said }, wording: said });
  if (kind === "deadline") return add({ text: said, due: dueFromWords(said, year) ?? { unresolved: said } });
  const sentences = words.split("\n").map((line) => sentenceOf(line, kind)).filter(Boolean);
  const last = valueAt(form.data, path)?.[index - 1];
  if (kind === "slogan" && last?.kind === "khau-hieu") return joined(file, form, [...path, index - 1], last, sentences, lines);
  const value = sentences.length > 1 ? { list: sentences } : { text: sentences[0] };
  return add(kind === "slogan" ? { kind: "khau-hieu", ...value } : value);
}

// Another slogan of the same kind joins the list of the one before.
function joined(file, form, path, block, sentences, lines) {
  if (block.list === undefined) {
    const { text, ...rest } = block;
    file.set(path, { ...rest, list: [text, ...sentences] }, []);
    form.marks.inside(path, [...path, "list", 0]);
    return [...path, "list", 1];
  }
  const first = block.list.length;
  sentences.forEach((each, number) => {
    file.set([...path, "list", first + number], each, []);
    file.comment([...path, "list", first + number], from(each, lines + number, each));
  });
  return [...path, "list", first];
}

// A sentence without the dash or the letter before it, and without the quotes around it.
function sentenceOf(line, kind) {
  const bare = line.trim().replace(/\s+/g, " ").replace(/^[-+–•*]\s*/, "");
  if (kind !== "slogan") return bare;
  return bare.replace(/^\d{1,2}[.)]\s+/, "").replace(/^[“"«](.*)[”"»]([.!]?)$/, "$1").replace(/\s*\.\/\.$/, "");
}

function from(said, line, value) {
  return said === value ? `dòng ${line}, nguyên văn` : `dòng ${line}: «${said}»`;
}

// What the first lines of a letter say of themselves, as [{kind, start, end}].
export function headerPassages(letter) {
  const found = [];
  const number = /^[\s\-*]*Số\s*:\s*(\S.*?)\s*$/im.exec(letter);
  if (number && number[1].length < 60) found.push({ kind: "number", start: number.index + number[0].indexOf(number[1]), end: number.index + number[0].indexOf(number[1]) + number[1].length });
  const date = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/i.exec(letter);
  if (date) found.push({ kind: "date", start: date.index, end: date.index + date[0].length });
  const title = /^V\/v\s.*(?:\n(?!\s*(?:\n|[-–]?\s*Kính gửi|Số\s*:|.*ngày\s+\d+\s+tháng)).+){0,4}/im.exec(letter);
  if (title) found.push({ kind: "title", start: title.index, end: title.index + title[0].trimEnd().length });
  const to = /^[\s-]*Kính gửi\s*:(?:.*)(?:\n(?!\s*(?:Thực hiện|Căn cứ|Triển khai|Để |Theo ))\s*[-+–•]\s*.+)*/im.exec(letter);
  if (to) {
    const skip = /^[\s-]*Kính gửi\s*:[\s-]*/i.exec(to[0])[0].length;
    if (to[0].length > skip) found.push({ kind: "recipient", start: to.index + skip, end: to.index + to[0].trimEnd().length });
  }
  return found;
}

// What is wrong as one types: the rules of the schema in Vietnamese, and those of `build.py check`
// that the published data is enough for. `check` itself stays the judge.
import { dayNumber, daysInWords, isDay } from "./days.js";
import { LABELS } from "./labels.js";
import { proposedId, yearOf } from "./naming.js";
import { REGISTRIES } from "./schema.js";
import { lineOf, pathsByLine } from "./yaml-editing.js";
import { JsonSchemaLibrary } from "./vendor/json-schema.js";

export const TO_CONFIRM = "ĐOÁN";

export class Judge {
  constructor(published) {
    this.published = published;
    this.validator = new JsonSchemaLibrary.Validator(published.schema, "7", false);
    this.known = Object.fromEntries(REGISTRIES.map((name) => [name, new Set(idsOf(published.schema.definitions[name]))]));
  }

  // Faults as [{path, words}], of the file's data; `opened` is the id that it was opened under.
  faults(data, text, opened) {
    const found = [...this.#ofSchema(data ?? {}), ...this.#unknown(data ?? {}), ...this.#between(data ?? {}, opened), ...guesses(text)];
    const seen = new Set();
    return found.filter(({ path, words }) => {
      const key = `${path.join("/")} ${words}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  *#ofSchema(data) {
    const { errors } = this.validator.validate(data);
    for (const error of nearest(errors, data)) {
      const path = stepsOf(error.instanceLocation);
      const words = this.#told(error, path, data);
      if (words) yield { path, words };
    }
  }

  #told({ keyword, error, node }, path, data) {
    const name = LABELS[path.findLast((step) => typeof step === "string")] ?? "điều này";
    const quoted = /"([^"]+)"/.exec(error)?.[1];
    const value = path.reduce((inner, step) => inner?.[step], data);
    switch (keyword) {
      case "required": return `Thiếu «${LABELS[quoted] ?? quoted}».`;
      case "additionalProperties":
      case "unevaluatedProperties": return `Không có trường «${quoted ?? path.at(-1)}» ở đây: xem lại tên trường.`;
      case "false": return `Không có trường «${path.at(-1)}» ở đây: xem lại tên trường.`;
      case "maxLength": return `«${name}» dài quá.`;
      case "pattern": if (typeof value === "string" && !value.trim()) return `«${name}» còn trống.`;
        return /date|from|to|before|by/.test(String(path.at(-1))) ? `«${value}» không phải ngày: viết như 29/9/2022.` : path.at(-1) === "number" ? "Viết như 1119/STTTT-TTBCXB." : path.at(-1) === "url" ? "Viết đủ https://…, không có khoảng trắng." : `«${name}» viết chưa đúng dạng.`;
      case "enum": return `«${value}» không có trong danh sách để chọn.`;
      case "type": return value === null ? `«${name}» còn trống.` : `«${name}» viết chưa đúng dạng.`;
      case "anyOf": return value && typeof value === "object" && !Array.isArray(value) ? "Ghi thêm: cần ít nhất lời văn, danh sách, hoặc điều thay cho nó." : `«${name}» viết chưa đúng dạng.`;
      case "not": return "Có hai điều không đi cùng nhau: lời văn, danh sách, «như văn bản kia»; chỉ giữ một.";
      default: return node ? "" : `«${name}» viết chưa đúng dạng.`;
    }
  }

  // Ids that no registry has: the schema takes them, since registries grow; `check` does not.
  *#unknown(data) {
    const { known } = this;
    const registers = { issuer: "agencies", agency: "agencies", scope: "places", campaign: "campaigns", source: "documents", implements: "documents", relays: "documents", cites: "documents", amends: "documents", supersedes: "documents", document: "documents", basis: "documents" };
    const files = { agencies: "registry/agencies.yml", places: "registry/places.yml", campaigns: "một tệp trong campaigns/", documents: "registry/documents.yml" };
    for (const [path, value] of leavesOf(data)) {
      const key = path.findLast((step) => typeof step === "string");
      const registry = registers[key];
      if (!registry || typeof value !== "string" || path.includes("conflicts")) continue;
      if (!known[registry].has(value)) yield { path, words: `Chưa có mã «${value}»: chọn mã khác, hoặc thêm vào ${files[registry]} trước khi gửi.` };
    }
  }

  *#between(data, opened) {
    yield* this.#identity(data, opened);
    for (const [path, value] of leavesOf(data)) {
      const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(String(value));
      if (day && ["date", "from", "to", "before", "by"].includes(path.at(-1)) && !isDay(day[1], Number(day[2]), day[3])) yield { path, words: `Không có ngày ${value}.` };
      if (typeof value === "string" && path.includes("texts") && /\.\/\.$/.test(value)) yield { path, words: "Còn dấu «./.» ở cuối câu." };
    }
    for (const [path, value] of mapsOf(data)) {
      const [from, to] = [dayNumber(value.from), dayNumber(value.to)];
      if (from && to && from > to) yield { path, words: `Ngày cuối ${value.to} trước ngày đầu ${value.from}.` };
      if (path.at(-1) === "due" && data.date && String(data.date).split("/").length === 3 && dayNumber(value.by ?? value.before) < dayNumber(data.date)) yield { path, words: `Hạn ${daysInWords(value)} trước ngày của văn bản.` };
    }
    for (const [path, value] of leavesOf(data.says)) if (value === null) yield { path: ["says", ...path], words: `«${LABELS[path.findLast((step) => typeof step === "string")] ?? "điều này"}» còn trống.` };
    yield* this.#sections(data);
  }

  *#identity(data, opened) {
    const { documents, agencies } = this.published;
    if (!data.number && !data.title) yield { path: ["number"], words: "Ghi số, ký hiệu như sau chữ «Số:»." };
    if (!data.issuer) yield { path: ["issuer"], words: "Chọn cơ quan ban hành." };
    else if (!data.scope && agencies[data.issuer] && !agencies[data.issuer].place) yield { path: ["scope"], words: "Cơ quan này không gắn với nơi nào: chọn phạm vi." };
    const id = proposedId(data, this.published);
    if (id && !opened && documents[id]) yield { path: ["number"], words: `Đã có văn bản «${id}»: mở tệp ấy ra sửa.` };
    const year = yearOf(data.date);
    for (const [other, { number, issuer, year: its }] of Object.entries(documents)) {
      if (other !== opened && other !== id && /\d/.test(String(data.number ?? "").split("/")[0]) && number === String(data.number) && issuer === data.issuer && its === year) yield { path: ["number"], words: `Cùng cơ quan, số và năm với «${other}».` };
    }
  }

  *#sections(data) {
    for (const [number, section] of (Array.isArray(data.says) ? data.says : []).entries()) {
      if (!section || typeof section !== "object") continue;
      const path = ["says", number];
      if (!section.year && !yearOf(data.date)) yield { path: [...path, "year"], words: "Văn bản không ghi năm: ghi năm của mục." };
      const campaigns = [section.campaign].flat().filter(Boolean);
      const occasions = new Set(campaigns.flatMap((id) => Object.keys(this.published.campaigns[id]?.occasions ?? {})));
      for (const occasion of [section.occasion].flat().filter(Boolean)) {
        if (campaigns.every((id) => this.published.campaigns[id]) && occasion !== "khong" && !occasions.has(occasion)) yield { path: [...path, "occasion"], words: `Chiến dịch không có dịp «${occasion}».` };
      }
      for (const [index, task] of (Array.isArray(section.tasks) ? section.tasks : []).entries()) {
        if (task && !data.to && !section.audience && !task.audience && !(Array.isArray(task.list) && task.list.every((item) => item?.audience))) yield { path: [...path, "tasks", index, "audience"], words: "Không rõ ai làm: điền «Kính gửi», hoặc chọn ở đây." };
      }
      for (const [index, block] of (Array.isArray(section.texts) ? section.texts : []).entries()) {
        if (block?.on_banner && block.on_banner > (block.list?.length ?? 1)) yield { path: [...path, "texts", index, "on_banner"], words: `Danh sách chỉ có ${block.list?.length ?? 1} câu.` };
      }
    }
  }
}

function* guesses(text) {
  if (!text?.includes(`# ${TO_CONFIRM}`)) return;
  const paths = pathsByLine(text);
  for (const [number, line] of text.split("\n").entries()) {
    const found = new RegExp(`# ${TO_CONFIRM}:? ?(.*)$`).exec(line);
    if (found && !line.includes(`«# ${TO_CONFIRM}»`)) yield { path: paths.get(number + 1) ?? ["#", number + 1], line: number + 1, guess: true, words: `Máy đoán «${line.replace(/ *#.*$/, "").trim() || "điều dưới dòng này"}»${found[1] ? `: ${found[1]}` : ""}` };
  }
}

// The line of a fault in the file.
export function lineOfFault(fault, text) {
  return fault.line ?? lineOf(text, fault.path);
}

function idsOf(node) {
  return (node.enum ? node : node.anyOf[0]).enum;
}

function stepsOf(location) {
  return location.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

// Of the faults of all alternatives only those of the one that fits the kind of the value; of a
// fault that is told within, not what holds it.
function nearest(errors) {
  const wrongKind = errors.filter(({ keyword, keywordLocation }) => keyword === "type" && /\/anyOf\/\d+(?:\/\$ref)?\/type$/.test(keywordLocation)).map(({ keywordLocation }) => keywordLocation.replace(/\/type$/, ""));
  const holders = new Set(["properties", "items", "$ref", "anyOf", "additionalProperties", "if", "then", "propertyNames", "allOf"]);
  const kept = errors.filter(({ keywordLocation, keyword }) => !(holders.has(keyword) && keyword !== "anyOf") && !wrongKind.some((place) => keywordLocation.startsWith(`${place}/`)));
  const alternatives = kept.filter(({ keyword }) => keyword === "anyOf");
  return kept.filter((error) => {
    if (error.keyword === "anyOf") return !kept.some((other) => other !== error && other.keyword !== "anyOf" && other.keywordLocation.startsWith(`${error.keywordLocation}/`)) || isDays(error);
    // Of nine kinds of days none is meant: one sentence is enough.
    return !alternatives.some((holder) => isDays(holder) && error.keywordLocation.startsWith(`${holder.keywordLocation}/`));
  });
}

function isDays({ instanceLocation }) {
  return /\/(?:when|due)$/.test(instanceLocation);
}

function* leavesOf(data, path = []) {
  if (data && typeof data === "object") for (const [key, value] of Object.entries(data)) yield* leavesOf(value, [...path, Array.isArray(data) ? Number(key) : key]);
  else yield [path, data];
}

function* mapsOf(data, path = []) {
  if (!data || typeof data !== "object") return;
  if (!Array.isArray(data)) yield [path, data];
  for (const [key, value] of Object.entries(data)) yield* mapsOf(value, [...path, Array.isArray(data) ? Number(key) : key]);
}

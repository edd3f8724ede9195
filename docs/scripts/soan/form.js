// The form: the head of the document, and for each campaign what is said of it, a row an entry;
// the entry in hand stands open. Its truth is the file's text, which every change goes into.
import { daysInWords } from "./days.js";
import { icon, made } from "./dom.js";
import { fieldElement, idOf } from "./fields.js";
import { ENTRIES, LABELS, MAIN } from "./labels.js";
import { yearOf } from "./naming.js";
import { valueAt } from "./yaml-editing.js";

const DEFINITIONS = { windows: "Window", texts: "TextBlock", tasks: "TaskBlock", reports: "Report", changes: "Change", materials: "Material", contacts: "Contact", lead: "Lead" };

export class Form {
  constructor({ holder, file, schema, published, marks, changed }) {
    Object.assign(this, { holder, file, schema, published, marks, changed });
    this.open = null; // the path of the entry in hand, joined
    this.section = 0; // the section that marking fills
    this.shown = new Set(); // fields asked for, by path
    this.pending = []; // recipients that nobody has named yet
    this.lists = {};
  }

  get data() {
    return this.file.data ?? {};
  }

  get(path) {
    return valueAt(this.data, path);
  }

  set(path, value) {
    this.file.set(path, value, this.orderAt(path));
    this.changed();
  }

  add(path, index, empty) {
    const inner = [...path, index];
    this.file.set(inner, empty === "" ? " " : empty, []);
    if (empty !== "") this.file.set(inner, { note: " " }, []);
    const around = path.slice(0, -1);
    // What stands in an entry that was just begun gives way to its list.
    if (path.at(-1) === "list" && this.get(around)?.text === null) this.file.set([...around, "text"], undefined, []);
    this.changed();
    this.refresh(idOf(inner));
  }

  remove(path) {
    this.file.set(path, undefined, []);
    this.marks.removed(path);
    this.changed();
    this.refresh(`${idOf(path.slice(0, -1))}-them`);
  }

  move(path, index, by) {
    this.file.move(path, index, by);
    this.marks.moved(path, index, by);
    this.changed();
    this.refresh(idOf([...path, index + by]));
  }

  choices(registry) {
    this.lists[registry] ??= this.schema.choices(registry);
    return this.lists[registry];
  }

  isClosed(registry) {
    return this.schema.isClosed(registry);
  }

  occasionsAt(path) {
    const campaigns = [this.get([...path.slice(0, -1), "campaign"])].flat().filter(Boolean);
    const found = campaigns.flatMap((id) => Object.entries(this.published.campaigns[id]?.occasions ?? {}));
    return [...found.map(([id, { name, when }]) => ({ id, name: when ? `${name} (${when})` : name })), { id: "khong", name: "Không nói về dịp nào" }];
  }

  yearAt(path) {
    return this.get([...path.slice(0, 2), "year"]) ?? yearOf(this.data.date) ?? undefined;
  }

  markNumber(path) {
    return this.marks.numberAt(path);
  }

  // The keys of the map around a path, in the order of files.
  orderAt(path) {
    const definition = this.definitionAt(path.slice(0, -1));
    if (!definition) return [];
    const main = (MAIN[definition] ?? []).filter((key) => definition !== "Document" && key !== "list");
    const keys = this.schema.keys(definition);
    return definition === "Document" ? keys : [...new Set(["kind", "campaign", "year", "occasion", ...main.filter((key) => key !== "text"), ...keys.filter((key) => !["windows", "texts", "tasks", "list"].includes(key)), ...keys])];
  }

  definitionAt(path) {
    if (!path.length) return "Document";
    if (path[0] !== "says") return null;
    if (path.length === 2) return "Section";
    if (path.length === 4) return DEFINITIONS[path[2]] ?? null;
    if (path.length === 6 && path[4] === "list") return path[2] === "texts" ? "TextItem" : "TaskItem";
    return null;
  }

  // The main fields of a definition, those that have a value or were asked for; the rest by name.
  fieldsOf(definition, path, most = Infinity) {
    const fields = this.schema.fields(definition);
    const value = this.get(path) ?? {};
    const main = MAIN[definition] ?? fields.slice(0, most).map(({ key }) => key);
    const hasList = value && typeof value === "object" && value.list !== undefined;
    const isOpen = ({ key }) => !(key === "text" && hasList) && ((main.includes(key) && !(key === "on_banner" && !hasList)) || value?.[key] !== undefined || this.shown.has([...path, key].join("/")));
    const open = fields.filter((field) => isOpen(field) && !(definition === "Section" && ENTRIES[field.key]) && field.key !== "says");
    open.sort((one, other) => rank(main, one.key) - rank(main, other.key));
    const rest = fields.filter((field) => !open.includes(field) && !(definition === "Section" && ENTRIES[field.key]) && field.key !== "says" && !(hasList && field.key === "text"));
    const elements = open.map((field) => fieldElement(this, [...path, field.key], field));
    if (rest.length) elements.push(this.#more(path, rest));
    return elements;
  }

  #more(path, rest) {
    const id = `${idOf(path)}-truong`;
    const select = made("select", { id, class: "field__input", onchange: () => {
      if (!select.value) return;
      this.shown.add([...path, select.value].join("/"));
      this.refresh(idOf([...path, select.value]));
    } }, made("option", { value: "" }, "Thêm trường…"), ...rest.map(({ key, label, help }) => made("option", { value: key, title: help }, label)));
    return made("div", { class: "field field--more" }, made("label", { for: id, class: "soan-hidden" }, "Thêm trường"), select);
  }

  refresh(focus) {
    const kept = focus ?? document.activeElement?.id;
    this.holder.replaceChildren(this.#head(), ...this.#sections(), this.#newSection());
    this.changed.told?.();
    if (kept) {
      const target = document.getElementById(kept);
      (target?.matches("input, select, textarea, button, summary, [contenteditable]") ? target : target?.querySelector("input, select, textarea, button"))?.focus();
    }
  }

  #head() {
    return made("section", { class: "soan-head", "aria-labelledby": "soan-van-ban" }, made("h2", { id: "soan-van-ban" }, "Văn bản ", made("span", { class: "soan-state", "data-state": "" })), made("div", { class: "soan-grid soan-grid--head" }, ...this.fieldsOf("Document", [])));
  }

  #sections() {
    const says = Array.isArray(this.data.says) ? this.data.says : [];
    return says.map((section, number) => this.#section(section ?? {}, number));
  }

  #section(section, number) {
    const path = ["says", number];
    const campaigns = [section.campaign].flat().filter(Boolean);
    const names = campaigns.map((id) => this.published.campaigns[id]?.name ?? (id === "tat-ca" ? "Mọi chiến dịch của văn bản" : id));
    const year = section.year ?? yearOf(this.data.date);
    const title = `${names.join(", ") || "Chưa chọn chiến dịch"}${year ? `, năm ${year === "hang-nam" ? "nào cũng vậy" : year}` : ""}`;
    const rows = Object.keys(ENTRIES).flatMap((key) => (Array.isArray(section[key]) ? section[key] : []).map((entry, index) => this.#entry(key, entry ?? {}, [...path, key, index])));
    const add = made("div", { class: "soan-adding" }, made("span", {}, "Thêm: "), ...Object.entries(ENTRIES).map(([key, { name }]) => made("button", { type: "button", class: "soan-more", id: `${idOf([...path, key])}-them`, onclick: () => this.addEntry(number, key) }, name)));
    const settings = made("details", { class: "soan-settings", open: !campaigns.length || this.shown.has(path.join("/")) ? true : undefined }, made("summary", {}, "Chiến dịch, dịp, phạm vi của mục"), made("div", { class: "soan-grid" }, ...this.fieldsOf("Section", path)), made("button", { type: "button", class: "soan-more soan-danger", onclick: () => { this.section = 0; this.remove(path); } }, "Xóa cả mục này"));
    settings.addEventListener("toggle", () => (settings.open ? this.shown.add(path.join("/")) : this.shown.delete(path.join("/"))));
    const chosen = made("label", { class: "soan-chosen" }, made("input", { type: "radio", name: "soan-muc", checked: number === this.section, onchange: () => { this.section = number; } }), " Đánh dấu vào mục này");
    return made("section", { class: "soan-section", "aria-labelledby": `soan-muc-${number}` }, made("h2", { id: `soan-muc-${number}` }, title), (this.data.says?.length ?? 0) > 1 ? chosen : null, settings, made("ul", { class: "soan-rows" }, ...rows), add);
  }

  addEntry(section, key) {
    const path = ["says", section, key];
    const index = (this.get(path) ?? []).length;
    this.file.set([...path, index], BEGUN[key], this.orderAt(path));
    this.open = [...path, index].join("/");
    this.changed();
    this.refresh(idOf([...path, index]));
  }

  #entry(key, entry, path) {
    const joined = path.join("/");
    const { name, icon: drawn, mark } = ENTRIES[key];
    const number = this.markNumber(path);
    if (this.open !== joined) {
      const [words, about] = this.summary(key, entry);
      return made("li", {}, made("button", { type: "button", id: idOf(path), class: "soan-row", "aria-expanded": "false", "data-path": joined, onclick: () => this.openEntry(path) }, icon(drawn), made("span", { class: "soan-row__words" }, made("b", {}, words || `(${name.toLowerCase()} chưa có lời văn)`), " ", made("span", {}, about)), number ? made("b", { class: "soan-number" }, String(number)) : made("span"), made("span", { class: "soan-row__fault", "data-row-fault": joined })));
    }
    const hasList = entry.list !== undefined;
    const lists = ["texts", "tasks"].includes(key) && !hasList && typeof entry.text === "string";
    return made("li", {}, made("section", { class: `soan-card soan-card--${mark ?? "other"}`, "data-path": joined, "aria-labelledby": `${idOf(path)}-ten` },
      made("h3", { id: `${idOf(path)}-ten` }, name, number ? made("b", { class: "soan-number" }, String(number)) : null),
      made("div", { class: "soan-grid", id: idOf(path) }, ...this.fieldsOf(DEFINITIONS[key], path)),
      made("div", { class: "soan-adding" },
        lists ? made("button", { type: "button", class: "soan-more", onclick: () => this.toList(path) }, "Nhiều câu…") : null,
        made("button", { type: "button", class: "soan-more", onclick: () => this.openEntry(null, path) }, "Xong"),
        made("button", { type: "button", class: "soan-more soan-danger", onclick: () => { this.open = null; this.remove(path); } }, "Xóa"))));
  }

  // A sentence becomes the first of a list.
  toList(path) {
    const { text, ...rest } = this.get(path);
    this.file.set(path, { ...rest, list: [text, " "] }, []);
    this.changed();
    this.refresh(idOf([...path, "list", 1]));
  }

  openEntry(path, from) {
    this.open = path?.join("/") ?? null;
    this.refresh(idOf(path ?? from));
    this.marks.show(path);
    this.holder.querySelector(".soan-card")?.scrollIntoView({ block: "nearest" });
  }

  summary(key, entry) {
    const kind = this.choiceName(DEFINITIONS[key], "kind", entry.kind);
    const first = (list) => (Array.isArray(list) && list.length ? `${typeof list[0] === "string" ? list[0] : (list[0]?.text ?? "")}${list.length > 1 ? ` (và ${list.length - 1} câu nữa)` : ""}` : "");
    const at = entry.clause ? ` · ${entry.clause}` : "";
    switch (key) {
      case "windows": return [entry.when ? daysInWords(entry.when) : (entry.name ?? entry.wording ?? ""), `${(kind || "thời gian thực hiện").toLowerCase()}${at}`];
      case "texts": case "tasks": return [entry.text ?? first(entry.list), `${(kind || "nhiệm vụ").toLowerCase()}${at}`];
      case "reports": return [entry.due ? daysInWords(entry.due) : (entry.text ?? ""), `hạn báo cáo${at}`];
      case "changes": return [entry.what ?? "", (this.choiceName("Change", "status", entry.status) || "thay đổi").toLowerCase()];
      case "contacts": return [entry.name ?? "", String(entry.phone ?? entry.url ?? "liên hệ")];
      case "lead": return [this.choices("agencies").find(({ id }) => id === entry.agency)?.name ?? entry.agency ?? "", "đầu mối"];
      default: return [entry.name ?? "", (ENTRIES[key]?.name ?? "").toLowerCase()];
    }
  }

  choiceName(definition, key, value) {
    return value ? (this.schema.fields(definition).find((field) => field.key === key)?.options?.find(({ id }) => id === value)?.name ?? value) : "";
  }

  #newSection() {
    return made("p", {}, made("button", { type: "button", id: "soan-them-muc", class: "button button--small", onclick: () => this.addSection() }, "Thêm chiến dịch mà văn bản nói đến"));
  }

  addSection(campaign) {
    const number = Array.isArray(this.data.says) ? this.data.says.length : 0;
    this.file.set(["says", number], { campaign: campaign ?? null }, []);
    this.section = number;
    this.shown.add(`says/${number}`);
    this.changed();
    this.refresh(idOf(["says", number, "campaign"]));
  }
}

const BEGUN = { windows: { when: null }, texts: { kind: "khau-hieu" }, tasks: { text: null }, reports: { text: null }, changes: { what: null }, materials: { name: null }, contacts: { name: null }, lead: { agency: null } };

function rank(main, key) {
  const at = main.indexOf(key);
  return at < 0 ? main.length : at;
}

export function labelOf(path) {
  return path.filter((step) => typeof step === "string" && step !== "says").map((step) => LABELS[step] ?? step).join(", ");
}

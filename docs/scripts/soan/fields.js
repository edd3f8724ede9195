// One field of the form, by its kind. `form` gives values and takes changes: get(path),
// set(path, value), published, faultsAt(path), refresh().
import { choosing } from "./choosing.js";
import { dateFromWords, dayOfIso, daysFromWords, daysInWords, dueFromWords, isSimpleDays, isoOf } from "./days.js";
import { made } from "./dom.js";
import { cleaned, readYaml } from "./yaml-reading.js";
import { writtenFile } from "./yaml-writing.js";

export function idOf(path) {
  return `o-${path.join("-")}`;
}

export function fieldElement(form, path, field) {
  const id = idOf(path);
  const helpId = `${id}-giup`;
  const value = form.get(path);
  const [control, wide] = controlOf(form, path, field, value, id, `${helpId} ${id}-loi`);
  const grouped = ["group", "groups", "lines", "sentences", "recipients", "days", "due"].includes(field.kind);
  const number = form.markNumber(path);
  const words = [number ? made("b", { class: "soan-number", title: `Đoạn ${number} trong công văn` }, String(number)) : null, field.label, field.required ? made("span", { class: "field__needed" }, " (bắt buộc)") : null];
  const help = made("p", { id: helpId, class: "field__help" }, field.help.replaceAll("`", ""));
  const fault = made("p", { id: `${id}-loi`, class: "field__fault", "data-fault-at": path.join("/") });
  return grouped
    ? made("fieldset", { class: "field field--wide", "data-path": path.join("/"), "aria-describedby": helpId }, made("legend", { class: "field__label" }, ...words), control, help, fault)
    : made("div", { class: `field${wide ? " field--wide" : ""}`, "data-path": path.join("/") }, made("label", { for: id, class: "field__label" }, ...words), control, help, fault);
}

function controlOf(form, path, field, value, id, describedby) {
  switch (field.kind) {
    case "choice": return [choice(form, path, field, value, id, describedby), field.several];
    case "yesno": return [yesNo(form, path, value, id, describedby, field.initial), false];
    case "text": return [words(form, path, field, value, id, describedby), field.long];
    case "day": return [day(form, path, value, id, describedby), false];
    case "days": return isSimpleDays(value) ? [days(form, path, value, id, daysFromWords, ["from", "to"]), true] : [yaml(form, path, value, id, describedby), true];
    case "due": return isDue(value) ? [days(form, path, value, id, dueFromWords, ["by"]), true] : [yaml(form, path, value, id, describedby), true];
    case "group": return [made("div", { class: "soan-grid" }, ...form.fieldsOf(field.definition, path, 4)), true];
    case "groups": return [list(form, path, value, (inner) => made("div", { class: "soan-grid" }, ...form.fieldsOf(field.definition, inner, 4)), {}), true];
    case "lines": return [list(form, path, value, (inner, item) => line(form, inner, item, field), ""), true];
    case "sentences": return [list(form, path, value, (inner, item) => sentence(form, inner, item), ""), true];
    case "recipients": return [recipientRows(form, path, value), true];
    default: return [yaml(form, path, value, id, describedby), true];
  }
}

function choice(form, path, field, value, id, describedby) {
  const ids = value === undefined || value === null ? [] : [value].flat().map(String);
  const choose = (chosen) => form.set(path, chosen.length ? (field.several && chosen.length > 1 ? chosen : chosen[0]) : undefined);
  if (field.options && !field.several) {
    const initial = field.options.find((option) => option.id === field.initial);
    const select = made("select", { id, class: "field__input", "aria-describedby": describedby, onchange: () => choose(select.value ? [select.value] : []) }, made("option", { value: "" }, initial ? `(không ghi: ${initial.name.toLowerCase()})` : "(không ghi)"), ...field.options.map((option) => made("option", { value: option.id }, option.name)));
    if (ids[0] && !field.options.some((option) => option.id === ids[0])) select.append(made("option", { value: ids[0] }, ids[0]));
    select.value = ids[0] ?? "";
    return select;
  }
  const choices = field.options ?? (field.registry === "occasions" ? () => form.occasionsAt(path) : form.choices(field.registry));
  return choosing({ id, choices, ids, several: field.several, closed: field.registry && field.registry !== "occasions" && form.isClosed(field.registry), choose, describedby, label: field.label });
}

function yesNo(form, path, value, id, describedby, initial) {
  const select = made("select", { id, class: "field__input", "aria-describedby": describedby, onchange: () => form.set(path, select.value === "" ? undefined : select.value === "true") }, made("option", { value: "" }, initial === undefined ? "(không ghi)" : `(không ghi: ${initial ? "có" : "không"})`), made("option", { value: "true" }, "Có"), made("option", { value: "false" }, "Không"));
  select.value = value === undefined || value === null ? "" : String(value);
  return select;
}

// One day, by words or by calendar; as exact as it is known.
function day(form, path, value, id, describedby) {
  const byWords = made("input", { id, type: "text", class: "field__input", autocomplete: "off", value: String(value ?? ""), "aria-describedby": describedby });
  const calendar = made("input", { type: "date", class: "field__input soan-day__calendar", "aria-label": "Chọn ngày theo lịch", value: isoOf(String(value ?? "")) });
  byWords.addEventListener("input", () => {
    const words = cleaned(byWords.value).trim();
    const current = !words ? undefined : /^[\d/]+$/.test(words) ? (/^\d{4}$/.test(words) ? Number(words) : words) : (dateFromWords(words) ?? words);
    form.set(path, current);
    calendar.value = isoOf(String(current ?? ""));
  });
  byWords.addEventListener("change", () => { byWords.value = String(form.get(path) ?? ""); });
  calendar.addEventListener("change", () => {
    byWords.value = dayOfIso(calendar.value).split("/").map((part) => part.replace(/^0/, "")).join("/");
    form.set(path, byWords.value || undefined);
  });
  return made("div", { class: "soan-day" }, byWords, calendar);
}

// What is typed becomes a number only where the files have one, as with years.
function typed(field, text) {
  const clean = cleaned(text).trim();
  if (!clean) return undefined;
  return field.numbers && /^(?:0|-?[1-9]\d{0,8})$/.test(clean) ? Number(clean) : clean;
}

function words(form, path, field, value, id, describedby) {
  const text = value === undefined || value === null ? "" : String(value);
  const take = () => form.set(path, typed(field, input.value));
  const input = field.long
    ? area(text, { id, "aria-describedby": describedby, oninput: take })
    : made("input", { id, type: "text", value: text, inputmode: field.onlyNumbers ? "numeric" : undefined, autocomplete: "off", class: "field__input", "aria-describedby": describedby, oninput: take });
  return input;
}

function area(text, attributes) {
  const field = made("textarea", { class: "field__input", rows: String(Math.max(2, Math.min(9, Math.ceil(text.length / 58)))), spellcheck: "false", ...attributes });
  field.value = text;
  return field;
}

function isDue(value) {
  return value === undefined || value === null || (typeof value === "object" && !Array.isArray(value) && Object.keys(value).every((key) => ["before", "by", "at", "unresolved"].includes(key)));
}

// Days by words, and by calendar: either fills the other.
function days(form, path, value, id, read, ends) {
  const heard = made("p", { class: "field__heard", role: "status" });
  const byWords = made("input", { id, type: "text", class: "field__input", autocomplete: "off", value: daysInWords(value), "aria-label": "Bằng chữ" });
  const calendars = (ends.length > 1 ? ["Từ ngày", "Đến ngày"] : ["Hạn"]).map((label, number) => made("input", { type: "date", class: "field__input", id: `${id}-${number}`, "aria-label": label, value: isoOf(dayIn(value, number)) }));
  function tell(current) {
    heard.textContent = !current ? "" : current.unresolved ? "Chưa đọc ra ngày: giữ nguyên lời văn; chọn ngày bên phải nếu biết." : `Hiểu là: ${daysInWords(current)}.`;
  }
  byWords.addEventListener("input", () => {
    const text = cleaned(byWords.value).trim();
    const current = !text ? undefined : (read(text, form.yearAt(path)) ?? { unresolved: text });
    form.set(path, current);
    calendars.forEach((calendar, number) => { calendar.value = isoOf(dayIn(current, number)); });
    tell(current);
  });
  for (const calendar of calendars) {
    calendar.addEventListener("change", () => {
      const [from, to] = calendars.map((each) => dayOfIso(each.value));
      const before = form.get(path) ?? {};
      const kept = Object.fromEntries(["at", "until"].filter((key) => before[key]).map((key) => [key, before[key]]));
      let current;
      if (ends.length === 1) current = from ? { [before.before ? "before" : "by"]: from, ...kept } : undefined;
      else if (from && to && from !== to) current = { from, to, ...kept };
      else current = from || to ? { date: from || to, ...kept } : undefined;
      form.set(path, current);
      byWords.value = daysInWords(current);
      tell(current);
    });
  }
  tell(value);
  const [first, last] = calendars;
  return made("div", { class: "soan-days" }, made("div", { class: "soan-days__words" }, byWords, heard), made("div", { class: "soan-days__calendar" }, first, last ? made("span", { "aria-hidden": "true" }, "–") : null, last));
}

function dayIn(value, number) {
  if (!value) return "";
  return number ? (value.to ?? "") : (value.date ?? value.from ?? value.by ?? value.before ?? "");
}

// A value of a rare form, as the file has it; taken when it can be read.
function yaml(form, path, value, id, describedby) {
  const text = value === undefined ? "" : typeof value === "object" && value ? writtenFile(value).trimEnd() : String(value ?? "");
  const heard = made("p", { class: "field__heard", role: "status" });
  const field = area(text, { id, "aria-describedby": describedby, rows: String(Math.min(8, text.split("\n").length + 1)), class: "field__input soan-yaml", oninput: () => {
    const read = readYaml(cleaned(field.value));
    heard.textContent = read.problems.length ? `Chưa đọc được, dòng ${read.problems[0].line}: xem ví dụ ở «Cách ghi từng trường hợp».` : "";
    if (!read.problems.length) form.set(path, read.data ?? undefined);
  } });
  return made("div", {}, field, heard);
}

function list(form, path, value, item, empty) {
  const items = Array.isArray(value) ? value : [];
  const add = made("button", { type: "button", class: "button button--small", id: `${idOf(path)}-them`, onclick: () => form.add(path, items.length, empty) }, "Thêm");
  return made("div", { class: "soan-list" }, made("ol", {}, ...items.map((each, number) => made("li", {}, item([...path, number], each), tools(form, path, number, items.length)))), add);
}

function tools(form, path, number, count) {
  const tool = (label, words, act, off) => made("button", { type: "button", class: "soan-tool", "aria-label": `${words} ${number + 1}`, title: words, disabled: off, onclick: act }, label);
  return made("div", { class: "soan-tools" }, tool("↑", "Đưa lên câu", () => form.move(path, number, -1), number === 0), tool("↓", "Đưa xuống câu", () => form.move(path, number, 1), number === count - 1), tool("✕", "Xóa câu", () => form.remove([...path, number])));
}

function sentence(form, path, value) {
  const mark = form.markNumber(path);
  const field = area(String(value ?? ""), { id: idOf(path), "aria-label": `Câu ${path.at(-1) + 1}`, oninput: () => form.set(path, cleaned(field.value).trim() || " ") });
  return made("div", {}, mark ? made("b", { class: "soan-number" }, String(mark)) : null, field, made("p", { class: "field__fault", "data-fault-at": path.join("/") }));
}

// A sentence, or one with things of its own.
function line(form, path, value, field) {
  if (value && typeof value === "object") return made("div", { class: "soan-grid soan-inner" }, ...form.fieldsOf(field.definition, path, 5));
  const more = made("button", { type: "button", class: "soan-more", onclick: () => { form.set(path, { text: String(value ?? "") }); form.refresh(`${idOf([...path, "text"])}`); } }, "Câu này có điều riêng…");
  return made("div", {}, sentence(form, path, value), more);
}

// «Kính gửi»: whom, each with the letter's words.
function recipientRows(form, path, value) {
  const rows = Array.isArray(value) ? value.map((id) => [id, null]) : value && typeof value === "object" ? Object.entries(value) : value ? [[value, null]] : [];
  const pending = form.pending;
  const all = [...rows.map(([id, text]) => ({ id, text: text ?? "" })), ...pending];
  const write = () => {
    const whole = all.filter(({ id }) => id);
    form.pending = all.filter(({ id, text }) => !id && text);
    form.set(path, whole.length ? Object.fromEntries(whole.map(({ id, text }) => [id, text || null])) : undefined);
  };
  const row = (each, number) => {
    const id = `${idOf(path)}-${number}`;
    const input = made("input", { type: "text", class: "field__input", value: each.text, "aria-label": `Chữ của văn bản, nơi nhận ${number + 1}`, oninput: () => { each.text = cleaned(input.value).trim(); write(); } });
    const who = choosing({ id, choices: form.choices("audiences"), ids: each.id ? [each.id] : [], several: false, closed: true, label: `Nơi nhận ${number + 1}`, choose: ([chosen]) => { each.id = chosen ?? ""; write(); } });
    who.querySelector("input").setAttribute("aria-label", `Nơi nhận ${number + 1}`);
    return made("li", { class: each.id ? "" : "is-pending" }, who, input, made("button", { type: "button", class: "soan-tool", "aria-label": `Xóa nơi nhận ${number + 1}`, onclick: () => { all.splice(number, 1); write(); form.refresh(`${idOf(path)}-them`); } }, "✕"));
  };
  const add = made("button", { type: "button", class: "button button--small", id: `${idOf(path)}-them`, onclick: () => { form.pending = [...form.pending, { id: "", text: "" }]; form.refresh(`${idOf(path)}-${all.length}`); } }, "Thêm nơi nhận");
  return made("div", { class: "soan-list" }, made("ol", { class: "soan-recipients" }, ...all.map(row)), add);
}

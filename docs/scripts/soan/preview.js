// What the pages will say of this document, in words: without pictures, and without what other
// documents say.
import { dayNumber, daysInWords } from "./days.js";
import { made } from "./dom.js";
import { yearOf } from "./naming.js";

// The order in which a text comes to the banner when the file chooses none.
const ON_BANNER = ["chu-de", "khau-hieu", "thong-diep"];

export function previewOf(form) {
  const { data } = form;
  const says = Array.isArray(data.says) ? data.says : [];
  const parts = says.filter((section) => section?.campaign).map((section) => sectionPreview(form, section));
  return made("div", { class: "soan-preview" },
    made("p", { class: "field__help" }, "Chỉ là chữ: chưa vẽ ảnh banner, chưa gộp với văn bản khác, chưa tính ngày theo quy tắc hay theo mốc của văn bản khác, chưa có tệp lịch. Các phần ấy có khi dựng trang."),
    ...(parts.length ? parts : [made("p", {}, "Chưa có chiến dịch nào để xem.")]));
}

function sectionPreview(form, section) {
  const ids = [section.campaign].flat();
  const year = section.year ?? yearOf(form.data.date) ?? "";
  const name = ids.map((id) => form.published.campaigns[id]?.name ?? id).join(", ");
  const scope = placeName(form, section.scope ?? form.data.scope ?? form.published.agencies[form.data.issuer]?.place);
  const texts = textsOf(section);
  return made("section", { class: "soan-preview__part" },
    made("h3", {}, name),
    made("p", { class: "soan-preview__meta" }, [year && `Năm ${year}`, scope, source(form.data)].filter(Boolean).join(" · ")),
    made("h4", {}, "Trên trang chiến dịch"),
    texts.length ? made("ul", {}, ...texts.map(({ text, kind }) => made("li", {}, made("span", { class: "soan-preview__kind" }, form.choiceName("TextBlock", "kind", kind)), " ", made("q", {}, text)))) : made("p", {}, "Văn bản không nêu câu nào."),
    made("p", {}, tasksInWords(section)),
    made("h4", {}, "Trong lịch"),
    calendar(form, section, name, scope),
    made("h4", {}, "Chữ trên banner"),
    made("p", { class: "soan-preview__banner" }, bannerWords(section) || `Chưa có câu nào: banner ghi «${name}».`));
}

function textsOf(section) {
  return (Array.isArray(section.texts) ? section.texts : []).flatMap((block) => (block?.list ?? [block]).map((item) => ({ kind: block?.kind, text: typeof item === "string" ? item : item?.text })).filter(({ text }) => text?.trim?.()));
}

function tasksInWords(section) {
  const count = (Array.isArray(section.tasks) ? section.tasks : []).reduce((sum, block) => sum + (block?.list?.length ?? 1), 0);
  return count ? `${count} nhiệm vụ, theo cơ quan thực hiện.` : "Không có nhiệm vụ.";
}

function calendar(form, section, name, scope) {
  const rows = [
    ...(section.windows ?? []).map((window) => ({ when: window?.when, what: form.choiceName("Window", "kind", window?.kind) || "Thời gian thực hiện" })),
    ...(section.reports ?? []).map((report) => ({ when: report?.due, what: "Hạn báo cáo" })),
  ].filter(({ when }) => when);
  if (!rows.length) return made("p", {}, "Văn bản không nêu ngày: lịch giữ ngày theo quy tắc của chiến dịch.");
  rows.sort((one, other) => (dayNumber(firstDay(one.when)) ?? 0) - (dayNumber(firstDay(other.when)) ?? 0));
  return made("table", {}, made("thead", {}, made("tr", {}, made("th", { scope: "col" }, "Ngày"), made("th", { scope: "col" }, "Mục lịch"))), made("tbody", {}, ...rows.map(({ when, what }) => made("tr", {}, made("td", {}, daysInWords(when)), made("td", {}, `${name}: ${what.toLowerCase()}${scope && scope !== "Cả nước" ? ` (${scope})` : ""}`)))));
}

function firstDay(when) {
  return when.date ?? when.from ?? when.by ?? when.before;
}

function bannerWords(section) {
  const blocks = Array.isArray(section.texts) ? section.texts : [];
  for (const block of blocks) if (block?.on_banner) return wordsOf(block.list ? block.list[block.on_banner - 1] : block);
  for (const kind of ON_BANNER) {
    const block = blocks.find((each) => each?.kind === kind && wordsOf(each.list ? each.list[0] : each));
    if (block) return wordsOf(block.list ? block.list[0] : block);
  }
  return "";
}

function wordsOf(item) {
  return typeof item === "string" ? item : (item?.short ?? item?.text ?? "");
}

function placeName(form, id) {
  return id ? (form.choices("places").find((place) => place.id === id)?.name ?? id) : "";
}

function source({ number, date }) {
  return [number && `số ${number}`, date && `ngày ${date}`].filter(Boolean).join(" ");
}

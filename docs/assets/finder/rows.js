// Rows of the list, the same as in docs/templates/_slogans.html. All data goes into text nodes.

import { presented } from "./presentation.js";

/** The row of a text: `context` is `{ data, root, thisYear, letters }`. */
export function rowOf({ text, hits }, context) {
  const { data, root, thisYear } = context;
  const facts = element(
    "p",
    { class: "slogan__facts" },
    element("b", {}, String(text.year)),
    " ",
    element("a", { href: `${root}chien-dich/${text.id.replace("/", "/#")}` }, data.campaigns[text.campaign].name),
    text.scope && element("span", { class: "scope" }, text.scope),
    text.year < thisYear &&
      element(
        "span",
        { class: "slogan__old" },
        `Của năm ${text.year} – kiểm tra chủ đề năm nay trước khi dùng`,
      ),
  );
  const shown = presented(text, context.letters);
  const marked = text.presentations[0].text;
  const items = shown.flatMap(({ item, words, remark }) => [
    itemRow(text, item, wordsOf(item, words, marked, hits), remark, context),
    ...(item.translations ?? []).map((translation) => translationRow(text, translation, context)),
  ]);
  return element("li", { class: "slogan" }, facts, ...items);
}

function itemRow(text, item, words, remark, context) {
  const kind = element("p", { class: "text__kind" }, context.data.names.kinds[item.kind]);
  const source = sourceOf(text, item, context);
  if (remark) source.append(element("span", { class: "slogan__note" }, remark));
  return element("div", { class: "slogan__item" }, element("div", {}, kind, words), source);
}

function translationRow(text, item, context) {
  const name = context.data.names.languages[item.language];
  const kind = element(
    "p",
    { class: "text__kind", lang: "vi" },
    item.official ? name : `${name} (bản dịch không chính thức)`,
  );
  return element(
    "div",
    { class: "slogan__item slogan__item--translation" },
    element("div", { lang: item.language }, kind, wordsOf(item, item.text, "", [])),
    sourceOf(text, item, context),
  );
}

/** The words, with hits marked if they are the text searched; offsets are those in `marked`. */
function wordsOf(item, words, marked, hits) {
  const same = words.toUpperCase().startsWith(marked.toUpperCase()) && hits.length > 0;
  const attributes = item.superseded_by
    ? { class: "text__words struck" }
    : { class: "text__words", "data-copy": "" };
  const parts = same ? highlighted(words, hits) : [words];
  return element("div", { class: "text__row" }, element("p", attributes, ...parts));
}

/** The words as nodes; consecutive words share one mark. */
function highlighted(words, hits) {
  const runs = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(words.slice(last.end, start))) last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  const parts = [];
  let done = 0;
  for (const { start, end } of runs) {
    parts.push(words.slice(done, start), element("mark", {}, words.slice(start, end)));
    done = end;
  }
  return [...parts, words.slice(done)];
}

function sourceOf(text, item, { data, root }) {
  const link = (id) =>
    element("a", { href: `${root}chien-dich/${text.campaign}/#vb-${id}` }, data.documents[id].citation);
  const parts = item.sources.flatMap((id, at) => [at > 0 && "; ", link(id)]);
  return element(
    "p",
    { class: "source" },
    "Nguồn: ",
    ...parts,
    item.place && `, ${item.place}`,
    !item.verified && " ",
    !item.verified && element("span", { class: "tag tag--unverified" }, "Chưa xác minh"),
    item.superseded_by &&
      element(
        "span",
        { class: "slogan__note" },
        "Không còn dùng: đã được thay bằng ",
        link(item.superseded_by),
        item.superseded_reason && `. ${item.superseded_reason}`,
      ),
    item.note && element("span", { class: "slogan__note" }, item.note),
  );
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

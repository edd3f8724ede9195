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
    text.occasion_names && " ",
    text.occasion_names && element("span", { class: "slogan__occasion" }, text.occasion_names),
    text.scope && " ",
    text.scope && element("span", { class: "scope" }, text.scope),
    text.year < thisYear &&
      element(
        "span",
        { class: "slogan__old" },
        `Của năm ${text.year} – kiểm tra chủ đề năm nay trước khi dùng`,
      ),
    ...(text.unverified_changes ?? []).map((words) => note(`Tin chưa xác minh: ${words}`)),
  );
  const shown = presented(text, context.letters);
  const marked = text.presentations[0].text;
  const items = shown.flatMap(({ item, words, remark }) => [
    itemRow(
      text,
      item,
      wordsOf(item, words, marked, hits, creditOf(text, item, item, data)),
      remark,
      context,
    ),
    ...(item.translations ?? []).map((translation) => translationRow(text, item, translation, context)),
  ]);
  return element("li", { class: "slogan" }, facts, ...items);
}

function itemRow(text, item, words, remark, context) {
  const kind = element("p", { class: "text__kind" }, context.data.names.kinds[item.kind]);
  const source = sourceOf(text, item, item, context);
  if (remark) source.append(note(remark));
  return element("div", { class: "slogan__item" }, element("div", {}, kind, words), source);
}

function translationRow(text, item, translation, context) {
  const name = context.data.names.languages[translation.language];
  const kind = element(
    "p",
    { class: "text__kind", lang: "vi" },
    translation.official ? name : `${name} (bản dịch không chính thức)`,
    translation.by && `, ${translation.by} dịch`,
  );
  return element(
    "div",
    { class: "slogan__item slogan__item--translation" },
    element(
      "div",
      { lang: translation.tag ?? "und" },
      kind,
      wordsOf(item, translation.text, "", [], creditOf(text, item, translation, context.data)),
    ),
    sourceOf(text, item, translation, context),
  );
}

/** The words, with hits marked if they are the text searched; offsets are those in `marked`. */
function wordsOf(item, words, marked, hits, credit) {
  const same = words.toUpperCase().startsWith(marked.toUpperCase()) && hits.length > 0;
  const attributes = {
    class: isOutOfUse(item) ? "text__words struck" : "text__words",
    ...(item.usable === false ? {} : { "data-copy": "", "data-credit": credit }),
  };
  const parts = same ? highlighted(words, hits) : [words];
  return element("div", { class: "text__row" }, element("p", attributes, ...parts));
}

function isOutOfUse({ superseded_by, withdrawn_by, retired }) {
  return Boolean(superseded_by || withdrawn_by || retired);
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

/** What copied words say of themselves, as in hooks/facts/texts/credit.py. */
function creditOf(text, item, words, { documents, names }) {
  const told = [
    `${names.kinds[item.kind].toLowerCase()} năm ${text.year}`,
    item.scope !== "ca-nuoc" && names.places?.[item.scope],
    words.official === false && "bản dịch không chính thức",
  ];
  const cited = words.sources.map((id) => documents[id].citation).join("; ");
  return `${told.filter(Boolean).join(", ")}; nguồn: ${cited}${item.place ? `, ${item.place}` : ""}`;
}

/** Where the words, of the presentation `item` or of a translation of it, are from. */
function sourceOf(text, item, words, { data, root }) {
  const link = (id) =>
    element("a", { href: `${root}chien-dich/${text.campaign}/#vb-${id}` }, data.documents[id].citation);
  const parts = words.sources.flatMap((id, at) => [at > 0 && "; ", link(id)]);
  return element(
    "p",
    { class: "source" },
    "Nguồn: ",
    ...parts,
    ...besides(text, item, data).map((told) => `, ${told}`),
    !item.verified && " ",
    !item.verified && element("span", { class: "tag tag--unverified" }, "Chưa xác minh"),
    isOutOfUse(item) &&
      element(
        "span",
        { class: "slogan__note" },
        "Không còn dùng",
        item.superseded_by && ": đã được thay bằng ",
        item.superseded_by && link(item.superseded_by),
        !item.superseded_by && item.withdrawn_by && ": bỏ theo ",
        !item.superseded_by && item.withdrawn_by && link(item.withdrawn_by),
        item.superseded_reason && `. ${item.superseded_reason}`,
        item.superseded_wording && `. «${item.superseded_wording}»`,
      ),
    item.cut && note("Thiếu chữ: chưa thấy cả câu."),
    item.list?.choice && note(item.list.choice),
    item.note && note(item.note),
  );
}

/** What stands beside the documents: the clause, and place and occasions where they differ from the text's. */
function besides(text, item, data) {
  const place = data.names.places?.[item.scope] ?? "";
  const names = data.campaigns[text.campaign].occasions ?? {};
  const occasions = item.occasions ?? [];
  return [
    item.place,
    item.scope !== "ca-nuoc" && place !== text.scope && place,
    occasions.join() !== (text.occasions ?? []).join() && occasions.map((id) => names[id]).join("; "),
  ].filter(Boolean);
}

function note(words) {
  return element("span", { class: "slogan__note" }, words);
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

// A list of texts as a file, in the same format, byte for byte, as hooks/data/texts.py.

const BOM = "\ufeff";
const LINE_END = "\r\n";
// a cell that a spreadsheet would compute
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
const CSV_TITLES = [
  "Nguyên văn",
  "Loại",
  "Năm",
  "Chiến dịch",
  "Lĩnh vực",
  "Phạm vi",
  "Ngôn ngữ",
  "Nguồn",
  "Chỗ trong văn bản",
  "Tình trạng",
  "Ghi chú",
  "Mã câu",
  "Địa chỉ",
  "Dịp",
  "Mã địa phương",
  "Văn bản",
  "Danh sách",
];

export const writers = {
  csv: { type: "text/csv;charset=utf-8", write: toCsv },
  txt: { type: "text/plain;charset=utf-8", write: toTxt },
  json: { type: "application/json", write: toJson },
};

function toJson(texts, data) {
  return JSON.stringify({ ...data, texts }) + "\n";
}

function toCsv(texts, data) {
  const rows = linesOf(texts).map(({ text, item, words }) => {
    const campaign = data.campaigns[text.campaign];
    return [
      words.text,
      data.names.kinds[item.kind],
      String(text.year),
      campaign.name,
      data.names.topics[campaign.topic],
      localName(item, data),
      data.names.languages[words.language ?? "vi"],
      sourcesOf(words, data),
      item.place ?? "",
      words.status ?? "",
      item.note ?? "",
      text.id,
      text.url,
      occasionsOf(item, campaign),
      item.scope,
      data.documents[item.document].citation,
      item.list?.words ?? "",
    ];
  });
  return BOM + [CSV_TITLES, ...rows].map((row) => row.map(cell).join(",") + LINE_END).join("");
}

function cell(words) {
  const inert = FORMULA.test(words) ? `'${words}` : words;
  return `"${inert.replaceAll('"', '""')}"`;
}

function toTxt(texts, data) {
  const lines = [
    "Khẩu hiệu, chủ đề, thông điệp – Lịch truyền thông",
    "Nguyên văn từ văn bản nguồn. Câu của năm trước: kiểm tra chủ đề năm nay trước khi dùng.",
    data.page,
  ];
  for (const { text, item, words } of linesOf(texts)) {
    const campaign = data.campaigns[text.campaign];
    const occasions = occasionsOf(item, campaign);
    const facts = [
      data.names.kinds[item.kind],
      `năm ${text.year}`,
      campaign.name,
      occasions !== campaign.name && occasions,
      localName(item, data),
      words.language && data.names.languages[words.language],
      `nguồn: ${sourcesOf(words, data)}${item.place ? `, ${item.place}` : ""}`,
      item.list?.words,
      words.status,
    ];
    lines.push("", words.text, "    " + facts.filter(Boolean).join(" · "));
  }
  return BOM + lines.map((line) => line + LINE_END).join("");
}

/** A row for each presentation and each translation. */
function linesOf(texts) {
  return texts.flatMap((text) =>
    text.presentations.flatMap((item) =>
      [item, ...(item.translations ?? [])].map((words) => ({ text, item, words })),
    ),
  );
}

function sourcesOf({ sources }, { documents }) {
  return sources.map((id) => documents[id].citation).join("; ");
}

function localName({ scope }, { names }) {
  return scope === "ca-nuoc" ? "" : names.places[scope];
}

function occasionsOf({ occasions = [] }, campaign) {
  return occasions.map((id) => campaign.occasions[id]).join("; ");
}

// How values are written: as files are by hand, ids and days on one line, words folded.
import { READING, readYaml } from "./yaml-reading.js";
import { YamlLibrary } from "./vendor/yaml.js";

export const LINE = 100;
const WRITING = { flowCollectionPadding: false, lineWidth: LINE, minContentWidth: 40, indentSeq: true };
// What the site's loader takes another way in plain words; so it does any "?" within brackets.
const MISREAD = /[\n\t\u0085\u00a0\u2007\u202f]|^\s|\s$|^[=<]|\?$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
// Keys whose value is a day, a span or a deadline.
const DAYS = new Set(["when", "due", "date_between", "incoming", "frequency", "retired", "each_day"]);

// The lines of `key: value`, or of `- value` without a key, indented from the second on.
export function writtenEntry(key, value, column) {
  const lines = written(key === null ? [value] : { [key]: value }, { lineWidth: LINE - column });
  const margin = " ".repeat(column);
  return lines.split("\n").map((line, number) => (number && line ? margin + line : line)).join("\n");
}

// A value within brackets, on one line.
export function writtenInline(value) {
  return written([value], { collectionStyle: "flow", lineWidth: 0 }).slice(1, -1);
}

export function writtenFile(data) {
  return `${written(data, {})}\n`;
}

function written(data, options) {
  const document = new YamlLibrary.Document(data, { ...READING, ...WRITING, ...options });
  YamlLibrary.visit(document, {
    Scalar: (_, node, above) => {
      if (typeof node.value !== "string") return;
      const inFlow = options.collectionStyle === "flow" || above.some((each) => each.flow);
      if (MISREAD.test(node.value) || (inFlow && node.value.includes("?"))) node.type = "QUOTE_DOUBLE";
    },
    Pair: (_, pair) => {
      const { value } = pair;
      if (YamlLibrary.isMap(value) && DAYS.has(pair.key.value) && short(value)) value.flow = true;
      if (YamlLibrary.isSeq(value) && value.items.length && value.items.every(isId)) value.flow = true;
    },
  });
  return document.toString({ ...WRITING, ...options }).replace(/\n$/, "");
}

function isId(node) {
  return YamlLibrary.isScalar(node) && (typeof node.value === "number" || ID.test(String(node.value)));
}

function short(map) {
  const simple = map.items.every(({ value }) => YamlLibrary.isScalar(value) && String(value.value).length < 40);
  return simple && map.items.length > 0 && map.items.length < 5;
}

// What a value becomes when it is written and read again; for a value that YAML might misread.
export function readBack(value) {
  return readYaml(writtenFile({ value })).data?.value;
}

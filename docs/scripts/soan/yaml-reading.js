// YAML read by the rules of the site's own loader (hooks/source/yaml_loaders.py): `no`, `05` and
// `20:30` are text; only true, false, null and decimal integers are special. Fractions are kept as
// they are written, since 1900.10 may be a telephone number.
import { YamlLibrary } from "./vendor/yaml.js";

const TAGS = [
  { tag: "tag:yaml.org,2002:bool", default: true, test: /^(?:true|false)$/, resolve: (text) => text === "true", identify: (value) => typeof value === "boolean" },
  { tag: "tag:yaml.org,2002:int", default: true, test: /^-?(?:0|[1-9][0-9]*)$/, resolve: (text) => (text.length > 15 ? text : Number(text)), identify: (value) => Number.isInteger(value), stringify: ({ value }) => String(value) },
  { tag: "tag:yaml.org,2002:float", default: true, test: /^-?(?:0|[1-9][0-9]*)\.[0-9]+$/, resolve: (text) => text },
  { tag: "tag:yaml.org,2002:null", default: true, test: /^(?:null|~|)$/, resolve: () => null, identify: (value) => value === null, createNode: () => new YamlLibrary.Document(null).contents, stringify: () => "null" },
];

// Other programs read these as something else than text: they are quoted, as in older YAML.
export const READING = { version: "1.2", schema: "failsafe", customTags: TAGS, compat: "yaml-1.1" };

// What nobody sees, and the site refuses: hooks/source/yaml_source.py, UNSEEN.
const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const CONTROL = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

// Text in NFC without what nobody sees; a carriage return is the end of a line.
export function cleaned(text) {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, (mark) => (mark === "\v" || mark === "\f" || mark === "\u2028" || mark === "\u2029" ? "\n" : "")).replace(INVISIBLE, "").normalize("NFC");
}

// The file as {text, root, data, problems}; a problem is {line, words}. A file at fault has no data.
export function readYaml(text) {
  const document = YamlLibrary.parseDocument(text, { ...READING, prettyErrors: true });
  const problems = document.errors.map((error) => ({ line: error.linePos ? error.linePos[0].line : 1, words: error.message.split("\n")[0] }));
  let data = null;
  if (!problems.length) {
    try {
      data = document.toJS({ maxAliasCount: 0 });
    } catch {
      problems.push({ line: 1, words: "có & hoặc *, là cách viết mà tệp này không dùng" });
    }
    YamlLibrary.visit(document, {
      Node: (_, node) => {
        if (node.anchor || (node.tag && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(node.tag))) problems.push({ line: 1, words: "có dấu & hoặc !, là cách viết mà tệp này không dùng" });
      },
    });
  }
  return { text, root: document.contents, document, data: problems.length ? null : data, problems };
}

export function sameData(one, other) {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]));
}

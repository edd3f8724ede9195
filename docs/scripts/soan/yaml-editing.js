// Changes of a file's text: only what changes is written anew, so comments, order and quoting of
// all the rest stay byte for byte. Where a change cannot be put into the text that way, the YAML
// library writes the file, which keeps comments and order too.
import { readYaml, sameData } from "./yaml-reading.js";
import { LINE, writtenEntry, writtenFile, writtenInline } from "./yaml-writing.js";
import { YamlLibrary } from "./vendor/yaml.js";

// The text with the value at `path` set; undefined takes it away. `order` are the keys of the map
// that holds it, in the order of the form. Missing maps and lists on the way are made.
export function withValue(text, path, value, order = []) {
  const read = readYaml(text);
  if (read.data === null && read.problems.length) return text;
  const wanted = changedData(read.data, path, value, order);
  if (wanted === undefined || sameData(wanted, read.data)) return text;
  for (const change of [spliced, rewritten]) {
    const changed = change(read, path, value, order);
    if (changed !== null && sameData(readYaml(changed).data, wanted)) return changed;
  }
  return writtenFile(wanted);
}

export function valueAt(data, path) {
  return path.reduce((inner, step) => (inner === null || inner === undefined ? undefined : inner[step]), data);
}

// The text with two neighbours of a list exchanged, each with the comments above it.
export function withMoved(text, path, index, by) {
  const read = readYaml(text);
  const list = valueAt(read.data, path);
  const other = index + by;
  if (!Array.isArray(list) || other < 0 || other >= list.length) return text;
  const wanted = structuredClone(read.data);
  const moved = valueAt(wanted, path);
  [moved[index], moved[other]] = [moved[other], moved[index]];
  const node = nodeAt(read.root, path);
  if (!node.flow) {
    const [first, second] = [Math.min(index, other), Math.max(index, other)].map((number) => itemLines(text, node, number));
    if (first && second && first.to <= second.from) {
      const changed = text.slice(0, first.from) + text.slice(second.from, second.to) + text.slice(first.to, second.from) + text.slice(first.from, first.to) + text.slice(second.to);
      if (sameData(readYaml(changed).data, wanted)) return changed;
    }
  }
  return withValue(text, path, moved);
}

// The text with a comment on a line of its own above the entry at `path`.
export function withCommentAbove(text, path, words) {
  const read = readYaml(text);
  const at = entryStart(read.root, path);
  if (at === null) return text;
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const margin = /^ */.exec(text.slice(line))[0];
  const comment = wrapped(words, LINE - margin.length - 2).map((part) => `${margin}# ${part}\n`).join("");
  const changed = text.slice(0, line) + comment + text.slice(line);
  return sameData(readYaml(changed).data, read.data) ? changed : text;
}

// The comments that say where the entry at `path` comes from, above it and on its own line.
export function commentsOf(text, path) {
  const at = entryStart(readYaml(text).root, path);
  if (at === null) return [];
  const lines = text.slice(0, at).split("\n").slice(0, -1);
  const found = [];
  while (lines.length && /^\s*#/.test(lines.at(-1))) found.unshift(lines.pop().trim().replace(/^# ?/, ""));
  const own = / # (.*)$/.exec(text.slice(at).split("\n")[0]);
  return own ? [...found, own[1]] : found;
}

// The text without the comment that ends a line.
export function withoutCommentOn(text, lineNumber) {
  const lines = text.split("\n");
  const before = readYaml(text).data;
  lines[lineNumber - 1] = lines[lineNumber - 1].replace(/ *# .*$/, "");
  if (!lines[lineNumber - 1].trim()) lines.splice(lineNumber - 1, 1);
  const changed = lines.join("\n");
  return sameData(readYaml(changed).data, before) ? changed : text;
}

// For each line of the text where something begins, the path of the outermost that does.
export function pathsByLine(text) {
  const { root, data } = readYaml(text);
  const found = new Map();
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const lineAt = (at) => starts.findLastIndex((start) => start <= at) + 1;
  const visit = (value, path) => {
    const at = path.length ? entryStart(root, path) : null;
    if (at !== null && !found.has(lineAt(at))) found.set(lineAt(at), path);
    if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  visit(data, []);
  return found;
}

export function lineOf(text, path) {
  const { root } = readYaml(text);
  for (let length = path.length; length > 0; length -= 1) {
    const at = entryStart(root, path.slice(0, length));
    if (at !== null) return text.slice(0, at).split("\n").length;
  }
  return 1;
}

function changedData(data, path, value, order) {
  if (!path.length) return value;
  const [step, ...rest] = path;
  if (typeof step === "number") {
    const list = Array.isArray(data) ? [...data] : [];
    const inner = changedData(list[step], rest, value, order);
    if (inner === undefined) list.splice(step, 1);
    else list[step] = inner;
    return list.length ? list : undefined;
  }
  const map = data && typeof data === "object" && !Array.isArray(data) ? { ...data } : {};
  const inner = changedData(map[step], rest, value, order);
  if (inner === undefined) delete map[step];
  else map[step] = inner;
  return Object.keys(map).length ? map : rest.length || value !== undefined || path.length > 1 ? undefined : {};
}

function spliced(read, path, value, order) {
  const { text, root } = read;
  if (value === undefined) return without(text, root, path);
  let depth = path.length;
  while (depth > 0 && !holds(nodeAt(root, path.slice(0, depth)))) depth -= 1;
  if (depth === path.length) return replaced(text, root, path, value);
  let made = value;
  for (const step of path.slice(depth + 1).reverse()) made = typeof step === "number" ? [made] : { [step]: made };
  const parent = nodeAt(root, path.slice(0, depth));
  const step = path[depth];
  const keys = depth === path.length - 1 ? order : [];
  if (YamlLibrary.isMap(parent)) {
    if (findPair(parent, step)) return replaced(text, root, path.slice(0, depth + 1), made);
    return parent.items.length ? withPair(text, parent, step, made, keys.length ? keys : read.order ?? []) : null;
  }
  if (YamlLibrary.isSeq(parent)) return parent.items.length ? withItem(text, parent, made) : null;
  // Comments at the head of an empty file stay above what is written.
  return root === null || root.value === null ? `${text}${text && !text.endsWith("\n") ? "\n" : ""}${writtenEntry(step, made, 0)}\n` : null;
}

// A key with nothing behind it is as good as none.
function holds(node) {
  return node !== null && !(YamlLibrary.isScalar(node) && node.value === null);
}

function nodeAt(root, path) {
  let node = root;
  for (const step of path) {
    if (YamlLibrary.isMap(node)) node = findPair(node, step)?.value ?? null;
    else if (YamlLibrary.isSeq(node)) node = node.items[step] ?? null;
    else return null;
  }
  return node;
}

function findPair(map, key) {
  return map.items.find((pair) => pair.key.value === key || String(pair.key.value) === key);
}

function columnOf(text, at) {
  return at - text.lastIndexOf("\n", at - 1) - 1;
}

// Where a node ends, without the line break that a folded text ends with.
function endOf(text, node) {
  if (node.flow || YamlLibrary.isScalar(node)) {
    let end = node.range[1];
    while (end > node.range[0] && text[end - 1] === "\n") end -= 1;
    return end;
  }
  const last = node.items.at(-1);
  return YamlLibrary.isMap(node) ? pairEnd(text, last) : endOf(text, last);
}

function pairEnd(text, pair) {
  if (pair.value && pair.value.range && endOf(text, pair.value) > pair.key.range[1]) return endOf(text, pair.value);
  return pair.key.range[1] + 1; // the colon
}

function lineEnd(text, at) {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function isInFlow(root, path) {
  return path.some((_, depth) => nodeAt(root, path.slice(0, depth))?.flow);
}

function replaced(text, root, path, value) {
  const node = nodeAt(root, path);
  const parent = nodeAt(root, path.slice(0, -1));
  if (!parent || !node) return null;
  if (isInFlow(root, path)) return text.slice(0, node.range[0]) + writtenInline(value) + text.slice(endOf(text, node));
  const step = path.at(-1);
  const isItem = YamlLibrary.isSeq(parent);
  const pair = isItem ? null : findPair(parent, step);
  const start = isItem ? dashOf(text, parent, step) : pair.key.range[0];
  const entry = writtenEntry(isItem ? null : step, value, columnOf(text, start));
  const head = isItem ? "- ".length : entry.indexOf(":") + 1;
  const from = isItem ? start + 2 : pair.key.range[1] + 1;
  const end = holds(node) || node.range[1] > node.range[0] ? endOf(text, node) : from;
  // A comment between the key and its value stays where it is.
  const between = text.slice(from, node.range[0]);
  if (/#/.test(between) || (entry.slice(head).startsWith("\n") && / # /.test(text.slice(end, lineEnd(text, end))))) return null;
  return text.slice(0, from) + entry.slice(head) + text.slice(end);
}

function withPair(text, map, key, value, order) {
  if (map.flow) {
    const at = pairEnd(text, map.items.at(-1));
    return `${text.slice(0, at)}, ${key}: ${writtenInline(value)}${text.slice(at)}`;
  }
  const column = columnOf(text, map.items[0].key.range[0]);
  const entry = writtenEntry(key, value, column);
  const rank = order.indexOf(key);
  let before = -1;
  if (rank < 0) before = map.items.length - 1;
  else map.items.forEach((pair, number) => {
    const other = order.indexOf(String(pair.key.value));
    if (other >= 0 && other < rank) before = number;
  });
  const margin = " ".repeat(column);
  if (before >= 0) {
    const at = lineEnd(text, pairEnd(text, map.items[before]));
    return `${text.slice(0, at)}\n${margin}${entry}${text.slice(at)}`;
  }
  const first = map.items[0].key.range[0];
  return `${text.slice(0, first)}${entry}\n${margin}${text.slice(first)}`;
}

function withItem(text, list, value) {
  const last = list.items.at(-1);
  if (list.flow) return `${text.slice(0, endOf(text, last))}, ${writtenInline(value)}${text.slice(endOf(text, last))}`;
  const column = columnOf(text, dashOf(text, list, list.items.length - 1));
  const at = lineEnd(text, endOf(text, last));
  return `${text.slice(0, at)}\n${" ".repeat(column)}${writtenEntry(null, value, column)}${text.slice(at)}`;
}

function without(text, root, path) {
  let whole = path;
  for (;;) { // a map or a list whose only entry goes, goes with it
    const parent = nodeAt(root, whole.slice(0, -1));
    if (!parent || parent.items.length > 1 || whole.length === 1) break;
    whole = whole.slice(0, -1);
  }
  const parent = nodeAt(root, whole.slice(0, -1));
  const step = whole.at(-1);
  if (!parent || isInFlow(root, whole)) return null;
  const number = YamlLibrary.isSeq(parent) ? step : parent.items.indexOf(findPair(parent, step));
  const { from, to } = YamlLibrary.isSeq(parent) ? itemLines(text, parent, number) : pairLines(text, parent, number);
  return text.slice(0, from) + text.slice(to);
}

function pairLines(text, map, number) {
  const pair = map.items[number];
  const start = pair.key.range[0];
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const end = Math.min(lineEnd(text, pairEnd(text, pair)) + 1, text.length);
  if (text.slice(line, start).trim()) { // the first of an item: the dash stays
    const next = map.items[number + 1];
    return { from: start, to: next ? next.key.range[0] : end };
  }
  return { from: commentsStart(text, line), to: end };
}

function itemLines(text, list, number) {
  const dash = dashOf(text, list, number);
  if (dash === null) return null;
  const line = text.lastIndexOf("\n", dash - 1) + 1;
  const end = Math.min(lineEnd(text, endOf(text, list.items[number])) + 1, text.length);
  if (text.slice(line, dash).trim()) return { from: dash, to: end };
  return { from: commentsStart(text, line), to: end };
}

// The beginning of the comment lines directly above that say where an entry comes from.
function commentsStart(text, line) {
  let start = line;
  for (;;) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || !/^\s*# (?:dòng |ĐOÁN|\S.*»$)/.test(text.slice(above, start - 1))) return start;
    start = above;
  }
}

function dashOf(text, list, number) {
  const node = list.items[number];
  if (!node?.range) return null;
  let at = node.range[0] - 1;
  while (at >= 0 && text[at] !== "-") at -= 1;
  return at < 0 ? null : at;
}

function entryStart(root, path) {
  const parent = nodeAt(root, path.slice(0, -1));
  const step = path.at(-1);
  if (YamlLibrary.isMap(parent)) return findPair(parent, step)?.key.range[0] ?? null;
  if (YamlLibrary.isSeq(parent)) return parent.items[step]?.range?.[0] ?? null;
  return null;
}

function rewritten({ text }, path, value) {
  const { document } = readYaml(text);
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, value);
  return document.toString({ lineWidth: LINE, flowCollectionPadding: false });
}

function wrapped(words, width) {
  const lines = [""];
  for (const word of words.split(/\s+/)) {
    if (lines.at(-1) && lines.at(-1).length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] += (lines.at(-1) ? " " : "") + word;
  }
  return lines;
}

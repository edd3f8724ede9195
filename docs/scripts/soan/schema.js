// What fields the form has: read from the JSON schema that VS Code uses too.
import { LABELS } from "./labels.js";

export const REGISTRIES = ["agencies", "audiences", "campaigns", "channels", "documents", "languages", "places"];
const LONG = 3000;
const DAY_KEYS = ["date", "from", "to", "before", "by"];

export class FormSchema {
  constructor(schema) {
    this.schema = schema;
    this.definitions = schema.definitions;
  }

  // The fields of the document itself, or of a definition such as Window.
  fields(name) {
    const definition = name === "Document" ? this.schema : this.definitions[name];
    return Object.entries(definition.properties).map(([key, node]) => ({
      key,
      label: LABELS[key] ?? key,
      help: node.description ?? "",
      required: (definition.required ?? []).includes(key),
      ...this.#kind(node, key, name),
    }));
  }

  keys(name) {
    return Object.keys((name === "Document" ? this.schema : this.definitions[name]).properties);
  }

  // The choices of a registry as [{id, name}].
  choices(registry) {
    const node = this.definitions[registry];
    const offered = node.enum ? node : node.anyOf[0];
    return offered.enum.map((id, number) => ({ id, name: offered.enumDescriptions[number] }));
  }

  isClosed(registry) {
    return Boolean(this.definitions[registry].enum);
  }

  #kind(node, key, name) {
    if (name === "Document" && key === "to") return { kind: "recipients" };
    if (name === "Section" && key === "occasion") return { kind: "choice", registry: "occasions", several: true };
    const choices = (node.anyOf ?? [node]).flatMap((each) => each.anyOf ?? [each]).filter((each) => each.type !== "null");
    const referred = choices.map((each) => each.$ref?.split("/").pop());
    if (referred.includes("OneDay")) return { kind: "days" };
    if (referred.includes("Due")) return { kind: "due" };
    const registry = referred.find((each) => REGISTRIES.includes(each));
    if (registry && !referred.includes("SameAs")) return { kind: "choice", registry, several: choices.some((each) => each.type === "array") };
    const [only] = choices;
    if (choices.length === 1 && referred[0]) return { kind: "group", definition: referred[0] };
    if (only.enum && choices.length <= 2) return { kind: "choice", several: choices.length === 2, options: optionsOf(only), initial: node.default };
    if (only.type === "array" && choices.length === 1) {
      if (only.items.$ref) return { kind: "groups", definition: only.items.$ref.split("/").pop() };
      const inner = only.items.anyOf?.find((each) => each.$ref);
      if (inner) return { kind: "lines", definition: inner.$ref.split("/").pop() };
      if (only.items.type === "string") return { kind: "sentences" };
      return { kind: "yaml" };
    }
    if (DAY_KEYS.includes(key) && choices.every((each) => each.pattern || each.type === "integer")) return { kind: "day" };
    const types = choices.flatMap((each) => each.type ?? (each.enum || each.const ? ["string"] : [])).filter((each) => each !== "null");
    if (types.length && types.every((each) => each === "boolean")) return { kind: "yesno", initial: node.default };
    if (types.length && types.every((each) => ["string", "integer", "number"].includes(each)) && choices.every((each) => each.type || each.enum || each.const)) {
      const numbers = types.some((each) => each !== "string");
      return { kind: "text", long: (only.maxLength ?? 0) >= LONG, numbers: numbers && (key !== "number"), onlyNumbers: !types.includes("string") };
    }
    return { kind: "yaml" };
  }
}

function optionsOf(node) {
  return node.enum.map((id, number) => ({ id, name: capital(node.enumDescriptions?.[number] ?? id) })).filter(({ id }) => id !== null);
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

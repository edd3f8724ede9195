// Builds the libraries into one small module each, run by `make vendor`: node build.mjs FOLDER.
// Each is a constant in the form that hooks/bundling.py takes, with its notice in the same line.
import { readFileSync, writeFileSync } from "node:fs";
import { buildSync } from "esbuild";

const LIBRARIES = [
  {
    file: "yaml.js",
    constant: "YamlLibrary",
    notice: "yaml VERSION, (c) Eemeli Aro, ISC: see yaml.LICENSE",
    from: "yaml",
    names: "Document, isMap, isScalar, isSeq, parseDocument, visit",
  },
  {
    file: "json-schema.js",
    constant: "JsonSchemaLibrary",
    notice: "@cfworker/json-schema VERSION, (c) Jeremy Danyow, MIT: see json-schema.LICENSE",
    from: "@cfworker/json-schema",
    names: "Validator",
  },
];

for (const { file, constant, notice, from, names } of LIBRARIES) {
  const { version } = JSON.parse(readFileSync(`node_modules/${from}/package.json`, "utf-8"));
  const [built] = buildSync({
    stdin: { contents: `export { ${names} } from "${from}";`, resolveDir: "." },
    bundle: true,
    charset: "utf8",
    format: "iife",
    globalName: "made",
    minify: true,
    platform: "browser",
    target: "es2020",
    write: false,
  }).outputFiles;
  const library = built.text.trim();
  const written = `export const ${constant} = /*! ${notice.replace("VERSION", version)} */ (() => { ${library} return made; })();\n`;
  writeFileSync(`${process.argv[2]}/${file}`, written);
}

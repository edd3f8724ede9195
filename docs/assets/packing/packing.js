// What a campaign's page offers for one use, as one file: loaded when a reader asks for it.
import { handOver } from "../workshop/saving.js";
import { zipOf } from "../workshop/zip.js";

const WORDS = "cau-chu-va-mo-ta.txt";
const BOM = "\uFEFF"; // by which older Windows reads Vietnamese

/** A file of the site that did not come; the message is its name. */
class MissingFileError extends Error {}

/**
 * Hand the reader a ZIP of files and of what is said of them; without files, the words alone.
 *
 * `files` have an address, a name and lines about them each; `words` are lines, `stem` names what
 * is handed over, `tell` hears how many files have come.
 */
export async function handOverUse({ files, words, stem, tell }) {
  const lines = [...words];
  const entries = [];
  for (const { address, name, about } of files) {
    tell(entries.length);
    entries.push([name, await bytesOf(address, name)]);
    lines.push("", name, ...about);
  }
  const text = BOM + lines.map((line) => `${line}\r\n`).join("");
  if (!entries.length) {
    handOver(new Blob([text], { type: "text/plain" }), `${stem}.txt`);
    return;
  }
  entries.push([WORDS, new TextEncoder().encode(text)]);
  handOver(zipOf(entries), `${stem}.zip`);
}

async function bytesOf(address, name) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return new Uint8Array(await answer.arrayBuffer());
  } catch {
    throw new MissingFileError(name);
  }
}

// The search worker. Speaks the messages of Material's search box; see SearchMessage in its source.

import { prepare, search } from "./matching.js";
import { toMaterial } from "./results.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

// this file stands in assets/search/
const ROOT = new URL("../../", self.location.href);
const STUB = new URL("search/search_index.json", ROOT);
// as box.js says it
const PREPARE = " ";
const PATIENCE_MS = 30_000;
// Nobody scrolls through thousands of pages, but their number is told
const MOST_TEASERS = 100;

let collection = null;
let latest = "";

self.addEventListener("message", ({ data: { type, data } }) => {
  // the documents of the setup are a stub: the text is fetched with the first query
  if (type === SETUP) self.postMessage({ type: READY });
  else if (type === QUERY) answer(data);
});

async function answer(typed) {
  latest = typed;
  let items = [];
  // the box says that somebody means to search: time to prepare, before a key is pressed
  if (typed === PREPARE) load().catch(() => (collection = null));
  if (/[\p{L}\p{N}]/u.test(typed)) {
    try {
      const found = search(await load(), typed);
      items = found.map((page, at) => toMaterial(page, at < MOST_TEASERS));
    } catch {
      // no data, no results; the next query tries again
      collection = null;
    }
  }
  // while the data was on its way, somebody typed on
  if (typed === latest) self.postMessage({ type: RESULT, data: { items } });
}

/** The prepared data, fetched once, and again after a failure. */
function load() {
  collection ??= fetchRows().then(prepare);
  return collection;
}

/**
 * The rows that the page names; in a tab left open over a release they are gone, and then those
 * that the site names today.
 */
async function fetchRows() {
  const named = new URL(self.location.hash.slice(1), self.location.href);
  const response = await get(named, "default");
  if (response.ok) return response.json();
  const { config } = await (await get(STUB, "no-cache")).json();
  return (await get(new URL(config.data, ROOT), "default")).json();
}

function get(url, cache) {
  return fetch(url, { cache, signal: AbortSignal.timeout(PATIENCE_MS) });
}

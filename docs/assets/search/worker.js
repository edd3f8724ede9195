// The search worker, which speaks the protocol of Material's search box; see SearchMessage there.

import { prepare, search } from "./matching.js";
import { toMaterial } from "./results.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

// this file is published in assets/search/
const ROOT = new URL("../../", self.location.href);
const STUB = new URL("search/search_index.json", ROOT);
// as in box.js
const PREPARE = " ";
const PATIENCE_MS = 30_000;
// nobody scrolls through thousands of pages, though their number is shown
const MOST_TEASERS = 100;

let collection = null;
let latest = "";

self.addEventListener("message", ({ data: { type, data } }) => {
  // the documents in the setup are a stub; the text is fetched with the first query
  if (type === SETUP) self.postMessage({ type: READY });
  else if (type === QUERY) answer(data);
});

async function answer(typed) {
  latest = typed;
  let items = [];
  // somebody is about to search, so prepare before a key is pressed
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
  // if not, somebody typed on while the data was loading
  if (typed === latest) self.postMessage({ type: RESULT, data: { items } });
}

/** The prepared data, fetched once, and again after a failure. */
function load() {
  collection ??= fetchRows().then(prepare);
  return collection;
}

/**
 * The rows that the page names. In a tab left open across a release those are gone, and the rows
 * that the site names now take their place.
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

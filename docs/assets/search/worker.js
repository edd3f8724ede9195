// The search worker, which speaks the protocol of Material's search box; see SearchMessage there.

import { prepareTexts, prepareTitles, prepareWhole } from "./data.js";
import { dataFiles } from "./fetching.js";
import { afterShown, certain } from "./first-answers.js";
import { search } from "./matching.js";
import { toMaterial } from "./results.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

// as in box.js
const PREPARE = " ";
const TAKE_TEXTS = "  ";
// nobody scrolls through thousands of pages, though their number is shown
const MOST_TEASERS = 100;

// promises of the first file `{ first, files, collection }`, and of the collection with the texts
let start = null;
let whole = null;
let latest = "";
// what was answered without the texts: what was typed, and the pages
let early = { typed: "", pages: [] };

self.addEventListener("message", ({ data: { type, data } }) => {
  // the documents in the setup are a stub; the data is fetched with the first query
  if (type === SETUP) self.postMessage({ type: READY });
  else if (type !== QUERY) return;
  // somebody is about to search, so prepare before a key is pressed
  else if (data === PREPARE) load().catch(forget);
  else if (data === TAKE_TEXTS) loadTexts().catch(forget);
  else answer(data);
});

async function answer(typed) {
  latest = typed;
  let items = [];
  if (/[\p{L}\p{N}]/u.test(typed)) {
    try {
      const found = find(await (whole ?? load()), typed);
      items = found.map((page, at) => toMaterial(page, at < MOST_TEASERS));
    } catch {
      // no data, no results; the next query tries again
      forget();
    }
  }
  // if not, somebody typed on while the data was loading
  if (typed === latest) self.postMessage({ type: RESULT, data: { items } });
}

function find(collection, typed) {
  const found = search(collection, typed);
  if (collection.isWhole) return afterShown(found, early.typed === typed ? early.pages : []);
  const shown = certain(found);
  early = { typed, pages: shown.map(({ page }) => page.location) };
  return shown;
}

/** The collection without the texts; its file is fetched once, and again after a failure. */
async function load() {
  start ??= startLoading();
  return (await start).collection;
}

async function startLoading() {
  const files = dataFiles(self.location.href);
  const { value: first } = await files.next();
  return { first, files, collection: prepareTitles(first) };
}

/** The collection with the texts. */
function loadTexts() {
  whole ??= addTexts();
  return whole;
}

async function addTexts() {
  start ??= startLoading();
  let { first, files } = await start;
  let parts = [];
  for await (const file of files) {
    if (file instanceof Response) {
      parts.push(prepareTexts(first, await file.json()));
    } else {
      first = file;
      parts = [];
    }
  }
  return prepareWhole(parts);
}

function forget() {
  start = null;
  whole = null;
}

// The search's data as it arrives: a first file, enough for a first answer, and files of texts.

// this file is published, as a part of others, in assets/search/
const TO_ROOT = "../../";
const STUB = "search/search_index.json";
const PATIENCE_MS = 30_000;

/**
 * Yield the first file that the stub of the index names, as `{ texts, pages }`, then the response
 * with each file of texts. Material has fetched the stub with the page, so the browser has it; where
 * a release has replaced what it names, the server is asked for it anew, and that is told instead.
 */
export async function* dataFiles(worker) {
  for (const newest of [false, true]) {
    const response = await get(await firstFile(worker, newest ? "no-cache" : "default"), "default");
    if (isGone(response, newest)) continue;
    const first = await response.json();
    yield first;
    let gone = false;
    // all at once, but given in their order
    const texts = first.texts.map((name) => get(new URL(name, worker), "default"));
    for (const text of texts) text.catch(() => {});
    for (const text of texts) {
      const arrived = await text;
      gone = isGone(arrived, newest);
      if (gone) break;
      yield arrived;
    }
    if (!gone) return;
  }
}

/** Whether a release may have replaced a file; another failure is an error. */
function isGone(response, newest) {
  if (response.ok) return false;
  if (newest) throw new Error(`${response.url}: ${response.status}`);
  return true;
}

async function firstFile(worker, cache) {
  const root = new URL(TO_ROOT, worker);
  const { config } = await (await get(new URL(STUB, root), cache)).json();
  return new URL(config.data, root);
}

function get(url, cache) {
  return fetch(url, { cache, signal: AbortSignal.timeout(PATIENCE_MS) });
}

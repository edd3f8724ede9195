// Groups from `search` → items for Material's list of results. Title and text are HTML there, so
// everything that comes from data is escaped.

const TEASER_LENGTH = 220;
const LEAD = 50;

/**
 * The items of one page: the matches, with their text if `withText`, and the page itself, which
 * Material expects in each group.
 */
export function toMaterial({ page, items }, withText) {
  const shown = items.map(({ entry, score, hits, missing }) => ({
    ...describe(entry, hits),
    title: mark(entry.title, hitsIn(hits, "title")),
    text: withText ? teaser(entry.text, hitsIn(hits, "text")) : "",
    score,
    terms: terms(entry, hits, missing),
  }));
  if (!items.some(({ entry }) => entry === page))
    shown.push({ ...describe(page, []), title: escapeHtml(page.title), text: "", score: 0, terms: {} });
  return shown;
}

/** Address and tags of an entry. Tags are other names of the page, shown only if they matched. */
function describe({ location, tags }, hits) {
  const found = new Set();
  for (const { start } of hitsIn(hits, "tags")) {
    const before = tags.join("\n").slice(0, start);
    found.add(tags[before.split("\n").length - 1]);
  }
  return found.size > 0 ? { location, tags: Array.from(found, escapeHtml) } : { location };
}

function hitsIn(hits, field) {
  return hits.filter((hit) => hit.field === field);
}

/** Syllables as the entry writes them → true; words typed that the page lacks → false. */
function terms(entry, hits, missing) {
  const syllables = new Map();
  for (const field of ["title", "text"])
    for (const { start, end } of hitsIn(hits, field))
      for (const syllable of entry[field].slice(start, end).split(/\s+/))
        // Material highlights regardless of case, so once is enough in the address
        syllables.set(syllable.toLowerCase(), syllable);
  return Object.fromEntries([
    ...Array.from(syllables.values(), (syllable) => [syllable, true]),
    ...missing.map((word) => [word, false]),
  ]);
}

/** HTML of the stretch of text with the most units, hits marked. */
function teaser(text, hits) {
  if (text === "") return "";
  let best = 0;
  let from = 0;
  for (const first of hits) {
    const within = hits.filter((hit) => hit.start >= first.start && hit.end <= first.start + 170);
    const units = new Set(within.map((hit) => hit.unit)).size;
    if (units > best) [best, from] = [units, first.start];
  }
  let start = from <= LEAD ? 0 : text.indexOf(" ", from - LEAD) + 1;
  if (start > from) start = from;
  let end = text.length;
  if (start + TEASER_LENGTH < end) {
    end = text.lastIndexOf(" ", start + TEASER_LENGTH);
    if (end <= from) end = start + TEASER_LENGTH;
  }
  const inside = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ start: hit.start - start, end: hit.end - start }));
  const before = start > 0 ? "… " : "";
  const after = end < text.length ? " …" : "";
  return `<p>${before}${mark(text.slice(start, end), inside)}${after}</p>`;
}

/** Text as HTML with its hits in <mark>; hits that touch or overlap share one. */
function mark(text, hits) {
  let html = "";
  let done = 0;
  let open = null;
  const close = () => {
    if (!open) return;
    const { start, end } = open;
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  };
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    if (open && !/[\p{L}\p{N}]/u.test(text.slice(open.end, hit.start))) {
      open = { start: open.start, end: Math.max(open.end, hit.end) };
    } else {
      close();
      open = hit;
    }
  }
  close();
  return html + escapeHtml(text.slice(done));
}

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

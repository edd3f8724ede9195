// Additions to Material's search box: it notices pasting and clearing, announces the results to
// screen readers, shows when its data is loading or unavailable, and offers help when nothing is
// found.

const form = document.forms.namedItem("search");
const field = form?.elements.namedItem("query");
const config = JSON.parse(document.getElementById("__config").textContent);

// Where to look when nothing is found, named as elsewhere on the site
const LISTS = [
  ["khau-hieu/", "Khẩu hiệu"],
  ["chien-dich/", "Chiến dịch"],
  ["van-ban/", "Văn bản"],
  ["lich/", "Lịch"],
];

// Material listens only to keys, and pasting by mouse or dictation presses none
const tellMaterial = () => field.dispatchEvent(new KeyboardEvent("keyup"));

/** Make Material ask the worker a question, and then repeat the one in the box. */
function ask(question) {
  const { value } = field;
  for (const said of [question, value]) {
    field.value = said;
    tellMaterial();
  }
}

// Tells the worker to prepare; not "", which Material asks unprompted when nobody is searching
const PREPARE = " ";

function listen() {
  field.addEventListener("input", tellMaterial);
  // the field is not emptied until after the event
  form.addEventListener("reset", () => setTimeout(tellMaterial));

  const result = document.querySelector(".md-search-result");
  const meta = result.querySelector(".md-search-result__meta");
  // announce the number of results to screen readers
  meta.setAttribute("role", "status");
  let state = "";
  const waiting = waitingRow();
  meta.after(waiting.element);
  // Material takes every link in the list for a result, so these are added only when shown
  const help = helpRow();
  const helpIfNothing = () => {
    const nothing = meta.textContent.trim() === config.translations["search.result.none"];
    if (nothing && state !== "failed") waiting.element.after(help);
    else help.remove();
  };
  new MutationObserver(helpIfNothing).observe(meta, { childList: true, characterData: true });

  // Material creates the worker with the page, but its data is not needed until somebody searches.
  // Fetched here, it is in the browser's cache for the worker, which can also fetch it itself.
  const load = async () => {
    if (state === "loading" || state === "there") return;
    const failedBefore = state === "failed";
    state = "loading";
    waiting.show("Đang tải dữ liệu tìm kiếm…", false);
    try {
      await warm();
      state = "there";
      waiting.hide();
    } catch {
      state = "failed";
      waiting.show(
        "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng, rồi nhấn Enter hoặc nút",
        true,
      );
    }
    // without data «nothing found» would be wrong
    meta.hidden = state === "failed";
    helpIfNothing();
    if (state === "there" && (failedBefore || !field.value)) ask(PREPARE);
  };
  waiting.onRetry(() => {
    // the button disappears, and with it a keyboard user's focus
    field.focus();
    load();
  });
  field.addEventListener("focus", load);
  field.addEventListener("input", load);
  // Material opens the best result on Enter, and leaves the box on Tab
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || (state !== "failed" && !help.isConnected)) return;
    event.preventDefault();
    event.stopPropagation();
    load();
  });
  // the page's address has a question, or somebody was faster than this script
  if (field.value || document.activeElement === field) load();
}

/** Fetch the data that the page names, or the site's current data if a release has replaced it. */
async function warm() {
  const worker = new URL(config.search, document.baseURI);
  const named = await fetch(new URL(worker.hash.slice(1), worker));
  if (named.ok) return named.arrayBuffer();
  const root = new URL(`${config.base}/`, document.baseURI);
  const stub = await fetch(new URL("search/search_index.json", root), { cache: "no-cache" });
  const newest = await fetch(new URL((await stub.json()).config.data, root));
  if (!newest.ok) throw new Error(newest.statusText);
  return newest.arrayBuffer();
}

function waitingRow() {
  const element = document.createElement("div");
  element.className = "search-note";
  element.hidden = true;
  const words = document.createElement("span");
  words.setAttribute("role", "status");
  const retry = document.createElement("button");
  retry.type = "button";
  retry.className = "button button--small";
  retry.textContent = "Thử lại";
  element.append(words, " ", retry);
  return {
    element,
    show(text, canRetry) {
      element.hidden = false;
      retry.hidden = !canRetry;
      words.textContent = text;
    },
    hide() {
      element.hidden = true;
      words.textContent = "";
    },
    onRetry: (listener) => retry.addEventListener("click", listener),
  };
}

function helpRow() {
  const element = document.createElement("p");
  element.className = "search-note";
  element.append("Hãy thử ít chữ hơn, hoặc xem cả danh sách: ");
  LISTS.forEach(([url, name], at) => {
    const link = document.createElement("a");
    link.href = `${config.base}/${url}`;
    link.textContent = name;
    element.append(at > 0 ? " · " : "", link);
  });
  return element;
}

if (field) listen();

// What Material's search box lacks: it hears pasting and clearing, tells its results to those who do
// not see them, says when it waits for its data or cannot have it, and helps who finds nothing.

const form = document.forms.namedItem("search");
const field = form?.elements.namedItem("query");
const config = JSON.parse(document.getElementById("__config").textContent);

// Where to look when nothing is found, as elsewhere on the site
const LISTS = [
  ["khau-hieu/", "Khẩu hiệu"],
  ["chien-dich/", "Chiến dịch"],
  ["van-ban/", "Văn bản"],
  ["lich/", "Lịch"],
];

// Material listens to keys only: pasting by mouse and dictation do not press any
const tellMaterial = () => field.dispatchEvent(new KeyboardEvent("keyup"));

/** Let Material ask the worker something, and then what stands in the box, even if it has before. */
function ask(question) {
  const { value } = field;
  for (const said of [question, value]) {
    field.value = said;
    tellMaterial();
  }
}

// What tells the worker to prepare: Material asks "" of itself, when nobody means to search
const PREPARE = " ";

function listen() {
  field.addEventListener("input", tellMaterial);
  // the field is emptied after the event
  form.addEventListener("reset", () => setTimeout(tellMaterial));

  const result = document.querySelector(".md-search-result");
  const meta = result.querySelector(".md-search-result__meta");
  // the number of results, told to those who do not see it
  meta.setAttribute("role", "status");
  let state = "";
  const waiting = waitingRow();
  meta.after(waiting.element);
  // Material takes every link in the list for a result, so these are there only when they are seen
  const help = helpRow();
  const helpIfNothing = () => {
    const nothing = meta.textContent.trim() === config.translations["search.result.none"];
    if (nothing && state !== "failed") waiting.element.after(help);
    else help.remove();
  };
  new MutationObserver(helpIfNothing).observe(meta, { childList: true, characterData: true });

  // Material creates the worker with the page; its data is needed once somebody means to search.
  // The worker then finds it in the browser's cache, or asks again itself.
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
    // without data «nothing found» would be untrue
    meta.hidden = state === "failed";
    helpIfNothing();
    if (state === "there" && (failedBefore || !field.value)) ask(PREPARE);
  };
  waiting.onRetry(() => {
    // the button goes, and whoever used the keyboard would be nowhere
    field.focus();
    load();
  });
  field.addEventListener("focus", load);
  field.addEventListener("input", load);
  // Material's Enter opens the best result, and its Tab leaves the box
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || (state !== "failed" && !help.isConnected)) return;
    event.preventDefault();
    event.stopPropagation();
    load();
  });
  // the page was opened with a question in its address, or somebody was quicker than this script
  if (field.value || document.activeElement === field) load();
}

/** Fetch the data that the page names; in a tab left open over a release, what the site names now. */
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

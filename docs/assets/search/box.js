// Additions to Material's search box: it notices pasting and clearing, announces the results to
// screen readers, shows when its data is loading or unavailable, offers help when nothing is found,
// and sees to it that what the texts add does not move a list that somebody is reading.

import { dataFiles } from "./fetching.js";

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

const tellMaterial = () => field.dispatchEvent(new KeyboardEvent("keyup"));

/** Make Material ask the worker a question, and then repeat the one in the box. */
function ask(question) {
  // the text itself stays, with its caret and the letter that an input method is still composing
  Object.defineProperty(field, "value", { value: question, configurable: true });
  tellMaterial();
  delete field.value;
  tellMaterial();
}

// Tell the worker to prepare, and to take in the texts; not "", which Material asks unprompted when
// nobody is searching
const PREPARE = " ";
const TAKE_TEXTS = "  ";

// What there is: nothing yet, or data on its way; first answers; the texts too, in the browser's
// cache; answers from all of it, asked for or there; or it failed.
const [NOTHING, LOADING, FIRST, TEXTS, ASKED, WHOLE, FAILED] = [0, 1, 2, 3, 4, 5, 6];

function listen() {
  const result = document.querySelector(".md-search-result");
  const meta = result.querySelector(".md-search-result__meta");
  const list = result.querySelector(".md-search-result__list");
  // announce the number of results to screen readers
  meta.setAttribute("role", "status");
  let state = NOTHING;
  const waiting = waitingRow();
  meta.after(waiting.element);
  // Material takes every link in the list for a result, so these are added only when shown
  const help = helpRow();

  const tell = () => {
    const none = meta.textContent.trim() === config.translations["search.result.none"];
    // what is not in the first file may be in the texts
    const open = none && state < WHOLE;
    if (state === FAILED)
      waiting.show(
        "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng, rồi nhấn Enter hoặc nút",
        true,
      );
    else if (state === LOADING || open) waiting.show("Đang tải dữ liệu tìm kiếm…", false);
    else waiting.hide();
    // without data «nothing found» would be wrong
    meta.hidden = state === FAILED || open;
    if (none && state === WHOLE) waiting.element.after(help);
    else help.remove();
  };
  const become = (next) => {
    state = next;
    tell();
  };
  // a keyboard user may have gone to the list while the worker was taking in the texts
  let focused = null;
  document.addEventListener("focusin", ({ target }) => {
    focused = list.contains(target) ? target : null;
  });
  const focusAgain = () => {
    const { pathname, hash } = focused;
    const links = [...list.querySelectorAll("a")];
    links.find((link) => link.pathname === pathname && link.hash === hash)?.focus();
  };
  new MutationObserver(() => {
    if (state === ASKED) state = WHOLE;
    if (focused && !focused.isConnected) focusAgain();
    tell();
  }).observe(meta, { childList: true, characterData: true });

  // Material makes the list anew with each answer, and what is read or touched there would move
  const isRead = () =>
    list.childElementCount > 0 && (list.matches(":hover") || list.contains(document.activeElement));
  const askForTexts = () => {
    become(ASKED);
    ask(TAKE_TEXTS);
  };
  const askWhenFree = () => {
    if (state === TEXTS && !isRead()) askForTexts();
  };
  list.addEventListener("pointerleave", askWhenFree);

  // Material creates the worker with the page, but its data is not needed until somebody searches.
  // Fetched here, it is in the browser's cache for the worker, which can also fetch it itself.
  const load = async () => {
    if (state !== NOTHING && state !== FAILED) return;
    const failedBefore = state === FAILED;
    become(LOADING);
    try {
      for await (const file of dataFiles(new URL(config.search, document.baseURI).href)) {
        if (file instanceof Response) {
          await file.arrayBuffer();
        } else {
          become(FIRST);
          if (failedBefore || !field.value) ask(PREPARE);
        }
      }
    } catch {
      become(FAILED);
      return;
    }
    become(TEXTS);
    askWhenFree();
  };

  field.addEventListener("input", () => {
    // what is typed makes the list anew in any case
    if (state === TEXTS) askForTexts();
    // Material listens only to keys, and pasting by mouse or dictation presses none
    tellMaterial();
  });
  // the field is not emptied until after the event
  form.addEventListener("reset", () => setTimeout(tellMaterial));
  waiting.onRetry(() => {
    // the button disappears, and with it a keyboard user's focus
    field.focus();
    load();
  });
  field.addEventListener("focus", () => {
    askWhenFree();
    load();
  });
  field.addEventListener("input", load);
  // Material opens the best result on Enter, and leaves the box on Tab
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || (state !== FAILED && !help.isConnected)) return;
    event.preventDefault();
    event.stopPropagation();
    load();
  });
  // the page's address has a question, or somebody was faster than this script
  if (field.value || document.activeElement === field) load();
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
      // screen readers read it again whenever it is written
      if (words.textContent !== text) words.textContent = text;
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

// The home page's search: results open under the field, each with its words, its date and a button
// that copies. It asks the site's search worker (docs/assets/search/worker.js) as Material's box does.
(() => {
  "use strict";

  const box = document.querySelector("[data-find]");
  if (!box) return;
  const form = box.querySelector("form");
  const field = form.elements.q;
  const clear = form.querySelector(".find__clear");
  const panel = box.querySelector(".find__found");
  const config = JSON.parse(document.getElementById("__config").textContent);
  const root = new URL(`${config.base}/`, location.href);

  const [SETUP, QUERY, RESULT] = [0, 2, 3];
  // as in worker.js
  const [PREPARE, TAKE_TEXTS] = [" ", "  "];
  const FEW = 5;
  const MANY = 40;
  const TEXT = /#cau-/;

  let worker = null;
  let beside = {};
  let asked = "";
  let most = FEW;
  let state = "";

  function start() {
    if (worker) return;
    worker = new Worker(new URL(config.search, location.href));
    worker.addEventListener("message", ({ data: { type, data } }) => {
      if (type === RESULT) show(data.items);
    });
    worker.addEventListener("error", fail);
    worker.postMessage({ type: SETUP, data: { config: {}, docs: [], options: {} } });
    worker.postMessage({ type: QUERY, data: PREPARE });
    worker.postMessage({ type: QUERY, data: TAKE_TEXTS });
    fetch(new URL(box.dataset.find, location.href))
      .then((answer) => answer.json())
      .then((listing) => {
        beside = listing;
        if (asked) ask();
      })
      // without it results have no dates, and slogans are still copied
      .catch(() => {});
  }

  function fail() {
    worker = null;
    const words = document.createElement("p");
    words.className = "find__none";
    words.textContent = "Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối mạng rồi gõ lại.";
    panel.replaceChildren(words);
    panel.hidden = false;
  }

  function ask() {
    asked = field.value.trim();
    clear.hidden = !field.value;
    if (!asked) return close();
    start();
    worker.postMessage({ type: QUERY, data: asked });
  }

  function close() {
    panel.hidden = true;
    panel.replaceChildren();
    state = "";
  }

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // Titles come from the worker as HTML with <mark>: read as text, and marked anew.
  function marked(html, element) {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    for (const node of parsed.childNodes)
      element.append(node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent);
    return element;
  }

  function row(item) {
    const isText = TEXT.test(item.location);
    const [, id, anchor] = /^chien-dich\/([^/]+)\/(?:#(.*))?$/.exec(item.location) ?? [];
    const campaign = beside[id];
    const element = make("li", "find__row");
    const link = make("a", "find__link");
    link.href = new URL(item.location, root);
    // the list of a campaign's documents is called no more than that
    const named = anchor === "van-ban" && campaign ? `: ${campaign.name}` : "";
    const title = marked(item.title, make("b", "find__title"));
    title.append(named);
    const facts = make("span", "find__facts");
    let copied = "";
    if (isText && campaign) {
      const nothing = ["", "", true, false, false];
      const [kind, place, inUse, isOver, dated] = campaign.texts[anchor] ?? nothing;
      const when = dated && campaign.when;
      facts.textContent = [campaign.name, kind, place, when].filter(Boolean).join(" · ");
      const warning = inUse ? isOver && "Đã qua" : "Thôi dùng";
      if (warning) facts.append(" ", make("span", "tag tag--past", warning));
      if (inUse) copied = title.textContent;
    } else if (isText) {
      copied = title.textContent;
    } else if (campaign && !anchor) {
      const theme = campaign.theme && `${campaign.kind}: “${campaign.theme}”`;
      facts.textContent = [campaign.when, theme].filter(Boolean).join(" · ");
      copied = campaign.theme;
    } else if (item.text) {
      marked(item.text.replace(/^<p>|<\/p>$/g, ""), facts);
    }
    link.append(title, facts);
    element.append(link);
    if (copied) element.append(copyButton(copied));
    return element;
  }

  function copyButton(text) {
    const button = make("button", "button button--small find__copy");
    button.type = "button";
    button.setAttribute("aria-label", `Sao chép: ${text}`);
    const words = make("span", "find__copy-words", "Sao chép");
    button.append(icon("copy"), words);
    button.addEventListener("click", () => {
      words.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail: { text } }));
    });
    return button;
  }

  function icon(name) {
    return document.querySelector(`[data-icon=${name}] svg`).cloneNode(true);
  }

  const isDocument = ({ location }) => /^van-ban\/|#van-ban$|#vb-/.test(location);

  function show(groups) {
    if (!asked) return;
    // a page that is there only because its section was found says nothing of its own
    const items = groups.flatMap((group) => group.filter(({ score }) => score > 0).slice(0, 3));
    const shown = items.slice(0, most);
    const now = `${asked} ${most} ${Object.keys(beside).length} ${shown.map(({ location }) => location).join()}`;
    if (now === state) return;
    state = now;
    panel.replaceChildren();
    panel.hidden = false;
    if (!shown.length) {
      panel.append(make("p", "find__none", "Không tìm thấy nội dung nào. Hãy thử ít chữ hơn."));
      return;
    }
    for (const [words, some] of [
      ["Chiến dịch, khẩu hiệu", shown.filter((item) => !isDocument(item))],
      ["Văn bản", shown.filter(isDocument)],
    ]) {
      if (!some.length) continue;
      const list = make("ul", "find__list");
      list.append(...some.map(row));
      panel.append(make("p", "find__kind", words), list);
    }
    const foot = make("p", "find__foot");
    const keys = make("span", "find__keys");
    for (const [key, does] of [["↑ ↓", "chọn"], ["Enter", "mở"], ["Ctrl Enter", "chép"]])
      keys.append(make("kbd", "", key), ` ${does} `);
    foot.append(keys);
    if (items.length > shown.length && most === FEW) {
      const more = make("button", "find__more", "Xem mọi kết quả");
      more.type = "button";
      more.addEventListener("click", () => {
        most = MANY;
        ask();
        field.focus();
      });
      foot.append(more);
    }
    panel.append(foot);
    told.textContent = `${shown.length} kết quả`;
  }

  const told = make("p", "visually-hidden");
  told.setAttribute("role", "status");
  box.append(told);

  field.addEventListener("focus", start);
  const isPhone = matchMedia("(max-width: 47.99em)");
  field.addEventListener("input", () => {
    most = FEW;
    // the keyboard takes half of the screen
    if (isPhone.matches && panel.hidden) box.scrollIntoView();
    ask();
  });
  clear.addEventListener("click", () => {
    field.value = "";
    field.focus();
    ask();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    panel.querySelector(".find__link")?.click();
  });
  for (const button of document.querySelectorAll("[data-ask]"))
    button.addEventListener("click", () => {
      field.value = button.dataset.ask;
      field.focus();
      ask();
    });

  // Arrows go through the field and the results, Ctrl Enter copies, Escape closes.
  box.addEventListener("keydown", (event) => {
    const stops = [field, ...panel.querySelectorAll(".find__link")];
    const at = document.activeElement.closest?.(".find__row");
    const here = at ? stops.indexOf(at.querySelector(".find__link")) : 0;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) next.focus();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      (at ?? panel).querySelector(".find__copy")?.click();
    } else if (event.key === "Escape" && !panel.hidden) {
      close();
      field.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener("click", ({ target }) => {
    if (!box.contains(target) && !target.closest("[data-ask]")) panel.hidden = true;
  });
  field.addEventListener("click", () => {
    if (panel.childElementCount) panel.hidden = false;
  });

  // The page for a missing address asks with «?q=». Material's box, which has opened for it, has no
  // place on this page: closed again, it also takes the question out of the address.
  const given = new URLSearchParams(location.search).get("q");
  if (given) {
    const toggle = document.getElementById("__search");
    if (toggle?.checked) toggle.click();
    field.value = given.slice(0, 80);
    field.focus();
    ask();
  }
})();

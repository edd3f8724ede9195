// Small aids that pages can do without: copy buttons, the home page's large search button.
(() => {
  "use strict";

  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  document.body.append(status);

  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      await navigator.clipboard.writeText(text);
      return;
    }
    // Sites on plain http have no clipboard API.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("copy refused");
  }

  // Every copy button sends "copy-text" with { text, words }; `words`, if given, is the element to
  // select when the browser refuses to copy.
  document.addEventListener("copy-text", async ({ target: button, detail: { text, words } }) => {
    const name = (button.dataset.name ??= button.textContent);
    let message = "share" in button.dataset ? "Đã sao chép địa chỉ" : "Đã sao chép";
    try {
      await copy(text);
    } catch {
      if (words?.select) words.select();
      else if (words) getSelection().selectAllChildren(words);
      message = words ? "Nhấn Ctrl+C để sao chép" : "Trình duyệt không cho sao chép";
    }
    button.textContent = message;
    status.textContent = message;
    setTimeout(() => {
      button.textContent = name;
      status.textContent = "";
    }, 2500);
  });

  function addCopyButtons(root) {
    for (const words of root.querySelectorAll("[data-copy]")) {
      const text = words.textContent.trim();
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--small button--copy";
      button.textContent = "Sao chép";
      button.setAttribute("aria-label", `Sao chép: ${words.dataset.copy || text}`);
      button.addEventListener("click", () => {
        const detail = { text, words };
        button.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail }));
      });
      words.after(button);
    }
  }
  addCopyButtons(document);
  // Another script has made a list with new texts.
  document.addEventListener("texts-added", ({ target }) => addCopyButtons(target));

  // A phone opens its own sheet for sharing; elsewhere the address is copied.
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
      const title = document.querySelector("h1").textContent;
      if (navigator.share) {
        // Closing the sheet is a change of mind, not an error.
        await navigator.share({ title, url }).catch(() => {});
        return;
      }
      const detail = { text: url };
      button.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail }));
    });
  }

  for (const opener of document.querySelectorAll("[data-open-search]")) {
    opener.addEventListener("click", () => {
      const toggle = document.getElementById("__search");
      const query = document.querySelector("[data-md-component=search-query]");
      if (toggle && !toggle.checked) toggle.click();
      query?.focus();
    });
  }

  // A strip that scrolls has a cue at its right, until its end is seen.
  for (const strip of document.querySelectorAll("[data-strip]")) {
    const list = strip.firstElementChild;
    const tell = () => {
      const end = list.scrollLeft + list.clientWidth >= list.scrollWidth - 8;
      strip.classList.toggle("strip--end", end);
    };
    list.addEventListener("scroll", tell, { passive: true });
    addEventListener("resize", tell);
    tell();
  }

  // Following a link into a tab chooses it, one into closed <details> opens them, one within the other.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const panel = target && target.closest(".tabs__panel");
    if (panel) {
      const place = [...panel.parentElement.children].indexOf(panel);
      panel.closest(".tabs").querySelectorAll(":scope > .tabs__choice")[place].checked = true;
      target.scrollIntoView();
    }
    const closed = () => target && target.closest("details:not([open])");
    if (!closed()) return;
    while (closed()) closed().open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
})();

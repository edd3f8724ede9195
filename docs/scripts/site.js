// Small helps that pages work without: copy buttons, and the big search button of the home page.
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
    // Plain http portals have no clipboard API.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("copy refused");
  }

  // A copy button, wherever it stands, sends "copy-text" with { text, words }: `words`, if given, is
  // the element to select when the browser refuses.
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
  // A list made by another script has new texts in it.
  document.addEventListener("texts-added", ({ target }) => addCopyButtons(target));

  // A phone shares with its own sheet; elsewhere the address is copied.
  for (const button of document.querySelectorAll("[data-share]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
      const title = document.querySelector("h1").textContent;
      if (navigator.share) {
        // A reader who closes the sheet has changed his mind: that is no fault.
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

  // A link into a closed <details> opens it.
  function reveal() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const closed = target && target.closest("details:not([open])");
    if (closed) {
      closed.open = true;
      target.scrollIntoView();
    }
  }
  addEventListener("hashchange", reveal);
  reveal();
})();

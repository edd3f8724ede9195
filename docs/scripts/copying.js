// Copy buttons. The words are marked by [data-copy]; with [data-credit], which says what they are
// and whose, a menu beside the button also offers capitals, the words with their source, and both.
// Scripts make all of it, so no dead button stands without them.
(() => {
  "use strict";

  const ICONS = {
    copy: "M9 9h11v11H9zM5 15H4V4h11v1",
    more: "m6 9 6 6 6-6",
    capitals: "m2 18 5-12 5 12M3.7 14h6.6M14 18l3.5-8 3.5 8M15.2 15.4h4.6",
    quote: "M10 7H5v6h5V7c0 5-1 8-4 10M20 7h-5v6h5V7c0 5-1 8-4 10",
  };
  const WAYS = [
    { icon: "copy", name: "Chép câu, đúng như văn bản", write: ({ text }) => text },
    { icon: "capitals", name: "Chép CHỮ HOA", write: ({ text }) => text.toLocaleUpperCase("vi") },
    { icon: "quote", name: "Chép kèm nguồn", write: ({ text, credit }) => `“${text}” (${credit})` },
    {
      icon: "quote",
      name: "Chép CHỮ HOA kèm nguồn",
      write: ({ text, credit }) => `“${text.toLocaleUpperCase("vi")}” (${credit})`,
    },
  ];
  // Below this the menu is a sheet at the foot of the screen: as in styles/copying.css.
  const narrow = matchMedia("(max-width: 44.99em)");

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
    const label = button.querySelector(".button__words") ?? button;
    const name = (button.dataset.name ??= label.textContent);
    let message = "share" in button.dataset ? "Đã sao chép địa chỉ" : "Đã sao chép";
    try {
      await copy(text);
    } catch {
      if (words?.select) words.select();
      else if (words) getSelection().selectAllChildren(words);
      message = words ? "Nhấn Ctrl+C để sao chép" : "Trình duyệt không cho sao chép";
    }
    label.textContent = message;
    button.classList.add("is-told");
    status.textContent = message;
    setTimeout(() => {
      label.textContent = name;
      button.classList.remove("is-told");
      status.textContent = "";
    }, 2500);
  });

  const send = (button, detail) =>
    button.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail }));

  function element(name, className, ...children) {
    const made = document.createElement(name);
    made.className = className;
    if (name === "button") made.type = "button";
    made.append(...children);
    return made;
  }

  function icon(name) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("class", "copy__icon");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS(svg.namespaceURI, "path");
    path.setAttribute("d", ICONS[name]);
    svg.append(path);
    return svg;
  }

  // The menu: one for the page, a modal dialog, which keeps the focus and closes by Escape.

  let menu = null;
  let opener = null;

  function made() {
    const title = element("p", "copies__title", "Sao chép câu này");
    title.id = "sao-chep-cau-nay";
    const dialog = element("dialog", "copies", title, element("div", "copies__ways"));
    dialog.setAttribute("aria-labelledby", title.id);
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    dialog.addEventListener("close", () => opener?.setAttribute("aria-expanded", "false"));
    dialog.addEventListener("keydown", (event) => {
      const ways = [...dialog.querySelectorAll("button")];
      const at = ways.indexOf(document.activeElement);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      ways.at(to % ways.length).focus();
    });
    addEventListener("scroll", place, { passive: true });
    addEventListener("resize", place);
    document.body.append(dialog);
    return dialog;
  }

  /** Put the open menu beside its button; a sheet has its own place. */
  function place() {
    if (!menu?.open) return;
    menu.style.cssText = "";
    if (narrow.matches) return;
    const { left, right, top, bottom } = opener.parentElement.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const below = bottom + 8 + height <= innerHeight || top < height + 8;
    const wide = document.documentElement.clientWidth;  // without the scrollbar
    const wanted = left + width > wide - 8 ? right - width : left;
    menu.style.left = `${Math.max(8, wanted)}px`;
    menu.style.top = `${below ? bottom + 8 : top - 8 - height}px`;
  }

  function openMenu(more, button, told) {
    menu ??= made();
    opener = more;
    const written = WAYS.map(({ write }) => write(told));
    const ways = WAYS.filter((_, at) => written.indexOf(written[at]) === at);
    menu.querySelector(".copies__ways").replaceChildren(
      ...ways.map(({ icon: name, name: words, write }) => {
        const preview = element("span", "copies__preview", write(told));
        const way = element("button", "copies__way", icon(name), element("b", "", words), preview);
        way.addEventListener("click", () => {
          menu.close();
          send(button, { text: write(told), words: told.words });
        });
        return way;
      }),
    );
    more.setAttribute("aria-expanded", "true");
    menu.showModal();
    place();
  }

  function addCopyButtons(root) {
    for (const words of root.querySelectorAll("[data-copy]")) {
      const text = words.textContent.trim();
      const name = words.dataset.copy || text;
      const label = element("span", "button__words", words.dataset.copyLabel ?? "Sao chép");
      const button = element("button", "button button--small button--copy", icon("copy"), label);
      button.setAttribute("aria-label", `Sao chép: ${name}`);
      button.addEventListener("click", () => send(button, { text, words }));
      // Beside the words, or at a place kept for it elsewhere.
      const { credit, copyAt } = words.dataset;
      const put = (made) =>
        copyAt ? document.getElementById(copyAt).append(made) : words.after(made);
      if (credit === undefined) {
        put(button);
        continue;
      }
      const more = element("button", "button button--small copy__more", icon("more"));
      more.setAttribute("aria-label", `Cách sao chép khác: ${name}`);
      more.setAttribute("aria-haspopup", "dialog");
      more.setAttribute("aria-expanded", "false");
      more.addEventListener("click", () => openMenu(more, button, { text, credit, words }));
      const look = words.dataset.copyLook === "icon" ? "copy copy--icon" : "copy";
      put(element("span", look, button, more));
    }
  }
  addCopyButtons(document);
  // Another script has made a list with new texts.
  document.addEventListener("texts-added", ({ target }) => addCopyButtons(target));
})();

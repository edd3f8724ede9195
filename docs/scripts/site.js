// Small aids that pages can do without: sharing, links into what is folded.
(() => {
  "use strict";

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
    for (let fold = closed(); fold; fold = closed()) {
      fold.open = true;
      fold.toggleAttribute("data-wanted", true);
    }
    target.scrollIntoView();
  }
  // Material opens all <details> to print them: what a reader has opened is told from the rest.
  document.addEventListener("click", ({ target }) => {
    const fold = target.closest?.(".fold > summary")?.parentElement;
    if (fold) fold.toggleAttribute("data-wanted", !fold.open);
  });
  addEventListener("hashchange", reveal);
  reveal();
})();

// Filters for the documents by text (diacritics optional), issuer and year, kept in the address.
(() => {
  "use strict";

  const page = document.querySelector("[data-documents]");
  const form = page?.querySelector("[data-filters]");
  if (!form) return;

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();

  const years = [...page.querySelectorAll(".docs-year")].map((section) => ({
    section,
    count: section.querySelector("[data-held]"),
    documents: [...section.querySelectorAll(".doc")],
  }));
  const documents = years.flatMap((year) => year.documents);
  const newest = page.querySelector("[data-newest]");
  const issuers = new Map([...form.elements["co-quan"].options].map(({ value, text }) => [value, text]));
  const folded = new Map(); // document → its words, folded when first needed
  function words(item) {
    if (!folded.has(item)) {
      folded.set(item, fold(`${issuers.get(item.dataset.issuer)} ${item.dataset.place} ${item.textContent}`));
    }
    return folded.get(item);
  }

  const total = documents.length;
  let opened = false;

  function apply() {
    const text = fold(form.elements.tim.value).split(" ").filter(Boolean);
    const [of, year] = [form.elements["co-quan"].value, form.elements.nam.value];
    let shown = 0;
    for (const one of years) {
      let held = 0;
      for (const item of one.documents) {
        const fits =
          (!of || item.dataset.issuer === of) &&
          (!year || item.dataset.year === year) &&
          (!text.length || text.every((word) => words(item).includes(word)));
        item.hidden = !fits;
        if (fits) held += 1;
      }
      one.section.hidden = held === 0;
      one.count.textContent = String(held);
      shown += held;
    }
    const narrowed = text.length > 0 || Boolean(of || year);
    // what is wanted is shown at once, and folded again afterwards
    if (narrowed || opened) for (const { section } of years) section.open = narrowed;
    opened = narrowed;
    if (newest) newest.hidden = narrowed;
    const filtered = shown < total || text.length > 0 || Boolean(of || year);
    form.querySelector("[data-count]").textContent = filtered
      ? `${shown} trong ${total} văn bản`
      : `${total} văn bản`;
    form.querySelector("[type=reset]").hidden = !filtered;
    page.querySelector("[data-none]").hidden = shown > 0;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  let waiting;
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    if (field.name && query.has(field.name)) field.value = query.get(field.name);
  }
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    apply();
    form.elements.tim.focus();
  }));
  apply();

  // Following a link to a document that the filter hides resets the filter.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    // a link to an issuer asks for its documents
    const issuer = /^co-quan--(.*)$/.exec(target.id)?.[1];
    if (issuer) {
      form.elements["co-quan"].value = issuer;
      apply();
      form.scrollIntoView();
      return;
    }
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    // all that is known of a document only cited is in its row
    const own = target.querySelector(":scope > details");
    if (own) own.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
})();

// Filters for the documents by text (diacritics optional), issuer and year, kept in the address.
(() => {
  "use strict";

  const page = document.querySelector("[data-documents]");
  const form = page?.querySelector("[data-filters]");
  if (!form) return;

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, " ").trim();

  const issuers = [...page.querySelectorAll("[data-issuer]")].map((section) => ({
    section,
    id: section.dataset.issuer,
    name: section.querySelector("h2").textContent,
    count: section.querySelector("[data-held]"),
    years: [...section.querySelectorAll(".issuer__year")],
    documents: [...section.querySelectorAll(".doc")],
  }));
  const folded = new Map(); // document → its words, folded when first needed
  function words(item, issuer) {
    if (!folded.has(item)) folded.set(item, fold(`${issuer.name} ${item.textContent}`));
    return folded.get(item);
  }

  const total = issuers.reduce((sum, issuer) => sum + issuer.documents.length, 0);

  function apply() {
    const text = fold(form.elements.tim.value).split(" ").filter(Boolean);
    const [of, year] = [form.elements["co-quan"].value, form.elements.nam.value];
    let shown = 0;
    for (const issuer of issuers) {
      const before = shown;
      for (const item of issuer.documents) {
        const fits =
          (!of || issuer.id === of) &&
          (!year || item.dataset.year === year) &&
          (!text.length || text.every((word) => words(item, issuer).includes(word)));
        item.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const group of issuer.years) group.hidden = !group.querySelector(".doc:not([hidden])");
      issuer.section.hidden = shown === before;
      issuer.count.textContent = String(shown - before);
    }
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
    // all that is known of a document only cited is in its row
    const folded = target.querySelector(":scope > details");
    if (folded) folded.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
})();

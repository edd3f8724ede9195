// What Material's search box lacks.

const form = document.forms.namedItem("search");
const field = form?.elements.namedItem("query");

if (field) {
  // Material listens to keys only: pasting by mouse and dictation do not press any
  const tellMaterial = () => field.dispatchEvent(new KeyboardEvent("keyup"));
  field.addEventListener("input", tellMaterial);
  // the field is emptied after the event
  form.addEventListener("reset", () => setTimeout(tellMaterial));

  // the number of results, told to those who do not see it
  document.querySelector(".md-search-result__meta")?.setAttribute("role", "status");

  // Material creates the worker with the page; its data is needed once somebody means to search.
  // The worker then finds it in the browser's cache, or asks again itself.
  const warm = () => {
    const { search } = JSON.parse(document.getElementById("__config").textContent);
    const worker = new URL(search, document.baseURI);
    fetch(new URL(worker.hash.slice(1), worker)).catch(() => {});
  };
  field.addEventListener("focus", warm, { once: true });
}

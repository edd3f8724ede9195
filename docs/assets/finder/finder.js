// The slogan finder: the form states what is wanted, the address records it, the list shows it.

import { choose, filterNames, hold } from "./texts.js";
import { presented } from "./presentation.js";
import { rowOf } from "./rows.js";
import { writers } from "./writing.js";

const BATCH = 30;
// not "q", with which Material would open its own search
const NAMES = ["tim", ...filterNames, "chu"];

const finder = document.querySelector("[data-finder]");
const part = (name) => finder.querySelector(`.finder__${name}`);
const form = part("form");
const list = finder.querySelector(".slogans");
const { root } = finder.dataset;
// the page may be read in a later year than the one it was built for
const vietnamsYear = new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric" });
const thisYear = Math.max(Number(finder.dataset.year), Number(vietnamsYear.format()));

let held = null;
let result = null;
let shown = 0;
let typing = false;

// What is wanted, in the form and in the address

function readForm() {
  const state = {};
  for (const name of NAMES) {
    const value = form.elements.namedItem(name).value.trim();
    if (value) state[name] = value;
  }
  return state;
}

function fillForm() {
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    const field = form.elements.namedItem(name);
    field.value = asked.get(name) ?? "";
    // the value is not among the options
    if (field.value === "" && field.options) field.selectedIndex = 0;
  }
}

/** Going back undoes one thing: a choice, or everything typed in one go. */
function writeAddress(isTyping) {
  const query = new URLSearchParams(readForm()).toString();
  const address = location.pathname + (query ? `?${query}` : "");
  if (address === location.pathname + location.search) return;
  if (isTyping && typing) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  typing = isTyping;
}

// The list

function update() {
  if (!held) return;
  result = choose(held, readForm());
  tell();
  // The page's own years give way to what is wanted.
  for (const name of ["years", "newest"]) part(name)?.remove();
  list.replaceChildren();
  shown = 0;
  showMore(BATCH);
}

function showMore(count) {
  const context = { data: held.data, root, thisYear, letters: readForm().chu ?? "" };
  const rows = result.found.slice(shown, shown + count).map((item) => rowOf(item, context));
  list.append(...rows);
  for (const row of rows) row.dispatchEvent(new CustomEvent("texts-added", { bubbles: true }));
  shown += rows.length;
  const left = result.found.length - shown;
  part("more").hidden = left === 0;
  part("more").firstElementChild.textContent = `Xem thêm ${Math.min(left, BATCH)} câu (còn ${left})`;
  return rows[0];
}

function tell() {
  const state = readForm();
  const active = filterNames.filter((name) => state[name]).length;
  const count = result.partial ? 0 : result.found.length;
  part("count").textContent = count > 0 ? `${count} câu` : "Không tìm thấy câu nào";
  part("partial").hidden = !result.partial;
  part("none").hidden = result.found.length > 0;
  part("copy").disabled = result.found.length === 0;
  part("active").textContent = active > 0 ? `(đang lọc theo ${active} mục)` : "";
  part("reset").disabled = active === 0 && !state.chu;
  for (const name of filterNames) {
    for (const option of form.elements.namedItem(name).options) {
      if (!option.value) continue;
      const number = result.counts[name].get(option.value) ?? 0;
      option.textContent = `${option.dataset.words} (${number})`;
      option.disabled = number === 0 && !option.selected;
    }
  }
}

// Copying and downloading

/** One text a line, without those that must not be used, or not without checking. */
function copyAll({ currentTarget: button }) {
  const letters = readForm().chu ?? "";
  const lines = result.found.flatMap(({ text }) =>
    presented(text, letters)
      .filter(({ item }) => item.usable !== false)
      .slice(0, 1)
      .map(({ words }) => words),
  );
  const detail = { text: lines.join("\n") };
  button.dispatchEvent(new CustomEvent("copy-text", { bubbles: true, detail }));
}

/** Unfiltered, the link leads to the file on the site; otherwise the file is made here. */
function download(event) {
  const link = event.currentTarget;
  const { chu, ...narrowing } = readForm();
  if (!held || Object.keys(narrowing).length === 0) return;
  event.preventDefault();
  const { type, write } = writers[link.dataset.download];
  const texts = result.found.map(({ text }) => text);
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([write(texts, held.data)], { type }));
  file.download = `khau-hieu-da-loc.${link.dataset.download}`;
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), 60_000);
}

// Listening

form.addEventListener("submit", (event) => event.preventDefault());
let pause;
form.addEventListener("input", ({ target }) => {
  const isTyping = target.name === "tim";
  update();
  clearTimeout(pause);
  pause = setTimeout(() => writeAddress(isTyping), isTyping ? 300 : 0);
});
form.elements.namedItem("tim").addEventListener("blur", () => (typing = false));
part("reset").addEventListener("click", () => {
  for (const name of [...filterNames, "chu"]) form.elements.namedItem(name).value = "";
  update();
  writeAddress(false);
  part("query").focus();
});
part("more").firstElementChild.addEventListener("click", () => {
  // the button may disappear, so move a keyboard user's focus to the new rows
  showMore(BATCH)?.querySelector("a").focus();
});
part("copy").addEventListener("click", copyAll);
for (const link of finder.querySelectorAll("[data-download]")) link.addEventListener("click", download);
addEventListener("popstate", () => {
  typing = false;
  fillForm();
  update();
});
addEventListener("beforeprint", () => {
  if (shown > 0) showMore(Infinity);
});

fillForm();

fetch(`${root}du-lieu/khau-hieu.json`)
  .then((response) => response.json())
  .then((data) => {
    held = hold(data);
    result = choose(held, readForm());
    finder.dataset.ready = "";
    // the page's own rows stay until something else is wanted
    if (Object.keys(readForm()).length > 0 || thisYear > Number(finder.dataset.year)) update();
    else tell();
  })
  .catch(() => {
    form.hidden = true;
    part("copy").hidden = true;
    part("count").textContent += ". Chưa tải được dữ liệu để tìm; hãy tải lại trang, hoặc xem theo năm.";
  });

// A field for one or several of many choices: typed without marks, with arrows and Enter.
import { folded, icon, made } from "./dom.js";

const SHOWN = 60;
let numbered = 0;

// `choices` is [{id, name}] or a function that gives it; `ids` what is chosen; `choose` is called
// with all ids. Unless `closed`, an id that is not offered may be typed.
export function choosing({ id, choices, ids, several, closed, choose, describedby, label }) {
  numbered += 1;
  const list = made("ul", { id: `${id}-${numbered}-list`, role: "listbox", class: "choosing__list", hidden: true, "aria-label": label });
  const input = made("input", { id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", "aria-describedby": describedby, class: "field__input choosing__input" });
  const chips = made("ul", { class: "choosing__chips", hidden: !several });
  const offered = () => (typeof choices === "function" ? choices() : choices);
  const nameOf = (each) => offered().find((choice) => choice.id === each)?.name ?? each;
  let chosen = [...ids];
  let at = -1;

  function show() {
    if (several) {
      chips.replaceChildren(...chosen.map((each) => made("li", {}, made("span", {}, nameOf(each)), made("button", { type: "button", class: "choosing__remove", "aria-label": `Bỏ ${nameOf(each)}`, onclick: () => { set(chosen.filter((other) => other !== each)); input.focus(); } }, icon("close")))));
      chips.hidden = !chosen.length;
      input.value = "";
      input.placeholder = chosen.length ? "Thêm…" : "Gõ để chọn…";
    } else {
      input.value = chosen.length ? nameOf(chosen[0]) : "";
      input.placeholder = "Gõ để chọn…";
    }
  }

  function set(next) {
    chosen = next;
    show();
    choose(chosen);
  }

  function take(each) {
    close();
    if (!several) set(each === null ? [] : [each]);
    else if (each !== null && !chosen.includes(each)) set([...chosen, each]);
    else show();
  }

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    at = -1;
  }

  function open(all) {
    const words = all ? [] : folded(input.value).split(/[^a-z0-9]+/).filter(Boolean);
    const found = offered().filter(({ id: each, name }) => {
      const text = ` ${folded(name)} ${each.replaceAll("-", " ")}`;
      return !(several && chosen.includes(each)) && words.every((word) => text.includes(word));
    }).slice(0, SHOWN);
    list.replaceChildren(...found.map(({ id: each, name }, number) => made("li", { id: `${list.id}-${number}`, role: "option", "aria-selected": "false", "data-id": each, onmousedown: (event) => { event.preventDefault(); take(each); } }, name)));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(found.length > 0));
    at = -1;
    if (words.length && found.length) move(1);
  }

  function move(by) {
    const options = [...list.children];
    if (!options.length) return;
    at = (at + by + options.length) % options.length;
    options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  }

  input.addEventListener("input", () => open(false));
  input.addEventListener("click", () => open(true));
  input.addEventListener("blur", () => { leave(); close(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open(!input.value || (!several && chosen.length > 0));
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && at >= 0) take(list.children[at].dataset.id);
      else leave();
    } else if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
      show();
    } else if (event.key === "Backspace" && several && !input.value && chosen.length) set(chosen.slice(0, -1));
  });

  // What was typed and not taken: an id, a name, or nothing.
  function leave() {
    const typed = input.value.trim();
    if (several && !typed) return;
    if (!several && typed === (chosen.length ? nameOf(chosen[0]) : "")) return;
    if (!typed) return set([]);
    const exact = offered().find(({ id: each, name }) => each === typed || folded(name) === folded(typed));
    if (exact) take(exact.id);
    else if (!closed && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed)) take(typed);
    else show();
  }

  show();
  return made("div", { class: "choosing" }, chips, input, list);
}

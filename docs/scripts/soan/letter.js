// The letter as pasted: its lines, the passages marked in it, and the selection to be marked. It
// takes a caret, so that keys select in it, and no typing.
import { made } from "./dom.js";
import { KINDS } from "./marking.js";
import { cleaned } from "./yaml-reading.js";

export class Letter {
  constructor({ holder, marks, mark, openPath, text, replaced }) {
    Object.assign(this, { holder, marks, mark, openPath, replaced });
    this.take(text);
    this.selected = null;
    document.addEventListener("selectionchange", () => this.#listen());
  }

  // The words of a letter. Of a draft they are but those of some lines, each with its number, and
  // from some of them more was taken than what is marked.
  take(text, numbers = [], used = []) {
    Object.assign(this, { text, numbers, used });
  }

  // Passages that no mark touches, of some length.
  get unread() {
    let at = 0;
    return this.text.split("\n").filter((line, index) => {
      const start = at;
      at += line.length + 1;
      return line.trim().length > 25 && !this.used.includes(index) && !this.marks.list.some((mark) => mark.start < at - 1 && mark.end > start);
    });
  }

  lineAt(offset) {
    const line = this.text.slice(0, offset).split("\n").length;
    return this.numbers[line - 1] ?? line;
  }

  render() {
    if (!this.text) {
      this.holder.replaceChildren(this.#pasting());
      return;
    }
    const page = made("div", { class: "soan-page", id: "soan-cong-van", contenteditable: "true", tabindex: "0", inputmode: "none", role: "textbox", "aria-multiline": "true", "aria-readonly": "true", "aria-label": "Lời văn công văn. Chọn chữ bằng Shift và phím mũi tên, rồi bấm số của loại đoạn.", spellcheck: "false" }, ...this.#lines());
    page.addEventListener("beforeinput", (event) => event.preventDefault());
    page.addEventListener("drop", (event) => event.preventDefault());
    page.addEventListener("keydown", (event) => {
      const number = Number(event.key);
      if (number >= 1 && number <= KINDS.length && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        this.markSelected(KINDS[number - 1].kind);
      }
    });
    page.addEventListener("click", (event) => {
      const at = event.target.closest("[data-mark]");
      if (at && document.getSelection().isCollapsed) this.openPath(this.marks.list[Number(at.dataset.mark)].path);
    });
    this.page = page;
    const scrolled = this.holder.scrollTop;
    this.holder.replaceChildren(page);
    this.holder.scrollTop = scrolled;
  }

  markSelected(kind) {
    this.#listen(); // the event of a selection may come after that of the next key
    if (!this.selected) return this.mark(null, kind);
    const { start, end } = this.selected;
    this.mark({ start, end, words: this.text.slice(start, end), line: this.lineAt(start) }, kind);
    this.selected = null;
  }

  // Outline the passage of the entry in hand.
  show(path) {
    if (!this.page) return;
    const joined = path?.join("/");
    for (const element of this.page.querySelectorAll("[data-mark]")) {
      const mark = this.marks.list[Number(element.dataset.mark)];
      const at = mark?.path.join("/");
      element.classList.toggle("is-open", Boolean(joined) && (at === joined || at.startsWith(`${joined}/`)));
    }
    const open = this.page.querySelector(".is-open");
    if (open) open.scrollIntoView({ block: "nearest" });
  }

  #pasting() {
    const field = made("textarea", { id: "soan-dan", class: "field__input", rows: "12", spellcheck: "false", placeholder: "Dán toàn văn công văn ở đây…" });
    const take = () => {
      const text = cleaned(field.value);
      if (text.trim()) this.replaced(text.trimEnd(), field.value.length - text.length);
    };
    field.addEventListener("paste", () => setTimeout(take));
    return made("div", { class: "soan-pasting" }, made("label", { for: "soan-dan", class: "field__label" }, "Lời văn công văn"), field, made("p", { class: "field__help" }, "Chép từ Word, PDF, trang web rồi dán: chữ ở lại trong trình duyệt này. Không có lời văn thì điền thẳng vào biểu mẫu."), made("button", { type: "button", class: "button", onclick: take }, "Đọc lời văn"), made("p", { class: "field__help" }, "Đã có bản nháp của máy, hay tệp đã đăng: ", made("a", { href: "#mo-tep", onclick: () => { document.getElementById("mo-tep").open = true; } }, "mở ra sửa"), "."));
  }

  #lines() {
    const lines = [];
    let at = 0;
    for (const line of this.text.split("\n")) {
      lines.push(made("p", { class: line.trim() ? "" : "is-empty", "data-start": String(at) }, ...this.#parts(at, line)));
      at += line.length + 1;
    }
    return lines;
  }

  #parts(start, line) {
    const parts = [];
    const end = start + line.length;
    let at = start;
    this.marks.list.forEach((mark, number) => {
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      if (from >= to) return;
      if (from > at) parts.push(line.slice(at - start, from - start));
      const last = mark.end <= end;
      parts.push(made("mark", { class: `soan-mark soan-mark--${mark.kind}`, "data-mark": String(number) }, line.slice(from - start, to - start), last ? made("b", { class: "soan-number", contenteditable: "false", "data-number": "" }, String(number + 1)) : null));
      at = to;
    });
    if (at < end) parts.push(line.slice(at - start));
    return parts.length ? parts : [made("br")];
  }

  #listen() {
    const selection = document.getSelection();
    if (!this.page || !selection.rangeCount || !this.page.contains(selection.anchorNode)) return;
    const range = selection.getRangeAt(0);
    if (range.collapsed) return void (this.selected = null);
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    const words = this.text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    this.selected = words.trim() ? { start: start + lead, end: start + lead + words.trim().length } : null;
  }

  // The place in the letter of a place in the page: numbers of marks do not count.
  #offset(node, offset) {
    if (node === this.page) {
      const line = this.page.children[offset];
      return line ? Number(line.dataset.start) : this.text.length;
    }
    const line = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
    if (!line) return 0;
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    const part = before.cloneContents();
    for (const number of part.querySelectorAll("[data-number]")) number.remove();
    return Number(line.dataset.start) + part.textContent.length;
  }
}

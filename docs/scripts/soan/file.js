// The file being written: its text, what it says, and what it was before each change.
import { withoutUnread } from "./drafted.js";
import { readYaml } from "./yaml-reading.js";
import { withCommentAbove, withMoved, withoutCommentOn, withValue } from "./yaml-editing.js";

export const HEAD = "# yaml-language-server: $schema=../schema-document.json\n";
const MOST_KEPT = 100;

export class File {
  constructor(text = HEAD, opened = null) {
    this.opened = opened; // the id under which it was opened
    this.before = [];
    this.text = text;
    this.#read();
  }

  get data() {
    return this.read.data;
  }

  set(path, value, order) {
    this.#become(withValue(this.text, path, value, order));
  }

  move(path, index, by) {
    this.#become(withMoved(this.text, path, index, by));
  }

  comment(path, words) {
    this.#become(withCommentAbove(this.text, path, words));
  }

  // A passage that nobody understood, and that is now marked.
  understood(number, words) {
    this.#become(withoutUnread(this.text, number, words));
  }

  confirm(line) {
    this.#become(withoutCommentOn(this.text, line));
  }

  undo() {
    if (!this.before.length) return false;
    this.text = this.before.pop();
    this.#read();
    return true;
  }

  #become(text) {
    if (text === this.text) return;
    this.before.push(this.text);
    if (this.before.length > MOST_KEPT) this.before.shift();
    this.text = text;
    this.#read();
  }

  #read() {
    this.read = readYaml(this.text);
  }
}

// Passages marked in the letter, each with the place in the file that it has filled.
export class Marks {
  constructor(kept = []) {
    this.list = kept; // {id, start, end, kind, path}, start and end counted in the letter
    this.show = () => {};
  }

  add(start, end, kind, path) {
    this.list = this.list.filter((mark) => mark.end <= start || mark.start >= end);
    this.list.push({ start, end, kind, path });
    this.list.sort((one, other) => one.start - other.start);
  }

  // What filled a place now stands within it.
  inside(path, inner) {
    for (const mark of this.list) if (mark.path.join("/") === path.join("/")) mark.path = inner;
  }

  clear() {
    this.list = [];
  }

  // The number of the first passage that filled the place at `path`, or something within.
  numberAt(path) {
    const joined = path.join("/");
    const exact = this.list.findIndex((mark) => mark.path.join("/") === joined);
    if (exact >= 0) return exact + 1;
    if (path.length < 4) return 0;
    return this.list.findIndex((mark) => mark.path.join("/").startsWith(`${joined}/`)) + 1;
  }

  removed(path) {
    const at = path.length - 1;
    const inside = (mark) => path.every((step, number) => mark.path[number] === step);
    this.list = this.list.filter((mark) => !inside(mark));
    if (typeof path[at] !== "number") return;
    for (const mark of this.list) if (path.slice(0, -1).every((step, number) => mark.path[number] === step) && mark.path[at] > path[at]) mark.path = changedStep(mark.path, at, mark.path[at] - 1);
  }

  moved(path, index, by) {
    for (const mark of this.list) {
      if (!path.every((step, number) => mark.path[number] === step)) continue;
      const at = path.length;
      if (mark.path[at] === index) mark.path = changedStep(mark.path, at, index + by);
      else if (mark.path[at] === index + by) mark.path = changedStep(mark.path, at, index);
    }
  }
}

function changedStep(path, at, step) {
  return path.map((each, number) => (number === at ? step : each));
}

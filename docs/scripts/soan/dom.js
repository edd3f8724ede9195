// Elements from data: text is always text, never markup.
const SHAPES = "http://www.w3.org/2000/svg";

export function made(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const DRAWN = {
  calendar: "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
  quote: "M5 16c-2-4 0-8 4-9M9 16H5v-4h4zM14 16c-2-4 0-8 4-9M18 16h-4v-4h4z",
  check: "M5 12l5 5L20 7",
  warning: "M12 4L2.5 20h19zM12 10v4M12 17v.5",
  clock: "M12 3a9 9 0 1 0 .01 0M12 7v5l3 2",
  phone: "M6 3h4l2 5-3 2c1 3 2 4 5 5l2-3 5 2v4c0 2-2 3-4 3C9 20 4 14 3 7c0-2 1-4 3-4z",
  paper: "M6 3h8l4 4v14H6zM14 3v4h4",
  close: "M6 6l12 12M18 6L6 18",
};

export function icon(name) {
  const svg = document.createElementNS(SHAPES, "svg");
  for (const [key, value] of Object.entries({ class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" })) svg.setAttribute(key, value);
  const path = document.createElementNS(SHAPES, "path");
  path.setAttribute("d", DRAWN[name]);
  svg.append(path);
  return svg;
}

// Without marks and capitals, as people type in a hurry.
export function folded(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Return an element with properties set, `dataset` and attributes in `aria` among them. */
export function element(name, { aria = {}, dataset = {}, ...properties } = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(aria)) made.setAttribute(`aria-${key}`, value);
  Object.assign(made.dataset, dataset);
  made.append(...children);
  return made;
}

/** Return how wide and high a slot is, in words. */
export function sizeWords({ size: [width, height], print }) {
  if (!print) return `${width} × ${height}`;
  const metres = print[0] >= 1000 || print[1] >= 1000;
  const [across, down] = print.map((mm) => (metres ? mm / 1000 : mm));
  return `${across} × ${down} ${metres ? "m" : "mm"}`.replaceAll(".", ",");
}

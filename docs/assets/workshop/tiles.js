import { element, sizeWords } from "./elements.js";

/** Return a tile of a slot: a button that shows it, a box that ticks it, its little picture. */
export function tileOf(slot, { ticked, onShow, onTick }) {
  const canvas = element("canvas", { width: 1, height: 1, aria: { hidden: "true" } });
  const button = element(
    "button",
    { type: "button", aria: { pressed: "false" }, dataset: { slot: slot.id } },
    canvas,
    element("span", {}, slot.name),
    element("span", {}, sizeWords(slot)),
  );
  button.addEventListener("click", () => onShow(slot));
  const box = element("input", { type: "checkbox", checked: ticked, value: slot.id, aria: { label: `Chọn ${slot.name} để tải` } });
  box.addEventListener("change", onTick);
  return { slot, canvas, button, box, item: element("li", {}, button, element("label", {}, box)) };
}

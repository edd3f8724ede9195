"""What a finger or a pointer hits is large enough on every page kind: WCAG 2.2, 2.5.8.

Every link, button, field and fold is 24 × 24 px, or has 24 px to itself: a circle of that width
around its middle touches no other target, nor the circle of another that is too small. Links in
running text are as high as their line.
"""

from __future__ import annotations

from typing import Final

from playwright.sync_api import Page

_CHOOSE_TAB: Final = """nth => {
  const choices = [...document.querySelectorAll(".tabs")]
    .map((tabs) => tabs.querySelectorAll(".tabs__choice")[nth]).filter(Boolean);
  for (const choice of choices) choice.checked = true;
  return choices.length > 0;
}"""
_TOO_SMALL: Final = """() => {
  const LEAST = 24;
  const TARGETS = "a[href], button, input:not([type=hidden]), select, textarea, summary, " +
    "label:has(input), [role=button], [tabindex='0'][role]:not([role=region], [role=group])";
  const ROUND = 0.01; // px, as browsers round

  const isInside = (outer, inner) => outer !== inner && outer.contains(inner);

  // A choice drawn by its label is that label.
  const drawn = (element) => {
    const { width, height } = element.getBoundingClientRect();
    if (!element.matches("input[type=radio], input[type=checkbox]")) return element;
    const clear = getComputedStyle(element).opacity === "0" || (width <= 1 && height <= 1);
    return element.closest("label") ?? (clear ? element.labels[0] ?? element : element);
  };

  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".visually-hidden, [inert]");

  // In a sentence: words of its own block stand beside it, which are no target themselves.
  function isInText(element) {
    const isInline = (one) => getComputedStyle(one).display === "inline";
    if (!isInline(element)) return false;
    let block = element.parentElement;
    while (isInline(block)) block = block.parentElement;
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      let around = words.currentNode.parentElement;
      if (!/\\p{L}/u.test(words.currentNode.data) || around.closest("a, button")) continue;
      while (around !== block && isInline(around)) around = around.parentElement;
      if (around === block) return true;
    }
    return false;
  }

  const targets = [...new Set([...document.querySelectorAll(TARGETS)].map(drawn))]
    .filter(isShown)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const small = ({ box }) => box.width < LEAST - ROUND || box.height < LEAST - ROUND;
  const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];

  function isTooNear(one, other) {
    if (isInside(one.element, other.element) || isInside(other.element, one.element)) return false;
    const [x, y] = middle(one);
    if (small(other)) {
      const [otherX, otherY] = middle(other);
      if (Math.hypot(x - otherX, y - otherY) < LEAST - ROUND) return true;
    }
    const awayX = Math.max(other.box.left - x, 0, x - other.box.right);
    const awayY = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(awayX, awayY) < LEAST / 2 - ROUND;
  }

  return targets
    .filter((one) => small(one) && !isInText(one.element))
    .map((one) => [one, targets.find((other) => other !== one && isTooNear(one, other))])
    .filter(([, near]) => near)
    .map(([{ element, box }, near]) =>
      `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 120)} ` +
      `| ${near.element.outerHTML.slice(0, 100)}`);
}"""


def too_small(page: Page) -> set[str]:
    """Return the targets that are missed easily, each with what is hit instead, in all tabs."""
    found: set[str] = set(page.evaluate(_TOO_SMALL))
    tab = 0
    while page.evaluate(_CHOOSE_TAB, tab):
        found |= set(page.evaluate(_TOO_SMALL))
        tab += 1
    return found

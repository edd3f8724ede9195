"""A size of the reader's own: the nearest composed scene, scaled, nothing stretched or cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from banners import load_print_items, load_sizes
from banners.published import print_told, slot_told
from tests.workshop.probe import probing

pytestmark = pytest.mark.browser

Asking = Callable[[tuple[float, float, str], str], Any]

LEAST_PX, LEAST_MM = 11, 3.5
SIZES: Final = (
    (1000, 1000, "px"), (1600, 1000, "px"), (900, 400, "px"), (700, 2000, "px"),
    (2000, 150, "px"), (500, 200, "px"), (1000, 800, "px"), (300, 1300, "px"), (4000, 250, "px"),
    (3000, 1400, "mm"), (5, 0.7, "m"), (1200, 2000, "mm"), (400, 300, "mm"), (8.5, 1, "m"),
)  # fmt: skip
# Boxes of the ink of lines, and the free slot; null when it has none.
SET: Final = """([width, height, unit, variants]) => {
  const [text, slots] = told;
  const {slot, fault} = workshop.freeSlot(width, height, unit, slots);
  if (fault) return {fault};
  const {scene, slot: own, reason} = workshop.sceneOfFree(text, slot, variants);
  if (reason) return {reason};
  const pen = document.createElement("canvas").getContext("2d");
  const lines = scene.lines.map(([shown, role, weight, px, x, baseline]) => {
    pen.font = workshop.fontOf(weight, px);
    const ink = pen.measureText(shown);
    return {shown, px, box: [x - ink.actualBoundingBoxLeft, baseline - ink.actualBoundingBoxAscent,
      x + ink.actualBoundingBoxRight, baseline + ink.actualBoundingBoxDescent]};
  });
  return {size: own.size, print: own.print, bar: scene.bar, lines};
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


@pytest.fixture(scope="module")
def asking(page: Page, scenes_of_all: dict[str, Any]) -> Asking:
    """What asks for a size and for variants of the scenes, which the page is told once."""
    slots = [*map(slot_told, load_sizes()), *map(print_told, load_print_items())]
    page.evaluate("told => { window.told = told; }", [scenes_of_all, slots])

    def ask(size: tuple[float, float, str], variant: str) -> Any:
        return page.evaluate(SET, [*size, [variant]])

    return ask


@pytest.mark.parametrize("variant", ["plain", "named"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}{size[2]}")
def test_words_are_whole_and_legible(
    asking: Asking, size: tuple[float, float, str], variant: str
) -> None:
    found = asking(size, variant)
    if "reason" in found:
        assert variant == "named"  # without a bar each of these sizes shows the text
        return
    width, height = found["size"]
    wanted = size[0] / size[1]
    assert width / height == pytest.approx(wanted, rel=0.01)
    top = found["bar"][1] if variant == "named" and found["bar"][0] == 0 else height
    ends = found["bar"][0] if variant == "named" and found["bar"][0] > 0 else width
    for line in found["lines"]:
        left, above, right, below = line["box"]
        assert left >= 0, line
        assert right <= ends, line
        assert above >= 0, line
        assert below <= top, line
        if found["print"]:
            assert line["px"] * found["print"][0] / width >= LEAST_MM - 0.1, line
        else:
            assert line["px"] >= LEAST_PX - 0.1, line


@pytest.mark.parametrize(
    ("size", "words"),
    [
        ((60, 50, "px"), "dưới mức đọc được"),
        ((8000, 60, "px"), "Chưa có mẫu nào gần tỉ lệ"),
        ((0, 400, "px"), "Mỗi cạnh từ 50"),
        ((9000, 9000, "px"), "Mỗi cạnh từ 50"),
        ((8000, 8000, "px"), "quá lớn"),
        ((30, 1, "m"), "20.000 mm"),
    ],
)
def test_a_size_that_cannot_be_read_or_made_is_refused_in_words(
    asking: Asking, size: tuple[float, float, str], words: str
) -> None:
    found = asking(size, "plain")
    assert words in (found.get("fault") or found.get("reason") or "")

"""Words of the agency's own stand where the slogan stood, and say whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from banners import load_print_items, load_sizes
from banners.published import print_told, slot_told
from tests.workshop.probe import probing

pytestmark = pytest.mark.browser

WORDS: Final = "Câu thử của cơ quan, gõ vào cho biết"
MARK: Final = "chữ của cơ quan, không phải khẩu hiệu chính thức"
SET: Final = """([scene, slot, words]) => {
  const set = workshop.withOwnWords(scene, slot, words);
  if (!set) return null;
  const pen = document.createElement("canvas").getContext("2d");
  return {
    layers: set.layers,
    lines: set.lines.map(([shown, role, weight, px, x, baseline]) => {
      pen.font = workshop.fontOf(weight, px);
      const ink = pen.measureText(shown);
      return {shown, role, px, box: [
        x - ink.actualBoundingBoxLeft, baseline - ink.actualBoundingBoxAscent,
        x + ink.actualBoundingBoxRight, baseline + ink.actualBoundingBoxDescent]};
    }),
  };
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


@pytest.fixture(scope="module")
def scenes(scenes_of_all: dict[str, Any]) -> list[tuple[Any, Any]]:
    sizes, items = load_sizes(), load_print_items()
    slots = {one["id"]: one for one in [*map(slot_told, sizes), *map(print_told, items)]}
    return [
        (scene, slots[slot])
        for slot, scene in scenes_of_all["plain"].items()
        if "points" not in scene and "hole" not in scene
    ]


def test_own_words_always_come_with_their_mark(page: Page, scenes: list[tuple[Any, Any]]) -> None:
    shown = 0
    for scene, slot in scenes:
        found = page.evaluate(SET, [scene, slot, WORDS])
        if found is None:
            continue
        shown += 1
        lines = found["lines"]
        said = " ".join(line["shown"] for line in lines if line["role"] == "headline")
        assert said == WORDS, slot["id"]
        assert " ".join(line["shown"] for line in lines if line["role"] == "mark") == MARK
        assert all(line["px"] >= slot["least"] - 0.01 for line in lines if line["role"] == "mark")
        _assert_apart(lines, slot["id"])
    assert shown > len(scenes) / 2  # the others are as low as one line


def _assert_apart(lines: list[Any], slot: str) -> None:
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            apart = (
                one["box"][2] <= other["box"][0] + 1
                or other["box"][2] <= one["box"][0] + 1
                or one["box"][3] <= other["box"][1] + 1
                or other["box"][3] <= one["box"][1] + 1
            )
            assert apart, (slot, one["shown"], other["shown"])


def test_words_that_would_not_be_legible_are_not_shown(
    page: Page, scenes: list[tuple[Any, Any]]
) -> None:
    long = " ".join(["Câu thử dài"] * 14)
    some = [one for one in scenes if one[1]["id"] in {"1200x630", "320x50", "a4-doc"}]
    shown = {
        slot["id"] for scene, slot in some if page.evaluate(SET, [scene, slot, long]) is not None
    }
    assert shown == {"1200x630", "a4-doc"}

"""The agency's bar, set in the browser, stands where Python would have set it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from banners import BannerError, load_print_items, load_sizes
from banners.banner import scene_for
from banners.print.draw import compose_print
from banners.published import print_told, slot_told
from banners.scene import Part, Role, Scene
from banners.setting.lines import ways
from banners.typesetting.fonts import FAMILY
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.real_campaigns import real_catalogue
from tests.workshop.conftest import CAMPAIGN
from tests.workshop.probe import probing

pytestmark = pytest.mark.browser

PARENT, UNIT = "UBND tỉnh Tuyên Quang", "Sở Khoa học và Công nghệ"
OF_BAR: Final = (Role.PARENT, Role.AGENCY)
SAME_PLACE: Final = 0.5  # px


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


def _set(page: Page, scenes: list[Any], slot: Any, parent: str, unit: str) -> Any:
    agency = {"parent": parent, "unit": unit, "organiser": "", "logos": []}
    rooms = [{"scene": scene} for scene in scenes]
    return page.evaluate("told => workshop.withBar(...told)", [rooms, slot, agency])


def _of_python(parent: str | None, every: int) -> Iterator[tuple[Any, Scene]]:
    """Yield slots of the catalogue that have a bar, as told to browsers, and Python's scenes."""
    catalogue = real_catalogue()
    campaign = catalogue.campaign(CAMPAIGN)
    words = banner_words(campaign, years_drawn(catalogue, campaign)[0])
    named = replace(words, agency=UNIT, parent=parent)
    topic = motif_of(campaign, catalogue)
    first = 2 if parent and every > 1 else 0
    sizes = [size for size in load_sizes() if not size.light]
    for size in sizes[first::every]:
        try:
            yield slot_told(size), scene_for(named, size, topic)
        except BannerError:
            continue
    for item in load_print_items()[first::every]:
        yield print_told(item), compose_print(named, item, topic)


@pytest.mark.parametrize("every", [4, pytest.param(1, marks=pytest.mark.hostile)])
@pytest.mark.parametrize("parent", ["", PARENT], ids=["agency", "agency and parent"])
def test_bars_of_the_whole_catalogue_are_as_pythons(
    page: Page, scenes_of_all: dict[str, Any], parent: str, every: int
) -> None:
    """In the suite every fourth slot has the agency alone, every fourth the body above as well.

    Also where the agency's name takes two lines under the body above, and the bar is higher."""
    others = []
    for slot, wanted in _of_python(parent or None, every):
        bars = wanted.panels(Part.BAR)
        scenes = [scenes_of_all[one].get(slot["id"]) for one in ("named", "under", "grown")]
        scenes = [scene for scene in scenes if scene]
        assert bool(bars) == bool(scenes), slot["id"]
        if scenes and scenes[0]["bar"][0] > 0:
            scenes = scenes[-1:] if parent else scenes[:1]
        if bars and not _is_same(_set(page, scenes, slot, parent, UNIT), wanted):
            others.append(slot["id"])
    assert others == []


def _is_same(found: Any, wanted: Scene) -> bool:
    """Return whether line breaks and types are equal, and places, box and words within 0.5 px."""
    if not found:
        return False
    lines = [line for line in found["scene"]["lines"] if line[1] in {"parent", "agency"}]
    ground = found["scene"]["layers"][-1][2][0]
    top = wanted.panels(Part.BAR)[0].box[1]
    expected = wanted.lines_of(*OF_BAR)
    return (
        [line.shown for line in expected] == [line[0] for line in lines]
        and abs(ground[3] - top) < SAME_PLACE
        and all(
            abs(line.x - own[4]) < SAME_PLACE
            and abs(line.baseline - own[5]) < SAME_PLACE
            and abs(line.px - own[3]) < SAME_PLACE / 10
            for line, own in zip(expected, lines, strict=True)
        )
    )


NAMES: Final = (
    "Ủy ban nhân dân phường Minh Xuân",
    "Trung tâm Kiểm soát bệnh tật tỉnh Tuyên Quang",
    "Sở Khoa học và Công nghệ",
    "UBND tỉnh Tuyên Quang",
    "Trường Tiểu học Lê Quý Đôn",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_breaks_where_python_may_break_it(page: Page, name: str) -> None:
    """In each number of lines that fits a narrow block, no word and no name is torn."""
    allowed = {line for way in ways(name, 800, FAMILY, 4) for line in way.lines}
    units = page.evaluate("name => workshop.unitsOf(name)", name)
    assert " ".join(units) == name
    starts = {line.split()[0] for line in allowed}
    assert {unit.split()[0] for unit in units} <= starts

"""The browser paints a published scene as Python does, in every family of slots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unittest import mock

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Page

from banners.banner import scene_for
from banners.painting import pixels, text
from banners.published import scenes_told, slot_told, topic_told
from banners.scene import Scene
from banners.sizes import Kind
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.real_campaigns import real_catalogue
from tests.workshop.probe import SIZES, painted, probing, written

pytestmark = pytest.mark.browser

# Of two light and two dark palettes.
CAMPAIGNS: Final = (
    "phong-chong-hiv-aids",
    "ngay-chuyen-doi-so-quoc-gia",
    "phong-chong-duoi-nuoc-tre-em",
    "chien-dich-gio-trai-dat",
)
SLOTS: Final = (
    "1200x630",  # card
    "300x250",  # square
    "300x600",  # tall
    "728x90",  # strip
    "970x250",  # wide
    "320x100",  # small
    "320x50",  # micro
    "1500x500",  # cover
    "khung-1080x1080",  # frame
    "320x16",  # board
)
# Each slot with one campaign, and in the hostile trials with all.
PAIRS: Final = [
    pytest.param(
        slot,
        campaign,
        id=f"{slot}-{campaign}",
        marks=() if number % len(CAMPAIGNS) == place else pytest.mark.hostile,
    )
    for number, slot in enumerate(SLOTS)
    for place, campaign in enumerate(CAMPAIGNS)
]
# How far a channel may be from Python's on average, of 255. Nearly all of it is at the edges of
# letters, of which Python puts those of 40 px and more on whole pixels; the worst is 2.5.
NEAR: Final = 3.0
SAME_PLACE: Final = 0.5  # px


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


@pytest.mark.parametrize(("slot", "campaign_id"), PAIRS)
def test_a_banner_is_painted_as_python_paints_it(page: Page, slot: str, campaign_id: str) -> None:
    catalogue = real_catalogue()
    campaign = catalogue.campaign(campaign_id)
    words = banner_words(campaign, years_drawn(catalogue, campaign)[0])
    topic = motif_of(campaign, catalogue)
    size = SIZES[slot]
    told = scenes_told(words, topic, (size,), ())
    if slot not in told.get("plain", {}):
        assert slot in told["missing"]
        return
    motif = topic_told(topic)
    scene = scene_for(words, size, topic)
    colours = slot_told(size).get("light") or motif["palettes"][0][1]
    found = painted(page, told["plain"][slot], size, motif, colours)
    wanted = pixels.picture(scene)
    assert found.size == wanted.size
    difference = ImageStat.Stat(ImageChops.difference(found.convert(wanted.mode), wanted)).mean
    if size.kind is Kind.BOARD:
        assert max(difference) == 0.0  # point by point
    else:
        assert max(difference) < NEAR
        _assert_words_in_their_places(page, scene, told["plain"][slot]["lines"], slot)


def _assert_words_in_their_places(
    page: Page, scene: Scene, lines: list[list[object]], slot: str
) -> None:
    size = SIZES[slot]
    assert len(lines) == len(scene.lines)
    for line, told in zip(scene.lines, lines, strict=True):
        found = _middle(written(page, told, size))
        # Drawn large and reduced whatever its size: where letters belong, not on whole pixels.
        with mock.patch.object(text, "SMALL", 1e9):
            wanted = _middle(text.mask_of(line, (0, 0, size.width, size.height)))
        assert abs(found[0] - wanted[0]) < SAME_PLACE, line.shown
        assert abs(found[1] - wanted[1]) < SAME_PLACE, line.shown


def _middle(image: Image.Image) -> tuple[float, float]:
    """Return the centre of gravity of what is white."""
    exact = image.convert("F")
    across = exact.resize((image.width, 1), Image.Resampling.BOX).get_flattened_data()
    down = exact.resize((1, image.height), Image.Resampling.BOX).get_flattened_data()
    return _centre(across), _centre(down)


def _centre(shares: object) -> float:
    values = [float(value) for value in shares]  # type: ignore[attr-defined]
    return sum(place * value for place, value in enumerate(values)) / sum(values)

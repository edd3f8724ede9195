"""Narrow and tall slots are filled: no band of plain ground is taller than 18 % of the height."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

import pytest
from PIL import Image, ImageChops

from banners import BannerText, TextTooLongError, load_print_items, load_sizes
from banners.banner import scene_for
from banners.painting.pixels import picture
from banners.print.draw import compose_print
from banners.sizes import Kind
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.banners.samples import LONG_AGENCY
from tests.real_campaigns import real_catalogue

pytestmark = pytest.mark.slow

MOST = 0.18
# The longest slogan and the shortest, names alone, long and short, and a slogan in two parts.
CAMPAIGNS = (
    "phong-chong-sot-ret",
    "ngay-moi-truong-the-gioi",
    "ten-mien-quoc-gia-vn",
    "phong-chong-hiv-aids",
    "ngay-chuyen-doi-so-quoc-gia",
    "phong-chong-duoi-nuoc-tre-em",
)
SLOTS = {
    size.id: size
    for size in load_sizes()
    if size.kind is Kind.BANNER and size.width < 0.8 * size.height
}
ITEMS = {item.id: item for item in load_print_items() if item.width_mm < 0.8 * item.height_mm}


def kit(campaign_id: str) -> tuple[BannerText, str]:
    """The words and the picture of the newest year of a campaign."""
    catalogue = real_catalogue()
    campaign = catalogue.campaign(campaign_id)
    newest = years_drawn(catalogue, campaign)[0]
    return banner_words(campaign, newest), motif_of(campaign, catalogue)


def emptiest(image: Image.Image, end: float) -> float:
    """The tallest run of rows above `end` in one colour each, as a share of the height."""
    width, height = image.size
    edge = image.crop((0, 0, 1, height)).resize((width, height), Image.Resampling.NEAREST)
    red, green, blue = ImageChops.difference(image, edge).split()
    apart = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    seen = apart.point([0] * 7 + [255] * 249).tobytes()
    rows = [255 in seen[y * width : (y + 1) * width] for y in range(round(end))]
    runs = (len(list(run)) for filled, run in groupby(rows) if not filled)
    return max(runs, default=0) / height


def pairs(slots: Iterable[str]) -> list[object]:
    """Return each slot with each campaign: in the suite with one, most others with another."""
    return [
        pytest.param(
            slot,
            campaign,
            id=f"{slot}-{campaign}",
            marks=() if number // 2 % len(CAMPAIGNS) == place else pytest.mark.hostile,
        )
        for number, slot in enumerate(slots)
        for place, campaign in enumerate(CAMPAIGNS)
    ]


@pytest.mark.parametrize(("slot", "campaign"), pairs(SLOTS))
def test_no_band_of_a_tall_slot_is_empty(slot: str, campaign: str) -> None:
    """An agency signs every other, so that both are seen with each campaign and in each slot."""
    size = SLOTS[slot]
    text, topic = kit(campaign)
    signs = ([*SLOTS].index(slot) + CAMPAIGNS.index(campaign)) % 2
    agency = LONG_AGENCY if signs else None
    try:
        scene = scene_for(replace(text, agency=agency), size, topic)
    except TextTooLongError:
        pytest.skip("left out: its words are not legible here")
    # What the service's buttons cover at the foot is not for us to fill.
    assert emptiest(picture(scene), size.height - size.safe[3]) <= MOST


@pytest.mark.parametrize(("item", "campaign"), pairs(ITEMS))
def test_no_band_of_a_tall_print_is_empty(item: str, campaign: str) -> None:
    text, topic = kit(campaign)
    scene = compose_print(text, ITEMS[item], topic)
    assert emptiest(picture(scene), scene.extent.height) <= MOST


def test_an_empty_band_is_found() -> None:
    image = Image.new("RGB", (100, 200), "white")
    image.paste("red", (10, 10, 20, 100))
    assert emptiest(image, 200) == pytest.approx(0.5)

"""A slot too small for a slogan shows what is legible of the campaign, beside its picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from banners import BannerText, TextTooLongError, draw
from banners.banner import scene_for
from banners.proof import proof
from banners.scene import Level, Part, Placed, Role
from tests.banners.samples import AGENCY, ENDLESS_OF_LONG_WORDS, EVERY_SIZE, TEXTS

MICRO = ("120x60", "320x50", "120x600")
LONG = BannerText(headline=None, name=ENDLESS_OF_LONG_WORDS)


@pytest.mark.slow
@pytest.mark.parametrize("slot", MICRO)
def test_the_short_name_stands_where_the_name_is_not_legible(slot: str) -> None:
    banner = draw(replace(LONG, short="Tên mẫu"), EVERY_SIZE[slot], "tre-em")
    assert banner.alt == "Tên mẫu"
    assert [line.role for line in banner.scene.lines] == [Role.NAME] * len(banner.lines)
    assert proof(banner).sound


@pytest.mark.parametrize("slot", MICRO)
def test_the_date_stands_alone_beside_the_picture(slot: str) -> None:
    banner = draw(replace(LONG, label="10/10"), EVERY_SIZE[slot], "tre-em")
    assert banner.alt == "10/10"
    assert banner.lines == ("10/10",)
    assert "name" in banner.left_out
    assert any(isinstance(layer, Placed) for layer in banner.scene.layers)
    assert proof(banner).sound


@pytest.mark.parametrize("slot", MICRO)
def test_with_none_of_them_it_is_left_out(slot: str) -> None:
    with pytest.raises(TextTooLongError, match=f"quá dài cho cỡ {slot}"):
        scene_for(LONG, EVERY_SIZE[slot], "tre-em")


def test_a_legible_name_is_never_shortened() -> None:
    text = replace(TEXTS["dengue"], short="Tên mẫu")
    assert "Tên mẫu" not in scene_for(text, EVERY_SIZE["320x50"], "sot-xuat-huyet").alt


def test_a_narrow_panel_shows_the_glyph() -> None:
    scene = scene_for(replace(LONG, label="10/10"), EVERY_SIZE["120x60"], "tre-em")
    assert [layer.level for layer in scene.layers if isinstance(layer, Placed)] == [Level.GLYPH]


def test_white_ends_with_the_bar_where_buttons_cover_the_foot() -> None:
    """The bar of a story is in proportion: a tenth of the height, not a quarter."""
    size = EVERY_SIZE["tin-1080x1920"]
    scene = scene_for(replace(TEXTS["dengue"], agency=AGENCY), size, "sot-xuat-huyet")
    (bar,) = scene.panels(Part.BAR)
    assert bar.box[3] == size.safe_box[3]
    assert bar.box[3] - bar.box[1] <= 0.115 * size.height
    assert [shape.tone.value for shape in bar.shapes if hasattr(shape, "tone")] == [
        "white",
        "ground",
    ]

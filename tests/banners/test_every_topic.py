"""Every topic: its palette carries words, its outline keeps them off its motif."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from banners import BannerText, draw, proof
from banners.art.catalogue import all_topics
from banners.art.flatten import placed
from banners.art.outline import scene_outline
from banners.art.raster import mask
from banners.banner import scene_for
from banners.painting.text import box_of
from banners.scene import Placed
from tests.banners.samples import AGENCY, CRIME, DENGUE, EVERY_SIZE, TRAFFICKING_DAY

TEXT = BannerText(
    headline=CRIME,
    name=TRAFFICKING_DAY,
    label="30/7",
    agency="Cơ quan mẫu",
    parent="Cơ quan chủ quản mẫu",
    hotline="111",
)
SLOTS = ("1200x630", "728x90", "300x600", "320x50", "khung-1080x1080")
# In the suite one topic in twelve is drawn on the large canvases, which take most of the time.
TURNS = (*SLOTS[1:4] * 2, SLOTS[0], *SLOTS[1:4], SLOTS[1], SLOTS[4])


@pytest.mark.slow
@pytest.mark.parametrize(
    "slots", [pytest.param(1, id="one"), pytest.param(5, id="all", marks=pytest.mark.hostile)]
)
@pytest.mark.parametrize("topic", all_topics())
def test_a_banner_of_it_is_sound_in_slots_of_every_family(topic: str, slots: int) -> None:
    """Words, date, telephone and agency have 4.5:1 on what is drawn under them.

    In the suite each topic is drawn in one of the slots, its neighbours in others.
    """
    turn = [*all_topics()].index(topic) % len(TURNS)
    for slot in SLOTS if slots > 1 else TURNS[turn : turn + 1]:
        found = proof(draw(TEXT, EVERY_SIZE[slot], topic))
        assert found.faults == (), slot


def test_no_two_topics_have_one_ground() -> None:
    grounds: dict[tuple[int, int, int], str] = {}
    for topic in all_topics().values():
        ground = next(iter(topic.palette.colours.values()))
        assert grounds.setdefault(ground, topic.id) == topic.id


@cache
def painted_whole(topic: str) -> Image.Image:
    """Return the mask of all of a topic's motif, with room around it."""
    scene = all_topics()[topic].scene
    shapes = (scene.halo, *scene.setting, *scene.figures)
    return mask((900, 700), shapes, placed(150.0, 75.0, 1.0))


@pytest.mark.parametrize("topic", ["mua-ban-nguoi", "duoi-nuoc", "thuoc-la", "mang-luoi"])
@given(st.integers(-100, 650), st.integers(-50, 580), st.integers(1, 300), st.integers(1, 120))
def test_a_box_is_free_where_nothing_of_the_motif_is_painted(
    topic: str, left: int, top: int, width: int, height: int
) -> None:
    chosen = all_topics()[topic]
    painted = painted_whole(topic)
    outline = scene_outline(chosen)
    box = (left, top, left + width, top + height)

    def inked(by: int) -> bool:
        """Whether there is ink in the box, grown by some units: the outline has a grain of four."""
        grown = (left + 150 - by, top + 75 - by, left + width + 150 + by, top + height + 75 + by)
        return painted.crop(grown).getbbox() is not None

    if outline.is_free(box):
        assert not inked(-4) if min(width, height) > 8 else True
    else:
        assert inked(5)


@pytest.mark.parametrize("slot", ["1500x500", "1920x400", "970x250"])
@pytest.mark.parametrize("topic", ["thien-tai", "trong-cay", "bien-dao", "nuoc-sach"])
def test_no_words_of_a_wide_slot_stand_on_the_setting(topic: str, slot: str) -> None:
    text = BannerText(headline=None, name=DENGUE, label="15/6")
    scene = scene_for(text, EVERY_SIZE[slot], topic)
    placed_at = next(layer for layer in scene.layers if isinstance(layer, Placed))
    setting = mask(
        (EVERY_SIZE[slot].width, EVERY_SIZE[slot].height),
        all_topics()[topic].scene.setting,
        placed(placed_at.x, placed_at.y, placed_at.scale),
    )
    for line in scene.lines:
        assert setting.crop(box_of(line)).getbbox() is None, line.shown


@pytest.mark.slow
@pytest.mark.parametrize("agency", [None, AGENCY])
@pytest.mark.parametrize("slot", ["1500x500", "1920x400", "970x250", "600x150"])
@pytest.mark.parametrize("topic", ["hiv-aids", "gia-suc", "phap-luat", "dan-so", "chuyen-doi-so"])
def test_a_motif_in_a_wide_slot_is_whole_above_and_stands_at_the_right_edge(
    topic: str, slot: str, agency: str | None
) -> None:
    """The loop of a ribbon, horns and the beam of scales carry what a picture says."""
    size = EVERY_SIZE[slot]
    scene = scene_for(BannerText(headline=None, name=DENGUE, agency=agency), size, topic)
    motif = next(layer for layer in scene.layers if isinstance(layer, Placed))
    chosen = all_topics()[topic]
    at = placed(motif.x, motif.y, motif.scale)
    figures = mask((size.width, size.height), chosen.scene.figures, at).getbbox()
    halo = chosen.scene.halo
    assert figures is not None
    assert figures[1] >= 0.03 * size.height
    end = max(figures[2], motif.x + (halo.x + halo.r) * motif.scale)
    assert end >= size.width - 0.03 * size.height

"""Every topic: its palette carries words, its outline keeps them off its motif."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banners import BannerText, Job, Rendered, render
from banners.art.catalogue import all_topics
from banners.art.flatten import placed
from banners.art.outline import scene_outline
from banners.art.raster import mask
from tests.banners.samples import CRIME, EVERY_SIZE, TRAFFICKING_DAY

TEXT = BannerText(
    headline=CRIME,
    name=TRAFFICKING_DAY,
    label="30/7",
    agency="Cơ quan mẫu",
    parent="Cơ quan chủ quản mẫu",
    hotline="111",
)
SLOTS = ("1200x630", "728x90", "300x600", "320x50", "khung-1080x1080")


@pytest.mark.slow
@pytest.mark.parametrize("topic", all_topics())
def test_a_banner_of_it_is_sound_in_slots_of_every_family(topic: str) -> None:
    """Words, date, telephone and agency have 4.5:1 on what is drawn under them."""
    for slot in SLOTS:
        result = render(Job(text=TEXT, size=EVERY_SIZE[slot], topic=topic))
        assert isinstance(result, Rendered), (slot, getattr(result, "error", result))


def test_no_two_topics_have_one_ground() -> None:
    grounds: dict[tuple[int, int, int], str] = {}
    for topic in all_topics().values():
        ground = next(iter(topic.palette.colours.values()))
        assert grounds.setdefault(ground, topic.id) == topic.id


@pytest.mark.parametrize("topic", ["mua-ban-nguoi", "duoi-nuoc", "thuoc-la", "mang-luoi"])
@settings(max_examples=60)
@given(st.integers(-100, 650), st.integers(-50, 580), st.integers(1, 300), st.integers(1, 120))
def test_a_box_is_free_where_nothing_of_the_motif_is_painted(
    topic: str, left: int, top: int, width: int, height: int
) -> None:
    chosen = all_topics()[topic]
    scene = chosen.scene
    painted = mask(
        (900, 700), (scene.halo, *scene.setting, *scene.figures), placed(150.0, 75.0, 1.0)
    )
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

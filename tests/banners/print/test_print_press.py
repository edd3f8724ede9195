"""The inks of a colour: what they look like, how many there are, and what type is made of."""

from itertools import pairwise

import pytest

from banners.art.catalogue import all_topics
from banners.art.tones import Tone
from banners.print.press import distance, inks_for, oklab, seen

# Measured patches of FOGRA39L: inks in per cent, and X, Y, Z with D50.
PATCHES = [
    ((0, 0, 0, 0), (84.48, 87.62, 74.57)),
    ((0, 40, 0, 0), (58.85, 50.57, 47.38)),
    ((0, 70, 0, 0), (42.93, 29.06, 27.82)),
    ((10, 20, 0, 0), (63.29, 61.86, 59.96)),
    ((10, 10, 0, 0), (69.05, 70.36, 66.38)),
]


@pytest.mark.parametrize(("inks", "measured"), PATCHES)
def test_the_model_agrees_with_measured_patches(
    inks: tuple[int, int, int, int], measured: tuple[float, float, float]
) -> None:
    c, m, y, k = (ink / 100 for ink in inks)
    paper = PATCHES[0][1]
    for part, own, white in zip(seen((c, m, y, k)), measured, paper, strict=True):
        assert part == pytest.approx(own / white, abs=0.065)


def test_white_is_paper_and_black_is_dark() -> None:
    assert inks_for((255, 255, 255)) == (0, 0, 0, 0)
    assert oklab(seen(inks_for((0, 0, 0))))[0] < 0.25


@pytest.mark.parametrize("topic", ["hiv-aids", "chuyen-doi-so", "ma-tuy", "phap-luat"])
def test_three_inks_at_most_and_never_more_than_dries(topic: str) -> None:
    for rgb in all_topics()[topic].palette.colours.values():
        inks = inks_for(rgb)
        assert sum(1 for ink in inks if ink) <= 3
        assert sum(inks) <= 3
        assert all(0 <= ink <= 1 for ink in inks)


@pytest.mark.parametrize("topic", ["hiv-aids", "moi-truong", "gia-suc"])
def test_what_inks_can_show_they_show(topic: str) -> None:
    palette = all_topics()[topic].palette
    for tone in (Tone.SOFT, Tone.SKIN, Tone.ACCENT):
        rgb = palette[tone]
        nearest = oklab(seen(inks_for(rgb)))
        assert distance(nearest, wanted(rgb)) < 0.02**2 * 4


def wanted(rgb: tuple[int, int, int]) -> tuple[float, float, float]:
    from banners.print.press import _xyz

    return oklab(_xyz(rgb))


def test_tones_beyond_the_inks_stay_apart() -> None:
    """The blues of a screen are brighter than ink; they keep their order of lightness."""
    palette = all_topics()["chuyen-doi-so"].palette
    blues = [Tone.DEEP, Tone.GROUND, Tone.HALO, Tone.FAINT, Tone.MID, Tone.SOFT]
    lightness = [oklab(seen(inks_for(palette[tone])))[0] for tone in blues]
    assert lightness == sorted(lightness)
    assert all(b - a > 0.015 for a, b in pairwise(lightness))

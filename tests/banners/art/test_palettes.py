"""Every topic's colours: its own ground, words that can be read on it, and a light twin."""

from itertools import combinations
from pkgutil import iter_modules

import pytest

from banners import topics
from banners.art.catalogue import all_topics, module_of
from banners.art.colour import colour_of, distance, lab
from banners.art.light import light_twin
from banners.art.tones import Palette, Rgb, Tone
from banners.contrast import contrast

APART = 10.0  # CIE 1976: four times what is just seen
READABLE = 4.5

PALETTES = {key: topic.palette for key, topic in all_topics().items()}
PICTURES = sorted(key for key in PALETTES if str(module_of(key)).startswith(topics.__name__))
DARK = sorted(key for key, palette in PALETTES.items() if not palette.is_light)


def unread(palette: Palette) -> dict[str, float]:
    """Return what of the words cannot be read on what."""
    pairs = [(words, ground) for words in (Tone.TEXT, Tone.ACCENT)
             for ground in (Tone.GROUND, Tone.HALO)]  # fmt: skip
    pairs.append((Tone.ON_PILL, Tone.PILL))
    found = {f"{one} on {other}": contrast(palette[one], palette[other]) for one, other in pairs}
    return {pair: ratio for pair, ratio in found.items() if ratio < READABLE}


def test_the_grounds_of_two_topics_are_told_apart_at_a_glance() -> None:
    assert len(PICTURES) == len(list(iter_modules(topics.__path__)))
    near = {
        (one, other): round(found, 1)
        for one, other in combinations(PICTURES, 2)
        if (found := distance(PALETTES[one][Tone.GROUND], PALETTES[other][Tone.GROUND])) < APART
    }
    assert near == {}


@pytest.mark.parametrize("topic", PALETTES)
def test_words_accent_and_date_can_be_read(topic: str) -> None:
    assert unread(PALETTES[topic]) == {}


@pytest.mark.parametrize("topic", PALETTES)
def test_the_halo_is_seen_on_the_ground(topic: str) -> None:
    assert distance(PALETTES[topic][Tone.GROUND], PALETTES[topic][Tone.HALO]) > 5


@pytest.mark.parametrize("topic", DARK)
def test_a_dark_topic_has_a_light_twin_that_can_be_read(topic: str) -> None:
    twin = light_twin(PALETTES[topic])
    assert twin.is_light
    assert unread(twin) == {}
    assert lab(twin[Tone.GROUND])[0] > 94
    assert distance(twin[Tone.GROUND], twin[Tone.HALO]) > 9
    assert distance(twin[Tone.HALO], (255, 255, 255)) > 14, "what is white stands out on the halo"


@pytest.mark.parametrize("topic", DARK)
def test_the_motif_keeps_its_colours_in_the_light_twin(topic: str) -> None:
    own, twin = PALETTES[topic], light_twin(PALETTES[topic])
    words = {Tone.TEXT, Tone.ACCENT, Tone.PILL, Tone.ON_PILL}
    far = {Tone.GROUND, Tone.HALO, Tone.FAINT}
    assert {tone for tone in Tone if own[tone] != twin[tone]} <= words | far


@pytest.mark.parametrize("topic", sorted(PALETTES.keys() - set(DARK)))
def test_a_light_topic_is_its_own_light_twin(topic: str) -> None:
    assert light_twin(PALETTES[topic]) is PALETTES[topic]


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ((255, 255, 255), (100.0, 0.0, 0.0)),
        ((255, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 0, 255), (32.30, 79.19, -107.86)),
        ((8, 8, 8), (2.19, 0.0, 0.0)),
    ],
)
def test_colours_are_measured_as_cie_defines_them(
    colour: Rgb, expected: tuple[float, float, float]
) -> None:
    assert lab(colour) == pytest.approx(expected, abs=0.05)


def test_a_colour_too_strong_for_a_screen_becomes_weaker_not_another() -> None:
    strong = colour_of(96.0, 80.0, 300.0)
    assert lab(strong)[0] == pytest.approx(96.0, abs=0.5)
    assert colour_of(50.0, 0.0, 0.0) == (119, 119, 119)

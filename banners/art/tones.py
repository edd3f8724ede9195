"""The tones that shapes are filled with, by what they are for; a palette gives each its colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

Rgb = tuple[int, int, int]


class Tone(StrEnum):
    """What a colour is for. Motifs name tones, never colours, so that any palette can draw them."""

    GROUND = "ground"  # the flat colour of the whole banner
    HALO = "halo"  # the disc behind the motif, and the panel of strips
    FAINT = "faint"  # what is far: hills, walls, water, next to the ground or the halo
    SOFT = "soft"  # the palest of the topic's own colours
    MID = "mid"
    MAIN = "main"  # the topic's own colour, of the thing that is pictured
    DEEP = "deep"
    INK = "ink"  # the darkest
    PAPER = "paper"  # the lightest: white, or nearly
    ACCENT = "accent"  # safe for text on the ground, and for shapes
    SPOT = "spot"  # a colour of its own, for shapes only
    SECOND = "second"  # another, for shapes only
    SKIN = "skin"
    NECK = "neck"  # skin in shade
    HAIR = "hair"
    TEXT = "text"  # words on the ground
    PILL = "pill"  # the ground of the date
    ON_PILL = "on-pill"  # the words of the date
    WHITE = "white"  # the agency's bar and the plates of logos: white in every palette


@dataclass(frozen=True, slots=True)
class Palette:
    """The colour of every tone. Text, and accent where words take it, have 4.5:1 on the ground."""

    name: str  # Vietnamese, as people choose it
    colours: Mapping[Tone, Rgb]

    def __hash__(self) -> int:
        """Return a hash: what is drawn once is kept by its palette."""
        return hash((self.name, *self.colours.values()))

    def __reduce__(self) -> tuple[object, ...]:
        """Return what another process makes it from: a view of a mapping cannot be sent."""
        return palette_of, (self.name, dict(self.colours))

    @property
    def is_light(self) -> bool:
        """Whether the ground is lighter than its words."""
        return sum(self.colours[Tone.GROUND]) > sum(self.colours[Tone.TEXT])

    def __getitem__(self, tone: Tone) -> Rgb:
        """Return the colour of a tone."""
        return self.colours[tone]


def palette(name: str, **tones: str) -> Palette:
    """Return a palette from colours written as hexadecimal digits, one for every tone but white.

    Raise `ValueError` when a tone is missing or unknown.
    """
    colours = {Tone(key.replace("_", "-")): _rgb(value) for key, value in tones.items()}
    colours[Tone.WHITE] = (255, 255, 255)
    if missing := [tone.value for tone in Tone if tone not in colours]:
        raise ValueError(f"palette {name!r} lacks {', '.join(missing)}")
    return palette_of(name, colours)


def palette_of(name: str, colours: Mapping[Tone, Rgb]) -> Palette:
    """Return a palette from its colours, which nothing changes any more."""
    return Palette(name, MappingProxyType({tone: colours[tone] for tone in Tone}))


def _rgb(digits: str) -> Rgb:
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)

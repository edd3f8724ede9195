"""The light twin of a dark palette, for pages whose ground is white.

One rule makes it: the motif keeps its colours; ground, halo and what is far become tints of the
ground's hue; words take the darkest of that hue; the accent keeps its hue and is darkened until
words in it can be read on ground and halo.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from banners.art.colour import chroma_and_hue, colour_of
from banners.art.tones import Palette, Rgb, Tone, palette_of
from banners.contrast import contrast

READABLE: Final = 4.5  # to one
_TINTS: Final = {Tone.GROUND: (96.0, 6.0), Tone.HALO: (86.0, 17.0), Tone.FAINT: (79.0, 22.0)}
_TEXT: Final = (16.0, 40.0)
_PAPER: Final = (255, 255, 255)
# Yellow that is darkened turns to olive: from here on it leans to orange instead.
_FIRST_YELLOW, _LAST_YELLOW, _ORANGE = 55.0, 115.0, 52.0


@lru_cache(maxsize=256)
def light_twin(palette: Palette) -> Palette:
    """Return a palette with a light ground for the same motif: itself when it has one."""
    if palette.is_light:
        return palette
    chroma, hue = chroma_and_hue(palette[Tone.GROUND])
    strength = min(1.0, chroma / 20)  # grey stays grey
    tints = {
        tone: colour_of(lightness, tint * strength, hue)
        for tone, (lightness, tint) in _TINTS.items()
    }
    text = colour_of(_TEXT[0], _TEXT[1] * strength, hue)
    accent = _readable(palette[Tone.ACCENT], (tints[Tone.GROUND], tints[Tone.HALO]))
    words = {Tone.TEXT: text, Tone.ACCENT: accent, Tone.PILL: text, Tone.ON_PILL: _PAPER}
    return palette_of(f"{palette.name}, nền sáng", {**palette.colours, **tints, **words})


def _readable(colour: Rgb, grounds: tuple[Rgb, ...]) -> Rgb:
    """Return the lightest colour of a hue that can be read on all of the grounds."""
    chroma, hue = chroma_and_hue(colour)
    if _FIRST_YELLOW <= hue <= _LAST_YELLOW:
        hue = _ORANGE
    for lightness in range(60, 0, -1):
        found = colour_of(lightness, max(chroma, 60.0), hue)
        if min(contrast(found, ground) for ground in grounds) >= READABLE:
            return found
    raise ValueError(f"nothing of the hue {hue:.0f} can be read on {grounds}")

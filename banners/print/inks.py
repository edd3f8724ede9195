"""The inks of a print: one value for each tone, and what small type is made of.

Small type is black alone, printed over what lies under it, or white paper: type of several inks
would need perfect register.
"""

from __future__ import annotations

from typing import Final

from banners.art.tones import Tone
from banners.contrast import luminance
from banners.print.press import Cmyk, inks_for
from banners.scene import Line, Role, Scene

MAX_INK: Final = 3.0  # of 4.0: 300 %
SMALL_MM: Final = 6.4  # of the finished print: 18 pt

PAPER: Final[Cmyk] = (0.0, 0.0, 0.0, 0.0)
BLACK: Final[Cmyk] = (0.0, 0.0, 0.0, 1.0)
GUIDE: Final[Cmyk] = (0.0, 1.0, 0.0, 0.0)

# On what words stand, where it is not the ground.
_PLATES: Final = {
    Role.HOTLINE: Tone.WHITE,
    Role.PARENT: Tone.WHITE,
    Role.AGENCY: Tone.WHITE,
    Role.ORGANISER: Tone.WHITE,
}


def type_inks(scene: Scene, line: Line) -> Cmyk:
    """Return the inks of a line of text."""
    rgb = scene.palette[line.tone]
    if is_small(scene, line):
        under = scene.palette[_under(scene, line)]
        return PAPER if luminance(rgb) > luminance(under) else BLACK
    return inks_for(rgb)


def is_small(scene: Scene, line: Line) -> bool:
    """Return whether a line is too small for several inks."""
    extent = scene.extent
    return extent.mm is not None and line.px * extent.mm * extent.scale < SMALL_MM


def _under(scene: Scene, line: Line) -> Tone:
    if line.tone is Tone.ON_PILL:
        return Tone.PILL
    if line.role is Role.ADDRESS and line.tone is Tone.INK:
        return Tone.WHITE
    return _PLATES.get(line.role, scene.ground)

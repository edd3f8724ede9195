"""Lines of text as outlines, with every glyph where HarfBuzz puts it.

Pixels are laid out by the same HarfBuzz (through raqm), so a print has its letters where the
screen has them, marks and the clusters of Khmer included.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import fontpkg
import uharfbuzz

from banners.print.paths import Path as Outline
from banners.print.paths import Segment
from banners.typesetting.faces import FAMILY, KHMER, spans

EM: Final = 1000
# A ligature is one glyph for several letters; Vietnamese needs none.
_FEATURES: Final = {"liga": False}


class _Recorder:
    """A pen that records a glyph, moved and scaled, as an `Outline`."""

    def __init__(self, scale: float, x: float, y: float) -> None:
        self.scale, self.x, self.y = scale, x, y
        self.segments: list[Segment] = []

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = (
            round(value * self.scale + offset, 2)
            for point in points
            for value, offset in zip(point, (self.x, self.y), strict=True)
        )
        self.segments.append((operator, tuple(numbers)))

    def moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol
        """Begin a contour."""
        self._add("M", pt)

    def lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - the same
        """Add a line."""
        self._add("L", pt)

    def qCurveTo(self, *pts: tuple[float, float]) -> None:  # noqa: N802 - the same
        """Add a quadratic curve."""
        self._add("Q", *pts)

    def curveTo(self, *pts: tuple[float, float]) -> None:  # noqa: N802 - the same
        """Add a cubic curve."""
        self._add("C", *pts)

    def closePath(self) -> None:  # noqa: N802 - the same
        """Close a contour."""
        self.segments.append(("Z", ()))

    def endPath(self) -> None:  # noqa: N802 - the same
        """End a contour, which is closed already."""


@dataclass(frozen=True, slots=True)
class _Shaped:
    """A run: its glyphs with their origins, and its advance, in 1/1000 em."""

    glyphs: tuple[tuple[int, float, float], ...]
    advance: float


@lru_cache(maxsize=16)
def _font(family: str, weight: int) -> uharfbuzz.Font:
    file = Path(fontpkg.path(family, weight=weight))
    font = uharfbuzz.Font(uharfbuzz.Face(file.read_bytes()))
    if family != FAMILY:  # a variable font: fontpkg gives the same file for every weight
        font.set_variations({"wght": weight})
    return font


@lru_cache(maxsize=4096)
def _shaped(run: str, family: str, weight: int) -> _Shaped:
    font = _font(family, weight)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run)
    buffer.direction = "ltr"
    buffer.script = "Khmr" if family == KHMER else "Latn"
    buffer.language = "und"  # not that of this machine
    uharfbuzz.shape(font, buffer, _FEATURES)
    scale = EM / font.face.upem
    x, glyphs = 0.0, []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = ((x + place.x_offset) * scale, place.y_offset * scale)
        glyphs.append((info.codepoint, *at))
        x += place.x_advance
    return _Shaped(tuple(glyphs), x * scale)


def clusters(text: str) -> list[str]:
    """Return the letters of `text`, each with the combining marks that follow it."""
    found: list[str] = []
    for char in text:
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


@lru_cache(maxsize=8192)
def width(text: str, weight: int, family: str = FAMILY) -> float:
    """Return the advance of `text` in 1/1000 em."""
    return sum(_shaped(run, face, weight).advance for run, face in spans(text, family))


@lru_cache(maxsize=512)
def outline(text: str, weight: int, family: str = FAMILY, tracking: float = 0.0) -> Outline:
    """Return `text` as one path in 1/1000 em, y upwards from the baseline.

    `tracking` is added to the advance of every letter, in em. Contours may overlap (đ is a d and
    a bar), so fill by the non-zero rule.
    """
    segments: list[Segment] = []
    start = 0.0
    for run, face in spans(text, family):
        shaped = _shaped(run, face, weight)
        font = _font(face, weight)
        scale = EM / font.face.upem
        for number, (glyph, x, y) in enumerate(shaped.glyphs):
            pen = _Recorder(scale, start + x + number * tracking * EM, y)
            font.draw_glyph_with_pen(glyph, pen)
            segments += pen.segments
        start += shaped.advance
    return tuple(segments)

"""The sheet that a print is delivered on: its boxes, crop marks, and what the print shop reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from banners.art.tones import Tone
from banners.print import operators
from banners.print.inks import BLACK
from banners.print.outlines import EM, width
from banners.print.paths import numbers
from banners.scene import Extent, Line, Role
from banners.sizes import PrintItem
from banners.typesetting.fonts import FAMILY

_MARK, _OFF, _EDGE = 5.0, 2.0, 2.0  # mm: a crop mark's length and distance, the rim
_THIN: Final = 0.09  # mm: a quarter of a point, usual for crop marks
_SLUG: Final = 2.4  # mm: type size of the slug, about 7 pt
_SLUG_WEIGHT: Final = 500


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet with a print; boxes are in points from the lower left (14.11.2)."""

    extent: Extent
    item: PrintItem

    @property
    def point(self) -> float:
        """How many points a unit of the scene is."""
        return 72 / 25.4 * self._mm

    @property
    def _mm(self) -> float:
        if self.extent.mm is None:
            raise ValueError("a scene of a screen has no place on paper")
        return self.extent.mm

    def units(self, mm: float) -> float:
        """Return a length in mm of the file, in units of the scene."""
        return mm / self._mm

    @property
    def slug(self) -> tuple[str, ...]:
        """What the print shop must know, printed outside the trim."""
        item = self.item
        scale = (
            "Tỉ lệ 1:1, in đúng cỡ"
            if item.scale == 1
            else f"Tỉ lệ 1:{item.scale}, in phóng {item.scale}00 %"
        )
        return (
            item.name,
            scale,
            f"Thành phẩm {item.width_mm} × {item.height_mm} mm",
            f"Chừa xén {item.bleed_mm} mm mỗi cạnh",
        )

    @property
    def _slug_lines(self) -> tuple[str, ...]:
        """The slug on one line, or each part on its own line where the sheet is narrow."""
        whole = " · ".join(self.slug)
        fits = width(whole, _SLUG_WEIGHT) / EM * self.units(_SLUG) <= self.extent.width
        return (whole,) if fits else self.slug

    @property
    def around(self) -> float:
        """The distance from the trim to the sheet's edge, in units."""
        return self.extent.bleed + self.units(_OFF + _MARK + _EDGE)

    @property
    def below(self) -> float:
        """The same distance at the foot, where the slug is."""
        return self.around + self.units(1.5 * _SLUG) * len(self._slug_lines)

    @property
    def media(self) -> tuple[float, ...]:
        """The sheet."""
        wide = self.extent.width + 2 * self.around
        high = self.extent.height + self.around + self.below
        return 0, 0, wide * self.point, high * self.point

    @property
    def trim(self) -> tuple[float, ...]:
        """The finished size."""
        return self._grown(0)

    @property
    def bleed(self) -> tuple[float, ...]:
        """The finished size with its bleed."""
        return self._grown(self.extent.bleed)

    def _grown(self, by: float) -> tuple[float, ...]:
        return tuple(
            value * self.point
            for value in (
                self.around - by,
                self.below - by,
                self.around + self.extent.width + by,
                self.below + self.extent.height + by,
            )
        )

    @property
    def placing(self) -> str:
        """The operator after which lengths are in units, y down from the trim's upper left."""
        scale, top = self.point, (self.below + self.extent.height) * self.point
        return f"{scale:.8f} 0 0 {-scale:.8f} {self.around * scale:.4f} {top:.4f} cm"

    def marks(self) -> list[str]:
        """Return crop marks in black, clear of the bleed."""
        extent = self.extent
        near = extent.bleed + self.units(_OFF)
        far = near + self.units(_MARK)
        lines = [operators.stroke(BLACK), f"0 J {self.units(_THIN):.4f} w"]
        for x in (0.0, extent.width):
            for start, end in ((-far, -near), (extent.height + near, extent.height + far)):
                lines.append(f"{numbers((x, start))} m {numbers((x, end))} l S")
        for y in (0.0, extent.height):
            for start, end in ((-far, -near), (extent.width + near, extent.width + far)):
                lines.append(f"{numbers((start, y))} m {numbers((end, y))} l S")
        return lines

    def slugs(self) -> list[str]:
        """Return what the print shop must know, below the marks."""
        first = self.extent.height + self.extent.bleed + self.units(_OFF + _MARK + 1.2 * _SLUG)
        found: list[str] = []
        for index, words in enumerate(self._slug_lines):
            at = first + self.units(1.5 * _SLUG) * index
            found += self.note(words, (0.0, at), _SLUG)
        return found

    def note(self, words: str, at: tuple[float, float], mm: float) -> list[str]:
        """Return words for the print shop in black."""
        return operators.text(self.line(words, at, mm), BLACK)

    def line(self, words: str, at: tuple[float, float], mm: float) -> Line:
        """Return words for the print shop as a line."""
        return Line(
            shown=words,
            words=words,
            role=Role.NAME,
            family=FAMILY,
            weight=_SLUG_WEIGHT,
            px=self.units(mm),
            x=at[0],
            baseline=at[1],
            tone=Tone.INK,
        )


def box_array(box: Iterable[float]) -> str:
    """Return a box as an array object."""
    return "[" + " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in box) + "]"

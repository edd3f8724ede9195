"""The common ground of both settings: the item in units, its proportions, and the outcome."""

from dataclasses import dataclass

from banners.fit import Block, fit
from banners.print.artwork import Box, Paragraph
from banners.print.inks import Inks
from banners.print.units import min_headline, min_type, units
from banners.sizes import PrintItem
from banners.text import with_dashes


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Proportions, as shares of the height of a broad sheet, of the width of an upright one."""

    side: float
    top: float
    bottom: float
    pill: float
    name: float
    agency: float
    headline: float  # at its largest
    gap: float
    qr: float
    logo: tuple[float, float]  # width, height
    lines: int
    bias: float  # where the headline sits in its room: 0 at the top, 1 at the bottom


@dataclass(frozen=True, slots=True)
class Sheet:
    """The item in units, with what both settings need to know of it."""

    item: PrintItem
    width: float
    height: float
    m: Measures
    unit: float
    family: str
    inks: Inks

    def px(self, share: float) -> float:
        """Return `share` as a length in units."""
        return share * self.unit

    @property
    def min_type(self) -> float:
        """The smallest legible type, in units."""
        return units(self.item, min_type(self.item))

    @property
    def min_headline(self) -> float:
        """The smallest legible headline, in units."""
        return units(self.item, min_headline(self.item))

    def type_px(self, share: float) -> float:
        """Return `share` as a type size in units, never below the smallest legible."""
        return max(self.min_type, share * self.unit)

    def fit(
        self,
        words: str,
        weight: int,
        box: tuple[float, float],
        sizes: tuple[float, float],
        lines: int,
    ) -> Block:
        """Return `words` set in `box`, `sizes[1]` large or as large as fits, on at most `lines`."""
        return fit(with_dashes(words), weight, box, sizes, lines, self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The finished setting, in units. `qr` is the square of the code in its white `panel`."""

    paragraphs: tuple[Paragraph, ...]
    pill: Box | None
    bar: Box | None
    panel: Box | None
    qr: Box | None
    logo: Box | None


@dataclass(frozen=True, slots=True)
class Header:
    """The head of a print, down to `end`; `agency` says whether it has the agency's line."""

    paragraphs: tuple[Paragraph, ...]
    pill: Box | None
    bar: Box | None
    end: float
    agency: bool = False


# By lowest ratio of width to height.
MEASURES = (
    (5.0, Measures(
        side=0.26, top=0.115, bottom=0.130, pill=0.150, name=0.088, agency=0.062, headline=0.43,
        gap=0.065, qr=0.60, logo=(1.0, 0.678), lines=3, bias=0.5,
    )),
    (2.4, Measures(
        side=0.17, top=0.12, bottom=0.13, pill=0.135, name=0.078, agency=0.052, headline=0.32,
        gap=0.070, qr=0.46, logo=(0.80, 0.52), lines=4, bias=0.5,
    )),
    (1.0, Measures(
        side=0.095, top=0.095, bottom=0.095, pill=0.088, name=0.054, agency=0.034, headline=0.165,
        gap=0.070, qr=0.185, logo=(0.34, 0.209), lines=6, bias=0.5,
    )),
    (0.5, Measures(
        side=0.092, top=0.092, bottom=0.092, pill=0.080, name=0.047, agency=0.030, headline=0.140,
        gap=0.075, qr=0.190, logo=(0.40, 0.180), lines=9, bias=0.30,
    )),
    (0.0, Measures(
        side=0.105, top=0.140, bottom=0.140, pill=0.150, name=0.074, agency=0.046, headline=0.200,
        gap=0.100, qr=0.300, logo=(0.79, 0.300), lines=14, bias=0.22,
    )),
)  # fmt: skip

"""The proportions of each family of sizes.

Lengths are shares of the height for card, wide and strip, of the width for square and tall: of
the side that is short of room.
"""

from dataclasses import dataclass

from banners.sizes import Family, Size

HEADLINE_WEIGHT = 800
NAME_WEIGHT = 600
LABEL_WEIGHT = 700
AGENCY_WEIGHT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Proportions of one family; ``column`` is a share of the width in every family.

    ``bias`` is where the headline sits in the room left to it: 0 at the top, 1 at the bottom.
    """

    side: float  # the one margin of all text
    edge: float  # top and bottom
    column: float
    pill: float  # height
    name: float
    agency: float
    headline: float  # largest
    gap: float  # between header, headline and footer
    bias: float
    beside: bool  # the name stands beside the pill, where it fits
    lines: int  # of the headline, at most, unless it would be hardly larger than the name


_LAYOUTS = {
    Family.CARD: Layout(
        side=0.124, edge=0.105, column=0.700, pill=0.092, name=0.057, agency=0.036,
        headline=0.160, gap=0.070, bias=0.5, beside=True, lines=4,
    ),
    Family.WIDE: Layout(
        side=0.160, edge=0.108, column=0.690, pill=0.140, name=0.090, agency=0.060,
        headline=0.240, gap=0.068, bias=0.5, beside=True, lines=3,
    ),
    Family.SQUARE: Layout(
        side=0.067, edge=0.064, column=0.867, pill=0.094, name=0.050, agency=0.040,
        headline=0.125, gap=0.044, bias=0.5, beside=True, lines=5,
    ),
    Family.TALL: Layout(
        side=0.100, edge=0.120, column=0.800, pill=0.160, name=0.080, agency=0.050,
        headline=0.155, gap=0.075, bias=0.0, beside=False, lines=9,
    ),
    Family.STRIP: Layout(
        side=0.222, edge=0.090, column=0.780, pill=0.440, name=0.145, agency=0.145,
        headline=0.350, gap=0.058, bias=0.5, beside=True, lines=3,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measures:
    """A `Layout` in px for one size."""

    size: Size
    layout: Layout
    unit: int  # the side that shares are of

    def px(self, share: float) -> float:
        """A length in px."""
        return share * self.unit

    def type_px(self, share: float) -> float:
        """A type size in px, never under the legible."""
        return max(float(self.size.min_type), share * self.unit)

    @property
    def column(self) -> float:
        """Width of the headline's column in px."""
        return self.layout.column * self.size.width


def measures(size: Size) -> Measures:
    """The proportions of the family of ``size``, in px."""
    short = size.width if size.family in (Family.SQUARE, Family.TALL) else size.height
    return Measures(size, _LAYOUTS[size.family], short)

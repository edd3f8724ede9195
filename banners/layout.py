"""The proportions of each family of sizes.

Lengths are shares of the side that is short of room: of the height for card, wide and strip, of
the width for square and tall.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from banners.fonts import FAMILY
from banners.sizes import Family, Size

HEADLINE_WEIGHT = 800
NAME_WEIGHT = 600
LABEL_WEIGHT = 700
AGENCY_WEIGHT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The proportions of one family; `column` is a share of the width in every family.

    `bias` is where the headline sits in the room left to it: 0 at the top, 1 at the bottom.
    """

    side: float  # the one margin of all text
    edge: float  # top and bottom
    column: float
    pill: float  # height
    name: float
    agency: float
    headline: float  # at its largest
    gap: float  # between header, headline and footer
    bias: float
    beside: bool  # whether the name stands beside the pill where it fits
    lines: int  # of the headline at most, unless it would be hardly larger than the name
    bar: bool = True  # whether a short bar heads the column where there is no pill
    rough: bool = False  # whether to break phrases where the headline would be illegible
    foot: float = 0.0  # share of the height that a motif takes at the foot
    right: float = 0.0  # share of the width that a motif takes on the right


LAYOUTS: Mapping[Family, Layout] = {
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


# For slots too small for all the words: narrow margins, the headline with its pill or alone.
COMPACT: Mapping[Family, Layout] = {
    Family.CARD: Layout(
        side=0.085, edge=0.075, column=0.890, pill=0.180, name=0.090, agency=0.090,
        headline=0.300, gap=0.050, bias=0.5, beside=True, lines=6, bar=False,
    ),
    Family.WIDE: Layout(
        side=0.110, edge=0.075, column=0.900, pill=0.240, name=0.120, agency=0.120,
        headline=0.300, gap=0.050, bias=0.5, beside=True, lines=5, bar=False,
    ),
    Family.SQUARE: Layout(
        side=0.066, edge=0.064, column=0.868, pill=0.100, name=0.070, agency=0.060,
        headline=0.150, gap=0.040, bias=0.5, beside=True, lines=12, bar=False,
    ),
    Family.TALL: Layout(
        side=0.068, edge=0.090, column=0.864, pill=0.180, name=0.090, agency=0.080,
        headline=0.155, gap=0.070, bias=0.0, beside=False, lines=20, bar=False,
    ),
    Family.STRIP: Layout(
        side=0.160, edge=0.070, column=0.950, pill=0.440, name=0.145, agency=0.145,
        headline=0.420, gap=0.058, bias=0.5, beside=True, lines=3, bar=False,
    ),
}  # fmt: skip


def compact(layouts: Mapping[Family, Layout], *, rough: bool) -> Mapping[Family, Layout]:
    """Return `COMPACT` with the room that the motif of `layouts` takes."""
    return {
        family: replace(layout, foot=layouts[family].foot, right=layouts[family].right, rough=rough)
        for family, layout in COMPACT.items()
    }


_LEAST_INSIDE = 0.25


@dataclass(frozen=True, slots=True)
class Measures:
    """A `Layout` in px for the room that text has in one size, with the typeface."""

    size: Size
    layout: Layout
    unit: int  # the side in px that shares refer to
    width: int  # of the room, in px
    height: int
    family: str = FAMILY

    def px(self, share: float) -> float:
        """Return `share` as a length in px."""
        return share * self.unit

    def type_px(self, share: float) -> float:
        """Return `share` as a type size in px, never below the smallest legible."""
        return max(float(self.size.min_type), share * self.unit)

    @property
    def column(self) -> float:
        """The width of the headline's column in px."""
        return min(self.layout.column * self.width, self.width - 2 * self.px(self.layout.side))


def measures(size: Size, layouts: Mapping[Family, Layout] = LAYOUTS) -> Measures:
    """Return the proportions of the part of `size` that is always seen, in px from its corner.

    Margins and a motif's room count from the edges of the whole size: the part that may be cut off
    already serves as margin.
    """
    left, top, right, bottom = size.safe_box
    room = replace(size, width=right - left, height=bottom - top, safe=(0, 0, 0, 0))
    layout, whole = layouts[room.family], layouts[size.family]
    short = room.width if room.family in (Family.SQUARE, Family.TALL) else room.height
    width = room.width - max(0, round(size.width * whole.right) - size.safe[2])
    height = room.height - max(0, round(size.height * whole.foot) - size.safe[3])
    if any(size.safe):
        column = layout.side * short + layout.column * size.width * (1 - whole.right) - left
        side = _inside(layout.side, max(size.safe[0], size.safe[2]) / short)
        edge = _inside(layout.edge, max(size.safe[1], size.safe[3]) / short)
        layout = replace(layout, side=side, edge=edge, column=column / width - side * short / width)
    return Measures(room, layout, short, width, height)


def _inside(margin: float, cut: float) -> float:
    """Return how much of `margin` lies inside the part always seen: at least a quarter."""
    return max(_LEAST_INSIDE * margin, margin - cut)

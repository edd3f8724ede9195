"""A banner's words once set: what goes where, in px."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor

from banners.fonts import FAMILY, ink
from banners.sizes import Size

Box = tuple[int, int, int, int]  # left, top, right, bottom in px; right and bottom are exclusive


class Role(StrEnum):
    """The part of a banner that a run of text belongs to."""

    LABEL = "label"
    NAME = "name"
    HEADLINE = "headline"
    AGENCY = "agency"
    ORGANISER = "organiser"


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text, its origin at `x` on the `baseline`, in px."""

    role: Role
    text: str
    px: float
    weight: int
    x: float
    baseline: int
    family: str = FAMILY

    @property
    def ink(self) -> Box:
        """The box that holds its ink, with a pixel to spare for rounding.

        At the top there are two: FreeType draws small letters with marks up to a pixel higher.
        """
        box = ink(self.text, self.weight, self.family)
        return (
            floor(self.x + box.left * self.px) - 1,
            floor(self.baseline - box.top * self.px) - 2,
            ceil(self.x + box.right * self.px) + 1,
            ceil(self.baseline - box.bottom * self.px) + 1,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A banner's words once set: runs in reading order, and the box of the pill or the bar in px.

    `words` are the parts shown, as the document writes them; `left_out` are the parts for which
    the size has no room.
    """

    size: Size
    words: tuple[str, ...]
    runs: tuple[Run, ...]
    pill: Box | None
    bar: Box | None
    left_out: tuple[Role, ...]
    logo: Box | None = None  # the plate the logo stands on

"""A banner, composed: what is painted where, in the order of painting.

Every painter (pixels, PDF, SVG, the reader's browser) draws from this alone and adds nothing to
it, so screen and print cannot differ. Motifs are named, not copied: a scene is as small as its
words. Lengths are in the scene's own units, x right and y down from the corner of the finished
size; on a screen a unit is a pixel, in print it is `Extent.mm` millimetres of the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from banners.art.shapes import Circle, Path, Rect, Shape
from banners.art.tones import Palette, Tone

Box: TypeAlias = tuple[float, float, float, float]  # left, top, right, bottom
_COLUMN: Final = 220  # px


class Role(StrEnum):
    """The part of a banner that a line of text belongs to."""

    LABEL = "label"  # the date, in its pill or as accent text
    NAME = "name"
    HEADLINE = "headline"
    HOTLINE = "hotline"
    PARENT = "parent"  # the body above the agency
    AGENCY = "agency"
    ORGANISER = "organiser"
    PLACE = "place"  # where an event is
    ADDRESS = "address"  # where the QR code leads


class Level(StrEnum):
    """A drawing of a topic, by the room that it is made for."""

    SCENE = "scene"  # halo, setting and figures: a box of 600 by 600
    FIGURES = "figures"  # of the scene, without halo and setting
    HALO = "halo"
    SETTING = "setting"
    EMBLEM = "emblem"  # 300 by 200
    GLYPH = "glyph"  # 48 by 48


class Part(StrEnum):
    """What a panel is, for proofs and for painters that name their layers."""

    PANEL = "panel"  # the panel of strips, with its arc
    BAND = "band"  # the band of words below a portrait
    PILL = "pill"  # the ground of the date
    HOTLINE = "hotline"  # the ground of a telephone number, and its handset
    BAR = "bar"  # the agency's white bar
    PLATE = "plate"  # the white ground of a logo or a QR code
    RULE = "rule"  # a ring or a line


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """The finished size, and what is around and within it.

    `bleed` is drawn beyond each edge; `safe` is what may be cut off or covered at the left, top,
    right and bottom. `mm` is what a unit measures on the printed file (None on screens), which is
    1:`scale` of the finished thing.
    """

    width: float
    height: float
    bleed: float = 0.0
    safe: Box = (0.0, 0.0, 0.0, 0.0)
    mm: float | None = None
    scale: int = 1

    @property
    def is_column(self) -> bool:
        """Whether it is so narrow on a screen that a motif and its words must be narrow, too."""
        return self.mm is None and self.width < _COLUMN and self.height > 2 * self.width

    @property
    def safe_box(self) -> Box:
        """The part that is always seen: left, top, right, bottom."""
        left, top, right, bottom = self.safe
        return left, top, self.width - right, self.height - bottom


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing of a topic: its (0, 0) at (x, y), its units `scale` long, cut off at `clip`."""

    topic: str
    level: Level
    x: float
    y: float
    scale: float
    clip: Circle | Rect | Path | None = None  # in units of the scene; its tone does not count


@dataclass(frozen=True, slots=True)
class Panel:
    """Shapes that are drawn for this banner alone."""

    part: Part
    shapes: tuple[Shape, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Mark:
    """A logo, by its number among those that the banner was given."""

    number: int
    box: Box


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that leads to an address."""

    address: str
    box: Box


Layer: TypeAlias = Placed | Panel | Mark | Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of text, its origin at `x` on the `baseline`.

    `shown` is what is drawn, `words` what the document writes: capitals and dashes may differ.
    `tracking` is what is added to the advance of every letter, in em.
    """

    shown: str
    words: str
    role: Role
    family: str
    weight: int
    px: float
    x: float
    baseline: float
    tone: Tone
    tracking: float = 0.0


class Finish(StrEnum):
    """How a scene is brought to its pixels."""

    SMOOTH = "smooth"
    POINTS = "points"  # points of light, without smoothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A composed banner: `ground`, then `layers`, then `lines`, the last on top.

    What lies in `hole` is cut out, for the portrait under a frame. `left_out` are the parts for
    which the slot has no room; `alt` is what the banner says, for those who do not see it.
    """

    slot: str
    topic: str
    extent: Extent
    palette: Palette
    ground: Tone
    layers: tuple[Layer, ...]
    lines: tuple[Line, ...]
    alt: str
    left_out: tuple[Role, ...] = ()
    hole: Circle | None = None
    finish: Finish = Finish.SMOOTH

    def panels(self, part: Part) -> tuple[Panel, ...]:
        """Return the panels that are one part of the banner."""
        return tuple(
            layer for layer in self.layers if isinstance(layer, Panel) and layer.part is part
        )

    def lines_of(self, *roles: Role) -> tuple[Line, ...]:
        """Return the lines of some roles, in reading order."""
        return tuple(line for line in self.lines if line.role in roles)


VERSION: Final = 1  # of the JSON form, for the painter in the browser

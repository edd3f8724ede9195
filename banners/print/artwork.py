"""A picture for both writers: fills, then lines of text. y runs down from the trim's corner."""

from dataclasses import dataclass

from banners.print.inks import Tone
from banners.print.paths import Path

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Fill:
    """A path in one tone, or shaded through several that are evenly spaced along `axis`.

    It is filled by the non-zero rule; without an axis of its own it uses the artwork's.
    """

    path: Path
    tones: tuple[Tone, ...]
    axis: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: `shown` as it is set, `words` as the document writes it.

    `family` and `weight` name its face; `x` and `baseline` are its origin and `px` is its type
    size, in units.
    """

    shown: str
    words: str
    family: str
    weight: int
    px: float
    x: float
    baseline: float
    tone: Tone


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that form one text, whose words are `words`."""

    words: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artwork:
    """The picture; `title` is its headline. Lengths are in units.

    `axis` is where shading begins and ends (x, y, x, y); `ground` extends over the trim by
    `bleed`; `panels` lie on it; `keyline` is a thin line around the logo's room, or None.
    """

    title: str
    width: float
    height: float
    bleed: float
    axis: Box
    ground: tuple[Fill, ...]
    panels: tuple[Fill, ...]
    paragraphs: tuple[Paragraph, ...]
    keyline: Path | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The texts in reading order, as the document writes them."""
        return tuple(paragraph.words for paragraph in self.paragraphs)

"""A picture both writers can write: fills, then lines of text. y downwards, origin at the trim."""

from dataclasses import dataclass

from banners.print.inks import Tone
from banners.print.paths import Path

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Fill:
    """A path in one tone, or shaded through several evenly spaced along ``axis``.

    Filled by the non-zero rule; without an axis of its own it has the artwork's.
    """

    path: Path
    tones: tuple[Tone, ...]
    axis: Box | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: ``shown`` as set, ``words`` as the document writes them.

    ``family`` and ``weight`` are its face; ``x`` and ``baseline`` its origin, ``px`` its type size,
    in units.
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
    """Lines that are one text: ``words`` is the whole of it."""

    words: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Artwork:
    """The picture; ``title`` is its headline. Lengths in units.

    ``axis`` is where shading begins and ends (x, y, x, y); ``ground`` reaches over the trim by
    ``bleed``; ``panels`` lie on it; ``keyline`` is a thin line round the logo's room, or None.
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
        """The texts in reading order, as the documents write them."""
        return tuple(paragraph.words for paragraph in self.paragraphs)

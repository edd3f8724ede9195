"""Lines of text as outlines: every glyph where raqm (HarfBuzz) puts it.

The pen of a letter is the width that raqm measures up to and with it, less its own, at 1000 px,
which is one font unit a pixel: kerning included and exact. Marks that have no letter of their own
in the face (ĕ of Ê Đê is e and a breve) are attached by the face's own anchors.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import fontpkg  # type: ignore[import-untyped, unused-ignore]
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

from banners.errors import UncoveredCharacterError
from banners.fonts import FAMILY, font
from banners.print.paths import Path, Segment

EM = 1000  # font units
_ABOVE = 230  # canonical combining class of marks over the letter
_DOTLESS = {"i": "dotlessi", "j": "dotlessj"}  # what ccmp puts under a mark
# Ligatures would be one glyph for several letters; Vietnamese needs none.
_FEATURES = ["-liga"]


class _Recorder(BasePen):  # type: ignore[misc, unused-ignore]
    """Records a glyph as a `Path`; components are resolved by the base class."""

    def __init__(self, glyphs: Any) -> None:
        super().__init__(glyphs)
        self.segments: list[Segment] = []

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol
        self.segments.append(("M", pt))

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self.segments.append(("L", pt))

    def _qCurveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float]
    ) -> None:
        self.segments.append(("Q", (*pt1, *pt2)))

    def _closePath(self) -> None:  # noqa: N802
        self.segments.append(("Z", ()))


@dataclass(frozen=True, slots=True)
class _Glyph:
    name: str
    x: float
    y: float


@lru_cache(maxsize=16)
def _face(weight: int) -> TTFont:
    return TTFont(fontpkg.path(FAMILY, weight=weight), lazy=True)


@lru_cache(maxsize=16)
def _names(weight: int) -> dict[int, str]:
    return dict(_face(weight).getBestCmap())


@lru_cache(maxsize=2048)
def _length(text: str, weight: int) -> float:
    return font(weight, EM).getlength(text, features=_FEATURES)


def clusters(text: str) -> list[str]:
    """The letters of ``text``, each with the combining marks that follow it."""
    found: list[str] = []
    for char in text:
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


@lru_cache(maxsize=1024)
def _spelled(cluster: str, weight: int) -> tuple[str, ...]:
    """The glyphs of a letter, its base first."""
    names = _names(weight)
    points: list[str] = []
    for char in cluster:
        points += [char] if ord(char) in names else unicodedata.normalize("NFD", char)
    if missing := next((point for point in points if ord(point) not in names), None):
        raise UncoveredCharacterError(
            f"Phông {FAMILY} không có ký tự “{cluster}” (U+{ord(missing):04X})."
            " Hãy thay bằng ký tự khác hoặc bỏ đi."
        )
    if len(points) > 1 and unicodedata.combining(points[1]) == _ABOVE and points[0] in _DOTLESS:
        return _DOTLESS[points[0]], *(names[ord(point)] for point in points[1:])
    return tuple(names[ord(point)] for point in points)


def _anchors(weight: int, kind: str) -> Iterator[Any]:
    table = _face(weight)["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == kind
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        for subtable in table.LookupList.Lookup[index].SubTable:
            yield getattr(subtable, "ExtSubTable", subtable)


@lru_cache(maxsize=256)
def _offset(under: str, mark: str, weight: int, kind: str) -> tuple[float, float] | None:
    """Where ``mark`` goes on ``under``, by the face's ``mark`` or ``mkmk`` anchors (OpenType)."""
    for table in _anchors(weight, kind):
        if kind == "mark":
            marks, unders = table.MarkCoverage.glyphs, table.BaseCoverage.glyphs
            array, records = table.MarkArray.MarkRecord, table.BaseArray
            rows = [record.BaseAnchor for record in records.BaseRecord]
        else:
            marks, unders = table.Mark1Coverage.glyphs, table.Mark2Coverage.glyphs
            array = table.Mark1Array.MarkRecord
            rows = [record.Mark2Anchor for record in table.Mark2Array.Mark2Record]
        if mark not in marks or under not in unders:
            continue
        own = array[marks.index(mark)]
        anchor = rows[unders.index(under)][own.Class]
        if anchor is not None:
            return (
                anchor.XCoordinate - own.MarkAnchor.XCoordinate,
                anchor.YCoordinate - own.MarkAnchor.YCoordinate,
            )
    return None


@lru_cache(maxsize=1024)
def _cluster(cluster: str, weight: int) -> tuple[_Glyph, ...]:
    """The glyphs of one letter around its own origin."""
    base, *marks = _spelled(cluster, weight)
    placed = [_Glyph(base, 0.0, 0.0)]
    for mark in marks:
        for under in reversed(placed):
            kind = "mark" if under is placed[0] else "mkmk"
            if offset := _offset(under.name, mark, weight, kind):
                placed.append(_Glyph(mark, under.x + offset[0], under.y + offset[1]))
                break
        else:
            raise UncoveredCharacterError(
                f"Phông {FAMILY} không ghép được dấu trong “{cluster}” khi in."
                " Hãy thay bằng ký tự khác hoặc bỏ đi."
            )
    return tuple(placed)


@lru_cache(maxsize=2048)
def _drawn(glyph: str, weight: int) -> Path:
    glyphs = _face(weight).getGlyphSet()
    pen = _Recorder(glyphs)
    glyphs[glyph].draw(pen)
    return tuple(pen.segments)


def pens(text: str, weight: int) -> list[tuple[str, float]]:
    """Each letter of ``text`` with the x of its origin, in font units from the line's."""
    found, before = [], ""
    for cluster in clusters(text):
        before += cluster
        found.append((cluster, _length(before, weight) - _length(cluster, weight)))
    return found


def width(text: str, weight: int) -> float:
    """The advance of ``text`` in font units."""
    return _length(text, weight)


@lru_cache(maxsize=512)
def outline(text: str, weight: int) -> Path:
    """``text`` as one path in font units, y upwards from the baseline.

    Contours may overlap (đ is a d and a bar): fill by the non-zero rule.
    """
    segments: list[Segment] = []
    for word, start in _words(text, weight):
        for cluster, x in pens(word, weight):
            for glyph in _cluster(cluster, weight):
                segments += _moved(_drawn(glyph.name, weight), start + x + glyph.x, glyph.y)
    return tuple(segments)


def _words(text: str, weight: int) -> Iterator[tuple[str, float]]:
    """Words with the x where each begins: no kerning crosses a space, so prefixes stay short."""
    x, space = 0.0, _length(" ", weight)
    for word in text.split(" "):
        yield word, x
        x += _length(word, weight) + space


def _moved(path: Path, x: float, y: float) -> Iterator[Segment]:
    for operator, values in path:
        yield (
            operator,
            tuple(value + (y if index % 2 else x) for index, value in enumerate(values)),
        )

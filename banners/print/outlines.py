"""Lines of text as outlines, with every glyph where raqm (HarfBuzz) puts it.

A letter starts at the width that raqm measures up to and including it, less its own, at 1000 px:
kerning is included and exact. Marks on letters that the face does not have ready-made (ĕ of Ê Đê
is e and a breve) are attached by the face's own anchors.
"""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import fontpkg  # type: ignore[import-untyped, unused-ignore]
from fontTools.pens.basePen import BasePen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.models import normalizeLocation
from fontTools.varLib.varStore import VarStoreInstancer

from banners.errors import UncoveredCharacterError
from banners.fonts import FAMILY, font
from banners.print.paths import Path as Outline
from banners.print.paths import Segment

EM = 1000
_ABOVE = 230  # canonical combining class of marks above the letter
_DOTLESS = {"i": "ı", "j": "ȷ"}  # what the ccmp feature puts under a mark
_PROOF = 250  # px: type size of the proof, so a pixel is 1/250 em
_SLACK = 9  # 1/1000 em: two of those pixels, for rounding
# A ligature is one glyph for several letters; Vietnamese needs none.
_FEATURES = ["-liga"]


class _Recorder(BasePen):  # type: ignore[misc, unused-ignore]
    """A pen that records a glyph as an `Outline`; the base class resolves components."""

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


@lru_cache(maxsize=12)
def _face(path: str) -> TTFont:
    # Read from memory, since a lazy font would hold its file open.
    return TTFont(io.BytesIO(Path(path).read_bytes()), lazy=True)


@dataclass(frozen=True, slots=True)
class Face:
    """A family at a weight, with outlines in 1/1000 em."""

    family: str
    weight: int

    @property
    def font(self) -> TTFont:
        """The parsed font file."""
        return _face(str(fontpkg.path(self.family, weight=self.weight)))

    @property
    def location(self) -> dict[str, float]:
        """The position of the weight in a variable font; empty for a font of one weight."""
        return {"wght": self.weight} if "fvar" in self.font else {}

    @property
    def scale(self) -> float:
        """How many 1/1000 em a font unit is."""
        return EM / float(self.font["head"].unitsPerEm)


@lru_cache(maxsize=16)
def _names(face: Face) -> dict[int, str]:
    return dict(face.font.getBestCmap())


@lru_cache(maxsize=8192)
def _length(text: str, face: Face) -> float:
    return font(face.weight, EM, face.family).getlength(text, features=_FEATURES)


def clusters(text: str) -> list[str]:
    """Return the letters of `text`, each with the combining marks that follow it."""
    found: list[str] = []
    for char in text:
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _spelled(cluster: str, face: Face) -> list[str]:
    """Return the glyphs of a letter, its base first."""
    names = _names(face)
    points: list[str] = []
    for char in cluster:
        points += [char] if ord(char) in names else unicodedata.normalize("NFD", char)
    if any(ord(point) not in names for point in points):
        raise _unprintable(cluster)
    if len(points) > 1 and unicodedata.combining(points[1]) == _ABOVE:
        points[0] = _DOTLESS.get(points[0], points[0])
    return [names[ord(point)] for point in points]


def _unprintable(cluster: str) -> UncoveredCharacterError:
    named = " ".join(f"U+{ord(char):04X}" for char in cluster)
    return UncoveredCharacterError(
        f"Chưa in được chữ “{cluster}” ({named}) thành nét vẽ. Hãy dùng ảnh PNG của banner này,"
        " hoặc thay bằng chữ khác."
    )


def _lookups(face: Face, feature: str) -> Iterator[Any]:
    table = face.font["GPOS"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == feature
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(wanted):
        for subtable in table.LookupList.Lookup[index].SubTable:
            yield getattr(subtable, "ExtSubTable", subtable)


def _attachments(table: Any, feature: str) -> tuple[list[str], list[Any], list[str], list[Any]]:
    """Return the marks with their records, and the glyphs they attach to with anchors by class."""
    if feature == "mark":
        return (
            table.MarkCoverage.glyphs,
            table.MarkArray.MarkRecord,
            table.BaseCoverage.glyphs,
            [record.BaseAnchor for record in table.BaseArray.BaseRecord],
        )
    return (
        table.Mark1Coverage.glyphs,
        table.Mark1Array.MarkRecord,
        table.Mark2Coverage.glyphs,
        [record.Mark2Anchor for record in table.Mark2Array.Mark2Record],
    )


def _offset(under: str, mark: str, face: Face) -> tuple[float, float] | None:
    """Return the offset of `mark` on `under` by the face's anchors (OpenType GPOS, types 4, 6)."""
    for feature in ("mark", "mkmk"):
        for table in _lookups(face, feature):
            marks, records, unders, rows = _attachments(table, feature)
            if mark in marks and under in unders:
                record = records[marks.index(mark)]
                anchor = rows[unders.index(under)][record.Class]
                if anchor is not None:
                    on, own = _anchor(anchor, face), _anchor(record.MarkAnchor, face)
                    return on[0] - own[0], on[1] - own[1]
    return None


def _anchor(anchor: Any, face: Face) -> tuple[float, float]:
    """Return an anchor's point, at the weight of `face` in a variable font."""
    x, y = float(anchor.XCoordinate), float(anchor.YCoordinate)
    if anchor.Format == 3 and face.location:
        axes = face.font["fvar"].axes
        place = normalizeLocation(
            face.location,
            {axis.axisTag: (axis.minValue, axis.defaultValue, axis.maxValue) for axis in axes},
        )
        store = VarStoreInstancer(face.font["GDEF"].table.VarStore, axes, place)
        x, y = (
            value + (store[device.StartSize << 16 | device.EndSize] if device else 0)
            for value, device in ((x, anchor.XDeviceTable), (y, anchor.YDeviceTable))
        )
    return x, y


@lru_cache(maxsize=2048)
def _letter(cluster: str, face: Face) -> Outline:
    """Return the outline of one letter around its own origin.

    It is compared with the ink that raqm draws, since a mark must never be in another place.
    """
    base, *marks = _spelled(cluster, face)
    placed = [_Glyph(base, 0.0, 0.0)]
    for mark in marks:
        for under in reversed(placed):
            offset = _offset(under.name, mark, face)
            if offset:
                placed.append(_Glyph(mark, under.x + offset[0], under.y + offset[1]))
                break
        else:
            raise _unprintable(cluster)
    glyphs = face.font.getGlyphSet(location=face.location)
    pen, bounds = _Recorder(glyphs), BoundsPen(glyphs)
    for glyph in placed:
        place = (face.scale, 0, 0, face.scale, glyph.x * face.scale, glyph.y * face.scale)
        for one in (pen, bounds):
            glyphs[glyph.name].draw(TransformPen(one, place))
    if marks and not _as_raqm_draws(bounds.bounds, cluster, face):
        raise _unprintable(cluster)
    return tuple(pen.segments)


def _as_raqm_draws(bounds: tuple[float, ...], cluster: str, face: Face) -> bool:
    """Return whether the ink of a letter assembled here is where raqm puts it."""
    mask, (x, y) = font(face.weight, _PROOF, face.family).getmask2(cluster, anchor="ls")
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    drawn = (x + left, -(y + bottom), x + right, -(y + top))
    return all(
        abs(one - other * EM / _PROOF) <= _SLACK for one, other in zip(bounds, drawn, strict=True)
    )


def width(text: str, weight: int, family: str = FAMILY) -> float:
    """Return the advance of `text` in 1/1000 em."""
    return _length(text, Face(family, weight))


@lru_cache(maxsize=512)
def outline(text: str, weight: int, family: str = FAMILY) -> Outline:
    """Return `text` as one path in 1/1000 em, y upwards from the baseline.

    Contours may overlap (đ is a d and a bar), so fill by the non-zero rule. Raise
    `UncoveredCharacterError` for a letter that needs shaping beyond marks (Khmer).
    """
    face = Face(family, weight)
    segments: list[Segment] = []
    space, start = _length(" ", face), 0.0
    for word in text.split(" "):  # kerning never crosses a space, so prefixes stay short
        before = ""
        for cluster in clusters(word):
            before += cluster
            x = start + _length(before, face) - _length(cluster, face)
            segments += _moved(_letter(cluster, face), x)
        start += _length(word, face) + space
    return tuple(segments)


def _moved(path: Outline, x: float) -> Iterator[Segment]:
    for operator, values in path:
        yield (
            operator,
            tuple(round(value + (0 if index % 2 else x), 2) for index, value in enumerate(values)),
        )

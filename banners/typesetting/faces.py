"""The typefaces: their files, weights, and the characters they have.

Be Vietnam Pro is the rule. It would leave blank what it lacks (ƀ of Ê Đê, ʼ, №), so a banner with
such a letter is set in Noto Sans throughout; runs of Khmer are set in Noto Sans Khmer.
"""

import io
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, cast

import fontpkg  # type: ignore[import-untyped, unused-ignore]
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.ttProgram import Program
from PIL import ImageFont, features

from banners.errors import RaqmMissingError, UncoveredCharacterError

FAMILY = "Be Vietnam Pro"
FALLBACK = "Noto Sans"
KHMER = "Noto Sans Khmer"
_KHMER_RUN = re.compile("([\u1780-\u17ff\u19e0-\u19ff]+)")
_HINTED_UNDER = 14  # px: at smaller sizes hinting still sharpens stems
_HINTS = ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH", "DSIG")


def require_raqm() -> None:
    """Raise `RaqmMissingError` unless Pillow lays text out with raqm.

    Pillow's wheels load libfribidi at run time; without it they silently fall back to a layout
    that drops decomposed marks and all kerning.
    """
    if not features.check("raqm"):
        raise RaqmMissingError(
            "Pillow không có raqm nên dấu tiếng Việt có thể bị mất."
            " Hãy cài thư viện libfribidi0 (Debian, Ubuntu: apt install libfribidi0;"
            " macOS: brew install fribidi) rồi chạy lại."
        )


@lru_cache(maxsize=8)
def _unhinted(weight: int) -> bytes:
    """Return Be Vietnam Pro without its hinting programs, which draws two to three times as fast.

    The licence (OFL, no reserved font name) allows this copy.
    """
    with TTFont(fontpkg.path(FAMILY, weight=weight), lazy=True) as face:
        for table in _HINTS:
            if table in face:
                del face[table]
        glyphs = face["glyf"]
        for name in glyphs.keys():  # noqa: SIM118 - a table, not a mapping
            glyph = glyphs[name]
            if hasattr(glyph, "program"):
                glyph.program = Program()
                glyph.program.fromBytecode(b"")
        # With 0 FreeType would hint on its own.
        face["maxp"].maxSizeOfInstructions = 1
        copy = io.BytesIO()
        face.save(copy, reorderTables=False)
    return copy.getvalue()


@lru_cache(maxsize=512)
def font(
    weight: int, px: float, family: str = FAMILY, *, hinted: bool = False
) -> ImageFont.FreeTypeFont:
    """Return the face at `weight` (400–900) and `px`, with raqm as its layout engine.

    `hinted` keeps the hinting programs, for type set without smoothing.
    """
    require_raqm()
    raqm = ImageFont.Layout.RAQM
    if family == FAMILY and px >= _HINTED_UNDER and not hinted:
        return ImageFont.truetype(io.BytesIO(_unhinted(weight)), px, layout_engine=raqm)
    face = ImageFont.truetype(fontpkg.path(family, weight=weight), px, layout_engine=raqm)
    if family != FAMILY:  # a variable font: fontpkg gives the same file for every weight
        axes = cast("list[dict[str, Any]]", face.get_variation_axes())
        face.set_variation_by_axes(
            [weight if axis["name"] == b"Weight" else axis["default"] for axis in axes]
        )
    return face


def font_files() -> tuple[str, ...]:
    """Return the paths of all font files, for a fingerprint."""
    weights = (400, 500, 600, 700, 800)
    files = [fontpkg.path(FAMILY, weight=weight) for weight in weights]
    return tuple(map(str, [*files, fontpkg.path(FALLBACK), fontpkg.path(KHMER)]))


@lru_cache(maxsize=4)
def _code_points(family: str) -> frozenset[int]:
    with TTFont(fontpkg.path(family, weight=400), lazy=True) as face:
        return frozenset(cast("dict[int, str]", face.getBestCmap()))


def _lacking(text: str, family: str) -> list[str]:
    """Return the characters that neither `family` nor the Khmer face has.

    A letter with marks is covered when its parts are, since raqm composes them ("ĕ" is e + U+0306).
    """
    points, khmer = _code_points(family), _code_points(KHMER)
    return [
        char
        for char in dict.fromkeys(text)
        if ord(char) not in (khmer if _KHMER_RUN.match(char) else points)
        and not all(ord(part) in points for part in unicodedata.normalize("NFD", char))
    ]


def family_for(texts: Iterable[str]) -> str:
    """Return the one family that has every character of `texts`, Khmer aside.

    Raise `UncoveredCharacterError` naming each character that no face has, since a missing letter
    would vanish without a trace.
    """
    words = list(texts)
    if not any(_lacking(text, FAMILY) for text in words):
        return FAMILY
    for text in words:
        if missing := _lacking(text, FALLBACK):
            named = ", ".join(f"“{char}” (U+{ord(char):04X})" for char in missing)
            raise UncoveredCharacterError(
                f"Phông {FAMILY} và {FALLBACK} không có ký tự {named} trong “{text}”."
                " Hãy thay bằng ký tự khác hoặc bỏ đi."
            )
    return FALLBACK


def require_coverage(text: str) -> None:
    """Raise `UncoveredCharacterError` naming each character that no face has."""
    family_for([text])


@lru_cache(maxsize=8192)
def spans(text: str, family: str = FAMILY) -> tuple[tuple[str, str], ...]:
    """Return `text` split into runs of one face, as (run, family)."""
    return tuple(
        (part, KHMER if index % 2 else family)
        for index, part in enumerate(_KHMER_RUN.split(text))
        if part
    )

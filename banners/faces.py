"""The typefaces: which file, at which weight, and which characters it has.

Be Vietnam Pro sets everything. What it lacks (ƀ of Ê Đê, ʼ, №) it would leave blank, so a banner
with such a letter is set in Noto Sans as a whole; Khmer is set in Noto Sans Khmer, run by run.
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
_HINTED_UNDER = 14  # px: below it hinting still sharpens stems
_HINTS = ("fpgm", "prep", "cvt ", "hdmx", "VDMX", "LTSH", "DSIG")


def require_raqm() -> None:
    """Raise `RaqmMissingError` unless Pillow lays text out with raqm.

    Pillow's wheels load libfribidi when they run; without it they silently use a layout that
    drops decomposed marks and all kerning.
    """
    if not features.check("raqm"):
        raise RaqmMissingError(
            "Pillow không có raqm nên dấu tiếng Việt có thể bị mất."
            " Hãy cài thư viện libfribidi0 (Debian, Ubuntu: apt install libfribidi0;"
            " macOS: brew install fribidi) rồi chạy lại."
        )


@lru_cache(maxsize=8)
def _unhinted(weight: int) -> bytes:
    """Be Vietnam Pro without its hinting programs: drawn in a third to a half of the time.

    The licence (OFL, no reserved name) allows the copy.
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
        # Not 0: FreeType would then hint by itself.
        face["maxp"].maxSizeOfInstructions = 1
        copy = io.BytesIO()
        face.save(copy, reorderTables=False)
    return copy.getvalue()


@lru_cache(maxsize=512)
def font(
    weight: int, px: float, family: str = FAMILY, *, hinted: bool = False
) -> ImageFont.FreeTypeFont:
    """The face at ``weight`` (400–900) and ``px``, laid out by raqm.

    ``hinted`` keeps the hinting programs, for type without smoothing.
    """
    require_raqm()
    raqm = ImageFont.Layout.RAQM
    if family == FAMILY and px >= _HINTED_UNDER and not hinted:
        return ImageFont.truetype(io.BytesIO(_unhinted(weight)), px, layout_engine=raqm)
    face = ImageFont.truetype(fontpkg.path(family, weight=weight), px, layout_engine=raqm)
    if family != FAMILY:  # variable: fontpkg gives the same file for every weight
        axes = cast("list[dict[str, Any]]", face.get_variation_axes())
        face.set_variation_by_axes(
            [weight if axis["name"] == b"Weight" else axis["default"] for axis in axes]
        )
    return face


def font_files() -> tuple[str, ...]:
    """The files of all faces, for a fingerprint."""
    weights = (400, 500, 600, 700, 800)
    files = [fontpkg.path(FAMILY, weight=weight) for weight in weights]
    return tuple(map(str, [*files, fontpkg.path(FALLBACK), fontpkg.path(KHMER)]))


@lru_cache(maxsize=4)
def _code_points(family: str) -> frozenset[int]:
    with TTFont(fontpkg.path(family, weight=400), lazy=True) as face:
        return frozenset(cast("dict[int, str]", face.getBestCmap()))


def _lacking(text: str, family: str) -> list[str]:
    """The characters that ``family`` and the face for Khmer do not have.

    A letter with marks is covered when its parts are: raqm composes them ("ĕ" is e + U+0306).
    """
    points, khmer = _code_points(family), _code_points(KHMER)
    return [
        char
        for char in dict.fromkeys(text)
        if ord(char) not in (khmer if _KHMER_RUN.match(char) else points)
        and not all(ord(part) in points for part in unicodedata.normalize("NFD", char))
    ]


def family_for(texts: Iterable[str]) -> str:
    """The one family that has every character of ``texts``, Khmer apart.

    Raises `UncoveredCharacterError` naming each character that no face has: a missing letter
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
    """``text`` in runs of one face: (run, family)."""
    return tuple(
        (part, KHMER if index % 2 else family)
        for index, part in enumerate(_KHMER_RUN.split(text))
        if part
    )

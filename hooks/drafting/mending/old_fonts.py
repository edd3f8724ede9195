"""Text typed for the fonts before Unicode: TCVN3 (.VnTime) and VNI (VNI-Times).

Such fonts show Vietnamese letters in the places of others, so that «®» is đ, or «aù» is á. The
tables are those of TCVN 5712:1993 (VN3) and of VNI for Windows.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TCVN3_FROM: Final = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\xadõö÷øùúûüýþ¡¢£¤¥¦§"
_TCVN3_TO: Final = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ"
_TCVN3: Final = str.maketrans(_TCVN3_FROM, _TCVN3_TO)

_TONES: Final = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_BREVE: Final = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
_HAT: Final = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_ALONE: Final = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ö": "ư", "ô": "ơ"}


def _vni_table() -> dict[str, str]:
    table = dict(_ALONE)
    for base in "aeouy":
        table |= {base + mark: base + tone for mark, tone in _TONES.items()}
    table |= {"a" + mark: "ă" + tone for mark, tone in _BREVE.items()}
    for base, hatted in (("a", "â"), ("e", "ê"), ("o", "ô")):
        table |= {base + mark: hatted + tone for mark, tone in _HAT.items()}
    for base, horned in (("ö", "ư"), ("ô", "ơ")):
        table |= {base + mark: horned + tone for mark, tone in _TONES.items()}
    composed = {old: unicodedata.normalize("NFC", new) for old, new in table.items()}
    return composed | {old.upper(): new.upper() for old, new in composed.items()}


_VNI: Final = _vni_table()
_VNI_SIGN: Final = re.compile(
    "|".join(sorted((re.escape(old) for old in _VNI), key=len, reverse=True))
)
# Letters that no font before Unicode has in its table.
_VIETNAMESE: Final = re.compile("[\u1ea0-\u1ef9\u0110\u0111\u01a0\u01a1\u01af\u01b0]")
# Frequent words of letters, typed for either font.
_TCVN3_WORDS: Final = re.compile(
    r"®|\bcña\b|\bvµ\b|\bc¸c\b|\bng\xadêi\b|th«ng|truyÒn|\bngµy\b|\bth¸ng\b", re.IGNORECASE
)
_VNI_WORDS: Final = re.compile(
    r"\bcuûa\b|\bvaø\b|\bcaùc\b|\bngöôøi\b|\bñ[aeiouyöô]|thoâng|truyeàn|\bngaøy\b|"
    r"\bthaùng\b|\bsôû\b",
    re.IGNORECASE,
)
ENOUGH: Final = 3  # such words, to be sure
LONGEST_LETTERHEAD: Final = 5  # lines


def from_tcvn3(text: str, *, capitals: bool = False) -> str:
    """Return the Unicode of TCVN3 text; fonts ending in H show small letters as capitals."""
    mended = text.translate(_TCVN3)
    return mended.upper() if capitals else mended


def from_vni(text: str) -> str:
    """Return the Unicode of VNI text."""
    return _VNI_SIGN.sub(lambda found: _VNI[found[0]], text)


def in_font(text: str, font: str | None) -> str:
    """Return the Unicode of text set in a font, which its name tells."""
    name = (font or "").casefold()
    if name.startswith(".vn"):
        return from_tcvn3(text, capitals=name.endswith("h"))
    return from_vni(text) if name.startswith("vni") else text


def mended(text: str) -> tuple[str, str | None]:
    """Return text with old fonts mended, and the name of the encoding it was in, if it was."""
    if len(_VIETNAMESE.findall(text)) > len(text) // 40:
        return text, None
    if len(_TCVN3_WORDS.findall(text)) >= ENOUGH:
        return from_tcvn3(text), "TCVN3"
    if len(_VNI_WORDS.findall(text)) >= ENOUGH:
        return from_vni(text), "VNI"
    return text, None


def _with_capital_heads(text: str) -> str:
    """Return a letter whose head was set in a font of capitals, which its bytes do not tell."""
    lines = text.splitlines()
    head = [
        re.sub(
            r"(?:(?! {3}).)+",
            lambda part: part[0].upper() if part[0].islower() else part[0],
            line,
        )
        for line in lines[:LONGEST_LETTERHEAD]
    ]
    return "\n".join([*head, *lines[LONGEST_LETTERHEAD:]])


def best_reading(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text of bytes that are no UTF-8, and what to tell of it."""
    text, encoding = mended(data.decode("latin-1"))
    if encoding == "TCVN3":
        text = _with_capital_heads(text)
    if encoding is None:
        text, encoding = data.decode("cp1258", "replace"), "Windows-1258"
    return text, (f"Tệp ở bảng mã {encoding}: đã đổi sang Unicode, xem lại dấu.",)

"""Characters that are not words: marks of encodings, of Markdown and of word processors."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from hooks.drafting.mending import old_fonts
from hooks.drafting.reading.lines import Line

_INVISIBLE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]"
)
_SPACES: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffc\ufffd\ue000-\uf8ff]")
_LINK: Final = re.compile(r"\[([^\]]{0,300})\]\((\s*https?:[^)\s]{1,900}\s*)\)")
_AUTOLINK: Final = re.compile(r"<(https?:[^>\s]{1,900})>")
_STRONG: Final = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{0,2000}[^\s*])\1(?![\w*])")
_LONE_STRONG: Final = re.compile(r"^\s*\*{2,3}(?=\S)|(?<=\S)\*{2,3}\s*$")
_RULE: Final = re.compile(r"\s*(?:[-_=–—.…*~•\s]{3,}|\|[-:|\s]+\|)\s*")


def with_clean_characters(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Return lines in NFC without such marks, and what to tell of it."""
    text = "\n".join(_all_text(line) for line in lines)
    mended, encoding = old_fonts.mended(text)
    told = []
    if encoding:
        told.append(f"Chữ gõ bằng phông {encoding}: đã đổi sang Unicode, xem lại dấu.")
    if unicodedata.normalize("NFC", text) != text:
        told.append("Chữ có dấu tổ hợp (NFD): đã đổi sang dạng dựng sẵn (NFC).")
    if any(_INVISIBLE.search(_all_text(line)) for line in lines) and not encoding:
        told.append("Có ký tự ẩn trong chữ: đã bỏ.")
    change = {"TCVN3": old_fonts.from_tcvn3, "VNI": old_fonts.from_vni}.get(encoding or "", str)
    cleaned = (
        replace(
            line,
            text=clean(change(line.text)),
            cells=tuple(clean(change(cell)) for cell in line.cells),
        )
        for line in lines
    )
    del mended
    return tuple(cleaned), tuple(told)


def clean(text: str) -> str:
    """Return a line in NFC, without what is not its words; its inner gaps stay as they are."""
    text = unicodedata.normalize("NFC", text)
    text = _CONTROLS.sub("", _SPACES.sub(" ", _INVISIBLE.sub("", text)).replace("\t", "    "))
    text = _AUTOLINK.sub(r"\1", _LINK.sub(lambda link: link[2].strip(), text))
    text = _LONE_STRONG.sub("", _STRONG.sub(r"\2", _STRONG.sub(r"\2", text)))
    return "" if _RULE.fullmatch(text) else text


def _all_text(line: Line) -> str:
    return " ".join((line.text, *line.cells))

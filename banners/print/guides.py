"""The guides of a print: what its maker does after it is cut. They are a layer that is not printed.

Lengths are of the finished thing, as the trade makes it; no source specifies them.
"""

from __future__ import annotations

from typing import Final

from banners.print import operators
from banners.print.inks import GUIDE
from banners.print.page import Page
from banners.print.paths import disc, numbers, rectangle
from banners.sizes import Finish

_APART: Final = 500.0  # mm: from one eyelet to the next, at most
_IN: Final = 25.0  # mm: from the edge to an eyelet's middle
_EYELET: Final = 6.0  # mm: its radius
_HEM: Final = 50.0  # mm
_THIN: Final = 0.2  # mm of the file
_TYPE: Final = 2.4  # mm of the file

NAME: Final = "Hướng dẫn gia công (không in)"


def guides(page: Page) -> list[str]:
    """Return the operators of the guides."""
    item = page.item
    lines = [operators.stroke(GUIDE), f"0 J {page.units(_THIN):.4f} w"]
    if any(item.safe_mm):
        lines += _box(page, item.safe_mm)
        lines += _told(page, "Vùng an toàn: chữ và mã nằm trong khung này", item.safe_mm)
    if item.finish is Finish.EYELETS:
        lines += _eyelets(page)
    if item.finish is Finish.CASSETTE:
        foot = item.safe_mm[3]
        y = _units(page, item.height_mm - foot)
        lines.append(f"{numbers((0, y))} m {numbers((page.extent.width, y))} l S")
        where = (_units(page, item.safe_mm[0]), y + page.units(1.4 * _TYPE))
        lines += _note(page, f"{foot} mm dưới cùng nằm trong hộp cuốn", where)
    return lines


def _units(page: Page, mm: float) -> float:
    """Return a length of the finished thing in units of the scene."""
    return page.units(mm / page.item.scale)


def _box(page: Page, safe: tuple[int, int, int, int]) -> list[str]:
    left, top, right, bottom = (_units(page, side) for side in safe)
    extent = page.extent
    dash = page.units(2)
    around = rectangle(left, top, extent.width - right, extent.height - bottom)
    return [f"[{numbers((dash, dash))}] 0 d", operators.path(around), "S", "[] 0 d"]


def _told(page: Page, words: str, safe: tuple[int, int, int, int]) -> list[str]:
    left, top = _units(page, safe[0]), _units(page, safe[1])
    return _note(page, words, (left + page.units(1), top - page.units(0.6)))


def _note(page: Page, words: str, at: tuple[float, float]) -> list[str]:
    return operators.text(page.line(words, at, _TYPE), GUIDE)


def _eyelets(page: Page) -> list[str]:
    """Return eyelets at the corners and evenly between them."""
    item = page.item
    found: list[str] = []
    for x in _places(item.width_mm):
        for y in (_IN, item.height_mm - _IN):
            found += _eyelet(page, x, y)
    for y in _places(item.height_mm)[1:-1]:
        for x in (_IN, item.width_mm - _IN):
            found += _eyelet(page, x, y)
    return found


def _eyelet(page: Page, x: float, y: float) -> list[str]:
    at = (_units(page, x), _units(page, y))
    return [operators.path(disc(*at, _units(page, _EYELET))), "S"]


def _places(length: float) -> list[float]:
    between = length - 2 * _IN
    count = max(1, -int(-between // _APART))
    return [_IN + between * number / count for number in range(count + 1)]

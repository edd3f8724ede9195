"""The QR code of a print on its white plate, and the host that it leads to.

It ends the white bar at the foot; of what stands on the floor, where that is out of a telephone's
reach, it stands below the words.
"""

from __future__ import annotations

from math import ceil
from typing import Final
from urllib.parse import urlsplit

from banners.art.shapes import Rect
from banners.art.tones import Tone
from banners.scene import Box, Code, Panel, Part, Role
from banners.setting.group import Laid, ink_box, text_line
from banners.setting.wish import Wish
from banners.typesetting.fonts import CAP_HEIGHT, ink

_SIDE: Final = 0.24  # of the width of what stands
_OF_BAR: Final = 0.75
_LEAST: Final = 24.2  # mm: a module of the longest address is then .65 mm
APART: Final = 0.2  # of the bar: from what stands before it in the bar
_REACH: Final = (900.0, 1400.0)  # mm above the floor: where a telephone is held
_HUNG: Final = 0.56  # of the height, on what is hung
_ROUND: Final = 0.05
_WEIGHT: Final = 600
_HOST: Final = 0.15  # of the plate: the type of the host beside it
_QUIET: Final = 0.11  # of the side: what is white around the modules
_FILLED: Final = 0.84  # of a bar, at most, by its code and the host
_HOST_ALONE: Final = 0.3  # of the side, as the next: the type of the host in a bar of nobody's
_LARGEST_BELOW: Final = 0.14
_HOST_BELOW: Final = 0.6  # of the smallest type: that of the host below a code in the bar


def reach(wish: Wish) -> tuple[float, float] | None:
    """Return between which heights, from above, the code of what stands on the floor must be."""
    if not wish.stands or wish.mm is None:
        return None
    px = 1 / (wish.mm * wish.scale)
    return wish.size.height - _REACH[1] * px, wish.size.height - _REACH[0] * px


def host_of(address: str) -> str:
    """Return the host that an address leads to, which people see before they go there."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def plate(wish: Wish, left: float, width: float) -> Laid:
    """Return the plate with the host beside it, from y = 0 down; empty if it is not among words."""
    if wish.address is None or wish.code_at_foot:
        return Laid()
    side = round(_SIDE * min(wish.size.width, wish.size.height))
    box = (left, 0.0, left + side, float(side))
    start = left + 1.12 * side
    host = host_of(wish.address)
    found = ink(host, _WEIGHT, wish.family)
    fits = (width - 1.12 * side) / (found.right - found.left)
    px = min(max(_HOST * side, float(wish.size.min_type)), fits)
    line = text_line(
        host,
        Role.ADDRESS,
        _WEIGHT,
        px,
        start,
        round(side / 2 + CAP_HEIGHT * px / 2),
        Tone.TEXT,
        family=wish.family,
    )
    return Laid((line,), (_ground(box),), (box, ink_box(line)))


def in_bar(wish: Wish, height: float, left: float, right: float) -> Laid:
    """Return the code of a bar between its margins, from y = 0 down; empty if it has none.

    The host is below it, or where nobody is named at the left of the bar.
    """
    if wish.address is None or wish.mm is None or not wish.code_at_foot:
        return Laid()
    side = ceil(max(_OF_BAR * height, _LEAST / (wish.mm * wish.scale)))
    # The modules end at the margin: what is white around them goes on into it.
    ends = right + round(_QUIET * side)
    plate = (ends - side, 0.0, ends, float(side))
    host = host_of(wish.address)
    found = ink(host, _WEIGHT, wish.family)
    wide = found.right - found.left
    if wish.is_named:
        px = max(0.96 * side / wide, _HOST_BELOW * wish.size.min_type)
        px = min(px, _LARGEST_BELOW * side)
        at, baseline = right - wide * px, side + (CAP_HEIGHT + 0.5) * px
    else:
        px = min(_HOST_ALONE * side, (right - left - 1.35 * side) / wide)
        at, baseline = left, side / 2 + CAP_HEIGHT * px / 2
    line = text_line(
        host, Role.ADDRESS, _WEIGHT, px, at, round(baseline), Tone.INK, family=wish.family
    )
    return Laid((line,), (_ground(plate),), (plate, ink_box(line)))


def height_around(code: Laid) -> int:
    """Return how high a bar must be for its code."""
    return ceil((code.box[3] - code.box[1]) / _FILLED) if code.boxes else 0


def hung(wish: Wish, right: float) -> Laid:
    """Return the plate of what is hung, its right edge at `right`, with the host on its foot."""
    if wish.address is None:
        return Laid()
    found = _footed(wish, round(_HUNG * wish.size.height), right)
    return found.moved(0.0, round((wish.size.height - found.box[3]) / 2))


def _footed(wish: Wish, side: int, right: float) -> Laid:
    """Return a plate from y = 0 down, the host on its foot."""
    left = right - side
    host = host_of(wish.address or "")
    found = ink(host, _WEIGHT, wish.family)
    wide = found.right - found.left
    px = min(0.09 * side, 0.86 * side / wide)
    line = text_line(
        host,
        Role.ADDRESS,
        _WEIGHT,
        px,
        left + (side - wide * px) / 2,
        side + 0.3 * px,
        Tone.INK,
        family=wish.family,
    )
    box = (left, 0.0, right, side + 1.1 * px)
    return Laid((line,), (_ground(box),), (box, ink_box(line)))


def codes(wish: Wish, laid: Laid) -> tuple[Code, ...]:
    """Return the codes that stand on the plates of words."""
    if wish.address is None:
        return ()
    plates = [panel.box for panel in laid.panels if panel.part is Part.PLATE]
    return tuple(
        Code(wish.address, (left, top, right, top + right - left)) for left, top, right, _ in plates
    )


def _ground(box: Box) -> Panel:
    left, top, right, bottom = box
    shape = Rect(
        Tone.WHITE, left, top, right - left, bottom - top, round(_ROUND * (right - left), 2)
    )
    return Panel(Part.PLATE, (shape,), box)

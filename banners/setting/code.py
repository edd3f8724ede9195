"""The QR code of a print on its white plate, and the host beside it that it leads to."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from banners.art.shapes import Rect
from banners.art.tones import Tone
from banners.scene import Box, Code, Panel, Part, Role
from banners.setting.group import Laid, ink_box, text_line
from banners.setting.wish import Wish
from banners.typesetting.fonts import CAP_HEIGHT, ink

_SIDE: Final = 0.18  # of the shorter side
_SIDE_TALL: Final = 0.24  # where that is the width alone
_REACH: Final = (900.0, 1400.0)  # mm above the floor: where a telephone is held
_HUNG: Final = 0.56  # of the height, on what is hung
_ROUND: Final = 0.05
_WEIGHT: Final = 600
_HOST: Final = 0.15  # of the plate: the type of the host beside it


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
    """Return the plate with the host beside it, from y = 0 down; empty without an address."""
    if wish.address is None:
        return Laid()
    size = wish.size
    tall = size.width < 0.5 * size.height
    side = round((_SIDE_TALL if tall else _SIDE) * min(size.width, size.height))
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


def beside(wish: Wish, said: Laid, right: float) -> Laid | None:
    """Return the plate on the right of a slogan's last lines, or None where they leave no room."""
    if wish.address is None:
        return None
    found = _footed(wish, round(_SIDE * min(wish.size.width, wish.size.height)), right)
    laid = found.moved(0.0, round(said.box[3] - found.box[3]))
    gap = 0.2 * (found.box[2] - found.box[0])
    left, top = laid.box[0] - gap, laid.box[1] - gap
    clear = all(box[2] <= left or box[3] <= top for box in said.boxes)
    return laid if clear and laid.box[1] >= said.box[1] else None


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

"""LED boards: points of light on black, each lit or not, so type is set without smoothing."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from types import MappingProxyType
from typing import Final

from banners.art.tones import Palette, Tone
from banners.errors import TextTooLongError
from banners.scene import Finish, Line, Role, Scene
from banners.setting.group import Laid, ink_box
from banners.setting.staged import scene_of
from banners.setting.wish import Wish
from banners.text import with_dashes
from banners.typesetting.faces import font
from banners.typesetting.fit import fit

_LIGHT, _BOLD, _BOLD_FROM = 500, 600, 16  # weights; under 16 points bold would close up ấ and ế
_LOWEST = 16  # points: a board this low needs every row
_LARGEST = 0.5  # share of the board's height, where there is room for two lines
_DARK: Final = (0, 0, 0)
LIGHTS: Final = MappingProxyType(
    {
        light: Palette(name, MappingProxyType(dict.fromkeys(Tone, colour) | {Tone.GROUND: _DARK}))
        for light, name, colour in (
            ("trang", "Trắng trên đen", (255, 255, 255)),
            ("ho-phach", "Hổ phách trên đen", (255, 176, 0)),
            ("do", "Đỏ trên đen", (255, 40, 20)),
        )
    }
)


def board(wish: Wish) -> Scene:
    """Return the slogan alone, else the name, set in whole points and centred.

    Raise `TextTooLongError` when it does not fit at the smallest size at which marks can still be
    told apart.
    """
    text = wish.text
    options = [(text.slogan, Role.HEADLINE if text.headline else Role.NAME)]
    if text.headline and text.shown_name:
        options.append((text.name, Role.NAME))
    for words, role in options:
        lines = _fitted(wish, with_dashes(words), role)
        if lines is not None:
            break
    else:
        raise TextTooLongError(
            f"Chữ quá dài cho bảng {wish.size.id}: “{text.slogan}” không vừa ở cỡ chữ"
            f" {wish.size.min_headline} điểm, cỡ nhỏ nhất còn phân biệt được dấu."
            " Bảng này nên cho chữ chạy; hãy chép nguyên văn khẩu hiệu vào bảng."
        )
    left_out = (Role.HEADLINE,) if text.headline and role is Role.NAME else ()
    laid = Laid(lines, (), tuple(map(ink_box, lines)))
    scene = scene_of(wish, laid, (), None, left_out)
    return replace(scene, palette=LIGHTS[wish.size.light], finish=Finish.POINTS)


def _fitted(wish: Wish, words: str, role: Role) -> tuple[Line, ...] | None:
    size = wish.size
    family = wish.family
    most = max(size.min_headline, int(_LARGEST * size.height))
    width = size.width - 2  # one dark point on each side
    tallest = size.height - (2 if size.height > _LOWEST else 0)
    for px in range(most, size.min_headline - 1, -1):
        weight = _BOLD if px >= _BOLD_FROM else _LIGHT
        block = fit(words, weight, (width, size.height + 1), (px, px), family=family)
        if block.px < px:
            continue
        boxes = [_lit(line, px, block.weight, family) for line in block.lines]
        # Whole points plus one: without smoothing, marks that nearly meet would touch.
        steps = [ceil(distance * px) + 1 for distance in block.distances]
        tops = [sum(steps[:index]) for index in range(len(boxes))]
        top = min(at + box[1] for at, box in zip(tops, boxes, strict=True))
        height = max(at + box[3] for at, box in zip(tops, boxes, strict=True)) - top
        if height > tallest or max(box[2] - box[0] for box in boxes) > width:
            continue
        start = (size.height - height) // 2 - top
        return tuple(
            Line(
                shown=line,
                words=line,
                role=role,
                family=family,
                weight=weight,
                px=float(px),
                x=float((size.width - (box[2] - box[0])) // 2 - box[0]),
                baseline=float(start + at),
                tone=Tone.TEXT,
            )
            for line, box, at in zip(block.lines, boxes, tops, strict=True)
        )
    return None


def _lit(line: str, px: int, weight: int, family: str) -> tuple[int, int, int, int]:
    """Return the box of the lit points, relative to the origin on the baseline."""
    mask, (x, y) = font(weight, px, family, hinted=True).getmask2(line, mode="1", anchor="ls")
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    return x + left, y + top, x + right, y + bottom

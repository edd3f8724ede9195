"""The choice of a setting for a slot, by its kind and its proportions."""

from __future__ import annotations

from typing import Final

from banners.scene import Scene
from banners.setting.avatar import avatar
from banners.setting.board import board
from banners.setting.card import card
from banners.setting.cover import cover
from banners.setting.hanging import hanging
from banners.setting.micro import micro
from banners.setting.small import small
from banners.setting.strip import strip
from banners.setting.tall import square, tall
from banners.setting.wide import wide
from banners.setting.wish import Wish
from banners.sizes import Kind
from banners.typesetting.faces import require_raqm

_LOW: Final = 64  # px: not higher than a telephone's banner
_COVER: Final = 0.5  # of the height: less is always seen of the cover of a channel
_SMALL: Final = 130  # px: too low for a scene beside words


def compose(wish: Wish) -> Scene:
    """Return a composed banner. Raise `BannerError` when the words do not fit the slot."""
    require_raqm()
    size = wish.size
    if size.kind is Kind.BOARD:
        return board(wish)
    if size.kind is Kind.FRAME:
        return avatar(wish)
    left, top, right, bottom = size.safe_box
    ratio = size.width / size.height
    if wish.prints and ratio >= 4.5:
        return hanging(wish)
    if size.height <= _LOW and ratio > 3:
        return micro(wish)
    if ratio >= 4.9:
        return strip(wish)
    if ratio >= 1.8 and size.height <= _SMALL:
        return small(wish)
    if bottom - top < _COVER * size.height:
        return cover(wish)
    if (right - left) / (bottom - top) >= 2.4:
        return wide(wish)
    if ratio >= 1.2 and size.width >= 420:
        return card(wish)
    if ratio >= 0.75:
        return square(wish)
    return tall(wish)

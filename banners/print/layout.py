"""The layout of a print: one setting for strips, one for sheets."""

from dataclasses import replace
from enum import Enum

from banners.errors import TextTooLongError
from banners.print.inks import Inks
from banners.print.sheet import MEASURES, Setting, Sheet
from banners.print.stack import stack
from banners.print.strip import strip
from banners.print.units import distance, min_headline, units
from banners.sizes import PrintItem
from banners.text import NAME_ONLY, BannerText

MAX_LOGO = 0.2  # of the area: Luật Quảng cáo 2012, article 27, for a sponsor's logo
_STRIP_FROM = 2.4  # times as wide as high


class LogoRoom(Enum):
    """The room kept for a logo: on the right of a strip, at the bottom of a sheet."""

    NONE = "none"
    EMPTY = "empty"  # room, and nothing in it
    OUTLINED = "outlined"  # a thin line marks the room


def set_words(  # noqa: PLR0913, PLR0917 - a sheet and what stands on it
    text: BannerText,
    item: PrintItem,
    face: tuple[str, Inks],
    host: str | None,
    logo: LogoRoom,
    taken: tuple[float, float] = (0.0, 0.0),
) -> Setting:
    """Return `text` set on `item` with `face`, a family and its colours.

    `taken` is what the motif occupies on the right and at the foot. Where room is short the
    campaign's name is left out; the agency's and the organiser's lines stay, since whoever is
    responsible must be named. Raise `TextTooLongError` when the headline would not be legible.
    """
    width, height = units(item, item.width_mm), units(item, item.height_mm)
    m = next(m for lowest, m in MEASURES if width / height >= lowest)
    if text.name_only:
        m = replace(m, headline=NAME_ONLY * m.headline)
    sheet = Sheet(item, width - taken[0], height - taken[1], m, min(width, height), *face)
    setting = strip if width / height >= _STRIP_FROM else stack
    names = (text.shown_name, None) if text.shown_name else (None,)
    best = 0.0
    for name in names:
        found, px = setting(text, name, sheet, host, logo is not LogoRoom.NONE)
        if found and px >= sheet.min_headline:
            return found
        best = max(best, px)
    room = f"chỉ vừa ở cỡ chữ {best / units(item, 1):.0f} mm" if best else "không còn chỗ"
    raise TextTooLongError(
        f"Chữ quá dài cho {item.name} ({item.id}): “{text.slogan}” {room}, nhỏ hơn mức đọc được"
        f" từ {distance(item):.0f} m ({min_headline(item):.0f} mm)."
        " Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )

"""The catalogue of sizes, and which family of layout a size belongs to."""

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

from banners.errors import BannerError

_CATALOGUE = Path(__file__).with_name("sizes.yml")


class Family(StrEnum):
    """A layout is chosen by aspect ratio; it is never one layout scaled."""

    STRIP = "strip"
    WIDE = "wide"
    CARD = "card"
    SQUARE = "square"
    TALL = "tall"


# Lowest width / height of each family.
_FROM_RATIO = (
    (5.0, Family.STRIP),  # 728x90 is 8.1, 320x50 is 6.4
    (2.4, Family.WIDE),  # 970x250 is 3.9, 851x315 is 2.7
    (1.3, Family.CARD),  # 1200x630 is 1.9
    (0.75, Family.SQUARE),  # 300x250 is 1.2
    (0.0, Family.TALL),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """One slot: lengths in px, ``max_bytes`` the heaviest file it takes.

    ``min_headline`` and ``min_type`` are the smallest legible headline and type of all, in px.
    """

    id: str
    width: int
    height: int
    name: str
    use: str
    max_bytes: int
    min_headline: int
    min_type: int
    source: str

    @property
    def family(self) -> Family:
        """The family of layout, by aspect ratio."""
        ratio = self.width / self.height
        return next(family for lowest, family in _FROM_RATIO if ratio >= lowest)


_WRITTEN = {field.name: field.type for field in fields(Size)}.keys() - {"width", "height"}
_NUMBERS = ("max_bytes", "min_headline", "min_type")


def parse_sizes(source: str, where: str = "sizes.yml") -> tuple[Size, ...]:
    """Sizes from YAML text, in its order.

    Raises `BannerError` naming the entry (counted from 1) and its fault.
    """
    try:
        entries = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise BannerError(f"{where}: YAML không đọc được: {error}") from error
    if not isinstance(entries, list) or not entries:
        raise BannerError(f"{where}: cần một danh sách kích thước, mỗi mục bắt đầu bằng “- id:”.")
    sizes: list[Size] = []
    for number, entry in enumerate(entries, 1):
        try:
            size = _size(entry)
        except ValueError as error:
            raise BannerError(f"{where}: mục {number}: {error}") from error
        if any(size.id == other.id for other in sizes):
            raise BannerError(f"{where}: mục {number}: kích thước {size.id} đã có ở trên.")
        sizes.append(size)
    return tuple(sizes)


def _size(entry: object) -> Size:
    if not isinstance(entry, dict):
        raise ValueError("cần các dòng dạng “id: 1200x630”.")  # noqa: TRY004 - one error type out
    if wrong := sorted(map(str, entry.keys() ^ _WRITTEN)):
        raise ValueError(f"thừa hoặc thiếu {', '.join(wrong)}.")
    for key in _NUMBERS:
        if type(entry[key]) is not int or entry[key] <= 0:
            raise ValueError(f"{key} phải là số nguyên dương, không phải {entry[key]!r}.")
    for key in sorted(_WRITTEN - set(_NUMBERS)):
        if not isinstance(entry[key], str) or not entry[key].strip():
            raise ValueError(f"{key} phải là chữ, không phải {entry[key]!r}.")
    width, cross, height = entry["id"].partition("x")
    if not (cross and width.isdecimal() and height.isdecimal() and int(width) * int(height)):
        raise ValueError(f"id phải có dạng 1200x630, không phải {entry['id']!r}.")
    if entry["min_type"] > entry["min_headline"]:
        raise ValueError("min_type không được lớn hơn min_headline.")
    return Size(width=int(width), height=int(height), **entry)


@lru_cache(maxsize=1)
def load_sizes() -> tuple[Size, ...]:
    """The catalogue, in the order of ``sizes.yml``. Raises `BannerError` as `parse_sizes`."""
    return parse_sizes(_CATALOGUE.read_text(encoding="utf-8"))

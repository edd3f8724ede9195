"""The catalogue of print items, and how large their type must be to be read."""

import re
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import yaml

from banners.errors import BannerError
from banners.fonts import CAP_HEIGHT

_CATALOGUE = Path(__file__).with_name("items.yml")
UNITS_PER_MM = 10  # of the file: 1 unit is 0.1 mm, so 1 mm of the item where the scale is 1:10

# A capital must be at least 1/300 of the distance it is read from: the United States Sign
# Council's legibility chart asks 4 inches at 100 feet of capitals in a sans serif by daylight.
_CAPITAL = 1 / 300
# Ours: who wants the small lines steps up to 2/5 of the distance; and never under 8 pt.
_SMALL_FROM = 0.4
_SMALLEST = 8 * 25.4 / 72  # mm


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintItem:
    """One thing a print shop makes. Lengths in mm of the finished item, ``distance`` in m.

    ``bleed`` is added on every side; the file is drawn at 1:``scale``.
    """

    id: str
    width: int
    height: int
    name: str
    use: str
    bleed: int
    scale: int
    distance: int
    source: str

    def units(self, mm: float) -> float:
        """A length of the finished item, in units of the file (0.1 mm of paper)."""
        return mm * UNITS_PER_MM / self.scale

    @property
    def min_headline(self) -> float:
        """The smallest headline that is read from ``distance``, in mm of type size."""
        return self.distance * 1000 * _CAPITAL / CAP_HEIGHT

    @property
    def min_type(self) -> float:
        """The smallest type of all, in mm of type size."""
        return max(_SMALLEST, self.min_headline * _SMALL_FROM)


_WRITTEN = {field.name for field in fields(PrintItem)} - {"width", "height"}
_NUMBERS = ("bleed", "scale", "distance")


def parse_print_items(source: str, where: str = "items.yml") -> tuple[PrintItem, ...]:
    """Items from YAML text, in its order.

    Raises `BannerError` naming the entry (counted from 1) and its fault.
    """
    try:
        entries = yaml.safe_load(source)
    except yaml.YAMLError as error:
        raise BannerError(f"{where}: YAML không đọc được: {error}") from error
    if not isinstance(entries, list) or not entries:
        raise BannerError(f"{where}: cần một danh sách ấn phẩm, mỗi mục bắt đầu bằng “- id:”.")
    items: list[PrintItem] = []
    for number, entry in enumerate(entries, 1):
        try:
            item = _item(entry)
        except ValueError as error:
            raise BannerError(f"{where}: mục {number}: {error}") from error
        if any(item.id == other.id for other in items):
            raise BannerError(f"{where}: mục {number}: ấn phẩm {item.id} đã có ở trên.")
        items.append(item)
    return tuple(items)


def _item(entry: object) -> PrintItem:
    if not isinstance(entry, dict):
        raise ValueError("cần các dòng dạng “id: phuon-600x2000”.")  # noqa: TRY004 - one error type
    if wrong := sorted(map(str, entry.keys() ^ _WRITTEN)):
        raise ValueError(f"thừa hoặc thiếu {', '.join(wrong)}.")
    for key in _NUMBERS:
        if type(entry[key]) is not int or entry[key] <= 0:
            raise ValueError(f"{key} phải là số nguyên dương, không phải {entry[key]!r}.")
    if entry["scale"] not in (1, 10):
        raise ValueError(f"scale là 1 (đúng cỡ) hoặc 10 (1:10), không phải {entry['scale']}.")
    for key in sorted(_WRITTEN - set(_NUMBERS)):
        if not isinstance(entry[key], str) or not entry[key].strip():
            raise ValueError(f"{key} phải là chữ, không phải {entry[key]!r}.")
    found = re.fullmatch(r"[a-z]+(?:-[a-z]+)*-([1-9]\d{1,4})x([1-9]\d{1,4})", entry["id"])
    if not found:
        raise ValueError(f"id phải có dạng phuon-600x2000, không phải {entry['id']!r}.")
    return PrintItem(width=int(found[1]), height=int(found[2]), **entry)


@lru_cache(maxsize=1)
def load_print_items() -> tuple[PrintItem, ...]:
    """The catalogue, in the order of ``items.yml``. Raises `BannerError` as it parses."""
    return parse_print_items(_CATALOGUE.read_text(encoding="utf-8"))

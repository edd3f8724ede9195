"""The catalogue of slots, and which family of layout a size belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import ceil, gcd
from pathlib import Path
from typing import cast

from banners.slots_file import check_print_item, check_size, entries

_CATALOGUE = Path(__file__).with_name("sizes.yml")
_CANVAS = 600  # px: the shorter side, or nearly, of the canvas on which a print item is composed
# The smallest type on it, as shares of the shorter side: a headline of 50 mm on a banner 1 m high
# is read from 11 m, since a capital must be 1/300 as high as the distance (United States Sign
# Council).
_HEADLINE, _TYPE = 0.05, 0.023

_LIGHT_NAMES = {"trang": "chữ trắng", "ho-phach": "chữ hổ phách", "do": "chữ đỏ"}

# The groups of slots, in the order of the gallery.
GROUPS = {
    "chia-se": "Liên kết và mạng xã hội",
    "quang-cao": "Ô quảng cáo (IAB, Google)",
    "cong": "Cổng thông tin điện tử",
    "bang": "Màn hình và bảng điện tử",
    "khung": "Khung ảnh đại diện",
    "in-an": "In ấn",
}


class Family(StrEnum):
    """A family of layout, chosen by aspect ratio: one layout is never scaled to fit all."""

    STRIP = "strip"
    WIDE = "wide"
    CARD = "card"
    SQUARE = "square"
    TALL = "tall"


class Kind(StrEnum):
    """How a slot shows a banner."""

    BANNER = "banner"
    BOARD = "board"  # points of light: white on black, without smoothing
    FRAME = "frame"  # laid over a portrait, so transparent inside


# The lowest ratio of width to height in each family.
_FROM_RATIO = (
    (5.0, Family.STRIP),  # 728x90 is 8.1, 320x50 is 6.4
    (2.4, Family.WIDE),  # 970x250 is 3.9, 851x315 is 2.7
    (1.3, Family.CARD),  # 1200x630 is 1.9
    (0.75, Family.SQUARE),  # 300x250 is 1.2
    (0.0, Family.TALL),
)


def family_of(width: float, height: float) -> Family:
    """Return the family of layout for these proportions."""
    ratio = width / height
    return next(family for lowest, family in _FROM_RATIO if ratio >= lowest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """One slot: lengths in px; `max_bytes` limits the file in each of its `formats`.

    `min_headline` is the smallest legible headline and `min_type` the smallest legible type of
    all, in px; `safe` is what may be cut off or covered at the left, top, right and bottom;
    `retina` asks for files of twice the size as well.
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
    group: str = "cong"
    kind: Kind = Kind.BANNER
    safe: tuple[int, int, int, int] = (0, 0, 0, 0)
    formats: tuple[str, ...] = ("png", "webp")
    retina: bool = False
    light: str = ""  # of a board: the colour of its points

    @property
    def family(self) -> Family:
        """The family of layout, by aspect ratio."""
        return family_of(self.width, self.height)

    @property
    def safe_box(self) -> tuple[int, int, int, int]:
        """The part always seen: left, top, right, bottom in px; right and bottom are exclusive."""
        left, top, right, bottom = self.safe
        return left, top, self.width - right, self.height - bottom


class Finish(StrEnum):
    """What is done to a print after it is cut, which its guides show."""

    CUT = "cut"
    EYELETS = "eyelets"  # hemmed, with eyelets to hang it by
    CASSETTE = "cassette"  # its foot stays rolled up in a stand


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintItem:
    """One thing to print: lengths of the finished item in mm, drawn at 1:`scale`.

    `safe_mm` is what hems, eyelets or a stand may cover at the left, top, right and bottom.
    """

    id: str
    name: str
    use: str
    width_mm: int
    height_mm: int
    bleed_mm: int
    scale: int
    source: str
    group: str = "in-an"
    finish: Finish = Finish.CUT
    safe_mm: tuple[int, int, int, int] = (0, 0, 0, 0)

    @property
    def px_per_mm(self) -> float:
        """How many px of the canvas a millimetre of the finished item is."""
        shared = gcd(self.width_mm, self.height_mm)
        shorter = min(self.width_mm, self.height_mm) // shared
        return max(1, round(_CANVAS / shorter)) / shared

    @property
    def size(self) -> Size:
        """The canvas it is composed on: of exactly its shape, about 600 px on the shorter side."""
        px = self.px_per_mm
        shorter = min(self.width_mm, self.height_mm) * px
        left, top, right, bottom = (ceil(side * px) for side in self.safe_mm)
        return Size(
            id=self.id,
            width=round(self.width_mm * px),
            height=round(self.height_mm * px),
            name=self.name,
            use=self.use,
            max_bytes=10_000_000,
            min_headline=ceil(_HEADLINE * shorter),
            min_type=ceil(_TYPE * shorter),
            source=self.source,
            group=self.group,
            safe=(left, top, right, bottom),
        )


def parse_sizes(source: str, where: str = "sizes.yml") -> tuple[Size, ...]:
    """Return the slots in px from the YAML text `source`, in its order.

    Raise `BannerError` naming the entry, counted from 1, and its fault.
    """
    found = entries(source, where, GROUPS)
    return tuple(
        size for entry in found if "width_mm" not in entry for size in _sizes(check_size(entry))
    )


def _sizes(checked: dict[str, object]) -> Iterator[Size]:
    """Yield the slot, or one for each light of a board: the first has the plain id."""
    lights = cast("list[str]", checked.pop("lights", [""]))
    fields = checked | {"kind": Kind(str(checked.get("kind", "banner")))}
    for number, light in enumerate(lights):
        told = {"id": f"{light}-{fields['id']}"} if number else {}
        told |= {"name": f"{fields['name']}, {_LIGHT_NAMES[light]}"} if light else {}
        yield Size(**fields | told, light=light)  # type: ignore[arg-type]


def parse_print_items(source: str, where: str = "sizes.yml") -> tuple[PrintItem, ...]:
    """Return the things to print from YAML text. Raise `BannerError` as `parse_sizes` does."""
    found = entries(source, where, GROUPS)
    return tuple(_item(check_print_item(entry)) for entry in found if "width_mm" in entry)


def _item(checked: dict[str, object]) -> PrintItem:
    finish = Finish(str(checked.get("finish", "cut")))
    return PrintItem(**checked | {"finish": finish})  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def load_sizes() -> tuple[Size, ...]:
    """Return the slots in px, in the order of `sizes.yml`. Raise `BannerError`."""
    return parse_sizes(_CATALOGUE.read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def load_print_items() -> tuple[PrintItem, ...]:
    """Return the things to print, in the order of `sizes.yml`. Raise `BannerError`."""
    return parse_print_items(_CATALOGUE.read_text(encoding="utf-8"))

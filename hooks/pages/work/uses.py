"""What each kind of agency takes, and where it puts it: banner sizes, and marks of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

# Sizes of banners that stand ready without a year (hooks/drawing/slots.py), the first before all.
SHARED: Final = "1200x630"
_SIZES: Final[Mapping[str, tuple[str, ...]]] = {
    "cong-ttdt": ("728x90", "300x250"),
    "bao-chi": ("970x250", "300x600"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place where an agency may tick that it has put something."""

    id: str
    words: str
    agencies: tuple[str, ...]  # ids of audiences; "" is a reader who has not chosen


MARKS: Final = (
    Mark(
        "trang",
        "Trang, cổng thông tin",
        ("", "ubnd-xa", "so-nganh", "cong-ttdt", "truong-hoc", "benh-vien"),
    ),
    Mark("chuyen-muc", "Bản tin, chuyên mục", ("bao-chi",)),
    Mark("mang-xa-hoi", "Zalo, Facebook", ("*",)),
    Mark("man-hinh", "Màn hình, bảng LED", ("so-nganh", "truong-hoc", "benh-vien")),
    Mark("loa", "Loa truyền thanh", ("", "ubnd-xa", "truyen-thanh-co-so", "to-cong-nghe-so")),
    Mark("bang-ron", "Băng rôn", ("", "ubnd-xa", "so-nganh", "truong-hoc", "truyen-thanh-co-so")),
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """The banner sizes offered to some agencies."""

    sizes: tuple[str, ...]
    agencies: str  # for data-roles: ids, separated by spaces; a reader without a choice is ""


def sizes_by_agency(agencies: Iterable[str]) -> tuple[Sizes, ...]:
    """Return which sizes are offered to whom; who has none of their own shares a picture."""
    rest = [each for each in agencies if each not in _SIZES]
    own = [Sizes(sizes, each) for each, sizes in _SIZES.items()]
    return (Sizes((SHARED,), " ".join(("", *rest))), *own)


def agencies_of(mark: Mark, agencies: Iterable[str]) -> str:
    """Return for data-roles who has a mark."""
    return " ".join(("", *agencies) if mark.agencies == ("*",) else mark.agencies)

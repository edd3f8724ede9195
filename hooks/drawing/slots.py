"""The slots that the site has banners for, and the readers' names of their groups."""

from __future__ import annotations

from typing import Final

from banners import load_sizes

# The slots of the banners that a campaign's page shows.
PAGE_SIZES: Final = ("1200x630", "970x250", "728x90", "300x250", "300x600", "575x72")
# Groups of slots that portals embed; every year keeps them for ever.
EMBEDDED_GROUPS: Final = ("quang-cao", "cong")

GROUPS: Final = {
    "chia-se": "Chia sẻ và mạng xã hội",
    "quang-cao": "Ô banner theo chuẩn quảng cáo",
    "cong": "Cổng thông tin điện tử",
    "bang": "Bảng điện tử, màn hình công cộng",
    "khung": "Khung ảnh đại diện",
}
PRINT_TITLE: Final = "Băng rôn, phướn, áp phích để in"

# Slots that portals embed, in the order of the catalogue of slots.
EVERGREEN_SIZES: Final[tuple[str, ...]] = tuple(
    size.id for size in load_sizes() if size.id in PAGE_SIZES or size.group in EMBEDDED_GROUPS
)
# Slots that also have a picture for each topic and audience: those on pages, and NukeViet's own.
# The script narrows any size, whereas pictures for every topic and size would be 500 files a day.
NARROWED_SIZES: Final[tuple[str, ...]] = tuple(
    size for size in EVERGREEN_SIZES if size in {*PAGE_SIZES, "212x800", "250x500"}
)

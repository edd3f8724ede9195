"""One page of every kind, for tests of all kinds. A new kind of page needs one line here."""

from __future__ import annotations

from typing import Final, Literal

HOME: Final = ""
CAMPAIGN: Final = "chien-dich/ngay-chuyen-doi-so-quoc-gia/"
CAMPAIGN_WITHOUT_DATES: Final = "chien-dich/phong-chong-sot-xuat-huyet/"
LONGEST_CAMPAIGN: Final = "chien-dich/phong-chong-mua-ban-nguoi/"

# Relative to the site's root.
PAGE_KINDS: Final = {
    "home": HOME,
    "work": "viec/",
    "changes": "moi/",
    "calendar": "lich/",
    "calendar-year": "lich/2026/",
    "campaigns": "chien-dich/",
    "campaign": CAMPAIGN,
    "campaign-long": LONGEST_CAMPAIGN,
    "campaign-undated": CAMPAIGN_WITHOUT_DATES,
    "slogans": "khau-hieu/",
    "slogans-year": "khau-hieu/2025/",
    "banners": "banner/",
    "banners-campaign": "banner/ngay-chuyen-doi-so-quoc-gia/",
    "embedding": "nhung/",
    "frame": "nhung/khung/728x90/",
    "sample-portal": "nhung/mau/anh-hien-tai/",
    "subscribe": "dang-ky-lich/",
    "documents": "van-ban/",
    "document": "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/",
    "document-long": "van-ban/cv-stttt-ttbcxb-dak-nong-2021/",
    "data": "du-lieu/",
    "editing": "bien-tap/",
    "composing": "bien-tap/soan/",
    "not-found": "404.html",
}

Screen = Literal["desk", "phone"]
SCREENS: Final[tuple[Screen, ...]] = ("desk", "phone")
# Where each is visited first: of two that are made alike, such as a calendar and that of a year,
# one on each.
FIRST_SEEN: Final = {kind: SCREENS[nth % 2] for nth, kind in enumerate(PAGE_KINDS)}

# Shown inside pages of other sites, which have the headings.
FRAMES: Final = {"frame"}

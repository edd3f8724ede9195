"""Banners, and readers of HTML; everything named «Mẫu …» is made up."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from html import unescape
from typing import Final

import html5lib

from banners import Size, load_sizes
from banners.store.blob import Blob
from hooks.drawing.banners import BannerFile, SiteBanner

SITE: Final = "https://lich.example/"
XHTML: Final = "{http://www.w3.org/1999/xhtml}"
# A page has hundreds of kilobytes, whose parsing takes longer than what is done with these.
_BOX: Final = re.compile(r"<textarea\b([^>]*)>(.*?)</textarea>", re.DOTALL)
_LABEL: Final = re.compile(r'\baria-label="([^"]*)"')


def size_of(size_id: str) -> Size:
    """Return a size of the catalogue."""
    return next(size for size in load_sizes() if size.id == size_id)


def made_banner(
    size_id: str = "728x90",
    year: int | None = 2026,
    alt: str = "Mẫu khẩu hiệu",
    campaign: str = "mau-chien-dich-1",
    formats: tuple[str, ...] = ("png", "webp"),
) -> SiteBanner:
    """Return a banner that was never drawn."""
    size = size_of(size_id)
    folder = f"banner/{campaign}" + (f"/{year}" if year is not None else "")
    return SiteBanner(
        campaign_id=campaign,
        year=year,
        size=size,
        topic="bac-thang",
        alt=alt,
        files=tuple(
            BannerFile(
                path=f"{folder}/{size_id}.{name}",
                format=name,
                scale=1,
                width=size.width,
                height=size.height,
                blob=Blob("", 0),
            )
            for name in formats
        ),
        newest=True,
    )


def older(banner: SiteBanner) -> SiteBanner:
    """Return the banner as one of an earlier year."""
    return replace(banner, newest=False)


def parsed(fragment: str) -> ET.Element:
    """Return a parsed fragment; the test fails when it is not well-formed HTML."""
    parser = html5lib.HTMLParser(strict=True)
    root: ET.Element = parser.parseFragment(fragment)
    return root


def tags(root: ET.Element) -> list[str]:
    """Return the names of all elements below the root, in order."""
    return [str(element.tag).removeprefix(XHTML) for element in root.iter()][1:]


def one(root: ET.Element, tag: str) -> dict[str, str]:
    """Return the attributes of the only element of a name."""
    (element,) = root.iter(f"{XHTML}{tag}")
    return dict(element.attrib)


def snippets_in(html: str) -> dict[str, str]:
    """Return the texts of a page's copy boxes, by their labels."""
    found: dict[str, str] = {}
    for attributes, text in _BOX.findall(html):
        label = _LABEL.search(attributes)
        found[unescape(label[1]) if label else ""] = unescape(text)
    return found

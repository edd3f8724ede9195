"""What editors and filters of HTML have spoilt of a snippet that was pasted into a portal.

What each of them leaves is recorded in tests/audit/left_by_filters.json.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from hooks.audit.evidence import Kind
from hooks.audit.known_banners import KnownBanners
from hooks.embeds.snippets import RUNNING_ALT
from hooks.web.html_page import Frame, HtmlPage

NARROW: Final = 320  # px: what is wider does not fit every phone
_FRAMES: Final = {"iframe", "frame"}
_SLOT_AT_END: Final = re.compile(r"/(\d+)x\d+(?:@\dx)?(?:\.\w+|/)(?:[?#]|$)")
# Markup that readers see as text, with quotation marks as editors may have made them.
_AS_TEXT: Final = re.compile(
    r"<(?:a|img|source|iframe|script)\s[^<>]{0,500}?(?:src|srcset|href)=[\"'“”″]?"
    r"(https?://[^\s\"'<>“”″]{1,500})",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Spoilt:
    """One fault: what it is, and the address of ours that it concerns, if that is still there."""

    kind: Kind
    url: str
    what: str


def spoilt(page: HtmlPage, is_own: Callable[[str], bool], known: KnownBanners) -> Iterator[Spoilt]:
    """Yield the faults of snippets on a page; `is_own` tells addresses of our site."""
    for frame in page.frames:
        if frame.tag in _FRAMES:
            yield from _of_frame(frame, is_own, known)
    for link in page.hollow_links:
        if is_own(link):
            yield Spoilt("hollow", link, link)
    for picture in page.pictures:
        if picture.loose and is_own(picture.url) and _is_wide(picture.url, picture.width):
            yield Spoilt("unstyled", picture.url, picture.url)
    for url in dict.fromkeys(_AS_TEXT.findall(page.text)):
        if is_own(url):
            yield Spoilt("escaped", url, url)


def _of_frame(frame: Frame, is_own: Callable[[str], bool], known: KnownBanners) -> Iterator[Spoilt]:
    if not frame.url:
        if _was_ours(frame, known):
            yield Spoilt("empty", "", f"iframe «{frame.title}»" if frame.title else "iframe")
    elif is_own(frame.url):
        if frame.dead:
            yield Spoilt("dead", frame.url, frame.url)
        if frame.loose and (frame.width is None or frame.height is None):
            yield Spoilt("cropped", frame.url, frame.url)
        elif frame.loose and _is_wide(frame.url, frame.width):
            yield Spoilt("unstyled", frame.url, frame.url)


def _was_ours(frame: Frame, known: KnownBanners) -> bool:
    """Return whether a frame that leads nowhere has what our snippet gives it: title or size."""
    if frame.title:
        return frame.title.startswith(RUNNING_ALT)
    width, height = frame.width, frame.height
    sized = width is not None and height is not None and known.shape_hint(width, height)
    return frame.nameless and sized


def _is_wide(url: str, width: int | None) -> bool:
    """Return whether a picture or frame is wider than a phone, by its attribute or its slot."""
    if width is None and (slot := _SLOT_AT_END.search(url)):
        width = int(slot[1])
    return width is not None and width > NARROW

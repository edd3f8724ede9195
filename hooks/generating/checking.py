"""What a generated page must have: what was asked for in its front matter, and the menu."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterable, Iterator
from typing import Final

from hooks.outputs import Page, PageAssets

_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_META: Final = re.compile(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">')
_LINK: Final = re.compile(r'\s(?:href|src)="([^"]*)"')
_DESCRIPTION: Final = ("description", "og:description")
_SHOWN: Final = 5  # names in a message


def faults_of(
    page: Page, frame: str, assets: PageAssets, menu: Iterable[Page], site_name: str
) -> Iterator[str]:
    """Yield what is missing of a page in `frame`, all that is around its content.

    Addresses are compared as browsers resolve them, since generators write them in different ways.
    """
    title = html.unescape("".join(_TITLE.findall(frame)))
    if title != (wanted_title := f"{page.title} – {site_name}" if page.url else page.title):
        yield f"tiêu đề là «{title}», không phải «{wanted_title}»"
    told = {name: html.unescape(words) for name, words in _META.findall(frame)}
    if any(told.get(name) != page.description for name in _DESCRIPTION):
        yield "thiếu lời mô tả"
    links = {html.unescape(link) for link in _LINK.findall(frame)}
    addresses = {resolved(page.url, link) for link in links}
    wanted = [*assets.styles, *assets.scripts, *(each.url for each in menu)]
    if missing := [address for address in wanted if address not in addresses]:
        yield f"thiếu liên kết tới {_some(missing)}"
    if missing := [each.title for each in page.headings if f"#{each.anchor}" not in links]:
        yield f"mục lục thiếu {_some(missing)}"


def resolved(url: str, link: str) -> str:
    """Return where a link on a page leads, below the site's root; other sites stay as they are."""
    path = link.partition("#")[0].partition("?")[0]
    if "://" in path or not path:
        return link
    found = posixpath.normpath(posixpath.join("/", url, path))
    is_folder = path.endswith(("/", ".")) and found != "/"
    return found.removeprefix("/") + ("/" if is_folder else "")


def _some(names: list[str]) -> str:
    more = ", …" if len(names) > _SHOWN else ""
    return ", ".join(f"«{name}»" for name in names[:_SHOWN]) + more

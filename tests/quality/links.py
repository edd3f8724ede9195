"""The links of a built site: everything in it that names one of the site's own addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from hooks.addresses import WORKSHOP

# The address in mkdocs.yml, for which the site is built by default.
SITE: Final = "https://lich-truyen-thong.example/"

LINKING: Final = {"href", "src", "action", "poster", "data", "data-gallery"}
_LINKING: Final = ",".join(f"[{name}]" for name in (*sorted(LINKING), "srcset"))
TEXT_FILES: Final = {".css", ".csv", ".ics", ".js", ".json", ".txt", ".webmanifest", ".xml"}
# An address of the site itself, anywhere: in prose, or in the query of a calendar program's link.
# It ends before a part to be filled in, such as {id}.
_OWN: Final = re.compile(
    r"(?:https|webcals?)://" + re.escape(urlsplit(SITE).netloc) + r"(/[^\s\"'<>\\`|(){}…»,;]*)(\{?)"
)
_CSS_URL: Final = re.compile(r"url\(\s*[\"']?([^\"')]+)")


class Page:
    """What a page links to, the anchors it has, and all of it with its characters as they are."""

    def __init__(self, file: Path) -> None:
        html = file.read_text("utf-8")
        tree = LexborHTMLParser(html)
        self.anchors = {node.attributes["id"] for node in tree.css("[id]")}
        self.anchors |= {node.attributes["name"] for node in tree.css("a[name]")}
        self.links: list[str] = []
        for node in tree.css(_LINKING):
            for name, value in node.attributes.items():
                if not value:
                    continue
                if name in LINKING:
                    self.links.append(value)
                elif name == "srcset":
                    self.links += [part.split()[0] for part in value.split(",")]
        self.text = unescape(html)


@dataclass(frozen=True)
class Site:
    """A built site, which can be searched for broken links."""

    root: Path

    def broken(self) -> Iterator[str]:
        """Yield `file: address` for each broken link or anchor within the site."""
        leads = cache(self._leads)  # pages have most of their links in common
        for file in sorted(self.root.rglob("*")):
            shown = file.relative_to(self.root).as_posix()
            for address in dict.fromkeys(self._addresses(file)):
                if not leads(address):
                    yield f"{shown}: {address}"

    def _addresses(self, file: Path) -> Iterator[str]:
        """Yield every address of the site itself that a file names, as a full address."""
        base = urljoin(SITE, file.relative_to(self.root).as_posix().removesuffix("index.html"))
        if file.suffix == ".html":
            page = self._page(file)
            for link in dict.fromkeys(page.links):
                whole = base + link if link.startswith("#") else urljoin(base, link)
                yield from [whole] if whole.startswith(SITE) else _handed_on(whole)
            # a page may give its script a folder, to which the script adds file names
            for address in own_addresses(page.text):
                if not (address.endswith("/") and self._file(address).parent.is_dir()):
                    yield address
        elif file.suffix in TEXT_FILES:
            text = file.read_text("utf-8")
            if file.suffix == ".css":
                links = _CSS_URL.findall(text)
                yield from (urljoin(base, link) for link in links if not link.startswith("data:"))
            if file.suffix == ".ics":
                text = text.replace("\n ", "")  # lines are folded
            if file.match("assets/search/du-lieu.*.json"):
                for location, _, *rest in json.loads(text)["pages"]:
                    sections = rest[2] if len(rest) > 2 else []
                    anchors = (f"#{anchor}" for anchor, *_ in sections)
                    yield from (urljoin(SITE, location + anchor) for anchor in ("", *anchors))
            yield from own_addresses(text)

    def _leads(self, address: str) -> bool:
        file, anchor = self._file(address), unquote(urlsplit(address).fragment)
        if not file.is_file():
            return False
        if file == self.root / WORKSHOP / "index.html" and "=" in anchor:  # a choice, no place
            return True
        return not anchor or file.suffix != ".html" or anchor in self._page(file).anchors

    def _file(self, address: str) -> Path:
        path = unquote(urlsplit(address).path)
        file = self.root / path.removeprefix("/")
        return file / "index.html" if path.endswith("/") else file

    @staticmethod
    @cache
    def _page(file: Path) -> Page:
        return Page(file)


def _handed_on(foreign: str) -> Iterator[str]:
    """Yield our addresses in links to other sites: calendar programs get a feed in the query."""
    for _, value in [("", foreign.partition("?")[0]), *parse_qsl(urlsplit(foreign).query)]:
        yield from own_addresses(value)


def own_addresses(text: str) -> Iterator[str]:
    """Yield the addresses of the site itself in a text, without punctuation after them."""
    for path, unfinished in _OWN.findall(text):
        if not unfinished:
            yield urljoin(SITE, path.rstrip(".:!?"))

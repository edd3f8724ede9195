"""The reading of an untrusted page: its title, words, pictures, links and frames.

Scripts are not run, so what they would add is not seen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hooks.source.faults import one_line
from hooks.web.addresses import joined
from hooks.web.transport import Reply

MOST_MENTIONS: Final = 5000  # of each kind; a portal's front page has hundreds
LONGEST_TEXT: Final = 1_000_000  # characters

# The names that pages give their character sets, and Python's names for what browsers then use.
_CHARSETS: Final = {
    "utf-8": "utf-8", "utf8": "utf-8", "unicode": "utf-8",
    "utf-16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
    "windows-1258": "cp1258", "cp1258": "cp1258", "x-cp1258": "cp1258",
    "windows-1252": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252",
}  # fmt: skip
_BOMS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_HEADER: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)
_REFRESH: Final = re.compile(
    r"\s*(\d{1,3})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.I
)
_CSS_URL: Final = re.compile(r"url\(\s*[\"']?([^\"')\s]{1,2000})", re.I)
_SIZE: Final = re.compile(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$")
_NOWHERE: Final = re.compile(r"\s*(?:$|about:|javascript:)", re.I)
# What a link may show beside words.
_SEEN: Final = "img, svg, video, canvas, object, embed, input, iframe, i, [class], [style]"
# Attributes where lazy loaders keep the address until a script puts it into src.
_SOURCES: Final = ("src", "data-src", "data-original", "data-lazy-src", "data-lazy", "data-bg",
                   "data-background", "data-background-image", "background", "poster", "data",
                   "href", "xlink:href")  # fmt: skip
_SOURCE_SETS: Final = ("srcset", "data-srcset", "data-lazy-srcset")
_PICTURES: Final = (
    "img, source, input[type=image], video[poster], object, embed, image, "
    "[background], [data-bg], [data-background], [data-background-image]"
)
_HREF_OF: Final = {"image"}  # elements whose href is a picture


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the page shows or may show: address (http, https or data:), alt and size."""

    url: str
    alt: str = ""
    width: int | None = None
    height: int | None = None
    loose: bool = False  # nothing of its own keeps it within a narrow screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """An embedded frame or script: its address and the values of its data-* attributes."""

    tag: str
    url: str = ""  # empty: it leads nowhere
    data: tuple[str, ...] = ()
    dead: bool = False  # its sandbox forbids to open what is clicked: TinyMCE leaves frames so
    title: str = ""
    width: int | None = None
    height: int | None = None
    loose: bool = False  # as of pictures
    nameless: bool = False  # it has neither id nor name, by which a script could fill it


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlPage:
    """The content of a page."""

    url: str  # after redirects
    title: str
    text: str  # of the body, single-spaced, NFC, with tags separating words
    joined_text: str  # the same without that, since Word leaves tags inside words
    pictures: tuple[Picture, ...]
    links: tuple[str, ...]
    hollow_links: tuple[str, ...]  # in which there is nothing to see or to click
    frames: tuple[Frame, ...]
    refresh: str | None  # the address to which the page immediately sends its reader
    cut: bool  # whether it is longer than what was read
    broken_off: bool  # whether it ended before it was complete

    @property
    def empty_without_scripts(self) -> bool:
        """Whether there is hardly anything to see until scripts have run."""
        scripts = any(frame.tag == "script" for frame in self.frames)
        return scripts and len(self.text) < 200 and not self.pictures


def is_html(reply: Reply) -> bool:
    """Return whether a reply is a page, by its type or, if it has none, by its beginning."""
    kind = reply.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind:
        return kind in {"text/html", "application/xhtml+xml"}
    return reply.body.lstrip()[:1] == b"<"


def read_page(reply: Reply) -> HtmlPage:
    """Return a reply parsed as a page, with broken markup treated as in browsers."""
    tree = LexborHTMLParser(decoded(reply))
    base = _base(tree, reply.url)
    frames = tuple(_frames(tree, base))
    refresh = _refresh(tree, base)
    links, hollow = _links(tree, base)
    pictures = tuple(dict.fromkeys(_pictures(tree, base)))[:MOST_MENTIONS]
    title = tree.css_first("head title")
    shown_title = " ".join(title.text().split()) if title else ""
    tree.strip_tags(["script", "style", "template", "noscript"])
    text = tree.body.text(separator=" ") if tree.body else ""
    joined_text = tree.body.text() if tree.body else ""
    return HtmlPage(
        url=reply.url,
        title=one_line(unicodedata.normalize("NFC", shown_title), 150),
        text=_single_spaced(text),
        joined_text=_single_spaced(joined_text),
        pictures=pictures,
        links=links,
        hollow_links=hollow,
        frames=frames[:MOST_MENTIONS],
        refresh=refresh,
        cut=reply.cut,
        broken_off=reply.broken_off,
    )


def decoded(reply: Reply) -> str:
    """Return a page's text, decoded by its BOM, its header or its <meta>, or else by a guess."""
    body = reply.body
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    told = _HEADER.search(reply.headers.get("content-type", ""))
    if told and (charset := _CHARSETS.get(told[1].lower())):
        return body.decode(charset, "replace")
    meta = _META.search(body[:4096])
    if meta and (charset := _CHARSETS.get(meta[1].decode("ascii", "replace").lower())):
        # A page whose <meta> can be read as bytes is not UTF-16, whatever it claims.
        return body.decode("utf-8" if charset.startswith("utf-16") else charset, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_in_a_letter = (reply.cut or reply.broken_off) and error.start > len(body) - 4
        return body.decode("utf-8" if cut_in_a_letter else "cp1258", "replace")


def _single_spaced(text: str) -> str:
    return unicodedata.normalize("NFC", " ".join(text[:LONGEST_TEXT].split()))


def _base(tree: LexborHTMLParser, url: str) -> str:
    node = tree.css_first("base[href]")
    return (joined(url, node.attributes.get("href") or "") if node else None) or url


def _refresh(tree: LexborHTMLParser, base: str) -> str | None:
    for node in tree.css("meta[http-equiv]"):
        if (node.attributes.get("http-equiv") or "").lower() == "refresh":
            told = _REFRESH.match(node.attributes.get("content") or "")
            if told and int(told[1]) <= 5:
                return joined(base, told[2])
    return None


def _links(tree: LexborHTMLParser, base: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the addresses of links that show something, and of those that show nothing."""
    full: dict[str, None] = {}
    hollow: dict[str, None] = {}
    for node in tree.css("a[href], area[href]"):
        if url := joined(base, node.attributes.get("href") or ""):
            (hollow if _is_hollow(node) else full)[url] = None
    return tuple(full)[:MOST_MENTIONS], tuple(hollow)[:MOST_MENTIONS]


def _is_hollow(node: LexborNode) -> bool:
    styled = node.attributes.keys() & {"class", "style", "id"}
    shows = styled or node.tag == "area" or node.text().strip() or node.css_first(_SEEN)
    return not shows


def _frames(tree: LexborHTMLParser, base: str) -> Iterator[Frame]:
    for node in tree.css("iframe, frame, script"):
        attributes = node.attributes
        # Lazy loaders leave `about:blank` where the address was.
        given = (attributes.get(name) or "" for name in ("src", "data-src", "data-lazy-src"))
        source = next((each for each in given if not _NOWHERE.match(each)), None)
        sandbox = attributes.get("sandbox", "allow-popups") or ""
        width, height = (_pixels(attributes.get(name)) for name in ("width", "height"))
        yield Frame(
            tag=node.tag or "",
            url=(joined(base, source) if source else None) or "",
            data=tuple(v for name, v in attributes.items() if name.startswith("data-") and v),
            dead=node.tag == "iframe" and "allow-popups" not in sandbox.lower().split(),
            title=one_line(attributes.get("title") or "", 300),
            width=width,
            height=height,
            loose=_is_loose(node),
            nameless=not attributes.keys() & {"id", "name"},
        )


def _is_loose(node: LexborNode) -> bool:
    """Return whether no style of an element limits its width; a class may do so."""
    told = (node.attributes.get(name) or "" for name in ("class", "style", "width"))
    classes, style, width = told
    return not classes and "width" not in style.lower() and "%" not in width


def _pictures(tree: LexborHTMLParser, base: str) -> Iterator[Picture]:
    for node in tree.css(_PICTURES):
        yield from _of_element(node, base)
    for node in tree.css("[style]"):
        yield from _of_css(node.attributes.get("style") or "", base)
    for node in tree.css("style"):
        yield from _of_css(node.text(), base)


def _of_element(node: LexborNode, base: str) -> Iterator[Picture]:
    attributes = node.attributes
    # A <source> has no alt of its own but that of the <img> next to it.
    own = node
    if node.tag == "source" and node.parent and (image := node.parent.css_first("img")):
        own = image
    alt = one_line(own.attributes.get("alt") or "", 300)
    width, height = (_pixels(own.attributes.get(name)) for name in ("width", "height"))
    loose = node.tag == "img" and _is_loose(node)
    for name in _SOURCES:
        if "href" in name and node.tag not in _HREF_OF:
            continue
        if value := attributes.get(name):
            yield from _picture(value, base, alt, width, height, loose=loose)
    for name in _SOURCE_SETS:
        for value in _candidates(attributes.get(name) or ""):
            yield from _picture(value, base, alt, width, height)


def _candidates(srcset: str) -> Iterator[str]:
    """Yield the addresses in a srcset; each ends at white space, before its descriptor."""
    for part in re.findall(r"[^\s,]\S*(?:\s+[^,]*)?", srcset)[:20]:
        yield part.split()[0].rstrip(",")


def _of_css(css: str, base: str) -> Iterator[Picture]:
    for value in _CSS_URL.findall(css)[:MOST_MENTIONS]:
        yield from _picture(value, base, "", None, None)


def _picture(  # noqa: PLR0913 - all of a picture
    value: str,
    base: str,
    alt: str,
    width: int | None,
    height: int | None,
    *,
    loose: bool = False,
) -> Iterator[Picture]:
    value = value.strip()
    url = value if value[:11].lower() == "data:image/" else joined(base, value)
    if url:
        yield Picture(url, alt, width, height, loose)


def _pixels(value: str | None) -> int | None:
    found = _SIZE.match(value or "")
    return int(found[1]) if found else None

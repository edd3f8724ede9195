"""The structure of published files, by independent readers, and what no text may add to it."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from hooks.outputs import Compiled
from tests.conftest import DRAWING
from tests.feeds.reading import properties, read_strictly, read_with_vobject
from tests.stored import contents

PICTURES: Final = {".png", ".jpg", ".webp", ".pdf", ".woff", ".woff2"}
# Files that servers and robots obey, which have nothing from campaigns.
ORDERS: Final = {"robots.txt", "_headers", ".htaccess", "web.config", ".nojekyll"}
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")

Shape = tuple[str, ...]  # an element with its attributes, an event with its properties, …


def outputs(compiled: Compiled) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a site and those packed in it; pages are without the theme's frame."""
    for page in compiled.pages:
        yield f"{page.url}index.html", page.html.encode()
    for path, data in contents(compiled, DRAWING.store).items():
        yield path, data
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    yield f"{path}/{name}", archive.read(name)


def shapes(path: str, data: bytes, mark: str) -> Iterator[Shape]:
    """Yield the parts of a file's structure; fail if a marked text is where no text may be."""
    suffix = PurePosixPath(path).suffix
    if suffix in PICTURES or suffix == ".zip":
        return
    if suffix == ".gz":
        yield from shapes(path.removesuffix(suffix), gzip.decompress(data), mark)
        return
    text = data.decode("utf-8-sig")
    if PurePosixPath(path).name in ORDERS or suffix in {".js", ".css"}:
        assert mark not in text
        return
    assert not re.search(rf"{mark}\w*49\b", text), "a template was run"
    match suffix:
        case ".html":
            yield from _html(text, mark)
        case ".svg":
            yield from _xml(text, mark)
        case ".xml":
            yield from _feed(text, mark)
        case ".ics":
            yield from _calendar(data)
        case ".csv":
            yield from _table(text)
        case ".json":
            _json(json.loads(text))
        case ".txt":
            return
        case _:
            raise AssertionError(f"nobody reads {path}")


def _html(text: str, mark: str) -> Iterator[Shape]:
    root = LexborHTMLParser(text).root
    assert root is not None
    for node in root.traverse():
        if node.is_comment_node:
            assert mark not in (node.comment_content or ""), "a text in a comment"
            continue
        assert node.tag != "template", "a part whose content is not read here"
        attributes = {name: value or "" for name, value in node.attributes.items()}
        yield ("html", str(node.tag), *sorted(attributes))
        for name, value in attributes.items():
            assert not name.startswith("on"), f"a handler: {name}"
            if name in {"href", "src", "action", "formaction", "data", "srcset"}:
                scheme = re.match(r"[\s\0]*([a-zA-Z][\w+.-]*):", value)
                assert scheme is None or scheme[1].lower() in _SCHEMES, value
            if name == "srcdoc":
                yield from _html(value, mark)
        if node.tag == "script":
            if "json" in attributes.get("type", ""):
                _json(json.loads(node.text()))
            else:
                assert mark not in node.text(), "a text in a script"
        elif node.tag == "style":
            assert mark not in node.text(), "a text in a style"


_SCHEMES: Final = {"http", "https", "webcal", "webcals", "mailto", "tel", "data"}


def _xml(text: str, mark: str) -> Iterator[Shape]:
    assert "<!DOCTYPE" not in text
    for element in ET.fromstring(text).iter():  # noqa: S314 - entities need a DOCTYPE
        yield ("xml", str(element.tag), *sorted(element.attrib))
        assert not any(name.startswith("on") for name in element.attrib)
        if str(element.tag).endswith(("}script", "}style")):
            assert mark not in (element.text or "")


def _feed(text: str, mark: str) -> Iterator[Shape]:
    yield from _xml(text, mark)
    for element in ET.fromstring(text).iter():  # noqa: S314 - the same
        if element.attrib.get("type") == "html":
            yield from _html(element.text or "", mark)


def _calendar(data: bytes) -> Iterator[Shape]:
    events = read_strictly(data)
    assert read_with_vobject(data) == events
    for event in properties(data):
        yield ("ics", *sorted(event))
    yield ("ics events", *sorted(event.uid for event in events))


def _table(text: str) -> Iterator[Shape]:
    for row in csv.reader(io.StringIO(text, newline=""), strict=True):
        yield ("csv", str(len(row)))
        for cell in row:
            assert not _FORMULA.match(cell), f"a formula: {cell!r}"


def _json(value: Any) -> None:
    """Fail for a value that not every JSON reader can represent."""
    if isinstance(value, dict):
        for key, inner in value.items():
            _json(key)
            _json(inner)
    elif isinstance(value, list):
        for inner in value:
            _json(inner)
    elif isinstance(value, str):
        value.encode("utf-8")

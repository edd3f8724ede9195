"""Logos drawn as SVG, which come from anywhere: checked, then made pictures, without running them.

What would run, move or load something is refused, as the workshop refuses it in browsers; so is
text, which looks otherwise wherever its typeface is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from banners.errors import LogoError

SIDE: Final = 1600  # px, the longer: enough for a banner of 8 m, whose logo is a tenth as wide
_BAD: Final = frozenset(
    (
        "animate",
        "animatemotion",
        "animatetransform",
        "feimage",
        "foreignobject",
        "handler",
        "iframe",
        "image",
        "script",
        "set",
    )
)
_TEXT: Final = frozenset(("text", "tspan", "textpath"))
# Seen in the text already, so that none of it is parsed.
_DECLARED: Final = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet", re.IGNORECASE)
_REFERENCE: Final = re.compile(
    r"url\(\s*['\"]?(?!\s*['\"]?#)|@import|expression\(|javascript:", re.IGNORECASE
)
_STYLE: Final = re.compile(rf"{_REFERENCE.pattern}|\\", re.IGNORECASE)  # a name may be escaped
_LOCAL: Final = re.compile(r"url\(\s*['\"]?\s*#([^)'\"]+)")
_MOST_DRAWN: Final = 20_000  # elements, each as often as it is referred to
_DEEPEST: Final = 200
_NUMBER: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)")

FOREIGN: Final = (
    "Tệp SVG có mã chạy, hoạt hình, ảnh nhúng hoặc liên kết ra ngoài nên không dùng được."
    " Hãy xuất lại thành SVG thuần hoặc PNG."
)
_BROKEN: Final = "Tệp logo bị hỏng, không đọc được. Hãy xuất lại ảnh."


def is_svg(data: bytes) -> bool:
    """Return whether a file means to be an SVG."""
    return re.search(rb"<svg[\s>]", data[:4096], re.IGNORECASE) is not None


def picture_of(data: bytes) -> bytes:
    """Return an SVG as PNG, its longer side `SIDE`. Raise `LogoError`."""
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LogoError(_BROKEN) from error
    if _DECLARED.search(source):
        raise LogoError(FOREIGN)
    try:
        root = ET.fromstring(source)  # noqa: S314 - no entity can be declared
    except ET.ParseError as error:
        raise LogoError(_BROKEN) from error
    if _name(root) != "svg":
        raise LogoError(_BROKEN)
    _check(root)
    width, height = _shape(root)
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    root.set("width", f"{SIDE * width / max(width, height):g}")
    root.set("height", f"{SIDE * height / max(width, height):g}")
    # Only now: it is as large as all the rest of drawing together.
    import resvg_py  # noqa: PLC0415

    told = ET.tostring(root, encoding="unicode")
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=told, skip_system_fonts=True))
    except ValueError as error:
        raise LogoError(_BROKEN) from error


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2].casefold()


def _check(root: Element) -> None:
    """Raise `LogoError` for what would run, load or weigh too much, or is text."""
    for element in root.iter():
        name = _name(element)
        if name in _BAD or _is_foreign(element, name):
            raise LogoError(FOREIGN)
        if name in _TEXT and "".join(element.itertext()).strip():
            raise LogoError(
                "Tệp SVG còn chữ chưa chuyển thành nét, máy khác sẽ vẽ bằng kiểu chữ khác."
                " Hãy chuyển chữ thành nét (outline) rồi xuất lại, hoặc dùng PNG."
            )
    ids = {found: element for element in root.iter() if (found := element.get("id"))}
    if _drawn(root, ids, {}, 0) > _MOST_DRAWN:
        raise LogoError("Tệp SVG quá phức tạp. Hãy xuất lại thành PNG.")


def _is_foreign(element: Element, name: str) -> bool:
    if name == "style" and _STYLE.search("".join(element.itertext())):
        return True
    for key, value in element.attrib.items():
        local = key.rpartition("}")[2].casefold()
        if local.startswith("on") or (_STYLE if local == "style" else _REFERENCE).search(value):
            return True
        if local == "href" and not value.strip().startswith("#"):
            return True
    return False


def _drawn(element: Element, ids: dict[str, Element], known: dict[int, int], deep: int) -> int:
    """Return how many elements are drawn for one, those that it refers to among them."""
    if deep > _DEEPEST:
        return _MOST_DRAWN + 1
    if id(element) not in known:
        known[id(element)] = _MOST_DRAWN + 1  # of what refers to itself
        inside = [*element, *(ids[name] for name in _referred(element) if name in ids)]
        total = 1 + sum(_drawn(one, ids, known, deep + 1) for one in inside)
        known[id(element)] = min(total, _MOST_DRAWN + 1)
    return known[id(element)]


def _referred(element: Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        if key.rpartition("}")[2].casefold() == "href":
            yield value.strip().removeprefix("#")
        yield from _LOCAL.findall(value)


def _shape(root: Element) -> tuple[float, float]:
    sides = [_NUMBER.match(root.get(name, "")) for name in ("width", "height")]
    if all(sides) and "%" not in root.get("width", "") + root.get("height", ""):
        width, height = (float(side[1]) for side in sides if side)
    else:
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        try:
            _, _, width, height = map(float, box)
        except ValueError:
            width = height = 0.0
    if not (width > 0 and height > 0):
        raise LogoError("Tệp SVG không nói cỡ của nó. Hãy xuất lại thành PNG.")
    return width, height

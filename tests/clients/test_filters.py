"""What editors and filters of HTML leave of each snippet: the table that /nhung/ tells.

A result names the tags left, in order; `dead` is a frame in which no click does anything, and
`escaped` a snippet that readers see as text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import html5lib
import pytest
from playwright.sync_api import Browser, Page

from hooks.embeds.snippets import following, running
from tests.audit.samples import FILTERED
from tests.browsing import lent
from tests.clients.running import HERE, INSTALLED, PYTHON, answer
from tests.embedding_page.samples import SITE, XHTML, made_banner, size_of
from tests.made_up import sample

pytestmark = pytest.mark.clients

KEPT: Final = {
    "link": "a img", "picture": "a picture source img", "image": "img", "script": "a img script",
    "frame": "iframe",
}  # fmt: skip
LINK: Final = {"link": "a img", "picture": "a img", "image": "img", "script": "a img", "frame": ""}
FRAMELESS: Final = {**LINK, "frame": "iframe"}  # without its address
NOTHING: Final = {"link": "a", "picture": "a", "image": "", "script": "a", "frame": ""}
ESCAPED: Final = dict.fromkeys(KEPT, "escaped")
LEFT: Final[dict[str, dict[str, str]]] = {
    "DOMPurify": {**LINK, "picture": KEPT["picture"]},
    "nh3": LINK,
    "HTMLPurifier": LINK,
    "HTMLPurifier, frames": FRAMELESS,
    "WordPress author": LINK,
    "sanitize-html": NOTHING,
    "sanitize-html, frames": FRAMELESS,
    "xss": {**LINK, "picture": "escaped", "script": "escaped", "frame": "escaped"},
    "bleach": ESCAPED,
    "TinyMCE": {**KEPT, "script": "a img", "frame": "iframe dead"},
    "CKEditor": LINK,
}
EDITORS: Final = ("TinyMCE", "CKEditor")

CKEDITOR: Final = """async html => {
  const { ClassicEditor, Essentials, Paragraph, Link, LinkImage, Image, SourceEditing } = CKEDITOR;
  const editor = await ClassicEditor.create(document.querySelector("#editor"), {
    licenseKey: "GPL", plugins: [Essentials, Paragraph, Link, Image, LinkImage, SourceEditing],
  });
  editor.setData(html);
  const left = editor.getData();
  await editor.destroy();
  return left;
}"""
TINYMCE: Final = """async html => {
  const [editor] = await tinymce.init({
    target: document.querySelector("#editor"), license_key: "gpl", base_url: "/tinymce",
    skin: false, content_css: false, promotion: false, convert_urls: false,
  });
  editor.setContent(html);
  const left = editor.getContent();
  editor.remove();
  return left;
}"""
SCRIPTS: Final = {
    "CKEditor": ("ckeditor5/dist/browser/ckeditor5.umd.js", CKEDITOR),
    "TinyMCE": ("tinymce/tinymce.min.js", TINYMCE),
}
ADDRESS: Final = "https://soan-mau.example/"  # answered here, never requested from the network


@pytest.fixture(scope="module")
def snippets() -> dict[str, str]:
    ways = running(sample()[0], size_of("728x90"), SITE)
    return {"link": following(made_banner(), "Mẫu", SITE) or "", **ways}


def edited(page: Page, name: str, snippets: dict[str, str]) -> dict[str, str]:
    script, run = SCRIPTS[name]
    page.route(f"{ADDRESS}**", lambda route: _from_packages(route, script))
    page.goto(ADDRESS)
    return {way: page.evaluate(run, html) for way, html in snippets.items()}


def _from_packages(route: Any, script: str) -> None:
    path = route.request.url.removeprefix(ADDRESS)
    file = INSTALLED / "node_modules" / path
    if not path:
        head = "<!doctype html><meta charset=utf-8><div id=editor></div>"
        body = f'{head}<script src="/{script}"></script>'
        route.fulfill(body=body, content_type="text/html")
    elif file.is_file():
        route.fulfill(path=file)
    else:
        route.fulfill(status=404)


@pytest.fixture(scope="module")
def left(snippets: dict[str, str], browser: Browser) -> dict[str, dict[str, str]]:
    """What each leaves, by filter and way."""
    given = json.dumps(snippets).encode()
    found: dict[str, dict[str, str]] = {}
    for command in (
        ["node", str(HERE / "filters.mjs")],
        ["php", "-d", "error_reporting=0", str(HERE / "filters.php")],
        [str(PYTHON), str(HERE / "filters.py")],
    ):
        found |= answer(command, given)
    for name in EDITORS:
        with lent(browser) as page:
            found[name] = edited(page, name, snippets)
    return found


def told(html: str) -> str:
    """Return what is left, as in the table."""
    if "&lt;" in html:
        return "escaped"
    root = html5lib.parseFragment(html, treebuilder="etree")
    names = []
    for element in root.iter():
        name = str(element.tag).removeprefix(XHTML)
        if name in {"a", "picture", "source", "img", "script", "iframe"}:
            names.append(name)
            if name == "iframe" and not element.get("sandbox", "all").strip():
                names.append("dead")
    return " ".join(names)


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left(name: str, left: dict[str, dict[str, str]]) -> None:
    assert {way: told(html) for way, html in left[name].items()} == LEFT[name]


def test_the_audit_is_tried_with_what_is_left_today(
    left: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    told = f"{json.dumps(left, ensure_ascii=False, indent=1, sort_keys=True)}\n"
    renewed = tmp_path / FILTERED.name
    renewed.write_text(told, "utf-8")
    assert FILTERED.read_text("utf-8") == told, f"to renew it: cp {renewed} {FILTERED}"


def images(left: dict[str, dict[str, str]]) -> Iterator[tuple[str, dict[str, str]]]:
    for name, ways in left.items():
        for way, html in ways.items():
            root = html5lib.parseFragment(html, treebuilder="etree")
            for image in root.iter(f"{XHTML}img"):
                yield f"{name} {way}", dict(image.attrib)


def test_every_picture_left_keeps_its_address_its_words_and_its_shape(
    left: dict[str, dict[str, str]],
) -> None:
    """Without its style it still stands at its size: width and height carry it."""
    for what, image in images(left):
        assert image["src"].startswith(f"{SITE}banner/"), what
        assert image["alt"], what
        assert (image["width"], image["height"]) == ("728", "90"), what

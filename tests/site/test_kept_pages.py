"""A page of which nothing has changed is not rendered again, and nobody can tell the difference."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from unittest import mock

import pytest
from mkdocs.commands import build as mkdocs_build

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.material.kept_pages import KeptPages
from hooks.outputs import Compiled, Heading, Page, PageAssets, SearchScripts
from tests.conftest import ONE, TODAY, run_build
from tests.real_campaigns import keep_only
from tests.stored import copy_store

SENTENCE: Final = "Có hiệu lực từ ngày ký."


def build(campaigns: Path, site: Path, store: Path, **environment: str) -> set[str]:
    """Build the site and return which of its pages MkDocs has rendered."""
    order = ["build", "--draft", "--force", "--today", TODAY, "--campaigns", str(campaigns)]
    render = mkdocs_build._build_page

    def telling(page: Any, *rest: Any, **named: Any) -> None:
        if page.meta.get("template") != "kept.html":
            print("rendered", page.file.dest_uri)
        render(page, *rest, **named)

    with mock.patch.object(mkdocs_build, "_build_page", telling):
        result = run_build(
            *order, "--site-dir", str(site), CALENDAR_CACHE=str(store), **environment
        )
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    return {line.removeprefix("rendered ") for line in lines if line.startswith("rendered ")}


def files_of(site: Path) -> dict[str, bytes]:
    paths = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def menu_of(site: Path) -> set[str]:
    """Return the pages in the navigation, and home, to which the site's name leads."""
    (menu,) = re.findall(
        r'<ul class="sections__list.*?</ul>', (site / "index.html").read_text(), re.S
    )
    addresses = re.findall(r'href="([^"]+)"', menu)
    paths = (address.removeprefix("./").removeprefix(".") for address in addresses)
    return {"index.html", *(f"{path}index.html" for path in paths)}


@pytest.mark.slow
def test_kept_pages_are_those_that_mkdocs_would_make(
    few_campaigns: Path, drawn: Path, tmp_path: Path
) -> None:
    keep_only(few_campaigns, ONE)
    store, other_store = (copy_store(drawn, tmp_path / name) for name in ("store", "other"))
    site, fresh = tmp_path / "site", tmp_path / "fresh"
    rendered = build(few_campaigns, site, store)
    first = files_of(site)
    assert {name for name in first if name.endswith("index.html")} >= rendered
    assert len(rendered) > 20

    file = few_campaigns / "documents" / "qd-505-qd-ttg-2022.yml"
    text = file.read_text("utf-8")
    assert text.count(SENTENCE) == 1
    file.write_text(text.replace(SENTENCE, f"{SENTENCE} Câu mẫu."), "utf-8")
    rendered = build(few_campaigns, site, store)
    second = files_of(site)  # of which all but those pages was kept
    pages = {name for name in first if name.endswith("index.html") and first[name] != second[name]}
    assert rendered == pages
    assert 0 < len(pages - menu_of(site)) < 10

    assert len(build(few_campaigns, fresh, other_store)) > 20
    assert files_of(fresh) == second


# What decides a page

PAGE: Final = Page(
    url="mau/",
    title="Trang mẫu",
    description="Mô tả mẫu",
    body="<p>Mẫu</p>",
    kind="mau",
    headings=(Heading("a", "Mục mẫu"),),
    image="mau.png",
    image_alt="Mẫu",
)
MENU: Final = Page(url="", title="Mẫu", description="Mẫu", body="", nav_title="Trang đầu")
ASSETS: Final = PageAssets(styles=("a.css",), scripts=("a.js",))
COMPILED: Final = Compiled(
    pages=(MENU, PAGE),
    outputs=(),
    search=SearchScripts(worker="w.1.js", box="b.1.js"),
    assets={"mau": ASSETS, None: ASSETS},
    structured={},
)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def kept(store: Store, compiled: Compiled = COMPILED, frame: Any = "", code: str = "") -> KeptPages:
    return KeptPages(store, compiled, frame, code)


def make(store: Store, html: bytes) -> None:
    pages = kept(store)
    assert PAGE.url not in pages.find([(PAGE, "")])
    pages.keep(PAGE.url, html)


@pytest.mark.parametrize(
    "change",
    [
        {"url": "mau-2/"},
        {"title": "Trang khác"},
        {"description": "Mô tả khác"},
        {"body": "<p>Khác</p>"},
        {"kind": None},
        {"headings": ()},
        {"headings": (Heading("b", "Mục mẫu"),)},
        {"image": None},
        {"image_alt": "Khác"},
        {"oembed": "mau.json"},
    ],
)
def test_a_page_that_says_something_else_is_another(store: Store, change: dict[str, Any]) -> None:
    make(store, b"page")
    other = replace(PAGE, **change)
    assert other.url not in kept(store).find([(other, "")])
    assert PAGE.url in kept(store).find([(PAGE, "")])


@pytest.mark.parametrize(
    "other",
    [
        {"frame": "https://mau.example/"},
        {"code": "1"},
        {"compiled": replace(COMPILED, pages=(replace(MENU, nav_title="Khác"), PAGE))},
        {"compiled": replace(COMPILED, pages=(replace(MENU, url="khac/"), PAGE))},
        {"compiled": replace(COMPILED, search=replace(COMPILED.search, worker="w.2.js"))},
        {"compiled": replace(COMPILED, search=replace(COMPILED.search, box="b.2.js"))},
        {"compiled": replace(COMPILED, assets={"mau": replace(ASSETS, styles=())})},
        {"compiled": replace(COMPILED, assets={"mau": replace(ASSETS, scripts=())})},
    ],
)
def test_a_page_in_another_frame_is_another(store: Store, other: dict[str, Any]) -> None:
    make(store, b"page")
    assert PAGE.url not in kept(store, **other).find([(PAGE, "")])


def test_data_blocks_count(store: Store) -> None:
    make(store, b"page")
    assert PAGE.url not in kept(store).find([(PAGE, "<script>{}</script>")])


def test_styles_of_other_pages_and_what_search_finds_do_not_count(store: Store) -> None:
    make(store, b"page")
    other = replace(COMPILED, assets={"mau": ASSETS, None: PageAssets(styles=(), scripts=())})
    assert PAGE.url in kept(store, other).find([(PAGE, "")])


def test_a_page_that_is_as_it_was_made_is_a_file_of_the_store(store: Store) -> None:
    make(store, b"page")
    pages = kept(store)
    pages.find([(PAGE, "")])
    (output,) = pages.outputs()
    assert output.address == "mau/index.html"
    assert isinstance(output.content, Blob)
    assert store.read(output.content) == b"page"


def test_a_page_that_was_edited_in_the_store_is_made_anew(store: Store) -> None:
    make(store, b"page")
    (path,) = store.folder.glob("blobs/??/*")
    path.chmod(0o644)
    path.write_bytes(b"edited")
    assert PAGE.url not in kept(Store(store.folder)).find([(PAGE, "")])

"""Whatever campaigns and registries say stays text, in every page and in a browser."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import html5lib
import pytest
import yaml
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browsing import Traffic, visiting
from tests.conftest import TODAY, made_once, run_build
from tests.servers import serving
from tests.site.hostile import FORMER, HOSTILE, write_hostile_folder
from tests.stored import copy_store
from tests.undrawn import undrawn

pytestmark = pytest.mark.slow

XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        campaigns = write_hostile_folder(folder / "campaigns")
        result = run_build("build", "--draft", "--today", TODAY, "--campaigns", str(campaigns),
                           "--site-dir", str(folder / "site"))  # fmt: skip
        assert result.returncode == 0, result.stderr

    return made_once(tmp_path_factory, "hostile", make) / "site"


def texts(data: Any) -> Iterator[str]:
    """Yield every string in data from YAML."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, (dict, list)):
        for one in data.values() if isinstance(data, dict) else data:
            yield from texts(one)


def test_every_registry_has_hostile_texts(hostile_site: Path) -> None:
    """The test itself can detect markup."""
    folder = hostile_site.parent / "campaigns"
    for file in folder.rglob("*.yml"):
        found = [one for one in texts(yaml.safe_load(file.read_text("utf-8"))) if HOSTILE in one]
        assert found, file


def test_no_text_becomes_markup(hostile_site: Path) -> None:
    pages = sorted(hostile_site.rglob("*.html"))
    assert hostile_site / "chien-dich" / FORMER / "index.html" in pages
    for file in pages:
        root = LexborHTMLParser(file.read_text("utf-8")).root
        assert root is not None
        for element in root.traverse():
            given = element.attributes
            is_data = "json" in (given.get("type") or "")
            if element.tag == "script" and not is_data:
                assert "alert" not in element.text(), file
            assert given.get("src") != "x", file
            assert not [name for name in given if name.startswith("on")], file
        assert "49" not in root.text().partition("7*7")[0][-4:], file


def test_the_words_are_all_there(hostile_site: Path) -> None:
    page = (hostile_site / "chien-dich/mau/index.html").read_text("utf-8")
    (heading,) = html5lib.parse(page, "etree").iter(f"{XHTML}h1")
    assert "".join(heading.itertext()) == f"Chiến dịch mẫu {HOSTILE}"


def test_without_the_escaping_there_is_no_site(tmp_path: Path, drawn: Path) -> None:
    """A page whose title is not words is not published, however markup got there.

    Scripts in what a page says are refused after that (tests/site/test_content_security.py).
    """
    campaigns = write_hostile_folder(tmp_path / "campaigns")
    site = tmp_path / "site"
    # With a store that has no page, as none of them is to be as it was escaped.
    store = str(copy_store(drawn, tmp_path / "store"))
    with undrawn(), mock.patch("html.escape", lambda text, quote=True: text):
        result = run_build("build", "--draft", "--today", TODAY, "--campaigns", str(campaigns),
                           "--site-dir", str(site), CALENDAR_CACHE=store)  # fmt: skip
    assert result.returncode == 3
    assert "dựng hỏng" in result.stderr
    assert "<script>alert(1)</script>" in result.stderr
    assert "Traceback" not in result.stderr
    assert not site.exists()


@pytest.fixture
def page(browser: Browser, hostile_site: Path) -> Iterator[Page]:
    """A visitor's page; a script from a text, or one refused by the policy, fails the test."""
    dialogs: list[str] = []
    with serving(hostile_site) as url, visiting(browser, url) as opened:

        def note(dialog: Any) -> None:
            dialogs.append(dialog.message)
            dialog.dismiss()

        opened.on("dialog", note)
        yield opened
    assert dialogs == []


def of_each_kind(files: Iterable[Path]) -> Iterator[Path]:
    """Yield a page of each set of scripts: what is in the HTML is told without a browser."""
    seen: set[frozenset[str]] = set()
    for file in files:
        named = re.findall(r'<script[^>]* src="(?:[./]*)([^"]+)"', file.read_text("utf-8"))
        if frozenset(named) not in seen:
            yield file
        seen.add(frozenset(named))


@pytest.mark.browser
@pytest.mark.parametrize(
    "choose", [of_each_kind, pytest.param(iter, id="all", marks=pytest.mark.hostile)]
)
def test_no_page_runs_a_text(
    page: Page, hostile_site: Path, choose: Callable[[list[Path]], Iterator[Path]]
) -> None:
    files = list(choose(sorted(hostile_site.rglob("*.html"))))
    assert len(files) > 10
    traffic = Traffic(page)
    for file in files:
        page.goto(file.relative_to(hostile_site).as_posix().removesuffix("index.html"))
        traffic.wait_until_quiet()


@pytest.mark.browser
def test_search_shows_texts_as_words(page: Page) -> None:
    page.goto("lich/")
    page.keyboard.press("/")
    page.keyboard.type("alert")
    first = page.locator(".md-search-result__link").first
    expect(first).to_contain_text("<script>alert(1)</script>")


@pytest.mark.browser
def test_what_scripts_build_shows_texts_as_words(page: Page) -> None:
    page.goto("khau-hieu/?q=alert")
    expect(page.locator(".slogan").first).to_contain_text("<script>alert(1)</script>")
    page.goto("banner/?tu=mau")
    expect(page.locator(".pick:visible").first).to_contain_text("<script>alert(1)")
    page.goto("nhung/?chien-dich=mau")
    page.wait_for_load_state("networkidle")

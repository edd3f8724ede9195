"""No internal id reaches a reader, in any visible word of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from hooks.catalogue.catalogue import Catalogue
from tests.facts.samples import catalogue_of, of_a, of_ministry
from tests.real_campaigns import real_catalogue
from tests.site.reading import Pages

READ = ("alt", "title", "aria-label", "placeholder", "content")


def ids_of(catalogue: Catalogue) -> set[str]:
    """Return every id of a folder that could not be a word: all have a hyphen."""
    found: set[str] = set()
    for registry in (
        catalogue.documents, catalogue.places, catalogue.agencies, catalogue.audiences,
        catalogue.channels, catalogue.topics,
    ):  # fmt: skip
        found |= registry.keys()
    for campaign in catalogue.campaigns:
        found |= {campaign.id, *(occasion.id for occasion in campaign.occasions)}
        said = catalogue.said[campaign.id]
        found |= {window.id for window in said.windows} | {window.kind for window in said.windows}
        found |= {task.id or "" for task in said.tasks} | {task.kind for task in said.tasks}
        found |= {report.id for report in said.reports} | {text.kind for text in said.texts}
    return {each for each in found if "-" in each}


def told_to_readers(html: str) -> Iterator[str]:
    """Yield the visible words of a page, and those that are read out."""
    page = LexborHTMLParser(html)
    page.strip_tags(["script", "style"])
    if page.body:
        yield page.body.text(separator=" ")
    for attribute in READ:
        for node in page.css(f"[{attribute}]"):
            yield node.attributes[attribute] or ""


def ids_in(text: str, ids: set[str]) -> set[str]:
    """Return the ids that a text has as words of their own; addresses are no words."""
    without_addresses = re.sub(r"\S*(?:://|\.(?:png|ics|zip|json|csv)\b)\S*|\S+/\S+", " ", text)
    return {*re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", without_addresses)} & ids


EVERYTHING = """
windows:
  - {id: dot-mot, when: {from: 1/10/2022, to: 3/10/2022}}
  - {id: dot-hai, kind: cao-diem, when: {anchor: dot-mot, from: -3, to: 2}}
  - {id: dot-ba, kind: hien-thi, when: {anchor: dot-hai, side: [truoc, trong]}}
  - {id: dot-bon, kind: su-kien, when: {anchor: tuan-thu, days: -2}}
texts: [{kind: khau-hieu, text: Câu một}, {kind: phong-trao, text: Câu hai}]
tasks:
  - id: viec-mot
    text: Việc thử
    when: dot-hai
    channel: bang-ron
    due: {anchor: dot-mot, days: 3}
reports: [{id: ky-mot, to: so-b, via: so-khong-noi, due: {anchor: dot-ba, days: 3}}]
lead: [{agency: so-a}]
"""
NEWS = """
changes:
  - {what: dot-mot, status: doi, when: {anchor: ngay-thu, days: -2}}
  - {what: ky-mot, status: hoan}
  - {what: dot-bon, status: huy, verified: false}
"""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Every kind of entry, each named by an id and counted from another."""
    catalogue = catalogue_of(
        tmp_path_factory.mktemp("ids"),
        ke_hoach=of_ministry(EVERYTHING),
        cua_a=of_a(EVERYTHING, implements="ke-hoach"),
        tin_moi=of_ministry(NEWS, "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach"),
    )
    return Pages(catalogue, date(2022, 9, 25))


@pytest.fixture(scope="module")
def real() -> Pages:
    """The real campaigns."""
    return Pages(real_catalogue(), date(2026, 11, 20))


def shown_in(pages: Pages) -> dict[str, set[str]]:
    ids = ids_of(pages.view.catalogue)
    found = {
        url: ids_in(" ".join((*told_to_readers(page.html), page.title, page.description)), ids)
        for url, page in pages.pages.items()
    }
    for url, page in pages.pages.items():
        for entry in page.search:
            found[url] |= ids_in(f"{entry.title} {entry.text} {' '.join(entry.tags)}", ids)
    return {url: shown for url, shown in found.items() if shown}


@pytest.mark.slow
def test_no_page_of_made_up_campaigns_shows_an_id(made_up: Pages) -> None:
    assert {"dot-mot", "ngay-thu", "tinh-a", "so-b", "bao-chi", "khau-hieu"} <= ids_of(
        made_up.view.catalogue
    )
    assert shown_in(made_up) == {}


@pytest.mark.slow
def test_no_page_of_the_real_campaigns_shows_an_id(real: Pages) -> None:
    assert shown_in(real) == {}


def test_no_page_of_the_built_site_shows_an_id(built_site: Path) -> None:
    """But for what is about ids: the guide for editors, the data files, addresses of pictures."""
    ids = ids_of(real_catalogue())
    found = {}
    for path in built_site.rglob("*.html"):
        address = path.relative_to(built_site).as_posix()
        if not address.startswith(("bien-tap/", "du-lieu/", "nhung/")):
            shown = {each for text in told_to_readers(path.read_text("utf-8"))
                     for each in ids_in(text, ids)}  # fmt: skip
            if shown:
                found[address] = shown
    assert found == {}


def test_no_calendar_tells_an_id(whole_site: Path) -> None:
    ids = ids_of(real_catalogue())
    told = re.compile(
        r"^(?:SUMMARY|DESCRIPTION|LOCATION|CATEGORIES|X-WR-CAL(?:NAME|DESC))[^:]*:(.*)$",
        re.MULTILINE,
    )
    feeds = [*whole_site.rglob("*.ics")]
    assert feeds
    found = {
        path.name: shown
        for path in feeds
        for text in told.findall(path.read_text("utf-8").replace("\r\n ", ""))
        if (shown := ids_in(text, ids))
    }
    assert found == {}


def test_the_walk_itself_finds_an_id() -> None:
    html = '<p>Theo bao-chi <a href="x/tinh-a/">đây</a> <img alt="so-b"></p>'
    ids = {"bao-chi", "tinh-a", "so-b"}
    found = {each for text in told_to_readers(html) for each in ids_in(text, ids)}
    assert found == {"bao-chi", "so-b"}

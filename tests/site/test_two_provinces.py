"""Two provinces' letters for one day, side by side: what a reader, a calendar and a machine get.

The letters are made up («Mẫu …»). After an intended change read the difference, then rewrite the
files: python -m tests.site.test_two_provinces
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from selectolax.lexbor import LexborHTMLParser

from hooks.catalogue.catalogue import Catalogue
from hooks.data.files import data_files
from hooks.facts.occurrences import resolve
from hooks.feeds.build import build_feeds
from hooks.pages.calendar.pages import calendar_pages
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import make_pages
from hooks.pages.slogans import slogan_pages
from tests.calendar.samples import view_of
from tests.made_up import SITE, catalogue, letter
from tests.site.reading import Pages

GOLDEN: Final = Path(__file__).parent / "golden" / "two-provinces"
TODAY: Final = date(2026, 9, 25)
CAMPAIGN: Final = {
    "mau-ngay": {
        "name": "Mẫu ngày chung",
        "topic": "mau-linh-vuc",
        "occasions": [
            {"id": "mau-dip", "kind": "ngay", "name": "Mẫu ngày chung", "rule": {"date": "10/10"},
             "basis": "mau-quy-dinh"}
        ],
    }
}  # fmt: skip


def said(days: tuple[str, str], slogan: str, task: str, due: str) -> dict[str, Any]:
    """Return what a province's letter says: ten days that both name, and what is its own."""
    first, last = days
    return {
        "campaign": "mau-ngay",
        "windows": [
            {"when": {"from": "01/10/2026", "to": "10/10/2026"},
             "wording": "Mẫu: từ ngày 01/10 đến hết ngày 10/10/2026"},
            {"kind": "treo", "when": {"from": first, "to": last}},
        ],
        "texts": [
            {"kind": "chu-de", "text": "Mẫu chủ đề mà hai tỉnh cùng nêu"},
            {"kind": "khau-hieu", "text": slogan},
        ],
        "tasks": [{"text": task, "channel": "mau-kenh"}],
        "reports": [{"text": f"Mẫu báo cáo trước 17 giờ ngày {due}",
                     "due": {"before": due, "at": "17h00"}}],
    }  # fmt: skip


def two_provinces() -> Catalogue:
    """Return the campaign of both letters."""
    of_a = said(
        ("28/9/2026", "12/10/2026"), "Mẫu khẩu hiệu riêng của A", "Mẫu việc A", "15/10/2026"
    )
    of_b = said(
        ("05/10/2026", "20/10/2026"), "Mẫu khẩu hiệu riêng của B", "Mẫu việc B", "20/10/2026"
    )
    return catalogue(
        CAMPAIGN,
        {
            "mau-cua-a": letter(of_a, number="11/MAU-A", issuer="mau-so-a"),
            "mau-cua-b": letter(of_b, number="12/MAU-B", issuer="mau-so-b", to={"mau-b": "Mẫu B"}),
        },
    )


def words_of(html: str) -> str:
    """Return the words of a page, a line for each run of them."""
    page = LexborHTMLParser(html)
    page.strip_tags(["script", "style", "svg"])
    assert page.body
    lines = (" ".join(line.split()) for line in page.body.text(separator="\n").splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def made() -> Iterator[tuple[str, str]]:
    """Yield what the site says, by the name of its golden file."""
    both = two_provinces()
    pages = Pages(both, TODAY)
    for name, url in (
        ("campaign", "chien-dich/mau-ngay/"),
        ("campaigns", "chien-dich/"),
        ("letter-of-a", "van-ban/mau-cua-a/"),
        ("letter-of-b", "van-ban/mau-cua-b/"),
        ("documents", "van-ban/"),
    ):
        yield f"{name}.txt", words_of(pages.pages[url].html)
    environment, view = page_environment(both, TODAY), view_of(both, TODAY)
    made = make_pages([*calendar_pages(environment, view), *slogan_pages(environment, view)])
    (year,) = (page for page in made if page.url == "lich/2026/")
    yield "calendar.txt", words_of(year.html)
    (texts,) = (page for page in made if page.url == "khau-hieu/")
    yield "texts.txt", words_of(texts.html)
    occurrences = resolve(both, TODAY)
    feeds = build_feeds(occurrences, both, TODAY, SITE)
    for name in ("tat-ca", "dia-phuong/mau-tinh-a"):
        text = feeds[f"ics/{name}.ics"].decode().replace("\r\n", "\n")
        yield f"{name.replace('/', '-')}.ics", text
    files = data_files(both, occurrences, (), SITE)
    yield "lich.csv", files["du-lieu/lich.csv"].decode("utf-8-sig").replace("\r\n", "\n")
    yield "khau-hieu.csv", files["du-lieu/khau-hieu.csv"].decode("utf-8-sig").replace("\r\n", "\n")


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return dict(made())


def test_the_site_is_as_it_was_read(site: dict[str, str]) -> None:
    kept = {path.name: path.read_text("utf-8") for path in GOLDEN.iterdir()}
    assert site == kept


def test_what_is_of_one_province_never_stands_as_the_others(site: dict[str, str]) -> None:
    assert "Mẫu việc B" not in site["letter-of-a.txt"]
    assert "riêng của B" not in site["letter-of-a.txt"]
    # Neither the dates that B alone sets nor what it is due; ten days are of both, and one event.
    days_of_b, due_of_b = "DTSTART;VALUE=DATE:20261005", "20261020T"
    assert days_of_b in site["tat-ca.ics"]
    assert due_of_b in site["tat-ca.ics"]
    assert days_of_b not in site["dia-phuong-mau-tinh-a.ics"]
    assert due_of_b not in site["dia-phuong-mau-tinh-a.ics"]


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file, text in made():
        (GOLDEN / file).write_text(text, "utf-8", newline="\n")

"""What pages, calendars and data files say about dates: nothing false, nothing left out.

The campaign is made up and named so; only its shape matters.
"""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.source.faults import Faults
from tests.conftest import DRAWING, ROOT
from tests.site.test_changes import TODAY, URL, catalogue

STANDING = "Thường xuyên, không có ngày riêng"
PERIOD = {"id": "dang-le", "kind": "su-kien", "source": "mau-ke-hoach"}
TASK = {"audience": "so-nganh", "text": "Việc mẫu", "source": "mau-ke-hoach"}
REPORT = {
    "id": "bao-cao", "audience": "so-nganh", "to": "Cơ quan mẫu", "text": "Báo cáo mẫu",
    "source": "mau-ke-hoach",
}  # fmt: skip


class Told:
    """The compiled site, which several tests read."""

    def __init__(self, loaded: Catalogue) -> None:
        compiled = compile_site(loaded, TODAY, URL, drawing=DRAWING)
        self.html = {found.url: found.html for found in compiled.pages}
        self.files = compiled.files

    def page(self, url: str = "chien-dich/mau/") -> str:
        """Return a page's words."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.html[url]).split())

    @property
    def feed(self) -> str:
        """The campaign's feed, unfolded."""
        return self.files["ics/chien-dich/mau.ics"].decode().replace("\r\n ", "")

    def dated(self, item: str) -> dict[str, Any]:
        """Return what the data file says about an item of 2026."""
        found = json.loads(self.files["du-lieu/lich.json"])["occurrences"]
        (one,) = (each for each in found if each["key"] == f"mau/2026/{item}")
        return dict(one)


def without_occasions(campaigns: Path, **edition: Any) -> Catalogue:
    """Return the made-up campaign's catalogue, without occasions, with the given edition."""
    catalogue(campaigns)
    file = campaigns / "mau.yml"
    data = yaml.safe_load(file.read_text("utf-8"))
    del data["occasions"]
    data["editions"] = [{"year": 2026, "documents": ["mau-ke-hoach"], **edition}]
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return load_catalogue(campaigns)


# The list of campaigns


def test_a_campaign_whose_dates_are_past_shows_the_last_one() -> None:
    told = Told(load_catalogue(ROOT / "campaigns"))
    assert "53 dân tộc thiểu số 01/07–15/08/2024 Đã qua" in told.page("chien-dich/")


@pytest.mark.parametrize(
    ("edition", "told"),
    [
        ({"periods": [{**PERIOD, "when": {"date": "1/9/2026"}}]}, "01/09/2026 Đã qua"),
        (
            {"periods": [{**PERIOD, "when": {"unresolved": "Mẫu: cuối năm"}}]},
            "Năm 2026: Mẫu: cuối năm",
        ),
        (
            {
                "periods": [{**PERIOD, "when": {"date": "1/12/2026"}}],
                "changes": [{"item": "dang-le", "status": "cancelled", "source": "mau-sua-doi"}],
            },
            "01/12/2026 Đã hủy",
        ),
        (
            {"reports": [{**REPORT, "due": {"by": "1/12/2026"}}]},
            "Không có ngày riêng, có hạn báo cáo",
        ),
        ({}, STANDING),
    ],
)
def test_what_stands_for_a_campaign(campaigns: Path, edition: dict[str, Any], told: str) -> None:
    site = Told(without_occasions(campaigns, **edition))
    for url in ("chien-dich/", "chien-dich/mau/"):
        assert f"Chiến dịch mẫu {told}" in site.page(url)


# Notes, contacts, names


def test_a_periods_note_is_told(campaigns: Path) -> None:
    periods = [
        {**PERIOD, "when": {"date": "1/12/2026"}, "note": "Ghi chú mẫu một."},
        {
            **PERIOD,
            "id": "sau",
            "when": {"unresolved": "Mẫu: cuối năm"},
            "note": "Ghi chú mẫu hai.",
        },
    ]  # fmt: skip
    told = Told(catalogue(campaigns, {"periods": periods}))
    assert "Ghi chú mẫu một." in told.page()
    assert "không đổi ra ngày cụ thể. Ghi chú mẫu hai." in told.page()
    assert "Ghi chú: Ghi chú mẫu một." in told.feed
    assert told.dated("dang-le")["notes"] == ["Ghi chú mẫu một."]


def test_a_contact_says_from_when_and_where(campaigns: Path) -> None:
    catalogue(campaigns)
    file = campaigns / "mau.yml"
    data = yaml.safe_load(file.read_text("utf-8"))
    data["contacts"] = [
        {"kind": "dau-moi", "name": "Đầu mối mẫu", "valid_from": "5/11/2026",
         "url": "https://mau.example/dau-moi", "source": "mau-ke-hoach"},
    ]  # fmt: skip
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    told = Told(load_catalogue(campaigns)).page()
    assert "Đường dây nóng, đầu mối" in told
    assert "Đầu mối mẫu Từ ngày 05/11/2026 https://mau.example/dau-moi" in told


@pytest.mark.parametrize(
    ("name", "when", "words"),
    [
        ({"name": "Lễ mẫu"}, {"anchor": "dang-le", "phase": "during"}, "trong Lễ mẫu"),
        ({}, {"anchor": "dang-le", "days_before": 7}, "7 ngày trước sự kiện"),
        (
            {"name": "Lễ mẫu"},
            {"alternatives": [{"date": "1/9/2026"}, {"anchor": "dang-le", "days_after": 1}]},
            "ngày 01/09/2026, hoặc 1 ngày sau Lễ mẫu",
        ),
    ],
)
def test_a_tasks_time_names_its_anchor_as_readers_know_it(
    campaigns: Path, name: dict[str, str], when: dict[str, Any], words: str
) -> None:
    periods = [{**PERIOD, **name, "when": {"date": "1/12/2026"}}]
    edition = {"periods": periods, "tasks": [{**TASK, "when": when}]}
    told = Told(catalogue(campaigns, edition))
    assert f"Thời gian: {words}" in told.page()
    assert f"Việc mẫu ({words})" in told.feed.replace("\\,", ",")


# Changes


def test_an_unverified_cancellation_stands_beside_the_date(campaigns: Path) -> None:
    periods = [{**PERIOD, "when": {"date": "1/12/2026"}}]
    rumour = {"item": "dang-le", "status": "cancelled", "verified": False, "source": "mau-sua-doi"}
    told = Told(catalogue(campaigns, {"periods": periods, "changes": [rumour]}))
    assert "Có tin chưa xác minh, lịch chưa đổi theo: hủy ( Công văn 3" in told.page()
    assert "Đã hủy" not in told.page()
    assert "01/12/2026 Có tin đổi lịch chưa xác minh" in told.page("chien-dich/")
    assert "tin chưa xác minh: hủy" in told.page("lich/")
    found = told.dated("dang-le")
    assert (found["status"], found["unverified_changes"]) == ("confirmed", ["hủy"])
    assert "CANCELLED" not in told.feed
    assert "Có tin chưa xác minh\\, lịch chưa đổi theo: hủy" in told.feed


def test_every_change_is_listed_with_its_document_and_note(campaigns: Path) -> None:
    moved = {"item": "ngay", "status": "moved", "to": {"date": "3/9/2026"},
             "source": "mau-sua-doi", "note": "Ghi chú mẫu.",
             "superseded": {"by": "mau-ke-hoach"}}  # fmt: skip
    told = Told(catalogue(campaigns, {"changes": [moved]})).page()
    assert "Ngày mẫu : dời, thời gian mới: ngày 03/09/2026" in told
    assert "Ghi chú mẫu." in told
    assert "Không còn dùng: đã được thay bằng" in told


def test_an_editors_note_is_not_quoted_as_the_documents_words(campaigns: Path) -> None:
    moved = {"item": "ngay", "status": "moved", "to": {"date": "3/9/2026"},
             "source": "mau-sua-doi", "note": "Ghi chú mẫu."}  # fmt: skip
    told = Told(catalogue(campaigns, {"changes": [moved]}))
    assert '<q class="wording">Ghi chú mẫu.' not in told.html["chien-dich/mau/"]
    found = told.dated("ngay")
    assert (found["reason"], found["notes"]) == (None, ["Ghi chú mẫu."])


def test_a_moved_deadline_says_so_among_the_reports(campaigns: Path) -> None:
    edition = {
        "reports": [{**REPORT, "due": {"by": "1/12/2026"}}],
        "changes": [{"item": "bao-cao", "status": "moved", "to": {"date": "10/12/2026"},
                     "source": "mau-sua-doi"}],
    }  # fmt: skip
    told = Told(catalogue(campaigns, edition)).page()
    assert "Báo cáo mẫu Đã dời chậm nhất ngày 10/12/2026" in told


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ([{"item": "ngay", "to": {"anchor": "khong-co", "days_after": 1}}], "unknown-item"),
        (
            [
                {"item": "ngay", "to": {"anchor": "dot", "days_after": 1}},
                {"item": "dot", "to": {"anchor": "ngay", "days_after": 1}},
            ],
            "anchor-cycle",
        ),
    ],
)
def test_a_change_is_counted_from_something_that_stands(
    campaigns: Path, changes: list[dict[str, Any]], code: str
) -> None:
    moves = [{**change, "status": "moved", "source": "mau-sua-doi"} for change in changes]
    with pytest.raises(Faults) as raised:
        catalogue(campaigns, {"changes": moves})
    assert [item.code for item in raised.value.faults] == [code]


# The hour of a deadline


def test_the_hour_of_a_deadline_is_in_the_calendar_and_in_the_data(campaigns: Path) -> None:
    reports = [{**REPORT, "due": {"by": "20/12/2026", "at": "17:00"}}]
    told = Told(catalogue(campaigns, {"reports": reports}))
    assert "DTSTART:20261220T100000Z" in told.feed
    assert "(trước 17:00 ngày 20/12/2026)" in told.feed
    assert told.dated("bao-cao")["from_time"] == "17:00"
    rows = csv.DictReader(io.StringIO(told.files["du-lieu/lich.csv"].decode("utf-8-sig")))
    assert {row["Mã"]: row["Từ giờ"] for row in rows}["mau/2026/bao-cao"] == "17:00"
    assert "trước 17:00 ngày 20/12/2026" in told.page("lich/")


def test_a_deadline_moved_to_an_hour_keeps_it(campaigns: Path) -> None:
    edition = {
        "reports": [{**REPORT, "due": {"before": "1/12/2026"}}],
        "changes": [{"item": "bao-cao", "status": "moved",
                     "to": {"date": "10/12/2026", "at": "16:30"}, "source": "mau-sua-doi"}],
    }  # fmt: skip
    told = Told(catalogue(campaigns, edition))
    assert "DTSTART:20261210T093000Z" in told.feed
    assert "(trước 16:30 ngày 10/12/2026)" in told.feed

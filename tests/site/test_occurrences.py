"""The one list of occurrences: what documents date, what rules project, and its statuses."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.model.dates.spans import Span
from hooks.model.due import Due
from tests.conftest import ROOT
from tests.feeds.samples import make_catalogue, sample_campaign

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "campaigns")


@pytest.fixture(scope="module")
def occurrences(catalogue: Catalogue) -> dict[str, Occurrence]:
    return {o.key: o for o in resolve(catalogue, TODAY)}


@pytest.mark.parametrize(
    ("key", "start", "end", "status"),
    [
        ("ngay-chuyen-doi-so-quoc-gia/2022/ngay-10-10", "2022-10-10", "2022-10-10", "confirmed"),
        (
            "ngay-chuyen-doi-so-quoc-gia/2022/thoi-gian-thuc-hien",
            "2022-10-01",
            "2022-10-10",
            "confirmed",
        ),
        ("ngay-chuyen-doi-so-quoc-gia/2023/cao-diem", "2023-10-01", "2023-10-10", "confirmed"),
        (
            "ngay-chuyen-doi-so-quoc-gia/2023/thang-tieu-dung-so",
            "2023-10-01",
            "2023-10-31",
            "confirmed",
        ),
        # «trước ngày 15/10/2023» is over when the 14th is
        (
            "ngay-chuyen-doi-so-quoc-gia/2023/bao-cao-ubnd-huyen",
            "2023-10-14",
            "2023-10-14",
            "confirmed",
        ),
        ("ngay-chuyen-doi-so-quoc-gia/2025/su-kien", "2025-10-21", "2025-10-21", "confirmed"),
        # No verified document of 2026 is known: the rule alone only projects
        ("ngay-chuyen-doi-so-quoc-gia/2026/ngay-10-10", "2026-10-10", "2026-10-10", "projected"),
        ("ngay-chuyen-doi-so-quoc-gia/2028/ngay-10-10", "2028-10-10", "2028-10-10", "projected"),
        ("phong-chong-mua-ban-nguoi/2024/ngay-toan-dan", "2024-07-30", "2024-07-30", "confirmed"),
        ("phong-chong-mua-ban-nguoi/2027/ngay-the-gioi", "2027-07-30", "2027-07-30", "projected"),
    ],
)
def test_known_occurrences(
    occurrences: dict[str, Occurrence], key: str, start: str, end: str, status: str
) -> None:
    found = occurrences[key]
    assert (found.span.start, found.span.end) == (
        date.fromisoformat(start),
        date.fromisoformat(end),
    )
    assert found.status == status


def test_every_key_is_there_once(catalogue: Catalogue) -> None:
    keys = [o.key for o in resolve(catalogue, TODAY)]
    assert len(keys) == len(set(keys))


def test_they_are_in_the_order_of_time(catalogue: Catalogue) -> None:
    firsts = [o.span.first for o in resolve(catalogue, TODAY)]
    assert firsts == sorted(firsts)


def test_a_standing_topic_has_none(catalogue: Catalogue) -> None:
    topic = "phong-chong-buon-lau-thuoc-la-xi-ga"
    assert catalogue.campaign(topic).editions
    assert not [o for o in resolve(catalogue, TODAY) if o.campaign.id == topic]


def test_a_letter_that_names_no_day_confirms_none(catalogue: Catalogue) -> None:
    """The letter of Đắk Nông, 5/2021, speaks of malaria and dengue without their days."""
    for campaign in ("phong-chong-sot-ret", "phong-chong-sot-xuat-huyet"):
        assert not [
            o for o in resolve(catalogue, TODAY) if o.campaign.id == campaign and o.year == 2021
        ]


def test_no_occasion_before_its_first_year(catalogue: Catalogue) -> None:
    years = [o.year for o in resolve(catalogue, date(2016, 1, 1)) if o.item == "ngay-10-10"]
    assert min(years) == 2022


def test_each_names_the_documents_it_comes_from(catalogue: Catalogue) -> None:
    for occurrence in resolve(catalogue, TODAY):
        assert occurrence.documents
        assert all(document in catalogue.documents for document in occurrence.documents)


def test_rules_are_projected_from_last_year_to_two_years_ahead(catalogue: Catalogue) -> None:
    projected = {o.year for o in resolve(catalogue, date(2030, 5, 1)) if o.status == "projected"}
    assert projected == {2029, 2030, 2031, 2032}


@pytest.mark.parametrize(
    ("due", "year", "expected"),
    [
        ({"before": "15/10/2023"}, 2023, ["2023-10-14"]),
        ({"before": "01/3/2024"}, 2024, ["2024-02-29"]),
        ({"by": "15/10/2023"}, 2023, ["2023-10-15"]),
        ({"yearly_before": "05/6"}, 2022, ["2022-06-04"]),
        ({"yearly_by": "29/2"}, 2023, ["2023-02-28"]),
        ({"yearly_by": "29/2"}, 2024, ["2024-02-29"]),
        ({"yearly_before": "29/2"}, 2023, ["2023-02-28"]),
        ({"yearly_by": "31/12", "at": "17:00"}, 2023, ["2023-12-31"]),
        ({"by": "10/10/2023", "at": "17:00"}, 2023, ["2023-10-10"]),
        ({"anchor": "cao-diem", "days_after": 5}, 2023, ["2023-10-15"]),
        ({"anchor": "mo", "days_after": 5}, 2023, []),
        ({"anchor": "phuong-an", "days_after": 5}, 2023, []),
        ({"anchor": "giai-doan", "days_after": 5}, 2023, ["2023-10-15"]),
        ({"anchor": "khong-co", "days_after": 5}, 2023, []),
        ({"unresolved": "theo quy định"}, 2023, []),
    ],
)
def test_a_deadline_stands_on_its_last_safe_day(
    due: dict[str, str], year: int, expected: list[str]
) -> None:
    days = {
        "cao-diem": (Span(start=date(2023, 10, 1), end=date(2023, 10, 10)),),
        "mo": (Span(start=date(2023, 10, 1), end=None),),
        "phuong-an": (
            Span(start=date(2023, 10, 1), end=date(2023, 10, 10), alternative=1),
            Span(start=date(2023, 10, 1), end=date(2023, 10, 31), alternative=2),
        ),
        "giai-doan": (
            Span(start=date(2023, 9, 1), end=date(2023, 9, 30), label="Mẫu 1"),
            Span(start=date(2023, 10, 1), end=date(2023, 10, 10), label="Mẫu 2"),
        ),
    }
    found = Due.model_validate(due).days(year, lambda anchor: days.get(anchor, ()))
    assert [day.isoformat() for day in found] == expected


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ({"by": "10/10/2026", "at": "17:00"}, "Trước 17:00 ngày 10/10/2026"),
        ({"yearly_by": "5/12"}, "Chậm nhất ngày 05/12 hằng năm"),
        ({"anchor": "cao-diem", "days_after": 5}, "Chậm nhất 5 ngày sau khi kết thúc"),
        ({"unresolved": "theo quy định"}, "Thời hạn: theo quy định"),
    ],
)
def test_a_deadline_in_words(due: dict[str, str], words: str) -> None:
    assert Due.model_validate(due).words == words


def test_a_deadline_counted_from_a_window_moves_with_it() -> None:
    campaign = sample_campaign(1)
    (edition,) = campaign["editions"]
    edition["reports"][0]["due"] = {"anchor": "cao-diem", "days_after": 5}
    assert _deadline(campaign) == date(2026, 10, 10)
    edition["changes"] = [
        {"item": "cao-diem", "status": "moved", "to": {"from": "01/11/2026", "to": "10/11/2026"},
         "source": "mau-cong-van"},
    ]  # fmt: skip
    assert _deadline(campaign) == date(2026, 11, 15)


def _deadline(campaign: dict[str, Any]) -> date:
    (found,) = (o for o in resolve(make_catalogue([campaign]), TODAY) if o.report)
    return found.span.last


@pytest.mark.parametrize(
    "due",
    [{}, {"by": "1/1/2026", "before": "1/1/2026"}, {"before": "1/1/2026", "at": "17:00"},
     {"at": "17:00"}, {"anchor": "a"}, {"days_after": 3}],
)  # fmt: skip
def test_a_deadline_has_one_kind(due: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="one kind"):
        Due.model_validate(due)


def test_the_theme_is_of_its_year(occurrences: dict[str, Occurrence]) -> None:
    themes = {
        year: (theme := occurrences[f"ngay-chuyen-doi-so-quoc-gia/{year}/ngay-10-10"].theme)
        and theme.text
        for year in range(2022, 2027)
    }
    assert themes == {
        2022: "Chuyển đổi số giải quyết các vấn đề của xã hội vì một cuộc sống tốt đẹp hơn cho"
        " người dân",
        2023: "Khai thác dữ liệu số để tạo ra giá trị",
        2024: "Phổ cập hạ tầng số và sáng tạo ứng dụng số để phát triển kinh tế số - Động lực"
        " mới cho tăng trưởng kinh tế và năng suất lao động",
        2025: "Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn",
        2026: None,  # what is known of 2026 is not verified
    }


def test_catalogue_is_frozen(catalogue: Catalogue) -> None:
    with pytest.raises(Exception, match="frozen"):
        catalogue.campaigns[0].name = "x"  # type: ignore[misc]


def test_loading_does_not_depend_on_the_folder_order(catalogue: Catalogue, tmp_path: Path) -> None:
    assert [c.id for c in catalogue.campaigns] == sorted(c.id for c in catalogue.campaigns)

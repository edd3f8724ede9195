"""The one list of occurrences of the real catalogue: what documents date, what rules project."""

from __future__ import annotations

import json
from datetime import date

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.years import campaign_facts
from tests.conftest import ROOT
from tests.real_campaigns import real_catalogue

TODAY = date(2026, 11, 20)
CDS = "ngay-chuyen-doi-so-quoc-gia"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="module")
def occurrences(catalogue: Catalogue) -> dict[str, Occurrence]:
    return {o.key: o for o in resolve(catalogue, TODAY)}


@pytest.mark.parametrize(
    ("key", "start", "end", "status"),
    [
        ("ngay-chuyen-doi-so-quoc-gia/2022/ngay-10-10", "2022-10-10", "2022-10-10", "confirmed"),
        (
            "ngay-chuyen-doi-so-quoc-gia/2022/ngay-10-10/thuc-hien/2022-10-01_2022-10-10",
            "2022-10-01",
            "2022-10-10",
            "confirmed",
        ),
        (
            "ngay-chuyen-doi-so-quoc-gia/2023/ngay-10-10/cao-diem/2023-10-01_2023-10-10",
            "2023-10-01",
            "2023-10-10",
            "confirmed",
        ),
        (
            "ngay-chuyen-doi-so-quoc-gia/2023/thang-tieu-dung-so",
            "2023-10-01",
            "2023-10-31",
            "confirmed",
        ),
        # «trước ngày 15/10/2023» is over when the 14th is
        (
            "ngay-chuyen-doi-so-quoc-gia/2023/cv-ubnd-huyen-thanh-hoa-2023/bao-cao-ubnd-huyen",
            "2023-10-14",
            "2023-10-14",
            "confirmed",
        ),
        (
            "ngay-chuyen-doi-so-quoc-gia/2025/ngay-10-10/su-kien/2025-10-21_2025-10-21",
            "2025-10-21",
            "2025-10-21",
            "confirmed",
        ),
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
    assert catalogue.said[topic].sections
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
    all_of_them = resolve(catalogue, date(2030, 5, 1))
    by_rules_alone = {o.year for o in all_of_them if o.status == "projected" and not o.statements}
    assert by_rules_alone == {2029, 2030, 2031, 2032}


def test_the_theme_is_of_its_year(occurrences: dict[str, Occurrence]) -> None:
    themes = {
        year: (theme := occurrences[f"{CDS}/{year}/ngay-10-10"].theme) and theme.text
        for year in range(2022, 2027)
    }
    assert themes == {
        2022: None,  # what is known of 2022 is one province's message
        2023: "Khai thác dữ liệu số để tạo ra giá trị",
        2024: "Phổ cập hạ tầng số và sáng tạo ứng dụng số để phát triển kinh tế số - Động lực"
        " mới cho tăng trưởng kinh tế và năng suất lao động",
        2025: "Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn",
        2026: None,  # what is known of 2026 is not verified
    }
    province = f"{CDS}/2022/ngay-10-10/thuc-hien/2022-10-01_2022-10-10"
    own = occurrences[province].theme
    assert own
    assert own.text.startswith("Chuyển đổi số giải quyết các vấn đề của xã hội")


def test_catalogue_is_frozen(catalogue: Catalogue) -> None:
    with pytest.raises(Exception, match="frozen"):
        catalogue.campaigns[0].name = "x"  # type: ignore[misc]


def test_all_that_was_published_is_there_under_its_name_or_gone_on_purpose(
    occurrences: dict[str, Occurrence],
) -> None:
    events = json.loads((ROOT / "campaigns" / "ledger.json").read_text("utf-8"))["events"]
    told = {o.key for o in resolve(real_catalogue(), date(2027, 11, 20))}
    for key, entry in events.items():
        name = key.partition("/moc-")[0]
        assert "withdrawn" in entry or name in told | {*occurrences}, key


def test_each_text_may_be_found_in_the_files(catalogue: Catalogue) -> None:
    words = {
        source.path.name: " ".join("\n".join(source.lines).split())
        for source in catalogue.document_sources.values()
    }
    found = 0
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            for group in year.text_groups:
                for each in group.presentations:
                    if each.same_as is None:
                        found += each.text in words[f"{each.document}.yml"]
    assert found > 30

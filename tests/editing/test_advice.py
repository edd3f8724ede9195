"""Advice, which never makes a check fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.checks import check_banners
from hooks.editing.advice import advise

Load = Callable[[str], Catalogue]
TODAY = date(2026, 11, 20)
EDITION = "editions:\n  - year: {year}\n    documents: qd-1-2022\n    {rest}\n"


def told(catalogue: Catalogue, today: date = TODAY) -> list[tuple[str, int]]:
    found = [item for item in advise(catalogue, today) if item.place.path.name == "them.yml"]
    assert all(item.severity == "warning" for item in found)
    return [(item.code, item.place.line) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“…”", []),
        ("…", ["placeholder-left"]),
        ("'...'", ["placeholder-left"]),
        ("… # ĐIỀN", ["to-fill"]),
        ("Mẫu …", []),
        ("Mẫu./.", ["closing-mark"]),
        ("'“Mẫu”./. '", ["closing-mark"]),
        ("'“Mẫu./.”'", ["closing-mark"]),
        ("Mẫu.", []),
        ("Số 1/./2", []),
    ],
)
def test_what_the_starter_and_the_letter_leave(
    loaded: Load, text: str, expected: list[str]
) -> None:
    found = told(loaded(f"also_called:\n  - {text}\n"))
    assert found == [(code, 5) for code in expected]


def test_a_slogan_of_an_earlier_year_offered_as_current(loaded: Load) -> None:
    text = "texts: [{kind: khau-hieu, text: x, source: qd-1-2022%s}]"
    assert told(loaded(EDITION.format(year=2025, rest=text % ""))) == [("earlier-year", 7)]
    assert told(loaded(EDITION.format(year=2026, rest=text % ""))) == []
    gone = text % ", superseded: {by: kh-2-2022}"
    assert told(loaded(EDITION.format(year=2025, rest=gone))) == []


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 20), [("still-projected", 4)]),
        (date(2026, 11, 16), []),  # 31 days ahead
        (date(2026, 12, 17), [("still-projected", 4)]),
        (date(2026, 12, 18), []),
    ],
)
def test_a_date_still_projected_thirty_days_ahead(
    loaded: Load, today: date, expected: list[tuple[str, int]]
) -> None:
    text = "occasions: [{id: x, kind: ngay, name: x, rule: {yearly: 17/12}, basis: qd-1-2022}]\n"
    assert told(loaded(text), today) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://vi-du.gov.vn/trang?a=1&b=2", []),
        ("http://vi-du.gov.vn/", ["link-plain-http"]),
        ("https://vi-du.gov.vn/trang.", ["link-malformed"]),
        ("https://vi-du.gov.vn/a)", ["link-malformed"]),
        ("https://https://vi-du.gov.vn/", ["link-malformed"]),
        ("https://vi-du.gov.vn/%20trang", ["link-malformed"]),
        ("https://mayban/", ["link-malformed"]),
        ("http://10.0.0.1/", ["link-malformed"]),
        ("https://sotttt.daknong.gov.vn/x", ["link-gone"]),
    ],
)
def test_links(loaded: Load, url: str, expected: list[str]) -> None:
    contact = f"contacts: [{{kind: dau-moi, name: x, url: '{url}', source: qd-1-2022}}]\n"
    assert [code for code, _ in told(loaded(contact))] == expected


def test_a_list_known_to_be_incomplete(loaded: Load) -> None:
    rest = "expected: [{kind: khau-hieu, count: 6, source: qd-1-2022}]"
    assert told(loaded(EDITION.format(year=2026, rest=rest))) == [("list-incomplete", 7)]


@pytest.mark.parametrize(
    ("when", "days"),
    [("{from: 01/10/2026, to: 15/10/2026}", 0), ("{from: 01/10/2026, to: 16/10/2026}", 16),
     ("{month: 10}", 31), ("{unresolved: tháng 10}", 0), ("{from: 01/10/2026}", 0)],
)  # fmt: skip
def test_street_banners_over_fifteen_days(loaded: Load, when: str, days: int) -> None:
    task = "tasks: [{audience: so-nganh, channel: bang-ron, text: x, source: qd-1-2022, when: %s}]"
    catalogue = loaded(EDITION.format(year=2026, rest=task % when))
    found = [item for item in advise(catalogue, TODAY) if item.code == "street-banner-long"]
    found = [item for item in found if item.place.path.name == "them.yml"]
    assert len(found) == bool(days)
    if days:
        assert f"treo băng rôn {days} ngày" in found[0].what()
        assert "Luật Quảng cáo 2012, Điều 27" in found[0].mend()


def test_street_banners_hang_in_the_editions_periods_unless_told(loaded: Load) -> None:
    rest = (
        "tasks: [{audience: so-nganh, channel: bang-ron, text: x, source: qd-1-2022}]\n"
        "    periods: [{id: t, kind: thoi-gian, when: {month: 10}, source: qd-1-2022}]"
    )
    assert told(loaded(EDITION.format(year=2026, rest=rest))) == [("street-banner-long", 7)]


def test_doubts_and_unverified_facts_are_listed(loaded: Load) -> None:
    contact = "contacts: [{kind: dau-moi, name: x, verified: false, source: qd-1-2022}]\n"
    assert told(loaded(contact)) == [("unverified", 4)]
    codes = [item.code for item in advise(loaded(contact), TODAY)]
    assert codes.count("doubt") == 1  # of the sample's documents


def test_a_letter_that_no_typeface_has_is_a_fault(loaded: Load) -> None:
    text = "texts: [{kind: khau-hieu, text: 'Chào 😀', source: qd-1-2022}]"
    (item,) = check_banners(loaded(EDITION.format(year=2026, rest=text)))
    assert item.severity == "error"
    assert "“😀” (U+1F600)" in item.what("en")


def test_words_too_long_for_any_banner_are_a_fault_where_they_stand(loaded: Load) -> None:
    text = f"texts: [{{kind: khau-hieu, text: {'mẫu ' * 300}, source: qd-1-2022}}]"
    (item,) = check_banners(loaded(EDITION.format(year=2026, rest=text)))
    assert "không vẽ được banner với câu này (Phần khẩu hiệu dài 1199 ký tự" in item.what()
    (item,) = check_banners(loaded("banner: {label: " + "M" * 42 + "}\n"))
    assert str(item.place).endswith("them.yml:4:17")
    assert item.what().startswith("không vẽ được banner")

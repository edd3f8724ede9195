"""Which badges a date has: what changes what its reader does, two at most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve
from hooks.pages.telling.badges import MOST, badges
from tests.facts.samples import TODAY as TODAY_OF_LETTERS
from tests.facts.samples import of_ministry
from tests.facts.test_changes import MOVED, TENTATIVE, WINDOW, changed
from tests.real_campaigns import real_catalogue

TODAY = date(2026, 11, 27)


@cache
def real(year_of_today: int = TODAY.year) -> tuple[Occurrence, ...]:
    return resolve(real_catalogue(), TODAY.replace(year=year_of_today))


def told(campaign: str, item: str, today: date = TODAY) -> list[str]:
    """Return the badges of a real date of this year."""
    (found,) = (
        each
        for each in real(today.year)
        if (each.campaign.id, each.year, each.item) == (campaign, today.year, item)
    )
    return [badge.words for badge in badges(found, today)]


def test_what_runs_says_how_long_and_that_its_letter_is_awaited() -> None:
    assert told("phong-chong-hiv-aids", "thang-hanh-dong") == [
        "Đang chạy · còn 13 ngày",
        "Chờ văn bản 2026",
    ]


def test_what_comes_every_year_by_letter_waits_for_it() -> None:
    assert told("ngay-dan-so-viet-nam", "thang-hanh-dong") == ["Chờ văn bản 2026"]


@pytest.mark.parametrize(
    ("campaign", "item"),
    [
        ("phong-chong-hiv-aids", "ngay-the-gioi"),
        ("ngay-dan-so-viet-nam", "ngay-dan-so"),
        ("ngay-toan-quoc-khang-chien", "ngay"),
    ],
)
def test_a_fixed_day_waits_for_no_letter(campaign: str, item: str) -> None:
    assert told(campaign, item) == []


def test_doubt_is_told() -> None:
    assert told("tet-duong-lich", "ngay", date(2026, 1, 1)) == [
        "Chưa xác minh",
        "Đang chạy · hôm nay",
    ]


def test_the_last_day_is_called_so() -> None:
    first, _ = told("phong-chong-hiv-aids", "thang-hanh-dong", date(2026, 12, 10))
    assert first == "Đang chạy · ngày cuối"


def test_what_is_over_says_so() -> None:
    over = told("phong-chong-hiv-aids", "thang-hanh-dong", date(2026, 12, 11))
    assert over == ["Kỳ 2026 đã qua"]


def every_date() -> Iterator[tuple[Occurrence, list[str], list[str]]]:
    for each in real():
        found = badges(each, TODAY)
        yield each, [one.kind for one in found], [one.words for one in found]


def test_no_date_has_more_than_two_and_none_is_only_projected() -> None:
    for each, kinds, words in every_date():
        assert len(kinds) <= MOST, each.key
        assert not any("Dự kiến" in one for one in words), each.key
        assert each.is_national or each.is_past(TODAY) or "scope" in kinds, each.key
        assert not (each.is_deadline and "running" in kinds), each.key


def test_dates_of_earlier_years_say_the_year() -> None:
    words = {
        one
        for each, _, found in every_date()
        if each.is_past(TODAY) and each.year == TODAY.year - 1 and not each.is_deadline
        for one in found
    }
    assert "Năm 2025" in words


@pytest.mark.parametrize(
    ("status", "keys", "words"),
    [
        ("doi", MOVED, "Đã dời, trước là 01–10/10/2022"),
        ("gia-han", "when: {to: 15/10/2022}", "Đã gia hạn, trước là 01–10/10/2022"),
        ("hoan", "", "Hoãn, chưa có ngày mới, trước là 01–10/10/2022"),
        ("huy", "reason: Lý do thử", "Đã hủy, trước là 01–10/10/2022"),
    ],
)
def test_a_change_comes_first_with_the_old_days(
    tmp_path: Path, status: str, keys: str, words: str
) -> None:
    occurrence = changed(tmp_path, status, keys)[WINDOW]
    assert badges(occurrence, TODAY_OF_LETTERS)[0].words == words


def test_what_is_tentative_and_moved_is_moved(tmp_path: Path) -> None:
    letters = {"kh_9": of_ministry(TENTATIVE), "cv_a": "", "cv_d": ""}
    moved = changed(tmp_path, "doi", MOVED, **letters)[WINDOW]
    assert [one.kind for one in badges(moved, TODAY_OF_LETTERS)] == ["moved"]


def test_a_document_of_the_year_is_told_and_where_it_counts_first(tmp_path: Path) -> None:
    found = changed(tmp_path, "huy")
    (other,) = (each for item, each in found.items() if item.endswith("/cv-d"))
    kinds = [one.kind for one in badges(other, TODAY_OF_LETTERS)]
    assert kinds == ["scope", "confirmed"]
    assert badges(other, TODAY_OF_LETTERS)[1].words == "Đã có văn bản 2022"

"""Days, ranges, months and weekdays: of one year when it is written, of every year when not."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.model.dates.solar import WEEKDAYS
from hooks.model.dates.spans import Slot
from hooks.model.dates.specs import NthWeekday, OneDay, WholeMonth, corrections, documents_named
from tests.dates.reading import RULES, codes, days, days_of, one_day, read, rule

YEARS = st.integers(1900, 2200)
EARTH_HOUR: dict[str, Any] = {
    "nth": "cuoi",
    "weekday": "thu-bay",
    "month": 3,
    "at": "20h30",
    "until": "21h30",
}
# Làm cho thế giới sạch hơn: the third weekend of September, which begins on a Friday.
THIRD_WEEK: dict[str, Any] = {"nth": 3, "weekday": "thu-sau", "month": 9, "whole_week": True}
# Điều tra 53 dân tộc thiểu số: 1/7 of the years that end in 4 and 9.
SURVEY: dict[str, Any] = {"from": "1/7", "to": "15/8", "every_years": 5, "first_year": 2014}
CORRECTION = {
    "printed": "15/8/2023",
    "reason": "ngày kết thúc trước ngày bắt đầu",
    "source": "bao-bac-kan-2024",
}


@pytest.mark.parametrize(
    ("keys", "expected", "words"),
    [
        ({"date": "21/10/2025"}, "2025-10-21", "ngày 21/10/2025"),
        ({"date": "2025-10-21"}, "2025-10-21", "ngày 21/10/2025"),
        (
            {"from": "01/10/2022", "to": "10/10/2022"},
            "2022-10-01..2022-10-10",
            "từ ngày 01/10/2022 đến hết ngày 10/10/2022",
        ),
        ({"from": "01/7/2024"}, "2024-07-01..", "từ ngày 01/07/2024"),
        ({"to": "15/8/2024"}, "..2024-08-15", "đến hết ngày 15/08/2024"),
        ({"from": "29/2/2024", "to": "29/2/2024"}, "2024-02-29", None),
        ({"month": "5/2021"}, "2021-05-01..2021-05-31", "trong tháng 5/2021"),
        (
            {"nth": 2, "weekday": "chu-nhat", "month": "5/2026"},
            "2026-05-10",
            "Chủ nhật lần thứ 2 của tháng 5/2026",
        ),
    ],
)
def test_days_with_a_year_are_of_that_year(
    keys: dict[str, Any], expected: str, words: str | None
) -> None:
    assert read(keys).yearly is False
    assert days_of(keys, 1999) == [expected]
    assert words is None or read(keys).words == words


@pytest.mark.parametrize(
    ("keys", "year", "expected"),
    [
        ({"date": "10/10"}, 2027, ["2027-10-10"]),
        ({"date": "30/7"}, 2024, ["2024-07-30"]),
        # 29/2 is not moved to another day
        ({"date": "29/2"}, 2024, ["2024-02-29"]),
        ({"date": "29/2"}, 2025, []),
        ({"date": "29/2"}, 1900, []),
        ({"date": "29/2"}, 2000, ["2000-02-29"]),
        ({"from": "1/6", "to": "30/6"}, 2025, ["2025-06-01..2025-06-30"]),
        # Tháng hành động quốc gia phòng, chống HIV/AIDS
        ({"from": "10/11", "to": "10/12"}, 2022, ["2022-11-10..2022-12-10"]),
        ({"from": "20/12", "to": "5/1"}, 2022, ["2022-12-20..2023-01-05"]),
        # a window loses the days that the year has not, no more
        ({"from": "15/2", "to": "29/2"}, 2024, ["2024-02-15..2024-02-29"]),
        ({"from": "15/2", "to": "29/2"}, 2025, ["2025-02-15..2025-02-28"]),
        ({"from": "29/2", "to": "8/3"}, 2025, ["2025-03-01..2025-03-08"]),
        ({"from": "29/2", "to": "29/2"}, 2025, []),
        ({"from": "1/12", "to": "29/2"}, 2023, ["2023-12-01..2024-02-29"]),
        ({"from": "1/9"}, 2023, ["2023-09-01.."]),
        ({"month": 10}, 2023, ["2023-10-01..2023-10-31"]),
        ({"month": 2}, 2024, ["2024-02-01..2024-02-29"]),
        ({"month": 2}, 2025, ["2025-02-01..2025-02-28"]),
        ({"month": 12}, 2025, ["2025-12-01..2025-12-31"]),
        (EARTH_HOUR, 2026, ["2026-03-28"]),
        ({"nth": 1, "weekday": "thu-hai", "month": 6}, 2026, ["2026-06-01"]),
        ({"nth": 5, "weekday": "chu-nhat", "month": 5}, 2026, ["2026-05-31"]),
        ({"nth": 5, "weekday": "thu-hai", "month": 5}, 2026, []),
    ],
)
def test_days_without_a_year_are_of_every_year(
    keys: dict[str, Any], year: int, expected: list[str]
) -> None:
    assert read(keys).yearly is True
    assert days_of(keys, year) == expected
    if "to" in keys or "from" not in keys:
        assert days(rule(keys).spans(year)) == expected


@pytest.mark.parametrize(
    ("keys", "year", "expected"),
    [
        (SURVEY, 2014, ["2014-07-01..2014-08-15"]),
        (SURVEY, 2024, ["2024-07-01..2024-08-15"]),
        (SURVEY, 2025, []),
        (SURVEY, 2009, []),
        ({"date": "1/4", "every_years": 10, "first_year": 2019}, 2029, ["2029-04-01"]),
        ({"month": 10, "every_years": 2, "first_year": 2025}, 2026, []),
        # một lần
        ({"date": "5/9/2026"}, 2026, ["2026-09-05"]),
        ({"date": "5/9/2026"}, 2027, []),
        ({"undated": True}, 2026, []),
    ],
)
def test_a_rule_has_days_in_its_years(keys: dict[str, Any], year: int, expected: list[str]) -> None:
    assert days(rule(keys).spans(year)) == expected


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"date": "30/7"}, "ngày 30/7 hằng năm"),
        ({"date": "05/1"}, "ngày 05/01 hằng năm"),
        ({"month": 10}, "trọn tháng 10 hằng năm"),
        ({"from": "10/11", "to": "10/12"}, "từ 10/11 đến 10/12 hằng năm"),
        (EARTH_HOUR, "thứ Bảy cuối cùng của tháng 3 hằng năm, 20h30–21h30"),
        (
            {"nth": 1, "weekday": "chu-nhat", "month": 5},
            "Chủ nhật đầu tiên của tháng 5 hằng năm",
        ),
        (
            {"nth": 3, "weekday": "thu-nam", "month": 11},
            "thứ Năm lần thứ 3 của tháng 11 hằng năm",
        ),
        (SURVEY, "từ 01/7 đến 15/8, 5 năm một lần từ năm 2014"),
        (THIRD_WEEK, "tuần có thứ Sáu lần thứ 3 của tháng 9 hằng năm"),
        ({"undated": True}, "hằng năm, chưa định ngày"),
        (
            {"undated": True, "every_years": 5, "first_year": 2014},
            "5 năm một lần từ năm 2014, chưa định ngày",
        ),
    ],
)
def test_a_rule_in_words(keys: dict[str, Any], words: str) -> None:
    assert rule(keys).words == words


@pytest.mark.parametrize(
    ("hours", "at", "until", "words"),
    [
        ({"at": "8h00", "until": "11h30"}, time(8), time(11, 30), ", 8h00–11h30"),
        ({"at": "8h"}, time(8), None, ", 8h00"),
        ({"at": "08:00"}, time(8), None, ", 8h00"),
        ({"at": "8 giờ 00"}, time(8), None, ", 8h00"),
        ({"at": "17g30"}, time(17, 30), None, ", 17h30"),
        ({"at": "22h00", "until": "0h30"}, time(22), time(0, 30), ", 22h00–0h30 hôm sau"),
        ({"at": "20h00", "until": "24h00"}, time(20), time(0), ", 20h00–24h00"),
    ],
)
def test_an_event_has_its_hours(
    hours: dict[str, str], at: time, until: time | None, words: str
) -> None:
    kind = read({"date": "10/10/2026", **hours})
    (span,) = kind.spans(2026)
    assert (span.start, span.end) == (date(2026, 10, 10), date(2026, 10, 10))
    assert (span.at, span.until) == (at, until)
    assert kind.words == f"ngày 10/10/2026{words}"


def test_a_range_begins_and_ends_at_its_hours() -> None:
    # «từ 0h00 ngày 01/9 đến 24h00 ngày 03/9»
    kind = read({"from": "1/9/2026", "to": "3/9/2026", "at": "0h00", "until": "24h00"})
    (span,) = kind.spans(2026)
    assert span.begins is not None
    assert span.begins.isoformat() == "2026-09-01T00:00:00+07:00"
    assert span.ends is not None
    assert span.ends.isoformat() == "2026-09-04T00:00:00+07:00"
    assert kind.words == "từ 0h00 ngày 01/09/2026 đến 24h00 ngày 03/09/2026"


def test_a_deadline_of_a_range_may_be_its_only_hour() -> None:
    kind = read({"to": "3/9/2026", "until": "17h00"})
    (span,) = kind.spans(2026)
    assert span.ends is not None
    assert span.ends.isoformat() == "2026-09-03T17:00:00+07:00"
    assert kind.words == "đến 17h00 ngày 03/09/2026"


def test_each_day_has_its_hours() -> None:
    hours = [{"at": "5h30", "until": "6h00"}, {"part": "chieu"}]
    kind = read({"from": "1/10/2026", "to": "10/10/2026", "each_day": hours})
    (span,) = kind.spans(2026)
    assert span.each_day == (Slot(at=time(5, 30), until=time(6)), Slot(part="chieu"))
    assert (span.at, span.until) == (None, None)
    assert kind.words.endswith(", mỗi ngày 5h30–6h00, mỗi ngày buổi chiều")


def test_a_part_of_the_day_stands_without_an_hour() -> None:
    (span,) = read({"date": "10/10/2026", "part": "sang"}).spans(2026)
    assert (span.part, span.at) == ("sang", None)
    assert read({"date": "10/10/2026", "part": "sang"}).words == "ngày 10/10/2026, buổi sáng"


def test_a_lunar_day_stands_beside_the_solar_one() -> None:
    # Giỗ Tổ Hùng Vương of 2024
    kind = read({"date": "18/4/2024", "lunar": "10/3"})
    assert days_of({"date": "18/4/2024", "lunar": "10/3"}, 2024) == ["2024-04-18"]
    assert kind.words == "ngày 18/04/2024 (10/3 âm lịch)"
    keys = {"from": "16/4/2024", "to": "18/4/2024", "lunar_from": "8/3", "lunar_to": "10/3"}
    assert read(keys).words == (
        "từ ngày 16/04/2024 (08/3 âm lịch) đến hết ngày 18/04/2024 (10/3 âm lịch)"
    )


@pytest.mark.parametrize(
    ("hours", "code"),
    [
        ({"at": "24h00"}, "bad-hour"),
        ({"at": "8"}, "bad-hour"),
        ({"at": "8h60"}, "bad-hour"),
        ({"at": "08:"}, "bad-hour"),
        ({"at": 8}, "bad-hour"),
        ({"at": 480}, "bad-hour"),  # what 08:00 is to a reader of YAML 1.1
        ({"until": "11h30"}, "until-without-at"),
        ({"at": "8h00", "until": "8h00"}, "no-length"),
        ({"at": "8h00", "part": "sang"}, "at-with-part"),
        ({"each_day": {}}, "each-day-empty"),
        ({"each_day": {"until": "8h00"}}, "each-day-empty"),
        ({"each_day": {"at": "8h00", "part": "sang"}}, "at-with-part"),
    ],
)
def test_what_is_not_an_hour(hours: dict[str, Any], code: str) -> None:
    assert codes({"date": "10/10/2026", **hours}) == [code]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"date": "31/4/2022"}, "bad-date"),
        ({"date": "29/2/2023"}, "bad-date"),
        ({"date": "10-10-2022"}, "bad-date"),
        ({"date": "10/10/22"}, "bad-date"),
        ({"date": "١٠/١٠/٢٠٢٢"}, "bad-date"),  # digits, but not ours
        ({"date": 2022}, "bad-date"),
        ({"date": None}, "bad-date"),
        ({"date": "10/10/0022"}, "year-range"),
        ({"date": "31/6"}, "bad-day-month"),
        ({"date": "10/13"}, "bad-day-month"),
        ({"date": "0/1"}, "bad-day-month"),
        ({"date": 1.1}, "bad-date"),
        ({"from": None}, "open-both-ends"),
        ({"from": "1/1/2022", "to": "1/1"}, "mixed-years"),
        ({"from": "1/10/2022", "to": "1/9/2022"}, "end-before-start"),
        ({"from": "1/10/2022", "until": "17h00"}, "until-without-to"),
        ({"to": "1/10/2022", "at": "17h00"}, "at-without-from"),
        ({"from": "1/10/2022", "to": "1/10/2022", "until": "17h00"}, "until-without-at"),
        ({"date": "1/1", "every_years": 5}, "extra_forbidden"),
        ({"month": 13}, "bad-month"),
        ({"month": 0}, "bad-month"),
        ({"month": "13/2022"}, "bad-month"),
        ({"month": "10/22"}, "bad-month"),
        ({"month": "10/1022"}, "year-range"),
        ({"month": 3, "weekday": "thu-bay"}, "missing"),
        ({"nth": 6, "weekday": "thu-bay", "month": 3}, "literal_error"),
        ({"nth": 1, "weekday": "saturday", "month": 3}, "literal_error"),
        ({"unresolved": ""}, "empty-text"),
    ],
)
def test_what_is_not_a_date(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"date": "1/7", "every_years": 5}, "every-years-half"),
        ({"date": "1/7", "first_year": 2014}, "every-years-half"),
        ({"date": "1/7", "every_years": 1, "first_year": 2014}, "out-of-range"),
        ({"date": "1/7", "every_years": 5, "first_year": 14}, "out-of-range"),
        ({"date": "1/7/2024", "every_years": 5, "first_year": 2014}, "every-years-once"),
        ({"from": "1/7"}, "rule-open"),
        ({"undated": False}, "literal_error"),
    ],
)
def test_what_is_not_a_rule(keys: dict[str, Any], code: str) -> None:
    assert codes(keys, RULES) == [code]


def test_month_alone_is_the_whole_month_and_beside_nth_is_not() -> None:
    assert isinstance(read({"month": 3}), WholeMonth)
    assert isinstance(read(EARTH_HOUR), NthWeekday)


def test_a_misprinted_day_is_corrected_with_its_reason() -> None:
    # The letter of Kiên Giang: «từ ngày 01/7/2024 đến 15/8/2023»
    kind = read({"from": "01/7/2024", "to": "15/8/2024", "correction": CORRECTION})
    assert kind.spans(2024)[0].end == date(2024, 8, 15)
    (correction,) = corrections(kind)
    assert correction.printed == "15/8/2023"
    assert documents_named(kind) == ("bao-bac-kan-2024",)


def test_a_correction_does_not_excuse_a_wrong_order() -> None:
    keys = {"from": "01/7/2024", "to": "15/8/2023", "correction": CORRECTION}
    assert codes(keys) == ["end-before-start"]


def test_a_correction_gives_its_reason() -> None:
    assert codes({"date": "15/8/2024", "correction": {"printed": "15/8/2023"}}) == ["missing"]


def test_a_text_that_is_no_date_is_never_guessed() -> None:
    keys = {"unresolved": "từ tuần 4- tháng 5 năm 2021"}
    assert days_of(keys, 2021) == []
    assert read(keys).words == "từ tuần 4- tháng 5 năm 2021"
    assert read(keys).yearly is None


@settings(deadline=None)
@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_every_day_can_be_written_both_ways(value: date) -> None:
    assert one_day({"date": f"{value.day}/{value.month}/{value.year}"}, 1900) == value
    assert one_day({"date": value.isoformat()}, 1900) == value
    kind = read({"date": value.isoformat()})
    assert one_day({"date": kind.words.removeprefix("ngày ")}, 1900) == value
    assert isinstance(kind, OneDay)


@settings(deadline=None)
@given(YEARS, st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_a_day_without_its_year_comes_in_every_year_that_has_it(year: int, day: date) -> None:
    found = read({"date": f"{day.day}/{day.month}"}).spans(year)
    exists = day.day <= monthrange(year, day.month)[1]
    assert [span.first for span in found] == ([day.replace(year=year)] if exists else [])


@settings(deadline=None)
@given(
    YEARS,
    st.sampled_from([1, 2, 3, 4, 5, "cuoi"]),
    st.sampled_from(list(WEEKDAYS)),
    st.integers(1, 12),
    st.booleans(),
)
def test_the_nth_weekday_lies_in_its_month_on_its_weekday(
    year: int, nth: int | str, weekday: str, month: int, of_that_year: bool
) -> None:
    written = f"{month}/{year}" if of_that_year else month
    spans = read({"nth": nth, "weekday": weekday, "month": written}).spans(year)
    length = monthrange(year, month)[1]
    wanted = list(WEEKDAYS).index(weekday)  # type: ignore[arg-type]
    matching = [day for day in range(1, length + 1) if date(year, month, day).weekday() == wanted]
    if nth == "cuoi":
        expected = matching[-1:]
    else:
        assert isinstance(nth, int)
        expected = matching[nth - 1 : nth]
    assert [span.first for span in spans] == [date(year, month, day) for day in expected]


@settings(deadline=None)
@given(YEARS, st.integers(1, 12), st.integers(1, 28), st.integers(1, 12), st.integers(1, 28))
def test_a_yearly_window_holds_the_days_between_its_ends(
    year: int, m1: int, d1: int, m2: int, d2: int
) -> None:
    kind = read({"from": f"{d1}/{m1}", "to": f"{d2}/{m2}"})
    (span,) = kind.spans(year)
    assert span.first == date(year, m1, d1)
    assert (span.last.month, span.last.day) == (m2, d2)
    assert timedelta() <= span.last - span.first < timedelta(days=366)
    assert f"{d1:02d}/" in kind.words
    assert f"{d2:02d}/" in kind.words


@settings(deadline=None)
@given(YEARS, st.integers(2, 100), st.integers(1900, 2200))
def test_a_cycle_has_one_year_in_each_n(year: int, step: int, first: int) -> None:
    kind = rule({"date": "1/7", "every_years": step, "first_year": first})
    due = [each for each in range(year, year + step) if kind.spans(each)]
    assert len(due) == (1 if year >= first else max(0, first < year + step))
    assert all((each - first) % step == 0 for each in due)


@settings(deadline=None)
@given(st.times())
def test_every_hour_is_read_as_it_is_shown(hour: time) -> None:
    hour = hour.replace(second=0, microsecond=0)
    kind = read({"date": "1/1/2026", "at": f"{hour.hour}h{hour:%M}"})
    assert kind.spans(2026)[0].at == hour
    assert kind.words.endswith(f", {hour.hour}h{hour:%M}")
    assert read({"date": "1/1/2026", "at": f"{hour:%H:%M}"}) == kind

"""The feasts that move, from 2024 to 2030, against tables that others made.

* Tết, Giỗ Tổ Hùng Vương, Trung thu: the table of the Vietnamese calendar of 2000–2099 by Hồ Ngọc
  Đức («Âm lịch Việt Nam», 2004), read as he says; China's, of the package borax, differs from it
  by a day once, at Tết 2030.
* Ngày Thế giới tưởng niệm các nạn nhân tử vong do tai nạn giao thông: days of 2024 and 2025 as
  vietnamplus.vn gives them, later ones as any wall calendar has its third Sunday.
* Giờ Trái đất: untildays.com/earth-hour, for 2026 to 2030. What broke the rule, in 2024 and 2025,
  stands in documents of these years.
* Làm cho thế giới sạch hơn: the third weekend of September, from Friday, as anydayguide.com gives
  it for 2024, and pages of 2010, 2015 and 2020 for these years; checkiday.com has the third
  Saturdays from 2023 to 2027.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

import pytest
from borax.calendars.lunardate import LunarDate as ChineseDate  # type: ignore[import-untyped]

from tests.dates.reading import days, rule

YEARS: Final = range(2024, 2031)

TET: Final = {"lunar": "1/1"}
HUNG_KINGS: Final = {"lunar": "10/3"}
MID_AUTUMN: Final = {"lunar": "15/8"}
OF_VIETNAM: Final = {
    2024: ("2024-02-10", "2024-04-18", "2024-09-17"),
    2025: ("2025-01-29", "2025-04-07", "2025-10-06"),
    2026: ("2026-02-17", "2026-04-26", "2026-09-25"),
    2027: ("2027-02-06", "2027-04-16", "2027-09-15"),
    2028: ("2028-01-26", "2028-04-04", "2028-10-03"),
    2029: ("2029-02-13", "2029-04-23", "2029-09-22"),
    2030: ("2030-02-02", "2030-04-12", "2030-09-12"),
}

ROAD_VICTIMS: Final = {"nth": 3, "weekday": "chu-nhat", "month": 11}
EARTH_HOUR: Final = {"nth": "cuoi", "weekday": "thu-bay", "month": 3, "at": "20h30"}
CLEAN_WORLD: Final = {"nth": 3, "weekday": "thu-sau", "month": 9, "whole_week": True}
THIRD_SATURDAYS: Final = ("2023-09-16", "2024-09-21", "2025-09-20", "2026-09-19", "2027-09-18")


def on(keys: Any, year: int) -> list[str]:
    return days(rule(keys).spans(year))


@pytest.mark.parametrize("year", YEARS)
def test_lunar_feasts_stand_on_the_days_of_the_vietnamese_table(year: int) -> None:
    found = tuple(on(feast, year) for feast in (TET, HUNG_KINGS, MID_AUTUMN))
    assert found == tuple([day] for day in OF_VIETNAM[year])


@pytest.mark.parametrize("year", YEARS)
def test_chinas_table_has_the_same_feasts_but_for_tet_of_2030(year: int) -> None:
    chinas = [ChineseDate(year, month, day).to_solar_date() for month, day in ((1, 1), (8, 15))]
    if year == 2030:
        chinas[0] -= timedelta(days=1)
    assert [on(TET, year), on(MID_AUTUMN, year)] == [[f"{day}"] for day in chinas]


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, "2024-11-17"), (2025, "2025-11-16"), (2026, "2026-11-15"), (2027, "2027-11-21"),
     (2028, "2028-11-19"), (2029, "2029-11-18"), (2030, "2030-11-17")],
)  # fmt: skip
def test_road_victims_are_remembered_on_the_third_sunday_of_november(
    year: int, expected: str
) -> None:
    assert on(ROAD_VICTIMS, year) == [expected]


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2026, "2026-03-28"), (2027, "2027-03-27"), (2028, "2028-03-25"), (2029, "2029-03-31"),
     (2030, "2030-03-30")],
)  # fmt: skip
def test_earth_hour_is_on_the_last_saturday_of_march(year: int, expected: str) -> None:
    assert on(EARTH_HOUR, year) == [expected]


@pytest.mark.parametrize(("year", "broken"), [(2024, date(2024, 3, 23)), (2025, date(2025, 3, 22))])
def test_years_in_which_earth_hour_broke_its_rule_it_came_a_week_early(
    year: int, broken: date
) -> None:
    assert on(EARTH_HOUR, year) == [f"{broken + timedelta(weeks=1)}"]


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2010, "2010-09-13..2010-09-19"),  # its weekend was 17–19/9
        (2015, "2015-09-14..2015-09-20"),  # 18–20/9
        (2020, "2020-09-14..2020-09-20"),  # 18–20/9
        (2024, "2024-09-16..2024-09-22"),  # from 20/9
        (2025, "2025-09-15..2025-09-21"),
        (2026, "2026-09-14..2026-09-20"),
        (2027, "2027-09-13..2027-09-19"),
        (2028, "2028-09-11..2028-09-17"),  # September begins on a Friday
        (2029, "2029-09-17..2029-09-23"),
        (2030, "2030-09-16..2030-09-22"),
    ],
)
def test_the_world_is_cleaned_in_the_week_of_the_third_weekend_of_september(
    year: int, expected: str
) -> None:
    assert on(CLEAN_WORLD, year) == [expected]


@pytest.mark.parametrize("saturday", THIRD_SATURDAYS)
def test_the_third_saturday_is_in_that_week(saturday: str) -> None:
    day = date.fromisoformat(saturday)
    (week,) = rule(CLEAN_WORLD).spans(day.year)
    assert week.first <= day <= week.last

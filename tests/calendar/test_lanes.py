"""Bars in lanes, months in weeks: the calendar's arithmetic."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.calendar.entries import Entry, clip, entries_of
from hooks.pages.calendar.lanes import NO_ROOM, pack_lanes
from hooks.pages.calendar.month import month_of
from hooks.pages.calendar.planner import COLUMNS, LANES_A_PAGE, lanes_a_month, plan_year
from tests.calendar.samples import sample_view

EXTENTS = st.lists(
    st.tuples(st.integers(1, 31), st.integers(0, 30)).map(lambda pair: (pair[0], sum(pair)))
)


@given(EXTENTS)
def test_no_two_in_a_lane_touch(extents: list[tuple[int, int]]) -> None:
    lanes = pack_lanes(extents)
    for number, (first, last) in enumerate(extents):
        for other in range(number):
            if lanes[number] == lanes[other]:
                assert last < extents[other][0] or extents[other][1] < first


@given(EXTENTS)
def test_lanes_in_order_are_as_few_as_can_be(extents: list[tuple[int, int]]) -> None:
    lanes = pack_lanes(sorted(extents))
    deepest = max((sum(a <= day <= b for a, b in extents) for day in range(1, 62)), default=0)
    assert max(lanes, default=-1) + 1 == deepest


@given(EXTENTS, st.integers(1, 4))
def test_there_are_never_more_lanes_than_allowed(extents: list[tuple[int, int]], most: int) -> None:
    lanes = pack_lanes(extents, most)
    assert len(lanes) == len(extents)
    assert all(lane == NO_ROOM or 0 <= lane < most for lane in lanes)


@given(st.lists(st.integers(0, 60), min_size=12, max_size=12))
def test_the_months_of_a_year_fit_a_page(wanted: list[int]) -> None:
    most = lanes_a_month(wanted)
    assert most >= 1
    assert sum(max(1, min(lanes, most)) for lanes in wanted) <= LANES_A_PAGE


@pytest.fixture(scope="module")
def entries() -> tuple[Entry, ...]:
    view = sample_view(copies=6)
    return entries_of(view.occurrences, view.catalogue)


@pytest.mark.parametrize("year", [2026, 2028])
def test_every_row_of_the_planner_has_31_columns(entries: tuple[Entry, ...], year: int) -> None:
    months = plan_year(entries, year)
    assert [len(month.days) for month in months] == [monthrange(year, m)[1] for m in range(1, 13)]
    for month in months:
        for lane in month.lanes:
            assert sum(cell.columns for cell in lane) == COLUMNS
            column = 1
            for cell in lane:
                if cell.bar:
                    assert cell.bar.start == column
                    assert cell.bar.extent[0] >= 1
                    assert cell.bar.extent[1] <= COLUMNS
                column += cell.columns


def test_what_the_planner_leaves_out_is_counted(entries: tuple[Entry, ...]) -> None:
    for month in plan_year(entries, 2026):
        drawn = sum(cell.bar is not None for lane in month.lanes for cell in lane)
        last = month.days[-1]
        assert drawn + month.more == len(clip(entries, month.first, last))


@pytest.mark.parametrize(
    ("first", "weeks", "monday_of_second"),
    [
        (date(2026, 2, 1), [5, 6, 7, 8, 9], 2),  # begins on a Sunday
        (date(2028, 2, 1), [5, 6, 7, 8, 9], 7),  # leap year
        (date(2027, 1, 1), [53, 1, 2, 3, 4], 4),  # the old year's week 53
        (date(2024, 12, 1), [48, 49, 50, 51, 52, 1], 2),  # the new year's week 1
        (date(2027, 2, 1), [5, 6, 7, 8], 8),  # four weeks exactly
    ],
)
def test_weeks_are_iso_weeks_from_monday(
    first: date, weeks: list[int], monday_of_second: int
) -> None:
    month = month_of((), first)
    assert [week.number for week in month.weeks] == weeks
    assert month.weeks[1].days[0] == first.replace(day=monday_of_second)


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_a_month_has_each_of_its_days_once(day: date) -> None:
    first = day.replace(day=1)
    days = [d for week in month_of((), first).weeks for d in week.days if d]
    length = monthrange(first.year, first.month)[1]
    assert days == [first + timedelta(days=number) for number in range(length)]


def named(entries: tuple[Entry, ...], name: str, year: int = 2026) -> Entry:
    return next(e for e in entries if e.name.startswith(name) and e.span.first.year == year)


def test_a_bar_over_a_months_end_is_in_both(entries: tuple[Entry, ...]) -> None:
    peak = next(e for e in entries if e.kind == "cao-diem")
    september, october = (month_of((peak,), date(2026, month, 1)) for month in (9, 10))
    before = [part for week in september.weeks for part in week.parts]
    after = [part for week in october.weeks for part in week.parts]
    assert [(p.column, p.segment.days, p.again) for p in before] == [(5, 3, False), (1, 3, True)]
    # A new month shows it again as if for the first time.
    assert [(p.column, p.segment.days, p.again) for p in after] == [(4, 4, False), (1, 1, True)]
    assert before[0].segment.goes_on
    assert not before[0].segment.came_in
    assert after[-1].segment.came_in
    assert not after[-1].segment.goes_on


def test_a_whole_month_stands_in_its_head(entries: tuple[Entry, ...]) -> None:
    whole = next(e for e in entries if e.kind == "thang" and e.span.first.year == 2026)
    month = month_of((whole,), whole.span.first)
    assert [segment.entry for segment in month.whole] == [whole]
    assert not any(week.parts for week in month.weeks)


def test_an_open_end_fades_within_its_month_and_is_told(entries: tuple[Entry, ...]) -> None:
    window = next(e for e in entries if e.span.end is None)
    assert window.drawn == ((date(2026, 9, 20), date(2026, 9, 24)),)
    assert window.notes == ("văn bản chưa nêu ngày kết thúc",)


def test_a_move_is_told_where_it_was_and_where_it_is(entries: tuple[Entry, ...]) -> None:
    moved = [e for e in entries if e.name == "Mẫu lễ dời"]
    assert [(e.state, e.span.first, e.notes) for e in moved] == [
        ("moved-away", date(2026, 5, 5), ("dời sang 08/06/2026",)),
        ("moved", date(2026, 6, 8), ("trước khi dời: 05/05/2026",)),
    ]
    assert named(entries, "Mẫu lễ hủy").off


def test_a_deadline_concerns_those_who_report(entries: tuple[Entry, ...]) -> None:
    deadline = next(e for e in entries if e.kind == "han-bao-cao")
    assert deadline.audiences == ("mau-a",)
    assert "15/10/2026" in deadline.notes[0]
    peak = next(e for e in entries if e.kind == "cao-diem")
    assert peak.audiences == ("mau-a", "mau-b")

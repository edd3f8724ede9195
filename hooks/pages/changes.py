"""The page `/moi/`: what came into the calendar, this week, this month and before.

The days are those that the ledger recorded; weeks and months are reckoned from the day of the
build, and say their days, so that they stay true on a page that is read later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.data.changes import Change
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.wording.dates import format_day

NAME: Final = "Mới thay đổi"
# What was there before days of arrival were kept is folded by the year of its document.
YEARS_APART: Final = 5


@dataclass(frozen=True, slots=True)
class Period:
    """What came in within some days."""

    name: str
    days: str
    changes: tuple[Change, ...]


def changes_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page of changes."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    came = [change for change in view.changes if change.entered]
    before = [change for change in view.changes if not change.entered]
    newest, older = apart(came, view.today)
    html = render(
        environment,
        "changes.html",
        addresses.CHANGES,
        view=view,
        newest=newest,
        months=[
            (f"Tháng {month:02}/{year}", [*of_month])
            for (year, month), of_month in groupby(older, _month)
        ],
        years=[
            (words, [*of_years])
            for words, of_years in groupby(before, lambda change: _years(change, view))
        ],
        first_of_day=_first_of_days(came),
    )
    return Page(
        url=addresses.CHANGES,
        kind="changes",
        title=NAME,
        description="Chiến dịch, văn bản, chủ đề, dịp mới vào lịch; ngày đã dời, đã hủy, đã sửa "
        "trong lịch truyền thông, mới nhất trước, kèm văn bản nguồn.",
        body=html,
    )


def apart(changes: Sequence[Change], today: date) -> tuple[tuple[Period, ...], list[Change]]:
    """Return what came in this week and this month, which stands open, and what came before.

    `changes` have a day of arrival, the newest first.
    """
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    this_week = tuple(change for change in changes if change.told_on >= monday)
    rest = changes[len(this_week) :]
    this_month = tuple(change for change in rest if change.told_on >= first)
    yesterday = monday - timedelta(days=1)
    periods = [Period("Tuần này", f"từ {format_day(monday)}", this_week)]
    if first < monday:
        days = f"{format_day(first)} – {format_day(yesterday)}"
        periods.append(Period("Trước đó trong tháng này", days, this_month))
    return tuple(periods), [*rest[len(this_month) :]]


def _month(change: Change) -> tuple[int, int]:
    return change.told_on.year, change.told_on.month


def _first_of_days(changes: Iterable[Change]) -> frozenset[str]:
    """Return the ids of the first change of each day, to which «moi/#<day>» leads."""
    return frozenset(next(of_day).id for _, of_day in groupby(changes, lambda one: one.entered))


def _years(change: Change, view: SiteView) -> str:
    """Return the name of the fold that a change is in."""
    oldest = view.today.year - YEARS_APART
    year = change.told_on.year
    return f"Năm {year}" if year >= oldest else f"Trước năm {oldest}"

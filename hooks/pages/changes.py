"""The page `/moi/`: what changed lately, day by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.data.changes import Change
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import SiteView
from hooks.wording.dates import format_day

NAME: Final = "Mới thay đổi"
# Changes that stand open, none older than a year, which nobody would call new; others are folded
# by year, and the oldest all in one.
OPEN: Final = 12
A_YEAR: Final = timedelta(days=365)
YEARS_APART: Final = 5


def changes_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the page of changes."""
    since = view.today - A_YEAR
    newest, older = apart(view.changes, since)
    html = render(
        environment,
        "changes.html",
        addresses.CHANGES,
        view=view,
        since=since,
        told=_told(len(newest), since),
        days=[(day, [*of_day]) for day, of_day in groupby(newest, lambda change: change.day)],
        years=[
            (words, [*of_years])
            for words, of_years in groupby(older, lambda change: _years(change, view))
        ],
    )
    yield Page(
        url=addresses.CHANGES,
        kind="changes",
        title=NAME,
        description="Dịp, văn bản, chủ đề mới thêm; ngày đã dời, đã hủy, đã sửa trong lịch truyền "
        "thông, mới nhất trước, kèm văn bản nguồn.",
        body=html,
    )


def apart(changes: Sequence[Change], since: date) -> tuple[list[Change], list[Change]]:
    """Return, of changes with the newest first, those that stand open and those that are folded."""
    newest = [change for change in changes[:OPEN] if change.day >= since]
    return newest, [*changes[len(newest) :]]


def _told(newest: int, since: date) -> str:
    """Return in words what stands above those that are folded."""
    if newest == OPEN:
        return f"Trên đây là {OPEN} thay đổi gần nhất; những thay đổi trước xếp theo năm."
    return f"Trên đây là thay đổi từ {format_day(since)}; những thay đổi cũ hơn xếp theo năm."


def _years(change: Change, view: SiteView) -> str:
    """Return the name of the fold that a change is in."""
    oldest = view.today.year - YEARS_APART
    year = change.day.year
    return f"Năm {year}" if year >= oldest else f"Trước năm {oldest}"

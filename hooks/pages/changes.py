"""The page `/moi/`: what changed lately, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.data.changes import Change
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import SiteView

NAME: Final = "Mới thay đổi"
# Changes that stand open; older ones are folded by year, and the oldest all in one.
OPEN: Final = 12
YEARS_APART: Final = 5


def changes_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the page of changes."""
    newest, older = view.changes[:OPEN], view.changes[OPEN:]
    html = render(
        environment,
        "changes.html",
        addresses.CHANGES,
        view=view,
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


def _years(change: Change, view: SiteView) -> str:
    """Return the name of the fold that a change is in."""
    oldest = view.today.year - YEARS_APART
    year = change.day.year
    return f"Năm {year}" if year >= oldest else f"Trước năm {oldest}"

"""The pages of the calendar: one for every year; the year of the build is also at /lich/.

A year with many entries has a page for each of its months. A page may be read long after it was
built, so what depends on the reader's day is left to the browser (calendar.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.drawing.thumbnails import Thumbnail
from hooks.facts.occurrences import YEARS_AHEAD, YEARS_BEFORE
from hooks.outputs import Page, SearchEntry
from hooks.pages.calendar.agenda import AgendaDay, agenda_of
from hooks.pages.calendar.entries import Entry, entries_of
from hooks.pages.calendar.month import Month, month_of
from hooks.pages.calendar.overview import overview_of
from hooks.pages.calendar.planner import plan_year
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView

# A year with more entries than this has a page for each of its months.
MOST_ON_A_PAGE: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year of the calendar: its entries, and which of its months have pages."""

    number: int
    entries: tuple[Entry, ...]

    @property
    def url(self) -> str:
        """The address of its page, relative to the site's root."""
        return f"{addresses.CALENDAR}{self.number}/"

    @property
    def count(self) -> int:
        """The number of its dates, each counted once."""
        return len({entry.key for entry in self.entries})

    @property
    def dense(self) -> bool:
        """Whether its months have pages of their own."""
        return self.count > MOST_ON_A_PAGE

    def month_link(self, month: date) -> str:
        """Return the address of a month of this year, relative to the site's root."""
        if self.dense:
            return f"{self.url}{month:%m}/"
        return f"{self.url}#{month:%Y-%m}"


def calendar_pages(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield /lich/, then the pages of all years, with those of the months of dense years."""
    years = years_of(view)
    yield _year_page(environment, view, years, view.today.year, at_root=True)
    for number, year in years.items():
        yield _year_page(environment, view, years, number, at_root=False)
        if year.dense:
            for month in range(1, 13):
                yield _month_page(environment, view, years, date(number, month, 1))


def years_of(view: SiteView) -> dict[int, Year]:
    """Return the years that have a page: those with dates, and those rules are projected for."""
    entries = entries_of(view.occurrences, view.catalogue)
    window = range(view.today.year - YEARS_BEFORE, view.today.year + YEARS_AHEAD + 1)
    by_year: dict[int, list[Entry]] = {number: [] for number in window}
    for entry in entries:
        numbers = {n for first, last in entry.drawn for n in range(first.year, last.year + 1)}
        for number in sorted(numbers):
            by_year.setdefault(number, []).append(entry)
    return {
        number: Year(number=number, entries=tuple(by_year[number])) for number in sorted(by_year)
    }


def _year_page(
    environment: Environment,
    view: SiteView,
    years: dict[int, Year],
    number: int,
    *,
    at_root: bool,
) -> Planned:
    year = years[number]
    url = addresses.CALENDAR if at_root else year.url
    options = _options(year.entries, view)
    # the agenda tells of what comes, so only the current year has one, and it goes past that year
    agenda = agenda_of(_all_entries(years), view.today) if number == view.today.year else ()
    pictures = _pictures(view, agenda)
    shown = (view.feed_all, _held(years), options, year.entries, agenda, pictures)
    make = partial(
        _year, environment, view, years, number, options, agenda, pictures, at_root=at_root
    )
    return view.keeper.of_values(url, shown, make)


def _all_entries(years: dict[int, Year]) -> list[Entry]:
    """Return the entries of all years, each once and in chronological order."""
    found = dict.fromkeys(entry for year in years.values() for entry in year.entries)
    return sorted(found, key=Entry.sort_key)


def _pictures(view: SiteView, agenda: Iterable[AgendaDay]) -> dict[str, Thumbnail]:
    """Return the small pictures of the campaigns in an agenda, by id."""
    named = {item.entry.campaign_id for day in agenda for item in day.items}
    return {
        item.campaign.id: item.thumbnail
        for item in view.campaigns
        if item.campaign.id in named and item.thumbnail
    }


def _held(years: dict[int, Year]) -> list[tuple[int, bool]]:
    """Return what decides the links between the pages: the years, and which have months' pages."""
    return [(number, year.dense) for number, year in years.items()]


def _year(  # noqa: PLR0913, PLR0917 - each is one thing that the page shows
    environment: Environment,
    view: SiteView,
    years: dict[int, Year],
    number: int,
    options: Options,
    agenda: Sequence[AgendaDay],
    pictures: Mapping[str, Thumbnail],
    *,
    at_root: bool,
) -> Page:
    year = years[number]
    url = addresses.CALENDAR if at_root else year.url
    months = overview_of(year.entries, number)
    html = render(
        environment,
        "calendar.html",
        url,
        view=view,
        years=years,
        year=year,
        planner=plan_year(year.entries, number),
        months=months,
        chosen=date(number, view.today.month if number == view.today.year else 1, 1),
        agenda=agenda,
        week=timedelta(days=7),
        thumbnails=pictures,
        options=options,
        beside=_beside(years),
    )
    return Page(
        url=url,
        kind="calendar",
        title="Lịch" if at_root else f"Lịch năm {number}",
        description=f"Lịch truyền thông năm {number} trên một trang: ngày, tuần, tháng, cao điểm, "
        "hạn báo cáo; ngày dự kiến ghi rõ là dự kiến.",
        body=html,
        nav_title="Lịch" if at_root else None,
        search=(_entry(number),) if at_root else (),
    )


def _entry(year: int) -> SearchEntry:
    months = ", ".join(f"lịch tháng {month}" for month in range(1, 13))
    return SearchEntry(
        location=addresses.CALENDAR,
        title="Lịch",
        text=f"Lịch truyền thông năm {year}: {months}. Ngày, tuần, cao điểm, hạn báo cáo.",
        weight=1.6,
        tags=("Hạn báo cáo", "Lịch cả năm", "Lịch tháng", "Lịch năm", "Lịch hôm nay"),
    )


def _month_page(
    environment: Environment, view: SiteView, years: dict[int, Year], first: date
) -> Planned:
    year = years[first.year]
    month = month_of(year.entries, first)
    entries = [entry for entry in year.entries if _falls_in(entry, month)]
    url = year.month_link(first)
    options = _options(entries, view)
    shown = (view.feed_all, _held(years), options, entries)
    make = partial(_month, environment, view, years, month, options)
    return view.keeper.of_values(url, shown, make)


def _month(
    environment: Environment,
    view: SiteView,
    years: dict[int, Year],
    month: Month,
    options: Options,
) -> Page:
    first = month.first
    year = years[first.year]
    url = year.month_link(first)
    html = render(
        environment,
        "calendar-month.html",
        url,
        view=view,
        years=years,
        year=year,
        month=month,
        options=options,
        beside=_beside(years),
    )
    return Page(
        url=url,
        kind="calendar",
        title=f"Lịch tháng {first:%m/%Y}",
        description=f"Lịch truyền thông tháng {first:%m/%Y}: {month.count} mục.",
        body=html,
    )


def _falls_in(entry: Entry, month: Month) -> bool:
    start = (month.first.year, month.first.month)
    return any(
        (first.year, first.month) <= start <= (last.year, last.month) for first, last in entry.drawn
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The choices for filtering the entries shown: id and name, in the registries' order."""

    topics: tuple[tuple[str, str], ...]
    audiences: tuple[tuple[str, str], ...]


def _options(entries: Sequence[Entry], view: SiteView) -> Options:
    topics = {entry.topic for entry in entries}
    audiences = {audience for entry in entries for audience in entry.audiences}
    catalogue = view.catalogue
    return Options(
        topics=tuple((key, t.name) for key, t in catalogue.topics.items() if key in topics),
        audiences=tuple(
            (key, a.name) for key, a in catalogue.audiences.items() if key in audiences
        ),
    )


def _beside(years: dict[int, Year]) -> dict[date, tuple[date | None, date | None]]:
    """Return, for each month of the calendar, the months before and after it."""
    months = [date(number, month, 1) for number in years for month in range(1, 13)]
    held = {*months}
    return {
        month: (
            before if (before := _shifted(month, -1)) in held else None,
            after if (after := _shifted(month, 1)) in held else None,
        )
        for month in months
    }


def _shifted(month: date, by: int) -> date:
    number = month.year * 12 + month.month - 1 + by
    return date(number // 12, number % 12 + 1, 1)

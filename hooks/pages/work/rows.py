"""The rows of what runs and comes, as the home page and `/viec/` show them.

A page may be read long after it was built. So it carries the rows of some days more than it
shows, and the reader's browser chooses by the reader's day (docs/scripts/rows.js).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Final

from hooks import addresses
from hooks.facts.tasks import task_key
from hooks.facts.texts.groups import TextGroup
from hooks.facts.work.chosen import agencies_to_choose
from hooks.facts.work.duties import Deadline, Duty, deadlines_between, duties_between
from hooks.facts.work.occasions import Listed, listed_between
from hooks.facts.years import campaign_facts
from hooks.model.section import TextKind
from hooks.pages.frame.views import CampaignView, Card, SiteView
from hooks.wording import labels
from hooks.wording.dates import days_away, format_day, format_span

# How far ahead of the reader's day `/viec/` looks.
MONTH: Final = timedelta(days=30)
# For how many days a page that is not built anew tells the truth.
STALE: Final = timedelta(days=15)
# Of a letter, beside its tasks; its own page has all.
MOST_TEXTS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An occasion as a row or a card."""

    listed: Listed
    item: CampaignView
    runs: bool  # on the day of the build
    is_shown: bool  # without a script: to everybody, on the days from the day of the build
    away: str

    @property
    def url(self) -> str:
        """The page it leads to."""
        return self.item.url

    @property
    def name(self) -> str:
        """The name of the occasion."""
        return self.listed.name

    @property
    def key(self) -> str:
        """What names it in the reader's browser."""
        held = self.listed.occurrence
        return f"{held.campaign.id}/{held.year}/{held.occasion or held.kind}"

    @property
    def readers(self) -> str:
        """The provinces whose readers are told, for data-readers."""
        return " ".join(self.listed.readers)

    @property
    def picture(self) -> Card | None:
        """Its campaign's picture, if there is one."""
        return self.item.picture

    @property
    def folder(self) -> str:
        """The folder of its banners, which ends with a slash."""
        return f"{PurePosixPath(self.item.picture.path).parent}/" if self.item.picture else ""

    @property
    def within(self) -> str:
        """The time of its campaign that holds it: «trong Tháng hành động …»."""
        return f"trong {self.listed.around.name}" if self.listed.around else ""

    @property
    def theme(self) -> TextGroup | None:
        """The theme of its year."""
        return self.listed.occurrence.theme

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What a card tells of it, in order."""
        held = self.listed.occurrence
        until = "văn bản không nêu ngày kết thúc"
        found = [("Thời gian", format_span(held.span))]
        if self.theme is None:
            found.append(("Chủ đề", f"Chưa thấy chủ đề năm {held.year}"))
        if not self.listed.is_open:
            until = f"sau ngày {format_day(self.listed.last)}"
        return [*found, ("Gỡ xuống", until)]

    @property
    def theme_kind(self) -> str:
        """What its theme is called: «Chủ đề», «Thông điệp»."""
        return labels.TEXT_KINDS[_kind(self.theme)] if self.theme else ""


def _kind(group: TextGroup) -> TextKind:
    return group.first.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """A task as a row."""

    duty: Duty
    is_for_all: bool  # of those to whom its letter is addressed
    keys: dict[str, str]  # what it is remembered by when done, by the kind of agency

    @property
    def readers(self) -> str:
        """The provinces whose agencies do it, for data-readers."""
        return " ".join(self.duty.readers)

    @property
    def agencies(self) -> str:
        """Who does it, for data-roles."""
        return " ".join(self.duty.audiences)


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyGroup:
    """The tasks of a letter on a campaign: whose days they are, then the tasks."""

    rows: tuple[DutyRow, ...]
    texts: tuple[TextGroup, ...]  # of the letter, in use
    has_report: bool  # whether the letter wants to be reported to

    @property
    def first(self) -> Duty:
        """One of them, which stands for what all share."""
        return self.rows[0].duty

    @property
    def readers(self) -> str:
        """The provinces whose agencies have any of them."""
        return self.rows[0].readers

    @property
    def agencies(self) -> str:
        """Who has any of them."""
        return " ".join(dict.fromkeys(one for row in self.rows for one in row.duty.audiences))

    @property
    def common(self) -> tuple[DutyRow, ...]:
        """Those for everybody to whom the letter is addressed."""
        return tuple(row for row in self.rows if row.is_for_all)

    @property
    def own(self) -> tuple[DutyRow, ...]:
        """Those for some of them."""
        return tuple(row for row in self.rows if not row.is_for_all)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """All rows of a page, whatever its reader has chosen."""

    today: date
    until: date  # the last day that the page looks at
    carried_to: date  # the last day on whose reader the page tells the truth
    running: tuple[Row, ...]  # what ends first, first
    coming: tuple[Row, ...]
    duties: tuple[DutyGroup, ...]
    deadlines: tuple[Deadline, ...]

    @property
    def shown_running(self) -> int:
        """How many run on the day of the build, for everybody."""
        return sum(row.is_shown for row in self.running)

    @property
    def next(self) -> Row | None:
        """What begins next for everybody, as of the day of the build."""
        return next((row for row in self.coming if row.is_shown), None)

    @property
    def shown_coming(self) -> int:
        """How many come within the days that the page looks at, for everybody."""
        return sum(row.is_shown for row in self.coming)


def work_of(view: SiteView, ahead: timedelta = MONTH) -> Work:
    """Return what runs on the view's day or comes in the days after it."""
    today = view.today
    until, last = today + ahead, today + ahead + STALE
    items = {item.campaign.id: item for item in view.campaigns}
    rows = [
        _row(listed, items[listed.occurrence.campaign.id], today, until)
        for listed in listed_between(view.occurrences, view.catalogue, today, last)
    ]
    # What begins while the page ages will run on its reader's day.
    may_run = [row for row in rows if row.listed.first <= today + STALE]
    return Work(
        today=today,
        until=until,
        carried_to=today + STALE,
        running=tuple(sorted(may_run, key=lambda row: (row.listed.last, row.listed.first))),
        coming=tuple(row for row in rows if not row.runs),
        duties=_groups(view, duties_between(view.occurrences, view.catalogue, today, last)),
        deadlines=deadlines_between(view.occurrences, view.catalogue, today, last),
    )


def _row(listed: Listed, item: CampaignView, today: date, until: date) -> Row:
    runs = listed.first <= today
    return Row(
        listed=listed,
        item=item,
        runs=runs,
        is_shown=not listed.readers and listed.first <= until,
        away=days_away(listed.first, today),
    )


def _groups(view: SiteView, duties: Iterable[Duty]) -> tuple[DutyGroup, ...]:
    catalogue = view.catalogue
    names = {each.id: each.name for each in agencies_to_choose(catalogue)}
    found: dict[tuple[str, str], list[DutyRow]] = {}
    for duty in duties:
        document = catalogue.documents[duty.task.document]
        row = DutyRow(
            duty=duty,
            is_for_all=duty.is_for_all(document),
            keys={
                each: task_key(names[each], duty.task) for each in duty.audiences if each in names
            },
        )
        found.setdefault((duty.task.document, duty.task.campaign), []).append(row)
    return tuple(_group(view, tuple(rows)) for rows in found.values())


def _group(view: SiteView, rows: tuple[DutyRow, ...]) -> DutyGroup:
    task = rows[0].duty.task
    year = campaign_facts(view.catalogue, task.campaign).year(task.year)
    texts = [group for group in year.text_groups_of(task.document) if group.is_offered]
    return DutyGroup(
        rows=rows,
        texts=tuple(texts[:MOST_TEXTS]),
        has_report=any(report.document == task.document for report in year.reports),
    )


def making(row: Row) -> str:
    """Return where a reader makes a banner for an occasion that has none."""
    return addresses.campaign_banners_page(row.item.campaign.id)

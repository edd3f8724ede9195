"""When tasks and reports are due or done, as their own documents say, and where that stands now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidReport, SaidTask, SaidWindow
from hooks.facts.dates.words import anchor_names, change_words, window_name
from hooks.facts.occurrence import Occurrence
from hooks.model.dates.kinds import DateKind
from hooks.model.dates.specs import anchors_named
from hooks.model.due import Due
from hooks.pages.telling.dates import DateRow, date_rows, window_title


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyTime:
    """A time of a task, or a deadline: the document's words, its days, what became of it."""

    label: str
    words: str
    days: str  # when the words name none: «5 ngày sau khi kết thúc …»
    changes: tuple[tuple[str, object], ...]  # what changed it, in words, and the change
    row: DateRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowTold:
    """A window as its own document has it, and where it stands now."""

    window: SaidWindow
    title: str
    words: str  # "" when no time was seen
    days: str
    row: DateRow | None  # where it stands; None: it has no day
    replaced_by: DateRow | None  # what stands instead, when another document said it anew

    @property
    def stands_elsewhere(self) -> bool:
        """Whether it stands on other days than the document has set."""
        if self.row is None:
            return False
        own = [each for each in self.row.first.statements if each.entry.key == self.window.key]
        return any(each.names_old_day for each in own)


class DutyTimes:
    """Finds the times of the tasks and reports of a campaign among its occurrences."""

    def __init__(self, catalogue: Catalogue, occurrences: Iterable[Occurrence]) -> None:
        self.catalogue = catalogue
        rows = list(date_rows(occurrences, catalogue))
        self.rows: Mapping[tuple[str, bool], list[DateRow]] = _by_entry(rows)
        self.replacing = {old.entry.key: row for row in rows for _, old in row.replaces}

    def of_task(self, task: SaidTask) -> list[DutyTime]:
        """Return when a task is done and by when."""
        found = [self._of_window(window) for window in task.windows]
        if task.when:
            found.append(self._time("Thời gian", task, task.when))
        if task.due:
            found.append(self._time("Hạn", task, task.due))
        return found

    def of_report(self, report: SaidReport) -> DutyTime | None:
        """Return the deadline of a report, if any is known."""
        return self._time("Hạn", report, report.due) if report.due else None

    def of_window(self, window: SaidWindow) -> WindowTold:
        """Return a window as its own document has it."""
        campaign = self.catalogue.campaign(window.campaign)
        row = _of_year(self.rows_of(window), window.year)
        origin = window.origin
        words = ""
        if origin.when:
            anchoring = Anchoring(campaign, self.catalogue.said[campaign.id])
            words = origin.when.words_for_readers(anchor_names(anchoring, origin))
        anchored = origin.when is not None and anchors_named(origin.when)
        return WindowTold(
            window=window,
            title=window_title(window, campaign),
            words=words,
            days=row.when if row and anchored else "",
            row=row,
            replaced_by=self.replacing.get(window.key),
        )

    def rows_of(
        self, entry: SaidTask | SaidReport | SaidWindow, *, due: bool = False
    ) -> list[DateRow]:
        """Return where an entry's time stands, in each year that it is told of."""
        return self.rows.get((entry.key, due), [])

    def _time(self, label: str, entry: SaidTask | SaidReport, when: DateKind | Due) -> DutyTime:
        campaign = self.catalogue.campaign(entry.campaign)
        anchoring = Anchoring(campaign, self.catalogue.said[campaign.id])
        due = isinstance(when, Due)
        row = _of_year(self.rows_of(entry, due=due), entry.year)
        anchored = when.anchor if isinstance(when, Due) else anchors_named(when)
        return DutyTime(
            label=label,
            words=when.words_for_readers(anchor_names(anchoring, entry)),
            days=row.when if row and anchored else "",
            changes=tuple(
                (change_words(told.change, self.catalogue) if due else told.words, told.change)
                for told in (row.changes if row else ())
            ),
            row=row,
        )

    def _of_window(self, window: SaidWindow) -> DutyTime:
        """Return the time of a window of the section, which a task names."""
        row = _of_year(self.rows_of(window), window.year)
        return DutyTime(
            label="Thời gian",
            words=window_name(window, self.catalogue.campaign(window.campaign)),
            days=row.when if row else "chưa thấy thời gian",
            changes=(),
            row=row,
        )


def _by_entry(rows: Iterable[DateRow]) -> dict[tuple[str, bool], list[DateRow]]:
    found: dict[tuple[str, bool], list[DateRow]] = {}
    for row in rows:
        for statement in row.first.statements:
            due = row.first.is_deadline
            found.setdefault((statement.entry.key, due), []).append(row)
    return found


def _of_year(rows: list[DateRow], year: int) -> DateRow | None:
    """Return the row of a document's own year."""
    return next((row for row in rows if row.first.year == year), None)

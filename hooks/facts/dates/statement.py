"""A statement: a time in one document, where it was set, and where it stands now.

A window, a task's own time, a deadline, or that a document speaks of an occasion.
"""

from __future__ import annotations

from dataclasses import dataclass

from hooks.catalogue.said import SaidChange, SaidDay, SaidReport, SaidTask, SaidWindow
from hooks.facts.dates.changes import Fate
from hooks.model.dates.spans import Span
from hooks.model.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one document says of one time."""

    entry: SaidWindow | SaidTask | SaidReport | SaidDay  # where it is said: `entry.path`
    year: int  # that it is said of: of a yearly entry each year on
    kind: Kind
    occasion: str | None  # the first of those it is of, in the campaign's file
    spans: tuple[Span, ...]  # where it stands now; () when no day is known
    set_spans: tuple[Span, ...]  # where its document set it
    words: str  # its time in words for readers; "" when the document only speaks of the day
    fate: Fate  # what changes made of it
    has_day: bool  # false: it left its day, and no document names another
    changes: tuple[SaidChange, ...] = ()  # that act on it, the last one counts
    inherited: tuple[SaidChange, ...] = ()  # those of what it is counted from, if they moved it
    in_doubt: tuple[SaidChange, ...] = ()  # that nobody has verified: they move nothing
    is_in_force: bool = True  # verified, and its document neither unverified nor superseded
    superseded_by: tuple[str, ...] = ()  # documents that replaced its document
    replaces: tuple[Statement, ...] = ()  # of superseded documents, said anew by this one

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.entry.document

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the documents it rests on: its own, or those it cites again."""
        return self.entry.sources

    @property
    def scope(self) -> str:
        """The id of the place where it counts."""
        return self.entry.scope

    @property
    def clause(self) -> str | None:
        """Where in the document it stands."""
        return self.entry.clause

    @property
    def note(self) -> str | None:
        """The editors' note; it is no wording."""
        return self.entry.note

    @property
    def verified(self) -> bool:
        """Whether an editor has seen it in the document."""
        return self.entry.verified

    @property
    def name(self) -> str | None:
        """What the document calls the window."""
        return self.entry.name if isinstance(self.entry, SaidWindow) else None

    @property
    def where(self) -> str | None:
        """The venue, as the document has it."""
        return self.entry.where if isinstance(self.entry, SaidWindow | SaidTask) else None

    @property
    def wording(self) -> str | None:
        """How the document puts it."""
        match self.entry:
            case SaidWindow(wording=wording):
                return wording
            case SaidTask(text=text) | SaidReport(text=text):
                return text
            case _:
                return None

    @property
    def tentative(self) -> bool:
        """Whether the document itself says «dự kiến», and none has settled it since.

        A move does not settle: the new day is as tentative as the old one was.
        """
        if any(change.status == "chot" for change in self.changes):
            return False
        return isinstance(self.entry, SaidWindow) and self.entry.tentative

    @property
    def is_alternatives(self) -> bool:
        """Whether the document leaves open which of several times it will be."""
        return any(span.alternative for span in self.spans)

    @property
    def is_of_its_year(self) -> bool:
        """Whether it is of the document's own year, and no projection of «hằng năm»."""
        return self.year == self.entry.year

    @property
    def confirms(self) -> bool:
        """Whether it makes a rule's day certain."""
        return self.is_in_force and self.is_of_its_year

    @property
    def names_old_day(self) -> bool:
        """Whether its document still names the day that others have changed since."""
        return bool(self.changes) and self.spans != self.set_spans

    @property
    def id(self) -> str:
        """What names it in the ledger, whatever its days become: document and item."""
        match self.entry:
            case SaidDay(occasion=occasion):
                item = occasion
            case SaidWindow(id=window):
                item = f"{self.occasion}/{window}" if self.occasion else window
            case SaidReport(id=report):
                item = report
            case SaidTask():
                item = task_name(self.entry)
                if self.kind == "han-viec":  # a task may have a time of its own besides
                    item = f"{item}/han"
        return f"{self.entry.campaign}/{self.year}/{self.document}/{item}"


def task_name(task: SaidTask) -> str:
    """Return what names a task within its document: its id, or its place."""
    if task.id:
        return task.id if task.order == 1 else f"{task.id}-{task.order}"
    steps = "-".join(str(step + 1) for step in task.path if isinstance(step, int))
    return f"viec-{steps}"

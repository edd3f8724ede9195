"""An occurrence: one dated happening of one campaign in one year, and who says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from hooks.catalogue.said import SaidChange, SaidReport, SaidTask, SaidWindow
from hooks.facts.dates.changes import Fate
from hooks.facts.dates.statement import Statement
from hooks.facts.texts.groups import TextGroup, theme
from hooks.facts.years import CampaignYear
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import unresolved_words
from hooks.model.kinds import PROMINENCE, Kind, Status

DEADLINES: Final[tuple[Kind, ...]] = ("han-bao-cao", "han-viec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One dated happening of one campaign in one year, and who says so."""

    campaign: Campaign
    year: int
    occasion: str | None  # the occasion it belongs to; None: to none in particular
    key: str  # what stays the same through every change of it: the root of its UID
    kind: Kind
    name: str
    span: Span
    spans: tuple[Span, ...]  # of all its parts
    part: int | None = None  # which of its parts this is, from 1, when there are several
    is_day: bool = False  # the occasion's own day, rather than a window set for it
    status: Status
    statements: tuple[Statement, ...]  # whose words win first: national before local
    scopes: tuple[str, ...]  # ids of the places where it counts, the widest first, each once
    basis: tuple[str, ...] = ()  # ids of the documents that the occasion's rule rests on
    of_year: CampaignYear = field(repr=False, compare=False)
    words: str = ""  # its time as the first document has it, in words; "" when a rule gives it
    verified: bool = True
    changes: tuple[SaidChange, ...] = ()  # in force, the last one counts; of anchors, too
    in_doubt: tuple[SaidChange, ...] = ()  # that nobody has verified: they move nothing
    fate: Fate = ""  # what changes made of it, whatever else its status tells
    moved_from: Span | None = None  # where it stood before, when its days changed
    has_day: bool = True  # false: it left its day, and no document names another
    rule_spans: tuple[Span, ...] = ()  # where the rule puts it, when a document says otherwise
    replaces: tuple[Statement, ...] = ()  # of superseded documents, said anew: «thay cho…»
    superseded_by: tuple[str, ...] = ()  # documents by which it is no more, when not said anew
    met: tuple[str, ...] = ()  # keys that its other statements would have alone
    anniversary: int | None = None  # years since the base year, where documents count them

    @property
    def item(self) -> str:
        """What names it within its campaign's year, in addresses."""
        return self.key.removeprefix(f"{self.campaign.id}/{self.year}/")

    @property
    def first(self) -> Statement | None:
        """The statement whose words are shown; None when only a rule speaks."""
        return self.statements[0] if self.statements else None

    @property
    def report(self) -> SaidReport | None:
        """The report whose deadline it is."""
        entry = self.first.entry if self.first else None
        return entry if isinstance(entry, SaidReport) else None

    @property
    def task(self) -> SaidTask | None:
        """The task whose deadline or own time it is, when a task is the first to say so."""
        entry = self.first.entry if self.first else None
        return entry if isinstance(entry, SaidTask) else None

    @property
    def is_deadline(self) -> bool:
        """Whether something is due, rather than taking place."""
        return self.kind in DEADLINES

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents the date comes from: changes, the newest first, the rule, who
        says it.
        """
        ids = [source for change in reversed(self.changes) for source in change.sources]
        ids += self.basis
        for each in self.statements:
            ids += [*each.sources, each.document]
        return tuple(dict.fromkeys(ids))

    @property
    def scope(self) -> str:
        """The widest place where it counts."""
        return self.scopes[0]

    @property
    def is_national(self) -> bool:
        """Whether it counts in the whole country."""
        return self.scope == WHOLE_COUNTRY

    @property
    def alternatives(self) -> tuple[Span, ...]:
        """All the times of which it will be one; nothing when it is certain."""
        return self.spans if any(span.alternative for span in self.spans) else ()

    @property
    def open_words(self) -> tuple[str, ...]:
        """The words of alternatives that are no days, told as «hoặc» with the others."""
        if not self.alternatives or not self.first:
            return ()
        entry = self.first.entry
        when = entry.when if isinstance(entry, SaidWindow | SaidTask) else None
        return unresolved_words(when) if when else ()

    @property
    def is_first_part(self) -> bool:
        """Whether it is the part that stands for all in a list: one row, «hoặc»."""
        return self.part in (None, 1)

    @property
    def wording(self) -> str | None:
        """How the first document that does so puts the date."""
        return next((each.wording for each in self.statements if each.wording), None)

    @property
    def where(self) -> str | None:
        """The venue, as the first document that names one has it."""
        return next((each.where for each in self.statements if each.where), None)

    @property
    def notes(self) -> tuple[str, ...]:
        """Notes of the editors, on the date and on its changes."""
        entries = [*(each.entry for each in self.statements), *self.changes]
        return tuple(dict.fromkeys(each.note for each in entries if each.note))

    @property
    def reason(self) -> str | None:
        """Why the newest change that has a reason was made, as its document says."""
        return next((each.reason for each in reversed(self.changes) if each.reason), None)

    @property
    def change_wording(self) -> str | None:
        """How the newest change is put: in its document's sentence, or the new time in words."""
        for change in reversed(self.changes):
            unresolved = ", ".join(unresolved_words(change.when)) if change.when else ""
            if told := change.wording or unresolved:
                return told
        return None

    @property
    def is_off_rule(self) -> bool:
        """Whether a document set another day than the rule: «khác quy tắc»."""
        return bool(self.rule_spans)

    @property
    def theme(self) -> TextGroup | None:
        """The year's theme or message that counts wherever this does, if any is known."""
        catalogue, occasion = self.of_year.catalogue, self.occasion or self.campaign.main_occasion
        return theme(self.of_year.text_groups, occasion, catalogue, self.scope)

    @property
    def doubt(self) -> str:
        """What is marked as not verified of it, in words; nothing when all of it is."""
        if not self.verified:
            return "Chưa xác minh"
        return "Có tin đổi lịch chưa xác minh" if self.in_doubt else ""

    @property
    def has_no_day_yet(self) -> bool:
        """Whether it left its day and no document names the new one; its span is the old one."""
        return self.status in ("moved", "postponed") and not self.has_day

    @property
    def takes_place(self) -> bool:
        """Whether it happens on its days: neither cancelled, superseded nor without a day."""
        return self.status not in ("cancelled", "superseded") and not self.has_no_day_yet

    def is_past(self, today: date) -> bool:
        """Whether its last day lies before `today`; see `Span.reach` for an open end."""
        return self.span.reach[1] < today

    def runs(self, today: date) -> bool:
        """Whether it takes place, and `today` is one of its days."""
        first, last = self.span.reach
        return self.takes_place and first <= today <= last

    def sort_key(self) -> tuple[date, int, date, str]:
        """Order by first day, the more special first."""
        return (self.span.first, PROMINENCE.index(self.kind), self.span.last, self.key)

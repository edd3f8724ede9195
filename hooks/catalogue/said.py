"""What documents say, resolved: entries in which nothing is left to be looked up around them.

In a file, what stands outside counts for what is inside, and what follows is not written. Here
every entry carries its document, campaign, year, occasions, scope and audience; a list is one
entry a sentence, `tat-ca` one a campaign, and `same_as` has the words and days of the other
document. `hooks.catalogue.resolving` makes the entries; nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from hooks.model.dates.specs import DateKind
from hooks.model.due import Due
from hooks.model.section import (
    ChangeStatus,
    Frequency,
    LinkTarget,
    Obligation,
    TaskKind,
    TextKind,
    Translation,
    WindowKind,
)
from hooks.source.yaml_source import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Base of every entry: who says it, of what, when and where it counts."""

    document: str  # the id of the document whose file has it
    sources: tuple[str, ...]  # documents it rests on: `source`, or the file itself
    campaign: str
    year: int  # of a yearly section, the document's own year: from then on
    yearly: bool  # section `hang-nam`: it holds in every year from `year` on
    occasions: tuple[str, ...]  # in the order of the campaign's file; () when it says `khong`
    scope: str  # the id of a place
    audience: tuple[str, ...]  # who acts; unless written, those the document is addressed to
    clause: str | None
    verified: bool
    note: str | None  # of the entry, or of the block it stands in
    path: Steps  # where it stands in the data of its file

    @property
    def key(self) -> str:
        """What names it among all entries: one place of a file may be of several years."""
        every = " on" if self.yearly else ""
        steps = "/".join(map(str, self.path))
        return f"{self.document}/{steps} ({self.campaign} {self.year}{every})"

    def is_of(self, year: int) -> bool:
        """Whether it is said of a year: of that one, or of every one from an earlier on."""
        return self.year == year or (self.yearly and self.year < year)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidSection(Said):
    """That a document speaks of a campaign in a year, and what that section rests on."""

    implements: tuple[str, ...]  # of the section alone; the header's count beside them
    relays: tuple[str, ...]
    cites: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDay(Said):
    """That a document speaks of an occasion in that year: one for each of a section's."""

    occasion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPurpose(Said):
    """What the campaign is for, in the document's words: «Nhằm…»."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWindow(Said):
    """A run of days with a kind; `when` None: spoken of, its time not seen."""

    kind: WindowKind
    id: str  # its name within the document, campaign, year and occasion
    name: str | None
    when: DateKind | None
    tentative: bool
    rounds: Literal["thang", "tuan"] | None
    where: str | None
    wording: str | None
    same_as: SaidWindow | None  # whose kind and time these are

    @property
    def origin(self) -> SaidWindow:
        """The window that gives the time: what its anchors are named in."""
        return self.same_as.origin if self.same_as else self


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidList(Said):
    """A list of sentences of one kind, as one document has it; single ones are lists too."""

    kind: TextKind
    held: int  # how many are entered
    total: int | Literal["con-nua"] | None  # how many there are; con-nua: more, nobody knows
    choose: int | None
    obligation: Obligation | None

    @property
    def is_incomplete(self) -> bool:
        """Whether the document has more sentences than are entered."""
        return self.total == "con-nua" or (isinstance(self.total, int) and self.held < self.total)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidText(Said):
    """One sentence, word for word."""

    kind: TextKind
    text: str
    order: int  # its place in the list, from 1
    block: Steps  # the path of its list: that of a `SaidList` of the same document and campaign
    obligation: Obligation | None
    on_banner: bool
    short: str | None
    misspelt: str | None  # words that the document prints wrong
    translations: tuple[Translation, ...]
    retired: SaidRetired | None
    same_as: SaidText | None  # the sentence of another document that this one is

    @property
    def is_cut(self) -> bool:
        """Whether words were cut, so that it is no sentence to use."""
        return "[…]" in self.text or "[...]" in self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidRetired:
    """A sentence is out of use: why, and from which day."""

    reason: str
    since: date  # unless written, the first day after the section's year


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidTask(Said):
    """What `audience` does, in the document's words."""

    kind: TaskKind
    text: str
    order: int  # its place in the block, from 1
    block: Steps
    id: str | None
    channel: tuple[str, ...]
    obligation: Obligation | None
    frequency: Frequency | None
    languages: tuple[str, ...]
    where: str | None
    link: LinkTarget | None
    when: DateKind | None  # a time of its own
    windows: tuple[SaidWindow, ...]  # or those windows of the section that it names
    due: Due | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidReport(Said):
    """A step of reporting: `audience` reports to `to`, through `via`, by `due`."""

    id: str
    to: str | None  # the id of an agency, or the document's words
    via: str | None
    text: str | None
    due: Due | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidChange(Said):
    """What a document changes in others: `targets` are the entries that `what` names there.

    A `gia-han` may give only the new end, `{to: …}`: then the old beginning stands. Of an
    occasion whose rule is changed the target is the `SaidDay` of each amended document that
    speaks of it; where none does, `targets` is empty and `occasions` name it. It is empty too for
    a sentence, `item`, that the amended document has and that is not entered.
    """

    what: str
    item: int | None
    status: ChangeStatus
    documents: tuple[str, ...]  # those changed: `document`, or what the header amends
    targets: tuple[Said, ...]
    when: DateKind | None
    due: Due | None
    text: str | None
    reason: str | None
    wording: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidMaterial(Said):
    """Something made for the campaign: at an address, behind a QR code, or attached."""

    name: str
    url: str | None
    qr: bool
    attached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidContact(Said):
    """A hotline, or an office to ask."""

    kind: Literal["duong-day-nong", "dau-moi"]
    name: str
    phone: str | None
    url: str | None
    valid_from: date | None
    valid_to: date | None
    basis: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLead(Said):
    """The agency in charge."""

    agency: str
    function: str | None
    valid_from: date | None
    valid_to: date | None


@dataclass(frozen=True, kw_only=True)
class SaidOfCampaign:
    """All that documents say of a campaign: each kind by document id, then in the file's order."""

    sections: tuple[SaidSection, ...] = field(default=())
    days: tuple[SaidDay, ...] = ()
    purposes: tuple[SaidPurpose, ...] = ()
    windows: tuple[SaidWindow, ...] = ()
    lists: tuple[SaidList, ...] = ()
    texts: tuple[SaidText, ...] = ()
    tasks: tuple[SaidTask, ...] = ()
    reports: tuple[SaidReport, ...] = ()
    changes: tuple[SaidChange, ...] = ()
    materials: tuple[SaidMaterial, ...] = ()
    contacts: tuple[SaidContact, ...] = ()
    leads: tuple[SaidLead, ...] = ()

    @property
    def years(self) -> tuple[int, ...]:
        """The years that sections name, the newest first."""
        return tuple(sorted({section.year for section in self.sections}, reverse=True))

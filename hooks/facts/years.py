"""What documents say of a campaign, gathered: by year, and what is of no year.

A year is a view, not a container: everything in it keeps its own document, scope and occasions.
All of it is worked out once for a catalogue and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import (
    Said,
    SaidChange,
    SaidContact,
    SaidDay,
    SaidLead,
    SaidList,
    SaidMaterial,
    SaidOfCampaign,
    SaidPurpose,
    SaidReport,
    SaidSection,
    SaidTask,
    SaidText,
    SaidWindow,
)
from hooks.facts.documents import by_document, in_order, rank
from hooks.facts.texts.groups import TextGroup, banner_text, group_texts, incomplete_lists, theme
from hooks.model.campaign import Campaign

SaidT = TypeVar("SaidT", bound=Said)


class CampaignYear:
    """What documents say of a campaign in a year, in the order of «whose words win».

    Of a section `hang-nam` it is the document's own year that has it.
    """

    def __init__(self, catalogue: Catalogue, campaign: Campaign, year: int) -> None:
        self.catalogue = catalogue
        self.campaign = campaign
        self.year = year
        self._said = catalogue.said[campaign.id]

    def __repr__(self) -> str:
        return f"CampaignYear({self.campaign.id}/{self.year})"

    def _of_year(self, entries: Iterable[SaidT]) -> tuple[SaidT, ...]:
        return by_document(self.catalogue, (each for each in entries if each.year == self.year))

    @property
    def is_empty(self) -> bool:
        """Whether no document speaks of the campaign in that year."""
        return not self.sections

    @cached_property
    def sections(self) -> tuple[SaidSection, ...]:
        """The sections of documents."""
        return self._of_year(self._said.sections)

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that have a section, whose words win first."""
        return tuple(dict.fromkeys(each.document for each in self.sections))

    @cached_property
    def scopes(self) -> tuple[str, ...]:
        """Where sections count, each place once, in the order of documents."""
        return tuple(dict.fromkeys(each.scope for each in self.sections))

    @cached_property
    def days(self) -> tuple[SaidDay, ...]:
        """The occasions that documents speak of."""
        return self._of_year(self._said.days)

    @cached_property
    def purposes(self) -> tuple[SaidPurpose, ...]:
        """«Nhằm…»: the first stands, others behind «n văn bản khác»."""
        return self._of_year(self._said.purposes)

    @cached_property
    def windows(self) -> tuple[SaidWindow, ...]:
        """Windows as documents set them; see `hooks.facts.occurrences` for where they stand."""
        return self._of_year(self._said.windows)

    @cached_property
    def lists(self) -> tuple[SaidList, ...]:
        """Lists of sentences, each with its total and its choice."""
        return self._of_year(self._said.lists)

    @cached_property
    def texts(self) -> tuple[SaidText, ...]:
        """Every sentence as each document prints it."""
        return self._of_year(self._said.texts)

    @cached_property
    def tasks(self) -> tuple[SaidTask, ...]:
        """Tasks, document after document."""
        return self._of_year(self._said.tasks)

    @cached_property
    def reports(self) -> tuple[SaidReport, ...]:
        """Reports, document after document."""
        return self._of_year(self._said.reports)

    @cached_property
    def changes(self) -> tuple[SaidChange, ...]:
        """What documents of the year change."""
        return self._of_year(self._said.changes)

    @cached_property
    def materials(self) -> tuple[SaidMaterial, ...]:
        """What was made for the campaign."""
        return self._of_year(self._said.materials)

    @cached_property
    def text_groups(self) -> tuple[TextGroup, ...]:
        """The year's texts, presentations united: the first document's, then what others add."""
        return group_texts(self.catalogue, self.campaign, self.year, self.texts)

    @cached_property
    def amending(self) -> Mapping[str, tuple[str, ...]]:
        """By the id of each document amended, those of the year's documents that amend it."""
        found: dict[str, tuple[str, ...]] = {}
        for new in self.documents:
            for old in self.catalogue.documents[new].amends:
                found[old] = (*found.get(old, ()), new)
        return found

    def lists_of(self, document: str) -> tuple[SaidList, ...]:
        """Return the lists of sentences that a document has."""
        return self._lists_by_document.get(document, ())

    @cached_property
    def _lists_by_document(self) -> dict[str, tuple[SaidList, ...]]:
        found: dict[str, list[SaidList]] = {}
        for each in self.lists:
            found.setdefault(each.document, []).append(each)
        return {document: tuple(lists) for document, lists in found.items()}

    def text_groups_of(self, document: str) -> tuple[TextGroup, ...]:
        """Return the texts that a document has, in the year's order."""
        return self._groups_by_document.get(document, ())

    @cached_property
    def _groups_by_document(self) -> dict[str, tuple[TextGroup, ...]]:
        found: dict[str, list[TextGroup]] = {}
        for group in self.text_groups:
            for document in group.documents:
                found.setdefault(document, []).append(group)
        return {document: tuple(groups) for document, groups in found.items()}

    def tasks_of(self, document: str) -> tuple[SaidTask, ...]:
        """Return the tasks that a document gives in this year: a yearly one's each year on."""
        return self._tasks_by_document.get(document, ())

    @cached_property
    def _tasks_by_document(self) -> dict[str, tuple[SaidTask, ...]]:
        found: dict[str, list[SaidTask]] = {}
        for task in self._said.tasks:
            if task.is_of(self.year):
                found.setdefault(task.document, []).append(task)
        return {document: tuple(tasks) for document, tasks in found.items()}

    @cached_property
    def incomplete_lists(self) -> tuple[SaidList, ...]:
        """Lists of which a document has more sentences than are entered."""
        return incomplete_lists(self.lists)

    def list_of(self, text: SaidText) -> SaidList | None:
        """Return the list in which a document has a sentence, with its total and its choice.

        What a change puts in a sentence's place is of that sentence's list.
        """
        return self._lists.get((text.document, text.block))

    def gone_from(self, held: SaidList) -> int:
        """Return how many sentences that a list has entered are of use no more."""
        return sum(
            each.document == held.document
            and each.block == held.path
            and (each in group.gone or group.is_gone)
            for group in self.text_groups_of(held.document)
            for each in group.presentations
        )

    @cached_property
    def _lists(self) -> dict[tuple[str, object], SaidList]:
        found: dict[tuple[str, object], SaidList] = {}
        for each in self.lists:
            found[each.document, each.path] = each
        for change in self._said.changes:
            for target in change.targets:
                if isinstance(target, SaidText) and (
                    held := found.get((target.document, target.block))
                ):
                    found.setdefault((change.document, change.path), held)
        return found

    @cached_property
    def banner_text(self) -> TextGroup | None:
        """The text for the year's banner, if one may be used."""
        return banner_text(self.text_groups, self.catalogue)

    def theme(self, occasion: str | None) -> TextGroup | None:
        """Return an occasion's theme of the year, if any is known."""
        return theme(self.text_groups, occasion)

    def of_document(self, entries: Iterable[SaidT], document: str) -> tuple[SaidT, ...]:
        """Return what one document says, of entries."""
        return tuple(each for each in entries if each.document == document)

    def of_occasion(self, entries: Iterable[SaidT], occasion: str | None) -> tuple[SaidT, ...]:
        """Return what is said of an occasion, or of none in particular, of entries."""
        return tuple(each for each in entries if not each.occasions or occasion in each.occasions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A hotline or an office, as one: documents meet by its phone, or else by its address."""

    first: SaidContact  # whose words are shown
    statements: tuple[SaidContact, ...]  # whose words win first
    valid_from: date | None  # the earliest day that a document names
    valid_to: date | None  # the latest; None when nobody says that it ends

    def is_in_force(self, today: date) -> bool:
        """Whether it works on a day."""
        return self.has_begun(today) and not self.is_over(today)

    def has_begun(self, today: date) -> bool:
        """Whether it works already."""
        return self.valid_from is None or self.valid_from <= today

    def is_over(self, today: date) -> bool:
        """Whether it works no more."""
        return self.valid_to is not None and self.valid_to < today


class CampaignFacts:
    """What documents say of a campaign, of all years."""

    def __init__(self, catalogue: Catalogue, campaign: Campaign) -> None:
        self.catalogue = catalogue
        self.campaign = campaign
        self.said: SaidOfCampaign = catalogue.said[campaign.id]
        self._years: dict[int, CampaignYear] = {}

    @cached_property
    def anchoring(self) -> Anchoring:
        """What dates that documents set are counted from."""
        return Anchoring(self.campaign, self.said)

    def year(self, year: int) -> CampaignYear:
        """Return what documents say in a year; nothing is in it when none speaks of it."""
        if year not in self._years:
            self._years[year] = CampaignYear(self.catalogue, self.campaign, year)
        return self._years[year]

    @cached_property
    def years(self) -> tuple[CampaignYear, ...]:
        """The years that documents speak of, the newest first."""
        return tuple(self.year(year) for year in self.said.years)

    @property
    def newest(self) -> CampaignYear | None:
        """The newest year that documents speak of."""
        return self.years[0] if self.years else None

    @cached_property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that have a section, whose words win first."""
        named = {each.document for each in self.said.sections}
        return tuple(sorted(named, key=lambda document: rank(self.catalogue, document)))

    @cached_property
    def purposes(self) -> tuple[SaidPurpose, ...]:
        """What the campaign is for, of all years: the newest year's first."""
        return tuple(each for year in self.years for each in year.purposes)

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """Hotlines and offices, each once."""
        groups: dict[str, list[SaidContact]] = {}
        for each in in_order(self.catalogue, self.said.contacts):
            groups.setdefault(_reached_by(each), []).append(each)
        return tuple(
            Contact(
                first=group[0],
                statements=tuple(group),
                valid_from=_bound((each.valid_from for each in group), min),
                valid_to=_bound((each.valid_to for each in group), max),
            )
            for group in groups.values()
        )

    @cached_property
    def leads(self) -> tuple[SaidLead, ...]:
        """The agencies in charge, each function once: the newest year's words first."""
        first: dict[tuple[str, str | None], SaidLead] = {}
        for year in sorted({each.year for each in self.said.leads}, reverse=True):
            for each in in_order(self.catalogue, (a for a in self.said.leads if a.year == year)):
                first.setdefault((each.agency, each.function), each)
        return tuple(first.values())


def campaign_facts(catalogue: Catalogue, campaign_id: str) -> CampaignFacts:
    """Return what documents say of a campaign; the same object whenever it is asked for."""
    facts = _KEPT.setdefault(catalogue, {})
    if campaign_id not in facts:
        facts[campaign_id] = CampaignFacts(catalogue, catalogue.campaign(campaign_id))
    return facts[campaign_id]


# What follows from a catalogue, as long as somebody has it.
_KEPT: WeakKeyDictionary[Catalogue, dict[str, CampaignFacts]] = WeakKeyDictionary()


def _reached_by(contact: SaidContact) -> str:
    """Return what contacts meet by: «1900 1010» and «19001010» are one number."""
    if contact.phone:
        digits = "".join(sign for sign in contact.phone if sign.isalnum())
        return f"{contact.kind} {digits.casefold()}"
    return f"{contact.kind} {contact.url}"


def _bound(days: Iterable[date | None], choose: Callable[[Any], date]) -> date | None:
    """Return the earliest or the latest of the days that documents name, if any does."""
    known = [day for day in days if day]
    return choose(known) if known else None

"""The page of a document that says something: what it is, and what it says of which campaigns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from itertools import groupby
from typing import Final, TypeVar

from jinja2 import Environment

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import scope_of
from hooks.catalogue.said import (
    Said,
    SaidChange,
    SaidContact,
    SaidLead,
    SaidList,
    SaidMaterial,
    SaidPurpose,
    SaidReport,
    SaidTask,
    SaidText,
)
from hooks.facts.citations import cite, issuer_name
from hooks.facts.places import place_name
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import Contact
from hooks.model.document import Document
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.campaign_search import EXACT_WORDS
from hooks.pages.documents.relations import Relations
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.structured_data import document_work
from hooks.pages.telling.duties import DutyTimes, WindowTold

SaidT = TypeVar("SaidT", bound=Said)

BEHIND: Final = 0.75  # in search: behind whatever is called so


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnList:
    """A list of sentences as the document has it, with what is known of each beyond it."""

    held: SaidList
    texts: tuple[tuple[SaidText, TextGroup], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the document says of a campaign in a year, each in its own order."""

    item: CampaignView
    year: int
    yearly: bool
    occasions: tuple[str, ...]  # names of those it speaks of
    scopes: tuple[str, ...]
    purposes: tuple[SaidPurpose, ...]
    windows: tuple[WindowTold, ...]
    lists: tuple[OwnList, ...]
    tasks: tuple[SaidTask, ...]
    reports: tuple[SaidReport, ...]
    changes: tuple[SaidChange, ...]
    materials: tuple[SaidMaterial, ...]
    contacts: tuple[tuple[SaidContact, Contact], ...]
    leads: tuple[SaidLead, ...]
    times: DutyTimes

    @property
    def says_only_the_day(self) -> bool:
        """Whether the document only speaks of it, and nothing more is known of what it says."""
        return not any(
            (self.purposes, self.windows, self.lists, self.tasks, self.reports, self.changes,
             self.materials, self.contacts, self.leads)
        )  # fmt: skip

    @property
    def held(self) -> str:
        """How much of each there is, in words: «2 câu, 8 việc»."""
        counts = (
            (sum(len(each.texts) for each in self.lists), "câu"),
            (len(self.windows), "mốc thời gian"),
            (len(self.tasks), "việc"),
            (len(self.reports), "báo cáo"),
            (len(self.changes), "điều sửa"),
        )
        return ", ".join(f"{count} {name}" for count, name in counts if count)

    @property
    def anchor(self) -> str:
        """Its anchor on the page."""
        return f"{self.item.campaign.id}-{self.year}{'-hang-nam' if self.yearly else ''}"

    @property
    def title(self) -> str:
        """What its heading says."""
        year = f"hằng năm, từ năm {self.year}" if self.yearly else f"năm {self.year}"
        return f"{self.item.campaign.name}, {year}"


def document_pages(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield a page for each document that says something."""
    content = _Content(view)
    titles: Counter[str] = Counter()  # pages of one year by one publisher are told apart
    for key, document in view.catalogue.documents.items():
        if document.says:
            title = cite(document, view.catalogue.agencies)
            titles[title] += 1
            number = titles[title]
            make = partial(_page, environment, content, key, number)
            yield view.keeper.of_document(key, number, make)


class _Content:
    """What documents say, of a whole site; worked out as far as pages are made."""

    def __init__(self, view: SiteView) -> None:
        self.view = view
        self._times: dict[str, DutyTimes] = {}

    @cached_property
    def relations(self) -> Relations:
        """How documents are related."""
        return Relations(self.view.catalogue)

    def told(self, key: str) -> Iterator[Told]:
        """Yield what a document says, campaign by campaign in the site's order, newest year first.

        A document is of the year before its page: what it says of every year stands by itself.
        """
        for item in self.view.campaigns:
            sections = [each for each in item.facts.said.sections if each.document == key]
            of_years = {(each.year, each.yearly) for each in sections}
            for year, yearly in sorted(of_years, reverse=True):
                yield _of(key, item, year, yearly=yearly, times=self._times_of(item))

    def _times_of(self, item: CampaignView) -> DutyTimes:
        campaign = item.campaign.id
        if campaign not in self._times:
            self._times[campaign] = DutyTimes(self.view.catalogue, item.occurrences)
        return self._times[campaign]


def _page(environment: Environment, content: _Content, key: str, number: int) -> Page:
    view, relations = content.view, content.relations
    told = tuple(content.told(key))
    catalogue = view.catalogue
    document = catalogue.documents[key]
    name = cite(document, catalogue.agencies)
    scope = scope_of(document, catalogue.agencies, catalogue.places)
    url = addresses.document_page(key)
    html = render(
        environment,
        "document.html",
        url,
        view=view,
        id=key,
        document=document,
        place=place_name(catalogue, scope) if scope else "",
        issuer=issuer_name(document, catalogue.agencies),
        related=relations.of(key),
        replaced_or_amended=relations.is_followed(key),
        told=told,
        ended=_ended(key, told, view.today),
        reports_due=any(each.reports for each in told),
    )
    campaigns = dict.fromkeys(each.item.campaign.name for each in told)
    return Page(
        url=url,
        kind="document",
        title=name if number == 1 else f"{name} ({number})",
        description=f"{name}: {document.title or ', '.join(campaigns)}",
        body=html,
        headings=tuple(Heading(each.anchor, each.title) for each in told) if len(told) > 3 else (),
        search=(_entry(url, document, catalogue, campaigns),),
        structured=(document_work(key, catalogue, view.site_url),),
    )


def _ended(key: str, told: Iterable[Told], today: date) -> date | None:
    """Return the last day of all that a document orders, once that is past; what it says of every
    year, and what has no end, does not end.
    """
    told = tuple(told)
    spans = [
        occurrence.span
        for each in told
        for occurrence in each.item.occurrences
        if key in occurrence.documents and occurrence.year == each.year
    ]
    if not spans or any(each.yearly for each in told) or any(span.end is None for span in spans):
        return None
    last = max(span.reach[1] for span in spans)
    return last if last < today else None


def _entry(
    url: str, document: Document, catalogue: Catalogue, campaigns: Iterable[str]
) -> SearchEntry:
    """Return what finds a document: its number, which people type.

    What has none is known by its title, which is much like its campaign's: the campaign comes
    first.
    """
    words = ". ".join(filter(None, (document.title, *campaigns)))
    if document.code:
        name = cite(document, catalogue.agencies)
        return SearchEntry(location=url, title=name, text=words, weight=EXACT_WORDS)
    issuer = issuer_name(document, catalogue.agencies)
    short = " của ".join(filter(None, (document.kind_name, issuer)))
    return SearchEntry(location=url, title=short, text=words, weight=BEHIND)


def _of(key: str, item: CampaignView, year: int, *, yearly: bool, times: DutyTimes) -> Told:
    said = item.facts.said

    def own(entries: Iterable[SaidT]) -> tuple[SaidT, ...]:
        return tuple(
            each
            for each in entries
            if (each.document, each.year, each.yearly) == (key, year, yearly)
        )

    named = {each.occasion for each in own(said.days)}
    campaign = item.campaign
    group_of = {
        text.key: group
        for group in item.facts.year(year).text_groups
        for text in group.presentations
    }
    meeting = {each.key: contact for contact in item.facts.contacts for each in contact.statements}
    return Told(
        item=item,
        year=year,
        yearly=yearly,
        occasions=tuple(each.name for each in campaign.occasions if each.id in named),
        scopes=tuple(dict.fromkeys(each.scope for each in own(said.sections))),
        purposes=own(said.purposes),
        windows=tuple(times.of_window(each) for each in own(said.windows)),
        lists=tuple(_lists(own(said.lists), own(said.texts), group_of)),
        tasks=own(said.tasks),
        reports=own(said.reports),
        changes=own(said.changes),
        materials=own(said.materials),
        contacts=tuple((each, meeting[each.key]) for each in own(said.contacts)),
        leads=own(said.leads),
        times=times,
    )


def _lists(
    lists: Iterable[SaidList], texts: Iterable[SaidText], group_of: dict[str, TextGroup]
) -> Iterator[OwnList]:
    """Yield the document's lists, each with its sentences in their order."""
    of_block = {block: tuple(found) for block, found in groupby(texts, key=lambda each: each.block)}
    for held in lists:
        yield OwnList(
            held=held,
            texts=tuple((each, group_of[each.key]) for each in of_block.get(held.path, ())),
        )

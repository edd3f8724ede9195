"""The list of documents, a line each: the newest first, then all by year.

What a document says stands on its own page. Those only cited have no page: all that is known of
them is folded in their row. The address `/van-ban/#<id>` of a document is its row, whichever it
has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.facts.documents import documents_of
from hooks.model.document import Document
from hooks.outputs import Page, SearchEntry
from hooks.pages.documents.relations import Related, Relations
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import CampaignView, SiteView

OTHERS: Final = "khac"  # sources without an issuer, such as the press and web pages
OTHERS_NAME: Final = "Báo chí, trang thông tin"
NEWEST: Final = 10  # documents shown before the years
YEARS_ALONE: Final = 10  # up to the current one; those before are together


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document with everything the catalogue relates to it."""

    id: str
    document: Document
    related: tuple[Related, ...]
    campaigns: tuple[CampaignView, ...]

    @property
    def issuer(self) -> str:
        """The id of its issuer, or `OTHERS`."""
        return self.document.issuer or OTHERS

    @property
    def sort_key(self) -> tuple[tuple[int, int, int], str]:
        """The sort key: by date, undated documents first."""
        return (self.document.date.sort_key if self.document.date else (0, 0, 0), self.id)

    @property
    def year(self) -> int | None:
        """The year it was issued, if known."""
        return self.document.date.year if self.document.date else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An issuer with its documents, the newest first and undated documents last."""

    id: str  # of the agency, or `OTHERS`
    name: str
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        """Its anchor in the list, distinct from any document's, whose id may equal the agency's."""
        return f"co-quan--{self.id}"

    @property
    def count(self) -> int:
        """The number of its documents."""
        return len(self.entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfYear:
    """The documents of a year, or of years long ago."""

    anchor: str
    title: str
    says: tuple[Entry, ...]
    cited: tuple[Entry, ...]  # of which nothing but the citation is known


def document_list_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the list of all documents."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    groups = document_groups(view)
    by_year = list(_by_year(groups, view.today))
    html = render(
        environment,
        "documents.html",
        addresses.DOCUMENTS,
        view=view,
        groups=groups,
        newest=_newest(groups),
        by_year=by_year,
        years=sorted({e.year for group in groups for e in group.entries if e.year}, reverse=True),
        speaking=sum(bool(document.says) for document in view.catalogue.documents.values()),
    )
    total = len(view.catalogue.documents)
    return Page(
        url=addresses.DOCUMENTS,
        kind="documents",
        title="Văn bản",
        description=f"{total} văn bản và nguồn: số, ngày, trích yếu, văn bản nói gì.",
        body=html,
        nav_title="Văn bản",
        search=tuple(_entries(groups)),
    )


def _entries(groups: Sequence[Group]) -> Iterator[SearchEntry]:
    yield SearchEntry(
        location=addresses.DOCUMENTS,
        title="Văn bản",
        text="Công văn, kế hoạch, quyết định, chỉ thị theo cơ quan ban hành và năm",
        tags=("Danh sách văn bản", "Tất cả văn bản"),
    )
    for group in groups:
        yield SearchEntry(
            location=f"{addresses.DOCUMENTS}#{group.anchor}", title=f"Văn bản của {group.name}"
        )


def document_groups(view: SiteView) -> tuple[Group, ...]:
    """Return all documents by issuer, in the registry's order with others last, newest first."""
    catalogue = view.catalogue
    relations = Relations(catalogue)
    campaigns = campaigns_by_document(view)
    by_issuer: defaultdict[str, list[Entry]] = defaultdict(list)
    for key, document in catalogue.documents.items():
        entry = Entry(
            id=key,
            document=document,
            related=relations.of(key),
            campaigns=tuple(campaigns.get(key, ())),
        )
        by_issuer[entry.issuer].append(entry)
    names = {key: agency.name for key, agency in catalogue.agencies.items()}
    names[OTHERS] = OTHERS_NAME
    return tuple(
        Group(
            id=key,
            name=name,
            entries=tuple(sorted(by_issuer[key], key=lambda entry: entry.sort_key, reverse=True)),
        )
        for key, name in names.items()
        if key in by_issuer
    )


def campaigns_by_document(view: SiteView) -> Mapping[str, list[CampaignView]]:
    """Return the campaigns that rest on each document, by its id."""
    found: defaultdict[str, list[CampaignView]] = defaultdict(list)
    for item in view.campaigns:
        for key in documents_of(item.campaign, view.catalogue):
            found[key].append(item)
    return found


def _newest(groups: Sequence[Group]) -> list[Entry]:
    """Return the newest documents that say something and have a number: letters, not web pages."""
    found = [
        entry
        for group in groups
        for entry in group.entries
        if entry.document.says and entry.document.code and entry.document.date
    ]
    return sorted(found, key=lambda entry: entry.sort_key, reverse=True)[:NEWEST]


def _by_year(groups: Sequence[Group], today: date) -> Iterator[OfYear]:
    """Yield the years, the newest first, those long ago together, and undated documents last."""
    entries = [entry for group in groups for entry in group.entries]
    entries.sort(key=lambda entry: entry.sort_key, reverse=True)
    first_alone = today.year - YEARS_ALONE + 1

    def place(entry: Entry) -> int | None:
        return entry.year if entry.year is None or entry.year >= first_alone else first_alone - 1

    for year, found in groupby(entries, place):
        of_year = tuple(found)
        title = "Chưa rõ năm" if year is None else f"Năm {year}"
        yield OfYear(
            anchor=f"nam-{year or 'chua-ro'}",
            title=f"{title} trở về trước" if year == first_alone - 1 else title,
            says=tuple(entry for entry in of_year if entry.document.says),
            cited=tuple(entry for entry in of_year if not entry.document.says),
        )

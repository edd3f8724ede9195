"""The list of documents by issuer and year, short: what a document says stands on its own page.

Those only cited have no page: all that is known of them is folded in their row. The address
`/van-ban/#<id>` of a document is its row, whichever it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.facts.documents import documents_of
from hooks.model.document import Document
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.documents.relations import Related, Relations
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import CampaignView, SiteView

OTHERS: Final = "khac"  # sources without an issuer, such as the press and web pages
OTHERS_NAME: Final = "Báo chí, trang thông tin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document with everything the catalogue relates to it."""

    id: str
    document: Document
    related: tuple[Related, ...]
    campaigns: tuple[CampaignView, ...]

    @property
    def year(self) -> int | None:
        """The year it was issued, if known."""
        return self.document.date.year if self.document.date else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An issuer with its documents, the newest year first and undated documents last."""

    id: str  # of the agency, or `OTHERS`
    name: str
    years: tuple[tuple[int | None, tuple[Entry, ...]], ...]

    @property
    def anchor(self) -> str:
        """Its anchor in the list, distinct from any document's, whose id may equal the agency's."""
        return f"co-quan--{self.id}"

    @property
    def count(self) -> int:
        """The number of its documents."""
        return sum(len(entries) for _, entries in self.years)


def document_list_page(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the list of all documents."""
    groups = document_groups(view)
    html = render(
        environment,
        "documents.html",
        addresses.DOCUMENTS,
        view=view,
        groups=groups,
        years=sorted({year for group in groups for year, _ in group.years if year}, reverse=True),
        speaking=sum(bool(document.says) for document in view.catalogue.documents.values()),
    )
    total = len(view.catalogue.documents)
    yield Page(
        url=addresses.DOCUMENTS,
        kind="documents",
        title="Văn bản",
        description=f"{total} văn bản và nguồn: số, ngày, trích yếu, văn bản nói gì.",
        body=html,
        headings=tuple(Heading(group.anchor, group.name) for group in groups),
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
        by_issuer[document.issuer or OTHERS].append(entry)
    names = {key: agency.name for key, agency in catalogue.agencies.items()}
    names[OTHERS] = OTHERS_NAME
    return tuple(
        Group(id=key, name=name, years=_by_year(by_issuer[key]))
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


def _by_year(entries: Sequence[Entry]) -> tuple[tuple[int | None, tuple[Entry, ...]], ...]:
    """Return documents by year, the newest first; in a year those that say something first."""
    newest_first = sorted(
        entries,
        key=lambda e: (e.document.date.sort_key if e.document.date else (0, 0, 0), e.id),
        reverse=True,
    )
    years = dict.fromkeys(entry.year for entry in newest_first)
    return tuple(
        (
            year,
            tuple(
                sorted(
                    (e for e in newest_first if e.year == year), key=lambda e: not e.document.says
                )
            ),
        )
        for year in years
    )

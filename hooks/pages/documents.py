"""The documents by issuer and year, each with its relations, doubts and campaigns.

A document's permanent address is `/van-ban/#<id>`. While there are few documents, that page says
everything about them; when there are many, it is a list with links to a page for each issuer.
Search finds documents on the pages of their campaigns: separate entries would rank above those
pages, although people who type a number want the campaign. Issuers are found here, by name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.facts.gathered import documents_of
from hooks.model.registry import Document
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.views import CampaignView, SiteView

OTHERS: Final = "khac"  # sources without an issuer, such as the press and web pages
OTHERS_NAME: Final = "Báo chí, trang thông tin"
# With more documents than this, each issuer has its own page.
MOST_ON_A_PAGE: Final = 300

# Each relation, as the document that states it sees it and as the other document does.
RELATIONS: Final = (
    ("implements", "Thực hiện", "Được thực hiện bởi"),
    ("relays", "Chuyển tiếp", "Được chuyển tiếp bởi"),
    ("amends", "Sửa đổi", "Được sửa đổi bởi"),
    ("supersedes", "Thay thế", "Đã được thay thế bởi"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document with everything the catalogue relates to it."""

    id: str
    document: Document
    relations: tuple[tuple[str, tuple[str, ...]], ...]  # words, ids of documents
    campaigns: tuple[CampaignView, ...]

    @property
    def year(self) -> int | None:
        """The year it was issued, if known."""
        return self.document.date.year if self.document.date else None

    @property
    def replaced(self) -> bool:
        """Whether another document has replaced it."""
        return any(words == RELATIONS[-1][2] for words, _ in self.relations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An issuer with its documents, the newest year first and undated documents last."""

    id: str  # of the agency, or `OTHERS`
    name: str
    years: tuple[tuple[int | None, tuple[Entry, ...]], ...]

    @property
    def url(self) -> str:
        """The address of its page when there are many documents, relative to the site's root."""
        return f"{addresses.DOCUMENTS}{self.id}/"

    @property
    def anchor(self) -> str:
        """Its anchor in the list, distinct from any document's, whose id may equal the agency's."""
        return f"co-quan--{self.id}"

    @property
    def count(self) -> int:
        """The number of its documents."""
        return sum(len(entries) for _, entries in self.years)


def document_pages(environment: Environment, view: SiteView) -> Iterator[Page]:
    """Yield the list of all documents and, when they are many, a page for each issuer."""
    groups = document_groups(view)
    split = len(view.catalogue.documents) > MOST_ON_A_PAGE
    html = render(
        environment,
        "documents.html",
        addresses.DOCUMENTS,
        view=view,
        groups=groups,
        split=split,
        years=sorted({year for group in groups for year, _ in group.years if year}, reverse=True),
    )
    total = len(view.catalogue.documents)
    yield Page(
        url=addresses.DOCUMENTS,
        kind="documents",
        title="Văn bản",
        description=f"{total} văn bản và nguồn: số, ngày, trích yếu, quan hệ, chiến dịch dựa vào.",
        html=html,
        headings=() if split else tuple(Heading(group.anchor, group.name) for group in groups),
        nav_title="Văn bản",
        search=tuple(_entries(groups, split=split)),
    )
    for group in groups if split else ():
        html = render(environment, "documents-issuer.html", group.url, view=view, group=group)
        yield Page(
            url=group.url,
            kind="documents",
            title=f"Văn bản của {group.name}",
            description=f"{group.count} văn bản của {group.name}, theo năm.",
            html=html,
            search=(SearchEntry(location=group.url, title=f"Văn bản của {group.name}"),),
        )


def _entries(groups: Sequence[Group], *, split: bool) -> Iterator[SearchEntry]:
    yield SearchEntry(
        location=addresses.DOCUMENTS,
        title="Văn bản",
        text="Công văn, kế hoạch, quyết định, chỉ thị theo cơ quan ban hành và năm",
        tags=("Danh sách văn bản", "Tất cả văn bản"),
    )
    for group in () if split else groups:
        yield SearchEntry(
            location=f"{addresses.DOCUMENTS}#{group.anchor}", title=f"Văn bản của {group.name}"
        )


def document_groups(view: SiteView) -> tuple[Group, ...]:
    """Return all documents by issuer, in the registry's order with others last, newest first."""
    catalogue = view.catalogue
    backward = _backward(catalogue.documents)
    campaigns = _campaigns(view)
    by_issuer: defaultdict[str, list[Entry]] = defaultdict(list)
    for key, document in catalogue.documents.items():
        entry = Entry(
            id=key,
            document=document,
            relations=tuple(_relations(key, document, backward)),
            campaigns=tuple(campaigns[key]),
        )
        by_issuer[document.issuer or OTHERS].append(entry)
    names = {key: agency.name for key, agency in catalogue.agencies.items()}
    names[OTHERS] = OTHERS_NAME
    return tuple(
        Group(id=key, name=name, years=_by_year(by_issuer[key]))
        for key, name in names.items()
        if key in by_issuer
    )


def _by_year(entries: Sequence[Entry]) -> tuple[tuple[int | None, tuple[Entry, ...]], ...]:
    newest_first = sorted(
        entries,
        key=lambda e: (e.document.date.sort_key if e.document.date else (0, 0, 0), e.id),
        reverse=True,
    )
    years = dict.fromkeys(entry.year for entry in newest_first)
    return tuple((year, tuple(e for e in newest_first if e.year == year)) for year in years)


def _backward(documents: Mapping[str, Document]) -> Mapping[tuple[str, str], list[str]]:
    """Return the documents that name another, by their relation and the other document's id."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key, document in documents.items():
        for field, _, _ in RELATIONS:
            for other in getattr(document, field):
                found[field, other].append(key)
        for other in document.cited_by:
            found["cites", other].append(key)
    return found


def _relations(
    key: str, document: Document, backward: Mapping[tuple[str, str], list[str]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    named: set[str] = set()
    for field, forward_words, backward_words in RELATIONS:
        own = getattr(document, field)
        others = backward.get((field, key), [])
        named |= {*own, *others}
        if own:
            yield forward_words, own
        if others:
            yield backward_words, tuple(others)
    # A document that implements another cites it as well, which need not be said twice.
    if cites := tuple(other for other in backward.get(("cites", key), []) if other not in named):
        yield "Viện dẫn", cites
    if cited := tuple(other for other in document.cited_by if other not in named):
        yield "Được viện dẫn trong", cited


def _campaigns(view: SiteView) -> Mapping[str, list[CampaignView]]:
    found: defaultdict[str, list[CampaignView]] = defaultdict(list)
    for item in view.campaigns:
        for key in documents_of(item.campaign, view.catalogue):
            found[key].append(item)
    return found

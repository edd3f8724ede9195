"""From documents as written to what they say: `hooks.catalogue.said`.

Sections are spread over campaigns and years, blocks over their items. Links between documents
(`same_as`, what a change changes, the windows a task names) are joined by
`hooks.catalogue.joining`, once all entries are there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hooks.catalogue.around import Around
from hooks.catalogue.places import scope_of
from hooks.catalogue.said import (
    SaidContact,
    SaidDay,
    SaidLead,
    SaidMaterial,
    SaidPurpose,
    SaidReport,
    SaidRetired,
    SaidSection,
)
from hooks.model.campaign import Campaign
from hooks.model.document import Document
from hooks.model.registry import Agency, Place
from hooks.model.section import (
    EVERY_CAMPAIGN,
    MAIN_DAY,
    Change,
    Report,
    Retired,
    Section,
    TaskBlock,
    TaskItem,
    TextBlock,
    Window,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry with what holds around it, its links to others not yet joined."""

    around: Around


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowDraft(Draft):
    """A window as written."""

    window: Window


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsDraft(Draft):
    """A block of texts as written, and what holds around each of its items."""

    block: TextBlock
    items: tuple[Around, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft(Draft):
    """One task as written, with its block; `item` None: the block is the task."""

    block: TaskBlock
    item: TaskItem | None
    order: int
    block_path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDraft(Draft):
    """A change as written, with the documents it changes."""

    change: Change
    documents: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Drafts:
    """All entries there are, by document id and then in the file's order."""

    sections: list[SaidSection]
    days: list[SaidDay]
    purposes: list[SaidPurpose]
    windows: list[WindowDraft]
    texts: list[TextsDraft]
    tasks: list[TaskDraft]
    reports: list[SaidReport]
    changes: list[ChangeDraft]
    materials: list[SaidMaterial]
    contacts: list[SaidContact]
    leads: list[SaidLead]


def draft_all(
    documents: Mapping[str, Document],
    campaigns: Mapping[str, Campaign],
    agencies: Mapping[str, Agency],
    places: Mapping[str, Place],
) -> Drafts:
    """Return the entries of all documents, in the order of the documents' ids.

    A section of an unknown campaign, or of no year, gives none: the checks tell why.
    """
    drafts = Drafts(
        sections=[], days=[], purposes=[], windows=[], texts=[], tasks=[], reports=[], changes=[],
        materials=[], contacts=[], leads=[],
    )  # fmt: skip
    drafting = _Drafting(documents, campaigns, agencies, places, drafts)
    for document_id in sorted(documents):
        drafting.document(document_id, documents[document_id])
    return drafts


def year_of(document: Document, section: Section) -> int | None:
    """Return the year of a section: as written, or its document's."""
    if isinstance(section.year, int):
        return section.year
    return document.date.year if document.date else None


def occasions_of(campaign: Campaign, section: Section) -> tuple[str, ...]:
    """Return the occasions of a campaign that a section speaks of, in the campaign's order."""
    if not section.occasion:
        return (campaign.main_occasion,) if campaign.main_occasion else ()
    return campaign.in_order(section.occasion)


def is_every(section: Section) -> bool:
    """Return whether a section speaks of every campaign that the document speaks of."""
    return EVERY_CAMPAIGN in section.campaign


class _Drafting:
    def __init__(
        self,
        documents: Mapping[str, Document],
        campaigns: Mapping[str, Campaign],
        agencies: Mapping[str, Agency],
        places: Mapping[str, Place],
        drafts: Drafts,
    ) -> None:
        self.documents = documents
        self.campaigns = campaigns
        self.agencies = agencies
        self.places = places
        self.drafts = drafts

    def scope_of(self, document_id: str) -> str | None:
        """Return the scope of a document by its id; None when it is unknown."""
        document = self.documents.get(document_id)
        return scope_of(document, self.agencies, self.places) if document else None

    def document(self, document_id: str, document: Document) -> None:
        """Draft all a document says."""
        for index, section in enumerate(document.says):
            for outer in self._outers(document_id, document, section):
                self._section(document, section, outer.inside(
                    section, "says", index, scope_of=self.scope_of
                ))  # fmt: skip

    def _outers(self, document_id: str, document: Document, section: Section) -> Iterator[Around]:
        """Yield what holds around a section: once for each campaign and year it is of."""
        for campaign, year, yearly, occasions in self._of(document, section):
            yield Around(
                document=document_id,
                sources=(document_id,),
                campaign=campaign,
                year=year,
                yearly=yearly,
                occasions=occasions,
                scope=self.scope_of(document_id) or "",
                audience=tuple(document.to),
                clause=None,
                verified=document.verified,
                note=None,
                path=(),
            )

    def _of(
        self, document: Document, section: Section
    ) -> Iterator[tuple[str, int, bool, tuple[str, ...]]]:
        """Yield the campaign, year, whether yearly, and the occasions that a section is of."""
        if not is_every(section):
            year = year_of(document, section)
            for campaign_id in dict.fromkeys(section.campaign):
                if year is not None and (campaign := self.campaigns.get(campaign_id)):
                    yield campaign_id, year, section.yearly, occasions_of(campaign, section)
            return
        # Of every other section's campaign and year, with all the occasions named there.
        named: dict[tuple[str, int, bool], tuple[str, ...]] = {}
        for other in document.says:
            if is_every(other):
                continue
            for campaign_id, year, yearly, occasions in self._of(document, other):
                if section.year is not None:
                    year = year_of(document, section) or year  # noqa: PLW2901 - its own counts
                    yearly = section.yearly  # noqa: PLW2901
                key = (campaign_id, year, yearly)
                named[key] = named.get(key, ()) + occasions
        for (campaign_id, year, yearly), occasions in named.items():
            yield campaign_id, year, yearly, self.campaigns[campaign_id].in_order(occasions)

    def _section(self, document: Document, section: Section, here: Around) -> None:
        drafts, fields = self.drafts, here.as_fields()
        drafts.sections.append(
            SaidSection(
                **fields,
                implements=section.implements,
                relays=section.relays,
                cites=section.cites,
            )
        )
        if not is_every(section):
            drafts.days.extend(
                SaidDay(**fields, occasion=occasion)
                for occasion in here.occasions
                if _speaks_of(section, occasion)
            )
        here = here.without_note()
        if section.purpose:
            there = replace(here, path=(*here.path, "purpose"))
            drafts.purposes.append(SaidPurpose(**there.as_fields(), text=section.purpose))
        self._windows_and_texts(section, here)
        self._tasks(section, here)
        for r, report in enumerate(section.reports):
            drafts.reports.append(self._report(document, report, here, r))
        for c, change in enumerate(section.changes):
            inside = here.inside(change, "changes", c, scope_of=self.scope_of)
            changed = change.document or document.amends
            drafts.changes.append(ChangeDraft(around=inside, change=change, documents=changed))
        self._offers(section, here)

    def _windows_and_texts(self, section: Section, here: Around) -> None:
        for w, window in enumerate(section.windows):
            inside = here.inside(window, "windows", w, scope_of=self.scope_of)
            self.drafts.windows.append(WindowDraft(around=inside, window=window))
        for t, block in enumerate(section.texts):
            outer = here.inside(block, "texts", t, scope_of=self.scope_of)
            items = tuple(
                outer.inside(item, "list", i, scope_of=self.scope_of)
                for i, item in enumerate(block.items)
            )
            self.drafts.texts.append(TextsDraft(around=outer, block=block, items=items))

    def _tasks(self, section: Section, here: Around) -> None:
        for t, block in enumerate(section.tasks):
            outer = here.inside(block, "tasks", t, scope_of=self.scope_of)
            if not block.items:
                self.drafts.tasks.append(
                    TaskDraft(around=outer, block=block, item=None, order=1, block_path=outer.path)
                )
            for i, item in enumerate(block.items):
                self.drafts.tasks.append(
                    TaskDraft(
                        around=outer.inside(item, "list", i, scope_of=self.scope_of),
                        block=block,
                        item=item,
                        order=i + 1,
                        block_path=outer.path,
                    )
                )

    def _report(self, document: Document, report: Report, here: Around, index: int) -> SaidReport:
        inside = here.inside(report, "reports", index, scope_of=self.scope_of)
        return SaidReport(
            **inside.as_fields(),
            id=report.id or "bao-cao",
            to=report.to or document.issuer,
            via=report.via,
            text=report.text,
            due=report.due,
        )

    def _offers(self, section: Section, here: Around) -> None:
        """Draft materials, contacts and agencies in charge."""
        drafts = self.drafts
        for m, material in enumerate(section.materials):
            inside = here.inside(material, "materials", m, scope_of=self.scope_of)
            drafts.materials.append(
                SaidMaterial(
                    **inside.as_fields(),
                    name=material.name,
                    url=material.url,
                    qr=material.qr,
                    attached=material.attached,
                )
            )
        for c, contact in enumerate(section.contacts):
            inside = here.inside(contact, "contacts", c, scope_of=self.scope_of)
            drafts.contacts.append(
                SaidContact(
                    **inside.as_fields(),
                    kind=contact.kind,
                    name=contact.name,
                    phone=contact.phone,
                    url=contact.url,
                    valid_from=contact.valid_from,
                    valid_to=contact.valid_to,
                    basis=contact.basis,
                )
            )
        for a, lead in enumerate(section.lead):
            inside = here.inside(lead, "lead", a, scope_of=self.scope_of)
            drafts.leads.append(
                SaidLead(
                    **inside.as_fields(),
                    agency=lead.agency,
                    function=lead.function,
                    valid_from=lead.valid_from,
                    valid_to=lead.valid_to,
                )
            )


def _speaks_of(section: Section, occasion: str) -> bool:
    """Whether a section speaks of its occasion's day: not by only changing something else."""
    said = (
        section.purpose, section.windows, section.texts, section.tasks, section.reports,
        section.materials, section.contacts, section.lead,
    )  # fmt: skip
    if any(said) or not section.changes:
        return True
    return any(change.what in (occasion, MAIN_DAY) for change in section.changes)


def retired(written: Retired | None, year: int) -> SaidRetired | None:
    """Return when a sentence went out of use: unless written, at the end of its year."""
    if written is None:
        return None
    return SaidRetired(reason=written.reason, since=written.since or date(year + 1, 1, 1))

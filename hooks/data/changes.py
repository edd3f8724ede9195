"""What changed lately: occasions, documents and themes added, dates moved, cancelled, corrected.

The page of changes, the home page and the feeds of news all tell this list. Each says on which day
it came into the calendar, as the ledger recorded it, never the clock; what was there before the
ledger kept such days has the day of its document alone. A document whose date is not known to the
day counts as of the first day possible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidChange
from hooks.facts.citations import cite, title_beside
from hooks.facts.dates.words import change_words, changed_name, is_of_text
from hooks.facts.documents import documents_of, in_force
from hooks.facts.places import places_words
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.feeds import Ledger
from hooks.feeds.ledger.arrivals import arrived_on, of_campaign, of_change, of_document
from hooks.feeds.ledger.entries import Entry
from hooks.feeds.milestones import event_of
from hooks.model.campaign import WHOLE_COUNTRY, Campaign, Occasion
from hooks.model.dates.spans import VIETNAM
from hooks.model.document import Document
from hooks.wording.dates import format_day

Kind: TypeAlias = Literal[
    "chien-dich",
    "dip",
    "van-ban",
    "nguon",
    "chu-de",
    "nam",
    "doi",
    "gia-han",
    "hoan",
    "huy",
    "chot",
    "sua",
]
LABELS: Final[Mapping[Kind, str]] = {
    "chien-dich": "Thêm chiến dịch",
    "dip": "Thêm dịp",
    "van-ban": "Thêm văn bản",
    "nguon": "Thêm nguồn",
    "chu-de": "Thêm chủ đề",
    "nam": "Đã có văn bản",
    "doi": "Đã dời",
    "gia-han": "Đã gia hạn",
    "hoan": "Đã hoãn",
    "huy": "Đã hủy",
    "chot": "Đã chốt ngày",
    "sua": "Đã sửa",
}
# More occasions than this that the ledger noted on one day are told as one.
MOST_ALONE: Final = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One of several that are told together."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that changed."""

    id: str  # what names it for ever, in feeds
    kind: Kind
    title: str
    text: str  # what there is to say besides
    source: str  # the document; of a document the campaigns; of an occasion what it rests on
    url: str  # relative to the site's root
    entered: date | None  # when it came into the calendar; None before such days were kept
    day: date | None  # of its document; None when that has no date
    parts: tuple[Part, ...] = ()

    @property
    def label(self) -> str:
        """The kind of change, in words."""
        return LABELS[self.kind]

    @property
    def came(self) -> str:
        """When it came into the calendar, or was corrected there, in words; "" if nobody knows."""
        if self.entered is None:
            return ""
        return f"{'Sửa' if self.kind == 'sua' else 'Vào lịch'} {format_day(self.entered)}"

    @property
    def told_on(self) -> date:
        """The day that orders it among others; who needs one day for it takes this one."""
        return self.entered or self.day or date.min


def changes_of(catalogue: Catalogue, ledger: Ledger, today: date) -> tuple[Change, ...]:
    """Return all that changed, the newest first; what was always there comes last.

    What the ledger has not recorded yet comes in `today`.
    """
    come = _Coming(ledger, today)
    found = [
        *_campaigns(catalogue, come),
        *_documents(catalogue, come),
        *_years(catalogue, come),
        *_changed(catalogue, come),
        *_noted(catalogue, ledger, come),
    ]
    return tuple(sorted(found, key=_newest_first))


@dataclass(frozen=True, slots=True)
class _Coming:
    """When things came in, as of a day."""

    ledger: Ledger
    today: date

    def day(self, name: str) -> date | None:
        """Return the day on which what has a name came in."""
        return arrived_on(self.ledger, name, self.today)


def _newest_first(change: Change) -> tuple[bool, int, int, str]:
    of_document = change.day or date.min
    return (
        change.entered is None,
        -change.told_on.toordinal(),
        -of_document.toordinal(),
        change.id,
    )


def of_each_kind(changes: Iterable[Change], most: int, of_a_kind: int = 2) -> tuple[Change, ...]:
    """Return the newest changes, at most some of a kind: one batch hides nothing else.

    Articles and pages that only bear witness are left to the page of changes.
    """
    told: dict[Kind, int] = {}
    found: list[Change] = []
    for change in changes:
        if change.kind == "nguon":
            continue
        told[change.kind] = told.get(change.kind, 0) + 1
        if told[change.kind] <= of_a_kind and len(found) < most:
            found.append(change)
    return tuple(found)


# From documents


def _campaigns(catalogue: Catalogue, come: _Coming) -> Iterator[Change]:
    """Yield each campaign whose first day in the calendar is known."""
    for campaign in catalogue.campaigns:
        if entered := come.day(of_campaign(campaign.id)):
            yield Change(
                id=f"chien-dich/{campaign.id}",
                kind="chien-dich",
                title=campaign.name,
                text="",
                source="",
                url=addresses.campaign_page(campaign.id),
                entered=entered,
                day=None,
            )


def _documents(catalogue: Catalogue, come: _Coming) -> Iterator[Change]:
    """Yield each document that a campaign rests on, if it is dated or known to have come in."""
    shown_on: dict[str, list[Campaign]] = {}
    for campaign in catalogue.campaigns:
        for id_ in documents_of(campaign, catalogue):
            shown_on.setdefault(id_, []).append(campaign)
    for id_, campaigns in shown_on.items():
        document = catalogue.documents[id_]
        entered = come.day(of_document(id_))
        if document.earliest or entered:
            yield Change(
                id=f"van-ban/{id_}",
                kind="van-ban" if _is_letter(document) else "nguon",
                title=cite(document, catalogue.agencies),
                text=title_beside(document),
                source="; ".join(campaign.name for campaign in campaigns),
                url=addresses.document_page(id_)
                if document.says
                else addresses.document_on_campaign_page(campaigns[0].id, id_),
                entered=entered,
                day=document.earliest,
            )


def _is_letter(document: Document) -> bool:
    """Whether it is a document with a number, seen or not, rather than a page or an article."""
    return document.number_state != "none"


def _years(catalogue: Catalogue, come: _Coming) -> Iterator[Change]:
    """Yield each year of each campaign, dated by its newest document."""
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            days = {id_: catalogue.documents[id_].earliest for id_ in year.documents}
            known = {id_: day for id_, day in days.items() if day}
            if known:
                newest = max(known, key=lambda id_: known[id_])
                theme = year.theme(campaign.main_occasion)
                yield Change(
                    id=f"chien-dich/{campaign.id}/{year.year}",
                    kind="chu-de" if theme else _kind_of(catalogue.documents[newest]),
                    title=f"{campaign.name}, năm {year.year}"
                    + (f": “{theme.text}”" if theme else ""),
                    text=_about(year),
                    source=cite(catalogue.documents[theme.first.document if theme else newest]),
                    url=addresses.campaign_page(campaign.id),
                    entered=come.day(of_campaign(campaign.id, year.year, theme=bool(theme))),
                    day=known[newest],
                )


def _kind_of(document: Document) -> Kind:
    return "nam" if _is_letter(document) else "nguon"


def _about(year: CampaignYear) -> str:
    counts = (
        (len(year.text_groups), "câu"),
        (len(year.tasks), "nhiệm vụ"),
        (len(year.reports), "hạn báo cáo"),
    )
    local = WHOLE_COUNTRY not in year.scopes
    parts = [
        places_words(year.catalogue, year.scopes) if local else "",
        ", ".join(f"{count} {name}" for count, name in counts if count),
    ]
    return ". ".join(filter(None, parts))


def _changed(catalogue: Catalogue, come: _Coming) -> Iterator[Change]:
    """Yield what documents changed in others, of those that somebody verified."""
    for campaign in catalogue.campaigns:
        for change in catalogue.said[campaign.id].changes:
            document = catalogue.documents[change.document]
            entered = come.day(of_change(change))
            if in_force(catalogue, change) and (document.earliest or entered):
                yield Change(
                    id=of_change(change),
                    kind=_kind(change),
                    title=_what(change, campaign),
                    text=_told(change, catalogue),
                    source=cite(document),
                    url=addresses.campaign_page(campaign.id, "thoi-gian"),
                    entered=entered,
                    day=document.earliest,
                )


def _kind(change: SaidChange) -> Kind:
    if change.status == "thay":
        return "sua" if is_of_text(change) else "doi"
    return change.status


def _what(change: SaidChange, campaign: Campaign) -> str:
    name = changed_name(change, campaign)
    if campaign.name.casefold() in name.casefold():
        return f"{name}, năm {change.year}"
    return f"{campaign.name}, năm {change.year}: {name}"


def _told(change: SaidChange, catalogue: Catalogue) -> str:
    words = change_words(change, catalogue)
    told = (words[:1].upper() + words[1:], f"“{change.text}”" if change.text else "", change.reason)
    return ". ".join(filter(None, told))


# From the ledger


def _noted(catalogue: Catalogue, ledger: Ledger, come: _Coming) -> Iterator[Change]:
    """Yield the occasions that came in after the ledger was begun, and those noted as changed.

    What stood in it from the first day is no news; nor is what came with its campaign.
    """
    begun = min((entry.since for entry in ledger.events.values()), default=None)
    entries: dict[tuple[str, str], list[Entry]] = {}
    for key, entry in ledger.events.items():
        if (named := _occasion(catalogue, key)) and entry.withdrawn is None:
            entries.setdefault(named, []).append(entry)
    added: dict[date, list[tuple[Campaign, Occasion, Entry]]] = {}
    corrected: dict[date, list[tuple[Campaign, Occasion, Entry]]] = {}
    for (campaign_id, occasion_id), held in entries.items():
        campaign = catalogue.campaign(campaign_id)
        occasion = next(each for each in campaign.occasions if each.id == occasion_id)
        since = min(entry.since for entry in held)
        if since not in {begun, come.day(of_campaign(campaign_id))}:
            added.setdefault(since, []).append((campaign, occasion, _next(held, since)))
        # what is over needs no correction any more
        later = [
            entry
            for entry in held
            if _noted_on(entry) > entry.since and entry.end[:10] > str(_noted_on(entry))
        ]
        for day in {_noted_on(entry) for entry in later} - {since}:
            of_day = [entry for entry in later if _noted_on(entry) == day]
            corrected.setdefault(day, []).append((campaign, occasion, _next(of_day, day)))
    yield from _batches("dip", added, catalogue, "Dịp mới trong lịch, theo {source}")
    yield from _batches("sua", corrected, catalogue, "Mục lịch được sửa ngày hoặc chữ")


def _occasion(catalogue: Catalogue, key: str) -> tuple[str, str] | None:
    """Return the campaign and the occasion whose own day an event is."""
    campaign_id, _, *item = key.split("/")
    if len(item) != 1 or event_of(key) != key or campaign_id not in catalogue.said:
        return None
    found = catalogue.campaign(campaign_id).occasion(item[0])
    return (campaign_id, found.id) if found else None


def _next(entries: Iterable[Entry], day: date) -> Entry:
    """Return the first event to come as of a day, or else the last one."""
    ordered = sorted(entries, key=lambda entry: entry.start)
    return next((each for each in ordered if each.start[:10] >= str(day)), ordered[-1])


def _noted_on(entry: Entry) -> date:
    return entry.modified.astimezone(VIETNAM).date()


def _batches(
    kind: Kind,
    by_day: Mapping[date, list[tuple[Campaign, Occasion, Entry]]],
    catalogue: Catalogue,
    words: str,
) -> Iterator[Change]:
    for day, items in by_day.items():
        items.sort(key=lambda item: (item[2].start < str(day), item[2].start, item[1].id))
        alone = [
            Change(
                id=f"{kind}/{campaign.id}/{occasion.id}/{day}",
                kind=kind,
                title=f"{occasion.name}, {format_day(date.fromisoformat(entry.start[:10]))}",
                text=words.format(source=_basis(occasion, catalogue)),
                source=_basis(occasion, catalogue),
                url=addresses.campaign_page(campaign.id),
                entered=day,
                day=None,
            )
            for campaign, occasion, entry in items
        ]
        if len(alone) <= MOST_ALONE:
            yield from alone
            continue
        yield Change(
            id=f"{kind}/{day}",
            kind=kind,
            title=f"{'; '.join(one.title for one in alone[:2])} và {len(alone) - 2} dịp khác",
            text="; ".join(one.title for one in alone),
            source="Sổ các mục lịch đã công bố",
            url=f"{addresses.CHANGES}#{day}",
            entered=day,
            day=None,
            parts=tuple(Part(title=one.title, url=one.url) for one in alone),
        )


def _basis(occasion: Occasion, catalogue: Catalogue) -> str:
    names = [cite(catalogue.documents[id_]) for id_ in occasion.basis if id_ in catalogue.documents]
    return names[0] if names else ""

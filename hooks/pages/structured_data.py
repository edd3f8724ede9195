"""Data for search engines and assistants: schema.org objects of each page, as JSON-LD.

Only what documents say is claimed. A date becomes an `Event` when a document of its year sets,
moves or cancels it and it is verified. A projected date is our own arithmetic, and machines
would drop the word «dự kiến», so it is left out. No venue is invented: `location` is the scope
that a document states, or absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import scope_of
from hooks.facts.agencies import in_charge, name_on
from hooks.facts.citations import cite, issuer_name
from hooks.facts.documents import in_force
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import place_name
from hooks.outputs import Data, Page
from hooks.pages.frame.views import CampaignView
from hooks.wording import labels
from hooks.wording.dates import format_span

CONTEXT: Final = "https://schema.org"
LANGUAGE: Final = "vi"
_EVENT_STATUS: Final = {
    "confirmed": "EventScheduled",
    "extended": "EventScheduled",
    "moved": "EventRescheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


def structured_data(pages: Sequence[Page], site_url: str) -> Mapping[str, tuple[Data, ...]]:
    """Return the JSON-LD objects of each page by its address; `site_url` ends with a slash."""
    titles = {page.url: page.nav_title or page.title for page in pages}
    return {
        page.url: (
            _breadcrumbs(page.url, titles, site_url) if page.url else _website(page, site_url),
            *page.structured,
        )
        for page in pages
    }


def campaign_events(item: CampaignView, catalogue: Catalogue, site_url: str) -> Iterator[Data]:
    """Yield an `Event` for each date given by a document of the campaign's newest year."""
    for occurrence in item.occurrences:
        if _is_fact(occurrence) and item.newest and occurrence.year >= item.newest.year:
            yield _event(item, occurrence, catalogue, site_url)


def as_scripts(data: Sequence[Data]) -> str:
    """Return the objects as data blocks of a page, escaped so that nothing can end a block."""
    return "".join(
        f'<script type="application/ld+json">{_inert(one)}</script>\n'
        for one in ({"@context": CONTEXT, **item} for item in data)
    )


def _is_fact(occurrence: Occurrence) -> bool:
    return (
        occurrence.status in _EVENT_STATUS
        and occurrence.verified
        and not occurrence.is_deadline
        and occurrence.span.start is not None
        and occurrence.span.alternative is None
    )


def _event(item: CampaignView, occurrence: Occurrence, catalogue: Catalogue, site_url: str) -> Data:
    span = occurrence.span
    event: Data = {
        "@type": "Event",
        "name": _name(occurrence),
        "startDate": (span.begins or span.first).isoformat(),
        "eventStatus": f"{CONTEXT}/{_event_status(occurrence)}",
        "url": f"{site_url}{item.url}#thoi-gian",
        "inLanguage": LANGUAGE,
        "description": _description(occurrence),
    }
    if span.end:
        event["endDate"] = (span.ends or span.end).isoformat()
    if occurrence.moved_from and occurrence.moved_from.first != span.first:
        event["previousStartDate"] = occurrence.moved_from.first.isoformat()
    if card := item.card(occurrence.year) or item.picture:
        event["image"] = [f"{site_url}{card.path}"]
    if organizers := list(_organizers(item, catalogue, span.first)):
        event["organizer"] = organizers
    if occurrence.where and occurrence.first and occurrence.first.where:
        event["location"] = {"@type": "Place", "name": occurrence.where}
    elif not occurrence.is_national:
        event["location"] = [
            {"@type": "Place", "name": place_name(catalogue, scope)} for scope in occurrence.scopes
        ]
    event["subjectOf"] = [
        {"@type": "CreativeWork", "name": cite(document, catalogue.agencies)}
        | ({"url": document.url} if document.url else {})
        for document in map(catalogue.documents.__getitem__, occurrence.documents)
    ]
    return event


def _event_status(occurrence: Occurrence) -> str:
    # Postponed to an unknown day, it keeps its old date (schema.org/EventPostponed).
    return "EventPostponed" if occurrence.has_no_day_yet else _EVENT_STATUS[occurrence.status]


def _name(occurrence: Occurrence) -> str:
    name = occurrence.name
    if not occurrence.is_day and name == occurrence.campaign.name:
        name = f"{name} – {labels.OCCURRENCE_KINDS[occurrence.kind].lower()}"
    return f"{name}, năm {occurrence.year}" if str(occurrence.year) not in name else name


def _description(occurrence: Occurrence) -> str:
    theme = occurrence.theme
    parts = [occurrence.campaign.name, format_span(occurrence.span)]
    if theme:
        parts.append(f"{labels.TEXT_KINDS[theme.first.kind]}: {theme.text}")
    return ". ".join(part.rstrip(".") for part in parts) + "."


def _organizers(item: CampaignView, catalogue: Catalogue, day: date) -> Iterator[Data]:
    """Yield the agencies that lead the campaign, under the names they had on the day."""
    for lead in item.facts.leads:
        if not in_force(catalogue, lead):
            continue
        if not (lead.valid_from or date.min) <= day <= (lead.valid_to or date.max):
            continue
        for now in in_charge(lead.agency, lead.function, catalogue.agencies, day):
            if now.verified:
                name = name_on(catalogue.agencies[now.agency], day)
                yield {"@type": "GovernmentOrganization", "name": name}


def document_work(key: str, catalogue: Catalogue, site_url: str) -> Data:
    """Return a document that a page is about, as far as it is known."""
    document = catalogue.documents[key]
    work: Data = {
        "@type": "CreativeWork",
        "name": cite(document, catalogue.agencies),
        "mainEntityOfPage": f"{site_url}{addresses.document_page(key)}",
        "inLanguage": LANGUAGE,
    }
    if document.title:
        work["headline"] = document.title
    if document.code:
        work["identifier"] = document.code
    if document.date and document.date.day:
        work["datePublished"] = document.date.first.isoformat()
    if issuer := issuer_name(document, catalogue.agencies):
        work["publisher"] = {"@type": "Organization", "name": issuer}
    if scope := scope_of(document, catalogue.agencies, catalogue.places):
        work["spatialCoverage"] = place_name(catalogue, scope)
    if document.url:
        work["url"] = document.url
    return work


def _website(page: Page, site_url: str) -> Data:
    return {
        "@type": "WebSite",
        "name": page.title,
        "url": site_url,
        "inLanguage": LANGUAGE,
        "description": page.description,
    }


def _breadcrumbs(url: str, titles: Mapping[str, str], site_url: str) -> Data:
    parts = url.rstrip("/").split("/")
    above = ["", *("/".join(parts[:count]) + "/" for count in range(1, len(parts) + 1))]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": titles[step],
                "item": f"{site_url}{step}",
            }
            for position, step in enumerate((step for step in above if step in titles), 1)
        ],
    }


def _inert(value: Data) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e")

"""The news for feed readers: documents, and the campaign years that they announce.

Ids stay the same when the site moves, and dates are those of the documents, never of the clock. A
document whose date is not known to the day counts as of the first day possible.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.citations import cite
from hooks.facts.documents import documents_of
from hooks.facts.places import places_words
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.feeds.identity import UID_DOMAIN
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.dates.spans import VIETNAM

ATOM_PATH: Final = "feed.xml"
JSON_PATH: Final = "feed.json"
TITLE: Final = "Lịch truyền thông: văn bản và năm mới nhất"
LONGEST: Final = 60  # entries; feed readers keep what they have seen

_ATOM: Final = "http://www.w3.org/2005/Atom"
_NO_DATE: Final = date(2000, 1, 1)  # date of a feed without entries
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news."""

    id: str  # a tag URI (RFC 4151)
    title: str
    text: str
    url: str  # relative to the site's root
    day: date


def newest(catalogue: Catalogue) -> tuple[Entry, ...]:
    """Return the newest entries, most recent first."""
    entries = [*_documents(catalogue), *_years(catalogue)]
    return tuple(sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.id))[:LONGEST])


def atom_bytes(entries: tuple[Entry, ...], site_url: str) -> bytes:
    """Return the entries as an Atom feed (RFC 4287)."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _add(feed, "title", TITLE)
    _add(feed, "id", _tag("tin"))
    _add(feed, "updated", _moment(entries[0].day if entries else _NO_DATE))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site_url + ATOM_PATH)
    _add(feed, "link", rel="alternate", type="text/html", href=site_url)
    _add(_add(feed, "author"), "name", "Lịch truyền thông")
    for entry in entries:
        element = _add(feed, "entry")
        _add(element, "title", entry.title)
        _add(element, "id", entry.id)
        _add(element, "updated", _moment(entry.day))
        _add(element, "link", rel="alternate", type="text/html", href=site_url + entry.url)
        _add(element, "summary", entry.text)
    ET.indent(feed, space=" ")
    text: str = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def json_feed_bytes(entries: tuple[Entry, ...], site_url: str) -> bytes:
    """Return the entries as a JSON Feed (version 1.1)."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE,
        "home_page_url": site_url,
        "feed_url": site_url + JSON_PATH,
        "language": "vi",
        "authors": [{"name": "Lịch truyền thông", "url": site_url}],
        "items": [
            {
                "id": entry.id,
                "url": site_url + entry.url,
                "title": entry.title,
                "content_text": entry.text,
                "date_published": _moment(entry.day),
            }
            for entry in entries
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _documents(catalogue: Catalogue) -> Iterator[Entry]:
    """Yield each dated document that a campaign rests on."""
    shown_on: dict[str, list[Campaign]] = {}
    for campaign in catalogue.campaigns:
        for id_ in documents_of(campaign, catalogue):
            shown_on.setdefault(id_, []).append(campaign)
    for id_, campaigns in shown_on.items():
        document = catalogue.documents[id_]
        if day := document.earliest:
            names = ", ".join(campaign.name for campaign in campaigns)
            yield Entry(
                id=_tag(f"van-ban/{id_}"),
                title=cite(document, catalogue.agencies),
                text=". ".join(filter(None, (document.title, f"Chiến dịch: {names}"))),
                url=addresses.document_on_campaign_page(campaigns[0].id, id_),
                day=day,
            )


def _years(catalogue: Catalogue) -> Iterator[Entry]:
    """Yield each year of each campaign, dated by its newest document."""
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            days = (catalogue.documents[id_].earliest for id_ in year.documents)
            if day := max(filter(None, days), default=None):
                yield Entry(
                    id=_tag(f"chien-dich/{campaign.id}/{year.year}"),
                    title=f"{campaign.name}, năm {year.year}",
                    text=_about(year),
                    url=addresses.campaign_page(campaign.id),
                    day=day,
                )


def _about(year: CampaignYear) -> str:
    theme = year.theme(year.campaign.main_occasion)
    counts = (
        (len(year.text_groups), "câu"),
        (len(year.tasks), "nhiệm vụ"),
        (len(year.reports), "hạn báo cáo"),
    )
    local = WHOLE_COUNTRY not in year.scopes
    parts = [
        theme.text if theme else "",
        places_words(year.catalogue, year.scopes) if local else "",
        ", ".join(f"{count} {name}" for count, name in counts if count),
    ]
    return ". ".join(filter(None, parts)) or f"Năm {year.year}"


def _tag(name: str) -> str:
    return f"tag:{UID_DOMAIN},2026:{name}"


def _moment(day: date) -> str:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM).isoformat()


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text is not None:
        element.text = _NOT_IN_XML.sub("", text)
    return element

"""The news for feed readers: what changed lately, in plain words.

Ids stay the same when the site moves. The time of an entry is the day on which it came into the
calendar; of what was there before such days were kept, that of its document, as it always was.
What is told and when, `hooks.data.changes` decides.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from hooks import addresses
from hooks.data.changes import Change
from hooks.feeds.identity import UID_DOMAIN
from hooks.model.dates.spans import VIETNAM

ATOM_PATH: Final = "feed.xml"
JSON_PATH: Final = "feed.json"
TITLE: Final = "{site}: mới thay đổi"
LONGEST: Final = 60  # entries; feed readers keep what they have seen

_ATOM: Final = "http://www.w3.org/2005/Atom"
_NO_DATE: Final = date(2000, 1, 1)  # date of a feed without entries
_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom_bytes(changes: Sequence[Change], site_url: str, site_name: str) -> bytes:
    """Return the newest changes as an Atom feed (RFC 4287)."""
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    _add(feed, "title", TITLE.format(site=site_name))
    _add(feed, "id", _tag("tin"))
    _add(feed, "updated", _moment(changes[0].told_on if changes else _NO_DATE))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site_url + ATOM_PATH)
    _add(feed, "link", rel="alternate", type="text/html", href=site_url + addresses.CHANGES)
    _add(_add(feed, "author"), "name", site_name)
    for change in changes[:LONGEST]:
        element = _add(feed, "entry")
        _add(element, "title", f"{change.label}: {change.title}")
        _add(element, "id", _tag(change.id))
        _add(element, "updated", _moment(change.told_on))
        _add(element, "link", rel="alternate", type="text/html", href=site_url + change.url)
        _add(element, "summary", _summary(change))
    ET.indent(feed, space=" ")
    text: str = ET.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def json_feed_bytes(changes: Sequence[Change], site_url: str, site_name: str) -> bytes:
    """Return the newest changes as a JSON Feed (version 1.1)."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": TITLE.format(site=site_name),
        "home_page_url": site_url,
        "feed_url": site_url + JSON_PATH,
        "language": "vi",
        "authors": [{"name": site_name, "url": site_url}],
        "items": [
            {
                "id": _tag(change.id),
                "url": site_url + change.url,
                "title": f"{change.label}: {change.title}",
                "content_text": _summary(change),
                "date_published": _moment(change.told_on),
            }
            for change in changes[:LONGEST]
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _summary(change: Change) -> str:
    is_of_document = change.id.startswith("van-ban/")
    source = f"Chiến dịch: {change.source}" if is_of_document else change.source
    came = change.came or "Đã có trong lịch từ trước"
    return ". ".join(filter(None, (change.text.rstrip("."), source, came)))


def _tag(name: str) -> str:
    return f"tag:{UID_DOMAIN},2026:{name}"


def _moment(day: date) -> str:
    return datetime(day.year, day.month, day.day, tzinfo=VIETNAM).isoformat()


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    if text is not None:
        element.text = _NOT_IN_XML.sub("", text)
    return element

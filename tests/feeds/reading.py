"""Three readers of feeds with results of one form: our own strict one, icalendar and vobject."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import icalendar
import vobject

# Control, format, surrogate, line and paragraph separators.
UNWANTED = {"Cc", "Cf", "Cs", "Zl", "Zp"}


@dataclass(frozen=True)
class Event:
    uid: str
    start: date  # a datetime in UTC if there is an hour
    end: date
    summary: str
    status: str


def logical_lines(feed: bytes) -> list[str]:
    """Return the unfolded lines after checking the physical ones (RFC 5545, 3.1)."""
    assert not feed.startswith(b"\xef\xbb\xbf")
    assert feed.endswith(b"END:VCALENDAR\r\n")
    lines = feed.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert 0 < len(line) <= 75
        assert line.strip(), "a line of only spaces"
        text = line.decode()  # no sequence is split
        # What can be printed has none of them, and is nearly every line.
        unwanted = not text.isprintable() and {unicodedata.category(c) for c in text} & UNWANTED
        assert not unwanted, text
    return feed.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def unescape(value: str) -> str:
    """Return TEXT unescaped; fail on what should have been escaped (RFC 5545, 3.3.11)."""
    assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,n])*", value), value
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)


def properties(feed: bytes) -> list[dict[str, str]]:
    """Return the properties of the calendar and of each event, by name with parameters."""
    lines = logical_lines(feed)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    found: list[dict[str, str]] = [{}]
    inside = False
    for line in lines[1:-1]:
        name, _, value = line.partition(":")
        assert re.fullmatch(r"[A-Z][A-Z-]*(;[A-Z]+=[A-Za-z]+)*", name), line
        if name in {"BEGIN", "END"}:
            assert value == "VEVENT"
            assert inside == (name == "END")
            inside = name == "BEGIN"
            if inside:
                found.append({})
            continue
        assert inside == (len(found) > 1), "calendar properties come first"
        assert name not in found[-1], f"{name} twice"
        found[-1][name] = value
    assert len(found) > 1, "an empty feed"
    return found


def read_strictly(feed: bytes) -> list[Event]:
    return [
        Event(
            uid=unescape(event["UID"]),
            start=_moment(event, "DTSTART"),
            end=_moment(event, "DTEND"),
            summary=unescape(event["SUMMARY"]),
            status=event["STATUS"],
        )
        for event in properties(feed)[1:]
    ]


def read_with_icalendar(feed: bytes) -> list[Event]:
    calendar: Any = icalendar.Calendar.from_ical(feed)
    calendar.validate()
    return [
        Event(
            uid=str(event["uid"]),
            start=event["dtstart"].dt,
            end=event["dtend"].dt,
            summary=str(event["summary"]),
            status=str(event["status"]),
        )
        for event in calendar.walk("VEVENT")
    ]


def read_with_vobject(feed: bytes) -> list[Event]:
    calendar: Any = vobject.readOne(feed.decode())
    return [
        Event(
            uid=event.uid.value,
            start=event.dtstart.value,
            end=event.dtend.value,
            summary=event.summary.value,
            status=event.status.value,
        )
        for event in calendar.vevent_list
    ]


def read_as_vdirsyncer(feed: bytes) -> dict[str, str]:
    """Return the items that vdirsyncer (0.19, 0.21) makes from a feed: their text by UID.

    It puts every event into a separate calendar with the properties of the feed, and identifies
    it by the first UID anywhere in that calendar.
    """
    lines = feed.replace(b"\r\n ", b"").decode().splitlines()
    first = lines.index("BEGIN:VEVENT")
    calendar, items, event = lines[:first], {}, []
    for line in lines[first:-1]:
        event.append(line)
        if line == "END:VEVENT":
            text = [*calendar, *event, "END:VCALENDAR"]
            uid = next(each for each in text if each.startswith("UID:"))
            items[uid.removeprefix("UID:").strip()] = "\n".join(text)
            event = []
    return items


def _moment(event: dict[str, str], name: str) -> date:
    if day := event.get(f"{name};VALUE=DATE"):
        match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", day)
        assert match
        return date(*map(int, match.groups()))
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z", event[name])
    assert match
    return datetime(*map(int, match.groups()), tzinfo=UTC)  # type: ignore[misc,arg-type]

"""Titles of events, with state and kind first, because that is what a month view shows.

Calendars show STATUS differently or not at all, so the title says it in words too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal, TypeAlias

from hooks.facts.occurrences import Occurrence
from hooks.feeds.words.plain_text import cut, one_line, units
from hooks.model.kinds import Kind, Status
from hooks.wording.dates import format_day, format_span
from hooks.wording.labels import OCCURRENCE_KINDS

# Outlook truncates longer titles (MS-OXCICAL, SUMMARY).
LONGEST_TITLE: Final = 255

# Kinds that the names of their dates do not reveal: a peak is named like its campaign.
LABELLED: Final[tuple[Kind, ...]] = ("cao-diem", "thoi-gian", "su-kien", "han-bao-cao")

EventStatus: TypeAlias = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class State:
    """How an occurrence's status is told to programs, in the title and in the description.

    A change from one state to another is substantive: it raises SEQUENCE.
    """

    name: str
    status: EventStatus  # RFC 5545, 3.8.1.11
    prefix: str = ""
    sentence: str = ""


CONFIRMED: Final = State("confirmed", "CONFIRMED")
PROJECTED: Final = State(
    "projected",
    "TENTATIVE",
    "(Dự kiến) ",
    "Ngày dự kiến theo quy định chung; chưa có văn bản của năm {year}.",
)
MOVED: Final = State("moved", "CONFIRMED", "ĐÃ DỜI: ", "Thời gian đã dời.")
NO_DAY_YET: Final = State(
    "no-day-yet", "TENTATIVE", "ĐÃ DỜI: ", "Đã dời khỏi ngày này; chưa có ngày mới."
)
CANCELLED: Final = State("cancelled", "CANCELLED", "ĐÃ HỦY: ", "Đã hủy.")
UNVERIFIED: Final = State(
    "unverified", "TENTATIVE", "(Chưa xác minh) ", "Chưa xác minh với văn bản gốc."
)
ALTERNATIVE: Final = State(
    "alternative", "TENTATIVE", "", "Văn bản nêu nhiều khả năng về thời gian; đây là một."
)
STATES: Final[dict[Status, State]] = {
    "projected": PROJECTED,
    "confirmed": CONFIRMED,
    "moved": MOVED,
    "cancelled": CANCELLED,
}


def state(occurrence: Occurrence) -> State:
    """Return how to tell the occurrence's status; a doubt about its date is part of it."""
    told = NO_DAY_YET if occurrence.has_no_day_yet else STATES[occurrence.status]
    if told is not CONFIRMED:
        return told
    if not occurrence.verified:
        return UNVERIFIED
    return CONFIRMED if occurrence.span.alternative is None else ALTERNATIVE


def title(occurrence: Occurrence) -> str:
    """Return the event's title: one line of at most 255 UTF-16 units.

    State and deadline are never cut; names and themes may be.
    """
    before = state(occurrence).prefix
    after = f" ({ends})" if (ends := _ends(occurrence)) else ""
    room = LONGEST_TITLE - units(before) - units(after)
    return before + cut(one_line(_subject(occurrence)), room) + after


def deadline(occurrence: Occurrence) -> str:
    """Return a report's deadline in the document's terms: «trước ngày 15/10/2023».

    The event is on the last safe day; the words keep the day that the document names.
    """
    last = occurrence.span.last
    # A change names the new day itself; «trước ngày» is the wording of the first document.
    due = occurrence.report.due if occurrence.report else None
    if occurrence.span.at:
        return f"trước {occurrence.span.at:%H:%M} ngày {format_day(last)}"
    if occurrence.moved_from or (due and not due.is_exclusive):
        return f"chậm nhất ngày {format_day(last)}"
    return f"trước ngày {format_day(last + timedelta(days=1))}"


def open_end(occurrence: Occurrence) -> str:
    """Return in words which end a document leaves open; empty when both are known."""
    if occurrence.span.at is not None and occurrence.span.until is None:
        return f"từ {occurrence.span.at:%H:%M}, chưa nêu giờ kết thúc"
    missing = {
        (True, False): "chưa nêu ngày bắt đầu",
        (False, True): "chưa nêu ngày kết thúc",
    }.get((occurrence.span.start is None, occurrence.span.end is None))
    return f"{format_span(occurrence.span)}, {missing}" if missing else ""


def _ends(occurrence: Occurrence) -> str:
    return deadline(occurrence) if occurrence.kind == "han-bao-cao" else open_end(occurrence)


def _subject(occurrence: Occurrence) -> str:
    campaign = occurrence.campaign.name
    name = occurrence.name
    if occurrence.kind not in LABELLED:
        return f"{name}: {theme.text}" if (theme := occurrence.theme) else name
    label = OCCURRENCE_KINDS[occurrence.kind]
    parts = [name if label.casefold() in name.casefold() else f"{label}: {name}"]
    if campaign not in name:
        parts.append(campaign)
    if occurrence.theme and occurrence.kind != "han-bao-cao":
        parts.append(occurrence.theme.text)
    return " – ".join(parts)

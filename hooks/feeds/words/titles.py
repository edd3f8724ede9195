"""Titles of events, with state and kind first, because that is what a month view shows.

Calendars show STATUS differently or not at all, so the title says it in words too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal, TypeAlias

from hooks.catalogue.said import SaidReport, SaidTask
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import place_name, widest
from hooks.facts.texts.groups import TextGroup, theme
from hooks.feeds.words.plain_text import cut, one_line, units
from hooks.model.dates.spans import Span
from hooks.model.kinds import Kind, Status
from hooks.wording.dates import PARTS_OF_DAY, format_day, format_span
from hooks.wording.labels import OCCURRENCE_KINDS

# Outlook truncates longer titles (MS-OXCICAL, SUMMARY).
LONGEST_TITLE: Final = 255

# Kinds that the names of their dates do not reveal: a peak is named like its campaign.
LABELLED: Final[tuple[Kind, ...]] = (
    "cao-diem", "thuc-hien", "hien-thi", "treo", "phat-dong", "su-kien", "xu-ly", "han-bao-cao",
    "han-viec",
)  # fmt: skip
# A title names so many places; the description has them all.
MOST_PLACES: Final = 3
LONGEST_PLACES: Final = 90  # of their names, in UTF-16 units
LONGEST_CHOICE: Final = 90  # of other times, in UTF-16 units

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
TENTATIVE: Final = State("tentative", "TENTATIVE", "(Dự kiến) ", "Văn bản ghi là dự kiến.")
MOVED: Final = State("moved", "CONFIRMED", "ĐÃ DỜI: ", "Thời gian đã dời.")
NO_DAY_YET: Final = State(
    "no-day-yet", "TENTATIVE", "ĐÃ DỜI: ", "Đã dời khỏi ngày này; chưa có ngày mới."
)
EXTENDED: Final = State("extended", "CONFIRMED", "GIA HẠN: ", "Thời gian được gia hạn.")
POSTPONED: Final = State("postponed", "TENTATIVE", "HOÃN: ", "Đã hoãn; chưa có ngày mới.")
CANCELLED: Final = State("cancelled", "CANCELLED", "ĐÃ HỦY: ", "Đã hủy.")
# Not cancelled: a later document says otherwise. Google hides what is CANCELLED.
SUPERSEDED: Final = State(
    "superseded", "CONFIRMED", "KHÔNG CÒN ÁP DỤNG: ", "Văn bản nêu thời gian này đã được thay."
)
UNVERIFIED: Final = State(
    "unverified", "TENTATIVE", "(Chưa xác minh) ", "Chưa xác minh với văn bản gốc."
)
ALTERNATIVE: Final = State(
    "alternative", "TENTATIVE", "", "Văn bản nêu nhiều khả năng về thời gian; đây là một."
)
STATES: Final[dict[Status, State]] = {
    "projected": PROJECTED,
    "confirmed": CONFIRMED,
    "tentative": TENTATIVE,
    "moved": MOVED,
    "extended": EXTENDED,
    "postponed": POSTPONED,
    "cancelled": CANCELLED,
    "superseded": SUPERSEDED,
}


def state(occurrence: Occurrence) -> State:
    """Return how to tell the occurrence's status; a doubt about its date is part of it."""
    if occurrence.status == "moved" and not occurrence.has_day:
        return NO_DAY_YET
    told = STATES[occurrence.status]
    if told not in (CONFIRMED, TENTATIVE):
        return told
    if not occurrence.verified:
        return UNVERIFIED
    return ALTERNATIVE if is_open(occurrence) else told


def is_open(occurrence: Occurrence) -> bool:
    """Return whether it is one of several times that a document leaves open."""
    return bool(occurrence.alternatives or occurrence.open_words)


def title(occurrence: Occurrence) -> str:
    """Return the event's title: one line of at most 255 UTF-16 units.

    State and deadline are never cut; names and themes may be.
    """
    before = state(occurrence).prefix
    place = f" – {places}" if (places := _places(occurrence)) else ""
    after = place + (f" ({ends})" if (ends := _ends(occurrence)) else "")
    room = LONGEST_TITLE - units(before) - units(after)
    # Of a name that has nothing to be seen the kind is left: a title is never empty.
    subject = one_line(_subject(occurrence)) or OCCURRENCE_KINDS[occurrence.kind]
    return before + cut(subject, room) + after


def deadline(occurrence: Occurrence) -> str:
    """Return a deadline in the document's terms: «trước ngày 15/10/2023».

    The event is on the last safe day; the words keep the day that the document names.
    """
    last = occurrence.span.last
    if occurrence.span.at:
        return f"trước {occurrence.span.at:%H:%M} ngày {format_day(last)}"
    if _names_the_day_after(occurrence):
        return f"trước ngày {format_day(last + timedelta(days=1))}"
    return f"chậm nhất ngày {format_day(last)}"


def _names_the_day_after(occurrence: Occurrence) -> bool:
    """Return whether «trước ngày …» is the wording of the document that set the day."""
    for change in reversed(occurrence.changes):
        if change.due or change.when:
            return bool(change.due and change.due.is_exclusive)
    entry = occurrence.first.entry if occurrence.first else None
    due = entry.due if isinstance(entry, SaidReport | SaidTask) else None
    return due is not None and due.is_exclusive


def open_end(occurrence: Occurrence) -> str:
    """Return in words which end a document leaves open; empty when both are known."""
    span = occurrence.span
    if span.at is not None and span.until is None and span.is_one_day:
        return f"từ {span.at:%H:%M}, chưa nêu giờ kết thúc"
    missing = {
        (True, False): "chưa nêu ngày bắt đầu",
        (False, True): "chưa nêu ngày kết thúc",
    }.get((span.start is None, span.end is None))
    return f"{format_span(span)}, {missing}" if missing else ""


def own_theme(occurrence: Occurrence) -> TextGroup | None:
    """Return the theme that documents which say the date have for its occasion."""
    of_year, occasion = occurrence.of_year, occurrence.occasion or occurrence.campaign.main_occasion
    groups = {
        group.anchor: group
        for document in own_documents(occurrence)
        for group in of_year.text_groups_of(document)
    }
    return theme(groups.values(), occasion, of_year.catalogue, occurrence.scope)


def own_documents(occurrence: Occurrence) -> tuple[str, ...]:
    """Return the documents that say the date, whose words win first, then those that amend them."""
    said = dict.fromkeys(each.document for each in occurrence.statements)
    amending = occurrence.of_year.amending
    later = {new for each in said for new in amending.get(each, ())}
    later |= {change.document for change in occurrence.changes}
    return (*said, *sorted(later - {*said}))


def _places(occurrence: Occurrence) -> str:
    """Return where it counts, unless that is the whole country."""
    if occurrence.is_national:
        return ""
    catalogue = occurrence.of_year.catalogue
    found = widest(catalogue, occurrence.scopes)
    named = [one_line(place_name(catalogue, each)) for each in found[:MOST_PLACES]]
    more = f" và {left} nơi khác" if (left := len(found) - len(named)) else ""
    return cut(", ".join(named), LONGEST_PLACES) + more


def _ends(occurrence: Occurrence) -> str:
    if occurrence.is_deadline:
        return deadline(occurrence)
    told = [open_end(occurrence), _part(occurrence.span), _otherwise(occurrence)]
    return "; ".join(filter(None, told))


def _part(span: Span) -> str:
    return PARTS_OF_DAY[span.part] if span.part and span.is_one_day else ""


def _otherwise(occurrence: Occurrence) -> str:
    """Return the other times of which it may be one: «hoặc 12/10/2026»."""
    others = [format_span(each) for each in occurrence.alternatives if each != occurrence.span]
    others += [one_line(words) for words in occurrence.open_words]
    return cut(" ".join(f"hoặc {each}" for each in others), LONGEST_CHOICE) if others else ""


def _subject(occurrence: Occurrence) -> str:
    campaign = occurrence.campaign.name
    name = occurrence.name
    own = own_theme(occurrence)
    if occurrence.kind not in LABELLED:
        return f"{name}: {own.text}" if own else name
    label = OCCURRENCE_KINDS[occurrence.kind]
    parts = [name if label.casefold() in name.casefold() else f"{label}: {name}"]
    if campaign not in name:
        parts.append(campaign)
    if own and not occurrence.is_deadline:
        parts.append(own.text)
    return " – ".join(parts)

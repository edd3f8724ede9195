"""Badges: the one or two things about a date that change what its reader does.

A day that a rule gives needs no badge: the rows of dates and the feeds say that it is «dự kiến».
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from hooks.facts.dates.changes import Fate
from hooks.facts.occurrence import Occurrence
from hooks.facts.places import places_words
from hooks.facts.years import campaign_facts
from hooks.model.kinds import Status
from hooks.wording.dates import format_span

MOST: Final = 2  # in a row

BadgeKind = Literal[
    "running", "confirmed", "waiting", "moved", "extended", "postponed", "cancelled",
    "unverified", "scope", "past",
]  # fmt: skip

_CHANGED: Final[Mapping[Status | Fate, tuple[BadgeKind, str]]] = {
    "moved": ("moved", "Đã dời"),
    "extended": ("extended", "Đã gia hạn"),
    "postponed": ("postponed", "Hoãn, chưa có ngày mới"),
    "cancelled": ("cancelled", "Đã hủy"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A badge: its kind decides its looks."""

    kind: BadgeKind
    words: str
    last: date | None = None  # of one that runs: its last day, with which the browser counts


def badges(occurrence: Occurrence, today: date) -> tuple[Badge, ...]:
    """Return what informs about a date, the weightiest first, `MOST` at most."""
    found = (
        _changed(occurrence),
        Badge(kind="unverified", words=occurrence.doubt) if occurrence.doubt else None,
        _time(occurrence, today),
        _scope(occurrence),
        _document(occurrence, today),
    )
    return tuple(badge for badge in found if badge)[:MOST]


def running_words(last: date, today: date, *, one_day: bool = False) -> str:
    """Return how long something that runs has left: «Đang chạy · còn 13 ngày»."""
    left = (last - today).days
    return f"Đang chạy · {f'còn {left} ngày' if left else 'hôm nay' if one_day else 'ngày cuối'}"


def year_badge(year: int) -> Badge:
    """Return the badge of something of an earlier year: «Năm 2025»."""
    return Badge(kind="past", words=f"Năm {year}")


EXPIRED: Final = Badge(kind="past", words="Đã hết hạn")


def _changed(occurrence: Occurrence) -> Badge | None:
    # A tentative date may have been moved, too.
    if not (found := _CHANGED.get(occurrence.status) or _CHANGED.get(occurrence.fate)):
        return None
    kind, words = found
    # One that is off, or has no new day, stands at its old one.
    old = occurrence.moved_from if occurrence.takes_place else occurrence.span
    return Badge(kind=kind, words=f"{words}, trước là {format_span(old)}" if old else words)


def _time(occurrence: Occurrence, today: date) -> Badge | None:
    """Return the badge of one that runs or is over."""
    if occurrence.runs(today) and not occurrence.is_deadline:
        if occurrence.span.end is None:  # nobody knows how long is left
            return Badge(kind="running", words="Đang chạy")
        last = occurrence.span.reach[1]
        words = running_words(last, today, one_day=occurrence.span.is_one_day)
        return Badge(kind="running", words=words, last=last)
    if not occurrence.is_past(today) or occurrence.status == "cancelled":
        return None
    if occurrence.is_deadline:
        return EXPIRED
    this_year = Badge(kind="past", words=f"Kỳ {occurrence.year} đã qua")
    return year_badge(occurrence.year) if occurrence.year < today.year else this_year


def _scope(occurrence: Occurrence) -> Badge | None:
    if occurrence.is_national:
        return None
    words = places_words(occurrence.of_year.catalogue, occurrence.scopes)
    return Badge(kind="scope", words=words)


def _document(occurrence: Occurrence, today: date) -> Badge | None:
    """Return whether a document of its year is there, or is awaited."""
    if occurrence.is_past(today):
        return None
    if occurrence.status == "confirmed":
        return Badge(kind="confirmed", words=f"Đã có văn bản {occurrence.year}")
    if awaits_document(occurrence):
        return Badge(kind="waiting", words=f"Chờ văn bản {occurrence.year}")
    return None


def awaits_document(occurrence: Occurrence) -> bool:
    """Whether letters announce it each year and none of its year is known; never a fixed day."""
    is_fixed = occurrence.is_day and occurrence.span.is_one_day
    return occurrence.status == "projected" and not is_fixed and _told_before(occurrence)


def _told_before(occurrence: Occurrence) -> bool:
    """Whether documents spoke of the campaign in an earlier year."""
    years = campaign_facts(occurrence.of_year.catalogue, occurrence.campaign.id).years
    return any(each.year < occurrence.year and each.sections for each in years)

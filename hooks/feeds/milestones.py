"""Milestones of preparation: reminders as separate events, in a separate feed.

Clients ignore alarms in subscriptions (RFC 5545, 3.6.6 leaves that to them), so a reminder has
to be an event. How many days ahead is our choice; titles and descriptions say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hooks.facts.occurrences import Occurrence
from hooks.feeds.content import EventContent
from hooks.feeds.words.plain_text import cut, units
from hooks.feeds.words.titles import LONGEST_TITLE, state
from hooks.model.section import MAIN_DAY

LEAD_DAYS: Final = 15
CATEGORY: Final = "Mốc chuẩn bị"
MARK: Final = "/moc-"  # in keys, between an event and the name of its milestone


@dataclass(frozen=True, slots=True)
class Milestone:
    """A kind of milestone, named by `words` and explained by `sentence`."""

    id: str
    words: str
    sentence: str


PREPARE: Final = Milestone(
    "chuan-bi",
    f"Còn {LEAD_DAYS} ngày: lấy khẩu hiệu, banner cho ",
    f"Nhắc trước {LEAD_DAYS} ngày: mốc này do trang đặt, không phải hạn của văn bản.",
)
BEGIN: Final = Milestone("bat-dau", "Hôm nay bắt đầu: ", "Nhắc đúng ngày đầu.")
END: Final = Milestone("ket-thuc", "Hôm nay kết thúc: ", "Nhắc đúng ngày cuối.")
# Not for an event of a single day, which has no separate end.
ONE_DAY: Final = Milestone(BEGIN.id, "Hôm nay: ", "Nhắc đúng ngày.")


ENDINGS: Final = tuple(f"{MARK}{each.id}" for each in (PREPARE, BEGIN, END))


def event_of(key: str) -> str:
    """Return the key of the event itself, given its key or that of one of its milestones."""
    event = next((key.removesuffix(each) for each in ENDINGS if key.endswith(each)), key)
    return event if event.count("/") > 1 else key  # an occasion may be called «moc-bat-dau»


def is_peak(occurrence: Occurrence) -> bool:
    """Return whether people prepare for it: a peak, or the main occasion of its campaign."""
    if occurrence.kind == "cao-diem":
        return True
    first = occurrence.first
    is_the_day = occurrence.is_day or bool(first and first.kind == MAIN_DAY)
    return is_the_day and occurrence.occasion == occurrence.campaign.main_occasion


def milestones_of(occurrence: Occurrence, content: EventContent) -> Iterator[EventContent]:
    """Yield the milestones of a peak; `content` is the peak's own event."""
    prefix = state(occurrence).prefix
    subject = content.title.removeprefix(prefix)
    for milestone, day in _days(occurrence.span.start, occurrence.span.end):
        before = prefix + milestone.words
        yield replace(
            content,
            key=f"{content.key}{MARK}{milestone.id}",
            title=before + cut(subject, LONGEST_TITLE - units(before)),
            description=f"{milestone.sentence}\n{content.description}",
            start=day,
            end=day + timedelta(days=1),
            categories=(content.categories[0], CATEGORY),
            statements=(),
        )


def _days(start: date | None, end: date | None) -> Iterator[tuple[Milestone, date]]:
    """Yield the milestones of those ends that are known, with their days."""
    if start:
        yield PREPARE, start - timedelta(days=LEAD_DAYS)
        yield BEGIN if start != end else ONE_DAY, start
    if end and end != start:
        yield END, end

"""Milestones of preparation: reminders as events of their own, in a feed of their own.

Alarms are ignored in subscriptions (RFC 5545, 3.6.6 leaves that to the client), so lead time
has to be an event. The days of lead are ours; titles and descriptions say so.
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

LEAD_DAYS: Final = 15
CATEGORY: Final = "Mốc chuẩn bị"
MARK: Final = "/moc-"  # in keys: what follows is a milestone of what precedes


@dataclass(frozen=True, slots=True)
class Milestone:
    """A kind of milestone, told by `words` and explained by `sentence`."""

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
# An event of a single day has no end of its own.
ONE_DAY: Final = Milestone(BEGIN.id, "Hôm nay: ", "Nhắc đúng ngày.")


def event_of(key: str) -> str:
    """Return the key of the event that a key is, or is a milestone of."""
    return "/".join(key.split("/")[:3])  # campaign, year, item; an item may be called «moc-…»


def is_peak(occurrence: Occurrence) -> bool:
    """Whether it is a peak, or the main occasion of its campaign: what people prepare for."""
    return occurrence.kind == "cao-diem" or (
        not occurrence.item_of_edition
        and occurrence.source_item == occurrence.campaign.main_occasion
    )


def milestones_of(occurrence: Occurrence, content: EventContent) -> Iterator[EventContent]:
    """Yield the milestones of a peak; `content` is the event of the peak itself."""
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
        )


def _days(start: date | None, end: date | None) -> Iterator[tuple[Milestone, date]]:
    """Yield the milestones of the ends that are known."""
    if start:
        yield PREPARE, start - timedelta(days=LEAD_DAYS)
        yield BEGIN if start != end else ONE_DAY, start
    if end and end != start:
        yield END, end

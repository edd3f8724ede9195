"""Words ready to go out: a post for social networks, and a reading for loudspeakers.

They are made of names, dates and texts that documents give, and of neutral frames; nothing is
added. A text goes out only in its own year, and only where it counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hooks.facts.occurrence import Occurrence
from hooks.facts.places import places_words
from hooks.facts.texts.groups import TextGroup, theme
from hooks.facts.years import CampaignYear
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.dates.spans import Span
from hooks.model.kinds import Kind
from hooks.model.section import TextKind
from hooks.pages.frame.views import CampaignView
from hooks.pages.telling.dates import days_words, row_title
from hooks.wording import labels
from hooks.wording.spoken import seconds_to_read, spoken_span

# What the public is told of, beside an occasion's own day: not when an agency hangs or inspects.
PUBLIC: Final[tuple[Kind, ...]] = (
    "ngay", "tuan", "thang", "dot", "cao-diem", "chinh-ngay", "phat-dong", "su-kien",
)  # fmt: skip
# A loudspeaker reads these; what a movement is called is no sentence.
_READ: Final[tuple[TextKind, ...]] = ("chu-de", "thong-diep", "khau-hieu", "phuong-cham")
_HASHTAG: Final = re.compile(r"(?<![\w&/])#[^\W\d_]\w*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDate:
    """A date as the public is told of it."""

    name: str
    spans: tuple[Span, ...]
    place: str = ""  # "": the whole country
    is_tentative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldText:
    """A text as the public is told of it, with its kind and year in words: «Chủ đề năm 2026»."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """What is known of a campaign's year that runs or comes next."""

    name: str
    year: int
    dates: tuple[ToldDate, ...]
    theme: ToldText | None
    texts: tuple[ToldText, ...]  # to be read aloud, the theme first
    hashtags: tuple[str, ...]  # that documents give
    link: str

    @property
    def post(self) -> str:
        """A post for Zalo and Facebook, a line for each thing told."""
        lines = [*self._heading(), *(_line(each, days_words(each.spans)) for each in self.dates)]
        if self.theme:
            lines.append(f"{self.theme.kind}: {self.theme.text}")
        if self.hashtags:
            lines.append(" ".join(self.hashtags))
        return "\n".join([*lines, self.link])

    @property
    def reading(self) -> tuple[str, ...]:
        """Sentences for a loudspeaker: dates as they are read, then the texts."""
        lines = [*self._heading(), *(_line(each, _spoken(each.spans)) for each in self.dates)]
        if self.theme:
            lines.append(f"{self.theme.kind}: {self.theme.text}")
        lines += [each.text for each in self.texts if each != self.theme]
        return tuple(line if line.endswith((".", "!", "?", "…")) else f"{line}." for line in lines)

    @property
    def seconds(self) -> int:
        """About how long the reading takes."""
        return seconds_to_read(self.reading)

    def _heading(self) -> Iterator[str]:
        if all(each.name != self.name for each in self.dates):
            yield self.name


def announcement(item: CampaignView, today: date, site_url: str) -> Announcement | None:
    """Return what can be announced of the year that runs or comes next, if any does."""
    shown = item.current(today) or item.next(today)
    if shown is None:
        return None
    of_year = item.facts.year(shown.year)
    dates = [
        each
        for each in item.occurrences
        if each.year == shown.year and _is_public(each) and not each.is_past(today)
    ]
    national = [each for each in dates if each.is_national]
    scope = WHOLE_COUNTRY if national or shown.is_national else shown.scope
    told = national or [each for each in dates if each.scope == scope]
    if not told:
        return None
    found = _theme(item, of_year, scope)
    texts = [found] if found else []
    texts += [
        group
        for group in of_year.text_groups
        if group != found
        and group.is_offered
        and group.is_of_kind(*_READ)
        and group.counts_in(of_year.catalogue, scope)
    ]
    told_texts = tuple(_told_text(group) for group in texts)
    return Announcement(
        name=item.campaign.name,
        year=shown.year,
        dates=tuple(_told_date(each) for each in told if each.is_first_part),
        theme=_told_text(found) if found else None,
        texts=told_texts,
        hashtags=hashtags_in(each.text for each in told_texts),
        link=site_url + item.url,
    )


def hashtags_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the hashtags that texts have, each once."""
    return tuple(dict.fromkeys(tag for text in texts for tag in _HASHTAG.findall(text)))


def _is_public(occurrence: Occurrence) -> bool:
    return (
        occurrence.takes_place
        and occurrence.verified
        and not occurrence.is_deadline
        and (occurrence.is_day or occurrence.kind in PUBLIC)
    )


def _theme(item: CampaignView, of_year: CampaignYear, scope: str) -> TextGroup | None:
    return theme(of_year.text_groups, item.campaign.main_occasion, of_year.catalogue, scope)


def _told_date(occurrence: Occurrence) -> ToldDate:
    catalogue = occurrence.of_year.catalogue
    return ToldDate(
        name=row_title(occurrence),
        spans=occurrence.spans,
        place="" if occurrence.is_national else places_words(catalogue, occurrence.scopes),
        is_tentative=occurrence.status == "tentative",
    )


def _told_text(group: TextGroup) -> ToldText:
    kind = labels.TEXT_KINDS[group.first.kind]
    return ToldText(kind=f"{kind} năm {group.year}", text=group.text)


def _line(told: ToldDate, days: str) -> str:
    place = f", {told.place}" if told.place else ""
    doubt = " (dự kiến)" if told.is_tentative else ""
    return f"{told.name}: {days}{doubt}{place}"


def _spoken(spans: Iterable[Span]) -> str:
    spans = tuple(spans)
    joint = " hoặc " if any(span.alternative for span in spans) else " và "
    return joint.join(dict.fromkeys(map(spoken_span, spans)))

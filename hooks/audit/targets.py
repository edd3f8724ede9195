"""The targets of a visit: campaigns, with their words and their state on the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.documents import in_force
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.years import CampaignFacts, campaign_facts
from hooks.model.campaign import Campaign
from hooks.wording.dates import format_day, format_span
from hooks.wording.vietnamese import fold

# The state of a year's banner on the day: fit to show, too early, of an earlier year, or over.
Standing: TypeAlias = Literal["fits", "early", "earlier", "over"]

SHORTEST_TEXT: Final = 20  # letters; shorter texts also occur on unrelated pages


@dataclass(frozen=True, slots=True)
class Words:
    """A theme, slogan or message that a page may quote."""

    year: int
    text: str
    folded: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A campaign to look for."""

    campaign: Campaign
    facts: CampaignFacts
    today: date
    # In chronological order, without deadlines and what does not take place.
    occurrences: tuple[Occurrence, ...]
    words: tuple[Words, ...]
    links: tuple[tuple[int, str], ...]  # year, address that one of its documents links to

    @property
    def newest(self) -> int | None:
        """The newest year that documents speak of."""
        return self.facts.newest.year if self.facts.newest else None

    @property
    def runs(self) -> bool:
        """Whether the campaign runs on the day."""
        return any(o.runs(self.today) for o in self.occurrences)

    @property
    def time(self) -> str:
        """When the campaign runs, ran last or runs next, in words."""
        running = [o for o in self.occurrences if o.runs(self.today)]
        coming = [o for o in self.occurrences if o.span.first > self.today]
        past = [o for o in self.occurrences if o.is_past(self.today)]
        if running:
            return f"đang diễn ra: {'; '.join(format_span(o.span) for o in running)}"
        parts = []
        if past:
            parts.append(f"đợt gần nhất: {format_span(max(past, key=_end).span)}")
        if coming:
            parts.append(f"đợt tới: {format_span(coming[0].span)}")
        return "; ".join(parts) or "không có ngày riêng"

    def standing(self, year: int | None) -> Standing:
        """Return the state on the day of a banner of `year`.

        Without a year it is the yearly banner, or the one that follows the newest year: neither
        has the words of an earlier one.
        """
        year = self.newest if year is None else year
        if year != self.newest:
            return "earlier"
        if self.runs or not self.occurrences:
            return "fits"
        own = [o for o in self.occurrences if o.year == year]
        if any(o.span.first > self.today for o in own):
            return "early"
        past = any(o.is_past(self.today) for o in self.occurrences)
        return "over" if past else "early"

    @property
    def ended(self) -> str | None:
        """The day on which the campaign last ended."""
        past = [_end(o) for o in self.occurrences if o.is_past(self.today)]
        return format_day(max(past)) if past else None


def targets_of(catalogue: Catalogue, today: date, ids: Iterable[str] = ()) -> tuple[Target, ...]:
    """Return the campaigns with these ids, or those that run on the day if none are given."""
    by_campaign: dict[str, list[Occurrence]] = {campaign.id: [] for campaign in catalogue.campaigns}
    for occurrence in resolve(catalogue, today):
        if not occurrence.is_deadline and occurrence.status not in ("cancelled", "superseded"):
            by_campaign[occurrence.campaign.id].append(occurrence)
    wanted = list(dict.fromkeys(ids))
    all_targets = [
        Target(
            campaign=campaign,
            facts=(facts := campaign_facts(catalogue, campaign.id)),
            today=today,
            occurrences=tuple(by_campaign[campaign.id]),
            words=tuple(_words(facts)),
            links=tuple(_links(facts)),
        )
        for campaign in catalogue.campaigns
    ]
    if wanted:
        return tuple(target for target in all_targets if target.campaign.id in wanted)
    return tuple(target for target in all_targets if target.runs)


def folded(text: str) -> str:
    """Return text for searching: single-spaced, without marks, case and punctuation."""
    return " ".join(fold(text).split())


def _words(facts: CampaignFacts) -> Iterable[Words]:
    seen: set[str] = set()
    for of_year in facts.years:
        for group in of_year.text_groups:
            plain = folded(group.text)
            if len(plain) >= SHORTEST_TEXT and group.is_offered and group.key not in seen:
                seen.add(group.key)
                yield Words(of_year.year, group.text, plain)


def _links(facts: CampaignFacts) -> Iterable[tuple[int, str]]:
    for of_year in facts.years:
        for material in of_year.materials:
            if material.url and in_force(facts.catalogue, material):
                yield of_year.year, material.url
        for task in of_year.tasks:
            if task.link and task.link.url and in_force(facts.catalogue, task):
                yield of_year.year, task.link.url


def _end(occurrence: Occurrence) -> date:
    return occurrence.span.end or date.max

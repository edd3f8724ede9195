"""What runs and what comes, by occasions: one row each, however many letters set days within it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.places import is_within
from hooks.facts.occurrence import Occurrence
from hooks.facts.texts.groups import TextGroup
from hooks.facts.work.chosen import readers_of
from hooks.facts.years import campaign_facts
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.kinds import Kind, prominence
from hooks.wording import labels

# What is told by its kind too, as it is not all that is done for its occasion.
_MOMENTS: Final[tuple[Kind, ...]] = ("su-kien", "phat-dong")
# Inspections are no communication.
_NOT_SHOWN: Final[tuple[Kind, ...]] = ("xu-ly",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An occasion in a list: the widest of its times, told once."""

    occurrence: Occurrence
    around: Occurrence | None  # another occasion of its campaign, which holds its days
    readers: tuple[str, ...]  # provinces whose readers are told; () stands for everybody
    earlier_theme: TextGroup | None  # the newest theme of a year before, where this has none

    @property
    def first(self) -> date:
        """The first day on which it runs."""
        return self.occurrence.span.reach[0]

    @property
    def last(self) -> date:
        """The last day on which it runs: a banner comes down after it."""
        return self.occurrence.span.reach[1]

    @property
    def is_open(self) -> bool:
        """Whether no document says when it ends."""
        return self.occurrence.span.end is None

    @property
    def name(self) -> str:
        """What it is called: the occasion's name, also where a letter sets days for it."""
        held = self.occurrence
        found = held.campaign.occasion(held.occasion or "")
        if held.is_day or found is None:
            return held.name
        if held.kind in _MOMENTS:
            return f"{labels.OCCURRENCE_KINDS[held.kind]}: {found.name}"
        return found.name


def listed_between(
    occurrences: Iterable[Occurrence], catalogue: Catalogue, first: date, last: date
) -> tuple[Listed, ...]:
    """Return the occasions of which a day lies between two days, in the order of first days.

    A time that lies within another of the same occasion, where that one counts too, is left to
    the page of its campaign. Deadlines are no occasions.
    """
    found: dict[tuple[str, str | None], list[Occurrence]] = {}
    for each in sorted(occurrences, key=_widest_first):
        begins, ends = each.span.reach
        if each.is_deadline or each.kind in _NOT_SHOWN or not each.takes_place:
            continue
        if begins > last or ends < first:
            continue
        held = found.setdefault((each.campaign.id, each.occasion), [])
        if not any(_holds(catalogue, one, each) for one in held):
            held.append(each)
    rows = [each for held in found.values() for each in held]
    listed = (_listed(each, rows, catalogue) for each in rows)
    return tuple(sorted(listed, key=lambda each: (each.first, each.last, each.occurrence.key)))


def _widest_first(occurrence: Occurrence) -> tuple[bool, int, bool, int, str]:
    begins, ends = occurrence.span.reach
    return (
        not occurrence.is_national,
        (begins - ends).days,
        not occurrence.is_day,
        prominence(occurrence.kind),
        occurrence.key,
    )


def _holds(catalogue: Catalogue, wide: Occurrence, narrow: Occurrence) -> bool:
    begins, ends = narrow.span.reach
    within = wide.span.reach[0] <= begins and ends <= wide.span.reach[1]
    return within and all(
        any(is_within(catalogue.places, inner, outer) for outer in wide.scopes)
        for inner in narrow.scopes
    )


def _listed(occurrence: Occurrence, rows: list[Occurrence], catalogue: Catalogue) -> Listed:
    around = next(
        (
            each
            for each in rows
            if each.campaign == occurrence.campaign
            and each.occasion != occurrence.occasion
            and each.span.reach != occurrence.span.reach
            and _holds(catalogue, each, occurrence)
        ),
        None,
    )
    return Listed(
        occurrence=occurrence,
        around=around,
        readers=readers_of(catalogue, occurrence.scopes),
        earlier_theme=None if occurrence.theme else _earlier_theme(occurrence, catalogue),
    )


def _earlier_theme(occurrence: Occurrence, catalogue: Catalogue) -> TextGroup | None:
    """Return the newest theme of the occasion from before its year, of the whole country."""
    facts = campaign_facts(catalogue, occurrence.campaign.id)
    occasion = occurrence.occasion or occurrence.campaign.main_occasion
    for year in facts.years:
        theme = year.theme(occasion) if year.year < occurrence.year else None
        if theme and theme.counts_in(catalogue, WHOLE_COUNTRY):
            return theme
    return None

"""Who is in charge now: the agency a document names, or its successors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hooks.facts.texts.groups import text_key
from hooks.model.registry import Agency, Successor


@dataclass(frozen=True, slots=True)
class InCharge:
    """An agency that has a function today, with the successions that led to it."""

    agency: str  # id
    steps: tuple[Successor, ...]

    @property
    def verified(self) -> bool:
        """Whether every step is verified."""
        return all(step.verified for step in self.steps)


def in_charge(
    agency: str, function: str | None, agencies: Mapping[str, Agency], today: date
) -> tuple[InCharge, ...]:
    """Return who has the agency's function on `today`: the agency itself if nobody succeeded it.

    If an agency was split, only the successors for `function` count, provided any of them has it.
    """

    def follow(now: InCharge, seen: frozenset[str]) -> Iterator[InCharge]:
        taken = [s for s in agencies[now.agency].successors if not s.since or s.since <= today]
        # A circle of successors in the registry must not become an endless loop.
        onward = [s for s in _for_function(taken, function) if s.agency not in seen]
        if not onward:
            yield now
        for successor in onward:
            step = InCharge(successor.agency, (*now.steps, successor))
            yield from follow(step, seen | {successor.agency})

    return tuple(follow(InCharge(agency, ()), frozenset({agency})))


def _for_function(successors: list[Successor], function: str | None) -> list[Successor]:
    if function is None:
        return successors
    wanted = text_key(function)
    named = [s for s in successors if s.function and wanted in text_key(s.function)]
    return named or [s for s in successors if s.function is None] or successors


def name_on(agency: Agency, day: date) -> str:
    """Return the name of an agency on a day, or its last name."""
    for name in agency.names:
        if (name.valid_from or date.min) <= day <= (name.valid_to or date.max):
            return name.name
    return agency.name

"""What a relative date is counted from: a window of its document, or an occasion.

Only windows of the same document, campaign and year are meant, so that no letter moves another;
another's window is brought in by `same_as`. Days of occasions are those of their rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from hooks.catalogue.said import Said, SaidOfCampaign, SaidTask, SaidWindow
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, anchors_named

Anchor: TypeAlias = SaidWindow | Occasion


@dataclass(frozen=True, slots=True)
class Anchoring:
    """Finds anchors among what is said of a campaign, and counts days from them."""

    campaign: Campaign
    said: SaidOfCampaign

    def anchor_of(self, entry: Said, name: str) -> Anchor | None:
        """Return what an entry's date is counted from when it names `name`; None: nothing."""
        near = [
            window
            for window in self.said.windows
            if (window.document, window.year) == (entry.document, entry.year) and window.id == name
        ]
        # Those of the entry's own years and occasions first; a letter may have several such.
        near.sort(
            key=lambda each: (
                each.yearly != entry.yearly,
                {*each.occasions}.isdisjoint(entry.occasions),
            )
        )
        if near:
            return near[0]
        if name == "chinh-ngay" and entry.occasions:
            return self.campaign.occasion(entry.occasions[0])
        return self.campaign.occasion(name)

    def spans_of(self, entry: Said, when: DateKind, year: int | None = None) -> tuple[Span, ...]:
        """Return the days of an entry's date, those it is counted from looked up.

        `year` is asked of yearly sections; others mean their own. Anchors that are missing or
        lead in a circle, which the checks tell, give no days.
        """
        return self._spans(entry, when, year or entry.year, ())

    def _spans(
        self, entry: Said, when: DateKind, year: int, met: tuple[str, ...]
    ) -> tuple[Span, ...]:
        origin = entry.origin if isinstance(entry, SaidWindow) else entry

        def anchors(name: str) -> tuple[Span, ...]:
            found = None if name in met else self.anchor_of(origin, name)
            if isinstance(found, SaidWindow):
                return self._spans(found, found.when, year, (*met, name)) if found.when else ()
            return self._rule(found, year, (*met, name)) if found else ()

        return when.spans(year, anchors)

    def _rule(self, occasion: Occasion, year: int, met: tuple[str, ...]) -> tuple[Span, ...]:
        def anchors(name: str) -> tuple[Span, ...]:
            found = None if name in met else self.campaign.occasion(name)
            return self._rule(found, year, (*met, name)) if found else ()

        return occasion.rule.spans(year, anchors)

    def rule_spans(self, occasion_id: str, year: int) -> tuple[Span, ...]:
        """Return the days of an occasion by its rule alone."""
        occasion = self.campaign.occasion(occasion_id)
        return self._rule(occasion, year, ()) if occasion else ()

    def circle_from(self, start: Anchor) -> tuple[str, ...]:
        """Return the names from a window or occasion back to itself, or nothing: it ends well."""
        first = _origin(start)
        came_from: dict[str, Anchor] = {}
        todo = [first]
        while todo:
            here = todo.pop()
            for following in self._following(here):
                if _name(following) == _name(first):
                    path = [here]
                    while _name(path[0]) != _name(first):
                        path.insert(0, came_from[_name(path[0])])
                    return tuple(each.id for each in (*path, first))
                if _name(following) not in came_from:
                    came_from[_name(following)] = here
                    todo.append(following)
        return ()

    def _following(self, here: Anchor) -> Iterator[Anchor]:
        """Yield what the date of a window or occasion is counted from."""
        when = here.when if isinstance(here, SaidWindow) else here.rule
        for name in anchors_named(when) if when else ():
            found = (
                self.anchor_of(here, name)
                if isinstance(here, SaidWindow)
                else self.campaign.occasion(name)
            )
            if found:
                yield _origin(found)

    def dated(self) -> Iterator[tuple[SaidWindow | SaidTask, DateKind]]:
        """Yield every window and task with a date of its own, and that date."""
        for window in self.said.windows:
            if window.when and window.same_as is None:
                yield window, window.when
        for task in self.said.tasks:
            if task.when:
                yield task, task.when


def _origin(anchor: Anchor) -> Anchor:
    return anchor.origin if isinstance(anchor, SaidWindow) else anchor


def _name(anchor: Anchor) -> str:
    return anchor.key if isinstance(anchor, SaidWindow) else anchor.id

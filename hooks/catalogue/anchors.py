"""What a relative date is counted from: a window of its document, or an occasion.

Only windows of the same document, campaign and year are meant, so that no letter moves another;
another's window is brought in by `same_as`. Days of occasions are those of their rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from hooks.catalogue.said import Said, SaidOfCampaign, SaidTask, SaidWindow
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.kinds import Anchors
from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, anchors_named
from hooks.model.due import Due

Anchor: TypeAlias = SaidWindow | Occasion

FURTHEST: Final = 20  # windows of which each is counted from the next


class Anchoring:
    """Finds anchors among what is said of a campaign, and counts days from them."""

    def __init__(self, campaign: Campaign, said: SaidOfCampaign) -> None:
        self.campaign = campaign
        self.said = said
        self._named: dict[tuple[str, int, str], list[SaidWindow]] = {}
        for window in said.windows:
            self._named.setdefault((window.document, window.year, window.id), []).append(window)

    def anchor_of(self, entry: Said, name: str) -> Anchor | None:
        """Return what an entry's date is counted from when it names `name`; None: nothing."""
        # Those of the entry's own years and occasions first; a letter may have several such.
        near = sorted(
            self._named.get((entry.document, entry.year, name), ()),
            key=lambda each: (
                each.yearly != entry.yearly,
                {*each.occasions}.isdisjoint(entry.occasions),
            ),
        )
        if near:
            return near[0]
        if name == "chinh-ngay" and entry.occasions:
            return self.campaign.occasion(entry.occasions[0])
        return self.campaign.occasion(name)

    def spans_of(
        self, entry: Said, when: DateKind | Due, year: int | None = None
    ) -> tuple[Span, ...]:
        """Return the days of an entry's date or deadline, those it is counted from looked up.

        `year` is asked of yearly sections; others mean their own. Anchors that are missing or
        lead in a circle, which the checks tell, give no days.
        """
        origin = entry.origin if isinstance(entry, SaidWindow) else entry
        asked = year or entry.year
        return when.spans(asked, self._anchors(origin, asked, {}))

    def rule_spans(self, occasion_id: str, year: int) -> tuple[Span, ...]:
        """Return the days of an occasion by its rule alone."""
        occasion = self.campaign.occasion(occasion_id)
        return occasion.rule.spans(year, self._anchors(occasion, year, {})) if occasion else ()

    def _anchors(
        self, here: Said | Occasion, year: int, known: dict[str, tuple[Span, ...]], depth: int = 0
    ) -> Anchors:
        """Return what gives the days of the anchors of a date; each is counted once."""

        def anchors(name: str) -> tuple[Span, ...]:
            found = self._anchor_from(here, name)
            if found is None or depth > FURTHEST:  # too far is told by the checks
                return ()
            key = _name(found)
            if key not in known:
                known[key] = ()  # met again while it is counted, it is a circle
                when = found.when if isinstance(found, SaidWindow) else found.rule
                if when:
                    known[key] = when.spans(year, self._anchors(found, year, known, depth + 1))
            return known[key]

        return anchors

    def _anchor_from(self, here: Said | Occasion, name: str) -> Anchor | None:
        """Return what a date in an entry or a rule is counted from: what gives its days."""
        if isinstance(here, Occasion):
            return self.campaign.occasion(name)
        found = self.anchor_of(here, name)
        return found.origin if isinstance(found, SaidWindow) else found

    def circle_from(self, start: Anchor) -> tuple[str, ...]:
        """Return the names from a window or occasion back to itself, or nothing: it ends well."""
        first = start.origin if isinstance(start, SaidWindow) else start
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

    def is_far(self, start: Anchor) -> bool:
        """Whether a date is counted from another, and so on, through more than `FURTHEST`."""
        here = [start.origin if isinstance(start, SaidWindow) else start]
        for _ in range(FURTHEST):
            following = [each for anchor in here for each in self._following(anchor)]
            here = list({_name(each): each for each in following}.values())
        return bool(here)

    def _following(self, here: Anchor) -> Iterator[Anchor]:
        """Yield what the date of a window or occasion is counted from."""
        when = here.when if isinstance(here, SaidWindow) else here.rule
        for name in anchors_named(when) if when else ():
            if found := self._anchor_from(here, name):
                yield found

    def dated(self) -> Iterator[tuple[SaidWindow | SaidTask, DateKind]]:
        """Yield every window and task with a date of its own, and that date."""
        for window in self.said.windows:
            if window.when and window.same_as is None:
                yield window, window.when
        for task in self.said.tasks:
            if task.when:
                yield task, task.when


def _name(anchor: Anchor) -> str:
    return anchor.key if isinstance(anchor, SaidWindow) else anchor.id

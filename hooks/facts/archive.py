"""What is of the past for good: a single edition that is over, an old letter of one place."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.facts.occurrence import Occurrence
from hooks.facts.years import CampaignFacts
from hooks.model.campaign import WHOLE_COUNTRY, Campaign


def recurs(campaign: Campaign) -> bool:
    """Return whether a rule brings a campaign again."""
    return any(occasion.rule.yearly is not False for occasion in campaign.occasions)


def archived_since(
    facts: CampaignFacts, occurrences: Iterable[Occurrence], today: date
) -> int | None:
    """Return the last year of a campaign that is archived; None for one that is not.

    It is when no rule brings it again, no document speaks of it in this year or later, and its
    last day, if it had one, lies in a past year. What never had a day, but stands as long as
    somebody says so, is archived only when no document of the whole country spoke of it.
    """
    if recurs(facts.campaign):
        return None
    ends = [each.span.reach[1].year for each in occurrences]
    last = max([*ends, *facts.said.years], default=None)
    if last is None or last >= today.year:
        return None
    national = any(each.scope == WHOLE_COUNTRY for each in facts.said.sections)
    return None if national and not ends else last

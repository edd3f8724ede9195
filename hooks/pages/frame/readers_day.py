"""The dates given to today.js, with which the reader's browser finds what is on today.

A page may be read long after it was built. The browser only compares days; the words it shows
come from here.
"""

from __future__ import annotations

import json
from datetime import date

from hooks.facts.dates.beside import beside_days
from hooks.facts.occurrence import Occurrence
from hooks.facts.places import places_words
from hooks.pages.frame.views import CampaignView
from hooks.pages.telling.dates import days_words
from hooks.wording import labels
from hooks.wording.dates import format_span


def readers_dates(item: CampaignView, today: date) -> str:
    """Return a campaign's dates to come as JSON, in chronological order.

    For each: the first and last day on which it counts as running (ISO 8601), its year, its rank
    among dates that run at once, its status and the words for it unless it is simply certain, its
    days in words, what is not verified about it, where it counts unless in the whole country, and
    its name where that differs from the campaign's.
    """
    coming = [o for o in item.still_to_come(today) if not o.is_deadline and o.takes_place]
    ranks = {rank: number for number, rank in enumerate(sorted({*map(item.rank, coming)}))}
    catalogue = item.facts.catalogue
    return json.dumps(
        [
            {
                "first": occurrence.span.reach[0].isoformat(),
                "last": occurrence.span.reach[1].isoformat(),
                "open": occurrence.span.end is None,
                "year": occurrence.year,
                "rank": ranks[item.rank(occurrence)],
                "status": occurrence.status,
                "told": _told(occurrence),
                "words": _words(occurrence),
                "doubt": occurrence.doubt,
                "place": ""
                if occurrence.is_national
                else places_words(catalogue, occurrence.scopes),
                "name": occurrence.name if occurrence.name != item.campaign.name else "",
            }
            for occurrence in coming
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _words(occurrence: Occurrence) -> str:
    """Return the days of an occurrence, with all that it may be instead, and the lunar ones."""
    if occurrence.alternatives:
        return days_words(occurrence.spans, occurrence.open_words)
    lunar = [f" ({words})" for words in beside_days(occurrence) if "âm lịch" in words]
    return format_span(occurrence.span) + "".join(lunar)


def _told(occurrence: Occurrence) -> str:
    if occurrence.status in ("confirmed", "projected"):
        return ""
    return labels.STATUSES[occurrence.status]

"""The dates given to today.js, with which the reader's browser finds what is on today.

A page may be read long after it was built. The browser only compares days; the words it shows
come from here.
"""

from __future__ import annotations

import json
from datetime import date

from hooks.model.kinds import prominence
from hooks.pages.frame.views import CampaignView
from hooks.wording.dates import format_span


def readers_dates(item: CampaignView, today: date) -> str:
    """Return a campaign's dates to come as JSON, in chronological order.

    For each: the first and last day on which it counts as running (ISO 8601), its year, its rank
    among dates that run at once, its status, its days in words, what is not verified about it,
    and its name where that differs from the campaign's.
    """
    return json.dumps(
        [
            {
                "first": occurrence.span.reach[0].isoformat(),
                "last": occurrence.span.reach[1].isoformat(),
                "open": occurrence.span.end is None,
                "year": occurrence.year,
                "rank": prominence(occurrence.kind),
                "status": occurrence.status,
                "words": format_span(occurrence.span),
                "doubt": occurrence.doubt,
                "name": occurrence.name if occurrence.name != item.campaign.name else "",
            }
            for occurrence in item.still_to_come(today)
            if not occurrence.is_deadline and occurrence.takes_place
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )

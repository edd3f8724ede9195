"""What a page tells today.js: the dates from which the reader's browser finds what runs today.

A page may be read long after it was built. The browser compares days; what it then writes are
our words.
"""

from __future__ import annotations

import json
from datetime import date

from hooks.model.kinds import prominence
from hooks.pages.frame.views import CampaignView
from hooks.wording.dates import format_span


def readers_dates(item: CampaignView, today: date) -> str:
    """Return a campaign's dates to come as JSON, in the order of time.

    Of each: the first and last day it counts as running (ISO 8601), its year, its rank among
    dates that run at once, its status, its days in words, what of it is not verified, and its
    name where that is not the campaign's.
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
            if occurrence.kind != "han-bao-cao" and occurrence.takes_place
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )

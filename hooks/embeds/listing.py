"""`nhung/lich-banner.json`: which banner shows when, for browsers that choose by their own date.

Version 1. Days are those of Việt Nam (Asia/Ho_Chi_Minh), ends are exclusive, and addresses are
relative to the site's root. The first of `periods` that fits the day, the topic and the audience is
shown: they are in the order of the rule for ties. A banner that lacks a size gives way to the one
named by its `otherwise`. A change that would break a reader must raise `VERSION`; a script that
finds another version than its own leaves the picture of the day in place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Final

from hooks.drawing.standing import NEUTRAL_KEY, Art, Arts, art_key
from hooks.facts.tie_rule import TIE_RULE_WORDS, Showing

VERSION: Final = 1
DAYS_AHEAD: Final = 400  # so that even a site built once a year shows what is due


def listing_file(showings: Iterable[Showing], arts: Arts, today: date, site_url: str) -> bytes:
    """Return the file's bytes."""
    until = today + timedelta(days=DAYS_AHEAD + 1)
    coming = [one for one in showings if today < one.end and one.start < until]
    named = {art_key(one.occurrence) for one in coming}
    shown = {art.key for key in named for art in _chain(arts, key)} | {NEUTRAL_KEY}
    listing = {
        "version": VERSION,
        "about": f"{site_url}nhung/",
        "rule": TIE_RULE_WORDS,
        "time_zone": "Asia/Ho_Chi_Minh",
        "from": today.isoformat(),
        "until": until.isoformat(),
        "neutral": NEUTRAL_KEY,
        "banners": {key: _banner(arts[key]) for key in sorted(shown)},
        "periods": [_period(one) for one in coming],
    }
    return json.dumps(listing, ensure_ascii=False, separators=(",", ":")).encode()


def _chain(arts: Arts, key: str) -> Iterator[Art]:
    """Yield a banner and those that take its place in slots that it lacks."""
    art: Art | None = arts[key]
    while art:
        yield art
        art = arts[art.otherwise] if art.otherwise else None


def _banner(art: Art) -> dict[str, Any]:
    return {
        "folder": art.folder,
        "sizes": list(art.slots),
        "alt": art.alt,
        "link": art.link,
        **({"otherwise": art.otherwise} if art.otherwise else {}),
    }


def _period(showing: Showing) -> dict[str, Any]:
    occurrence = showing.occurrence
    return {
        "start": showing.start.isoformat(),
        "end": showing.end.isoformat(),
        "campaign": occurrence.campaign.id,
        "name": occurrence.name,
        "kind": occurrence.kind,
        "status": occurrence.status,
        "banner": art_key(occurrence),
        "topic": occurrence.campaign.topic,
        "audiences": list(showing.audiences),
    }

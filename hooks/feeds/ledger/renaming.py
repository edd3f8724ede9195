"""Renamed ids: the new one goes on with the UID and the history of the old one.

A name is a campaign (`cu`), an item of a campaign in every year (`cu/muc`), an item of one year
(`cu/2026/muc`) or the path of a feed (`ics/chu-de/cu.ics`).
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from hooks import addresses
from hooks.feeds.ledger.entries import Entry, Ledger
from hooks.feeds.milestones import MARK
from hooks.model.campaign import Campaign


class RenamingError(ValueError):
    """The names do not go together, or the ledger has nothing of the old one."""


def renamed(ledger: Ledger, old: str, new: str) -> Ledger:
    """Return the ledger after one renaming; raise RenamingError."""
    if old.startswith(addresses.FEEDS):
        if old not in ledger.feeds:
            raise RenamingError(old)
        return replace(ledger, feeds={**ledger.feeds, old: new})
    moves = {key: moved for key in ledger.events if (moved := _moved(key, old, new))}
    if not moves:
        raise RenamingError(old)
    events = {key: entry for key, entry in ledger.events.items() if key not in moves}
    # What the ledger holds under the new name already is not older than the renaming.
    events |= {moved: _with_past(ledger.events[key], key) for key, moved in moves.items()}
    feeds = dict(ledger.feeds)
    old_feed, new_feed = addresses.feed_of_campaign(old), addresses.feed_of_campaign(new)
    if old_feed in feeds:
        feeds[old_feed] = new_feed
    return replace(ledger, events=events, feeds=feeds)


def continued(ledger: Ledger, campaigns: Iterable[Campaign]) -> Ledger:
    """Return the ledger with the events of renamed campaigns under their new ids.

    What it already has there stays: this may be done again and again.
    """
    for campaign in campaigns:
        for old in campaign.former_ids:
            with suppress(RenamingError):
                ledger = renamed(ledger, old, campaign.id)
    return ledger


def former_ids(ledger: Ledger) -> dict[str, set[str]]:
    """Return the ids that campaigns had by what the ledger knows, by the ids they have."""
    found: dict[str, set[str]] = {}
    for key, entry in ledger.events.items():
        new, old = key.partition("/")[0], (entry.was or key).partition("/")[0]
        if old != new:
            found.setdefault(new, set()).add(old)
    return found


def _with_past(entry: Entry, key: str) -> Entry:
    return replace(entry, was=entry.was or key)


def _moved(key: str, old: str, new: str) -> str | None:
    """Return the key under the new name, or None when the old name does not speak of it."""
    event, mark, milestone = key.partition(MARK)
    campaign, year, item = event.split("/", 2)
    after = mark + milestone
    for spoken, shape in (
        (campaign, f"{new}/{year}/{item}"),
        (f"{campaign}/{item}", f"{new.replace('/', f'/{year}/', 1)}"),
        (event, new),
    ):
        if spoken == old and old.count("/") == new.count("/"):
            return shape + after
    return None

"""Renamed ids: the new one takes over the UID and the history of the old one.

A name stands for a campaign (`cu`), an item of a campaign in every year (`cu/muc`), an item of
one year (`cu/2026/muc`) or the path of a feed (`ics/chu-de/cu.ics`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from hooks import addresses
from hooks.feeds.ledger.entries import Entry, Ledger
from hooks.feeds.milestones import event_of
from hooks.model.campaign import Campaign


class RenamingError(ValueError):
    """Names of different kinds, or an old name that is not in the ledger."""


def renamed(ledger: Ledger, old: str, new: str) -> Ledger:
    """Return the ledger after one renaming; raise `RenamingError` if there is nothing to rename.

    What has already been published under the new name stays as it is, unless it was withdrawn.
    """
    if old.startswith(addresses.FEEDS):
        if old not in ledger.feeds:
            raise RenamingError(old)
        return _leading_to(ledger, old, new)
    moves = {
        key: moved
        for key in ledger.events
        if (moved := _moved(key, old, new)) and not _is_out(ledger, moved)
    }
    if not moves:
        raise RenamingError(old)
    ledger = _with_moves(ledger, moves)
    old_feed, new_feed = addresses.feed_of_campaign(old), addresses.feed_of_campaign(new)
    return _leading_to(ledger, old_feed, new_feed) if old_feed in ledger.feeds else ledger


def continued(ledger: Ledger, campaigns: Iterable[Campaign], published: Container[str]) -> Ledger:
    """Return the ledger with the events of renamed campaigns under their new ids.

    `published` holds the keys of what is published now. An event that has its first key back is
    the same event, whatever it was called in between: the UID is the same. Doing this twice
    changes nothing more.
    """
    for campaign in campaigns:
        for old in campaign.former_ids:
            with suppress(RenamingError):
                ledger = renamed(ledger, old, campaign.id)
    back = {
        key: entry.was
        for key, entry in ledger.events.items()
        if entry.was
        and event_of(entry.was) in published
        and event_of(key) not in published
        and entry.was not in ledger.events
    }
    return _with_moves(ledger, back) if back else ledger


def former_ids(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield pairs of a campaign's former id and a later one, as recorded in the ledger."""
    pairs = {
        ((entry.was or key).partition("/")[0], key.partition("/")[0])
        for key, entry in ledger.events.items()
    }
    yield from sorted((old, new) for old, new in pairs if old != new)


def names(key: str, name: str) -> bool:
    """Return whether a name covers the event of a key, or the event of a milestone's key."""
    campaign, year, item = event_of(key).split("/")
    return name in {campaign, f"{campaign}/{item}", f"{campaign}/{year}/{item}", key}


def _is_out(ledger: Ledger, key: str) -> bool:
    entry = ledger.events.get(key)
    return entry is not None and entry.withdrawn is None


def _with_moves(ledger: Ledger, moves: dict[str, str]) -> Ledger:
    events = {key: entry for key, entry in ledger.events.items() if key not in moves}
    events |= {new: _with_past(ledger.events[old], old, new) for old, new in moves.items()}
    return replace(ledger, events=events)


def _with_past(entry: Entry, old: str, new: str) -> Entry:
    first = entry.was or old
    return replace(entry, was=first if first != new else None)


def _leading_to(ledger: Ledger, old: str, new: str) -> Ledger:
    feeds = {**ledger.feeds, old: new}
    if ledger.feeds.get(new) == old:  # it has its former path back
        feeds[new] = None
    return replace(ledger, feeds=feeds)


def _moved(key: str, old: str, new: str) -> str | None:
    """Return the key under the new name, or None when the old name does not cover it."""
    event = event_of(key)
    campaign, year, item = event.split("/")
    milestone = key.removeprefix(event)
    for spoken, shape in (
        (campaign, f"{new}/{year}/{item}"),
        (f"{campaign}/{item}", f"{new.replace('/', f'/{year}/', 1)}"),
        (event, new),
    ):
        if spoken == old and old.count("/") == new.count("/"):
            return shape + milestone
    return None

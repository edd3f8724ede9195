"""Renamed ids: the new one takes over the UID and the history of the old one.

A name stands for a campaign (`cu`), for an occasion or a document of it in every year (`cu/dip`),
for that of one year (`cu/2026/dip`), for one event (its key), or for a feed (its path).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from hooks import addresses
from hooks.feeds.ledger.entries import Entry, Ledger
from hooks.feeds.milestones import ENDINGS, event_of

_YEAR: Final = re.compile(r"[0-9]{4}")
_NUMBERED: Final = re.compile(r"-[0-9]+")  # of the parts of one date


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
    if _kind(old) != _kind(new):
        raise RenamingError(old)
    moves = {
        key: moved
        for key in ledger.events
        if event_of(key) == key and (moved := _moved(key, old, new)) and not _is_out(ledger, moved)
    }
    if not moves:
        raise RenamingError(old)
    ledger = with_moves(ledger, moves)
    of_new = {
        key: replace(entry, statements=tuple(_restated(each, old, new) for each in told))
        for key in moves.values()
        if (entry := ledger.events[key]) and (told := entry.statements)
    }
    ledger = replace(ledger, events={**ledger.events, **of_new})
    old_feed, new_feed = addresses.feed_of_campaign(old), addresses.feed_of_campaign(new)
    return _leading_to(ledger, old_feed, new_feed) if old_feed in ledger.feeds else ledger


def former_ids(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield pairs of a campaign's former id and a later one, as recorded in the ledger."""
    pairs = {
        ((entry.was or key).partition("/")[0], key.partition("/")[0])
        for key, entry in ledger.events.items()
    }
    yield from sorted((old, new) for old, new in pairs if old != new)


def names(key: str, name: str) -> bool:
    """Return whether a name covers the event of a key, or the event of a milestone's key."""
    return key == name or _rest(event_of(key), name) is not None


def with_moves(ledger: Ledger, moves: dict[str, str]) -> Ledger:
    """Return the ledger with events under new keys, their milestones with them."""
    every = {
        f"{old}{ending}": f"{new}{ending}"
        for old, new in moves.items()
        for ending in ("", *ENDINGS)
        if f"{old}{ending}" in ledger.events
    }
    events = {key: entry for key, entry in ledger.events.items() if key not in every}
    events |= {new: _with_past(ledger.events[old], old, new) for old, new in every.items()}
    return replace(ledger, events=events)


def _with_past(entry: Entry, old: str, new: str) -> Entry:
    first = entry.was or old
    return replace(entry, was=first if first != new else None)


def _is_out(ledger: Ledger, key: str) -> bool:
    entry = ledger.events.get(key)
    return entry is not None and entry.withdrawn is None


def _leading_to(ledger: Ledger, old: str, new: str) -> Ledger:
    feeds = {**ledger.feeds, old: new}
    if ledger.feeds.get(new) == old:  # it has its former path back
        feeds[new] = None
    return replace(ledger, feeds=feeds)


def _kind(name: str) -> str:
    _campaign, *rest = name.split("/")
    if not rest:
        return "campaign"
    return "event" if _YEAR.fullmatch(rest[0]) else "item"


def _prefix(name: str, year: str) -> list[str]:
    """Return the beginning of the keys of a year that a name covers."""
    campaign, *rest = name.split("/")
    return [campaign, year, *rest] if _kind(name) == "item" else [campaign, *rest]


def _rest(key: str, name: str) -> str | None:
    """Return what follows a name in a key that it covers, or None when it does not cover it.

    Of an occasion with several days a part is covered as well: «dip-2» by «dip».
    """
    parts = key.split("/")
    prefix = _prefix(name, parts[1])
    *before, last = prefix
    here = parts[len(before)] if len(parts) > len(before) else ""
    if parts[: len(before)] != before or not here.startswith(last):
        return None
    number = here.removeprefix(last)
    if number and not (_NUMBERED.fullmatch(number) and _kind(name) == "item"):
        return None
    return "/".join([number, *parts[len(prefix) :]])


def _moved(key: str, old: str, new: str) -> str | None:
    """Return the key under the new name, or None when the old name does not cover it."""
    rest = _rest(key, old)
    return None if rest is None else "/".join(_prefix(new, key.split("/")[1])) + rest


def _restated(statement: str, old: str, new: str) -> str:
    """Return the id of a statement in which a campaign, a document or an occasion is renamed."""
    parts = statement.split("/")
    if _kind(old) == "campaign":
        return "/".join([new, *parts[1:]]) if parts[0] == old else statement
    last_old, last_new = old.rpartition("/")[2], new.rpartition("/")[2]
    return "/".join(
        last_new if place in (2, 3) and part == last_old else part
        for place, part in enumerate(parts)
    )

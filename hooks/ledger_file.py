"""The ledger on disk: read for a build, compared for a check, written by `build.py ledger`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from banners.whole_files import write_whole
from hooks.faults import Fault, Faults, Place, as_advice, fault
from hooks.feeds.events_twice import events_twice
from hooks.feeds.ledger import FILE_NAME, Ledger, LedgerError, dump, parse, updated
from hooks.feeds.ledger_check import Comparison, by_campaign, compare, ledger_faults
from hooks.feeds.publishing import published
from hooks.feeds.renaming import RenamingError, continued, former_ids, renamed
from hooks.occurrences import resolve

if TYPE_CHECKING:
    from hooks.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What only an editor knows of events that are gone."""

    renamed: tuple[tuple[str, str], ...] = ()  # old name, new name
    withdrawn: tuple[str, ...] = ()  # keys, published by mistake


class OrderError(ValueError):
    """An order cannot be carried out; `str()` says why, for an editor."""


def read_ledger(folder: Path, shown: PurePosixPath) -> Ledger:
    """Return the ledger beside the campaigns, empty when there is none; raise `Faults`."""
    return _read(folder, shown)[0]


def check_ledger(
    catalogue: Catalogue, folder: Path, shown: PurePosixPath, today: date
) -> Iterator[Fault]:
    """Yield what of the calendar is not written down yet, and what of it is missing."""
    yield from events_twice(resolve(catalogue, today), catalogue)
    ledger, text = _read(folder, shown)
    yield from _addresses_forgotten(catalogue, ledger, shown)
    ledger = continued(ledger, catalogue.campaigns)
    found = compare(ledger, published(catalogue, ledger, today), today)
    yield from ledger_faults(ledger, found, shown, text)
    new = [key for keys in by_campaign(found.new).values() for key in keys]
    if new or found.new_feeds:
        yield as_advice(
            fault(
                Place(shown / FILE_NAME), "ledger-new", events=len(new), feeds=len(found.new_feeds)
            )
        )


def update_ledger(
    catalogue: Catalogue, folder: Path, shown: PurePosixPath, today: date, orders: Orders
) -> str:
    """Bring the ledger up to date, and return what was written, for an editor.

    Raise `Faults` when an event or a feed is gone and no order says why, OrderError when an
    order does not fit; then nothing is written.
    """
    ledger, text = _read(folder, shown)
    ledger = continued(ledger, catalogue.campaigns)
    ledger = _obeyed(ledger, orders, today, published(catalogue, ledger, today).events)
    now = published(catalogue, ledger, today)
    found = compare(ledger, now, today)
    faults = [item for item in ledger_faults(ledger, found, shown, text)
              if item.code != "ledger-behind"]  # fmt: skip
    if faults:
        raise Faults(faults)
    after = updated(ledger, now.events.values(), today)
    after = replace(after, feeds={**dict.fromkeys(sorted(now.feeds)), **ledger.feeds})
    write_whole(folder / FILE_NAME, dump(after).encode())
    return _told(ledger, after, found)


def _addresses_forgotten(
    catalogue: Catalogue, ledger: Ledger, shown: PurePosixPath
) -> Iterator[Fault]:
    """Yield the ids that campaigns were published under and no longer name."""
    known = {campaign.id: campaign for campaign in catalogue.campaigns}
    for new, olds in sorted(former_ids(ledger).items()):
        for old in sorted(olds - {*known[new].former_ids} - {*known}) if new in known else ():
            yield fault(Place(shown / f"{new}.yml"), "former-id-missing", id=old)


def _obeyed(ledger: Ledger, orders: Orders, today: date, published_now: Iterable[str]) -> Ledger:
    for old, new in orders.renamed:
        try:
            after = renamed(ledger, old, new)
        except RenamingError:
            raise OrderError(f"Sổ không có «{old}».") from None
        if still := sorted((ledger.events.keys() - after.events.keys()) & {*published_now}):
            raise OrderError(f"Chưa đổi tên «{old}» được: mục {still[0]} vẫn còn trong lịch.")
        ledger = after
    for key in orders.withdrawn:
        if key not in ledger.events or key in published_now:
            raise OrderError(f"Không rút được «{key}»: sổ không có, hoặc mục vẫn còn trong lịch.")
        ledger = replace(ledger, events={
            **ledger.events, key: replace(ledger.events[key], withdrawn=today)
        })  # fmt: skip
    return ledger


def _told(before: Ledger, after: Ledger, found: Comparison) -> str:
    moved = [key for key in found.changed
             if after.events[key].sequence != before.events[key].sequence]  # fmt: skip
    return (
        f"Đã ghi sổ {len(after.events)} mục: {len(found.new)} mục mới, {len(found.changed)} mục "
        f"đổi nội dung (trong đó {len(moved)} mục đổi ngày hoặc tình trạng)."
    )


def _read(folder: Path, shown: PurePosixPath) -> tuple[Ledger, str]:
    file = folder / FILE_NAME
    try:
        text = file.read_text("utf-8")
        return parse(text), text
    except FileNotFoundError:
        return Ledger(), ""
    except (OSError, UnicodeDecodeError, LedgerError) as error:
        place = Place(shown / FILE_NAME)
        raise Faults([fault(place, "ledger-unreadable", reason=error)]) from error

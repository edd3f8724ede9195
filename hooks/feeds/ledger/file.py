"""The ledger on disk: read by builds, compared by checks, written by `build.py ledger`.

`build.py publish` does all three. Whatever makes it stop also makes `build.py build` and `build.py
check --publish` stop; `build.py check` and a preview only report it: see `publishing_faults`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

from banners.store.whole_files import write_whole
from hooks.catalogue.catalogue import Catalogue
from hooks.feeds.ledger.arrivals import renamed_arrivals, with_arrivals
from hooks.feeds.ledger.check import Comparison, Published, compare, ledger_faults
from hooks.feeds.ledger.continuing import continued
from hooks.feeds.ledger.entries import FILE_NAME, Ledger, dump, parse, updated
from hooks.feeds.ledger.renaming import RenamingError, former_ids, names, renamed
from hooks.feeds.ledger.values import LedgerError
from hooks.feeds.milestones import event_of
from hooks.feeds.publishing import occurrences_recorded, published
from hooks.source.faults import Fault, Faults, Place, as_advice, fault
from hooks.source.words import Words
from hooks.source.yaml_problems import system_problem

_NOT_TEXT: Final = Words("không phải chữ UTF-8", "not text in UTF-8")
# Faults that writing the ledger mends.
MENDED_BY_WRITING: Final = (
    "ledger-behind",
    "ledger-new",
    "ledger-new-feeds",
    "ledger-arrived",
)


NOT_TO_BE_PUBLISHED: Final = (
    "Bản dựng để xem, đừng đưa lên mạng. Để công bố: build.py publish (make publish)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What only an editor knows about events that are gone."""

    renamed: tuple[tuple[str, str], ...] = ()  # old name, new name
    withdrawn: tuple[str, ...] = ()  # names, published by mistake
    first: bool = False  # nothing has been published yet, so there is no ledger


NO_ORDERS: Final = Orders()


class OrderError(ValueError):
    """An order that cannot be carried out; `str()` tells an editor why."""


def read_ledger(folder: Path, shown: PurePosixPath) -> Ledger:
    """Return the ledger of a campaign folder, or an empty one; raise `Faults` if it is spoilt."""
    return _read(folder, shown)[0]


def check_ledger(  # noqa: PLR0913 - what is checked, and how
    catalogue: Catalogue,
    folder: Path,
    shown: PurePosixPath,
    today: date,
    orders: Orders = NO_ORDERS,
    *,
    publishing: bool = False,
) -> Iterator[Fault]:
    """Yield what the calendar has and the ledger lacks, and the other way round.

    While editing that is advice: it is told at what changed, and recorded by publishing. Raise
    OrderError when an order does not fit.
    """
    for item in _judged(catalogue, folder, shown, today, orders):
        yield item if publishing else as_advice(item)


def publishing_faults(
    catalogue: Catalogue, folder: Path, shown: PurePosixPath, today: date
) -> tuple[Fault, ...]:
    """Return what must be mended or recorded before a build may be published.

    Days that rules alone add as time passes are recorded with the next editor's change.
    """
    return tuple(_judged(catalogue, folder, shown, today, NO_ORDERS))


def update_ledger(
    catalogue: Catalogue, folder: Path, shown: PurePosixPath, today: date, orders: Orders
) -> str:
    """Bring the ledger up to date, and return what was written, in words for an editor.

    Raise `Faults` when an event or a feed is gone and no order says why, and `OrderError` when
    an order does not fit; in both cases nothing is written.
    """
    if orders.first and read_ledger(folder, shown).events:
        raise OrderError(f"Đã có sổ {shown / FILE_NAME}: bỏ --first.")
    faults = _judged(catalogue, folder, shown, today, orders)
    # A dead address is mended in a campaign's file, which can be done before or after this.
    mended_elsewhere = {*MENDED_BY_WRITING, "former-id-missing"}
    if left := [item for item in faults if item.code not in mended_elsewhere]:
        raise Faults(left)
    ledger, now, found = _compared(read_ledger(folder, shown), catalogue, today, orders)
    after = with_arrivals(updated(ledger, now.events.values(), today), now.arrivals, today)
    after = replace(after, feeds={**dict.fromkeys(sorted(now.feeds)), **ledger.feeds})
    write_whole(folder / FILE_NAME, dump(after).encode())
    return _told(ledger, after, found)


def _judged(
    catalogue: Catalogue, folder: Path, shown: PurePosixPath, today: date, orders: Orders
) -> list[Fault]:
    """Return the faults of publishing now."""
    before, text = _read(folder, shown)
    if catalogue.campaigns and not (before.events or orders.first):
        return [fault(Place(shown / FILE_NAME), "ledger-missing")]
    ledger, now, found = _compared(before, catalogue, today, orders)
    # Both before and after the orders: a campaign renamed a third time has two former ids.
    faults = [
        each for known in (before, ledger) for each in _addresses_forgotten(catalogue, known, shown)
    ]
    faults += ledger_faults(catalogue, ledger, now, found, shown, text)
    return list(dict.fromkeys(faults))


def _compared(
    ledger: Ledger, catalogue: Catalogue, today: date, orders: Orders
) -> tuple[Ledger, Published, Comparison]:
    """Return the ledger after the orders, what is published now, and how the two differ."""
    occurrences = occurrences_recorded(catalogue, today)
    keys = frozenset(each.key for each in occurrences)
    for campaign in catalogue.campaigns:
        for old in campaign.former_ids:
            ledger = replace(ledger, arrivals=renamed_arrivals(ledger, old, campaign.id))
    # Orders name events as they are called by now.
    ledger = continued(ledger, catalogue, occurrences, today)
    ledger = _obeyed(ledger, orders, today, keys)
    ledger = continued(ledger, catalogue, occurrences, today)
    now = published(catalogue, ledger, today)
    return ledger, now, compare(ledger, now, today)


def _addresses_forgotten(
    catalogue: Catalogue, ledger: Ledger, shown: PurePosixPath
) -> Iterator[Fault]:
    """Yield former ids of campaigns that their files no longer name."""
    known = {campaign.id: campaign for campaign in catalogue.campaigns}
    for pair in former_ids(ledger):
        # A campaign may have its first id again: then it is the second that is forgotten.
        for old, new in (pair, pair[::-1]):
            if new in known and old not in known and old not in known[new].former_ids:
                yield fault(Place(shown / f"{new}.yml"), "former-id-missing", id=old)


def _obeyed(ledger: Ledger, orders: Orders, today: date, published_now: Collection[str]) -> Ledger:
    for old, new in orders.renamed:
        try:
            after = renamed(ledger, old, new)
        except RenamingError:
            raise OrderError(f"Sổ không có «{old}», hoặc «{new}» đã là mục khác.") from None
        if still := sorted((ledger.events.keys() - after.events.keys()) & {*published_now}):
            raise OrderError(f"Chưa đổi tên «{old}» được: mục {still[0]} vẫn còn trong lịch.")
        ledger = replace(after, arrivals=renamed_arrivals(after, old, new))
    for name in orders.withdrawn:
        gone = {
            key: entry if entry.withdrawn else replace(entry, withdrawn=today)
            for key, entry in ledger.events.items()
            if names(key, name) and event_of(key) not in published_now
        }
        if not gone:
            raise OrderError(f"Không rút được «{name}»: sổ không có, hoặc mục vẫn còn trong lịch.")
        ledger = replace(ledger, events={**ledger.events, **gone})
    return ledger


def _told(before: Ledger, after: Ledger, found: Comparison) -> str:
    moved = [key for key in found.changed
             if after.events[key].sequence != before.events[key].sequence]  # fmt: skip
    return (
        f"Đã ghi sổ {len(after.events)} mục: {len(found.new)} mục mới, {len(found.changed)} mục "
        f"đổi nội dung (trong đó {len(moved)} mục đổi ngày hoặc tình trạng)."
    )


def _read(folder: Path, shown: PurePosixPath) -> tuple[Ledger, str]:
    place = Place(shown / FILE_NAME)
    try:
        text = (folder / FILE_NAME).read_text("utf-8")
        return parse(text), text
    except FileNotFoundError:
        return Ledger(), ""
    except LedgerError as error:
        raise Faults(
            fault(replace(place, line=problem.line), "ledger-unreadable", reason=problem.what)
            for problem in error.problems
        ) from error
    except UnicodeDecodeError as error:
        raise Faults([fault(place, "ledger-unreadable", reason=_NOT_TEXT)]) from error
    except OSError as error:
        raise Faults([fault(place, "ledger-unreadable", reason=system_problem(error))]) from error

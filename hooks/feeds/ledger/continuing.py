"""Which entry of the ledger goes on as which occurrence.

Keys follow from the files alone, so the key of an occurrence changes when an editor mends a day,
or when what documents say meets or parts. An entry stays with the statements it told: it is
renamed, and its UID stays. When its statements part it goes with the widest scope; when entries
meet, the oldest goes on, and the others leave in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence
from hooks.feeds.content import when
from hooks.feeds.identity import PART, RULE, told_statements
from hooks.feeds.ledger.entries import Entry, Ledger
from hooks.feeds.ledger.renaming import RenamingError, renamed, with_moves
from hooks.feeds.milestones import ENDINGS, event_of

# How well an occurrence suits an entry; the least suits best.
Fit: TypeAlias = tuple[int, bool, bool, int, str]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the entry of an occurrence would tell."""

    key: str
    statements: Mapping[str, int]  # how narrow each one's place is
    days: tuple[str, str]

    @property
    def is_of_rule(self) -> bool:
        """Whether it is the occasion's own day."""
        return RULE in self.statements.values()

    @property
    def documents(self) -> set[str]:
        """What says it: «campaign/year/document»."""
        return {_document_of(each) for each in self.statements}


def continued(
    ledger: Ledger, catalogue: Catalogue, occurrences: Iterable[Occurrence], today: date
) -> Ledger:
    """Return the ledger with every event under the key it has now.

    Doing this twice changes nothing more. What leaves in silence is withdrawn `today`.
    """
    for campaign in catalogue.campaigns:
        for old in campaign.former_ids:
            with suppress(RenamingError):
                ledger = renamed(ledger, old, campaign.id)
    told = [_Told(each.key, told_statements(each), _days(each)) for each in occurrences]
    moves, silent = _Continuing(ledger, told).decide()
    ledger = with_moves(ledger, moves) if moves else ledger
    gone = {
        key: replace(entry, withdrawn=today, into=ledger.root(f"{goes_on}{ending}"))
        for each, goes_on in silent.items()
        for ending in ("", *ENDINGS)
        if (entry := ledger.events.get(key := f"{each}{ending}")) and not entry.withdrawn
    }
    return replace(ledger, events={**ledger.events, **gone}) if gone else ledger


def _days(occurrence: Occurrence) -> tuple[str, str]:
    start, end = when(occurrence)
    return start.isoformat(), end.isoformat()


class _Continuing:
    """Decides for all entries: the occasions' own first, then the oldest."""

    def __init__(self, ledger: Ledger, told: Iterable[_Told]) -> None:
        self.ledger = ledger
        self.told = {each.key: each for each in told}
        self.entries = {
            key: entry
            for key, entry in ledger.events.items()
            if not entry.withdrawn and event_of(key) == key
        }
        self.saying: dict[str, list[_Told]] = {}
        self.of_document: dict[str, list[_Told]] = {}
        for each in self.told.values():
            for statement in each.statements:
                self.saying.setdefault(statement, []).append(each)
            for document in each.documents:
                self.of_document.setdefault(document, []).append(each)
        self.known = {
            statement for entry in self.entries.values() for statement in entry.statements
        }

    def decide(self) -> tuple[dict[str, str], dict[str, str]]:
        """Return the new keys of entries by their old ones.

        Of those that leave in silence, return the key of the event they have become one with.
        """
        moves: dict[str, str] = {}
        silent: dict[str, str] = {}
        taken: set[str] = set()
        for key, entry in sorted(self.entries.items(), key=self._turn):
            fits = sorted((fit, each.key) for each, fit in self._candidates(key, entry))
            goes_on = next((found for _, found in fits if found not in taken), None)
            if goes_on is not None:
                taken.add(goes_on)
                if goes_on != key:
                    moves[key] = goes_on
            elif fits:
                silent[key] = fits[0][1]
            elif saying := self._saying(entry):
                silent[key] = saying
        return moves, silent

    def _saying(self, entry: Entry) -> str | None:
        """Return the key of what is now told whole, of which the entry told a part."""
        whole = (self.saying.get(each.partition(PART)[0], ()) for each in entry.statements)
        return next((found.key for each in whole for found in each), None)

    def _turn(self, item: tuple[str, Entry]) -> tuple[bool, date, str]:
        key, entry = item
        here = self.told.get(key)
        return not (here and here.is_of_rule), entry.since, key

    def _candidates(self, key: str, entry: Entry) -> Iterator[tuple[_Told, Fit]]:
        """Yield the occurrences an entry may go on as, and how well each suits."""
        shared: dict[str, list[int]] = {}
        for statement in entry.statements:
            for each in self.saying.get(statement, ()):
                shared.setdefault(each.key, []).append(each.statements[statement])
        documents = {_document_of(each) for each in entry.statements}
        here = self.told.get(key)
        if here and key not in shared and (not shared or documents & here.documents):
            shared[key] = [
                narrow
                for statement, narrow in here.statements.items()
                if not shared or _document_of(statement) in documents
            ]
        if not shared:
            shared = {each.key: [0] for each in self._kin(entry, documents)}
        if not shared and entry.was in self.told and entry.was not in self.entries:
            shared[entry.was] = [0]  # it has its first name back
        for found, narrow in shared.items():
            each = self.told[found]
            moved = each.days != (entry.start, entry.end)
            yield each, (min(narrow, default=0), moved, found != key, -len(narrow), found)

    def _kin(self, entry: Entry, documents: set[str]) -> Iterator[_Told]:
        """Yield what the same document says anew of the same days: its kind was corrected."""
        for document in sorted(documents):
            for each in self.of_document.get(document, ()):
                new = self.known.isdisjoint(each.statements)
                if new and each.days == (entry.start, entry.end):
                    yield each


def _document_of(statement: str) -> str:
    """Return campaign, year and document of a statement's id; of a rule's the id itself."""
    return "/".join(statement.split("/", 3)[:3])

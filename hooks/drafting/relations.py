"""The documents a letter rests on, relays or cites: as fields, and as registry entries to add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.drafting.outline import Letter, Passage
from hooks.drafting.rules.basis import Cited, cited_in, kind_to_write
from hooks.drafting.rules.header import passages_before
from hooks.drafting.rules.tasks import is_closing
from hooks.drafting.writing import Put, Words, commented

ROLES: Final = ("implements", "relays", "cites", "amends", "supersedes")
LONGEST_CITING: Final = 1200  # letters of a passage that does no more than name documents
_OWN_NUMBER: Final = re.compile(r"Số\s*:?\s*(\d[^\s]*)")


class Relations:
    """All documents that a letter names, passage by passage."""

    def __init__(self, letter: Letter, catalogue: Catalogue, place: str | None) -> None:
        self._letter = letter
        self._catalogue = catalogue
        self._cited = self._all_cited(place)
        self.new: dict[str, Cited] = {}  # those to be filed
        self.used: set[int] = set()  # by id(): passages that do no more than name documents

    def all(self) -> tuple[Cited, ...]:
        """Return every document named, in order."""
        return tuple(each for passage in self._letter.passages for each in self._cited[id(passage)])

    def of_letter(self, sections: Sequence[dict[str, Any] | None]) -> dict[str, Put]:
        """Return the relations of the whole letter: those that no section has."""
        inside = {
            each
            for section in sections
            if section
            for role in ROLES
            if role in section
            for each in _ids_of(section[role])
        }
        own: list[Cited] = []
        several = any(section and "clause" in section for section in sections)
        for passage in self._letter.passages:
            for each in self._cited[id(passage)]:
                if several and (passage.mark or passage.parents) and not is_closing(passage.text):
                    continue
                if each.id not in inside:
                    own.append(each)
                    if not passage.mark and len(passage.text) < LONGEST_CITING:
                        self.used.add(id(passage))
        return self._as_relations(own)

    def of_passages(self, passages: Sequence[Passage]) -> dict[str, Put]:
        """Return the relations of a section."""
        inside = [each for passage in passages for each in self._cited[id(passage)]]
        named = {each.id for each in inside}
        basis = [
            each
            for passage in passages_before(self._letter)
            for each in self._cited[id(passage)]
            if each.id in named and each.role == "implements"
        ]
        return self._as_relations([*inside, *basis])

    def _all_cited(self, place: str | None) -> dict[int, list[Cited]]:
        own = {match[1] for line in self._letter.head if (match := _OWN_NUMBER.search(line.text))}
        return {
            id(passage): [
                each
                for each in cited_in(
                    " ".join((passage.text, *passage.cells)), passage.line, self._catalogue, place
                )
                if each.number not in own
            ]
            for passage in self._letter.passages
        }

    def _as_relations(self, cited: Iterable[Cited]) -> dict[str, Put]:
        found: dict[str, dict[str, Cited]] = {role: {} for role in ROLES}
        for each in cited:
            found[each.role].setdefault(each.id, each)
        for document_id in {*found["implements"], *found["relays"], *found["amends"]}:
            found["cites"].pop(document_id, None)
        made = {}
        for role, documents in found.items():
            known = [each for each in documents.values() if each.known]
            new = [each for each in documents.values() if not each.known]
            for each in new:
                self.new.setdefault(each.id, each)
            if not known:
                continue
            ids = [each.id for each in known]
            made[role] = Put(
                ids[0] if len(ids) == 1 else ids,
                tuple(Words(each.line, each.words) for each in known),
            )
        return made


def registry_lines(each: Cited, counted_in: str) -> Iterator[str]:
    """Yield the entry of a document to be filed, as comment lines."""
    yield from commented(f"{counted_in} {each.line} ({each.role}): «{each.words}»")
    yield f"# {each.id}:"
    yield f"#   number: {each.number}"
    if kind_to_write(each.kind, each.number):
        yield f"#   kind: {each.kind}"
    if each.issuer_id:
        yield f"#   issuer: {each.issuer_id}"
    elif each.issuer:
        yield f'#   issuer_as_written: "{each.issuer}"'
    if each.date:
        yield f"#   date: {each.date}"
    if each.title:
        yield from (f"#   {line}" for line in [f'title: "{each.title}"'.replace("\n", " ")])


def _ids_of(put: Any) -> list[str]:
    value = put.value if isinstance(put, Put) else put
    return [value] if isinstance(value, str) else list(value)

"""How documents are related, seen from both sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from hooks.catalogue.catalogue import Catalogue

Relation: TypeAlias = Literal["implements", "relays", "amends", "supersedes", "cites"]

# Each relation, as the document that states it sees it and as the other document does.
WORDS: Final[Mapping[Relation, tuple[str, str]]] = {
    "implements": ("Thực hiện", "Được thực hiện bởi"),
    "relays": ("Chuyển tiếp, gửi kèm", "Được chuyển tiếp bởi"),
    "amends": ("Sửa đổi", "Được sửa đổi bởi"),
    "supersedes": ("Thay thế", "Đã được thay thế bởi"),
    "cites": ("Có nhắc đến", "Được nhắc đến trong"),
}


@dataclass(frozen=True, slots=True)
class Related:
    """Documents in one relation to a document: the words for it, and their ids."""

    words: str
    documents: tuple[str, ...]


class Relations:
    """The relations of all documents of a catalogue, those of single sections as well."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._forward = {
            (relation, key): others
            for key in catalogue.documents
            for relation in WORDS
            if (others := _named(catalogue, key, relation))
        }
        self._backward: defaultdict[tuple[Relation, str], list[str]] = defaultdict(list)
        for (relation, key), others in self._forward.items():
            for other in others:
                self._backward[relation, other].append(key)

    def of(self, document: str) -> tuple[Related, ...]:
        """Return what a document is related to; whom it implements it need not cite as well."""
        return tuple(self._of(document))

    def is_followed(self, document: str) -> bool:
        """Whether any document changes a document, replaces it or passes it on."""
        following: tuple[Relation, ...] = ("relays", "amends", "supersedes")
        return any(self._backward.get((relation, document)) for relation in following)

    def _of(self, document: str) -> Iterator[Related]:
        named: set[str] = set()
        for relation, words in WORDS.items():
            both: tuple[Sequence[str], ...] = (
                self._forward.get((relation, document), ()),
                self._backward.get((relation, document), ()),
            )
            for told, ids in zip(words, both, strict=True):
                found = tuple(each for each in ids if relation != "cites" or each not in named)
                named.update(ids)
                if found:
                    yield Related(told, found)


def _named(catalogue: Catalogue, document: str, relation: Relation) -> tuple[str, ...]:
    """Return what a document names in a relation, in its header or in one of its sections."""
    header = catalogue.documents[document]
    found = [*getattr(header, relation)]
    for section in header.says:
        found += getattr(section, relation, ())
    return tuple(dict.fromkeys(each for each in found if each in catalogue.documents))

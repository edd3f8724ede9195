"""What is told of a campaign, or on the page of a document, rests on: a digest of each.

As long as a digest is the same, so is all that one code makes of the catalogue. Whoever shows of
a campaign or a document what does not count here must widen this, and nothing else.

Of a campaign counts its own file, every document that speaks of it, the heads of the documents
around these, and the registries but that of documents. A document's head is what is known of it
without what it says. Around documents are those that they name and that name them; and along what
is carried out, passed on, amended or replaced, of which one follows from the other, all there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.model.document import Document

# Along these what one document says decides what is told of another, however far away.
FOLLOWED: Final = ("implements", "relays", "amends", "supersedes")
_NAMED: Final = re.compile(r"'([a-z0-9-]+)'")


class Grounds:
    """The digests of a catalogue; none is worked out before it is asked for.

    `build` is what else decides everything that is told: the day, the site's address, its slots.
    """

    def __init__(self, catalogue: Catalogue, *build: str) -> None:
        self._catalogue = catalogue
        self._build = build
        self._of_campaigns: dict[str, str] = {}

    def of_campaign(self, campaign_id: str) -> str:
        """Return a digest of what is told of a campaign rests on."""
        if campaign_id not in self._of_campaigns:
            speaking = {each.document for each in self._catalogue.said[campaign_id].sections}
            own = repr(self._catalogue.campaign(campaign_id))
            told = [
                f"{campaign_id} {own}",
                *(self._told[document] for document in sorted(speaking)),
                *self._around(speaking | self._named_in(own)),
            ]
            self._of_campaigns[campaign_id] = self._digest(told)
        return self._of_campaigns[campaign_id]

    def of_document(self, document_id: str) -> str:
        """Return a digest of what a document's page rests on: all of its campaigns count."""
        told = [
            f"{document_id} {self._told[document_id]}",
            *self._around({document_id}),
            *map(self.of_campaign, self._campaigns.get(document_id, ())),
        ]
        return self._digest(told)

    @cached_property
    def of_names(self) -> str:
        """A digest of the names of everything there is: campaigns, registries, documents' heads."""
        named = (f"{campaign.id} {campaign.name}" for campaign in self._catalogue.campaigns)
        return self._digest([*named, *self._heads.values()])

    def _digest(self, told: Iterable[str]) -> str:
        return sha256("\n".join((self.of_all, *told)).encode()).hexdigest()

    def _around(self, documents: Iterable[str]) -> Iterator[str]:
        """Yield the heads of documents and of those around them."""
        near = self._followed_from(documents)
        near |= {other for each in near for other in self._beside.get(each, ())}
        around = self._followed_from(near)
        # In the catalogue's order, in which pages list them.
        return (head for each, head in self._heads.items() if each in around)

    def _followed_from(self, documents: Iterable[str]) -> set[str]:
        found, todo = set(), [*documents]
        while todo:
            if (each := todo.pop()) not in found:
                found.add(each)
                todo += self._following.get(each, ())
        return found

    @cached_property
    def of_all(self) -> str:
        """A digest of what counts everywhere: the build, the registries but that of documents."""
        held = self._catalogue
        always = (
            self._build, held.places, held.agencies, held.audiences, held.channels, held.topics,
            held.languages,
        )  # fmt: skip
        return sha256(repr(always).encode()).hexdigest()

    @cached_property
    def _told(self) -> Mapping[str, str]:
        """Everything that each document says."""
        return {key: repr(document) for key, document in self._catalogue.documents.items()}

    @cached_property
    def _heads(self) -> Mapping[str, str]:
        """What is known of each document besides what it says, and what its sections follow."""
        return {
            key: f"{key} {_head(document)} {_relations(document)}"
            for key, document in self._catalogue.documents.items()
        }

    @cached_property
    def _following(self) -> Mapping[str, set[str]]:
        return _both_ways(
            (key, other)
            for key, document in self._catalogue.documents.items()
            for others in _relations(document).values()
            for other in others
            if other in self._catalogue.documents
        )

    @cached_property
    def _beside(self) -> Mapping[str, set[str]]:
        return _both_ways(
            (key, other) for key, told in self._told.items() for other in self._named_in(told)
        )

    @cached_property
    def _campaigns(self) -> Mapping[str, list[str]]:
        """The campaigns that each document speaks of."""
        found: dict[str, list[str]] = {}
        for campaign_id, said in self._catalogue.said.items():
            for document in sorted({each.document for each in said.sections}):
                found.setdefault(document, []).append(campaign_id)
        return found

    def _named_in(self, told: str) -> set[str]:
        return {each for each in _NAMED.findall(told) if each in self._catalogue.documents}


def _head(document: Document) -> dict[str, Any]:
    fields = type(document).model_fields
    head = {name: getattr(document, name) for name in fields if name != "says"}
    return {**head, "says": bool(document.says)}


def _relations(document: Document) -> dict[str, list[str]]:
    """Return what a document follows, in its head or in one of its sections."""
    return {
        relation: [
            each for part in (document, *document.says) for each in getattr(part, relation, ())
        ]
        for relation in FOLLOWED
    }


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found

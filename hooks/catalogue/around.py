"""«Outside holds inside»: what counts for an entry because something around it says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias, TypedDict

from hooks.model.section import Entry
from hooks.source.yaml_source import Steps

# Gives the scope of a document by its id; None when it is unknown.
ScopeOf: TypeAlias = Callable[[str], str | None]


class SaidFields(TypedDict):
    """What every entry carries."""

    document: str
    sources: tuple[str, ...]
    campaign: str
    year: int
    yearly: bool
    occasions: tuple[str, ...]
    scope: str
    audience: tuple[str, ...]
    clause: str | None
    verified: bool
    note: str | None
    path: Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What holds at one place of a document, for one campaign and year."""

    document: str
    sources: tuple[str, ...]
    campaign: str
    year: int
    yearly: bool
    occasions: tuple[str, ...]
    scope: str
    audience: tuple[str, ...]
    clause: str | None
    verified: bool
    note: str | None
    path: Steps

    def inside(self, entry: Entry, *steps: str | int, scope_of: ScopeOf) -> Around:
        """Return what holds within an entry, `steps` further in.

        A document cited again brings its scope with it. Notes are an entry's own; those of a
        block are told with each of its items that has none.
        """
        scope = entry.scope or self.scope
        if entry.source and not entry.scope:
            scope = scope_of(entry.source[0]) or self.scope
        return replace(
            self,
            sources=entry.source or self.sources,
            scope=scope,
            audience=entry.audience or self.audience,
            clause=entry.clause or self.clause,
            verified=self.verified if entry.verified is None else entry.verified,
            note=entry.note or self.note,
            path=(*self.path, *steps),
        )

    def without_note(self) -> Around:
        """Return this without a note: a section's is its own."""
        return replace(self, note=None)

    def as_fields(self) -> SaidFields:
        """Return what every entry of `hooks.catalogue.said` carries."""
        return {
            "document": self.document,
            "sources": self.sources,
            "campaign": self.campaign,
            "year": self.year,
            "yearly": self.yearly,
            "occasions": self.occasions,
            "scope": self.scope,
            "audience": self.audience,
            "clause": self.clause,
            "verified": self.verified,
            "note": self.note,
            "path": self.path,
        }

"""Changes made to a year's dates by its documents: those in force and those in doubt."""

from __future__ import annotations

from hooks.model.campaign import Campaign, Change, Edition
from hooks.model.dates.specs import unresolved_words


def edition_of(campaign: Campaign, year: int) -> Edition | None:
    """Return what the documents of a year say, if any are known."""
    return next((edition for edition in campaign.editions if edition.year == year), None)


def changes_in_force(campaign: Campaign, item: str, year: int) -> tuple[Change, ...]:
    """Return the changes to an item that are in force, in order; the last one counts."""
    return tuple(change for change in _changes(campaign, item, year) if change.offered)


def changes_in_doubt(campaign: Campaign, item: str, year: int) -> tuple[Change, ...]:
    """Return the unverified changes to an item, which are mentioned but have no effect."""
    return tuple(
        change
        for change in _changes(campaign, item, year)
        if not change.verified and change.superseded is None
    )


def wording_of(change: Change) -> str | None:
    """Return the document's words for a change, if they are known."""
    unresolved = unresolved_words(change.to) if change.to else ()
    return change.wording or ", ".join(unresolved) or None


def _changes(campaign: Campaign, item: str, year: int) -> tuple[Change, ...]:
    edition = edition_of(campaign, year)
    return tuple(change for change in edition.changes if change.item == item) if edition else ()

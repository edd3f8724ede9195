"""Dates and changes in words, as readers meet them: never with an internal id."""

from __future__ import annotations

from hooks.catalogue.changes import edition_of
from hooks.model.campaign import Campaign, Change
from hooks.model.dates.specs import DateKind
from hooks.wording import labels


def item_name(campaign: Campaign, item: str, year: int) -> str:
    """Return what readers know an occasion, a period or a deadline of a year by."""
    for occasion in campaign.occasions:
        if occasion.id == item:
            return occasion.name
    edition = edition_of(campaign, year)
    for period in edition.periods if edition else ():
        if period.id == item:
            return period.name or labels.OCCURRENCE_KINDS[period.kind].lower()
    return labels.OCCURRENCE_KINDS["han-bao-cao"].lower()


def date_words(spec: DateKind, campaign: Campaign, year: int) -> str:
    """Return a date in words; what it is counted from is called by its name in that year."""
    return spec.words_for_readers(lambda anchor: item_name(campaign, anchor, year))


def rule_words(spec: DateKind, campaign: Campaign) -> str:
    """Return the rule of an occasion in words."""
    return date_words(spec, campaign, campaign.newest_first[0].year if campaign.editions else 0)


def change_words(change: Change, campaign: Campaign, year: int) -> str:
    """Return what a change does: «hủy», or «dời, thời gian mới: ngày 03/09/2026»."""
    if change.to is None:
        return "hủy"
    return f"dời, thời gian mới: {date_words(change.to, campaign, year)}"

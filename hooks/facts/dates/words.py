"""Dates and changes in words for readers, without internal ids."""

from __future__ import annotations

from typing import Final

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import Said, SaidChange, SaidReport, SaidTask, SaidText, SaidWindow
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.kinds import AnchorNames, DateKind
from hooks.model.due import Due
from hooks.model.section import ChangeStatus
from hooks.wording import labels

CHANGES: Final[dict[ChangeStatus, str]] = {
    "doi": "dời",
    "gia-han": "gia hạn",
    "hoan": "hoãn, chưa có ngày mới",
    "huy": "hủy",
    "thay": "thay",
    "chot": "chốt",
}

# What a change of a sentence is of, by its `what`.
_TEXTS: Final = {str(kind): name.lower() for kind, name in labels.TEXT_KINDS.items()}


def anchor_names(anchoring: Anchoring, entry: Said) -> AnchorNames:
    """Return what readers know the anchors of an entry's date by."""

    def name(anchor: str) -> str:
        found = anchoring.anchor_of(entry, anchor)
        if isinstance(found, Occasion):
            return found.name
        return window_name(found, anchoring.campaign) if found else "mốc đó"

    return name


def window_name(window: SaidWindow, campaign: Campaign) -> str:
    """Return what readers know a window by: its name, or its kind; of the day itself, the day."""
    if window.name:
        return window.name
    occasion = campaign.occasion(window.occasions[0]) if window.occasions else None
    if window.kind == "chinh-ngay" and occasion:
        return occasion.name
    return labels.OCCURRENCE_KINDS[window.kind].lower()


def rule_words(spec: DateKind, campaign: Campaign) -> str:
    """Return the rule of an occasion in words."""

    def name(anchor: str) -> str:
        occasion = campaign.occasion(anchor)
        return occasion.name if occasion else "mốc đó"

    return spec.words_for_readers(name)


def item_name(campaign: Campaign, item: Said) -> str:
    """Return what readers know something said by: what a change changes."""
    match item:
        case SaidWindow():
            return window_name(item, campaign)
        case SaidReport():
            return labels.OCCURRENCE_KINDS["han-bao-cao"].lower()
        case SaidTask():
            return "nhiệm vụ"
        case _:
            occasion = campaign.occasion(item.occasions[0]) if item.occasions else None
            return occasion.name if occasion else campaign.name


def change_words(change: SaidChange, catalogue: Catalogue) -> str:
    """Return what a change does: «hủy», or «dời, thời gian mới: ngày 03/09/2026»."""
    campaign = catalogue.campaign(change.campaign)
    anchoring = Anchoring(campaign, catalogue.said[campaign.id])
    when = change.when or change.due
    new = when.words_for_readers(anchor_names(anchoring, change)) if when else ""
    did = CHANGES[change.status]
    if change.status == "gia-han" and new:
        return f"gia hạn: {new}"
    return f"{did}, thời gian mới: {new}" if new else did


def changed_name(change: SaidChange, campaign: Campaign) -> str:
    """Return what readers know what a change changes by: «khẩu hiệu, câu 3»."""
    if is_of_text(change):
        kind = _TEXTS[change.what]
        return f"{kind}, câu {change.item}" if change.item else kind
    if change.targets:
        return item_name(campaign, change.targets[0])
    named = campaign.occasion(change.what) or (
        campaign.occasion(change.occasions[0]) if change.occasions else None
    )
    return named.name if named else campaign.name


def is_of_text(change: SaidChange) -> bool:
    """Whether a change is of a sentence, entered or not."""
    return change.what in _TEXTS


def old_words(change: SaidChange) -> tuple[str, ...]:
    """Return the sentences, or what was to be done, that a change replaces or withdraws."""
    if not change.text and change.status != "huy":
        return ()
    old = (each.text for each in change.targets if isinstance(each, SaidText | SaidTask))
    return tuple(dict.fromkeys(old))


def time_words(catalogue: Catalogue, entry: SaidTask | SaidReport, when: DateKind | Due) -> str:
    """Return a time or a deadline of a task or a report, as its document has it."""
    campaign = catalogue.campaign(entry.campaign)
    anchoring = Anchoring(campaign, catalogue.said[campaign.id])
    return when.words_for_readers(anchor_names(anchoring, entry))

"""Texts of a year as a page lists them: what stands, and what stands behind a fold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hooks.catalogue.said import SaidList, SaidText
from hooks.facts.texts.groups import TextGroup, theme
from hooks.facts.years import CampaignFacts
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.wording import labels


def is_copied(text: SaidText, group: TextGroup) -> bool:
    """Whether a presentation may be copied: in use, whole and verified."""
    return group.may_use(text)


def others_of(group: TextGroup) -> tuple[SaidText, ...]:
    """Return the presentations that stand behind the first."""
    return tuple(each for each in group.presentations if each != group.first)


def sentences_words(groups: Sequence[TextGroup]) -> str:
    """Return how many sentences a year has: «8 câu», «8 câu, 1 câu không còn dùng»."""
    gone = sum(group.is_gone for group in groups)
    in_use = len(groups) - gone
    told = (f"{in_use} câu" if in_use else "", f"{gone} câu không còn dùng" if gone else "")
    return ", ".join(filter(None, told))


def counted(held: SaidList) -> str:
    """Return how many sentences a document has, and how many are entered: «văn bản nêu 5 …»."""
    kind = labels.TEXT_KINDS[held.kind].lower()
    if held.total == "con-nua":
        return f"mới có {held.held} {kind}, văn bản còn nữa"
    return f"văn bản nêu {held.total} {kind}, mới có {held.held}"


def chosen(lists: Iterable[SaidList]) -> tuple[SaidList, ...]:
    """Return the lists of which only some sentences are to be chosen."""
    return tuple(each for each in lists if each.choose)


def theme_shown(facts: CampaignFacts) -> TextGroup | None:
    """Return the theme of the newest year that has one, of which year the group says.

    The nation's stands before a province's.
    """
    main = facts.campaign.main_occasion
    for year in facts.years:
        catalogue = year.catalogue
        national = theme(year.text_groups, main, catalogue, WHOLE_COUNTRY)
        if found := national or year.theme(main):
            return found
    return None

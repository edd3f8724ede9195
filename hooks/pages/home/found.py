"""What the home page's search shows beside a result: when a campaign is, and words to copy.

The search's own data has words and addresses only; this small file is fetched when somebody
begins to search (docs/scripts/finding.js).
"""

from __future__ import annotations

from typing import Any

from hooks.facts.places import places_words
from hooks.facts.texts.groups import TextGroup
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.telling.texts import theme_shown
from hooks.wording import labels
from hooks.wording.dates import format_span


def found_listing(view: SiteView) -> dict[str, Any]:
    """Return by campaign its name, its date in words, the theme in force, and all its texts.

    A text is, by its anchor, `[what it is, where it counts, whether it is in use, whether its year
    is over, whether the campaign's date is of its year]`.
    """
    return {item.campaign.id: _of(item, view) for item in view.campaigns}


def _of(item: CampaignView, view: SiteView) -> dict[str, Any]:
    shown = item.shown(view.today)
    theme = theme_shown(item.facts)
    if theme and (not theme.is_offered or item.is_over(theme.year, view.today)):
        theme = None
    groups = [group for year in item.facts.years for group in year.text_groups]
    return {
        "name": item.campaign.name,
        "when": format_span(shown.span) if shown else "",
        "theme": theme.text if theme else "",
        "kind": _kind(theme) if theme else "",
        "texts": {
            group.anchor: [
                _kind(group),
                _place(group, view),
                group.is_offered,
                item.is_over(group.year, view.today),
                shown is not None and group.year == shown.year,
            ]
            for group in groups
        },
    }


def _kind(group: TextGroup) -> str:
    return f"{labels.TEXT_KINDS[group.first.kind]} năm {group.year}"


def _place(group: TextGroup, view: SiteView) -> str:
    if WHOLE_COUNTRY in group.scopes:
        return ""
    return places_words(view.catalogue, group.scopes)

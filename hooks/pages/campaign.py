"""The page of a campaign: a kit by use, then its texts and dates; what is of the past is folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.catalogue.said import SaidLead
from hooks.embeds.upload import take_down_day
from hooks.facts.gaps import ThemeGap, words_left_out
from hooks.facts.occurrence import Occurrence
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import Contact
from hooks.outputs import Page
from hooks.pages.campaign_search import campaign_entries
from hooks.pages.frame.bundles import packing_script
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.structured_data import campaign_events
from hooks.pages.telling.announcement import announcement
from hooks.pages.telling.badges import MOST, Badge, badges
from hooks.pages.telling.dates import DateRow, UndatedRow, date_rows, undated_rows
from hooks.pages.telling.duties import DutyTimes
from hooks.pages.telling.past_years import duties_now, past_years, text_year
from hooks.pages.telling.texts import theme_shown
from hooks.pages.telling.uses import SHOWN, hero_of, printing_words, tiles_of
from hooks.wording.dates import format_span
from hooks.wording.short_dates import short_date
from hooks.wording.spoken import RATE_WORDS


def campaign_pages(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield a page for each campaign."""
    for item in view.campaigns:
        make = partial(_campaign_page, environment, view, item)
        shown = (item.given, packing_script().path)
        yield view.keeper.of_campaign("campaign", item.campaign.id, shown, make)


def _campaign_page(environment: Environment, view: SiteView, item: CampaignView) -> Page:
    rows = tuple(row for row in date_rows(item.occurrences, view.catalogue) if _is_listed(row))
    undated = tuple(undated_rows(item.undated, view.catalogue))
    html = render(
        environment,
        "campaign.html",
        item.url,
        view=view,
        item=item,
        campaign=item.campaign,
        head=_head(item, view),
        hero=hero_of(item),
        left_out=words_left_out(item.facts, item.occurrences, view.today)
        if item.is_of_no_year
        else "",
        tiles={use: tiles_of(item, use) for use in SHOWN},
        printing_words=printing_words,
        packing=packing_script().path,
        told=announcement(item, view.today, view.site_url),
        rate_words=RATE_WORDS,
        now=duties_now(item, view.today),
        above=text_year(item),
        past=tuple(past_years(item, view.today)),
        newest_kit=item.kit(item.edition),
        slots_drawn=len(item.banners_drawn(item.edition)),
        wanted=item.wanted_year(view.today),
        people=_people(item, view.today),
        times=DutyTimes(view.catalogue, item.occurrences),
        **_sorted(rows, undated, view.today),
    )
    card = item.picture
    return Page(
        url=item.url,
        kind="campaign",
        title=item.campaign.name,
        description=_description(item, view.today),
        body=html,
        image=card.path if card else None,
        oembed=addresses.oembed(item.campaign.id) if card else None,
        image_alt=card.alt if card else None,
        search=tuple(campaign_entries(item, view.catalogue, view.today)),
        structured=tuple(campaign_events(item, view.catalogue, view.site_url)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What the first screen tells: when, in what state, with which theme."""

    shown: Occurrence | None  # the date that stands for the campaign
    running: Occurrence | None
    badges: tuple[Badge, ...]
    every_year: str  # «10/10 hằng năm»; "" when it is not so simple
    take_down: date | None  # the last day on which the banner of what runs may hang
    theme: TextGroup | None
    gap: ThemeGap | None
    has_old_theme: bool  # of an earlier year than the one that it wants
    archived: int | None


def _head(item: CampaignView, view: SiteView) -> _Head:
    today = view.today
    shown, running = item.shown(today), item.current(today)
    # Where it counts stands beside its days.
    every = badges(shown, today) if shown else ()
    found = tuple(badge for badge in every if badge.kind != "scope")
    over = [o for o in item.occurrences if o.year == today.year and not o.is_deadline]
    if shown and shown.year > today.year and over and len(found) < MOST:
        found = (*found, Badge(kind="past", words=f"Kỳ {today.year} đã qua"))
    own = shown and item.campaign.occasion(shown.occasion or "")
    short = short_date(own.rule) if own and shown and shown.is_day else None
    theme = theme_shown(item.facts)
    return _Head(
        shown=shown,
        running=running,
        badges=found,
        every_year=f"{short} hằng năm" if short else "",
        take_down=take_down_day(running, item.occurrences) if running else None,
        theme=theme,
        has_old_theme=theme is not None and item.is_over(theme.year, today),
        gap=item.gap(today),
        archived=item.archived(today),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _People:
    """Who leads and who can be called, and those of the past."""

    leads: tuple[SaidLead, ...]
    former_leads: tuple[SaidLead, ...]
    contacts: tuple[Contact, ...]
    former_contacts: tuple[Contact, ...]


def _people(item: CampaignView, today: date) -> _People:
    facts = item.facts
    newest = max((each.year for each in facts.leads), default=None)

    def leads(each: SaidLead) -> bool:
        return each.year == newest and not (each.valid_to and each.valid_to < today)

    hotlines_first = sorted(facts.contacts, key=lambda each: each.first.kind)
    return _People(
        leads=tuple(each for each in facts.leads if leads(each)),
        former_leads=tuple(each for each in facts.leads if not leads(each)),
        contacts=tuple(each for each in hotlines_first if not each.is_over(today)),
        former_contacts=tuple(each for each in hotlines_first if each.is_over(today)),
    )


def _is_listed(row: DateRow) -> bool:
    """Whether a row stands among the dates: deadlines of reports stand with their reports."""
    return row.first.kind != "han-bao-cao"


# So many rows of what comes are shown; what follows is folded.
NEAR: Final = 6


def _sorted(
    rows: tuple[DateRow, ...], undated: tuple[UndatedRow, ...], today: date
) -> dict[str, object]:
    """Return what is to come in its order, the next year's first, and what is over, the latest
    first.
    """
    coming = [row for row in rows if not row.is_over(today)]
    near = [row for row in coming if row.first.year == coming[0].first.year][:NEAR]
    return {
        "coming": coming,
        "near": near,
        "later": [row for row in coming if row not in near],
        "over": [row for row in reversed(rows) if row.is_over(today)],
        "coming_undated": [row for row in undated if not row.is_over(today)],
        "over_undated": [row for row in undated if row.is_over(today)],
    }


def _description(item: CampaignView, today: date) -> str:
    parts = [item.campaign.name]
    if occurrence := item.current(today) or item.next(today):
        parts.append(format_span(occurrence.span))
    shown = theme_shown(item.facts)
    if shown and not item.is_over(shown.year, today):
        parts.append(shown.text)
    return ". ".join(parts) + ". Khẩu hiệu nguyên văn, banner, lịch."

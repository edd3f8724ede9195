"""What pages are made from: the catalogue and the occurrences, gathered per campaign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import MissingBanner, SiteBanner
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import PAGE_SIZES
from hooks.facts.gathered import undated_words
from hooks.facts.occurrences import Occurrence
from hooks.feeds.offers import Offer
from hooks.kits.build import PublishedKit
from hooks.model.campaign import Campaign, Edition
from hooks.model.kinds import prominence


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignView:
    """A campaign with everything its page shows."""

    campaign: Campaign
    topic: str
    occurrences: tuple[Occurrence, ...]
    banners: tuple[SiteBanner, ...]
    missing: tuple[MissingBanner, ...]
    prints: tuple[PrintFile, ...]
    offer: Offer | None  # of its feed, if it has dates
    kits: tuple[PublishedKit, ...] = ()

    @property
    def newest(self) -> Edition | None:
        """The newest edition."""
        return self.campaign.newest_first[0] if self.campaign.editions else None

    @property
    def url(self) -> str:
        """The page's address relative to the site's root."""
        return addresses.campaign_page(self.campaign.id)

    def banners_of(self, year: int | None) -> tuple[SiteBanner, ...]:
        """Return the banners of one edition that the campaign's page shows."""
        return tuple(b for b in self.banners if b.year == year and b.size.id in PAGE_SIZES)

    def kit(self, year: int | None) -> PublishedKit | None:
        """Return the ZIP of one edition."""
        return next((kit for kit in self.kits if kit.year == year), None)

    def card(self, year: int | None) -> SiteBanner | None:
        """Return the banner that stands for the campaign in lists and link previews."""
        return next((b for b in self.banners_of(year) if b.size.id == "1200x630"), None)

    def current(self, today: date) -> Occurrence | None:
        """Return the most special occurrence running today; report deadlines do not run."""
        running = [o for o in self.occurrences if o.runs(today) and o.kind != "han-bao-cao"]
        return min(running, key=lambda o: prominence(o.kind), default=None)

    def next(self, today: date) -> Occurrence | None:
        """Return the most special occurrence of the first year in which any begins after today."""
        coming = [
            o
            for o in self.occurrences
            if o.span.reach[0] > today and o.kind != "han-bao-cao" and o.takes_place
        ]
        of_year = [o for o in coming if o.year == coming[0].year]
        return min(of_year, key=lambda o: prominence(o.kind), default=None)

    def shown(self, today: date) -> Occurrence | None:
        """Return the date that represents the campaign; None when it has no dates of its own.

        That is the one that runs or comes next; else one that was to come but is cancelled or
        has no day; else the last one. Report deadlines never represent a campaign.
        """
        if found := self.current(today) or self.next(today):
            return found
        dated = [o for o in self.occurrences if o.kind != "han-bao-cao"]
        # An alternative that was not chosen says nothing about the campaign.
        held = {(o.year, o.source_item) for o in dated if o.takes_place}
        off = (o for o in dated if not o.is_past(today) and (o.year, o.source_item) not in held)
        past = (o for o in reversed(dated) if o.takes_place)
        return next(off, None) or next(past, None) or next(iter(dated), None)

    @property
    def words_for_dates(self) -> tuple[int, str] | None:
        """The newest time that a document gives only in words, with its year."""
        for edition in self.campaign.newest_first:
            for period in edition.periods:
                if period.superseded is None:
                    for words in undated_words(self.campaign, edition, period):
                        return edition.year, words
        return None

    @property
    def has_deadlines(self) -> bool:
        """Whether any report is due on a known day."""
        return any(o.kind == "han-bao-cao" for o in self.occurrences)

    def still_to_come(self, today: date) -> tuple[Occurrence, ...]:
        """Return the occurrences not yet over, in chronological order."""
        return tuple(o for o in self.occurrences if not o.is_past(today))

    def over(self, today: date) -> tuple[Occurrence, ...]:
        """Return the occurrences that are over, the latest first."""
        return tuple(o for o in reversed(self.occurrences) if o.is_past(today))


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """Everything pages are made from."""

    catalogue: Catalogue
    occurrences: tuple[Occurrence, ...]
    campaigns: tuple[CampaignView, ...]
    feed_all: str | None  # address of the feed of all dates, if there are any
    offers: tuple[Offer, ...]  # all feeds, in the order of families
    today: date
    site_url: str  # address of the site's root; ends with a slash

"""What pages are made from: the catalogue and the occurrences, gathered per campaign."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from banners import Size, load_sizes
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.data.changes import Change
from hooks.drawing.banners import MissingBanner, SiteBanner
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import CARD_SIZE, PAGE_SIZES
from hooks.drawing.standing import Arts, following_key, in_slot
from hooks.drawing.thumbnails import Thumbnail, Thumbnails
from hooks.facts.archive import archived_since
from hooks.facts.dates.statement import Statement
from hooks.facts.documents import in_force
from hooks.facts.gaps import ThemeGap, is_over, over_from, theme_gap, wanted_year
from hooks.facts.occurrences import DEADLINES, Occurrence, undated
from hooks.facts.places import place_name
from hooks.facts.years import CampaignFacts, CampaignYear
from hooks.feeds.offers import Offer
from hooks.kits.build import PublishedKit
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.model.kinds import Kind, prominence
from hooks.pages.frame.keeping import PageKeeper, digest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The picture that stands for a campaign in lists and link previews."""

    path: str
    alt: str
    size: Size
    small: str  # the address of the picture for lists: the same, small


def card_of(
    catalogue: Catalogue, campaign: Campaign, arts: Arts, thumbnails: Thumbnails, today: date
) -> Card:
    """Return a campaign's card: what follows the newest year, and so never words that are over."""
    key = following_key(catalogue, campaign, today)
    art, slot = in_slot(arts, key, CARD_SIZE)
    size = next(size for size in load_sizes() if size.id == CARD_SIZE)
    path = f"{art.folder}{CARD_SIZE}.png"
    thumbnail = thumbnails.get(CARD_SIZE)
    return Card(
        path=path,
        alt=slot.alt,
        size=size,
        small=thumbnail.path if thumbnail and thumbnail.year is None else path,
    )


@dataclass(frozen=True, kw_only=True)
class CampaignView:
    """A campaign with everything its page shows."""

    campaign: Campaign
    topic: str
    facts: CampaignFacts
    occurrences: tuple[Occurrence, ...]
    banners: tuple[SiteBanner, ...]
    missing: tuple[MissingBanner, ...]
    prints: tuple[PrintFile, ...]
    offer: Offer | None  # of its feed, if it has dates
    kits: tuple[PublishedKit, ...] = ()
    thumbnails: Thumbnails = field(default_factory=dict)  # by slot; empty: nothing is drawn
    picture: Card | None = None  # that stands for it in lists; None: nothing is drawn
    is_of_no_year: bool = False  # what it hands out: see hooks.facts.gaps

    @property
    def undated(self) -> tuple[Statement, ...]:
        """What documents give without a day."""
        return undated(self.facts.catalogue, self.campaign.id)

    @cached_property
    def given(self) -> str:
        """A digest of what it has that does not follow from the catalogue alone."""
        feed = self.offer.feed if self.offer else None
        drawn = (
            [each.told for each in self.banners],
            [each.told for each in self.missing],
            [each.told for each in self.prints],
        )
        thumbnails = [(slot, each.told) for slot, each in self.thumbnails.items()]
        return digest_of((
            drawn, self.kits, self.picture, thumbnails, self.is_of_no_year,
            feed and (feed.path, feed.name, feed.label, feed.page, feed.description),
        ))  # fmt: skip

    @property
    def newest(self) -> CampaignYear | None:
        """The newest year that documents speak of."""
        return self.facts.newest

    @property
    def edition(self) -> int | None:
        """The year of the edition that is handed out; None: it is of no year."""
        return self.newest.year if self.newest and not self.is_of_no_year else None

    @property
    def thumbnail(self) -> Thumbnail | None:
        """The small picture that stands for it in lists."""
        return self.thumbnails.get(CARD_SIZE)

    @property
    def url(self) -> str:
        """The page's address relative to the site's root."""
        return addresses.campaign_page(self.campaign.id)

    def banners_of(self, year: int | None) -> tuple[SiteBanner, ...]:
        """Return the banners of one year that the campaign's page shows."""
        return tuple(b for b in self.banners if b.year == year and b.size.id in PAGE_SIZES)

    def banners_drawn(self, year: int | None) -> tuple[SiteBanner, ...]:
        """Return all banners of one year."""
        return tuple(b for b in self.banners if b.year == year)

    def prints_drawn(self, year: int | None) -> tuple[PrintFile, ...]:
        """Return all prints of one year, with those that could not be drawn."""
        return tuple(file for file in self.prints if file.year == year)

    def kit(self, year: int | None) -> PublishedKit | None:
        """Return the ZIP of one year."""
        return next((kit for kit in self.kits if kit.year == year), None)

    def card(self, year: int | None) -> SiteBanner | None:
        """Return a year's banner in the size of link previews."""
        return next((b for b in self.banners_of(year) if b.size.id == CARD_SIZE), None)

    def current(self, today: date) -> Occurrence | None:
        """Return the occurrence that stands for today, if any runs; deadlines do not run."""
        running = (o for o in self.occurrences if o.runs(today) and not o.is_deadline)
        return min(running, key=self._standing, default=None)

    def next(self, today: date) -> Occurrence | None:
        """Return the occurrence that stands for the first year in which any is to begin."""
        coming = [
            o
            for o in self.occurrences
            if o.span.reach[0] > today and not o.is_deadline and o.takes_place
        ]
        of_year = (o for o in coming if o.year == coming[0].year)
        return min(of_year, key=self._standing, default=None)

    def shown(self, today: date) -> Occurrence | None:
        """Return the date that represents the campaign; None when it has no dates of its own.

        That is the one that runs or comes next; else one that was to come but is cancelled or
        has no day; else the last one. Deadlines never represent a campaign, nor does what is no
        longer said.
        """
        if found := self.current(today) or self.next(today):
            return found
        dated = [o for o in self.occurrences if not o.is_deadline and o.status != "superseded"]
        off = (o for o in dated if not o.is_past(today) and not o.takes_place)
        past = [o for o in dated if o.takes_place and o.is_past(today)]
        latest = [o for o in past if o.year == past[-1].year]
        return (
            next(off, None)
            or min(latest, key=self._standing, default=None)
            or next(iter(dated), None)
        )

    def gap(self, today: date) -> ThemeGap | None:
        """Return the year on now or to come soon of which no theme is known, if there is one."""
        return theme_gap(self.facts, self.occurrences, today)

    def wanted_year(self, today: date) -> int:
        """Return the year whose words it wants."""
        return wanted_year(self.occurrences, today)

    def is_over(self, year: int | None, today: date) -> bool:
        """Return whether words of a year are no longer those that it wants."""
        return year is not None and is_over(year, self.occurrences, today)

    def over_from(self, year: int | None, today: date) -> str | None:
        """Return the first day, in ISO form, on which words of a year are over."""
        return None if year is None else over_from(year, self.occurrences, today).isoformat()

    def archived(self, today: date) -> int | None:
        """Return its last year when it is of the past for good, else None."""
        return archived_since(self.facts, self.occurrences, today)

    def rank(self, occurrence: Occurrence) -> tuple[bool, bool, bool, bool, int]:
        """Return what decides which date stands for a campaign: the least does.

        The verified before what is not, the national before the local, the main occasion's own
        day before other days and before windows, then the more special kind.
        """
        main = occurrence.occasion == self.campaign.main_occasion
        return (
            not occurrence.verified,
            not occurrence.is_national,
            not (occurrence.is_day and main),
            not occurrence.is_day,
            prominence(occurrence.kind),
        )

    def _standing(self, occurrence: Occurrence) -> tuple[bool, bool, bool, bool, int, date, str]:
        return (*self.rank(occurrence), occurrence.span.first, occurrence.key)

    @property
    def words_for_dates(self) -> tuple[int, str, str] | None:
        """The newest time that a document in force gives only in words: its year, the words, and
        where it counts, unless in the whole country.
        """
        told = (
            each
            for each in self.undated
            if each.words
            and each.kind not in DEADLINES
            and in_force(self.facts.catalogue, each.entry)
        )
        newest = max(told, key=lambda each: each.year, default=None)
        if newest is None:
            return None
        national = newest.scope == WHOLE_COUNTRY
        place = "" if national else place_name(self.facts.catalogue, newest.scope)
        return newest.year, newest.words, place

    @property
    def was_dated(self) -> bool:
        """Whether a document ever gave it a time, though none stands for it now."""
        return bool(self.campaign.occasions) or any(kind not in DEADLINES for kind in self._kinds)

    @property
    def has_deadlines(self) -> bool:
        """Whether anything is due, on a known day or not."""
        return any(kind in DEADLINES for kind in self._kinds)

    @property
    def _kinds(self) -> set[Kind]:
        dated = {occurrence.kind for occurrence in self.occurrences}
        return dated | {statement.kind for statement in self.undated}

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
    changes: tuple[Change, ...] = ()  # the newest first
    arrivals_from: date | None = None  # since when the ledger keeps the days on which things came
    today: date
    site_url: str  # address of the site's root; ends with a slash
    keeper: PageKeeper = field(default_factory=PageKeeper)

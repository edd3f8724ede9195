"""The compiler, which turns a catalogue and a day into the content of the whole site.

Pure: it reads no clock and no environment, and writes nothing but what is costly to make, into
the store that it is given. The same catalogue, day and address give the same bytes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from banners.making.beside import beside
from banners.store.blob import Share
from banners.store.store import Store
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.grounds import Grounds
from hooks.data.changes import Change, changes_of
from hooks.data.files import data_files
from hooks.drawing.banners import PAGES_ONLY, Drawing
from hooks.drawing.checks import check_banners
from hooks.drawing.everything import draw_everything
from hooks.drawing.standing import following_files, sizes_of
from hooks.drawing.thumbnails import ThumbnailMaker, thumbnail_files
from hooks.embeds import embed_files
from hooks.facts.gaps import is_of_no_year
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.years import campaign_facts
from hooks.feeds import Ledger, list_feeds
from hooks.feeds.ledger.continuing import continued
from hooks.feeds.ledger.entries import EMPTY
from hooks.feeds.offers import Offer
from hooks.feeds.publishing import in_calendars
from hooks.feeds.selection import CAMPAIGNS, Feed
from hooks.kits.build import build_kits
from hooks.outputs import Compiled, Content, Output, SearchScripts
from hooks.pages import CampaignView, SiteView, build_pages
from hooks.pages.editing.composing import composing_files
from hooks.pages.frame.bundles import KINDS, bundle_files, packing_script, page_assets
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import Keeping, PageKeeper
from hooks.pages.frame.views import card_of
from hooks.pages.gallery import gallery_listing
from hooks.pages.home.found import found_listing
from hooks.pages.structured_data import structured_data
from hooks.progress import Progress, no_progress
from hooks.publishing import robots
from hooks.publishing.former_addresses import former_files
from hooks.publishing.hosts.root_files import hosting_files
from hooks.publishing.leading_on import short_files
from hooks.publishing.sitemap import sitemap_files
from hooks.publishing.web_fonts import web_fonts
from hooks.search.files import box_file, search_files, worker_file
from hooks.search.finder_script import finder_script
from hooks.source.faults import Faults
from hooks.workshop.files import workshop_files
from hooks.workshop.scenes import compose_editions

# The picture in link previews of pages that have no campaign's banner.
SITE_CARD = f"{addresses.NEUTRAL}1200x630.png"
SEARCH_SOURCES = Path(__file__).parent.parent / "docs" / "assets" / "search"

Item = TypeVar("Item")


def compile_site(  # noqa: PLR0913 - each is one thing that the site depends on
    catalogue: Catalogue,
    today: date,
    site_url: str,
    progress: Progress = no_progress,
    drawing: Drawing = PAGES_ONLY,
    *,
    ledger: Ledger = EMPTY,
) -> Compiled:
    """Return everything the site publishes.

    `site_url` ends with a slash. `progress` is called with a step's name, how much of it is done
    and how much there is. `ledger` records what calendars have published before. Raise `Faults`
    when a text cannot be drawn.
    """
    if faults := tuple(check_banners(catalogue)):
        raise Faults(faults)
    occurrences = resolve(catalogue, today)
    changes = changes_of(catalogue, ledger, today)
    ledger = continued(ledger, catalogue, occurrences, today)
    listed = list_feeds(in_calendars(occurrences, ledger, today), catalogue, today)
    told = _Told(
        catalogue=catalogue,
        today=today,
        site_url=site_url,
        ledger=ledger,
        occurrences=occurrences,
        changes=changes,
        listed=listed,
        store=drawing.store,
    )
    _ = drawing.store.folder  # a temporary one is there for the copy, too
    # Kits need the feeds, but nothing needs the other files.
    with beside(told.feeds) as feeds, beside(told.others, yielding=True) as others:
        return _compiled(told, progress, drawing, feeds, others)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What follows from the campaigns' files, whatever is drawn."""

    catalogue: Catalogue
    today: date
    site_url: str
    ledger: Ledger  # goes on as of today
    occurrences: tuple[Occurrence, ...]
    changes: tuple[Change, ...]
    listed: tuple[Feed, ...]  # what there is to subscribe to
    store: Store

    def feeds(self) -> tuple[dict[str, bytes], Share]:
        """Return the calendars by their paths, and what was used of the store."""
        # Only here, since it loads icalendar: a fortieth of an edit's time, in the copy alone.
        from hooks.feeds.build import build_feeds  # noqa: PLC0415

        before = frozenset(self.store.used)
        feeds = build_feeds(
            self.occurrences,
            self.catalogue,
            self.today,
            self.site_url,
            self.ledger,
            feeds=self.listed,
            store=self.store,
        )
        return feeds, self.store.used_since(before)

    def others(self) -> dict[str, bytes]:
        """Return the data files, and those of the page on which letters are entered."""
        composing = {file.path: file.content for file in composing_files(self.catalogue)}
        data = data_files(self.catalogue, self.occurrences, self.changes, self.site_url)
        return data | composing


def _compiled(
    told: _Told,
    progress: Progress,
    drawing: Drawing,
    told_feeds: Callable[[], tuple[dict[str, bytes], Share]],
    others: Callable[[], dict[str, bytes]],
) -> Compiled:
    """Return everything; `told_feeds` and `others` wait for what `told` has of that name."""
    catalogue, today, site_url = told.catalogue, told.today, told.site_url
    occurrences = told.occurrences
    drawn = draw_everything(catalogue, today, site_url, drawing, progress)
    banners, prints = drawn.banners, drawn.prints
    small_pictures = ThumbnailMaker(
        catalogue=catalogue, drawn=drawn, today=today, store=drawing.store
    )
    banners_of = _grouped(banners.banners, lambda banner: banner.campaign_id)
    thumbnails_of = {
        campaign.id: small_pictures.of(campaign, banners_of[campaign.id])
        for campaign in catalogue.campaigns
    }
    lean = drawing.chosen.lean
    embedded = embed_files(
        catalogue,
        occurrences,
        drawn,
        today,
        site_url,
        sizes=sizes_of(drawing),
        lean=lean,
        store=drawing.store,
    )
    editions = compose_editions(catalogue, today, drawing, progress)
    scenes = workshop_files(editions, drawing.store)

    feeds, share = told_feeds()
    drawing.store.join(share)
    offers = [Offer(feed, site_url, drawing.store) for feed in told.listed]
    offer_of = {offer.feed.key: offer for offer in offers if offer.feed.family is CAMPAIGNS}
    occurrences_of = _grouped(occurrences, lambda occurrence: occurrence.campaign.id)
    prints_of = _grouped(prints, lambda item: item.campaign_id)
    missing_of = _grouped(banners.missing, lambda item: item.campaign_id)
    environment = page_environment(catalogue, today, drawing.store)
    whose = f"{catalogue.edition!r} {drawing.agency.digest if drawing.agency else ''}"
    grounds = Grounds(catalogue, today.isoformat(), site_url, drawing.slots, whose)
    kits = build_kits(
        catalogue,
        occurrences,
        banners,
        prints,
        feeds,
        today,
        site_url,
        environment,
        drawing.store,
        grounds,
        progress,
        lean=lean,
    )
    kits_of = _grouped(kits, lambda item: item.campaign_id)
    view = SiteView(
        catalogue=catalogue,
        occurrences=occurrences,
        campaigns=tuple(
            CampaignView(
                campaign=campaign,
                topic=catalogue.topics[campaign.topic].name,
                facts=campaign_facts(catalogue, campaign.id),
                occurrences=occurrences_of[campaign.id],
                banners=banners_of[campaign.id],
                missing=missing_of[campaign.id],
                prints=prints_of[campaign.id],
                offer=offer_of.get(campaign.id),
                kits=kits_of[campaign.id],
                thumbnails=thumbnails_of[campaign.id],
                picture=card_of(
                    catalogue, campaign, drawn.embedded, thumbnails_of[campaign.id], today
                ),
                is_of_no_year=is_of_no_year(catalogue, campaign, today),
            )
            for campaign in catalogue.campaigns
        ),
        feed_all=addresses.FEED_OF_ALL if addresses.FEED_OF_ALL in feeds else None,
        offers=tuple(offers),
        changes=told.changes,
        arrivals_from=told.ledger.arrivals_from,
        today=today,
        site_url=site_url,
        keeper=PageKeeper(Keeping(store=drawing.store, grounds=grounds)),
    )
    pages = tuple(
        page if page.image else replace(page, image=SITE_CARD, image_alt=catalogue.edition.tagline)
        for page in build_pages(environment, view)
    )
    progress("trang", len(pages), len(pages))

    files: dict[str, Content] = {**feeds, **web_fonts(drawing.store)}
    files |= hosting_files(urlsplit(site_url).path)
    files |= bundle_files()
    files |= others()
    files[robots.PATH] = robots.robots_file(site_url)
    files |= sitemap_files((page.url for page in pages), site_url, today)
    for banner in banners.banners:
        files |= {file.path: file.blob for file in banner.files}
    for item in view.campaigns:
        files |= thumbnail_files(item.thumbnails)
    files |= following_files(catalogue, drawn.embedded, today, drawing.store, lean=lean)
    files |= embedded
    for print_file in prints:
        if print_file.files is not None:
            files |= {
                print_file.path: print_file.files.pdf,
                print_file.svg_path: print_file.files.svg,
            }
    files |= {kit.path: kit.blob for kit in kits}
    files |= scenes
    files[addresses.GALLERY_LISTING] = json.dumps(
        gallery_listing(view), ensure_ascii=False
    ).encode()
    files[addresses.FOUND_LISTING] = json.dumps(
        found_listing(view), ensure_ascii=False, separators=(",", ":")
    ).encode()
    search = search_files(entry for page in pages for entry in page.search)
    sources = {path.name: path.read_text("utf-8") for path in SEARCH_SOURCES.glob("*.js")}
    worker, box = worker_file(sources), box_file(sources)
    for file in (
        *search.all,
        worker,
        box,
        finder_script(),
        packing_script(),
    ):
        files[file.path] = file.content
    files |= short_files(catalogue.campaigns, site_url)
    files |= former_files(catalogue.campaigns, files, site_url)  # last, since it needs the rest
    return Compiled(
        pages=pages,
        outputs=tuple(Output(address, content) for address, content in files.items()),
        assets={kind: page_assets(kind) for kind in (None, *KINDS)},
        search=SearchScripts(worker=worker.path, box=box.path),
        structured=structured_data(pages, site_url),
    )


def _grouped(items: Iterable[Item], key: Callable[[Item], str]) -> Mapping[str, tuple[Item, ...]]:
    """Return the items by key, gathered in one pass; a key without items is absent."""
    groups: defaultdict[str, tuple[Item, ...]] = defaultdict(tuple)
    lists: dict[str, list[Item]] = {}
    for item in items:
        lists.setdefault(key(item), []).append(item)
    groups.update((name, tuple(members)) for name, members in lists.items())
    return groups

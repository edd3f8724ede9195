"""The making of all kits from the site's content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, TypeVar

from jinja2 import Environment

from banners.store.blob import Blob, Made
from banners.store.store import Store, step_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.grounds import Grounds
from hooks.drawing.banners import (
    DrawnEdition,
    MissingBanner,
    SiteBanner,
    SiteBanners,
    editions_drawn,
)
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import PAGE_SIZES
from hooks.facts.gaps import wanted_year, words_left_out
from hooks.facts.occurrences import Occurrence
from hooks.facts.texts.listed import ListedText, listed_texts
from hooks.facts.years import campaign_facts
from hooks.kits.archive import pack
from hooks.kits.contents import CALENDAR, GUIDE, MANIFEST, SUMS, KitItem, KitSource, items_of
from hooks.kits.guide import guide_bytes
from hooks.kits.manifest import manifest_bytes, sums_bytes
from hooks.progress import Progress, no_progress
from hooks.steps import archive_code, page_code

OfYear = TypeVar("OfYear", SiteBanner, MissingBanner, PrintFile)
_ZIP: Final = "zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedKit:
    """A published kit, with what pages say about it."""

    campaign_id: str
    year: int | None
    path: str  # relative to the site's root
    file_name: str  # what it is saved as
    blob: Blob
    slots: int
    pictures: int  # number of banner files, in all formats
    prints: int
    texts: int
    has_calendar: bool

    @property
    def weight(self) -> int:
        """Its weight in bytes."""
        return self.blob.size

    @property
    def sha256(self) -> str:
        """The checksum that a webmaster can compare, in hexadecimal."""
        return self.blob.digest


def build_kits(  # noqa: PLR0913, PLR0917 - each is one thing that kits hold
    catalogue: Catalogue,
    occurrences: Iterable[Occurrence],
    drawn: SiteBanners,
    prints: Iterable[PrintFile],
    feeds: Mapping[str, bytes],
    today: date,
    site_url: str,
    environment: Environment,
    store: Store,
    grounds: Grounds,
    progress: Progress = no_progress,
    *,
    lean: bool = False,
) -> tuple[PublishedKit, ...]:
    """Return a kit for every edition, except empty ones: of years, and of no year.

    `feeds` are the site's by path, `environment` renders the guide, `store` has what was drawn.
    Lean kits have pictures as PNG; those of earlier years, whose addresses stay, are small: texts,
    guide, and the banners of the slots that pages show. So is that of no year while a year's words
    stand; and while it stands in for them, the newest year's stays as it was.
    """
    sources = list(
        _sources(
            catalogue,
            tuple(occurrences),
            drawn,
            tuple(prints),
            feeds,
            today,
            site_url,
            lean=lean,
        )
    )
    kits = []
    for number, source in enumerate(sources, 1):
        # The guide and the files that describe others are written to find out the archive's key.
        inputs = [grounds.of_campaign(source.campaign.id), source.given]
        key = step_key("kit", inputs, page_code())
        kits.append(_found(source, key, store) or _published(source, environment, store, key))
        progress("bộ tải về", number, len(sources))
    return tuple(kits)


def _sources(  # noqa: PLR0913, PLR0917 - as above
    catalogue: Catalogue,
    occurrences: tuple[Occurrence, ...],
    drawn: SiteBanners,
    prints: tuple[PrintFile, ...],
    feeds: Mapping[str, bytes],
    today: date,
    site_url: str,
    *,
    lean: bool,
) -> Iterator[KitSource]:
    banners = _by_year(drawn.banners)
    missing = _by_year(drawn.missing)
    texts: dict[tuple[str, int | None], list[ListedText]] = {}
    for text in listed_texts(catalogue):
        texts.setdefault((text.campaign.id, text.year), []).append(text)
    dated: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        dated.setdefault(occurrence.campaign.id, []).append(occurrence)
    printed = _by_year(file for file in prints if file.files is not None)

    for campaign in catalogue.campaigns:
        facts = campaign_facts(catalogue, campaign.id)
        own = tuple(dated.get(campaign.id, ()))
        in_force = tuple(each for each in facts.contacts if each.is_in_force(today))
        for edition in editions_drawn(catalogue, campaign, today):
            key = (campaign.id, edition.year)
            of_kit = _of_kit(own, edition, today)
            stands_in = edition.is_yearly and edition.whole
            held = (
                banner
                for banner in banners.get(key, ())
                if not lean or edition.whole or banner.size.id in PAGE_SIZES
            )
            source = KitSource(
                catalogue=catalogue,
                site_url=site_url,
                campaign=campaign,
                of_year=edition.of_year,
                is_yearly=edition.is_yearly,
                left_out=words_left_out(facts, own, today) if stands_in else "",
                whole=edition.whole,
                lean=lean,
                banners=tuple(held),
                missing=tuple(missing.get(key, ())),
                prints=tuple(printed.get(key, ())),
                texts=tuple(texts.get(key, ())),
                occurrences=of_kit,
                listed_year=edition.year or _coming_year(of_kit, today),
                contacts=in_force if edition.whole else (),
                feeds=feeds,
            )
            if source.banners or source.texts:
                yield source


def _by_year(items: Iterable[OfYear]) -> dict[tuple[str, int | None], list[OfYear]]:
    found: dict[tuple[str, int | None], list[OfYear]] = {}
    for item in items:
        found.setdefault((item.campaign_id, item.year), []).append(item)
    return found


def _of_kit(
    occurrences: Sequence[Occurrence], edition: DrawnEdition, today: date
) -> tuple[Occurrence, ...]:
    """Return the dates of a kit's year, for the newest those of later years as well; for that which
    stands in, the dates of the year that it stands in for and after.
    """
    first = wanted_year(occurrences, today) if edition.is_yearly else edition.year
    if first is None:
        return tuple(occurrences)
    return tuple(o for o in occurrences if o.year == first or (edition.whole and o.year > first))


def _coming_year(occurrences: Sequence[Occurrence], today: date) -> int | None:
    """Return the year of what runs or comes next; else the last; None when there are no dates."""
    ahead = [o for o in occurrences if o.takes_place and not o.is_deadline and not o.is_past(today)]
    first = min(ahead, key=Occurrence.sort_key, default=None)
    return first.year if first else max((o.year for o in occurrences), default=None)


def _found(source: KitSource, key: str, store: Store) -> PublishedKit | None:
    """Return a kit as it was made before."""
    made = store.found(key)
    packed = store.found(made.facts["packed"]) if made else None
    if made is None or packed is None:
        return None
    return _kit(source, packed.blobs[_ZIP], has_calendar=made.facts["has_calendar"])


def _published(source: KitSource, environment: Environment, store: Store, key: str) -> PublishedKit:
    items = list(items_of(source))
    items.append(KitItem.of(GUIDE, guide_bytes(source, items, environment), kind="guide"))
    items.append(KitItem.of(MANIFEST, manifest_bytes(source, items), kind="manifest"))
    items.append(KitItem.of(SUMS, sums_bytes(items), kind="sums"))
    packed, blob = _packed(source, items, store)
    has_calendar = any(item.path == CALENDAR for item in items)
    store.keep(key, Made(facts={"packed": packed, "has_calendar": has_calendar}))
    return _kit(source, blob, has_calendar=has_calendar)


def _kit(source: KitSource, blob: Blob, *, has_calendar: bool) -> PublishedKit:
    return PublishedKit(
        campaign_id=source.campaign.id,
        year=source.year,
        path=addresses.kit(source.campaign.id, source.year),
        file_name=f"{source.stem}.zip",
        blob=blob,
        slots=len(source.banners),
        pictures=sum(len(source.files_of(banner)) for banner in source.banners),
        prints=len(source.prints),
        texts=len(source.texts),
        has_calendar=has_calendar,
    )


def _packed(source: KitSource, items: Iterable[KitItem], store: Store) -> tuple[str, Blob]:
    """Return the archive's key, and the archive."""
    files = {f"{source.stem}/{item.path}": item for item in items}

    def make() -> Made:
        contents = [(path, item.content) for path, item in files.items()]
        return Made({_ZIP: store.put_written(partial(pack, contents, store))})

    inputs = sorted((path, item.sha256) for path, item in files.items())
    key = step_key("archive", inputs, archive_code())
    return key, store.step(key, make).blobs[_ZIP]

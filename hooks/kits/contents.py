"""The contents of one year's kit: files, with the facts about each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any, Final

from banners.store.blob import Blob
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.data.texts import texts_csv, texts_txt
from hooks.drawing.banners import BannerFile, MissingBanner, SiteBanner
from hooks.drawing.prints import PrintFile
from hooks.facts.occurrences import Occurrence
from hooks.facts.texts.listed import ListedText
from hooks.facts.years import CampaignYear, Contact
from hooks.feeds import single_path
from hooks.kits.names import stem_of
from hooks.model.campaign import Campaign
from hooks.outputs import Content

GUIDE: Final = "huong-dan.html"
TEXTS_TXT: Final = "khau-hieu.txt"
TEXTS_CSV: Final = "khau-hieu.csv"
CALENDAR: Final = "lich.ics"
MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS.txt"
BANNERS: Final = "banner"
PRINTS: Final = "in-an"


@dataclass(frozen=True, kw_only=True)
class KitSource:
    """The material for the kit of one edition.

    Nothing in it changes from day to day, so that a checksum holds until there is news; that a
    hotline begins or ends is news.
    """

    catalogue: Catalogue
    site_url: str  # ends with a slash
    campaign: Campaign
    of_year: CampaignYear | None  # None: of no year
    is_yearly: bool  # of no year, in place of the words of a year
    left_out: str  # what is told in place of words, if it stands in for them; else ""
    whole: bool  # of the newest year, or in its place: every slot, prints, dates to come
    lean: bool  # it has of each banner the PNG alone
    banners: tuple[SiteBanner, ...]
    missing: tuple[MissingBanner, ...]
    prints: tuple[PrintFile, ...]  # those that could be drawn
    texts: tuple[ListedText, ...]
    occurrences: tuple[Occurrence, ...]  # of the year, and for a whole kit of later ones
    listed_year: int | None  # the year whose dates the guide lists first; None: there are none
    contacts: tuple[Contact, ...]  # in force on the day of the build, for a whole kit
    feeds: Mapping[str, bytes]  # all feed files of the site, by path

    @property
    def given(self) -> str:
        """A digest of what is in it that does not follow from the catalogue and the day alone."""
        drawn = (
            [each.told for each in self.banners],
            [each.told for each in self.missing],
            [each.told for each in self.prints],
        )
        singles = [sha256(content).hexdigest() for content in self.singles]
        edition = (
            self.year,
            self.is_yearly,
            self.left_out,
            self.listed_year,
            self.whole,
            self.lean,
        )
        told = repr((edition, drawn, singles))
        return sha256(told.encode("utf-8", "backslashreplace")).hexdigest()

    @property
    def singles(self) -> tuple[bytes, ...]:
        """The calendars of its dates; what is no longer said has left them."""
        paths = [single_path(occurrence) for occurrence in self.occurrences]
        return tuple(self.feeds[path] for path in paths if path in self.feeds)

    @property
    def year(self) -> int | None:
        """The year, if documents speak of one."""
        return self.of_year.year if self.of_year else None

    @property
    def page(self) -> str:
        """The full address of the campaign's page."""
        return self.site_url + addresses.campaign_page(self.campaign.id)

    @cached_property
    def stem(self) -> str:
        """The name of the kit's folder, with which file names begin."""
        return stem_of(self.campaign.id, self.year)

    def files_of(self, banner: SiteBanner) -> tuple[BannerFile, ...]:
        """Return the files of a banner that it has."""
        return banner.files[:1] if self.lean else banner.files

    def banner_path(self, banner: SiteBanner, file: BannerFile) -> str:
        """Return the path of a banner's file within the kit's folder."""
        name = file.path.rpartition("/")[2]
        return f"{BANNERS}/{banner.size.group}/{self.stem}-{name}"

    def print_path(self, file: PrintFile) -> str:
        """Return the path of a PDF within the kit's folder."""
        return f"{PRINTS}/{self.stem}-{file.item.id}.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class KitItem:
    """A file of a kit: its path within the kit's folder, what it is, what the manifest tells."""

    path: str
    content: Content
    size: int
    sha256: str
    facts: Mapping[str, Any]

    @classmethod
    def of(cls, path: str, content: Content, **facts: Any) -> KitItem:
        """Make a file of bytes, or of a file of the store, whose checksum is known."""
        if isinstance(content, Blob):
            size, digest = content.size, content.digest
        else:
            size, digest = len(content), sha256(content).hexdigest()
        return cls(path=path, content=content, size=size, sha256=digest, facts=facts)


def items_of(source: KitSource) -> Iterator[KitItem]:
    """Yield the site's files for the year, to which guide, manifest and checksums are added."""
    for banner in source.banners:
        yield from _banner_items(source, banner)
    for printed in source.prints:
        if printed.files is None:
            continue
        item = printed.item
        yield KitItem.of(
            source.print_path(printed),
            printed.files.pdf,
            kind="print",
            format="pdf",
            slot=item.id,
            name=item.name,
            use=item.use,
            width_mm=item.width_mm,
            height_mm=item.height_mm,
            bleed_mm=item.bleed_mm,
            drawn_at=f"1:{item.scale}",
        )
    if source.texts:
        known = (source.texts, source.catalogue, source.site_url)
        yield KitItem.of(TEXTS_TXT, texts_txt(*known), kind="texts", format="txt")
        yield KitItem.of(TEXTS_CSV, texts_csv(*known), kind="texts", format="csv")
    if source.singles:
        # Only here, since it loads icalendar: nearly all kits are found as they were made.
        from hooks.feeds.envelope import enclose_together  # noqa: PLC0415

        calendar = enclose_together(source.singles)
        yield KitItem.of(CALENDAR, calendar, kind="calendar", format="ics")


def _banner_items(source: KitSource, banner: SiteBanner) -> Iterator[KitItem]:
    for file in source.files_of(banner):
        yield KitItem.of(
            source.banner_path(banner, file),
            file.blob,
            kind="banner",
            format=file.format,
            slot=banner.size.id,
            group=banner.size.group,
            name=banner.size.name,
            use=banner.size.use,
            width=file.width,
            height=file.height,
            scale=file.scale,
            alt=banner.alt,
            url=source.site_url + file.path,
        )

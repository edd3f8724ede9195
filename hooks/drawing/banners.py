"""The banners that the site publishes: editions, slots, addresses. `banners` draws them.

Addresses are promises: `banner/<id>/<year>/<slot>.<ext>` always has that year's words, while
`banner/<id>/<slot>.<ext>` follows the newest year, for slots that portals embed: see
`hooks.drawing.standing`. `hooks.drawing.slots` says which slots the newest year has; earlier ones
keep those that portals embed, so that a pasted banner is still shown when the next year comes.
While a campaign has no words of the year that it wants, it hands out an edition of no year in
every slot, below `banner/<id>/hang-nam/`, and the newest year keeps all that it had.

Of the 865 MB for 26 campaigns with every slot (11/2026), kits took 329, second addresses of
embedded banners 99, yearly ones 40, and the newest years 309: PNG 101, JPEG 58, WebP 24, files of
twice the size 39, PDF 39, SVG 48. What stands ready (163 MB) has no JPEG, which was no lighter than
PNG (117 and 114 kB for 1200x630) while every network takes PNG, and nothing of twice the size,
which no snippet names; WebP, half the weight, only where the pasted `<picture>` names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from banners import Agency, BannerText, Faulty, Job, Kept, LeftOut, Result, Size, render_all
from banners.banner import DEFAULT_TOPIC
from banners.making.workers import Processes
from banners.store.blob import Blob
from banners.store.running import Workers
from banners.store.store import Store
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.slots import EMBEDDED_GROUPS, PAGE_SIZES, Chosen, chosen
from hooks.facts.archive import recurs
from hooks.facts.gaps import is_of_no_year
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.model.campaign import Campaign
from hooks.progress import Progress, no_progress
from hooks.settings import Slots
from hooks.source.faults import Fault, Faults
from hooks.source.yaml_source import Source, Steps
from hooks.wording.short_dates import short_date
from hooks.wording.titles import is_title


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How much to draw, who draws, for whom, and the store: a temporary one unless one is told."""

    store: Store = field(default_factory=Store)
    workers: Workers = field(default_factory=Processes)
    slots: Slots = "page"
    agency: Agency | None = None  # whose banners they are; None: nobody's

    def render(
        self, jobs: Iterable[Job], progress: Callable[[int, int], None] = lambda done, total: None
    ) -> list[Result]:
        """Draw banners of nobody's as the agency's, or as they are where its bar leaves no room."""
        wanted = list(jobs)
        if self.agency is None:
            return render_all(wanted, self.store, progress, self.workers)
        named = [
            replace(job, text=self.agency.on(job.text), logos=self.agency.logos) for job in wanted
        ]
        results = render_all(named, self.store, progress, self.workers)
        narrow = [n for n, result in enumerate(results) if isinstance(result, LeftOut)]
        again = render_all([wanted[n] for n in narrow], self.store, workers=self.workers)
        for number, result in zip(narrow, again, strict=True):
            results[number] = result
        return results

    @property
    def chosen(self) -> Chosen:
        """What is drawn of each year, and in which formats."""
        return chosen(self.slots)


PAGES_ONLY: Final = Drawing()


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerFile:
    """A file as published: its address relative to the site's root, its shape, its blob."""

    path: str
    format: str
    scale: int
    width: int
    height: int
    blob: Blob


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBanner:
    """A banner of an edition in one slot, in all its formats, the PNG first."""

    campaign_id: str
    year: int | None  # None: of no year
    size: Size
    topic: str  # whose picture it shows
    alt: str
    files: tuple[BannerFile, ...]
    newest: bool  # of the edition that is handed out, which addresses without the year follow

    @property
    def told(self) -> tuple[object, ...]:
        """All of it as plain values, which are written down in a tenth of the time.

        Of a slot it is the id: what else there is of it counts with the code (`sizes.yml`).
        """
        files = [(f.path, f.format, f.scale, f.width, f.height, *f.blob) for f in self.files]
        return self.campaign_id, self.year, self.size.id, self.topic, self.alt, files, self.newest

    @property
    def path(self) -> str:
        """The address of the PNG that never changes its picture."""
        return self.files[0].path

    @property
    def is_yearly(self) -> bool:
        """Whether it stands in for the words of a year, at addresses that keep it."""
        return f"/{addresses.YEARLY}/" in self.path

    @property
    def weight(self) -> int:
        """The weight of the PNG, in bytes."""
        return self.files[0].blob.size

    @property
    def following_path(self) -> str | None:
        """The address of the PNG that follows the newest year, in the slots that have one."""
        if not self.newest or not self.is_embedded:
            return None
        return f"{addresses.banner_folder(self.campaign_id, None)}{self.size.id}.png"

    @property
    def is_embedded(self) -> bool:
        """Whether portals embed it; a banner that is only downloaded needs no second address."""
        return is_embedded(self.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingBanner:
    """A slot that cannot hold a year's words, with the reason."""

    campaign_id: str
    year: int | None
    size: Size
    reason: str

    @property
    def told(self) -> tuple[object, ...]:
        """All of it as plain values, of the slot the id."""
        return self.campaign_id, self.year, self.size.id, self.reason


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBanners:
    """All banners of the site, and the slots left out."""

    banners: tuple[SiteBanner, ...]
    missing: tuple[MissingBanner, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnEdition:
    """What is drawn of a campaign with the same words: those of a year, or of none."""

    campaign: Campaign
    of_year: CampaignYear | None  # None: of no year
    folder: str  # of its files
    newest: bool  # handed out now; others are there for who comes back to them
    whole: bool  # in every slot, and printed

    @property
    def year(self) -> int | None:
        """The year, if it is of one."""
        return self.of_year.year if self.of_year else None

    @property
    def is_yearly(self) -> bool:
        """Whether it stands in for the words of a year."""
        return self.folder == addresses.banner_folder(self.campaign.id, addresses.YEARLY)


@dataclass(frozen=True, slots=True)
class _Wanted:
    edition: DrawnEdition
    job: Job

    @property
    def campaign(self) -> Campaign:
        return self.edition.campaign


def is_embedded(size: Size) -> bool:
    """Return whether portals embed what fills the slot, and so rely on its address."""
    return size.id in PAGE_SIZES or size.group in EMBEDDED_GROUPS


def draw_banners(
    catalogue: Catalogue, today: date, drawing: Drawing, progress: Progress = no_progress
) -> SiteBanners:
    """Return every banner of every campaign; slots too small for the words are left out.

    Raise `Faults` for words that no banner can show.
    """
    wanted = list(_wanted(catalogue, today, drawing.chosen))
    results = drawing.render(
        (item.job for item in wanted), lambda done, total: progress("banner", done, total)
    )
    faults: list[Fault] = []
    banners: list[SiteBanner] = []
    missing: list[MissingBanner] = []
    for item, result in zip(wanted, results, strict=True):
        if isinstance(result, Kept):
            banners.append(_published(item.edition, result, lean=drawing.chosen.lean))
        elif isinstance(result, LeftOut):
            missing.append(
                MissingBanner(
                    campaign_id=item.campaign.id,
                    year=item.edition.year,
                    size=result.size,
                    reason=result.reason,
                )
            )
        else:
            faults.append(_fault(catalogue, item, result))
    if faults:
        # One fault for each text, not for each of its slots.
        raise Faults({fault.place: fault for fault in faults}.values())
    return SiteBanners(banners=tuple(banners), missing=tuple(missing))


def years_drawn(catalogue: Catalogue, campaign: Campaign) -> tuple[CampaignYear | None, ...]:
    """Return the years with a banner, the newest first; None alone when no document speaks."""
    return campaign_facts(catalogue, campaign.id).years or (None,)


def editions_drawn(
    catalogue: Catalogue, campaign: Campaign, today: date
) -> tuple[DrawnEdition, ...]:
    """Return the editions with a banner: the one that is handed out, then the newest years first.

    What recurs has one of no year, which stands in for words that are missing. What was published
    stays: the newest year is whole even when another stands in for it, and that of no year keeps,
    like an earlier year, what portals embed and a small kit.
    """
    yearly = is_of_no_year(catalogue, campaign, today)
    found = [
        DrawnEdition(
            campaign=campaign,
            of_year=of_year,
            folder=addresses.banner_folder(campaign.id, of_year.year if of_year else None),
            newest=number == 0 and not yearly,
            whole=number == 0,
        )
        for number, of_year in enumerate(years_drawn(catalogue, campaign))
    ]
    if recurs(campaign) and found[0].of_year:
        folder = addresses.banner_folder(campaign.id, addresses.YEARLY)
        of_none = DrawnEdition(
            campaign=campaign, of_year=None, folder=folder, newest=yearly, whole=yearly
        )
        found.insert(0 if yearly else len(found), of_none)
    return tuple(found)


def banner_words(campaign: Campaign, of_year: CampaignYear | None) -> BannerText:
    """Return the words of a banner: the year's text, its short form if it has one, or the name."""
    group = of_year.banner_text if of_year else None
    text = group.on_banner if group else None
    return BannerText(
        headline=(text.short or text.text) if text else None,
        name=campaign.name,
        label=campaign.banner.label or _date_of(campaign, group),
        short=campaign.banner.short,
        name_only=text is None and not _name_is_headline(campaign),
    )


def _date_of(campaign: Campaign, group: TextGroup | None) -> str | None:
    """Return when the campaign is every year: its day, else its week or month.

    With a text it is an occasion that the text is for; a date in doubt is left out.
    """
    named = group.occasions if group else ()
    told = [
        (occasion.kind != "ngay", number, short)
        for number, occasion in enumerate(campaign.occasions)
        if occasion.verified
        and not occasion.conflicts
        and (not named or occasion.id in named)
        and (short := short_date(occasion.rule))
    ]
    return min(told)[2] if told else None


def _name_is_headline(campaign: Campaign) -> bool:
    """Return whether a name may be a headline: as its editor says, or as it reads."""
    said = campaign.banner.headline
    return not is_title(campaign.name) if said is None else said


def motif_of(campaign: Campaign, catalogue: Catalogue) -> str:
    """Return the topic that a campaign's banners picture: its own motif, or its topic's."""
    return campaign.banner.motif or catalogue.topics[campaign.topic].motif or DEFAULT_TOPIC


def place_of_words(
    catalogue: Catalogue, campaign: Campaign, of_year: CampaignYear | None
) -> tuple[Source, Steps]:
    """Return where a banner's words stand: in a document's file, or the campaign's."""
    if of_year and (group := of_year.banner_text):
        text = group.on_banner
        return catalogue.document_sources[text.document], text.path
    return catalogue.campaign_sources[campaign.id], ("name",)


def _wanted(catalogue: Catalogue, today: date, chosen: Chosen) -> Iterator[_Wanted]:
    for campaign in catalogue.campaigns:
        motif = motif_of(campaign, catalogue)
        for edition in editions_drawn(catalogue, campaign, today):
            words = banner_words(campaign, edition.of_year)
            for size in chosen.newest if edition.whole else chosen.earlier:
                yield _Wanted(edition, Job(text=words, size=size, topic=motif))


def _published(edition: DrawnEdition, result: Kept, *, lean: bool) -> SiteBanner:
    files = result.files
    if lean and edition.is_yearly:  # no snippet names its WebP
        files = files[:1]
    return SiteBanner(
        campaign_id=edition.campaign.id,
        year=edition.year,
        size=result.size,
        topic=result.topic,
        alt=result.alt,
        files=tuple(
            BannerFile(
                path=f"{edition.folder}{result.size.id}{file.suffix}",
                format=file.format,
                scale=file.scale,
                width=file.width,
                height=file.height,
                blob=file.blob,
            )
            for file in files
        ),
        newest=edition.newest,
    )


def _fault(catalogue: Catalogue, item: _Wanted, result: Faulty) -> Fault:
    source, steps = place_of_words(catalogue, item.campaign, item.edition.of_year)
    return source.fault(steps, "banner-undrawable", problem=result.error)

"""The gallery of banners: all campaigns in one slot, or all slots of one campaign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any, Final

from jinja2 import Environment

from banners import PrintItem, load_print_items, load_sizes
from hooks import addresses
from hooks.drawing.banner_source import banner_source
from hooks.drawing.banners import SiteBanner
from hooks.drawing.converting import small_shape
from hooks.drawing.prints import PrintFile
from hooks.drawing.slots import GROUPS, PRINT_TITLE
from hooks.drawing.thumbnails import is_shown_small
from hooks.embeds.snippets import following, pinned
from hooks.embeds.upload import Upload, term_of, upload_of
from hooks.kits.build import PublishedKit
from hooks.outputs import Heading, Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import CampaignView, SiteView

PRINT: Final = "in-an"
OTHERS: Final = Heading("co-khac", "Cỡ khác, vẽ ở Xưởng banner")
FIRST_SHOWN: Final = 3  # campaigns with a large picture
IN_SIGHT: Final = 60  # days whose campaigns are not folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A place where banners are used: the groups of slots that serve it, and words for it."""

    key: str
    title: str
    words: str
    sign: str  # an icon of docs/templates/_parts.html
    groups: tuple[str, ...]


USES: Final = (
    Use(
        key="cong",
        title="Cổng thông tin điện tử",
        words="đầu trang, cột bên, bài viết",
        sign="globe",
        groups=("cong", "quang-cao"),
    ),
    Use(
        key="mang-xa-hoi",
        title="Mạng xã hội",
        words="ảnh chia sẻ, bài đăng, tin 24 giờ",
        sign="share",
        groups=("chia-se",),
    ),
    Use(
        key="man-hinh",
        title="Màn hình, bảng LED",
        words="16:9, màn hình dọc, màn hình ghép",
        sign="screen",
        groups=("bang",),
    ),
    Use(
        key="in-an",
        title="Băng rôn, áp phích",
        words="PDF để in, ghi sẵn tỷ lệ",
        sign="print",
        groups=(PRINT,),
    ),
    Use(
        key="khung",
        title="Khung ảnh đại diện",
        words="ghép ảnh của bạn, 1080 px",
        sign="picture",
        groups=("khung",),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A slot that the gallery can show, in the words of its button."""

    id: str
    words: str
    use: str
    small: str = ""  # «480x252», where pictures of the slot are shown small


def gallery_pages(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the gallery, and for each campaign a page with all its slots."""
    yield Planned(partial(_page, environment, view))
    for item in view.campaigns:
        if item.banners:
            make = partial(_campaign, environment, view, item)
            yield view.keeper.of_campaign("gallery", item.campaign.id, item.given, make)


def _page(environment: Environment, view: SiteView) -> Page:
    choices = _choices(view)
    arranged = arrange(view)
    html = render(
        environment,
        "gallery.html",
        addresses.BANNERS,
        view=view,
        first=arranged.first,
        soon=arranged.soon,
        months=arranged.months,
        undated=arranged.undated,
        local=arranged.local,
        uses=[use for use in USES if any(choice.use == use.key for choice in choices)],
        choices=choices,
        listing=addresses.GALLERY_LISTING.removeprefix(addresses.BANNERS),
        topics=_topics(view),
        others=_others(view.campaigns),
        others_heading=OTHERS,
    )
    return Page(
        url=addresses.BANNERS,
        kind="gallery",
        title="Banner",
        description="Banner sẵn dùng của mọi chiến dịch, theo nơi dùng, lĩnh vực và chiến dịch.",
        body=html,
        nav_title="Banner",
        search=(
            SearchEntry(
                location=addresses.BANNERS,
                title="Banner",
                text=". ".join((*GROUPS.values(), PRINT_TITLE, *_sizes())),
                tags=("Tải banner", "Tải trọn bộ ZIP", "Ảnh bìa", "Băng rôn"),
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """The campaigns in the order in which somebody needs them."""

    first: tuple[CampaignView, ...]  # what runs and comes first
    soon: tuple[CampaignView, ...]
    months: tuple[tuple[date, tuple[CampaignView, ...]], ...]  # by the month of the next date
    undated: tuple[CampaignView, ...]
    local: tuple[CampaignView, ...]  # of one place, or of the past for good


def arrange(view: SiteView) -> Arranged:
    """Return what runs, then what comes by its date; what is undated, local or over comes last."""
    today = view.today
    pictured = [item for item in nearest_first(view) if item.thumbnail]
    local = [item for item in pictured if _is_aside(item, today)]
    rest = [item for item in pictured if item not in local]
    dated = [item for item in rest if item.current(today) or item.next(today)]
    ahead = dated[FIRST_SHOWN:]
    soon = [item for item in ahead if (_begins(item, today) - today).days <= IN_SIGHT]
    later = [item for item in ahead if item not in soon]
    return Arranged(
        first=tuple(dated[:FIRST_SHOWN]),
        soon=tuple(soon),
        months=tuple(
            (month, tuple(items))
            for month, items in groupby(later, lambda item: _begins(item, today).replace(day=1))
        ),
        undated=tuple(item for item in rest if item not in dated),
        local=tuple(local),
    )


def _begins(item: CampaignView, today: date) -> date:
    near = item.current(today) or item.next(today)
    return max(near.span.reach[0], today) if near else date.max


def _is_aside(item: CampaignView, today: date) -> bool:
    """Whether it is over for good, or of one place only."""
    if item.archived(today) is not None:
        return True
    shown = item.shown(today)
    return shown is not None and not shown.is_national


def _choices(view: SiteView) -> list[Choice]:
    """Return the slots in use by any campaign, in the catalogue's order."""
    use_of = {group: use.key for use in USES for group in use.groups}
    held = {slot for item in view.campaigns for slot in item.thumbnails}
    found = [
        Choice(
            id=size.id,
            words=f"{_short(size.name)} {size.width} × {size.height}",
            use=use_of[size.group],
            small="{}x{}".format(*small_shape(size.width, size.height))
            if is_shown_small(size)
            else "",
        )
        for size in load_sizes()
        if size.id in held and size.group in use_of
    ]
    prints = [Choice(id=item.id, words=item.name, use="in-an") for item in _print_items(view)]
    return found + prints


def _campaign(environment: Environment, view: SiteView, item: CampaignView) -> Page:
    newest = [banner for banner in item.banners if banner.newest]
    printed = item.prints_drawn(item.edition)
    prints = [file for file in printed if file.files is not None]
    grouped = {use.key: _groups_of(use, newest) for use in USES}
    tabs = [
        (use.key, use.title, use.sign)
        for use in USES
        if grouped[use.key] or (use.key == PRINT and prints)
    ]
    year = newest[0].year
    url = addresses.campaign_banners_page(item.campaign.id)
    others = _others((item,))
    html = render(
        environment,
        "gallery-campaign.html",
        url,
        item=item,
        offers={banner.size.id: _offer(banner, item, view) for banner in newest},
        tabs=tabs,
        grouped=grouped,
        titles=GROUPS,
        print_title=PRINT_TITLE,
        year=year,
        is_old=item.is_over(year, view.today),
        banner_words=_source(item),
        former=_former(item, view.today),
        missing=[m for m in item.missing if m.year == year],
        prints=prints,
        unprinted=[file for file in printed if file.reason is not None],
        others=others,
        others_heading=OTHERS,
    )
    card = item.card(year)
    return Page(
        url=url,
        kind="gallery",
        title=f"Banner: {item.campaign.name}",
        description=f"Banner của {item.campaign.name} theo từng vị trí, tải về từng định dạng.",
        body=html,
        image=card.path if card else None,
        image_alt=card.alt if card else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Former:
    """The newest year's edition, for which one of no year stands in: its files stay."""

    year: int
    is_over: bool
    words: str  # whose words it shows
    grouped: list[tuple[str, list[SiteBanner]]]
    prints: list[PrintFile]
    kit: PublishedKit | None

    @property
    def files(self) -> int:
        """How many slots and prints it has."""
        return sum(len(banners) for _, banners in self.grouped) + len(self.prints)


def _former(item: CampaignView, today: date) -> _Former | None:
    if not item.is_of_no_year or item.newest is None:
        return None
    year = item.newest.year
    banners = item.banners_drawn(year)
    return _Former(
        year=year,
        is_over=item.is_over(year, today),
        words=banner_source(item.newest),
        grouped=[(use.title, found) for use in USES if (found := _flat(_groups_of(use, banners)))],
        prints=[file for file in item.prints_drawn(year) if file.files is not None],
        kit=item.kit(year),
    )


def _flat(groups: Iterable[tuple[str, list[SiteBanner]]]) -> list[SiteBanner]:
    return [banner for _, banners in groups for banner in banners]


def _groups_of(use: Use, banners: Iterable[SiteBanner]) -> list[tuple[str, list[SiteBanner]]]:
    """Return the banners for a use by the groups of their slots, in the catalogue's order."""
    banners = tuple(banners)
    return [
        (group, found)
        for group in use.groups
        if (found := [banner for banner in banners if banner.size.group == group])
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    """The means of embedding a banner."""

    pinned: str | None
    following: str | None
    upload: Upload


def _offer(banner: SiteBanner, item: CampaignView, view: SiteView) -> _Offer | None:
    """Return how to embed a banner, or None for one that is only to be downloaded."""
    if not banner.is_embedded:
        return None
    return _Offer(
        pinned=pinned(banner, view.site_url),
        following=following(banner, item.campaign.name, view.site_url),
        upload=upload_of(banner, term_of(item.occurrences, banner.year, view.today), view.site_url),
    )


def nearest_first(view: SiteView) -> list[CampaignView]:
    """Return the campaigns: on now or to come by their dates, then others, the archived last."""

    def place(item: CampaignView) -> tuple[bool, date, str]:
        near = item.current(view.today) or item.next(view.today)
        first = max(near.span.reach[0], view.today) if near else date.max
        return item.archived(view.today) is not None, first, item.campaign.id

    return sorted(view.campaigns, key=place)


def _short(name: str) -> str:
    """Return a slot's name without the word that all of them share."""
    words = name.removeprefix("Banner ")
    return words[:1].upper() + words[1:]


def _sizes() -> list[str]:
    """Return all sizes as people type them into the search."""
    return [f"{size.width}x{size.height}" for size in load_sizes()]


def _print_items(view: SiteView) -> list[PrintItem]:
    """Return the print items of any campaign, in the catalogue's order."""
    printed = [file.item for item in view.campaigns for file in item.prints if not file.reason]
    return [item for item in load_print_items() if item in printed]


def _others(items: Iterable[CampaignView]) -> list[tuple[str, list[str]]]:
    """Return the slots that this build draws of none of the campaigns, by the name of the group."""
    items = tuple(items)
    drawn = {banner.size.id for item in items for banner in item.banners if banner.newest}
    drawn |= {missing.size.id for item in items for missing in item.missing}
    drawn |= {file.item.id for item in items for file in item.prints}
    slots = [
        (size.group, f"{size.width}×{size.height} {size.name}")
        for size in load_sizes()
        if size.id not in drawn
    ]
    slots += [(PRINT, item.name) for item in load_print_items() if item.id not in drawn]
    titles = {**GROUPS, PRINT: PRINT_TITLE}
    return [
        (title, named)
        for key, title in titles.items()
        if (named := [name for group, name in slots if group == key])
    ]


def _topics(view: SiteView) -> dict[str, str]:
    """Return the names of the topics that have banners, by id, in the order of their names."""
    found = {item.campaign.topic for item in view.campaigns if item.banners}
    names = {topic: view.catalogue.topics[topic].name for topic in found}
    return dict(sorted(names.items(), key=lambda one: one[1]))


def gallery_listing(view: SiteView) -> list[dict[str, Any]]:
    """Return, fit for JSON, what gallery.js and embedding.js need of the newest banners.

    `folder` holds a campaign's files, relative to the gallery. `slots` maps a slot's id to its
    files as [suffix, width, height, bytes], PNG or PDF first; lengths are in px, for prints in
    mm. `words_of` is the year of their words, none when they are for every year; `source` says
    whose words the pictures show. `alts` has the words of pictures that show fewer or more words
    than the first. `following` are the slots whose banner without a year stands in for that of a
    year, each with the words that it shows. `term` is the time the banner hangs, as in
    `hooks.embeds.upload`: start, end, whether it is over, notes; `next` is that of
    the year to come, whichever banner it has. From the day `over` the words are of a year that is
    over.
    """
    return [
        {
            "id": item.campaign.id,
            "name": item.campaign.name,
            "topic": item.campaign.topic,
            "alt": newest[0].alt,
            "words_of": newest[0].year,
            "alts": {slot: alt for slot, alt in _alts(item) if alt != newest[0].alt},
            "following": [
                [slot, picture.alt]
                for slot, picture in item.thumbnails.items()
                if picture.year is None and newest[0].year is not None
            ],
            "over": item.over_from(newest[0].year, view.today),
            "source": _source(item),
            "term": _term(item, newest[0].year, view),
            "next": _term(item, None, view),
            "folder": newest[0].path.removeprefix(addresses.BANNERS).rpartition("/")[0],
            "slots": {
                banner.size.id: [
                    [
                        file.path.rpartition("/")[2].removeprefix(banner.size.id),
                        file.width,
                        file.height,
                        file.blob.size,
                    ]
                    for file in banner.files
                ]
                for banner in newest
            }
            | {
                file.item.id: [
                    [suffix, file.item.width_mm, file.item.height_mm, blob.size]
                    for suffix, blob in ((".pdf", file.files.pdf), (".svg", file.files.svg))
                ]
                for file in item.prints_drawn(item.edition)
                if file.files is not None
            },
        }
        for item in nearest_first(view)
        if (newest := [banner for banner in item.banners if banner.newest])
    ]


def _alts(item: CampaignView) -> Iterator[tuple[str, str]]:
    """Yield the id of each slot and print with the words that its picture really shows."""
    for banner in item.banners:
        if banner.newest:
            yield banner.size.id, banner.alt
    for file in item.prints_drawn(item.edition):
        if file.files is not None:
            yield file.item.id, file.files.alt


def _source(item: CampaignView) -> str:
    """Return whose words its banners show; "" when they are of no year."""
    return banner_source(None if item.is_of_no_year else item.newest)


def _term(item: CampaignView, year: int | None, view: SiteView) -> list[Any]:
    term = term_of(item.occurrences, year, view.today)
    return [term.start, term.end, term.over, list(term.notes)]

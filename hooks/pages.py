"""Pages of the site: views of the catalogue and the occurrences, rendered by Jinja templates.

Every page is HTML of ours; the site generator only wraps it. Text is escaped by the templates
(autoescape), a name a template misspells is an error (StrictUndefined).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hooks import labels
from hooks.agencies import in_charge, name_on
from hooks.banner_kit import BannerFile, LeftOut
from hooks.catalogue import Catalogue
from hooks.citations import cite
from hooks.model.campaign import Campaign, Edition, Task
from hooks.model.registry import Document
from hooks.occurrences import Occurrence
from hooks.texts import group_texts, theme_of
from hooks.vietnamese_dates import format_day, format_span

TEMPLATES = Path(__file__).parent.parent / "docs" / "templates"


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of a page, as the table of contents lists it."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: where it is published, what it is called, and its HTML."""

    url: str  # relative to the site's root: "" or "chien-dich/<id>/"
    title: str
    description: str
    html: str
    headings: tuple[Heading, ...] = ()
    image: str | None = None  # picture for link previews, relative to the site's root


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignView:
    """A campaign with all that its page shows."""

    campaign: Campaign
    topic: str
    occurrences: tuple[Occurrence, ...]
    banners: tuple[BannerFile, ...]
    left_out: tuple[LeftOut, ...]
    feed: str | None  # address of its feed, if it has dates

    @property
    def newest(self) -> Edition | None:
        """The newest edition."""
        return self.campaign.newest_first[0] if self.campaign.editions else None

    @property
    def url(self) -> str:
        """The page's address relative to the site's root."""
        return f"chien-dich/{self.campaign.id}/"

    def banners_of(self, year: int | None) -> tuple[BannerFile, ...]:
        """Return the banners of one edition, largest first as the catalogue of sizes lists."""
        return tuple(banner for banner in self.banners if banner.year == year)

    def card(self, year: int | None) -> BannerFile | None:
        """Return the banner that stands for the campaign in lists and link previews."""
        return next((b for b in self.banners_of(year) if b.size.id == "1200x630"), None)

    def current(self, today: date) -> Occurrence | None:
        """Return the most special occurrence running today; report deadlines are not running."""
        running = [o for o in self.occurrences if o.runs(today) and o.kind != "han-bao-cao"]
        return min(running, key=lambda o: labels.prominence(o.kind), default=None)

    def next(self, today: date) -> Occurrence | None:
        """Return what begins after today: of the year that comes first, the most special."""
        coming = [o for o in self.occurrences if o.span.first > today and o.kind != "han-bao-cao"]
        of_year = [o for o in coming if o.year == coming[0].year]
        return min(of_year, key=lambda o: labels.prominence(o.kind), default=None)

    def still_to_come(self, today: date) -> tuple[Occurrence, ...]:
        """Return the occurrences not yet over, in the order of time."""
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
    feed_all: str | None  # address of the feed of everything, if there is any date
    today: date


def build_pages(view: SiteView, templates: Path = TEMPLATES) -> tuple[Page, ...]:
    """Render all generated pages: home, the list of campaigns, one page a campaign."""
    environment = _environment(templates, view.catalogue, view.today)
    return (
        _home(environment, view),
        _campaign_list(environment, view),
        *(_campaign_page(environment, view, item) for item in view.campaigns),
    )


def _home(environment: Environment, view: SiteView) -> Page:
    running = [(item, o) for item in view.campaigns if (o := item.current(view.today))]
    coming = sorted(
        ((item, o) for item in view.campaigns if (o := item.next(view.today))),
        key=lambda pair: pair[1].sort_key(),
    )
    html = _render(environment, "home.html", "", view=view, running=running, coming=coming[:6])
    return Page(
        url="",
        title="Lịch truyền thông",
        description=labels.SITE_DESCRIPTION,
        html=html,
    )


def _campaign_list(environment: Environment, view: SiteView) -> Page:
    url = "chien-dich/"
    topics = [
        (topic.name, [item for item in view.campaigns if item.campaign.topic == topic_id])
        for topic_id, topic in view.catalogue.topics.items()
    ]
    html = _render(environment, "campaigns.html", url, view=view, topics=topics)
    return Page(
        url=url,
        title="Chiến dịch",
        description=f"{len(view.campaigns)} chiến dịch truyền thông, xếp theo lĩnh vực.",
        html=html,
    )


def _campaign_page(environment: Environment, view: SiteView, item: CampaignView) -> Page:
    headings = tuple(Heading(anchor, title) for anchor, title in _sections(item))
    html = _render(
        environment,
        "campaign.html",
        item.url,
        view=view,
        item=item,
        campaign=item.campaign,
        sections={heading.anchor: heading.title for heading in headings},
    )
    card = item.card(item.newest.year if item.newest else None)
    return Page(
        url=item.url,
        title=item.campaign.name,
        description=_description(item, view.today),
        html=html,
        headings=headings,
        image=card.path if card else None,
    )


def _sections(item: CampaignView) -> Iterable[tuple[str, str]]:
    """Yield the page's sections that have something to show, in the order people ask for."""
    editions = item.campaign.editions
    if any(edition.texts for edition in editions):
        yield "khau-hieu", "Khẩu hiệu, chủ đề"
    if item.banners:
        yield "banner", "Banner"
    yield "thoi-gian", "Thời gian"
    if any(edition.tasks for edition in editions):
        yield "nhiem-vu", "Nhiệm vụ"
    if any(edition.reports for edition in editions):
        yield "bao-cao", "Hạn báo cáo"
    if item.campaign.lead:
        yield "chu-tri", "Cơ quan chủ trì hiện nay"
    if item.campaign.contacts:
        yield "dau-moi", "Đường dây nóng"
    yield "van-ban", "Văn bản"


def _description(item: CampaignView, today: date) -> str:
    parts = [item.campaign.name]
    if occurrence := item.current(today) or item.next(today):
        parts.append(format_span(occurrence.span))
    if item.newest and (theme := theme_of(item.newest, item.campaign.main_occasion)):
        parts.append(theme.text)
    return ". ".join(parts) + ". Khẩu hiệu nguyên văn, banner, lịch."


def tasks_by_audience(tasks: Sequence[Task], catalogue: Catalogue) -> list[tuple[str, list[Task]]]:
    """Group tasks by audience, in the order of the registry; a shared task stands under each."""
    return [
        (catalogue.audiences[audience].name, [task for task in tasks if audience in task.audience])
        for audience in catalogue.audiences
        if any(audience in task.audience for task in tasks)
    ]


def missing_texts(edition: Edition) -> list[tuple[str, int, int]]:
    """Return the lists known to be incomplete: kind, texts held, texts the document speaks of."""
    held = {kind: len([t for t in edition.texts if t.kind == kind]) for kind in labels.TEXT_KINDS}
    return [
        (labels.TEXT_KINDS[item.kind], held[item.kind], item.count)
        for item in edition.expected
        if held[item.kind] < item.count
    ]


def documents_of(campaign: Campaign, catalogue: Catalogue) -> Mapping[str, Document]:
    """Return every document a campaign rests on, by id: its basis first, then newest first."""
    ids = [*campaign.basis]
    for occasion in campaign.occasions:
        ids += occasion.basis
    for edition in campaign.newest_first:
        ids += edition.documents
        for item in (*edition.texts, *edition.periods, *edition.tasks, *edition.reports):
            ids += [*item.source, *([item.superseded.by] if item.superseded else ())]
        for edition_item in (*edition.changes, *edition.links, *edition.expected):
            ids += edition_item.source
    for item in (*campaign.contacts, *campaign.lead):
        ids += item.source
    # Who replaced whom belongs to the story as well.
    ids += [new for new, document in catalogue.documents.items() if {*document.supersedes} & {*ids}]
    return {key: catalogue.documents[key] for key in dict.fromkeys(ids)}


def _environment(templates: Path, catalogue: Catalogue, today: date) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        "labels": labels,
        "documents": catalogue.documents,
        "channels": catalogue.channels,
        "audiences": catalogue.audiences,
        "group_texts": group_texts,
        "theme_of": theme_of,
        "tasks_by_audience": lambda tasks: tasks_by_audience(tasks, catalogue),
        "agencies": catalogue.agencies,
        "languages": catalogue.languages,
        "in_charge": lambda agency, function: in_charge(
            agency, function, catalogue.agencies, today
        ),
        "name_on": name_on,
        "missing_texts": missing_texts,
        "documents_of": lambda campaign: documents_of(campaign, catalogue),
    }
    environment.filters |= {
        "day": format_day,
        "span": format_span,
        "cite": cite,
        "cite_in_full": lambda document: cite(document, catalogue.agencies),
    }
    return environment


def _render(environment: Environment, template: str, url: str, **context: object) -> str:
    depth = url.count("/")
    return environment.get_template(template).render(root="../" * depth or "./", **context)

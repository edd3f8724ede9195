"""The page `/viec/`: what an agency of some kind, in some place, has to do in the next 30 days.

Place and agency are chosen once, and stay in the reader's browser. Without a choice, or without
scripts, the page shows what concerns everybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from hooks import addresses
from hooks.facts.concerned import with_heirs
from hooks.facts.work.chosen import agencies_to_choose, former_places, places_to_choose
from hooks.facts.work.duties import gave_tasks
from hooks.feeds.offers import Offer
from hooks.feeds.selection import ALL, AUDIENCES, PLACES, Family
from hooks.outputs import Page
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.pages.work.rows import making, work_of
from hooks.pages.work.uses import MARKS, agencies_of, sizes_by_agency

NAME = "Việc của tôi"


def work_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page."""
    yield Planned(partial(_page, environment, view))


def _page(environment: Environment, view: SiteView) -> Page:
    catalogue = view.catalogue
    agencies = agencies_to_choose(catalogue)
    ids = [each.id for each in agencies]
    html = render(
        environment,
        "work.html",
        addresses.WORK,
        view=view,
        work=work_of(view),
        places=places_to_choose(catalogue),
        former=former_places(catalogue),
        agencies=agencies,
        sizes=sizes_by_agency(ids),
        marks=[(mark, agencies_of(mark, ids)) for mark in MARKS],
        gave=gave_tasks(view.occurrences, catalogue, view.today),
        doers=lambda task: with_heirs(task.audience, catalogue, view.today),
        offers=_of(view, PLACES),
        offers_by_agency=_of(view, AUDIENCES),
        offer_of_all=_of(view, ALL),
        making=making,
    )
    return Page(
        url=addresses.WORK,
        kind="work",
        title=NAME,
        description="Chiến dịch đang chạy, dịp trong 30 ngày tới, hạn báo cáo và nhiệm vụ theo "
        "văn bản, theo nơi và loại cơ quan; in được trên một trang A4.",
        body=html,
        nav_title=NAME,
    )


def _of(view: SiteView, family: Family) -> list[Offer]:
    return [offer for offer in view.offers if offer.feed.family is family]

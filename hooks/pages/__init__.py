"""Pages of the site: views of the catalogue and the occurrences, rendered by Jinja templates.

Every page is our own HTML; the site generator only wraps it. To add a page, write a module with
a function that plans pages and a template in docs/templates, and add the function to `PAGES`.
Pages with a `nav_title` appear in the navigation, in the order of `PAGES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from jinja2 import Environment

from hooks.outputs import Page
from hooks.pages.calendar.pages import calendar_pages
from hooks.pages.campaign import campaign_pages
from hooks.pages.campaign_list import campaign_list_page
from hooks.pages.changes import changes_page
from hooks.pages.data import data_page
from hooks.pages.documents import document_list_page, document_pages
from hooks.pages.editing.composing import composing_page
from hooks.pages.editing.guide import editing_page
from hooks.pages.embedding import embedding_page
from hooks.pages.frame.keeping import Planned, make_pages
from hooks.pages.frame.views import CampaignView, SiteView
from hooks.pages.gallery import gallery_pages
from hooks.pages.home.page import home_page
from hooks.pages.slogans import slogan_pages
from hooks.pages.subscribe import subscribe_page
from hooks.pages.work.page import work_page
from hooks.pages.workshop import workshop_page

__all__ = ["CampaignView", "SiteView", "build_pages"]

PAGES: Final[tuple[Callable[[Environment, SiteView], Iterator[Planned]], ...]] = (
    home_page,
    work_page,
    calendar_pages,
    campaign_list_page,
    campaign_pages,
    slogan_pages,
    gallery_pages,
    workshop_page,
    embedding_page,
    subscribe_page,
    document_list_page,
    document_pages,
    changes_page,
    data_page,
    editing_page,
    composing_page,
)


def build_pages(environment: Environment, view: SiteView) -> tuple[Page, ...]:
    """Return all generated pages, rendered in their environment."""
    planned = [page for pages in PAGES for page in pages(environment, view)]
    return make_pages(planned, view.keeper.keeping)

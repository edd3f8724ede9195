"""The pages of campaigns and documents, rendered of a catalogue alone: nothing is drawn."""

from __future__ import annotations

from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from hooks.catalogue.catalogue import Catalogue
from hooks.pages.campaign import campaign_pages
from hooks.pages.campaign_list import campaign_list_page
from hooks.pages.documents import document_list_page, document_pages
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import make_pages
from hooks.pages.home.page import home_page
from hooks.pages.structured_data import structured_data
from tests.calendar.samples import view_of
from tests.facts.samples import TODAY

CAMPAIGN = "chien-dich/chien-dich-thu/"
ROOMS = (home_page, campaign_list_page, campaign_pages, document_list_page, document_pages)


class Pages:
    """Pages as a reader has them."""

    def __init__(self, catalogue: Catalogue, today: date = TODAY) -> None:
        self.view = view_of(catalogue, today)
        environment = page_environment(catalogue, today)
        planned = [page for room in ROOMS for page in room(environment, self.view)]
        self.pages = {page.url: page for page in make_pages(planned)}
        self.data = structured_data([*self.pages.values()], self.view.site_url)

    def html(self, url: str = CAMPAIGN) -> LexborHTMLParser:
        """Return a page, parsed."""
        return LexborHTMLParser(self.pages[url].html)

    def words(self, url: str = CAMPAIGN, selector: str = "body") -> str:
        """Return the words of a part of a page."""
        return " ".join(words(node) for node in self.html(url).css(selector))

    def rows(self, url: str = CAMPAIGN) -> list[str]:
        """Return the rows of dates, each in its words, in the page's order."""
        return [words(row) for row in self.html(url).css("li.date")]

    def row(self, *having: str, url: str = CAMPAIGN) -> str:
        """Return the one row of dates that has these words."""
        (found,) = [row for row in self.rows(url) if all(each in row for each in having)]
        return found


def words(node: LexborNode) -> str:
    """Return the words of a part, as one line."""
    text = " ".join(node.text(separator=" ").split())
    for mark in (",", ".", ";", ":", ")"):
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(")

"""schema.org data: complete, true, and unable to break out of its block."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

from hooks.pages.structured_data import as_scripts, campaign_events, structured_data
from tests.calendar.samples import changed_campaign, sample_view, view_of
from tests.feeds.samples import make_catalogue
from tests.quality.links import SITE

BLOCK: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(page: Path) -> list[dict[str, Any]]:
    return [json.loads(block) for block in BLOCK.findall(page.read_text("utf-8"))]


def sample_events(name: str) -> dict[str, dict[str, Any]]:
    view = sample_view()
    (item,) = [item for item in view.campaigns if item.campaign.id == name]
    return {event["name"]: event for event in campaign_events(item, view.catalogue, SITE)}


def test_every_page_of_the_site_tells_where_it_stands(built_site: Path) -> None:
    for page in built_site.rglob("index.html"):
        if 'rel="canonical"' not in page.read_text("utf-8"):
            continue  # a part of other pages
        url = SITE + page.relative_to(built_site).as_posix().removesuffix("index.html")
        first, *rest = told(page)
        assert all(one["@context"] == "https://schema.org" for one in [first, *rest])
        if url == SITE:
            assert first["@type"] == "WebSite"
            assert first["url"] == SITE
            assert first["inLanguage"] == "vi"
            continue
        assert first["@type"] == "BreadcrumbList"
        steps = first["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["item"] == SITE
        assert steps[-1]["item"] == url
        assert all(step["name"] for step in steps)


def test_events_have_what_schema_org_asks_for(built_site: Path) -> None:
    events = [
        (page, event)
        for page in built_site.glob("chien-dich/*/index.html")
        for event in told(page)
        if event["@type"] == "Event"
    ]
    assert events
    for page, event in events:
        assert event["name"]
        assert event["inLanguage"] == "vi"
        assert event["eventStatus"].startswith("https://schema.org/Event")
        first = date.fromisoformat(event["startDate"][:10])
        assert first <= date.fromisoformat(event.get("endDate", event["startDate"])[:10])
        assert event["url"].startswith(f"{SITE}chien-dich/{page.parent.name}/")
        assert all(image.endswith("/1200x630.png") for image in event["image"])
        assert event["subjectOf"], "every date names its documents"
        assert "eventAttendanceMode" not in event, "no document says it"


def test_a_projected_date_is_not_told_as_a_fact() -> None:
    view = sample_view(today=date(2027, 3, 1))
    projected = {o.span.first.isoformat() for o in view.occurrences if o.status == "projected"}
    dates = {
        event["startDate"]
        for item in view.campaigns
        for event in campaign_events(item, view.catalogue, SITE)
    }
    assert projected
    assert dates
    assert not dates & projected


def test_a_moved_and_a_cancelled_date_say_so() -> None:
    events = sample_events("mau-thay-doi")
    moved = events["Mẫu lễ dời, năm 2026"]
    assert moved["eventStatus"] == "https://schema.org/EventRescheduled"
    assert (moved["startDate"], moved["previousStartDate"]) == ("2026-06-08", "2026-05-05")
    cancelled = events["Mẫu lễ hủy, năm 2026"]
    assert cancelled["eventStatus"] == "https://schema.org/EventCancelled"
    assert cancelled["startDate"] == "2026-05-06"
    assert "previousStartDate" not in cancelled
    assert "location" not in cancelled, "no document names a place"
    assert "organizer" not in cancelled, "no document names who leads"


def test_what_is_not_verified_is_not_told() -> None:
    campaign = changed_campaign()
    edition = campaign["editions"][0]
    for item in (*edition["periods"], *edition["changes"]):
        item["verified"] = False
    view = view_of(make_catalogue([campaign]))
    assert list(campaign_events(view.campaigns[0], view.catalogue, SITE)) == []


def test_a_scope_is_the_only_place_and_a_lead_the_only_organizer() -> None:
    campaign = changed_campaign()
    campaign["editions"][0]["scope"] = "tỉnh Mẫu"
    campaign["lead"] = [{"agency": "mau-co-quan", "source": "mau-cong-van"}]
    view = view_of(make_catalogue([campaign]))
    for event in campaign_events(view.campaigns[0], view.catalogue, SITE):
        assert event["location"] == {"@type": "Place", "name": "tỉnh Mẫu"}
        assert event["organizer"] == [{"@type": "GovernmentOrganization", "name": "Mẫu cơ quan"}]


def test_a_site_without_pages_tells_nothing() -> None:
    assert structured_data([], sample_view(), SITE) == {}


class Counter(HTMLParser):
    """A parser that counts the elements of a text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)


def test_no_text_breaks_out_of_its_block() -> None:
    hostile = "</script><script>alert(1)</script><!--<script>&amp;\u2028"
    scripts = as_scripts([{"@type": "Event", "name": hostile}])
    assert Counter(scripts).tags == ["script"]
    (block,) = BLOCK.findall(scripts)
    assert json.loads(block)["name"] == hostile

"""schema.org data: complete, true, and unable to break out of its block."""

from __future__ import annotations

import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import pytest

from hooks.pages.structured_data import as_scripts, campaign_events, structured_data
from tests.calendar.samples import sample_view, view_of
from tests.made_up import catalogue, changed_folder
from tests.pages_of import pages_of
from tests.quality.links import SITE

BLOCK: Final = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(page: Path) -> list[dict[str, Any]]:
    return [json.loads(block) for block in BLOCK.findall(page.read_text("utf-8"))]


def sample_events(name: str) -> dict[str, dict[str, Any]]:
    view = sample_view()
    (item,) = [item for item in view.campaigns if item.campaign.id == name]
    return {event["name"]: event for event in campaign_events(item, view.catalogue, SITE)}


def test_every_page_of_the_site_tells_where_it_stands(built_site: Path) -> None:
    for page in pages_of(built_site, "index.html"):
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


def events_of(**header: Any) -> list[dict[str, Any]]:
    """Return the events of the campaign with changes, both letters' headers changed."""
    campaigns, letters = changed_folder()
    view = view_of(catalogue(campaigns, {key: {**one, **header} for key, one in letters.items()}))
    return list(campaign_events(view.campaigns[0], view.catalogue, SITE))


def test_what_is_not_verified_is_not_told() -> None:
    assert events_of()
    assert events_of(verified=False) == []


def test_a_scope_is_the_only_place() -> None:
    for event in events_of(scope="mau-tinh-a"):
        assert event["location"] == [{"@type": "Place", "name": "tỉnh Mẫu A"}]


def test_a_venue_is_told_as_the_document_has_it() -> None:
    campaigns, letters = changed_folder()
    for window in letters["mau-lich"]["says"][0]["windows"]:
        window["where"] = "Mẫu nhà văn hóa"
    view = view_of(catalogue(campaigns, letters))
    for event in campaign_events(view.campaigns[0], view.catalogue, SITE):
        assert event["location"] == {"@type": "Place", "name": "Mẫu nhà văn hóa"}


@pytest.mark.parametrize(("until", "leads"), [(None, True), ("1/4/2026", False)])
def test_a_lead_in_force_is_the_only_organizer(until: str | None, *, leads: bool) -> None:
    campaigns, letters = changed_folder()
    lead = {"agency": "mau-co-quan"} | ({"to": until} if until else {})
    letters["mau-lich"]["says"][0]["lead"] = [lead]
    view = view_of(catalogue(campaigns, letters))
    for event in campaign_events(view.campaigns[0], view.catalogue, SITE):
        organizers = [each["name"] for each in event.get("organizer", ())]
        assert organizers == (["Mẫu cơ quan"] if leads else [])


def test_a_postponed_and_an_extended_date_say_so() -> None:
    campaigns, letters = changed_folder()
    letters["mau-doi-lich"]["says"][0]["changes"] = [
        {"what": "doi", "status": "hoan"},
        {"what": "huy", "status": "gia-han", "when": {"to": "9/5/2026"}},
    ]
    view = view_of(catalogue(campaigns, letters))
    later, longer = campaign_events(view.campaigns[0], view.catalogue, SITE)
    assert later["eventStatus"] == "https://schema.org/EventPostponed"
    assert later["startDate"] == "2026-05-05"
    assert longer["eventStatus"] == "https://schema.org/EventScheduled"
    assert (longer["startDate"], longer["endDate"]) == ("2026-05-06", "2026-05-09")
    assert "previousStartDate" not in longer


def test_what_is_no_longer_said_is_not_told() -> None:
    campaigns, letters = changed_folder()
    letters["mau-doi-lich"] |= {"supersedes": "mau-lich", "amends": []}
    letters["mau-doi-lich"]["says"][0] = {"campaign": "mau-thay-doi", "purpose": "Mẫu nhằm"}
    view = view_of(catalogue(campaigns, letters))
    assert {o.status for o in view.occurrences} == {"superseded"}
    assert list(campaign_events(view.campaigns[0], view.catalogue, SITE)) == []


def test_a_site_without_pages_tells_nothing() -> None:
    assert structured_data([], SITE) == {}


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

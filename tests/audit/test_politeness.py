"""Politeness: visits say who makes them, keep pauses, and obey robots.txt."""

from __future__ import annotations

import pytest

from hooks.audit.visit import Clockwork
from tests.audit.conftest import Look, SkippingClock, only
from tests.audit.portal_server import LocalPortal, redirect, send
from tests.audit.samples import SITE

NEW = f"{SITE}banner/dot-mau/2026/300x250.png"


def robots(portal: LocalPortal, text: str) -> None:
    portal.answers["/robots.txt"] = send(text.encode(), "text/plain")


def test_the_visitor_says_who_it_is_and_where_to_ask(look: Look, portal: LocalPortal) -> None:
    look()
    assert portal.agents == {
        "Mozilla/5.0 (compatible; lich-truyen-thong-audit/1.0; +https://don-vi-mau.example/)"
    }


def test_one_request_at_a_time_with_a_pause_between(look: Look, portal: LocalPortal) -> None:
    portal.page('<img src="/a.png"><img src="/b.png">')
    slept: list[float] = []
    look(clockwork=Clockwork(lambda: sum(slept), slept.append))  # answers take no time
    assert portal.asked == ["/robots.txt", "/", "/a.png", "/b.png"]
    assert slept == [2, 2, 2]


def test_a_longer_pause_is_kept_when_robots_txt_asks_for_it(
    look: Look, portal: LocalPortal
) -> None:
    robots(portal, "User-agent: *\nCrawl-delay: 30\n")
    portal.page('<img src="/a.png">')
    clock = SkippingClock()
    look(clockwork=clock.work)
    assert portal.asked == ["/robots.txt", "/", "/a.png"]
    assert [round(seconds) for seconds in clock.slept] == [2, 30]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("User-agent: *\nDisallow: /\n", "robots"),
        ("User-agent: lich-truyen-thong\nDisallow: /\n", "robots"),
        ("User-agent: *\nDisallow: /*\n", "robots"),
        ("User-agent: *\nDisallow: /$\n", "robots"),
        ("User-agent: *\nDisallow: /\nAllow: /$\n", "current"),
        ("User-agent: *\nDisallow: /\n\nUser-agent: lich-truyen-thong\nAllow: /\n", "current"),
        ("User-agent: khac\nDisallow: /\n", "current"),
        ("User-agent: *\nDisallow: /quan-tri\n", "current"),
        ("", "current"),
        ("<html>khong phai robots</html>", "current"),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", "robots"),
    ],
)
def test_robots_txt(look: Look, portal: LocalPortal, text: str, status: str) -> None:
    robots(portal, text)
    portal.page(f'<img src="{NEW}">')
    assert only(look(images=0)).status == status
    assert ("/" in portal.asked) == (status == "current")


@pytest.mark.parametrize(
    ("code", "status"), [(404, "current"), (403, "current"), (500, "robots"), (503, "robots")]
)
def test_robots_txt_that_cannot_be_had(
    look: Look, portal: LocalPortal, code: int, status: str
) -> None:
    """RFC 9309: a missing file allows everything; a server in trouble must not be visited."""
    portal.answers["/robots.txt"] = send(b"", status=code)
    portal.page(f'<img src="{NEW}">')
    finding = only(look(images=0))
    assert finding.status == status
    if status == "robots":
        assert finding.note == f"Máy chủ trả lời mã {code} khi hỏi robots.txt, coi như không cho."


def test_a_redirected_robots_txt_counts_and_one_that_runs_in_circles_does_not(
    look: Look, portal: LocalPortal
) -> None:
    portal.page(f'<img src="{NEW}">')
    portal.answers["/robots.txt"] = redirect("/r.txt")
    portal.answers["/r.txt"] = send(b"User-agent: *\nDisallow: /", "text/plain")
    assert only(look(images=0)).status == "robots"
    portal.answers["/r.txt"] = redirect("/robots.txt")
    assert only(look(images=0)).status == "current"


def test_a_picture_that_robots_txt_closes_is_not_fetched(look: Look, portal: LocalPortal) -> None:
    robots(portal, "User-agent: *\nDisallow: /uploads/\n")
    portal.page('<img src="/uploads/dot-mau-2026-300x250.png">')
    finding = only(look())
    assert "/uploads/dot-mau-2026-300x250.png" not in portal.asked
    assert (finding.status, finding.certainty) == ("current", "likely")  # by its name


def test_robots_txt_is_asked_where_a_redirect_leads(look: Look, portal: LocalPortal) -> None:
    portal.answers["/"] = redirect("/vi/")
    portal.page(f'<img src="{NEW}">', "/vi/")
    robots(portal, "User-agent: *\nDisallow: /vi/\n")
    assert only(look()).status == "robots"
    assert portal.asked == ["/robots.txt", "/"]
    assert "/vi/" not in portal.asked


def test_several_pages_of_a_portal_are_one_result(look: Look, portal: LocalPortal) -> None:
    portal.page("<p>Trang chủ")
    portal.page(f'<img src="{NEW}">', "/chuyen-muc")
    pages = [f"{portal.url}chuyen-muc", f"{portal.url}khong-co"]
    result = look(images=0, pages=pages)
    assert only(result).status == "current"
    assert [bool(page.problem) for page in result.pages] == [False, False, True]
    assert result.notes == ("Có 1 trang không mở được.",)
    assert portal.asked.count("/robots.txt") == 1

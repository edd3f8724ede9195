"""What all feed files have in common, by their raw bytes and by three readers."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrences import resolve
from hooks.feeds import list_feeds
from hooks.feeds.build import build_feeds
from hooks.feeds.content import content_of
from tests.feeds.reading import (
    properties,
    read_as_vdirsyncer,
    read_strictly,
    read_with_icalendar,
    read_with_vobject,
    unescape,
)
from tests.feeds.samples import (
    CAMPAIGNS,
    TEN_DAYS,
    of_a,
    of_ministry,
    section,
    window,
)
from tests.made_up import AGENCIES, PLACES, SITE, TODAY, catalogue, letter, sample, sample_folder
from tests.real_campaigns import only_campaigns

CATALOGUE, OCCURRENCES = sample()
EVERYTHING = build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE)
SINGLES = {path: data for path, data in EVERYTHING.items() if path.startswith("ics/su-kien/")}
FILES = {path: data for path, data in EVERYTHING.items() if path not in SINGLES}
each_feed = pytest.mark.parametrize("path", sorted(FILES))
each_single = pytest.mark.parametrize("path", sorted(SINGLES))


def test_which_feeds_there_are() -> None:
    assert list(FILES) == [
        "ics/tat-ca.ics",
        "ics/chu-de/mau-linh-vuc.ics",
        "ics/doi-tuong/mau-a.ics",
        "ics/doi-tuong/mau-b.ics",
        "ics/dia-phuong/mau-tinh-a.ics",
        "ics/han-bao-cao.ics",
        "ics/cao-diem.ics",
        "ics/moc-chuan-bi.ics",
        "ics/chien-dich/mau-chien-dich-1.ics",
        "ics/chien-dich/mau-chien-dich-2.ics",
    ]


@each_feed
def test_three_readers_agree(path: str) -> None:
    events = read_strictly(FILES[path])
    assert read_with_icalendar(FILES[path]) == events
    assert read_with_vobject(FILES[path]) == events


@each_feed
def test_events_are_unique_and_in_the_order_of_time(path: str) -> None:
    events = read_strictly(FILES[path])
    assert len({event.uid for event in events}) == len(events)
    assert [event.start for event in events] == sorted(event.start for event in events)


@each_feed
def test_calendar_properties(path: str) -> None:
    calendar = properties(FILES[path])[0]
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["CALSCALE"] == "GREGORIAN"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"]
    assert calendar["DESCRIPTION"] == calendar["X-WR-CALDESC"]
    assert unescape(calendar["NAME"])
    assert unescape(calendar["DESCRIPTION"])
    assert calendar["SOURCE;VALUE=URI"] == SITE + path
    assert len(calendar["SOURCE;VALUE=URI"]) <= 256
    assert calendar["REFRESH-INTERVAL;VALUE=DURATION"] == "PT12H"
    assert calendar["X-PUBLISHED-TTL"] == "PT12H"
    assert calendar["COLOR"] == "royalblue"
    assert calendar["X-APPLE-CALENDAR-COLOR"] == "#4169E1"
    assert "UID" not in calendar  # vdirsyncer would take it for the UID of every event


@each_feed
def test_no_event_is_lost_to_vdirsyncer(path: str) -> None:
    events = read_strictly(FILES[path])
    assert list(read_as_vdirsyncer(FILES[path])) == [event.uid for event in events]


def test_a_category_has_no_comma_within_and_the_ledger_knows_nothing_of_it() -> None:
    """KDE and node-ical split a category at a comma, escaped or not."""
    for event in properties(FILES["ics/tat-ca.ics"])[1:]:
        topic, kind = event["CATEGORIES"].split(",")
        assert topic == "Mẫu lĩnh vực – số 1"
        assert kind
    content = content_of(OCCURRENCES[0], CATALOGUE)
    assert content.categories[0] == "Mẫu lĩnh vực, số 1"  # the digest is made from this


@each_feed
def test_event_properties(path: str) -> None:
    for event in properties(FILES[path])[1:]:
        assert set(event) == {
            "SUMMARY",
            "DTSTART;VALUE=DATE",
            "DTEND;VALUE=DATE",
            "DTSTAMP",
            "UID",
            "SEQUENCE",
            "CATEGORIES",
            "COLOR",
            "DESCRIPTION",
            "LAST-MODIFIED",
            "STATUS",
            "TRANSP",
            "URL",
            "X-MICROSOFT-CDO-BUSYSTATUS",
        }
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"
        assert event["STATUS"] in {"CONFIRMED", "TENTATIVE", "CANCELLED"}
        assert event["DTSTAMP"] == event["LAST-MODIFIED"]
        assert event["CATEGORIES"].startswith("Mẫu lĩnh vực – số 1,")
        assert event["COLOR"] == "royalblue"
        assert unescape(event["DESCRIPTION"]).split("\n")[-1] == event["URL"]
        assert event["URL"].startswith(f"{SITE}chien-dich/mau-chien-dich-")


def test_an_event_is_the_same_bytes_in_every_feed_that_carries_it() -> None:
    events = {
        path: {b"BEGIN:VEVENT" + part for part in feed.split(b"BEGIN:VEVENT")[1:]}
        for path, feed in EVERYTHING.items()
    }
    carriers = ("ics/tat-ca.ics", "ics/moc-chuan-bi.ics")
    everything = {
        event.removesuffix(b"END:VCALENDAR\r\n") for path in carriers for event in events[path]
    }
    for feed in events.values():
        assert {event.removesuffix(b"END:VCALENDAR\r\n") for event in feed} <= everything


def test_names_are_escaped() -> None:
    calendar = properties(FILES["ics/chu-de/mau-linh-vuc.ics"])[0]
    assert calendar["X-WR-CALNAME"] == r"Lịch truyền thông: Mẫu lĩnh vực\, số 1"


def test_last_modified_of_a_feed_is_that_of_its_newest_event() -> None:
    for feed in FILES.values():
        calendar, *events = properties(feed)
        assert calendar["LAST-MODIFIED"] == max(event["LAST-MODIFIED"] for event in events)


@each_single
def test_a_single_event_has_no_name_that_would_make_it_a_calendar(path: str) -> None:
    calendar, _ = properties(SINGLES[path])
    assert set(calendar) == {"VERSION", "PRODID", "CALSCALE", "METHOD"}
    (event,) = read_strictly(SINGLES[path])
    assert read_with_icalendar(SINGLES[path]) == [event]
    assert read_with_vobject(SINGLES[path]) == [event]


def test_every_occurrence_can_be_had_alone() -> None:
    assert "ics/su-kien/mau-chien-dich-1/2026-ngay/cao-diem/2026-09-25_2026-10-05.ics" in SINGLES
    assert len(SINGLES) == len(OCCURRENCES)


@pytest.mark.parametrize(
    ("path", "items"),
    [
        ("ics/han-bao-cao.ics", {"han-bao-cao"}),
        ("ics/cao-diem.ics", {"ngay", "cao-diem"}),
        (
            "ics/doi-tuong/mau-a.ics",
            {"ngay", "thang", "cao-diem", "thuc-hien", "su-kien", "han-bao-cao"},
        ),
        ("ics/doi-tuong/mau-b.ics", {"ngay", "thang", "cao-diem", "thuc-hien", "su-kien"}),
        (
            "ics/dia-phuong/mau-tinh-a.ics",
            {"ngay", "thang", "cao-diem", "thuc-hien", "su-kien", "han-bao-cao"},
        ),
    ],
)
def test_what_feeds_carry_of_a_year_with_documents(path: str, items: set[str]) -> None:
    feeds = {feed.path: feed for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)}
    assert {o.kind for o in feeds[path].occurrences if o.year == 2026} == items


def test_a_province_sees_the_nations_dates_its_own_and_those_of_what_it_was(
    tmp_path: Path,
) -> None:
    places = {
        **PLACES,
        "mau-cu": {"name": "Mẫu cũ", "kind": "tinh", "in": "ca-nuoc", "to": "30/6/2026",
                   "into": "mau-tinh-a"},
        "mau-xa": {"name": "Mẫu xã", "kind": "xa", "in": "mau-tinh-a"},
    }  # fmt: skip
    agencies = {**AGENCIES, "mau-so-cu": {"names": [{"name": "Mẫu sở cũ"}], "place": "mau-cu"}}
    made = catalogue(
        CAMPAIGNS,
        {
            "kh-bo": of_ministry(section(window(TEN_DAYS, kind="treo"))),
            "cv-a": of_a(section(window(kind="cao-diem"))),
            "cv-cu": letter(section(window(kind="hien-thi")), issuer="mau-so-cu",
                            date="17/3/2026", number="17/MAU"),
            "cv-b": letter(section(window(kind="phat-dong")), issuer="mau-so-b", number="18/MAU"),
            "cv-xa": of_a(section(window(kind="su-kien"), scope="mau-xa"), number="19/MAU"),
        },
        places=places,
        agencies=agencies,
    )  # fmt: skip
    feeds = {feed.path: feed for feed in list_feeds(resolve(made, TODAY), made, TODAY)}
    kinds = {
        path.removeprefix("ics/dia-phuong/"): {o.kind for o in feed.occurrences if o.year == 2026}
        for path, feed in feeds.items()
        if path.startswith("ics/dia-phuong/")
    }
    assert kinds == {
        "mau-tinh-a.ics": {"ngay", "treo", "cao-diem", "hien-thi"},
        "mau-tinh-b.ics": {"ngay", "treo", "phat-dong"},
    }
    assert feeds["ics/dia-phuong/mau-tinh-a.ics"].name == "Lịch truyền thông: tỉnh Mẫu A"


def test_no_internal_id_is_seen_in_a_feed() -> None:
    ids = {
        *CATALOGUE.documents, *CATALOGUE.places, *CATALOGUE.agencies, *CATALOGUE.audiences,
        *(campaign.id for campaign in CATALOGUE.campaigns), "cao-diem", "thuc-hien", "han-bao-cao",
    }  # fmt: skip
    for feed in FILES.values():
        calendar, *events = properties(feed)
        shown = [calendar["NAME"], calendar["DESCRIPTION"]]
        for event in events:
            description = event["DESCRIPTION"].rpartition("\\n")[0]  # then the page's address
            shown += [event["SUMMARY"], description, event["CATEGORIES"]]
        words = {word.strip(".,;:()«»") for text in shown for word in text.split()}
        assert not words & ids


def test_an_audience_sees_coming_years_as_the_newest_edition_gave_it_a_part() -> None:
    feeds = {feed.path: feed for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)}
    coming = [o for o in feeds["ics/doi-tuong/mau-a.ics"].occurrences if o.year != 2026]
    assert {o.year for o in coming} == {2027, 2028}
    assert {o.status for o in coming} == {"projected"}


def test_an_audience_that_is_no_more_has_nothing_to_come() -> None:
    ended = {"mau-a": {"name": "Mẫu A", "ended": "01/10/2026"}, "mau-b": {"name": "Mẫu B"}}
    made = catalogue(*sample_folder(), audiences=ended)
    feeds = {feed.path: feed for feed in list_feeds(resolve(made, TODAY), made, TODAY)}
    carried = feeds["ics/doi-tuong/mau-a.ics"].occurrences
    assert carried
    assert all(o.span.first < date(2026, 10, 1) for o in carried)


def test_the_window_is_last_year_to_two_years_ahead() -> None:
    days = [event.start for event in read_strictly(FILES["ics/tat-ca.ics"])]
    assert {day.year for day in days} == {2025, 2026, 2027, 2028}
    files = build_feeds(OCCURRENCES, CATALOGUE, date(2027, 12, 31), SITE)
    assert {event.start.year for event in read_strictly(files["ics/tat-ca.ics"])} == {
        2026,
        2027,
        2028,
    }


def test_a_feed_whose_dates_are_all_past_keeps_the_last_one() -> None:
    undated = {"name": "Mẫu không ngày", "topic": "mau-linh-vuc"}
    campaigns, letters = sample_folder()
    old = campaigns["mau-chien-dich-1"] | {"occasions": []}
    letters["mau-cong-van"]["says"][0].pop("occasion")
    made = catalogue({"mau-chien-dich-1": old, "mau-khong-ngay": undated}, letters)
    later = date(2040, 1, 1)
    files = build_feeds(resolve(made, later), made, later, SITE)
    feeds = {path: feed for path, feed in files.items() if "/su-kien/" not in path}
    assert set(feeds) == {
        "ics/tat-ca.ics",
        "ics/chu-de/mau-linh-vuc.ics",
        "ics/doi-tuong/mau-a.ics",
        "ics/doi-tuong/mau-b.ics",
        "ics/dia-phuong/mau-tinh-a.ics",
        "ics/han-bao-cao.ics",
        "ics/cao-diem.ics",
        "ics/moc-chuan-bi.ics",
        "ics/chien-dich/mau-chien-dich-1.ics",
    }
    (event,) = read_strictly(feeds["ics/tat-ca.ics"])
    assert event.summary.startswith("Hạn báo cáo: ")
    assert event.start == date(2026, 10, 14)


def test_the_feed_of_a_rare_occasion_says_when_it_last_was() -> None:
    rule = {"date": "1/7", "every_years": 10, "first_year": 2024}
    occasion = {
        "id": "dot",
        "kind": "dot",
        "name": "Mẫu đợt",
        "rule": rule,
        "basis": "mau-quy-dinh",
    }
    rare = {"name": "Mẫu", "topic": "mau-linh-vuc", "occasions": [occasion]}
    made = catalogue({"mau": rare})
    starts = {}
    for today in (date(2025, 1, 1), date(2028, 1, 1), date(2032, 1, 1)):
        files = build_feeds(resolve(made, today), made, today, SITE)
        starts[today.year] = [e.start.year for e in read_strictly(files["ics/chien-dich/mau.ics"])]
    assert starts == {2025: [2024], 2028: [2024], 2032: [2034]}


def test_an_audience_sees_campaigns_that_only_earlier_years_gave_it() -> None:
    """A page with only the year's theme says nothing about who has a part."""
    campaigns, letters = sample_folder()
    page = letter({"campaign": "mau-chien-dich-1"}, date="17/9/2027", number="09/MAU-CV")
    made = catalogue(campaigns, {**letters, "mau-trang": page})
    feeds = {feed.path: feed for feed in list_feeds(resolve(made, TODAY), made, TODAY)}
    carried = feeds["ics/doi-tuong/mau-a.ics"].occurrences
    assert {o.year for o in carried if o.item == "ngay"} == {2026, 2027, 2028}


def test_the_successor_of_an_audience_sees_what_it_was_to_do_but_inherits_no_deadline() -> None:
    audiences = {
        "mau-a": {"name": "Mẫu A", "ended": "01/01/2027", "successor": "mau-c"},
        "mau-b": {"name": "Mẫu B"},
        "mau-c": {"name": "Mẫu C"},
    }
    made = catalogue(*sample_folder(), audiences=audiences)
    feeds = {feed.path: feed for feed in list_feeds(resolve(made, TODAY), made, TODAY)}
    carried = feeds["ics/doi-tuong/mau-c.ics"].occurrences
    assert {o.year for o in carried} == {2027, 2028}
    assert not [o for o in carried if o.report]


def test_a_feed_stays_within_what_clients_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.feeds.limits.MOST_EVENTS", 5)
    files = build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE)
    kept = read_strictly(files["ics/tat-ca.ics"])
    assert len(kept) == 5
    # The nearest events stay; past days count three times.
    assert {event.start.year for event in kept} == {2026, 2027}
    monkeypatch.setattr("hooks.feeds.limits.MOST_BYTES", 9_000)
    files = build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE)
    assert 0 < len(files["ics/tat-ca.ics"]) < 9_000


def test_no_occurrences_make_no_feeds() -> None:
    assert build_feeds((), catalogue({}), TODAY, SITE) == {}


def test_listed_feeds_are_the_files_built() -> None:
    assert [feed.path for feed in list_feeds(OCCURRENCES, CATALOGUE, TODAY)] == list(FILES)


@pytest.mark.slow
def test_before_15_october_2023_stands_on_the_14th(tmp_path: Path) -> None:
    today = date(2023, 9, 25)
    made = load_catalogue(only_campaigns(tmp_path / "campaigns", "ngay-chuyen-doi-so-quoc-gia"))
    files = build_feeds(resolve(made, today), made, today, SITE)
    (event,) = read_strictly(files["ics/han-bao-cao.ics"])
    assert (event.start, event.end) == (date(2023, 10, 14), date(2023, 10, 15))
    assert event.summary == (
        "Hạn báo cáo: Ngày Chuyển đổi số quốc gia – huyện (chưa rõ tên) của tỉnh Thanh Hóa"
        " (trước ngày 15/10/2023)"
    )
    assert event.end - event.start == timedelta(days=1)

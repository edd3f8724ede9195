"""What one event says: identity, days, state, title, description."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.feeds import Revision
from hooks.feeds.build import build_feeds
from hooks.feeds.identity import UNDATED, first_revision
from hooks.feeds.ledger.entries import Entry, Ledger
from hooks.feeds.publishing import contents_of
from hooks.feeds.selection import in_window
from hooks.feeds.words import descriptions
from hooks.feeds.words.descriptions import LONGEST_DESCRIPTION, MORE
from hooks.feeds.words.plain_text import units
from hooks.feeds.words.titles import title
from hooks.model.base import LONGEST_LINE
from hooks.model.dates.spans import Span
from hooks.model.kinds import Status
from tests.feeds.reading import Event, properties, read_strictly, unescape
from tests.feeds.samples import one
from tests.made_up import SITE, TODAY, letter, sample, sample_folder
from tests.made_up import catalogue as made_catalogue

PAGE = f"{SITE}chien-dich/mau-chien-dich-1/"


def description(occurrence: Occurrence, catalogue: Catalogue, page: str) -> str:
    return descriptions.description(occurrence, catalogue) + page


def changed_sample(change: Callable[[dict[str, Any]], object]) -> Catalogue:
    """Return the made-up campaign after a change of the section that speaks of it."""
    campaigns, letters = sample_folder()
    change(letters["mau-cong-van"]["says"][0])
    return made_catalogue(campaigns, letters)


def published(catalogue: Catalogue, occurrence: Occurrence) -> Event:
    files = build_feeds([occurrence], catalogue, occurrence.span.first, SITE)
    (event,) = read_strictly(files["ics/tat-ca.ics"])
    return event


def test_uid_outlives_changes_of_status_and_date() -> None:
    catalogue, occurrence = one()
    uid = published(catalogue, occurrence).uid
    statuses: tuple[Status, ...] = ("projected", "confirmed", "moved", "cancelled")
    for status in statuses:
        moved = Span(start=date(2026, 12, 31), end=date(2027, 1, 2))
        changed = replace(occurrence, status=status, span=moved, name="Mẫu tên khác")
        assert published(catalogue, changed).uid == uid


def test_uid_follows_from_the_key_alone() -> None:
    catalogue, occurrence = one()
    assert occurrence.key == "mau-chien-dich-1/2026/ngay/cao-diem/2026-09-25_2026-10-05"
    assert published(catalogue, occurrence).uid == (
        "b8d45544-eae9-599e-b4f2-c9b9b8cc784d@lich-truyen-thong.example"
    )


def test_uids_differ_between_years_and_items() -> None:
    catalogue, occurrences = sample()
    events = read_strictly(build_feeds(occurrences, catalogue, TODAY, SITE)["ics/tat-ca.ics"])
    assert len({event.uid for event in events}) == len(events) > 10


def test_the_end_is_the_day_after_the_last() -> None:
    catalogue, occurrence = one()
    event = published(catalogue, occurrence)
    assert (event.start, event.end) == (date(2026, 9, 25), date(2026, 10, 6))


@pytest.mark.slow
@given(
    st.dates(date(1901, 1, 1), date(2199, 12, 1)),
    st.integers(0, 400),
    st.booleans(),
)
def test_the_end_is_exclusive_at_month_ends_and_leap_days(
    start: date, days: int, to_month_end: bool
) -> None:
    catalogue, occurrence = one()
    end = start + timedelta(days=days)
    if to_month_end:
        end = end.replace(day=monthrange(end.year, end.month)[1])
    event = published(catalogue, replace(occurrence, span=Span(start=start, end=end)))
    assert event.start == start
    assert event.end - timedelta(days=1) == end
    assert event.end > event.start


@pytest.mark.parametrize(
    ("last", "end"),
    [
        (date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 1)),
        (date(2026, 2, 28), date(2026, 3, 1)),
        (date(2026, 10, 31), date(2026, 11, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_exclusive_ends(last: date, end: date) -> None:
    catalogue, occurrence = one()
    assert published(catalogue, replace(occurrence, span=Span.of_day(last))).end == end


@pytest.mark.parametrize(
    ("status", "summary", "told"),
    [
        ("projected", "(Dự kiến) Cao điểm: Mẫu chiến dịch 1", "TENTATIVE"),
        ("confirmed", "Cao điểm: Mẫu chiến dịch 1", "CONFIRMED"),
        ("tentative", "(Dự kiến) Cao điểm: Mẫu chiến dịch 1", "TENTATIVE"),
        ("moved", "ĐÃ DỜI: Cao điểm: Mẫu chiến dịch 1", "CONFIRMED"),
        ("extended", "GIA HẠN: Cao điểm: Mẫu chiến dịch 1", "CONFIRMED"),
        ("postponed", "HOÃN: Cao điểm: Mẫu chiến dịch 1", "TENTATIVE"),
        ("cancelled", "ĐÃ HỦY: Cao điểm: Mẫu chiến dịch 1", "CANCELLED"),
    ],
)
def test_state_stands_in_the_title(status: Status, summary: str, told: str) -> None:
    catalogue, occurrence = one()
    stood = occurrence.span if status == "moved" else None
    event = published(catalogue, replace(occurrence, status=status, moved_from=stood))
    assert event.summary == f"{summary} – Mẫu chủ đề, một; hai – tỉnh Mẫu A"
    assert event.status == told


def test_a_doubtful_date_is_said_to_be_doubtful() -> None:
    catalogue, occurrence = one("le")
    event = published(catalogue, occurrence)
    assert event.status == "TENTATIVE"
    assert event.summary == (
        "(Chưa xác minh) Sự kiện: Mẫu lễ phát động – Mẫu chiến dịch 1 – Mẫu chủ đề, một; hai"
        " – tỉnh Mẫu A"
    )
    assert description(occurrence, catalogue, PAGE).startswith("Chưa xác minh với văn bản gốc.\n")


@pytest.mark.parametrize(
    ("item", "summary"),
    [
        # A province's theme is not the nation's.
        ("ngay", "Mẫu ngày 1"),
        ("thang", "Mẫu tháng 1"),
        ("bao-cao", "Hạn báo cáo: Mẫu chiến dịch 1 – tỉnh Mẫu A (trước ngày 15/10/2026)"),
        (
            "mo",
            "Thời gian thực hiện: Mẫu chiến dịch 1 – Mẫu chủ đề, một; hai – tỉnh Mẫu A"
            " (từ 20/09/2026, chưa nêu ngày kết thúc)",
        ),
    ],
)
def test_titles_by_kind(item: str, summary: str) -> None:
    assert title(one(item)[1]) == summary


def test_a_name_that_says_its_kind_is_not_labelled_again() -> None:
    _, occurrence = one()
    named = replace(occurrence, name="Mẫu đợt cao điểm")
    assert title(named).startswith("Mẫu đợt cao điểm – Mẫu chiến dịch 1 – ")


def test_many_places_are_counted() -> None:
    places = {
        "ca-nuoc": {"name": "Cả nước", "kind": "ca-nuoc"},
        **{f"mau-{n}": {"name": f"Mẫu {n}", "kind": "tinh", "in": "ca-nuoc"} for n in range(5)},
        "mau-tinh-a": {"name": "Mẫu A", "kind": "tinh", "in": "ca-nuoc"},
        "mau-tinh-b": {"name": "Mẫu B", "kind": "tinh", "in": "ca-nuoc"},
    }
    made = made_catalogue(*sample_folder(), places=places)
    occurrence = next(o for o in resolve(made, TODAY) if o.kind == "cao-diem")
    many = replace(occurrence, scopes=tuple(f"mau-{n}" for n in range(5)))
    assert title(many).endswith(" – tỉnh Mẫu 0, tỉnh Mẫu 1, tỉnh Mẫu 2 và 2 nơi khác")
    told = description(many, made, PAGE)
    assert "Phạm vi: tỉnh Mẫu 0, tỉnh Mẫu 1, tỉnh Mẫu 2, tỉnh Mẫu 3, tỉnh Mẫu 4." in told


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ({"before": "15/10/2026"}, "trước ngày 15/10/2026"),
        ({"by": "15/10/2026"}, "chậm nhất ngày 15/10/2026"),
        ({"before": "01/3/2026"}, "trước ngày 01/03/2026"),
        ({"by": "10/10/2026", "at": "17h00"}, "trước 17:00 ngày 10/10/2026"),
        ({"anchor": "cao-diem", "days": 5}, "chậm nhất ngày 10/10/2026"),
    ],
)
def test_deadlines_keep_the_documents_day(due: dict[str, str], words: str) -> None:
    catalogue = changed_sample(lambda section: section["reports"][0].update(due=due))
    (occurrence,) = (o for o in resolve(catalogue, TODAY) if o.report and o.year == 2026)
    assert title(occurrence) == f"Hạn báo cáo: Mẫu chiến dịch 1 – tỉnh Mẫu A ({words})"
    assert words in description(occurrence, catalogue, PAGE)


@pytest.mark.parametrize(
    ("span", "words", "day"),
    [
        (
            Span(start=date(2026, 7, 1), end=None),
            "từ 01/07/2026, chưa nêu ngày kết thúc",
            date(2026, 7, 1),
        ),
        (
            Span(start=None, end=date(2026, 8, 15)),
            "đến hết 15/08/2026, chưa nêu ngày bắt đầu",
            date(2026, 8, 15),
        ),
    ],
)
def test_an_open_end_stands_on_the_known_day_and_says_so(span: Span, words: str, day: date) -> None:
    catalogue, occurrence = one()
    opened = replace(occurrence, span=span)
    event = published(catalogue, opened)
    assert (event.start, event.end) == (day, day + timedelta(days=1))
    assert event.summary.endswith(f" ({words})")
    assert f"Thời gian: {words}." in description(opened, catalogue, PAGE)


def test_an_old_open_end_leaves_the_window_when_its_day_does() -> None:
    _, occurrence = one()
    opened = replace(occurrence, span=Span(start=date(2026, 7, 1), end=None))
    assert in_window([opened], date(2027, 1, 1))
    assert not in_window([opened], date(2028, 1, 1))


def timed(at: time, until: time | None) -> tuple[Catalogue, Occurrence]:
    catalogue, occurrence = one("le")
    span = Span.of_day(date(2026, 10, 1), at, until)
    return catalogue, replace(occurrence, span=span, verified=True)


@pytest.mark.parametrize(
    ("at", "until", "start", "end"),
    [
        (time(8), time(10, 30), "20261001T010000Z", "20261001T033000Z"),
        (time(0, 30), time(1), "20260930T173000Z", "20260930T180000Z"),
        # «đến 24 giờ» and past midnight
        (time(20), time(0), "20261001T130000Z", "20261001T170000Z"),
        (time(22), time(1), "20261001T150000Z", "20261001T180000Z"),
        # no end is given: the event lasts an hour, and says so
        (time(20, 30), None, "20261001T133000Z", "20261001T143000Z"),
    ],
)
def test_hours_of_vietnam_stand_in_utc(at: time, until: time | None, start: str, end: str) -> None:
    catalogue, occurrence = timed(at, until)
    files = build_feeds([occurrence], catalogue, TODAY, SITE)
    event = properties(files["ics/tat-ca.ics"])[1]
    assert (event["DTSTART"], event["DTEND"]) == (start, end)
    assert event["TRANSP"] == "TRANSPARENT"


def test_an_event_without_a_known_end_says_so() -> None:
    catalogue, occurrence = timed(time(20, 30), None)
    assert title(occurrence).endswith(" (từ 20:30, chưa nêu giờ kết thúc)")
    assert "lịch này để tạm một giờ" in description(occurrence, catalogue, PAGE)


def test_what_is_superseded_is_not_asked_for() -> None:
    campaigns, letters = sample_folder()
    new = {
        "campaign": "mau-chien-dich-1",
        "scope": "mau-tinh-a",
        "windows": [{"kind": "cao-diem", "when": {"from": "25/9/2026", "to": "05/10/2026"}}],
        "texts": [{"kind": "khau-hieu", "text": "Mẫu khẩu hiệu mới"}],
    }
    letters["mau-moi"] = letter(new, number="09/MAU-CV", date="18/9/2026",
                                supersedes="mau-cong-van")  # fmt: skip
    catalogue = made_catalogue(campaigns, letters)
    occurrence = next(o for o in resolve(catalogue, TODAY) if o.kind == "cao-diem")
    text = description(occurrence, catalogue, PAGE)
    assert "Mẫu khẩu hiệu mới" in text
    assert "Mẫu việc 0" not in text
    assert "Mẫu khẩu hiệu \\" not in text


@pytest.mark.parametrize("text", ["Mẫu khẩu hiệu […] cắt", "Mẫu khẩu hiệu [...]"])
def test_a_cut_slogan_is_not_offered(text: str) -> None:
    cut = {"kind": "khau-hieu", "list": [text, "Mẫu trọn câu"], "total": "con-nua", "choose": 1}
    catalogue = changed_sample(lambda section: section.update(texts=[cut]))
    occurrence = next(o for o in resolve(catalogue, TODAY) if o.kind == "cao-diem")
    told = description(occurrence, catalogue, PAGE)
    assert "cắt" not in told
    assert (
        "Khẩu hiệu:\n– Mẫu trọn câu\n… văn bản còn khẩu hiệu khác, trang chưa có.\nChọn 1 câu."
        in told
    )


def test_a_retired_slogan_is_not_offered() -> None:
    old = {"kind": "khau-hieu", "text": "Mẫu câu cũ", "retired": {"reason": "Mẫu"}}
    catalogue = changed_sample(lambda section: section["texts"].append(old))
    occurrence = next(o for o in resolve(catalogue, TODAY) if o.kind == "cao-diem")
    assert "Mẫu câu cũ" not in description(occurrence, catalogue, PAGE)


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (
            "cao-diem",
            [
                (date(2026, 9, 10), "Còn 15 ngày: lấy khẩu hiệu, banner cho Cao điểm: "),
                (date(2026, 9, 25), "Hôm nay bắt đầu: Cao điểm: "),
                (date(2026, 10, 5), "Hôm nay kết thúc: Cao điểm: "),
            ],
        ),
        (
            "ngay",
            [
                (date(2026, 9, 17), "Còn 15 ngày: lấy khẩu hiệu, banner cho Mẫu ngày 1"),
                (date(2026, 10, 2), "Hôm nay: Mẫu ngày 1"),
            ],
        ),
        ("bao-cao", [(date(2026, 10, 14), "Hạn báo cáo: Mẫu chiến dịch 1 – tỉnh Mẫu A (trước")]),
    ],
)
def test_milestones(item: str, told: list[tuple[date, str]]) -> None:
    catalogue, occurrence = one(item)
    files = build_feeds([occurrence], catalogue, TODAY, SITE)
    events = read_strictly(files["ics/moc-chuan-bi.ics"])
    assert [event.start for event in events] == [day for day, _ in told]
    for event, (day, words) in zip(events, told, strict=True):
        assert event.summary.startswith(words)
        assert event.end == day + timedelta(days=1)


def test_a_lead_of_our_own_is_said_to_be_ours() -> None:
    catalogue, occurrence = one()
    files = build_feeds([replace(occurrence, status="cancelled")], catalogue, TODAY, SITE)
    event = properties(files["ics/moc-chuan-bi.ics"])[1]
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"].startswith("ĐÃ HỦY: Còn 15 ngày: ")
    assert "không phải hạn của văn bản" in event["DESCRIPTION"]


@pytest.mark.parametrize("filler", ["Mẫu chữ ", "Mẫu😀 ", "x", "😀"])
def test_long_titles_are_cut_but_state_and_deadline_stay(filler: str) -> None:
    _, occurrence = one("bao-cao")
    long = replace(occurrence, name=filler * 200, status="cancelled")
    cut = title(long)
    assert cut.startswith("ĐÃ HỦY: Hạn báo cáo: ")
    assert cut.endswith("… – tỉnh Mẫu A (trước ngày 15/10/2026)")
    assert 240 < units(cut) <= 255


@pytest.mark.parametrize("filler", ["Mẫu chữ ", "x", "😀"])
def test_long_names_of_places_are_cut_and_leave_room_for_the_subject(filler: str) -> None:
    _, occurrence = one("bao-cao")
    longest = (filler * LONGEST_LINE)[:LONGEST_LINE]  # of the model
    with mock.patch("hooks.feeds.words.titles.place_name", return_value=longest):
        cut = title(replace(occurrence, name="Mẫu chữ " * 200, status="cancelled"))
    assert cut.startswith("ĐÃ HỦY: Hạn báo cáo: Mẫu chữ Mẫu chữ")
    assert cut.endswith("… (trước ngày 15/10/2026)")
    assert units(cut) <= 255


def test_description() -> None:
    catalogue, occurrence = one()
    assert description(occurrence, catalogue, PAGE) == (
        "Phạm vi: tỉnh Mẫu A.\n"
        "Thời gian: 25/09–05/10/2026.\n"
        "\n"
        "Chủ đề: Mẫu chủ đề, một; hai\n"
        "\n"
        "Khẩu hiệu:\n"
        "– Mẫu khẩu hiệu \\ «một»!\n"
        "– Mẫu khẩu hiệu hai (chưa xác minh)\n"
        "\n"
        "Việc cần làm – Mẫu đối tượng A; Mẫu B:\n"
        "– Mẫu việc 0 (bắt buộc, ít nhất 2 tin bài mỗi tuần)\n"
        "– Mẫu việc 1 (bắt buộc, ít nhất 2 tin bài mỗi tuần)\n"
        "– Mẫu việc 2 (bắt buộc, ít nhất 2 tin bài mỗi tuần)\n"
        "– Mẫu việc 3 (bắt buộc, ít nhất 2 tin bài mỗi tuần)\n"
        "– Mẫu việc 4 (bắt buộc, ít nhất 2 tin bài mỗi tuần)\n"
        "\n"
        "Căn cứ:\n"
        "– Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan – tỉnh Mẫu A\n"
        "\n"
        "Văn bản ghi: «Mẫu: từ 25/9; đến 05/10, năm 2026»\n"
        "\n"
        f"{PAGE}"
    )


def test_description_of_a_deadline() -> None:
    catalogue, occurrence = one("bao-cao")
    assert description(occurrence, catalogue, PAGE) == (
        "Phạm vi: tỉnh Mẫu A.\n"
        "Hạn: trước ngày 15/10/2026; ngày cuối còn kịp: 14/10/2026.\n"
        "Bên báo cáo: Mẫu đối tượng A.\n"
        "Gửi: Mẫu nơi nhận.\n"
        "Qua: Mẫu nơi chuyển.\n"
        "\n"
        "Căn cứ:\n"
        "– Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan – tỉnh Mẫu A\n"
        "\n"
        "Văn bản ghi: «Mẫu báo cáo trước ngày 15/10/2026»\n"
        "\n"
        f"{PAGE}"
    )


def test_description_of_a_projected_day() -> None:
    catalogue, occurrences = sample()
    occurrence = next(o for o in occurrences if o.item == "ngay" and o.year == 2027)
    assert description(occurrence, catalogue, PAGE) == (
        "Ngày dự kiến theo quy định chung; chưa có văn bản của năm 2027.\n"
        "\n"
        "Căn cứ:\n"
        "– Quyết định 01/QĐ-MAU ngày 05/01/2020 của Mẫu cơ quan\n"
        "\n"
        f"{PAGE}"
    )


def test_a_document_named_twice_is_cited_once() -> None:
    catalogue, occurrence = one()
    twice = replace(occurrence, basis=("mau-cong-van", "mau-cong-van"))
    assert description(twice, catalogue, PAGE).count("02/MAU-CV") == 1


@pytest.mark.slow
@given(st.lists(st.integers(1, 3000), max_size=12), st.sampled_from("chữ😀"))
def test_long_descriptions_leave_out_whole_slogans_never_parts(
    lengths: list[int], letter: str
) -> None:
    slogans = [f"{number} {letter * length}"[:3000] for number, length in enumerate(lengths)]
    texts: list[dict[str, Any]] = [{"kind": "khau-hieu", "text": slogan} for slogan in slogans]
    catalogue = changed_sample(lambda section: section.update(texts=texts))
    occurrence = next(o for o in resolve(catalogue, TODAY) if o.kind == "cao-diem")
    text = description(occurrence, catalogue, PAGE)
    assert units(text) <= LONGEST_DESCRIPTION
    lines = text.split("\n")
    assert lines[-1] == PAGE
    kept = [line for line in lines if line.startswith("– ") and line[2].isdigit()]
    assert kept == [f"– {slogan}" for slogan in slogans[: len(kept)]]
    assert (len(kept) < len(slogans)) <= (MORE in lines)
    # Dates and their documents come before slogans.
    assert "– Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan – tỉnh Mẫu A" in lines


def test_revision_is_dated_by_the_newest_document_with_a_day() -> None:
    catalogue, occurrence = one()
    dated = replace(occurrence, basis=("mau-quy-dinh", "mau-chua-co-so"))
    # 17/9/2026, 00:00 in Vietnam
    assert first_revision(dated, catalogue) == Revision(
        sequence=0, modified=datetime(2026, 9, 16, 17, tzinfo=UTC)
    )


@pytest.mark.parametrize("documents", [(), ("mau-chua-co-so",)])
def test_revision_without_a_dated_document_is_a_fixed_moment(documents: tuple[str, ...]) -> None:
    catalogue, occurrence = one()
    undated = replace(occurrence, statements=(), basis=documents)
    assert first_revision(undated, catalogue) == Revision(sequence=0, modified=UNDATED)


def test_a_recorded_revision_stands() -> None:
    catalogue, occurrence = one()
    (content, *_) = contents_of([occurrence], catalogue)[occurrence.key]
    modified = datetime(2026, 10, 1, 2, 3, 4, tzinfo=UTC)
    entry = Entry(
        sequence=3,
        modified=modified,
        digest=content.digest,
        state=content.state,
        start=content.start.isoformat(),
        end=content.end.isoformat(),
        since=TODAY,
    )
    ledger = Ledger(events={occurrence.key: entry})
    files = build_feeds([occurrence], catalogue, TODAY, SITE, ledger)
    calendar, event = properties(files["ics/tat-ca.ics"])
    assert event["SEQUENCE"] == "3"
    assert event["DTSTAMP"] == event["LAST-MODIFIED"] == "20261001T020304Z"
    assert calendar["LAST-MODIFIED"] == "20261001T020304Z"


def test_a_backslash_before_n_is_no_line_break() -> None:
    catalogue, occurrence = one()
    named = replace(occurrence, name=r"Mẫu D:\Nhac \n \\N")
    files = build_feeds([named], catalogue, TODAY, SITE)
    event = properties(files["ics/tat-ca.ics"])[1]
    assert event["SUMMARY"].startswith(r"Cao điểm: Mẫu D:\\Nhac \\n \\\\N")
    assert unescape(event["SUMMARY"]).startswith(r"Cao điểm: Mẫu D:\Nhac \n \\N")

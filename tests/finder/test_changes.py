"""What changed lately, of what the real documents and the real ledger say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

import pytest

from hooks.data.changes import MOST_ALONE, Change, changes_of, of_each_kind
from hooks.feeds import Ledger
from hooks.feeds.ledger.arrivals import arrivals
from hooks.feeds.ledger.entries import EMPTY, FILE_NAME, Entry, parse
from hooks.pages.changes import apart
from tests.real_campaigns import CAMPAIGNS, real_catalogue

CATALOGUE: Final = real_catalogue()
LEDGER: Final = parse((CAMPAIGNS / FILE_NAME).read_text("utf-8"))
TODAY: Final = date(2026, 11, 27)
OF_DOCUMENTS: Final = {change.id: change for change in changes_of(CATALOGUE, EMPTY, TODAY)}
DISABLED: Final = "ngay-quoc-te-nguoi-khuyet-tat/{}/ngay"
BEGUN: Final = date(2026, 11, 21)
ADDED: Final = date(2026, 11, 25)


def entry(since: date, start: str, modified: date | None = None) -> Entry:
    """Return what the ledger notes of one event of a day."""
    moment = datetime(2000, 1, 1, tzinfo=UTC)
    if modified:
        moment = datetime(modified.year, modified.month, modified.day, 5, tzinfo=UTC)
    return Entry(
        sequence=0, modified=moment, digest="0" * 16, state="projected", start=start, end=start,
        since=since,
    )  # fmt: skip


def noted(**events: Entry) -> Iterator[Change]:
    """Yield what the ledger alone tells, in which these events are of the day of the disabled."""
    first = {"tet-duong-lich/2026/ngay": entry(BEGUN, "2026-01-01")}
    ours = {DISABLED.format(year.removeprefix("y")): each for year, each in events.items()}
    for change in changes_of(CATALOGUE, Ledger(events=first | ours), TODAY):
        if change.id not in OF_DOCUMENTS:
            yield change


def test_a_document_is_news_of_its_own_date() -> None:
    letter = OF_DOCUMENTS["van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022"]
    assert (letter.label, letter.day) == ("Thêm văn bản", date(2022, 9, 29))
    assert letter.title.startswith("Công văn 1119/STTTT-TTBCXB ngày 29/9/2022 của Sở")
    assert letter.text.startswith("V/v Đẩy mạnh truyền thông Ngày Chuyển đổi số")
    assert letter.source == "Ngày Chuyển đổi số quốc gia"
    assert letter.url == "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/"


def test_an_article_is_a_source_and_no_document() -> None:
    kinds = {change.kind for change in OF_DOCUMENTS.values() if "Trang thông tin" in change.title}
    assert kinds == {"nguon"}


def test_a_theme_is_told_in_its_words_with_its_document() -> None:
    theme = OF_DOCUMENTS["chien-dich/ngay-chuyen-doi-so-quoc-gia/2025"]
    assert theme.label == "Thêm chủ đề"
    assert "năm 2025: “Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn”" in theme.title
    assert theme.source


def test_what_a_document_moves_is_told_as_moved() -> None:
    (moved,) = (change for change in OF_DOCUMENTS.values() if change.kind == "doi")
    assert moved.label == "Đã dời"
    assert "thời gian mới: ngày 21/03/2026" in moved.text
    assert "Giờ Trái đất" in moved.title


def test_an_occasion_that_came_in_later_is_told_once_with_its_next_day() -> None:
    (added,) = noted(y2025=entry(ADDED, "2025-12-03"), y2026=entry(ADDED, "2026-12-03"))
    assert (added.label, added.entered) == ("Thêm dịp", ADDED)
    assert added.title == "Ngày Quốc tế Người khuyết tật, 03/12/2026"
    assert added.source.startswith("Nghị quyết 47/3")


def test_what_stood_from_the_first_day_is_no_news_nor_is_its_next_year() -> None:
    assert not [*noted(y2026=entry(BEGUN, "2026-12-03"))]
    assert not [*noted(y2026=entry(BEGUN, "2026-12-03"), y2029=entry(ADDED, "2029-12-03"))]


def test_what_the_ledger_noted_anew_is_corrected() -> None:
    (corrected,) = noted(y2026=entry(BEGUN, "2026-12-03", modified=ADDED))
    assert (corrected.label, corrected.entered) == ("Đã sửa", ADDED)
    assert corrected.came == "Sửa 25/11/2026"
    assert corrected.title == "Ngày Quốc tế Người khuyết tật, 03/12/2026"


def test_what_was_over_when_it_was_noted_anew_is_no_news() -> None:
    assert not [*noted(y2025=entry(BEGUN, "2025-12-03", modified=ADDED))]


def test_many_of_one_day_are_told_as_one_that_names_all() -> None:
    batches = [change for change in changes_of(CATALOGUE, LEDGER, TODAY) if change.parts]
    assert batches
    for batch in batches:
        assert len(batch.parts) > MOST_ALONE
        assert batch.url == f"moi/#{batch.entered}"
        assert all(part.title in batch.text for part in batch.parts)


def test_ids_are_of_one_change_each_and_the_newest_come_first() -> None:
    changes = changes_of(CATALOGUE, LEDGER, TODAY)
    assert len({change.id for change in changes}) == len(changes)
    days = [(change.entered or date.min, change.told_on) for change in changes]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("most", [1, 4])
def test_the_home_page_shows_some_of_each_kind(most: int) -> None:
    newest = next(iter(OF_DOCUMENTS.values()))
    many = [replace(newest, id=f"{kind}-{n}", kind=kind) for kind in ("dip", "sua") for n in "1234"]
    assert [each.id for each in of_each_kind(many, most)] == ["dip-1", "dip-2", "sua-1", "sua-2"][
        :most
    ]


LETTER: Final = "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022"
YEAR: Final = "chien-dich/ngay-chuyen-doi-so-quoc-gia/2025"
KNOWN: Final = Ledger(arrivals=dict.fromkeys(arrivals(CATALOGUE)), arrivals_from=date(2026, 11, 20))


def arrived(**days: date | None) -> dict[str, Change]:
    """Return what is told by its id when these came in on days, and all else before."""
    named = {"letter": LETTER, "year": YEAR, "theme": f"{YEAR}/chu-de"}
    told = {**KNOWN.arrivals, **{named[each]: day for each, day in days.items()}}
    changes = changes_of(CATALOGUE, replace(KNOWN, arrivals=told), TODAY)
    return {change.id: change for change in changes}


def test_an_old_letter_that_came_in_this_week_is_the_news_of_this_week() -> None:
    changes = arrived(letter=ADDED)
    letter = next(iter(changes.values()))
    assert (letter.id, letter.entered, letter.day) == (LETTER, ADDED, date(2022, 9, 29))
    assert letter.came == "Vào lịch 25/11/2026"
    assert not [other for other in changes.values() if other.entered and other != letter]


def test_a_theme_may_come_in_later_than_its_year() -> None:
    assert arrived(year=BEGUN)[YEAR].entered is None, "the theme was there, so it is told"
    assert arrived(year=BEGUN, theme=ADDED)[YEAR].entered == ADDED


def test_what_is_not_recorded_yet_comes_in_today_and_is_nothing_old() -> None:
    told = {name: day for name, day in KNOWN.arrivals.items() if name != LETTER}
    changes = changes_of(CATALOGUE, replace(KNOWN, arrivals=told), TODAY)
    assert [change.id for change in changes if change.entered] == [LETTER]
    assert changes[0].entered == TODAY


def test_a_new_campaign_is_told_once_and_not_by_its_occasions() -> None:
    told = {**KNOWN.arrivals, "chien-dich/ngay-quoc-te-nguoi-khuyet-tat": ADDED}
    events = {
        "tet-duong-lich/2026/ngay": entry(BEGUN, "2026-01-01"),
        DISABLED.format(2026): entry(ADDED, "2026-12-03"),
    }
    ledger = Ledger(events=events, arrivals=told, arrivals_from=BEGUN)
    (new,) = (each for each in changes_of(CATALOGUE, ledger, TODAY) if each.entered)
    assert (new.label, new.title) == ("Thêm chiến dịch", "Ngày Quốc tế Người khuyết tật")


def test_this_week_and_this_month_stand_open() -> None:
    template = OF_DOCUMENTS[LETTER]
    days = [date(2026, 11, day) for day in (27, 23, 22, 1)] + [date(2026, 10, 31)]
    changes = [replace(template, id=str(day), entered=day) for day in days]
    (week, month), older = apart(changes, TODAY)
    assert (week.name, week.days) == ("Tuần này", "từ 23/11/2026")
    assert [change.id for change in week.changes] == ["2026-11-27", "2026-11-23"]
    assert month.days == "01/11/2026 – 22/11/2026"
    assert [change.id for change in month.changes] == ["2026-11-22", "2026-11-01"]
    assert [change.id for change in older] == ["2026-10-31"]
    assert len(apart(changes, date(2026, 11, 1))[0]) == 1, "the month began within this week"

"""Dates as they are read aloud, and how long a reading takes."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.model.dates.spans import Span
from hooks.wording.spoken import seconds_to_read, spoken_span, spoken_syllables

OCTOBER = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span.of_day(date(2026, 12, 1)), "ngày 01 tháng 12 năm 2026"),
        (
            Span(start=OCTOBER, end=date(2026, 10, 10)),
            "từ ngày 01 đến ngày 10 tháng 10 năm 2026",
        ),
        (
            Span(start=date(2026, 11, 10), end=date(2026, 12, 10)),
            "từ ngày 10 tháng 11 đến ngày 10 tháng 12 năm 2026",
        ),
        (
            Span(start=date(2026, 12, 30), end=date(2027, 1, 2)),
            "từ ngày 30 tháng 12 năm 2026 đến ngày 02 tháng 1 năm 2027",
        ),
        (Span(start=OCTOBER, end=None), "từ ngày 01 tháng 10 năm 2026"),
        (Span(start=None, end=OCTOBER), "đến hết ngày 01 tháng 10 năm 2026"),
        (Span.of_day(OCTOBER, at=time(8)), "8 giờ ngày 01 tháng 10 năm 2026"),
        (
            Span.of_day(OCTOBER, at=time(8), until=time(11, 30)),
            "từ 8 giờ đến 11 giờ 30 phút ngày 01 tháng 10 năm 2026",
        ),
        (Span(start=OCTOBER, end=OCTOBER, part="sang"), "sáng ngày 01 tháng 10 năm 2026"),
        (
            Span(start=OCTOBER, end=date(2026, 10, 3), at=time(7), until=time(17)),
            "từ 7 giờ ngày 01 đến 17 giờ ngày 03 tháng 10 năm 2026",
        ),
    ],
)
def test_a_span_is_read_as_a_person_would(span: Span, words: str) -> None:
    assert spoken_span(span) == words


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 800))
def test_both_ends_of_any_span_are_named_once(start: date, length: int) -> None:
    end = date.fromordinal(start.toordinal() + length)
    words = spoken_span(Span(start=start, end=end))
    assert words.endswith(f"ngày {end.day:02} tháng {end.month} năm {end.year}")
    assert words.count("ngày") == (2 if length else 1)
    assert words.count("năm") == 1 + (start.year != end.year)
    assert "  " not in words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Chung tay chấm dứt dịch bệnh", 6),
        ("HIV", 3),  # spelt out
        ("CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ", 6),
        ("01", 2),  # mồng một
        ("10", 1),
        ("15", 2),
        ("21", 3),
        ("111", 4),  # một trăm mười một
        ("2026", 7),  # hai nghìn không trăm hai mươi sáu
        ("2010", 5),
        ("18001567", 8),  # digit by digit
        ("…", 0),
    ],
)
def test_syllables_are_those_of_the_spoken_name(text: str, count: int) -> None:
    assert spoken_syllables(text) == count


@given(st.lists(st.text(max_size=80), max_size=6), st.text(max_size=80))
def test_more_words_never_take_less_time(lines: list[str], more: str) -> None:
    seconds = seconds_to_read(lines)
    assert seconds % 5 == 0
    assert seconds_to_read([*lines, more]) >= seconds

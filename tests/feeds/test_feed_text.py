"""The cleaning and cutting of text for calendars."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.feeds.properties import folded
from hooks.feeds.words.plain_text import cut, one_line, units


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Chuyển đổi số", "Chuyển đổi số"),
        (unicodedata.normalize("NFD", "Chuyển đổi số"), "Chuyển đổi số"),
        ("một\r\nhai\nba\tbốn\u00a0năm", "một hai ba bốn năm"),
        ("một\u2028hai\u0085ba\x0bbốn\x1cnăm", "một hai ba bốn năm"),
        ("m\u200bột\u00ad \ufeffhai\u202e\x00\x07\x9f", "một hai"),
        ("e\u200b\u0302\u0301", "ế"),
        ("a \u200b b", "a b"),
        ("\ud800x", "x"),
        ("😀 👍", "😀 👍"),
        ("  ", ""),
    ],
)
def test_one_line(text: str, clean: str) -> None:
    assert one_line(text) == clean


@given(st.text(st.characters(codec=None)))
def test_one_line_is_clean_and_stays(text: str) -> None:
    clean = one_line(text)
    assert clean == one_line(clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in clean)
    assert "  " not in clean
    assert clean == clean.strip()
    clean.encode()


@pytest.mark.parametrize(
    ("text", "longest", "short"),
    [
        ("một hai ba", 10, "một hai ba"),
        ("một hai ba", 9, "một hai…"),
        ("một hai ba", 8, "một hai…"),
        ("một hai ba", 7, "một…"),
        ("một, hai", 6, "một…"),
        ("mộthaiba", 5, "mộth…"),
        ("😀😀😀", 6, "😀😀😀"),
        ("😀😀😀", 5, "😀😀…"),
        ("a 😀😀😀", 6, "a 😀…"),
        ("một", 1, "…"),
        ("một", -9, "…"),  # nothing is shorter
    ],
)
def test_cut(text: str, longest: int, short: str) -> None:
    assert cut(text, longest) == short


@given(st.text(), st.integers(2, 60))
def test_cut_fits(text: str, longest: int) -> None:
    assert units(cut(text, longest)) <= max(longest, 1)


@given(st.text())
def test_units_are_those_of_utf_16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le")) // 2


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])).map(one_line))
def test_folding(text: str) -> None:
    line = f"SUMMARY:{text}x".encode()
    parts = list(folded(line))
    assert b"".join(parts).removesuffix(b"\r\n").replace(b"\r\n ", b"") == line
    for part in parts:
        assert part.endswith(b"\r\n")
        assert len(part) <= 75 + 2
        assert not part.removesuffix(b"\r\n").endswith(b" ")
        part.decode()


@pytest.mark.parametrize("text", [" " * 200, "ế" * 100, "😀" * 100, "x" * 75, "x" * 76, ""])
def test_folding_at_the_edges(text: str) -> None:
    parts = list(folded(text.encode()))
    assert b"".join(parts).removesuffix(b"\r\n").replace(b"\r\n ", b"") == text.encode()
    assert all(len(part) <= 75 + 2 for part in parts)

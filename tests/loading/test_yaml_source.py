"""What a YAML file may contain, and how its faults are reported."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.source.yaml_source import Source, parse_source

PATH = PurePosixPath("campaigns/x.yml")


def data_of(text: str) -> Any:
    source = parse_source(text, PATH)
    assert isinstance(source, Source), source
    return source.data


def codes_of(text: str) -> list[tuple[str, int]]:
    faults = parse_source(text, PATH)
    assert isinstance(faults, list), faults
    return [(fault.code, fault.place.line) for fault in faults]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # YAML 1.1 would read these as false, true, 5, 1230 and a date
        ("no", "no"),
        ("on", "on"),
        ("05", "05"),
        ("20:30", "20:30"),
        ("2022-10-10", "2022-10-10"),
        ("10/10/2022", "10/10/2022"),
        ("2022", 2022),
        ("-1", -1),
        ("1.5", 1.5),
        ("true", True),
        ("null", None),
        ("~", None),
        ("", None),
        ('"111"', "111"),
        ("0x10", "0x10"),
        ("1e3", "1e3"),
        ("9" * 40, "9" * 40),
    ],
)
def test_scalars_follow_the_core_of_yaml_1_2(text: str, expected: object) -> None:
    value = data_of(f"a: {text}")["a"]
    assert value == expected
    assert isinstance(value, type(expected))


def test_a_fraction_remembers_how_it_is_written() -> None:
    assert str(data_of("a: 1900.10")["a"]) == "1900.10"


def test_text_is_brought_to_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "Chuyển đổi số")
    assert data_of(f"{decomposed}: {decomposed}") == {"Chuyển đổi số": "Chuyển đổi số"}


def test_every_value_has_its_place() -> None:
    source = parse_source("a: 1\nb:\n  - c: x\n    d: y\n", PATH)
    assert isinstance(source, Source)
    assert str(source.place(("b", 0, "d"))) == "campaigns/x.yml:4:8"
    assert str(source.place(("b", 0))) == "campaigns/x.yml:3:5"


def test_a_missing_value_is_placed_at_its_parent() -> None:
    source = parse_source("a: 1\nb:\n  c: x\n", PATH)
    assert isinstance(source, Source)
    assert source.place(("b", "missing", 3)).line == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [1\nb: 2", [("yaml-syntax", 2)]),
        ("a: 1\na: 2", [("duplicate-key", 2)]),
        ("a: &x 1\nb: *x", [("yaml-alias", 1)]),
        ("a: {b: 1}\n<<: {c: 2}", [("yaml-alias", 2)]),
        ("a: *nowhere", [("yaml-alias", 1)]),
        ("a: !!python/object/apply:os.system [ls]", [("yaml-tag", 1)]),
        ("a: !secret x", [("yaml-tag", 1)]),
        ("a: !!int x", [("yaml-tag", 1)]),
        ("a: 1\nb: !!float x", [("yaml-tag", 2)]),
        ("a: !!bool x", [("yaml-tag", 1)]),
        ("? [a]\n: b", [("yaml-key", 1)]),
        ("a: 1\n---\nb: 2", [("yaml-syntax", 2)]),
        ("a: x\u200by", [("invisible-character", 1)]),
        ("a: x\n# \u202e", [("invisible-character", 2)]),
        ("a: x\x00y", [("invisible-character", 1)]),
        ("<<<<<<< HEAD\na: 1", [("merge-conflict", 1)]),
        ("a: " + "[" * 40 + "]" * 40, [("yaml-too-deep", 1)]),
        ("a: " + "[" * 2_000, [("yaml-syntax", 1)]),
    ],
)
def test_what_is_refused(text: str, expected: list[tuple[str, int]]) -> None:
    assert codes_of(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ('a: "x\\u202Ey"', "U+202E", 6),  # the words after it would be shown backwards
        ('"a\\u200b": x', "U+200B", 3),
        ('a: ["x", "\\0"]', "U+0000", 11),
        ('a: "\\a"', "U+0007", 5),
        ('a: "\\e[31m"', "U+001B", 5),
        ('a: "x\\r\\ny"', "U+000D", 6),
        ('a: "\\uD800"', "U+D800", 5),
        ('a: "\\ud83d\\ude00"', "U+D83D", 5),  # two halves of a surrogate pair
        ('a: "\\U000E0041"', "U+E0041", 5),
        ('a: "\\L"', "U+2028", 5),
        ('a: {"\\u3164": 1}', "U+3164", 6),
    ],
)
def test_what_escapes_bring_in_is_looked_at_too(text: str, code: str, column: int) -> None:
    faults = parse_source(text, PATH)
    assert isinstance(faults, list)
    assert [fault.code for fault in faults] == ["invisible-escape"]
    assert f"{code} (" in faults[0].what()
    assert (faults[0].place.line, faults[0].place.column) == (1, column)


def test_an_escape_on_a_later_line_is_shown_there() -> None:
    (fault,) = parse_source('a: "x\n  y \\u202e"\n', PATH)  # type: ignore[misc]
    assert (fault.place.line, fault.place.column) == (2, 5)


@pytest.mark.parametrize("code", ["\\UFFFFFFFF", "\\U00110000"])
def test_an_escape_beyond_all_characters(code: str) -> None:
    (fault,) = parse_source(f'a: 1\nb: "x{code}"', PATH)  # type: ignore[misc]
    assert (fault.code, fault.place.line, fault.place.column) == ("yaml-syntax", 2, 6)


def test_escapes_of_what_is_seen_are_text() -> None:
    assert data_of('a: "\\u1ec7\\U0001F600 \\x41\\t\\n\\_"') == {"a": "ệ\U0001f600 A\t\n\u00a0"}


def test_a_value_has_a_place_and_so_has_its_key() -> None:
    source = parse_source("a: 1\nb:\n  - c: [x]\n    d:\n      - y\n", PATH)
    assert isinstance(source, Source)
    assert {steps[-1]: (source.spots[steps], source.keys[steps]) for steps in source.keys} == {
        "a": ((1, 4), (1, 1)),
        "b": ((2, 1), (2, 1)),
        "c": ((3, 8), (3, 5)),  # within brackets: where they open
        "d": ((4, 5), (4, 5)),  # in a block of lines: at its key
    }


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    assert {code for code, _ in codes_of("\n".join(lines))} == {"yaml-alias"}


@given(st.text(max_size=200))
def test_no_text_makes_the_reader_stumble(text: str) -> None:
    result = parse_source(text, PATH)
    assert isinstance(result, Source) or result

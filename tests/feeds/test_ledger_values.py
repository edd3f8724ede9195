"""What the ledger's file may contain: every mistake in it is a fault at its line."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from subprocess import CompletedProcess
from typing import Any

import pytest

from hooks.feeds.ledger.entries import FILE_NAME, dump, parse
from hooks.feeds.ledger.file import read_ledger
from hooks.feeds.ledger.values import LedgerError
from hooks.source.faults import Faults
from tests.conftest import ROOT, run_build, run_here

KEY = "mau-chien-dich/2026/ngay"
ENTRY: dict[str, Any] = {
    "sequence": 1,
    "modified": "2026-09-18T17:00:00Z",
    "digest": "0123456789abcdef",
    "state": "confirmed",
    "start": "2026-10-02",
    "end": "2026-10-03",
    "since": "2026-09-18",
}
LINE = 4  # of the first event


def ledger_text(*lines: str, feeds: str = "") -> str:
    """Return the text of a ledger with these lines as its events."""
    events = ",\n".join(lines)
    return f'{{\n  "about": "Mẫu",\n  "events": {{\n{events}\n  }},\n  "feeds": {{{feeds}}}\n}}\n'


def line(key: str = KEY, **fields: Any) -> str:
    entry = {name: value for name, value in (ENTRY | fields).items() if value is not ...}
    return f"    {json.dumps(key)}: {json.dumps(entry)}"


def problems(text: str) -> list[tuple[int, str]]:
    with pytest.raises(LedgerError) as raised:
        parse(text)
    return [(problem.line, problem.what.vi) for problem in raised.value.problems]


def test_a_ledger_as_it_is_written_is_read() -> None:
    hour = {"start": "2026-10-02T01:00:00+00:00", "end": "2026-10-02T02:00:00+00:00"}
    text = ledger_text(
        line(),
        line("mau-chien-dich/2026/le", **hour, was="mau-cu/2026/le"),
        line("mau-chien-dich/2026/moc-mau/moc-bat-dau", cancelled="2026-09-18"),
        line(
            "mau-chien-dich/2026/ngay/treo/2026-10-01_/cv-mau",
            superseded="2026-09-18",
            statements=["mau-chien-dich/2026/cv-mau/ngay/treo", "mau-chien-dich/2026/cv/a#2"],
        ),
        line("mau-chien-dich/2026/treo/_2026-10-10-2", was="mau-chien-dich/2026/treo/3"),
        feeds='"ics/tat-ca.ics": null, "ics/chu-de/cu.ics": "ics/chu-de/moi.ics"',
    )
    ledger = parse(text)
    assert len(ledger.events) == 5
    assert ledger.events["mau-chien-dich/2026/le"].start == hour["start"]
    assert parse((ROOT / "campaigns" / FILE_NAME).read_text("utf-8")).events


def with_arrivals(*lines: str, since: str = '"2026-11-28"') -> str:
    """Return the text of a ledger that says when things came in."""
    told = ",\n".join(lines)
    more = f'}},\n  "arrivals_from": {since},\n  "arrivals": {{\n{told}\n  }}\n}}\n'
    return ledger_text(line()).removesuffix("}\n}\n") + more


def test_arrivals_are_read_and_written() -> None:
    text = with_arrivals(
        '    "chien-dich/mau/2026/chu-de": null', '    "van-ban/cv-1": "2026-12-01"'
    )
    ledger = parse(text)
    assert ledger.arrivals == {
        "chien-dich/mau/2026/chu-de": None,
        "van-ban/cv-1": date(2026, 12, 1),
    }
    assert ledger.arrivals_from == date(2026, 11, 28)
    assert parse(dump(ledger)) == ledger


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (with_arrivals('    "van-ban/cv-1": "1/12/2026"'), [(9, "«van-ban/cv-1» không phải tên")]),
        (with_arrivals('    "Văn bản/1": null'), [(9, "«Văn bản/1» không phải tên")]),
        (with_arrivals(since="null"), [(7, "arrivals_from phải là ngày dạng 2026-10-10")]),
        (
            ledger_text(line()).removesuffix("}\n") + ', "arrivals": {}}',
            [(1, "arrivals_from phải")],
        ),
    ],
)
def test_bad_arrivals_are_told(text: str, told: list[tuple[int, str]]) -> None:
    found = problems(text)
    assert [(where, words[: len(start)]) for (where, words), (_, start) in zip(
        found, told, strict=True
    )] == told  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"sequence": -1}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": 1.0}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": True}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": "1"}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": 2**31}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": 10**30}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": float("nan")}, "sequence phải là số nguyên từ 0 đến 1000000"),
        ({"sequence": ...}, "thiếu sequence"),
        ({"modified": "9999-12-31T23:59:59Z"}, "modified phải là giờ dạng 2026-10-09T17:00:00Z"),
        (
            {"modified": "9999-12-31T23:59:59-14:00"},
            "modified phải là giờ dạng 2026-10-09T17:00:00Z",
        ),
        (
            {"modified": "2026-09-18T17:00:00+07:00"},
            "modified phải là giờ dạng 2026-10-09T17:00:00Z",
        ),
        ({"modified": "2026-02-30T17:00:00Z"}, "modified phải là giờ dạng 2026-10-09T17:00:00Z"),
        ({"modified": 2026}, "modified phải là giờ dạng 2026-10-09T17:00:00Z"),
        ({"digest": "0123"}, "digest phải là 16 chữ số 0–9, a–f"),
        ({"state": "Đã hủy"}, "state phải là một từ như confirmed"),
        ({"state": ["confirmed"]}, "state phải là một từ như confirmed"),
        ({"end": "2026-10-02"}, "end phải sau start, cùng dạng"),
        ({"end": "2026-10-03T01:00:00+00:00"}, "end phải sau start, cùng dạng"),
        ({"was": "mau-cu"}, "was phải là khóa chien-dich/năm/mục"),
        ({"was": None}, "was phải là khóa chien-dich/năm/mục"),
        ({"cancelled": "18/9/2026"}, "cancelled phải là ngày dạng 2026-10-10"),
        ({"withdrawn": {"a": {}}}, "withdrawn phải là ngày dạng 2026-10-10"),
        ({"since": ...}, "thiếu since"),
        ({"since": "2026"}, "since phải là ngày dạng 2026-10-10"),
        ({"superseded": "2026-13-01"}, "superseded phải là ngày dạng 2026-10-10"),
        (
            {"statements": "mau/2026/cv/treo"},
            "statements phải là danh sách tên dạng chien-dich/năm/van-ban/muc",
        ),
        (
            {"statements": ["mau/2026/cv/treo", "Mẫu"]},
            "statements phải là danh sách tên dạng chien-dich/năm/van-ban/muc",
        ),
        ({"them": 1}, "không có trường «them»"),
    ],
)
def test_a_value_that_is_none_is_told_with_its_line(fields: dict[str, Any], told: str) -> None:
    assert problems(ledger_text(line(), line("mau/2026/le", **fields))) == [(LINE + 1, told)]


def test_a_start_that_is_no_day_is_told_once() -> None:
    (found,) = problems(ledger_text(line(start="2026-10-02T08:00:00+07:00")))
    assert found[0] == LINE
    assert found[1].startswith("start phải là ngày dạng 2026-10-10, hoặc giờ dạng")


@pytest.mark.parametrize(
    "key",
    [
        "", "ngay", "mau/2026", "mau/26/le", "mau/2026/le/", "../2026/le", "mau/2026/Lễ",
        "mau/2026/le/_2026-10-1", "mau/2026/1/2/3/4/5/6/7",
    ],
)  # fmt: skip
def test_a_key_of_another_form_is_told_with_its_line(key: str) -> None:
    assert problems(ledger_text(line(), line(key))) == [
        (LINE + 1, f"khóa «{key}» không có dạng chien-dich/năm/mục")
    ]


@pytest.mark.parametrize(
    ("feeds", "path"),
    [
        ('"../../x.ics": null', "../../x.ics"),
        ('"ics/a.ics": "https://mau.example/a.ics"', "ics/a.ics"),
        ('"ics/a.ics": 1', "ics/a.ics"),
    ],
)
def test_a_feed_stays_below_its_folder(feeds: str, path: str) -> None:
    ((number, told),) = problems(ledger_text(line(), feeds=f"\n    {feeds}\n"))
    assert number == LINE + 3
    assert told == f"lịch «{path}» và lịch thay nó phải có dạng ics/….ics"


def test_what_stands_twice_is_told_at_the_second_place() -> None:
    other = line(sequence=5)
    assert problems(ledger_text(line(), line("mau/2026/le"), other)) == [
        (LINE + 2, f"«{KEY}» có hai lần")
    ]
    twice = line().replace('"sequence": 1', '"sequence": 1, "sequence": 2')
    assert problems(ledger_text(line("mau/2026/le"), twice)) == [
        (LINE + 1, "«sequence» có hai lần")
    ]


def test_two_events_of_one_uid_are_told() -> None:
    text = ledger_text(line(), line("mau-chien-dich/2026/moi", was=KEY))
    assert problems(text) == [(LINE + 1, f"«mau-chien-dich/2026/moi» và «{KEY}» có chung một UID")]


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        ("", 1, "sai cú pháp JSON"),
        (ledger_text(line(), "    oops"), LINE + 1, "sai cú pháp JSON"),
        ("[" * 100_000, 1, "lồng quá nhiều tầng"),
        ('{"events": ' * 100_000, 1, "lồng quá nhiều tầng"),
        ("[]", 1, "thiếu events hoặc feeds"),
        ('{"events": [], "feeds": {}}', 1, "thiếu events hoặc feeds"),
        (ledger_text(f'    "{KEY}": 7'), LINE, "mỗi mục phải là một dòng { … }"),
        (
            ledger_text("<<<<<<< HEAD", line(), "=======", line(), ">>>>>>> khac"),
            LINE,
            "còn dấu của một lần gộp chưa xong (<<<<<<<)",
        ),
    ],
)
def test_a_file_that_is_no_ledger_is_told(text: str, number: int, told: str) -> None:
    assert problems(text) == [(number, told)]


def test_all_that_is_wrong_is_told_at_once() -> None:
    text = ledger_text(line(sequence=-1), line("mau/2026/le", digest=""), line("x"))
    assert [number for number, _ in problems(text)] == [LINE, LINE + 1, LINE + 2]


@pytest.mark.parametrize("data", [b"\xff\xfe{", None])
def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path, data: bytes | None) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(data) if data else file.mkdir()
    with pytest.raises(Faults) as raised:
        read_ledger(tmp_path, PurePosixPath("campaigns"))
    (item,) = raised.value.faults
    assert item.code == "ledger-unreadable"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("run", "command"),
    [
        (run_here, "check"),
        (run_here, "ledger"),
        pytest.param(run_build, "build", marks=pytest.mark.slow),
    ],
)
def test_every_command_tells_it_without_a_traceback(
    campaigns: Path, run: Callable[..., CompletedProcess[str]], command: str
) -> None:
    file = campaigns / FILE_NAME
    lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([*lines[:4], lines[3], *lines[4:]]), "utf-8")
    result = run(command, "--campaigns", str(campaigns))
    assert result.returncode == 1
    assert f"{FILE_NAME}:5:1: không đọc được sổ" in result.stderr
    assert "có hai lần" in result.stderr
    assert "Traceback" not in result.stderr

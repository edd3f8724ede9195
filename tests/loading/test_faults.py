"""Bad input: all faults at once, each with file, line and remedy; exit code 1; nothing written."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.cli.clock import read_today
from hooks.editing.fault_report import render_text
from hooks.source.faults import Faults, fault
from hooks.source.messages import MESSAGES
from tests.conftest import run_build

GOOD = """\
id: mau
name: Chiến dịch mẫu
topic: chuyen-doi-so
"""


def faults_of(folder: Path) -> list[str]:
    """Return the first line of each fault."""
    with pytest.raises(Faults) as raised:
        load_catalogue(folder, PurePosixPath("campaigns"))
    return [f"{item.place}: {item.what()}" for item in raised.value.faults]


def add(folder: Path, text: str, name: str = "mau.yml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def test_a_good_file_loads(campaigns: Path) -> None:
    catalogue = load_catalogue(add(campaigns, GOOD))
    assert catalogue.campaign("mau").name == "Chiến dịch mẫu"


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("nam: x", "campaigns/mau.yml:4:1: không có trường «nam»"),  # there is a name
        ("edition: []", "campaigns/mau.yml:4:1: không có trường «edition» (có phải «editions»?)"),
        (
            "ocasoins: []",
            "campaigns/mau.yml:4:1: không có trường «ocasoins» (có phải «occasions»?)",
        ),
        ("basic: []", "campaigns/mau.yml:4:1: không có trường «basic» (có phải «basis»?)"),
        ("summit: x", "campaigns/mau.yml:4:1: không có trường «summit»"),  # summary is far
        (
            "banner: {palete: x}",
            "campaigns/mau.yml:4:10: không có trường «palete» (có phải «palette»?)",
        ),
        ("also_called:\n  - [a]", "campaigns/mau.yml:5:5: cần chữ, nhưng đang là danh sách"),
        ("banner: {label: [a, b]}", "campaigns/mau.yml:4:17: cần chữ, nhưng đang là danh sách"),
        (
            'also_called: ["a\\u0007"]',
            "campaigns/mau.yml:4:17: chữ có ký tự không nhìn thấy U+0007",
        ),
        ("basis: [khong-co]", "campaigns/mau.yml:4:9: documents không có «khong-co»"),
        (
            "basis: qd-505-qd-ttg-2023",
            "campaigns/mau.yml:4:8: documents không có «qd-505-qd-ttg-2023»"
            " (có phải «qd-505-qd-ttg-2022»?)",
        ),
        ("banner: {design: dep}", "campaigns/mau.yml:4:18: không có mẫu banner hay bảng màu «dep»"),
        ("also_called: [111]", "campaigns/mau.yml:4:15: cần chữ, nhưng đang là số 111"),
        ("also_called: ['']", "campaigns/mau.yml:4:15: không được để trống"),
        ("also_called: [" + "x" * 301 + "]", "campaigns/mau.yml:4:15: dài quá 300 ký tự"),
        (
            "occasions: [{id: Ngày, kind: ngay, name: x, rule: {yearly: 1/1},"
            " basis: qd-505-qd-ttg-2022}]",
            "campaigns/mau.yml:4:18: mã «Ngày» không đúng dạng",
        ),
        (
            "occasions: [{id: x, kind: ngay, name: x, rule: {yearly: 30/2},"
            " basis: qd-505-qd-ttg-2022}]",
            "campaigns/mau.yml:4:57: «30/2» không phải là ngày trong năm",
        ),
        (
            "editions: [{year: 2022, documents: qd-505-qd-ttg-2022, periods: [{id: x,"
            " kind: cao-diem, when: {from: 10/10/2022, to: 01/10/2022},"
            " source: qd-505-qd-ttg-2022}]}]",
            "campaigns/mau.yml:4:96: ngày kết thúc 01/10/2022 trước ngày bắt đầu 10/10/2022",
        ),
        (
            "editions: [{year: 2022, documents: qd-505-qd-ttg-2022, periods: [{id: x,"
            " kind: cao-diem, when: {date: 10/10/2032}, source: qd-505-qd-ttg-2022}]}]",
            "campaigns/mau.yml:4:96: ngày 10/10/2032 cách năm 2022 của mục này quá xa",
        ),
        (
            "editions: [{year: 2022, documents: qd-505-qd-ttg-2022, periods: [{id: x,"
            " kind: cao-diem, when: {ngay: 10/10/2022}, source: qd-505-qd-ttg-2022}]}]",
            "campaigns/mau.yml:4:96: không rõ đây là kiểu ngày nào (các trường: ngay)",
        ),
        ("contacts: x", "campaigns/mau.yml:4:11: cần danh sách (mỗi dòng một gạch đầu dòng),"),
    ],
)
def test_one_fault_one_message(campaigns: Path, extra: str, expected: str) -> None:
    (message,) = faults_of(add(campaigns, f"{GOOD}{extra}\n"))
    assert message.startswith(expected)


def test_the_day_of_a_deadline_is_no_document(campaigns: Path) -> None:
    extra = (
        "editions: [{year: 2026, documents: qd-505-qd-ttg-2022, reports: [{id: bao-cao, to: Mẫu,"
        " audience: so-nganh, text: Mẫu, source: qd-505-qd-ttg-2022, due: {by: 5/10/2026}}]}]\n"
    )
    add(campaigns, f"id: mau\nname: Mẫu\ntopic: chuyen-doi-so\n{extra}")
    assert load_catalogue(campaigns).campaign("mau").editions[0].reports[0].due.by


def test_missing_keys_are_named_one_by_one(campaigns: Path) -> None:
    assert faults_of(add(campaigns, "id: mau\n")) == [
        "campaigns/mau.yml:1:1: thiếu trường «name»",
        "campaigns/mau.yml:1:1: thiếu trường «topic»",
    ]


def test_an_id_unlike_its_file_name(campaigns: Path) -> None:
    (message,) = faults_of(add(campaigns, GOOD, "khac.yml"))
    assert message == "campaigns/khac.yml:1:5: mã «mau» khác tên tệp «khac.yml»"


def test_an_id_that_is_a_folder_of_the_site(campaigns: Path) -> None:
    add(campaigns, "id: hien-tai\nname: Mẫu\ntopic: chuyen-doi-so\n", "hien-tai.yml")
    (message,) = faults_of(campaigns)
    told = "mã «hien-tai» trùng với một thư mục có sẵn của trang"
    assert message == f"campaigns/hien-tai.yml:1:5: {told}"


def test_duplicate_ids_within_a_campaign(campaigns: Path) -> None:
    occasion = "  - {id: x, kind: ngay, name: x, rule: {yearly: 1/1}, basis: qd-505-qd-ttg-2022}\n"
    (message,) = faults_of(add(campaigns, f"{GOOD}occasions:\n{occasion * 2}"))
    assert message == "campaigns/mau.yml:6:10: mã «x» đã dùng ở campaigns/mau.yml:5:10"


def test_duplicate_editions(campaigns: Path) -> None:
    edition = "  - {year: 2022, documents: qd-505-qd-ttg-2022}\n"
    (message,) = faults_of(add(campaigns, f"{GOOD}editions:\n{edition * 2}"))
    assert message == "campaigns/mau.yml:6:12: năm 2022 đã có ở dòng 5, cột 12"


def test_duplicate_editions_on_one_line(campaigns: Path) -> None:
    edition = "{year: 2022, documents: qd-505-qd-ttg-2022}"
    (message,) = faults_of(add(campaigns, f"{GOOD}editions: [{edition}, {edition}]\n"))
    assert message == "campaigns/mau.yml:4:64: năm 2022 đã có ở dòng 4, cột 19"


@pytest.mark.parametrize("text", ["", "# chưa có mục nào\n", "---\n", "null\n"])
def test_a_registry_without_entries(campaigns: Path, text: str) -> None:
    (campaigns / "registry" / "documents.yml").write_text(text, "utf-8")
    told = faults_of(campaigns)
    at = (
        "campaigns/registry/documents.yml:2:1"
        if text == "---\n"
        else "campaigns/registry/documents.yml:1:1"
    )
    assert told == [f"{at}: tệp danh mục không có mục nào"]


YEAR = "editions: [{year: 2022, documents: qd-505-qd-ttg-2022, %s}]\n"
SOURCED = "source: qd-505-qd-ttg-2022"
OCCASION = "occasions: [{id: ngay, kind: ngay, name: Mẫu, rule: %s, basis: qd-505-qd-ttg-2022}]\n"


@pytest.mark.parametrize("year", ["0001", "1899", "2201", "9999"])
def test_years_are_of_1900_to_2200(campaigns: Path, year: str) -> None:
    change = f"changes: [{{item: ngay, status: moved, to: {{date: 26/6/{year}}}, {SOURCED}}}]"
    add(campaigns, GOOD + OCCASION % "{yearly: 10/10}" + YEAR % change)
    registry = campaigns / "registry" / "documents.yml"
    text = registry.read_text("utf-8")
    for number, day in enumerate((f"22/4/{year}", f"4/{year}", year.lstrip("0"))):
        text += f"mau-{number}: {{kind: Mẫu, date: {day}, seen: cited}}\n"
    registry.write_text(text, "utf-8")
    told = [message.partition(": ")[2] for message in faults_of(campaigns)]
    assert sorted(told) == sorted(
        f"«{value}» ở ngoài khoảng từ năm 1900 đến năm 2200"
        for value in (f"26/6/{year}", f"22/4/{year}", f"4/{year}", year.lstrip("0"))
    )


@pytest.mark.parametrize(
    ("rest", "column"),
    [
        (f"changes: [{{item: ngay, status: moved, to: {{date: 26/6/2024}}, {SOURCED}}}]", 98),
        (
            "tasks: [{audience: so-nganh, text: Mẫu, when: {from: 1/6/2022, to: 26/6/2024},"
            f" {SOURCED}}}]",
            102,
        ),
    ],
)
def test_changes_and_tasks_are_near_their_year(campaigns: Path, rest: str, column: int) -> None:
    add(campaigns, GOOD + OCCASION % "{yearly: 10/10}" + YEAR % rest)
    told = "ngày 26/06/2024 cách năm 2022 của mục này quá xa"
    assert faults_of(campaigns) == [f"campaigns/mau.yml:5:{column}: {told}"]


@pytest.mark.parametrize(
    ("value", "mend"),
    [
        ("111", "đặt trong ngoặc kép"),
        ("true", "đặt trong ngoặc kép"),
        ("[a]", "chỉ ghi một giá trị"),
        ("{a: b}", "sửa giá trị theo ví dụ"),
    ],
)
def test_the_mend_fits_what_was_found(campaigns: Path, value: str, mend: str) -> None:
    with pytest.raises(Faults) as raised:
        load_catalogue(add(campaigns, f"{GOOD}banner: {{label: {value}}}\n"))
    assert raised.value.faults[0].mend().startswith(mend)


def test_the_wrong_type_of_a_block_is_shown_at_its_key(campaigns: Path) -> None:
    (message,) = faults_of(add(campaigns, f"{GOOD}banner:\n  label:\n    - a\n"))
    assert message.startswith("campaigns/mau.yml:5:3: cần chữ")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("1969-12-31", "ở ngoài khoảng từ năm 1970 đến năm 2200"),
        ("2201-01-01", "ở ngoài khoảng từ năm 1970 đến năm 2200"),
        ("0001-01-01", "ở ngoài khoảng từ năm 1970 đến năm 2200"),
        ("2026-02-30", "không phải ngày dạng YYYY-MM-DD"),
        ("20261120", "không phải ngày dạng YYYY-MM-DD"),
    ],
)
def test_today_is_of_1970_to_2200(day: str, told: str) -> None:
    with pytest.raises(ValueError, match=f"«{day}» {told}"):
        read_today(day)


@pytest.mark.parametrize("arguments", [["check", "--today", "9999-12-31"], ["build"], ["serve"]])
def test_a_wrong_today_is_wrong_usage(arguments: list[str]) -> None:
    result = run_build(*arguments, CALENDAR_TODAY="9999-12-31")
    assert result.returncode == 2
    assert "«9999-12-31» ở ngoài khoảng" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_document_entered_twice(campaigns: Path) -> None:
    registry = campaigns / "registry" / "documents.yml"
    registry.write_text(
        registry.read_text("utf-8")
        + "trung:\n  kind: Quyết định\n  number: '505'\n  symbol: qđ-TTg\n"
        + "  issuer: thu-tuong-chinh-phu\n  date: 4/2022\n  seen: cited\n",
        "utf-8",
    )
    (message,) = faults_of(campaigns)
    assert "trùng với «qd-505-qd-ttg-2022»" in message


def test_the_same_number_of_two_issuers_is_two_documents(campaigns: Path) -> None:
    """Tuyên Quang and Đắk Nông both have a 182/KH-UBND, and a third province has another."""
    registry = campaigns / "registry" / "documents.yml"
    registry.write_text(
        registry.read_text("utf-8")
        + "kh-182-khac:\n  kind: Kế hoạch\n  number: '182'\n  symbol: KH-UBND\n"
        + "  issuer: ubnd-tinh-quang-ngai\n  date: 27/9/2022\n  seen: cited\n",
        "utf-8",
    )
    documents = load_catalogue(campaigns).documents
    assert {
        "kh-182-kh-ubnd-tuyen-quang-2022", "kh-182-kh-ubnd-dak-nong-2021", "kh-182-khac"
    } <= documents.keys()  # fmt: skip


def test_all_faults_of_all_files_at_once(campaigns: Path) -> None:
    add(campaigns, "id: mau\nname: [a\n")
    add(campaigns, "id: b\nnam: x\ntopic: khong-co\n", "a.yml")
    (campaigns / "c.yml").write_bytes(b"id: \xff")
    (campaigns / "registry" / "topics.yml").unlink()
    assert faults_of(campaigns) == [
        "campaigns/a.yml:1:1: thiếu trường «name»",
        "campaigns/a.yml:1:5: mã «b» khác tên tệp «a.yml»",
        "campaigns/a.yml:2:1: không có trường «nam» (có phải «name»?)",
        "campaigns/c.yml:1:1: tệp không phải mã UTF-8",
        "campaigns/mau.yml:3:1: không đọc được cấu trúc YAML (ngoặc vuông [ mở mà không đóng)",
        "campaigns/registry/topics.yml:1:1: thiếu tệp danh mục này",
    ]


def test_a_faulty_registry_entry_is_one_fault_however_often_it_is_used(campaigns: Path) -> None:
    registry = campaigns / "registry" / "documents.yml"
    text = registry.read_text("utf-8")
    registry.write_text(text.replace("date: 22/4/2022", "date: 31/4/2022"), "utf-8")
    (message,) = faults_of(campaigns)
    assert message.endswith("«31/4/2022» không phải là ngày có thật")


def test_a_link_out_of_the_folder_is_refused(campaigns: Path, tmp_path: Path) -> None:
    outside = tmp_path / "mau.yml"
    outside.write_text(GOOD, "utf-8")
    (campaigns / "mau.yml").symlink_to(outside)
    (message,) = faults_of(campaigns)
    assert message == "campaigns/mau.yml:1:1: «mau.yml» dẫn ra ngoài thư mục chiến dịch"


@pytest.mark.parametrize("name", ["Mẫu.yml", "mau mau.yml", "mau.yaml", "MAU.yml"])
def test_a_file_name_must_be_an_address(campaigns: Path, name: str) -> None:
    (message,) = faults_of(add(campaigns, GOOD, name))
    assert f"tên tệp «{name}» không dùng được" in message


def test_the_message_shows_the_line_and_the_mend(campaigns: Path) -> None:
    with pytest.raises(Faults) as raised:
        load_catalogue(add(campaigns, f"{GOOD}nam: x\n"), PurePosixPath("campaigns"))
    lines = render_text(raised.value.faults, "en").splitlines()
    assert lines[:3] == [
        "campaigns/mau.yml:4:1: there is no key «nam»",
        "    4 | nam: x",
        "      | ^",
    ]
    assert lines[3].startswith("    to mend: correct or delete it; known keys: id, name,")


def test_every_message_is_whole_in_both_languages() -> None:
    for code, wording in MESSAGES.items():
        fields = [set(_fields(text)) for text in (*wording.what.values(), *wording.mend.values())]
        assert wording.what.keys() == wording.mend.keys() == {"vi", "en"}, code
        assert set().union(*fields[:2]) == fields[0] == fields[1], code


def _fields(text: str) -> list[str]:
    import string

    return [name for _, name, _, _ in string.Formatter().parse(text) if name]


def test_values_cannot_break_a_message() -> None:
    from hooks.source.faults import Place

    item = fault(Place(PurePosixPath("x.yml")), "bad-id", value="{a}\n\x1b[31m" + "x" * 500)
    assert "\n" not in item.what()
    assert "\x1b" not in item.what()
    assert len(item.what()) < 300


def test_the_command_tells_faults_and_writes_nothing(campaigns: Path, tmp_path: Path) -> None:
    add(campaigns, f"{GOOD}nam: x\n")
    for command in (["check"], ["build", "--site-dir", str(tmp_path / "site")]):
        result = run_build(*command, "--campaigns", str(campaigns))
        assert result.returncode == 1
        assert "mau.yml:4:1: không có trường «nam»" in result.stderr
        assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["campaigns"]


def test_a_missing_folder_is_one_fault(tmp_path: Path) -> None:
    result = run_build("check", "--campaigns", str(tmp_path / "khong-co"))
    assert result.returncode == 1
    assert "không có thư mục chiến dịch này" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_fault(campaigns: Path) -> None:
    add(campaigns, GOOD)
    (campaigns / "mau.yml").chmod(0)
    (message,) = faults_of(campaigns)
    assert "không đọc được tệp" in message

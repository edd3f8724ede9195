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
from tests.conftest import run_here
from tests.loading.samples import SHOWN, letter, section, write_folder

GOOD = """\
name: Chiến dịch mẫu
topic: thu
"""


@pytest.fixture
def campaigns(tmp_path: Path) -> Path:
    """A small made-up folder, to be spoilt."""
    return write_folder(tmp_path / "campaigns")


def faults_of(folder: Path) -> list[str]:
    """Return the first line of each fault."""
    with pytest.raises(Faults) as raised:
        load_catalogue(folder, SHOWN)
    return [f"{item.place}: {item.what()}" for item in raised.value.faults]


def add(folder: Path, text: str, name: str = "mau.yml") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def occasions(*rules: str) -> str:
    """Return occasions a, b, … of the made-up campaign, each with its rule."""
    lines = [
        f"  - {{id: {occasion}, kind: ngay, name: Dịp thử, rule: {rule}, basis: qd-thu}}\n"
        for occasion, rule in zip("abc", rules, strict=False)
    ]
    return "occasions:\n" + "".join(lines)


def test_a_good_file_loads(campaigns: Path) -> None:
    catalogue = load_catalogue(add(campaigns, GOOD))
    assert catalogue.campaign("mau").name == "Chiến dịch mẫu"


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("nam: x", "campaigns/mau.yml:3:1: không có trường «nam»"),  # there is a name
        ("id: mau", "campaigns/mau.yml:3:1: không có trường «id»"),
        (
            "ocasoins: []",
            "campaigns/mau.yml:3:1: không có trường «ocasoins» (có phải «occasions»?)",
        ),
        ("basic: []", "campaigns/mau.yml:3:1: không có trường «basic» (có phải «basis»?)"),
        ("tropics: x", "campaigns/mau.yml:3:1: không có trường «tropics»"),  # there is a topic
        (
            "banner: {motf: x}",
            "campaigns/mau.yml:3:10: không có trường «motf» (có phải «motif»?)",
        ),
        ("also_called:\n  - [a]", "campaigns/mau.yml:4:5: cần chữ, nhưng đang là danh sách"),
        ("banner: {label: [a, b]}", "campaigns/mau.yml:3:17: cần chữ, nhưng đang là danh sách"),
        (
            'also_called: ["a\\u0007"]',
            "campaigns/mau.yml:3:17: chữ có ký tự không nhìn thấy U+0007",
        ),
        ("basis: [khong-co]", "campaigns/mau.yml:3:9: documents không có «khong-co»"),
        (
            "basis: qd-tu",
            "campaigns/mau.yml:3:8: documents không có «qd-tu» (có phải «qd-thu»?)",
        ),
        ("banner: {motif: dep}", "campaigns/mau.yml:3:17: không có hình vẽ hay màu «dep»"),
        ("also_called: [111]", "campaigns/mau.yml:3:15: cần chữ, nhưng đang là số 111"),
        ("also_called: ['']", "campaigns/mau.yml:3:15: không được để trống"),
        ("also_called: [" + "x" * 301 + "]", "campaigns/mau.yml:3:15: dài quá 300 ký tự"),
        ("former_ids: [chien-dich-thu]",
         "campaigns/mau.yml:3:13: mã cũ «chien-dich-thu» đang là mã hoặc mã cũ của chiến dịch"),
        (
            "occasions: [{id: Ngày, kind: ngay, name: x, rule: {date: 1/1}, basis: qd-thu}]",
            "campaigns/mau.yml:3:18: mã «Ngày» không đúng dạng",
        ),
        (
            "occasions: [{id: khong, kind: ngay, name: x, rule: {date: 1/1}, basis: qd-thu}]",
            "campaigns/mau.yml:3:18: mã dịp «khong» dùng cho việc khác",
        ),
        (
            "occasions: [{id: a, kind: ngay, name: x, rule: {date: 1/1}, basis: qd-thu,"
            " clauses: {qd-khac: Điều 1}}]",
            "campaigns/mau.yml:3:13: clauses ghi chỗ trong «qd-khac», mà basis không có văn bản đó",
        ),
        (
            occasions("{date: 30/2}"),
            "campaigns/mau.yml:4:53: «30/2» không phải là ngày trong năm",
        ),
        (
            occasions("{unresolved: cuối năm}"),
            "campaigns/mau.yml:4:46: không rõ đây là kiểu quy tắc ngày nào"
            " (các trường: unresolved)",
        ),
        (
            occasions("{anchor: khac, days: 1}"),
            "campaigns/mau.yml:4:55: chiến dịch này không có dịp «khac»",
        ),
        (
            occasions("{anchor: b, days: 1}", "{anchor: a, days: 1}"),
            "campaigns/mau.yml:4:46: mốc thời gian vòng tròn: a → b → a",
        ),
        ("occasions: x", "campaigns/mau.yml:3:12: cần danh sách (mỗi dòng một gạch đầu dòng),"),
    ],
)  # fmt: skip
def test_one_fault_one_message(campaigns: Path, extra: str, expected: str) -> None:
    (message,) = faults_of(add(campaigns, f"{GOOD}{extra}\n"))
    assert message.startswith(expected)


def test_missing_keys_are_named_one_by_one(campaigns: Path) -> None:
    assert faults_of(add(campaigns, "also_called: [Mẫu]\n")) == [
        "campaigns/mau.yml:1:1: thiếu trường «name»",
        "campaigns/mau.yml:1:1: thiếu trường «topic»",
    ]


@pytest.mark.parametrize("reserved", ["hien-tai", "tat-ca"])
def test_an_id_that_means_something_else(campaigns: Path, reserved: str) -> None:
    (message,) = faults_of(add(campaigns, GOOD, f"{reserved}.yml"))
    assert message == f"campaigns/{reserved}.yml:1:1: mã «{reserved}» dùng cho việc khác"


def test_duplicate_ids_within_a_campaign(campaigns: Path) -> None:
    text = occasions("{date: 1/1}", "{date: 2/1}").replace("id: b", "id: a")
    (message,) = faults_of(add(campaigns, GOOD + text))
    assert message == "campaigns/mau.yml:5:10: mã «a» đã dùng ở campaigns/mau.yml:4:10"


@pytest.mark.parametrize("text", ["", "# chưa có mục nào\n", "---\n", "null\n"])
def test_a_registry_without_entries(campaigns: Path, text: str) -> None:
    (campaigns / "registry" / "channels.yml").write_text(text, "utf-8")
    line = 2 if text.startswith("---") else 1
    (message,) = faults_of(campaigns)
    assert message == f"campaigns/registry/channels.yml:{line}:1: tệp danh mục không có mục nào"


@pytest.mark.parametrize("year", ["0001", "1899", "2201", "9999"])
def test_years_are_of_1900_to_2200(campaigns: Path, year: str) -> None:
    windows = f"windows: [{{when: {{date: 26/6/{year}}}}}]"
    (campaigns / "documents" / "cv-a.yml").write_text(letter(section(windows)), "utf-8")
    registry = campaigns / "registry" / "documents.yml"
    text = registry.read_text("utf-8")
    for number, day in enumerate((f"22/4/{year}", f"4/{year}", year.lstrip("0"))):
        text += f"mau-{number}: {{kind: Mẫu, date: {day}}}\n"
    registry.write_text(text, "utf-8")
    told = [message.partition(": ")[2] for message in faults_of(campaigns)]
    assert sorted(told) == sorted(
        f"«{value}» ở ngoài khoảng từ năm 1900 đến năm 2200"
        for value in (f"26/6/{year}", f"22/4/{year}", f"4/{year}", year.lstrip("0"))
    )


@pytest.mark.parametrize(
    ("value", "mend"),
    [
        ("111", "đặt trong ngoặc kép"),
        ("true", "đặt trong ngoặc kép"),
        ("[a]", "chỉ ghi một giá trị"),
        ("{a: b}", "viết lại cho đúng dạng; ví dụ từng trường ở trang Biên tập"),
    ],
)
def test_the_mend_fits_what_was_found(campaigns: Path, value: str, mend: str) -> None:
    with pytest.raises(Faults) as raised:
        load_catalogue(add(campaigns, f"{GOOD}banner: {{label: {value}}}\n"))
    assert raised.value.faults[0].mend().startswith(mend)


def test_the_wrong_type_of_a_block_is_shown_at_its_key(campaigns: Path) -> None:
    (message,) = faults_of(add(campaigns, f"{GOOD}banner:\n  label:\n    - a\n"))
    assert message.startswith("campaigns/mau.yml:4:3: cần chữ")


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
    result = run_here(*arguments, CALENDAR_TODAY="9999-12-31")
    assert result.returncode == 2
    assert "«9999-12-31» ở ngoài khoảng" in result.stderr
    assert "Traceback" not in result.stderr


def test_two_kits_at_one_address(campaigns: Path) -> None:
    add(campaigns, GOOD, "chien-dich-thu-2022.yml")
    (campaigns / "documents" / "cv-a.yml").write_text(letter(section("purpose: Nhằm thử")), "utf-8")
    (message,) = faults_of(campaigns)
    assert message.startswith(
        "campaigns/chien-dich-thu-2022.yml:1:1: bộ tải về của chiến dịch này trùng địa chỉ"
        " kit/chien-dich-thu-2022.zip"
    )


def test_the_same_number_of_two_issuers_is_two_documents(campaigns: Path) -> None:
    """182/KH-UBND of Tuyên Quang and of Đắk Nông."""
    registry = campaigns / "registry" / "documents.yml"
    entries = "".join(
        f"{name}:\n  number: 182/KH-UBND\n  issuer: {issuer}\n  date: 27/9/2022\n"
        for name, issuer in (("kh-a", "so-a"), ("kh-b", "so-b"))
    )
    registry.write_text(registry.read_text("utf-8") + entries, "utf-8")
    assert {"kh-a", "kh-b"} <= load_catalogue(campaigns).documents.keys()
    registry.write_text(registry.read_text("utf-8").replace("so-b", "so-a"), "utf-8")
    (message,) = faults_of(campaigns)
    assert message == (
        "campaigns/registry/documents.yml:11:11: văn bản này trùng với «kh-a»"
        " (cùng cơ quan, số, ký hiệu, năm)"
    )


def test_all_faults_of_all_files_at_once(campaigns: Path) -> None:
    add(campaigns, "name: [a\n")
    add(campaigns, "nam: x\ntopic: khong-co\n", "a.yml")
    (campaigns / "c.yml").write_bytes(b"name: \xff")
    (campaigns / "registry" / "topics.yml").unlink()
    assert faults_of(campaigns) == [
        "campaigns/a.yml:1:1: thiếu trường «name»",
        "campaigns/a.yml:1:1: không có trường «nam» (có phải «name»?)",
        "campaigns/c.yml:1:1: tệp không phải mã UTF-8",
        "campaigns/mau.yml:2:1: không đọc được cấu trúc YAML (ngoặc vuông [ mở mà không đóng)",
        "campaigns/registry/topics.yml:1:1: thiếu tệp danh mục này",
    ]


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
        "campaigns/mau.yml:3:1: there is no key «nam»",
        "    3 | nam: x",
        "      | ^",
    ]
    assert lines[3].startswith("    to mend: correct or delete it; known keys: name,")


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
        result = run_here(*command, "--campaigns", str(campaigns))
        assert result.returncode == 1
        assert "mau.yml:3:1: không có trường «nam»" in result.stderr
        assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["campaigns"]


def test_a_missing_folder_is_one_fault(tmp_path: Path) -> None:
    result = run_here("check", "--campaigns", str(tmp_path / "khong-co"))
    assert result.returncode == 1
    assert "không có thư mục chiến dịch này" in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_a_fault(campaigns: Path) -> None:
    add(campaigns, GOOD)
    (campaigns / "mau.yml").chmod(0)
    (message,) = faults_of(campaigns)
    assert "không đọc được tệp" in message

"""The contents of a kit: all banners, slogans, dates, and files about the other files."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.data.texts import COLUMNS
from hooks.source.faults import Faults
from tests.conftest import ROOT
from tests.feeds.reading import read_strictly
from tests.kits.samples import (
    PRINTS,
    digest,
    hostile_catalogue,
    kits_of,
    standing,
    two_years,
    unpacked,
    zip_of,
)
from tests.made_up import HOSTILE, SITE, TODAY
from tests.real_campaigns import only_campaigns

STEM = "mau-chien-dich-1-2026"


def test_every_year_has_a_kit_at_its_address() -> None:
    newest, earlier = kits_of(two_years())
    assert newest.path == "kit/mau-chien-dich-1-2026.zip"
    assert earlier.path == "kit/mau-chien-dich-1-2025.zip"
    assert newest.file_name == "mau-chien-dich-1-2026.zip"


def test_a_campaign_that_no_document_speaks_of_has_one_kit() -> None:
    (kit,) = kits_of(standing())
    assert kit.path == "kit/mau.zip"
    assert kit.year is None
    files = unpacked(kit)
    assert "banner/quang-cao/mau-728x90.png" in files
    assert not {"khau-hieu.txt", "khau-hieu.csv", "lich.ics"} & files.keys()
    assert "Chiến dịch không có ngày riêng" in files["huong-dan.html"].decode()


def test_banners_lie_in_folders_by_use_in_all_their_formats() -> None:
    kit, _ = kits_of(two_years())
    assert {path for path in unpacked(kit) if path.startswith("banner/")} == {
        f"banner/quang-cao/{STEM}-728x90.png",
        f"banner/quang-cao/{STEM}-728x90@2x.webp",
        f"banner/quang-cao/{STEM}-300x600.png",
        f"banner/quang-cao/{STEM}-300x600@2x.webp",
        f"banner/chia-se/{STEM}-2560x1440.png",
    }
    assert (kit.slots, kit.pictures) == (3, 5)


def test_prints_are_in_the_newest_kit_alone_and_only_those_that_could_be_drawn() -> None:
    newest, earlier = kits_of(two_years(), undrawn=PRINTS[1].id)
    prints = [path for path in unpacked(newest) if path.startswith("in-an/")]
    assert prints == [f"in-an/{STEM}-{PRINTS[0].id}.pdf"]
    assert newest.prints == 1
    assert not [path for path in unpacked(earlier) if path.startswith("in-an/")]


def test_slogans_are_those_of_the_year_as_txt_and_csv() -> None:
    newest, earlier = kits_of(two_years())
    rows = list(csv.DictReader(io.StringIO(unpacked(newest)["khau-hieu.csv"].decode("utf-8-sig"))))
    assert [row["Nguyên văn"] for row in rows] == [
        "Mẫu chủ đề, một; hai", "Mẫu khẩu hiệu \\ «một»!", "Mẫu khẩu hiệu hai",
    ]  # fmt: skip
    assert {row["Năm"] for row in rows} == {"2026"}
    assert list(rows[0]) == list(COLUMNS)
    text = unpacked(earlier)["khau-hieu.txt"].decode("utf-8-sig")
    assert "Mẫu chủ đề năm trước" in text
    assert "Mẫu khẩu hiệu hai" not in text


def test_slogans_open_in_notepad_and_excel() -> None:
    kit, _ = kits_of(two_years())
    for path in ("khau-hieu.txt", "khau-hieu.csv"):
        data = unpacked(kit)[path]
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.count(b"\r\n") == data.count(b"\n") > 0


def test_the_calendar_has_the_dates_of_the_year_and_with_the_newest_of_later_ones() -> None:
    newest, earlier = kits_of(two_years())
    events = read_strictly(unpacked(newest)["lich.ics"])
    assert {event.start.year for event in events} == {2026, 2027, 2028}
    events = read_strictly(unpacked(earlier)["lich.ics"])
    assert {event.start.year for event in events} == {2025}
    data = unpacked(newest)["lich.ics"]
    assert data.count(b"BEGIN:VCALENDAR") == data.count(b"END:VCALENDAR") == 1
    # Without a name, it is added to the calendar of whoever opens it.
    assert b"X-WR-CALNAME" not in data


@pytest.mark.parametrize("number", [0, 1])
def test_the_manifest_tells_every_file_as_it_is(number: int) -> None:
    kit = kits_of(two_years())[number]
    files = unpacked(kit)
    manifest = json.loads(files["manifest.json"])
    assert manifest["campaign"] == {
        "id": "mau-chien-dich-1",
        "name": "Mẫu chiến dịch 1",
        "url": f"{SITE}chien-dich/mau-chien-dich-1/",
    }
    assert manifest["year"] == kit.year
    told = {item["path"]: item for item in manifest["files"]}
    assert len(told) == len(manifest["files"])
    assert told.keys() == files.keys() - {"manifest.json", "SHA256SUMS.txt"}
    for path, item in told.items():
        assert item["bytes"] == len(files[path])
        assert item["sha256"] == hashlib.sha256(files[path]).hexdigest()
    banner = told[f"banner/quang-cao/mau-chien-dich-1-{kit.year}-728x90@2x.webp"]
    assert (banner["width"], banner["height"], banner["scale"]) == (1456, 180, 2)
    assert banner["alt"] == "Mẫu chiến dịch 1. Mẫu câu trên banner"
    assert banner["url"] == f"{SITE}banner/mau-chien-dich-1/{kit.year}/728x90@2x.webp"
    for item in manifest["files"]:
        if item["kind"] == "print":
            assert item["width_mm"] > 0


def test_the_sums_are_of_every_other_file() -> None:
    kit, _ = kits_of(two_years())
    files = unpacked(kit)
    lines = files["SHA256SUMS.txt"].decode("ascii").splitlines()
    sums = {line[66:]: line[:64] for line in lines}
    assert sums.keys() == files.keys() - {"SHA256SUMS.txt"}
    assert all(hashlib.sha256(files[path]).hexdigest() == sums[path] for path in sums)
    assert {line[64:66] for line in lines} == {"  "}
    assert b"\r" not in files["SHA256SUMS.txt"]
    assert kit.sha256 == hashlib.sha256(zip_of(kit)).hexdigest()


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="coreutils are not installed")
def test_sha256sum_checks_it_and_finds_one_changed_byte(tmp_path: Path) -> None:
    kit, _ = kits_of(two_years())
    for path, data in unpacked(kit).items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    check = ["sha256sum", "--strict", "-c", "SHA256SUMS.txt"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    spoilt = tmp_path / "khau-hieu.txt"
    spoilt.write_bytes(spoilt.read_bytes().replace(b"M", b"m", 1))
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


@pytest.mark.slow
def test_bytes_do_not_depend_on_the_machine() -> None:
    locale = "POSIX"
    surroundings = {"TZ": "America/Los_Angeles", "LC_ALL": locale, "LANG": locale,
                    "PYTHONHASHSEED": "1"}  # fmt: skip
    command = "from tests.kits.samples import digest; print(digest())"
    result = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT,
        env=os.environ | surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == digest()


def test_bytes_do_not_change_from_day_to_day() -> None:
    """Yesterday's checksum is still valid today; projected dates change only with the year."""
    days = [date(TODAY.year, 1, 1) + timedelta(days=n) for n in (0, 100, 364)]
    kits = [kits_of(two_years(), today=day) for day in days]
    # That of no year comes before them on the last of these days.
    assert len({tuple(kit.sha256 for kit in found if kit.year) for found in kits}) == 1


def test_hostile_words_are_inert_in_every_file() -> None:
    (kit,) = kits_of(hostile_catalogue())
    files = unpacked(kit)
    row = next(csv.DictReader(io.StringIO(files["khau-hieu.csv"].decode("utf-8-sig"))))
    assert row["Nguyên văn"] == f"'{HOSTILE}"  # not a formula
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@"))
    lines = files["khau-hieu.txt"].decode("utf-8-sig").split("\r\n")
    assert HOSTILE in lines
    manifest = json.loads(files["manifest.json"])
    assert manifest["campaign"]["name"] == HOSTILE
    assert {item.get("alt") for item in manifest["files"]} == {
        None, f"{HOSTILE}. Mẫu câu trên banner",
    }  # fmt: skip
    assert all(path.isascii() for path in files)


def test_an_earlier_kit_says_that_it_has_fewer_sizes_and_what_is_missing_is_told() -> None:
    newest, earlier = kits_of(two_years(), missing={"120x60": "Mẫu lý do"})
    assert "120×60, Nút liên kết: Mẫu lý do" in unpacked(newest)["huong-dan.html"].decode()
    assert "chỉ có các cỡ chính" in unpacked(earlier)["huong-dan.html"].decode()
    assert "chỉ có các cỡ chính" not in unpacked(newest)["huong-dan.html"].decode()


def test_a_year_of_which_there_is_nothing_has_no_kit() -> None:
    assert kits_of(standing(), slots=(), prints=()) == ()


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[str, int, int]] = []
    kits_of(two_years(), progress=lambda *step: told.append(step))
    assert told == [("bộ tải về", 1, 2), ("bộ tải về", 2, 2)]


@pytest.mark.slow
def test_two_kits_of_one_address_are_a_fault(tmp_path: Path) -> None:
    campaigns = only_campaigns(tmp_path / "campaigns", "ngay-dan-so-viet-nam")
    taken = "ngay-dan-so-viet-nam-2021"
    (campaigns / f"{taken}.yml").write_text("name: Mẫu\ntopic: chuyen-doi-so\n", "utf-8")
    with pytest.raises(Faults) as caught:
        load_catalogue(campaigns)
    (fault,) = caught.value.faults
    assert fault.code == "kit-taken"
    assert f"kit/{taken}.zip" in fault.what()
    assert "«ngay-dan-so-viet-nam»" in fault.what()

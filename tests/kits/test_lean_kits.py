"""Lean kits: the newest year's has every ready slot once, an earlier year's stays, and is small."""

from __future__ import annotations

import hashlib

from tests.kits.samples import kits_of, two_years, unpacked

SLOTS = ("728x90", "300x600", "336x280", "1080x1080")


def pictures(files: dict[str, bytes]) -> set[str]:
    return {path.rpartition("/")[2] for path in files if path.startswith("banner/")}


def test_the_newest_years_kit_has_each_slot_as_png_and_the_prints() -> None:
    files = unpacked(kits_of(two_years(), slots=SLOTS, lean=True)[0])
    assert pictures(files) == {f"mau-chien-dich-1-2026-{slot}.png" for slot in SLOTS}
    assert [path for path in files if path.startswith("in-an/")]


def test_an_earlier_years_address_keeps_a_kit_of_texts_guide_and_the_main_slots() -> None:
    newest, earlier = kits_of(two_years(), slots=SLOTS, lean=True)
    assert earlier.path == "kit/mau-chien-dich-1-2025.zip"
    files = unpacked(earlier)
    assert pictures(files) == {f"mau-chien-dich-1-2025-{slot}.png" for slot in SLOTS[:2]}
    assert {"huong-dan.html", "khau-hieu.txt", "manifest.json", "SHA256SUMS.txt"} <= files.keys()
    assert earlier.weight < newest.weight


def test_the_guide_speaks_of_the_formats_that_are_there() -> None:
    lean = unpacked(kits_of(two_years(), lean=True)[0])["huong-dan.html"].decode()
    whole = unpacked(kits_of(two_years())[0])["huong-dan.html"].decode()
    assert "PNG dùng được ở mọi nơi." in lean
    assert "PNG dùng được ở mọi nơi; WebP nhẹ hơn, cho cổng nhận WebP; tệp 2×" in whole


def test_every_file_is_in_the_checksums() -> None:
    for kit in kits_of(two_years(), slots=SLOTS, lean=True):
        files = unpacked(kit)
        told = files.pop("SHA256SUMS.txt").decode().splitlines()
        sums = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
        assert {*told} == {f"{sum_}  {path}" for path, sum_ in sums.items()}

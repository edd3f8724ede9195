"""Names inside a kit, which every Windows can unpack, and which never lead out of its folder."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banners import load_print_items, load_sizes
from hooks import addresses
from hooks.kits.names import LONGEST_PATH, LONGEST_STEM, check_path, stem_of
from hooks.model.base import ID_PATTERN, LONGEST_ID

IDS = st.from_regex(ID_PATTERN, fullmatch=True).filter(lambda id_: len(id_) <= LONGEST_ID)
YEARS = st.none() | st.integers(1900, 2200)
RESERVED = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}


@given(IDS, YEARS)
def test_a_stem_is_a_file_name_everywhere(id_: str, year: int | None) -> None:
    stem = stem_of(id_, year)
    check_path(f"{stem}/huong-dan.html")
    assert stem.isascii()
    assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert stem not in RESERVED
    assert len(stem) <= LONGEST_STEM + len("-2026")
    if year is not None:
        assert stem.endswith(f"-{year}")


@given(IDS, YEARS)
def test_every_slot_of_the_catalogue_fits_whatever_the_campaign_is_called(
    id_: str, year: int | None
) -> None:
    stem = stem_of(id_, year)
    for size in load_sizes():
        check_path(f"{stem}/banner/{size.group}/{stem}-{size.id}@2x.webp")
    for item in load_print_items():
        check_path(f"{stem}/in-an/{stem}-{item.id}.pdf")


@given(st.text(max_size=30) | st.text("./\\:ab-con0", max_size=12))
def test_what_passes_stays_in_its_folder_on_every_system(path: str) -> None:
    try:
        check_path(path)
    except ValueError:
        return
    assert path.isascii()
    assert not set(path) & set('<>:"|?*\\\0')
    for parts in (PurePosixPath(path).parts, PureWindowsPath(path).parts):
        assert list(parts) == path.split("/")
        assert ".." not in parts
    assert not PureWindowsPath(path).anchor
    for part in path.split("/"):
        assert part == part.strip(" .")
        assert part.partition(".")[0].lower() not in RESERVED


@pytest.mark.parametrize(
    "path",
    [
        "", "/a", "a/", "a//b", "../a", "a/../b", "a/./b", "C:/a", "a\\b", "a.", "a /b", "a. /b",
        "con", "a/NUL", "aux.txt", "com1/b", "LPT9.png", "a?b", "đ.txt", ".htaccess", "-a", "a\nb",
        "a" * (LONGEST_PATH + 1),
    ],
)  # fmt: skip
def test_what_no_windows_could_unpack_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"file name|longer"):
        check_path(path)


@pytest.mark.parametrize(
    ("id_", "year", "stem"),
    [
        ("phong-chong-ma-tuy", 2025, "phong-chong-ma-tuy-2025"),
        ("phong-chong-ma-tuy", None, "phong-chong-ma-tuy"),
        # A long name keeps its first words whole.
        (
            "toan-dan-doan-ket-xay-dung-doi-song-van-hoa",
            2021,
            "toan-dan-doan-ket-xay-dung-doi-2021",
        ),
        ("a" * LONGEST_ID, 2021, "a" * LONGEST_STEM + "-2021"),
        ("con", None, "kit-con"),
        ("con", 2025, "con-2025"),
    ],
)
def test_stems(id_: str, year: int | None, stem: str) -> None:
    assert stem_of(id_, year) == stem


def test_the_address_has_the_whole_id() -> None:
    long = "toan-dan-doan-ket-xay-dung-doi-song-van-hoa"
    assert addresses.kit(long, 2021) == f"kit/{long}-2021.zip"
    assert addresses.kit(long, None) == f"kit/{long}.zip"

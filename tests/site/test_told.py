"""What tells whether a page or kit is still true tells every field that pages show."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from banners import load_print_items, load_sizes
from banners.store.blob import Blob
from hooks.drawing.banners import BannerFile, MissingBanner, SiteBanner
from hooks.drawing.prints import PrintFile, PrintFiles
from hooks.drawing.thumbnails import Thumbnail

ONE, OTHER = Blob("a" * 64, 1), Blob("b" * 64, 2)
FILE = BannerFile(path="mau.png", format="png", scale=1, width=1, height=2, blob=ONE)
FILES = PrintFiles(pdf=ONE, svg=ONE, alt="Mẫu")
# What each field may be instead; of a slot or a print item the id tells the rest.
OTHERS: dict[str, Any] = {
    "size": load_sizes()[1],
    "item": load_print_items()[1],
    "blob": OTHER,
    "pdf": OTHER,
    "svg": OTHER,
    "year": None,
    "newest": False,
}
THINGS = (
    SiteBanner(
        campaign_id="mau",
        year=2026,
        size=load_sizes()[0],
        topic="mau",
        alt="Mẫu",
        files=(FILE,),
        newest=True,
    ),
    MissingBanner(campaign_id="mau", year=2026, size=load_sizes()[0], reason="Mẫu"),
    PrintFile(
        campaign_id="mau",
        year=2026,
        item=load_print_items()[0],
        path="mau.pdf",
        files=FILES,
        reason="Mẫu",
    ),
    Thumbnail(path="a", full="b", alt="c", width=1, height=2, year=2026, blob=ONE),
)


def changed(value: object, name: str) -> Any:
    if name in OTHERS:
        return OTHERS[name]
    if name == "files":
        return () if isinstance(value, tuple) else None
    return value + 1 if isinstance(value, int) else f"{value} khác"


def others(thing: Any) -> list[Any]:
    """Return copies of a thing, each with another value in one field."""
    names = (field.name for field in fields(thing))
    return [replace(thing, **{name: changed(getattr(thing, name), name)}) for name in names]


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_another_value_of_any_field_is_told(thing: Any) -> None:
    told = [repr(each.told) for each in (thing, *others(thing))]
    assert len({*told}) == len(told) == len(fields(thing)) + 1


def test_another_value_of_any_field_of_a_file_is_told() -> None:
    banner = THINGS[0]
    told = [repr(replace(banner, files=(each,)).told) for each in (FILE, *others(FILE))]
    assert len({*told}) == len(told) == len(fields(FILE)) + 1


def test_another_value_of_any_field_of_a_print_is_told() -> None:
    printed = THINGS[2]
    files = [FILES, *others(FILES), None]
    told = [repr(replace(printed, files=each).told) for each in files]
    assert len({*told}) == len(told) == len(fields(FILES)) + 2

"""The editors' guide: «how do I say …», read from docs/templates/guide/, one file a page.

A snippet is YAML as an editor would write it. Tests put each into a whole folder and compile it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final, Literal, TypeAlias

from hooks.source.yaml_source import Source, read_source

FOLDER: Final = Path(__file__).parents[2] / "docs" / "templates" / "guide"
# In the order of reading, from the letter's head to what is added on the way.
PAGES: Final = ("van-ban", "thoi-gian", "cau-chu", "nhiem-vu", "thay-doi", "danh-muc")

# Where a snippet stands: keys of a document's head; a whole page that serves as a source; keys of
# a section; sections; a document that changes an earlier one. None: in the file that is named.
Place: TypeAlias = Literal["header", "page", "section", "says", "change"] | None
PLACES: Final[dict[Place, str]] = {
    "header": "trong tệp văn bản",
    "page": "tệp văn bản, cả tệp",
    "section": "trong một mục của `says`",
    "says": "dưới `says`",
    "change": "trong tệp của văn bản sửa",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HowTo:
    """How to say one thing."""

    anchor: str
    question: str
    told: str
    place: Place
    file: str | None  # in the campaign folder, when it is not the document's
    year: int | None  # of the document, when it is not that of the made-up one
    yaml: str

    @property
    def where(self) -> str:
        """Where the snippet stands, in words."""
        return f"`campaigns/{self.file}`" if self.file else PLACES[self.place]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What belongs together on a page."""

    anchor: str
    title: str
    items: tuple[HowTo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidePage:
    """A page of the guide."""

    key: str  # its part of the address
    title: str
    short: str  # its name in lists of pages
    lead: str
    groups: tuple[Group, ...]


def guide_pages() -> tuple[GuidePage, ...]:
    """Return the pages of the guide, in order."""
    return tuple(_page(key) for key in PAGES)


def _page(key: str) -> GuidePage:
    source = read_source(FOLDER / f"{key}.yml", PurePosixPath(f"{key}.yml"))
    assert isinstance(source, Source)  # noqa: S101 - ours, and tested
    data = source.data
    return GuidePage(
        key=key,
        title=data["title"],
        short=data["nav"],
        lead=data["lead"],
        groups=tuple(_group(number, each) for number, each in enumerate(data["groups"], 1)),
    )


def _group(number: int, data: dict[str, Any]) -> Group:
    return Group(
        anchor=f"phan-{number}",
        title=data["title"],
        items=tuple(
            HowTo(
                anchor=each["id"],
                question=each["says"],
                told=each.get("told", ""),
                place=each.get("of"),
                file=each.get("file"),
                year=each.get("year"),
                yaml=each["yaml"].rstrip("\n"),
            )
            for each in data["items"]
        ),
    )

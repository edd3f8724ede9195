"""The folder in which the snippets of the guide are compiled: real registries, a real campaign
with its letters, and the guide's made-up world.

The campaign, agencies, places and other entries that the guide adds on the way are those that its
other snippets speak of.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml

from hooks.editing.guide import GuidePage, HowTo, guide_pages
from hooks.source.yaml_source import Source, parse_source
from tests.real_campaigns import only_campaigns

LETTER: Final = "documents/cv-45-smau-vp-tinh-mau-2026.yml"
HEADER: Final[dict[str, Any]] = {
    "number": "45/SMAU-VP",
    "issuer": "so-mau",
    "date": "17/9/2026",
    "title": "V/v tuyên truyền Ngày Mẫu năm 2026",
    "to": {"so-nganh": "Các sở, ban, ngành"},
}
CAMPAIGN: Final = "chien-dich-mau"


def snippets() -> list[tuple[GuidePage, HowTo]]:
    """Return every snippet with its page."""
    return [(page, item) for page in guide_pages() for g in page.groups for item in g.items]


def data_of(text: str) -> Any:
    """Return the data of YAML, read as editors' files are."""
    source = parse_source(text, PurePosixPath("snippet.yml"))
    assert isinstance(source, Source), source
    return source.data


def world(folder: Path) -> Path:
    """Write the folder with what the guide adds on the way; return it."""
    folder = only_campaigns(folder, "ngay-chuyen-doi-so-quoc-gia")
    for file in folder.glob("documents/*.yml"):
        if not data_of(file.read_text("utf-8"))["says"]:
            file.unlink()
    written: set[str] = set()
    for page, item in snippets():
        if item.file and item.file not in written and page.key == "danh-muc":
            put(folder, item)
            written.add(item.file)
    return folder


def put(folder: Path, item: HowTo) -> tuple[Path, Any]:
    """Write a snippet into the folder, as its place says; return the file and its data."""
    data = data_of(item.yaml)
    if item.file and item.file.startswith("registry/"):
        file = folder / item.file
        return file, _written(file, {**data_of(file.read_text("utf-8")), **data})
    if item.file:
        file = folder / item.file
        old = data_of(file.read_text("utf-8")) if file.exists() else {}
        return file, _written(file, {**old, **data})
    file = folder / LETTER
    header = {**HEADER, "date": f"29/9/{item.year}"} if item.year else HEADER
    match item.place:
        case "section":
            whole = {**header, "says": [{"campaign": CAMPAIGN, **data}]}
        case "says":
            whole = {**HEADER, "says": data}
        case "page":
            whole = data
        case "change":
            earlier = next(
                each for page, each in snippets() if each.file and page.key == "thay-doi"
            )
            put(folder, earlier)
            whole = {**HEADER, "date": "01/10/2026", **data}
        case _:
            whole = {**HEADER, "says": [{"campaign": CAMPAIGN}], **data}
    return file, _written(file, whole)


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _written(file: Path, data: Any) -> Any:
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)
    file.write_text(text, "utf-8")
    return data

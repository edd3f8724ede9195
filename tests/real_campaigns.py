"""Some of the real campaigns, with what real letters say of them."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, Final

import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.feeds.ledger.entries import FILE_NAME
from hooks.source.yaml_source import Source, read_source

CAMPAIGNS: Final = Path(__file__).parent.parent / "campaigns"


@cache
def real_catalogue() -> Catalogue:
    """Return the catalogue of the real campaigns, read once a process; nothing changes it."""
    return load_catalogue(CAMPAIGNS, PurePosixPath("campaigns"))


def only_campaigns(folder: Path, *kept: str) -> Path:
    """Copy the real campaigns to `folder`, of them these alone, with what letters say of them."""
    return keep_only(Path(shutil.copytree(CAMPAIGNS, folder)), *kept)


def keep_only(folder: Path, *kept: str) -> Path:
    """Take all other campaigns out of a folder, what letters say of them and what calendars have
    published; return it.
    """
    for file in folder.glob("*.yml"):
        if file.stem not in kept:
            file.unlink()
    for file in folder.glob("documents/*.yml"):
        source = read_source(file, PurePosixPath(file.name))
        assert isinstance(source, Source)
        says = [_said_of(section, kept) for section in source.data["says"]]
        if source.data["says"] != says:
            left = [section for section in says if section]
            spoken_of = any(section["campaign"] != "tat-ca" for section in left)
            data = {**source.data, "says": left if spoken_of else []}
            text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
            file.write_text(text, "utf-8")
    if (ledger := folder / FILE_NAME).exists():
        told = json.loads(ledger.read_text("utf-8"))
        told["events"] = {key: one for key, one in told["events"].items() if _owner(key) in kept}
        ledger.write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
    return folder


def _owner(event: str) -> str:
    """Return the campaign of an event of the ledger."""
    return event.partition("/")[0]


def _said_of(section: dict[str, Any], kept: tuple[str, ...]) -> dict[str, Any]:
    """Return a section as far as it is of these campaigns; nothing when it is of others."""
    named = section["campaign"]
    if named == "tat-ca":
        return section
    left = [one for one in ([named] if isinstance(named, str) else named) if one in kept]
    return {**section, "campaign": left if len(left) > 1 else left[0]} if left else {}

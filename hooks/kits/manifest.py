"""The files in a kit that describe the others: manifest.json, for programs, and checksums."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from hooks.drawing.banner_source import banner_source
from hooks.facts.places import places_words
from hooks.kits.contents import KitItem, KitSource

SCHEMA_VERSION: Final = "1.0"


def manifest_bytes(source: KitSource, items: Iterable[KitItem]) -> bytes:
    """Return manifest.json: the year, where its documents count, and the facts of each file.

    Lengths are in px, for prints in mm of the finished item. Text is raw: escape it in HTML.
    """
    campaign, of_year = source.campaign, source.of_year
    places = places_words(of_year.catalogue, of_year.scopes) if of_year else None
    value = {
        "schema_version": SCHEMA_VERSION,
        "campaign": {"id": campaign.id, "name": campaign.name, "url": source.page},
        "year": source.year,
        "scope": places,
        "banner_words": banner_source(of_year) or None,
        "files": [
            {"path": item.path, "bytes": item.size, "sha256": item.sha256, **item.facts}
            for item in sorted(items, key=lambda item: item.path)
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def sums_bytes(items: Iterable[KitItem]) -> bytes:
    """Return SHA256SUMS.txt for `sha256sum -c`, which needs Unix line ends to find the files."""
    lines = sorted((item.path, item.sha256) for item in items)
    return "".join(f"{sha}  {path}\n" for path, sha in lines).encode()

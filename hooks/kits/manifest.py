"""The files of a kit that speak of the others: manifest.json, for programs, and the checksums."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from hooks.kits.contents import KitItem, KitSource

SCHEMA_VERSION: Final = "1.0"


def manifest_bytes(source: KitSource, items: Iterable[KitItem]) -> bytes:
    """Return manifest.json: the edition, and of each file its path, weight, checksum and facts.

    Lengths are px, of prints mm of the real thing. Raw text: whoever puts it into HTML escapes it.
    """
    campaign, edition = source.campaign, source.edition
    value = {
        "schema_version": SCHEMA_VERSION,
        "campaign": {"id": campaign.id, "name": campaign.name, "url": source.page},
        "year": source.year,
        "scope": edition.scope if edition else None,
        "files": [
            {"path": item.path, "bytes": item.size, "sha256": item.sha256, **item.facts}
            for item in sorted(items, key=lambda item: item.path)
        ],
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def sums_bytes(items: Iterable[KitItem]) -> bytes:
    """Return SHA256SUMS.txt as `sha256sum -c` reads it: Unix line ends, or it finds no file."""
    lines = sorted((item.path, item.sha256) for item in items)
    return "".join(f"{sha}  {path}\n" for path, sha in lines).encode()

"""The files of the workshop: its listing, scenes, motifs, faces and script."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

from banners import load_print_items, load_sizes
from banners.published import print_told, slot_told, topic_told
from banners.scene import VERSION
from banners.sizes import GROUPS
from banners.store.store import Store
from hooks import addresses
from hooks.bundling import bundle
from hooks.outputs import Content, TextFile
from hooks.workshop.faces import face_files, faces_told
from hooks.workshop.scenes import Edition
from hooks.workshop.texts import NAME

SOURCES: Final = Path(__file__).parents[2] / "docs" / "assets" / "workshop"


def workshop_files(editions: Iterable[Edition], store: Store) -> dict[str, Content]:
    """Return all of them by address."""
    editions = tuple(editions)
    files: dict[str, Content] = {edition.path: edition.blob for edition in editions}
    for topic in dict.fromkeys(edition.topic for edition in editions):
        files[addresses.workshop_motif(topic)] = _json(topic_told(topic))
    return {
        addresses.WORKSHOP_LISTING: _json(listing(editions)),
        **files,
        **face_files(store),
        **{script.path: script.content for script in (workshop_script(), decoding_script())},
    }


def listing(editions: Iterable[Edition]) -> dict[str, Any]:
    """Return, fit for JSON, what can be chosen; addresses are relative to the site's root."""
    campaigns: dict[str, dict[str, Any]] = {}
    for edition in editions:
        campaign = edition.campaign
        of = campaigns.setdefault(
            campaign.id,
            {
                "id": campaign.id,
                "former": [*campaign.former_ids],
                "name": campaign.name,
                # Its newest edition leads with the bare name, though it has words of its year.
                "of_no_year": len(edition.texts) > 1 and edition.texts[0].key == NAME,
                "editions": [],
            },
        )
        of["editions"].append(
            {
                "year": edition.year,
                "over": edition.over and edition.over.isoformat(),
                "scenes": edition.path,
                "motif": addresses.workshop_motif(edition.topic),
            }
        )
    return {
        "version": VERSION,
        "campaigns": list(campaigns.values()),
        "groups": GROUPS,
        "slots": [
            *map(slot_told, load_sizes()),
            *map(print_told, load_print_items()),
        ],
        "faces": faces_told(),
    }


@cache
def workshop_script() -> TextFile:
    """Return the page's script; its name tells its content, so browsers may keep it."""
    return _script("xuong", "workshop.js")


@cache
def decoding_script() -> TextFile:
    """Return the script of the worker that decodes pictures."""
    return _script("anh", "decoding.js")


def _script(name: str, entry: str) -> TextFile:
    sources = {file.name: file.read_text("utf-8") for file in SOURCES.glob("*.js")}
    content = bundle(sources, entry).encode()
    stem = hashlib.sha256(content).hexdigest()[:10]
    return TextFile(f"{addresses.WORKSHOP_FILES}{name}.{stem}.js", content)


def _json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()

"""The slogan finder's script: docs/assets/finder/ and the search's matching in one file."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from hooks.bundling import bundle
from hooks.outputs import SiteFile

ASSETS: Final = Path(__file__).parents[2] / "docs" / "assets"
SOURCES: Final = ("search", "finder")


@cache
def finder_script() -> SiteFile:
    """Return the finder's script, named after its content, so that browsers may cache it."""
    sources = {
        file.name: file.read_text("utf-8")
        for folder in SOURCES
        for file in (ASSETS / folder).glob("*.js")
    }
    content = bundle(sources, "finder.js").encode()
    stem = hashlib.sha256(content).hexdigest()[:10]
    return SiteFile(f"assets/finder/khau-hieu.{stem}.js", content)

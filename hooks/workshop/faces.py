"""The faces of banners as web fonts, named for the workshop: pages have fewer weights.

Letters that Be Vietnam Pro lacks are in Noto Sans, as on the banners themselves; a browser loads
it only for a text that needs it.

The usual face is WOFF, a third heavier than WOFF2: the workshop's script reads the outlines of its
letters from the same file, for PDF and SVG, and browsers inflate WOFF for scripts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import fontpkg

from banners.store.blob import Made
from banners.store.store import Store, step_key
from banners.typesetting.faces import FALLBACK, FAMILY, KHMER
from hooks import addresses
from hooks.outputs import Content
from hooks.publishing.font_subset import ALL_KHMER, ALL_LATIN, CHARACTERS, cut
from hooks.steps import font_code

WEIGHTS: Final = (500, 600, 700, 800)


def face_files(store: Store) -> dict[str, Content]:
    """Return the font files by address."""
    files: dict[str, Content] = {
        _address(FAMILY, weight): _cut(FAMILY, weight, CHARACTERS, store) for weight in WEIGHTS
    }
    for family, characters in ((FALLBACK, ALL_LATIN), (KHMER, ALL_KHMER)):
        files[_address(family)] = _cut(family, 400, characters, store)
    return files


def faces_told() -> list[tuple[str, str, str]]:
    """Return, for the script, each face: its family, its weights, its address."""
    return [
        *((FAMILY, str(weight), _address(FAMILY, weight)) for weight in WEIGHTS),
        *((family, "100 900", _address(family)) for family in (FALLBACK, KHMER)),
    ]


def _address(family: str, weight: int | None = None) -> str:
    stem = family.lower().replace(" ", "-") + (f"-{weight}" if weight else "")
    return f"{addresses.WORKSHOP_FILES}{stem}.{_flavor(family)}"


def _flavor(family: str) -> str:
    return "woff" if family == FAMILY else "woff2"


def _cut(family: str, weight: int, characters: tuple[int, ...], store: Store) -> Content:
    font = Path(fontpkg.path(family, weight=weight))
    flavor = _flavor(family)

    def make() -> Made:
        return Made({"font": store.put(cut(str(font), characters, flavor))})

    key = step_key("banner font", [family, weight, characters, flavor], font_code((font,)))
    return store.step(key, make).blobs["font"]

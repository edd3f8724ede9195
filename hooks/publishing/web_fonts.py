"""Web fonts: Be Vietnam Pro as WOFF2, reduced to the letters that Vietnamese pages need.

The typeface comes from an installed package (SIL Open Font License 1.1, without a Reserved Font
Name, so a reduced copy may keep its name); its licence is published with the fonts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import fontpkg

from banners.store.blob import Blob, Made
from banners.store.store import Store, step_key
from hooks.outputs import Content
from hooks.publishing.font_subset import cut
from hooks.steps import font_code

FAMILY: Final = "Be Vietnam Pro"
WEIGHTS: Final = (400, 600, 700)
FOLDER: Final = "assets/fonts"


def web_fonts(store: Store) -> dict[str, Content]:
    """Return the font files and their licence, by path relative to the site's root."""
    files: dict[str, Content] = {
        f"{FOLDER}/be-vietnam-pro-{weight}.woff2": _subset(weight, store) for weight in WEIGHTS
    }
    licence = Path(fontpkg.path(FAMILY, weight=400)).parent.parent / "LICENSE"
    files[f"{FOLDER}/OFL.txt"] = licence.read_bytes()
    return files


def _subset(weight: int, store: Store) -> Blob:
    font = fontpkg.path(FAMILY, weight=weight)

    def make() -> Made:
        return Made({"woff2": store.put(cut(str(font)))})

    key = step_key("web font", weight, font_code((Path(font),)))
    return store.step(key, make).blobs["woff2"]

"""What drawing rests on, step by step: the modules, fonts and libraries of its key.

Each step names the module that makes it; all that this imports of ours counts as well, without
its comments. Of topics and motifs only the one that is drawn counts, not all of them.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from pathlib import Path
from typing import Final

import deflate
import fontTools
import PIL
import segno
import uharfbuzz
from PIL import features

from banners import typesetting
from banners.art.catalogue import module_of
from banners.store.code import code_digest
from banners.typesetting.faces import font_files

BANNER: Final = "banners.render"
PRINT: Final = "banners.print.draw"
SCENES: Final = "banners.published"
WORDS: Final = tuple(
    Path(typesetting.__file__).with_name(name)
    for name in ("compounds.txt", "phrases.yml", "words.txt")
)


@lru_cache(maxsize=64)
def banner_code(topic: str) -> str:
    """Return a digest of what draws a banner of a topic; one that is not there draws nothing."""
    return _code(BANNER, topic, ())


@lru_cache(maxsize=64)
def print_code(topic: str) -> str:
    """Return a digest of what draws a print of a topic."""
    shaping = (uharfbuzz.__version__, uharfbuzz.version_string())
    return _code(PRINT, topic, (*shaping, segno.__version__, zlib.ZLIB_RUNTIME_VERSION))


@lru_cache(maxsize=64)
def scenes_code(topic: str) -> str:
    """Return a digest of what composes the published scenes of a topic."""
    return _code(SCENES, topic, ())


def _code(entry: str, topic: str, versions: tuple[str, ...]) -> str:
    return code_digest(
        (entry, *filter(None, [module_of(topic)])),
        data=(*WORDS, *map(Path, font_files())),
        versions=(*_versions(), *versions),
    )


def _versions() -> tuple[str | None, ...]:
    inside_pillow = ("freetype2", "raqm", "webp", "jpg", "harfbuzz")
    libraries = (PIL.__version__, deflate.__version__, fontTools.version)
    return (*map(features.version, inside_pillow), *libraries)

"""What steps rest on that is not drawing (that: banners/making/steps.py): their code and libraries.

A step names the module that makes it; all that this imports of ours counts as well, without its
comments.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Final

import PIL
from PIL import features

from banners.store.code import code_digest
from hooks.settings import Generator

PICTURE: Final = "hooks.drawing.converting"
ARCHIVE: Final = "hooks.kits.archive"
EVENT: Final = "hooks.feeds.events"
QR_CODE: Final = "hooks.feeds.qr"
WEB_FONT: Final = "hooks.publishing.font_subset"
PAGES: Final = ("banners.sizes", "hooks.kits.build", "hooks.pages")
# The doors to drawing, of which pages take nothing but results and sizes.
NOT_OF_PAGES: Final = ("banners", "banners.print", "banners.making.steps")
FRAME: Final = ("hooks.generating.staging", "hooks.generating.finishing")
# Which keeps what is compiled, and changes no page.
NOT_OF_FRAME: Final = ("hooks.generating.with_mkdocs",)
ROOT: Final = Path(__file__).parents[1]
SETTINGS_FILE: Final = ROOT / "mkdocs.yml"
OVERRIDES: Final = ROOT / "docs" / "overrides"
TEMPLATES: Final = ROOT / "docs" / "templates"
COMPILER: Final = ROOT / "hooks"
BANNERS: Final = ROOT / "banners"
PAGE_PACKAGES: Final = ("jinja2", "markupsafe", "pydantic")
# What renders the theme's templates around a page.
FRAME_PACKAGES: Final = (
    "jinja2", "markdown", "markupsafe", "mkdocs", "mkdocs-material", "pymdown-extensions", "pyyaml",
)  # fmt: skip
PACKAGES_OF: Final[dict[Generator, tuple[str, ...]]] = {
    "mkdocs": FRAME_PACKAGES,
    "properdocs": (*FRAME_PACKAGES, "properdocs"),
    "zensical": ("markdown", "pymdown-extensions", "pyyaml", "zensical"),
}


@lru_cache(maxsize=64)  # of some packages it is asked for each typeface, and each time read anew
def version(package: str) -> str:
    """Return the version of a package that is installed."""
    return metadata.version(package)


@lru_cache(maxsize=1)
def picture_code() -> str:
    """Return a digest of what puts a picture into another form."""
    return code_digest(
        (PICTURE,), versions=(PIL.__version__, features.version("webp"), features.version("jpg"))
    )


@lru_cache(maxsize=1)
def archive_code() -> str:
    """Return a digest of what packs a kit."""
    return code_digest((ARCHIVE,), versions=(zlib.ZLIB_RUNTIME_VERSION,))


@lru_cache(maxsize=1)
def qr_code_code() -> str:
    """Return a digest of what works out a QR code."""
    return code_digest((QR_CODE,), versions=(version("segno"),))


@lru_cache(maxsize=1)
def page_code() -> str:
    """Return a digest of what writes pages and kits; what was drawn is another step's."""
    templates = (path for path in TEMPLATES.rglob("*") if path.is_file())
    return code_digest(
        PAGES,
        without=NOT_OF_PAGES,
        data=(*templates, *BANNERS.glob("*.yml")),
        versions=map(version, PAGE_PACKAGES),
    )


@lru_cache(maxsize=1)
def event_code() -> str:
    """Return a digest of what serialises the events of calendars."""
    return code_digest((EVENT,), versions=(version("icalendar"),))


def font_code(files: Iterable[Path]) -> str:
    """Return a digest of what cuts web fonts from the files of a typeface."""
    libraries = (version("fonttools"), version("brotli"), version("uharfbuzz"))
    return code_digest((WEB_FONT,), data=files, versions=libraries)


def frame_code(generator: Generator) -> str:
    """Return a digest of what puts a page into the frame that a generator makes."""
    overrides = (path for path in OVERRIDES.rglob("*") if path.is_file())
    return code_digest(
        FRAME,
        without=NOT_OF_FRAME,
        data=(SETTINGS_FILE, *overrides),
        versions=map(version, PACKAGES_OF[generator]),
    )


@lru_cache(maxsize=1)
def template_code() -> str:
    """Return a digest of what compiles a template; filters of ours may run then already."""
    versions = (*map(version, FRAME_PACKAGES), sys.implementation.cache_tag)
    return code_digest((), data=COMPILER.rglob("*.py"), versions=versions)

"""A key of all that decides the bytes of the site, quick to work out before anything is loaded."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from hooks.settings import Settings

ROOT: Final = Path(__file__).parents[2]
# Everything of the project that a site is made of, besides the campaigns.
SOURCES: Final = ("banners", "build.py", "docs", "hooks", "mkdocs.yml", "requirements.lock")
_NOT_READ: Final = "__pycache__"
# In mkdocs.yml, variables of the environment; `SITE_URL` is one.
_NAMES: Final = re.compile(r"!ENV\b(.*)")
_NAME: Final = re.compile(r"\b[A-Za-z_]\w*\b")


def site_key(
    settings: Settings, today: date, environment: Mapping[str, str], root: Path = ROOT
) -> str | None:
    """Return the key; None when a file cannot be read, which the build then tells better."""
    told = [
        sys.version,
        _packages(),
        today.isoformat(),
        settings.site_url,
        settings.slots,
        settings.draft,
        _named(root, environment),
    ]
    digest = sha256(repr(told).encode())
    try:
        for place in (settings.campaigns, *(root / name for name in SOURCES)):
            for name, path in _files(place):
                content = sha256(path.read_bytes()).hexdigest()
                digest.update(f"\n{name!r} {content}".encode())
            digest.update(b"\n")
    except OSError:
        return None
    return digest.hexdigest()


def _files(place: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder by their names below it, in order; a file is itself."""
    if not place.is_dir():
        yield place.name, place
        return
    for folder, folders, files in os.walk(place, onerror=_raise):
        folders[:] = sorted(name for name in folders if name != _NOT_READ)
        for name in sorted(files):
            path = Path(folder, name)
            yield path.relative_to(place).as_posix(), path


def _raise(error: OSError) -> None:
    raise error


def _packages(folders: Iterable[str] | None = None) -> list[str]:
    """Return the installed packages as the names of their folders tell them, with versions."""
    found = {
        name
        for folder in (sys.path if folders is None else folders)
        if os.path.isdir(folder)  # noqa: PTH112 - an entry of sys.path
        for name in os.listdir(folder)  # noqa: PTH208 - the same
        if name.endswith((".dist-info", ".egg-info"))
    }
    return sorted(found)


def _named(root: Path, environment: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Return the variables that MkDocs' configuration reads."""
    try:
        text = (root / "mkdocs.yml").read_text("utf-8")
    except OSError:
        return []
    names = {name for told in _NAMES.findall(text) for name in _NAME.findall(told)}
    return [(name, environment.get(name)) for name in sorted(names)]

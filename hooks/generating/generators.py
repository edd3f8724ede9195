"""The second step: a generator of MkDocs' family makes a page of everything staged.

What it says of its success is not believed, since one of them passes over what it does not know
without a word: finishing.py counts and reads what it has made.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

from banners.store.store import Store
from hooks.generating import with_mkdocs
from hooks.generating.staging import CONFIGURATION, MADE
from hooks.settings import Generator

_SHOWN: Final = 12  # lines of what a generator said that the message quotes
_ALL: Final = 600  # seconds that the whole site may take


class GeneratorError(Exception):
    """A generator has failed, or what it made is not what was asked for; the message says what."""


def generate(generator: Generator, folder: Path, store: Store) -> Path:
    """Make the pages of a staged folder; return the folder they are in."""
    if generator == "mkdocs":
        with_mkdocs.generate(folder / CONFIGURATION, store)
    else:
        _run(generator, folder)
    return folder / MADE


def _run(generator: Generator, folder: Path) -> None:
    try:
        ended = subprocess.run(  # noqa: S603 - one of the names in `Generator`
            [sys.executable, "-m", generator, "build", "--config-file", CONFIGURATION],
            cwd=folder,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=_ALL,
        )
    except subprocess.TimeoutExpired:
        raise GeneratorError(f"{generator} không xong trong {_ALL} giây.") from None
    if ended.returncode:
        said = "\n".join(f"{ended.stdout}{ended.stderr}".strip().splitlines()[-_SHOWN:])
        raise GeneratorError(f"{generator} dừng với mã {ended.returncode}:\n{said}")

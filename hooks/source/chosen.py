"""Which files an editor asks about: those named, or those that git says have changed."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hooks.source.faults import Fault

_SUFFIXES: Final = (".yml", ".yaml", ".json")


# What comes of a file asked about and is told of another: the schemas hold the registries' ids.
OF_ALL_FILES: Final = ("schema-stale",)


class ChoiceError(ValueError):
    """Files that cannot be asked about; `str()` says in Vietnamese why and what to do."""


def chosen_files(options: argparse.Namespace) -> frozenset[Path] | None:
    """Return the files asked about, resolved; None: all of them. Raise `ChoiceError`."""
    named = [*getattr(options, "files", ())]
    for file in named:
        if not file.is_file():
            raise ChoiceError(f"Không có tệp {file}: ghi đường dẫn của một tệp trong thư mục đó.")
        if not file.resolve().is_relative_to(options.campaigns.resolve()):
            raise ChoiceError(f"{file} không nằm trong {options.campaigns}.")
    if getattr(options, "changed", False):
        named += _changed_in(options.campaigns)
    elif not named:
        return None
    return frozenset(file.resolve() for file in named)


def among(found: Iterable[Fault], files: frozenset[Path] | None) -> tuple[list[Fault], int]:
    """Return what was found in the files asked about, and how many faults are in others."""
    if files is None:
        return list(found), 0
    items = list(found)
    inside = [
        item for item in items
        if item.code in OF_ALL_FILES or Path(item.place.path).resolve() in files
    ]  # fmt: skip
    faults = [item for item in items if item.severity == "error"]
    return inside, len(faults) - sum(item in inside for item in faults)


def _changed_in(folder: Path) -> list[Path]:
    """Return the files of a folder that differ from the last commit, new ones among them."""
    try:
        status = _git(folder, "status", "--porcelain", "-z", "-uall", "--", ".")
        root = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
    except (OSError, subprocess.CalledProcessError):
        raise ChoiceError(
            f"Không hỏi được git tệp nào đã đổi trong {folder}: ghi tên tệp sau check."
        ) from None
    found, entries = [], iter(status.split("\0"))
    for entry in entries:
        if entry[:1] in ("R", "C"):
            next(entries, None)  # the name it had before
        file = Path(root, entry[3:])
        if entry and file.suffix in _SUFFIXES and file.is_file():
            found.append(file)
    return found


def _git(folder: Path, *arguments: str) -> str:
    """Return what git answers about a folder."""
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 - no shell
    return done.stdout.decode("utf-8", "surrogateescape")

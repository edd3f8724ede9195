"""Publishing a folder whole or not at all.

The new site is built beside the old one and takes its place by renaming. A build that fails or
is interrupted leaves the old site as it was.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class PublishError(Exception):
    """The site folder cannot be used; `str()` says why and what to do."""


# A folder is only ever replaced when it is a site of ours.
MARKS = ("index.html", "search/search_index.json")


@contextmanager
def publishing(target: Path) -> Iterator[Path]:
    """Give a new folder to build into; on success it becomes `target`, on failure it is gone."""
    target = target.absolute()
    recover(target)
    if target.exists() and any(target.iterdir()) and not _is_site(target):
        raise PublishError(
            f"{target} không phải là trang do lệnh này dựng, nên không ghi đè. "
            "Chọn thư mục khác sau --site-dir."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(0o755)  # mkdtemp makes folders private; a web server must read this one
        _swap(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def recover(target: Path) -> None:
    """Bring back the old site if a build was cut off between the two renames."""
    old = _old(target)
    if old.exists():
        if target.exists():
            shutil.rmtree(old)
        else:
            old.rename(target)


def _swap(fresh: Path, target: Path) -> None:
    old = _old(target)
    if target.exists():
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if old.exists() and not target.exists():
            old.rename(target)
        raise
    if old.exists():
        shutil.rmtree(old)


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")


def _is_site(folder: Path) -> bool:
    return all((folder / mark).is_file() for mark in MARKS)

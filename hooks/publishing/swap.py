"""The publishing of a folder, whole or not at all.

The new site is built next to the old one and takes its place, in one step where the system can
exchange two folders. A build that fails, is interrupted or is killed leaves the old site as it was.
Builds that run at the same time take turns; the last one to finish stays.

While work goes on, there are next to a site folder «site»: `.site.lock`; `.site-new-????????`, a
site being built or an old one being deleted; `.site-old`, an old site between two renames.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from banners.store.locks import held, locked
from hooks.publishing.exchange import exchange
from hooks.publishing.marker import MARKER, is_marked, mark
from hooks.publishing.times import keep_times


class PublishError(Exception):
    """The site folder cannot be used; the message says why and what to do."""


@contextmanager
def publishing(target: Path, spare: Path | None = None) -> Iterator[Path]:
    """Yield a folder to build into; on success it becomes `target`, on failure it goes.

    It is marked as ours unless that is done already. It is empty; or, with the place of a `spare`
    site, it has what an earlier site had, since there goes the site that is replaced, if that is
    on the same disk. Only what has changed must be put in then.

    Raise PublishError, before anything is built, if `target` must not be replaced.
    """
    target = site_place(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        with _turn(target):
            _sweep(target)
            fresh = _new_name(target)
            stack.callback(shutil.rmtree, fresh, ignore_errors=True)
            _take(spare, fresh)
            holding = stack.enter_context(ExitStack())
            holding.enter_context(held(fresh))
        yield fresh
        if not is_marked(fresh):
            mark(fresh)
        with _turn(target):
            keep_times(fresh, target)
            _swap(fresh, target)
            # While nobody else has a turn: whoever replaces this site at once, and takes it for a
            # spare one, holds it only if it is free, and what is not held is swept.
            holding.close()
            _put_away(fresh, spare)


def spare_place(cache: Path, target: Path) -> Path:
    """Return where the spare site of a site is, in the folder of a store."""
    name = sha256(os.fsencode(target.resolve())).hexdigest()[:10]
    return cache / "spare" / name


def limit_spares(cache: Path, limit: int) -> None:
    """Delete spare sites until the folder of a store is within `limit` bytes, the oldest first.

    What a spare site shares with the store is there once, so it weighs what it has alone.
    """
    spares = [path for path in (cache / "spare").glob("*") if path.is_dir()]
    # When a folder was moved here is the last change of its entry, not of what is in it.
    for spare in sorted(spares, key=lambda path: path.stat().st_ctime_ns):
        if _weight(cache) <= limit:
            return
        gone = _new_name(spare)  # from now on no build takes it
        with suppress(FileNotFoundError):
            spare.rename(gone)
            shutil.rmtree(gone, ignore_errors=True)


def _weight(folder: Path) -> int:
    """Return how many bytes a folder takes, files of several names counted once."""
    sizes: dict[tuple[int, int], int] = {}
    for at, _, names in os.walk(folder):
        for name in names:
            with suppress(FileNotFoundError):  # another build tidies
                found = os.lstat(os.path.join(at, name))  # noqa: PTH118 - of many files
                sizes[found.st_dev, found.st_ino] = found.st_size
    return sum(sizes.values())


def _take(spare: Path | None, fresh: Path) -> None:
    """Make `fresh` of the spare site, which nobody else has then, or else an empty folder."""
    if spare is not None and spare.is_dir():
        with suppress(OSError):  # it is on another disk now, or another build was faster
            spare.rename(fresh)
            (fresh / MARKER).unlink(missing_ok=True)
            return
    fresh.mkdir()


def _put_away(old: Path, spare: Path | None) -> None:
    """Keep the site that was replaced, unless there is a spare one; who is left deletes it."""
    if spare is not None and old.is_dir():
        with suppress(OSError):
            spare.parent.mkdir(parents=True, exist_ok=True)
            old.rename(spare)


@contextmanager
def _turn(target: Path) -> Iterator[None]:
    """Keep other builds of `target` out, after undoing what is half done and checking `target`."""
    with locked(_lock(target)):
        _recover(target)
        _require_ours(target)
        yield


def site_place(told: Path) -> Path:
    """Return the real path of the site, with symbolic links resolved.

    Raise PublishError if a site cannot be there, or what is there must not be replaced.
    """
    try:
        target = told.resolve()
    except (OSError, RuntimeError):  # RuntimeError before Python 3.13
        raise PublishError(f"{told} là liên kết trỏ vòng về chính nó. {_ANOTHER}") from None
    for path in target.parents:
        _require_folder(path)
    if os.path.ismount(target):  # Path.is_mount fails if the site vanishes meanwhile
        raise PublishError(
            f"{target} là gốc của một ổ đĩa nên không thay cả thư mục được. "
            f"Chọn một thư mục bên trong: --site-dir {target / 'site'}"
        )
    nearest = next(path for path in target.parents if path.exists())
    _require_writable(nearest, target)
    if nearest == target.parent:
        # Another build may be between two renames, and the site not there for a moment.
        with locked(_lock(target)):
            _require_usable(target)
    return target


_ANOTHER: Final = "Chọn thư mục khác sau --site-dir."


def _require_folder(path: Path) -> None:
    if path.exists() and not path.is_dir():
        raise PublishError(f"{path} là một tệp, không phải thư mục. {_ANOTHER}")


def _require_writable(path: Path, within: Path | None = None) -> None:
    """Raise PublishError for a folder that cannot be written, named by what is as closed in it."""
    if path.exists() and not os.access(path, os.W_OK):
        closed = within and within.exists() and not os.access(within, os.W_OK)
        raise PublishError(
            f"Không có quyền ghi vào {within if closed else path}, hoặc ổ đĩa chỉ cho đọc. "
            "Mở quyền ghi, hoặc chọn thư mục khác sau --site-dir."
        )


def _require_usable(target: Path) -> None:
    _require_folder(target)
    _require_writable(target)
    _require_ours(target)


def _require_ours(target: Path) -> None:
    if target.exists() and any(target.iterdir()) and not is_marked(target):
        raise PublishError(
            f"{target} có tệp mà không có dấu {MARKER} của trang do lệnh này dựng, nên không ghi "
            f"đè. {_ANOTHER} Nếu đó đúng là trang do bản trước của lệnh này dựng, khi chưa có "
            f"dấu: xóa thư mục đó, hoặc tạo trong đó một tệp trống tên {MARKER}, rồi chạy lại."
        )


def _recover(target: Path) -> None:
    """Restore the old site if a build was killed between two renames."""
    old = _old(target)
    if is_marked(old):
        old.rename(_new_name(target) if target.exists() else target)  # swept if not needed


def _sweep(target: Path) -> None:
    """Delete what killed builds have left behind."""
    mine = re.compile(re.escape(f".{target.name}-new-") + "[a-z0-9_]{8}")
    for path in list(target.parent.iterdir()):
        if mine.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            # It may vanish meanwhile, as a build deletes what it replaced after its turn.
            with suppress(FileNotFoundError), held(path) as nobody_else:
                if nobody_else:
                    shutil.rmtree(path, ignore_errors=True)


def _swap(fresh: Path, target: Path) -> None:
    """Put `fresh` in the place of `target` and, if that exists, `target` in that of `fresh`."""
    if not target.exists():
        fresh.rename(target)
        return
    if exchange(fresh, target):
        return
    old = _old(target)
    target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if not target.exists():
            old.rename(target)
        raise
    old.rename(fresh)


def _lock(target: Path) -> Path:
    return target.with_name(f".{target.name}.lock")


def _old(target: Path) -> Path:
    return target.with_name(f".{target.name}-old")


def _new_name(target: Path) -> Path:
    return target.with_name(f".{target.name}-new-{secrets.token_hex(4)}")

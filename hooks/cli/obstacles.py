"""Obstacles that the machine puts in the way of a command, each explained in one message.

Only errors known to come from the machine are handled; all others are left to propagate.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import Final

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER: Final = {errno.ENOTDIR, errno.EEXIST}
_VENV: Final = Path(__file__).parents[2] / ".venv"
_REINSTALL: Final = "Cài lại: xóa thư mục .venv rồi chạy make site."


def obstacle(error: Exception) -> str | None:
    """Return what is in the way and how to mend it; None if `error` is of another kind."""
    if isinstance(error, ModuleNotFoundError):
        return f"Thiếu gói Python «{error.name}». {_where_it_is()}"
    # Imported only now, because a package that these need may be the one that is missing.
    from fontpkg import FontpkgError  # noqa: PLC0415

    from banners.errors import RaqmMissingError  # noqa: PLC0415
    from banners.store.blob import KeepingError, SpoiltError  # noqa: PLC0415
    from hooks.publishing.swap import PublishError  # noqa: PLC0415

    if isinstance(error, PublishError):
        return str(error)
    if isinstance(error, KeepingError):
        return (
            f"Không cất được banner đã vẽ vào {error.path}. {_reason(error.cause)} Hoặc "
            "đặt biến CALENDAR_CACHE là thư mục khác, để trống thì không cất banner."
        )
    if isinstance(error, SpoiltError):
        return f"Có tệp bị xóa hoặc sửa khi đang dựng: {error}. Chạy lại, tệp đó sẽ được làm lại."
    if isinstance(error, RaqmMissingError):
        return str(error)
    if isinstance(error, FontpkgError):
        return f"Thiếu phông chữ ({error}). {_REINSTALL}"
    return _reason(error) if isinstance(error, OSError) else None


def _where_it_is() -> str:
    """Return how to get at packages: often they are installed, but for another Python."""
    if _VENV.is_dir() and Path(sys.prefix).resolve() != _VENV.resolve():
        return "Các gói nằm trong .venv: chạy bằng .venv/bin/python thay cho python."
    return _REINSTALL


def _reason(error: OSError) -> str:
    path = f" {os.fsdecode(error.filename)}" if isinstance(error.filename, str | bytes) else ""
    if error.errno in _FULL:
        return f"Hết chỗ trên đĩa, không ghi được{path}. Dọn bớt rồi chạy lại."
    if error.errno in _FORBIDDEN:
        return f"Không có quyền với{path or ' tệp'}, hoặc ổ đĩa chỉ cho đọc. Mở quyền rồi chạy lại."
    if error.errno in _NO_FOLDER:
        return f"Chỗ cần một thư mục lại là một tệp:{path}. Đổi tên tệp đó rồi chạy lại."
    return f"Hệ thống báo lỗi{path}: {error.strerror or error}. Sửa rồi chạy lại."

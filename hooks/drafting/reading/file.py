"""A letter's file, read by what it is, in a process of its own with bounded time and memory."""

from __future__ import annotations

import logging
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Final

from hooks.drafting.reading.lines import LARGEST_FILE, Read, UnreadableError, bounded
from hooks.web.apart import Apart

LONGEST: Final = 30  # seconds for one file; a letter takes less than one
MEMORY: Final = 1536 * 1024 * 1024  # bytes of addresses, the interpreter and libraries included
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"


def read_letter(path: Path, seconds: float = LONGEST, apart: Apart | None = None) -> Read:
    """Return the lines of a letter; raise `UnreadableError`, or `OSError` when it cannot be had.

    Who reads many lends a process for all of them: starting one takes longer than most letters.
    """
    if not path.is_file():
        raise UnreadableError(f"Không có tệp «{path}».")
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise UnreadableError(
            f"Tệp {size // (1024 * 1024)} MB, quá {LARGEST_FILE // (1024 * 1024)} MB. Tách phần"
            " chữ ra một tệp nhỏ hơn."
        )
    if not size:
        raise UnreadableError("Tệp rỗng. Tải hoặc xin lại tệp.")
    with nullcontext(apart) if apart else Apart() as reader:
        try:
            found = reader.do(_read, (path.read_bytes(), path.suffix.lower()), seconds)
        except TimeoutError:
            raise UnreadableError(
                "Đọc tệp quá lâu hoặc tốn quá nhiều bộ nhớ: đã dừng. Mở tệp, chép phần chữ sang tệp"
                " .txt rồi chạy lại."
            ) from None
    if isinstance(found, str):
        raise UnreadableError(found)
    return found


def _read(given: tuple[bytes, str]) -> Read | str:
    """Return what was read, or why it could not be; run in the other process."""
    _limit_memory()
    logging.disable()
    data, ending = given
    try:
        return bounded(_by_kind(data, ending))
    except UnreadableError as error:
        return str(error)
    except (MemoryError, RecursionError):
        return "Tệp cần quá nhiều bộ nhớ: không mở. Chép phần chữ sang tệp .txt rồi chạy lại."
    except Exception:
        return "Tệp hỏng, không đọc được. Mở bằng phần mềm soạn thảo, lưu lại rồi chạy lại."


def _by_kind(data: bytes, ending: str) -> Read:
    # A kind is told by how its files begin; parsers are loaded only when asked for.
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        from hooks.drafting.reading.pdf import read_pdf  # noqa: PLC0415

        return read_pdf(data)
    if data.startswith(b"PK"):
        from hooks.drafting.reading.word import read_word  # noqa: PLC0415

        return read_word(data)
    if data.startswith(_OLD_WORD):
        raise UnreadableError(
            "Tệp .doc cũ, hoặc .docx có mật khẩu. Mở bằng Word, bỏ mật khẩu, lưu dạng .docx."
        )
    if data.startswith(b"{\\rtf"):
        raise UnreadableError("Tệp .rtf chưa đọc được. Mở bằng Word, lưu dạng .docx.")
    if ending in {".docx", ".docm", ".pdf"}:
        raise UnreadableError(f"Tệp không phải {ending} thật, hoặc đã hỏng. Xin lại tệp.")
    if ending in {".html", ".htm"} or data[:1000].lstrip().lower().startswith((b"<!doc", b"<html")):
        from hooks.drafting.reading.html import read_html  # noqa: PLC0415

        return read_html(data)
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError("Tệp không phải văn bản. Dùng .docx, .pdf có chữ, .html hoặc .txt.")
    from hooks.drafting.reading.plain import read_plain  # noqa: PLC0415

    return read_plain(data)


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on Windows

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if most == resource.RLIM_INFINITY else min(MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))

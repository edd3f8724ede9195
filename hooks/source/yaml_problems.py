"""The complaints of PyYAML and the system, in plain words of each language."""

from __future__ import annotations

import errno
import unicodedata
from typing import Final

from hooks.source.words import Words

# By the beginning of PyYAML's `problem`; the first match is used.
_SYNTAX: Final[tuple[tuple[str, Words], ...]] = (
    (
        "found character '\\t'",
        Words(
            "có ký tự Tab, YAML chỉ thụt đầu dòng bằng dấu cách",
            "there is a Tab: YAML is indented with spaces only",
        ),
    ),
    (
        "found character '`'",
        Words("chữ bắt đầu bằng dấu `", "a text begins with `"),
    ),
    (
        "found character",
        Words("chữ bắt đầu bằng ký tự đặc biệt", "a text begins with a special character"),
    ),
    (
        "could not find expected ':'",
        Words("thiếu dấu hai chấm sau tên trường", "the colon after a key is missing"),
    ),
    (
        "sequence entries are not allowed",
        Words("gạch đầu dòng đặt sai chỗ", "a dash stands where no list can begin"),
    ),
    (
        "mapping keys are not allowed",
        Words("tên trường đặt sai chỗ", "a key stands where none can"),
    ),
    (
        "mapping values are not allowed",
        Words(
            "có dấu hai chấm thừa, hoặc thụt đầu dòng sai",
            "there is a colon too many, or the indentation is wrong",
        ),
    ),
    (
        "found unknown escape",
        Words("sau dấu \\ là ký tự không hợp lệ", "an unknown character follows \\"),
    ),
    (
        "expected escape sequence",
        Words("sau dấu \\ là ký tự không hợp lệ", "an unknown character follows \\"),
    ),
    (
        "found unexpected end of stream",
        Words("dấu ngoặc kép mở mà không đóng", "a quote is opened and never closed"),
    ),
    (
        "found unexpected document separator",
        Words("dấu ngoặc kép mở mà không đóng", "a quote is opened and never closed"),
    ),
    (
        "expected ',' or ']'",
        Words("ngoặc vuông [ mở mà không đóng", "a bracket [ is opened and not closed"),
    ),
    (
        "expected ',' or '}'",
        Words("ngoặc nhọn { mở mà không đóng", "a brace { is opened and not closed"),
    ),
    (
        "expected <block end>",
        Words(
            "thụt đầu dòng không khớp với các dòng trên",
            "the indentation does not match the lines above",
        ),
    ),
    (
        "expected the node content",
        Words("thiếu giá trị", "a value is missing"),
    ),
    (
        "expected '<document start>'",
        Words("có chữ thừa ngoài các trường", "there is text outside of all keys"),
    ),
    (
        "but found another document",
        Words("có dòng --- thừa: mỗi tệp một tài liệu", "there is a second --- in the file"),
    ),
    (
        "expected chomping or indentation",
        Words("sau dấu > hoặc | có chữ thừa", "there is text after > or |"),
    ),
    (
        "expected a comment or a line break",
        Words("sau dấu > hoặc | có chữ thừa", "there is text after > or |"),
    ),
)
_OTHER_SYNTAX: Final = Words("sai cú pháp", "wrong syntax")
TOO_DEEP: Final = Words("lồng quá nhiều tầng", "nested too deeply")
NO_CHARACTER: Final = Words("không có ký tự nào mang mã này", "no character has this code")
NOT_A_FILE: Final = Words("không phải là tệp thường", "not an ordinary file")
NOT_A_FOLDER: Final = Words("không phải là thư mục", "not a folder")

_SYSTEM: Final = {
    errno.EACCES: Words("không có quyền đọc", "no permission"),
    errno.EPERM: Words("không có quyền đọc", "no permission"),
    errno.ENOENT: Words("tệp không còn", "it is gone"),
    errno.EISDIR: Words("đây là thư mục", "it is a folder"),
    errno.ELOOP: Words("liên kết vòng tròn", "a circle of links"),
}

_INVISIBLE: Final = {
    "\u00ad": Words("gạch nối mềm", "soft hyphen"),
    "\u200b": Words("dấu cách không bề rộng", "zero width space"),
    "\u200c": Words("dấu ngắt không bề rộng", "zero width non-joiner"),
    "\u200d": Words("dấu nối không bề rộng", "zero width joiner"),
    "\u2060": Words("dấu nối từ", "word joiner"),
    "\ufeff": Words("dấu thứ tự byte giữa tệp", "byte order mark inside the file"),
    "\u2028": Words("dấu ngắt dòng lạ", "line separator"),
    "\u2029": Words("dấu ngắt đoạn lạ", "paragraph separator"),
}
_DIRECTION: Final = Words("dấu đổi chiều chữ", "mark of direction")
_CONTROL: Final = Words("ký tự điều khiển", "control character")
_SURROGATE: Final = Words("nửa ký tự", "half a character")
_FORMAT: Final = Words("ký tự ẩn", "hidden character")
_DIRECTIONS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def syntax_problem(problem: str | None) -> Words:
    """Return the meaning of PyYAML's `problem` for an editor."""
    told = problem or ""
    return next((words for start, words in _SYNTAX if told.startswith(start)), _OTHER_SYNTAX)


def system_problem(error: OSError) -> Words:
    """Return why the system could not read a file."""
    number = error.errno or 0
    return _SYSTEM.get(number, Words(f"lỗi hệ thống {number}", f"system error {number}"))


def character_name(character: str) -> Words:
    """Return the name of an invisible character."""
    if character in _INVISIBLE:
        return _INVISIBLE[character]
    if character in _DIRECTIONS:
        return _DIRECTION
    return {"Cc": _CONTROL, "Cs": _SURROGATE}.get(unicodedata.category(character), _FORMAT)

"""Ways to spoil a YAML file, all driven by one random generator: the same seed, the same file."""

from __future__ import annotations

import copy
import unicodedata
from collections.abc import Callable
from random import Random
from typing import Any, Final

import yaml

Path = tuple[str | int, ...]

ODD_VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 1, 31, 2022, 10**14, 10**40, 1.5, float("1e300"), "", " ", "\t",
    "x", "ma-muc", "Ế", "no", "111", "05", "10/10", "29/2", "30/2", "31/12/9999", "01/1/0001",
    "10/10/2022", "2022-10-10", "0/0/0000", "08:00", "24:00", "99:99", "https://vi-du.vn",
    "https://", "http://[", "http://[::1", "https://a b", "javascript:alert(1)", "//x", "…" * 400,
    "x" * 4000, "\u0301", "\u200b", "\u202e", "😀", "{0}", "{}", "%s%n", "::error::", "\n", "a\nb",
    "<script>", [], {}, [[]], [{}], {"a": {}}, {"": ""}, ["x"] * 300, {"date": None},
    {"date": "10/10/2022"}, {"from": "10/10/2022", "to": "1/1/2022"}, {"month": 13},
    {"unresolved": "x"}, {"anchor": "ngay-mau"}, {"anchor": "cao-diem", "phase": "during"},
    {"alternatives": [{"alternatives": []}]}, {"phases": [{}]}, {"phases": 3}, {"nth": 6},
    {"lunar": "30/13"}, {"yearly": "10/10", "every_years": 2}, {"by": None}, {"before": "1/1/1900"},
    {"yearly_before": "29/2"}, {"date": "31/12/9999"}, {"date": "01/1/0001"},
    {"from": "01/1/0001"}, {"to": "31/12/9999"},
)  # fmt: skip
ODD_TEXT: Final = (
    "&a", "*a", "<<: *a", "!!python/object:os.system", "!x", "? ", ": ", "- ", "-", "|", ">", ">-",
    "[", "]", "{", "}", "#", "'", '"', "%YAML 1.1\n", "---\n", "...\n", "\t", "\\", "`", "@", ",",
    "\r", "\r\n", "\n", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff",
    "\u00a0", "\u200b", "\u202e", "\ufffe", "\U000e0001", "ệ", "\ud800", "x" * 2000, "[" * 500,
    "{a: " * 60, "- " * 200, "\n" * 50, "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "|||||||\n",
    "~", "null", "2022", "=", "<<", "0o7", "0x1F", ".inf", ".nan", "1_000", "1:30", "2022-10-10",
)  # fmt: skip


def spoil(text: str, random: Random) -> bytes:
    """Return a file spoilt in one to three ways."""
    if random.random() < 0.5:
        text = _tree(text, random)
    for _ in range(random.randint(0 if random.random() < 0.5 else 1, 2)):
        text = random.choice(_TEXTUAL)(text, random)
    raw = text.encode("utf-8", "surrogatepass")
    return random.choice(_BYTES)(raw, random) if random.random() < 0.15 else raw


# Trees: wrong types at any node, keys gone, doubled, renamed


def _tree(text: str, random: Random) -> str:
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
    for _ in range(random.randint(1, 3)):
        data = _changed(data, random)
    try:
        dumped: str = yaml.dump(
            data, allow_unicode=True, sort_keys=False, default_flow_style=random.random() < 0.2
        )
    except (yaml.YAMLError, UnicodeError):
        return text
    return dumped


def _changed(data: Any, random: Random) -> Any:
    paths = list(_paths(data, ()))
    if not paths:
        return copy.deepcopy(random.choice(ODD_VALUES))
    path = random.choice(paths)
    if not path:
        return copy.deepcopy(random.choice(ODD_VALUES)) if random.random() < 0.3 else data
    data = copy.deepcopy(data)
    parent = data
    for step in path[:-1]:
        parent = parent[step]
    last = path[-1]
    way = random.randrange(6)
    if way == 0:
        del parent[last]
    elif way == 1 and isinstance(parent, dict):
        names = [str(step) for other in paths for step in other if isinstance(step, str)]
        parent[random.choice([*names, "x", "", str(last).upper()])] = parent.pop(last)
    elif way == 2 and isinstance(parent, list):
        parent.append(copy.deepcopy(parent[int(last)]))
    elif way == 3:
        value: Any = data
        for step in random.choice(paths):
            value = value[step]
        parent[last] = copy.deepcopy(value)
    else:
        parent[last] = copy.deepcopy(random.choice(ODD_VALUES))
    return data


def _paths(data: Any, path: Path) -> Any:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _paths(value, (*path, index))


# Lines and characters


def _insert(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(ODD_TEXT) + text[at:]


def _cut(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.randint(1, 40) :]


def _truncate(text: str, random: Random) -> str:
    return text[: random.randint(0, len(text))]


def _double_line(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    return "".join([*lines[: at + 1], lines[at], *lines[at + 1 :]])


def _swap_lines(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def _indent(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    lines[at] = random.choice(("  ", " ", "\t", "        ")) + lines[at]
    return "".join(lines)


def _outdent(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    lines[at] = lines[at].lstrip(" ")
    return "".join(lines)


def _decompose(text: str, random: Random) -> str:
    return unicodedata.normalize(random.choice(("NFD", "NFKD", "NFC")), text)


def _line_ends(text: str, random: Random) -> str:
    return text.replace("\n", random.choice(("\r\n", "\r", "\n\r", "\u2028", "\x85")))


def _conflict(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True) or [""]
    at = random.randrange(len(lines))
    return "".join(
        [*lines[:at], "<<<<<<< HEAD\n", lines[at], "=======\n", lines[at], ">>>>>>> b\n",
         *lines[at + 1 :]]
    )  # fmt: skip


def _bomb(text: str, random: Random) -> str:
    lines = ["b0: &b0 [x, x]"]
    lines += [f"b{n}: &b{n} [*b{n - 1}, *b{n - 1}]" for n in range(1, random.randint(2, 60))]
    return text + "\n".join(lines) + "\n"


def _deep(text: str, random: Random) -> str:
    depth = random.choice((29, 30, 31, 32, 60, 100, 400))
    opening, closing = random.choice((("[", "]"), ("{a: ", "}")))
    return f"{text}sau: {opening * depth}{closing * depth}\n"


def _twice(text: str, random: Random) -> str:
    return text + text


_TEXTUAL: Final[tuple[Callable[[str, Random], str], ...]] = (
    _insert, _insert, _insert, _cut, _cut, _truncate, _double_line, _swap_lines, _indent, _outdent,
    _decompose, _line_ends, _conflict, _bomb, _deep, _twice,
)  # fmt: skip


# Bytes


def _flip(raw: bytes, random: Random) -> bytes:
    at = random.randrange(len(raw) + 1)
    return raw[:at] + bytes([random.randrange(256)]) + raw[at + 1 :]


def _latin(raw: bytes, random: Random) -> bytes:
    return raw.decode("utf-8", "replace").encode(random.choice(("cp1258", "utf-16")), "replace")


def _mark(raw: bytes, random: Random) -> bytes:
    return random.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) + raw


def _cut_bytes(raw: bytes, random: Random) -> bytes:
    return raw[: random.randrange(len(raw) + 1)]


_BYTES: Final[tuple[Callable[[bytes, Random], bytes], ...]] = (_flip, _latin, _mark, _cut_bytes)

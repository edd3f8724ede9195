"""Ways to spoil a YAML file, driven by one random generator, so that a seed repeats a file."""

from __future__ import annotations

import copy
import json
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
    {"unresolved": "x"}, {"anchor": "ngay-mau"}, {"anchor": "cao-diem", "side": "trong"},
    {"either": [{"either": []}]}, {"either": [{}]}, {"either": 3}, {"nth": 6},
    {"lunar": "30/13"}, {"date": "10/10", "every_years": 2}, {"by": None}, {"before": "1/1/1900"},
    {"before": "29/2"}, {"date": "31/12/9999"}, {"date": "01/1/0001"},
    {"from": "01/1/0001"}, {"to": "31/12/9999"}, {"date": "31/12/9998"}, {"month": 12,
    "year": 9999},
    "12/9999", "1/0001", "9999", "0001", "26/6/2206", "31/12/1899", "1/1/2201", "a\u202eb", "a\0b",
    "a\ud800b", "a\udfffb", "a\x07b", "a\u2066b\u2069", "\ufeffa", "a\U000e0041", "1e999",
    "9" * 400,
    2**31, 2**63, 10**18, -(10**18), "x" * 42, "Ế" * 1001, "{{7*7}}", "=1+1", "…", "x./.",
    {"date": "29/2", "every_years": 10**9, "first_year": 9999}, {"each_day": [{"at": "25h00"}]},
    {"before": "31/12/9999"}, {"anchor": "ngay-mau", "days": 10**9},
    {"anchor": "dot-2", "from": -(10**9), "to": 0},
    {"lunar": "30/12/9999"}, {"nth": "cuoi", "weekday": "thu-bay", "month": 2**31},
)  # fmt: skip
ODD_LETTERS: Final = (
    "\0", "\x07", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u200f", "\u202a", "\u202e",
    "\u2028", "\u2029", "\u2066", "\u2069", "\u3164", "\ud800", "\udc00", "\ue000", "\ufe0f",
    "\ufeff",
    "\uffff", "\U000e0041", "\U0010ffff", "\U0001d54f", "\u0301", "<", "&", "'", '"', "\n", "\t",
)  # fmt: skip
ODD_TEXT: Final = (
    "&a", "*a", "<<: *a", "!!python/object:os.system", "!x", "? ", ": ", "- ", "-", "|", ">", ">-",
    "[", "]", "{", "}", "#", "'", '"', "%YAML 1.1\n", "---\n", "...\n", "\t", "\\", "`", "@", ",",
    "\r", "\r\n", "\n", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\ufeff",
    "\u00a0", "\u200b", "\u202e", "\ufffe", "\U000e0001", "ệ", "\ud800", "x" * 2000, "[" * 500,
    "{a: " * 60, "- " * 200, "\n" * 50, "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n", "|||||||\n",
    '"a\\u202Eb"', '"\\0"', '"\\uD800"', '"\\uDFFF\\uD800"', '"\\x07"', '"\\e[31m"',
    '"\\U000E0041"',
    '"\\UFFFFFFFF"', '"\\N\\L\\P"', "\\u202E", "\\0", "\\uD800", "\\x1b", "9" * 5000,
    "-" + "9" * 5000,
    "1e999", "0x" + "F" * 5000, "0o" + "7" * 3000, "1:" * 300 + "1", "9999-12-31", "0001-01-01",
    "9999-12-31T23:59:59-23:59", "2022-13-45", "31/12/9999", "01/01/0001", "!!int 9_9", "!!float x",
    "!!binary x", "!!timestamp x", "!!set {x}", "!!omap [x]", "? [a]\n: b\n", "{? {a: b}: c}",
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


def spoil_json(text: str, random: Random) -> bytes:
    """Return a JSON file spoilt in one to three ways, in its values or its characters."""
    if random.random() < 0.7:
        data = json.loads(text)
        for _ in range(random.randint(1, 3)):
            data = _changed(data, random)
        text = json.dumps(data, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 2)))
    else:
        for _ in range(random.randint(1, 2)):
            way = random.choice((_insert, _cut, _truncate, _double_line, _swap_lines, _conflict))
            text = way(text, random)
    raw = text.encode("utf-8", "surrogatepass")
    return random.choice(_BYTES)(raw, random) if random.random() < 0.1 else raw


# Trees: wrong types at any node; keys missing, doubled or renamed


def _tree(text: str, random: Random) -> str:
    data = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    # What cannot be written literally is escaped: «"\\u202E"», «"\\0"», «"\\uD800"».
    escaped = random.random() < 0.3
    for _ in range(random.randint(1, 3)):
        data = _changed(data, random)
    try:
        dumped: str = yaml.dump(
            data,
            allow_unicode=not escaped,
            default_style='"' if escaped else None,
            sort_keys=False,
            default_flow_style=random.random() < 0.2,
            width=10**9 if escaped else 80,
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
    way = random.randrange(8)
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
    elif way == 4 and isinstance(parent[last], str):
        parent[last] = _with_odd_letter(parent[last], random)
    elif way == 5 and isinstance(parent, dict):
        parent[_with_odd_letter(str(last), random)] = parent.pop(last)
    else:
        parent[last] = copy.deepcopy(random.choice(ODD_VALUES))
    return data


def _with_odd_letter(text: str, random: Random) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(ODD_LETTERS) + text[at:]


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

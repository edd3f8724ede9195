"""Reading YAML as plain data that remembers where each value stands.

PyYAML's safe loader parses; on top of it this module

* reads the core of YAML 1.2, as editors' language servers do: `no`, `on`, `05` and `20:30`
  stay text, and only true, false, null, decimal integers and decimal fractions are special;
* refuses duplicate keys, which PyYAML would silently let the last one win;
* refuses anchors, aliases, merge keys and tags: they can blow up a small file, and no
  campaign needs them;
* brings all text to Unicode NFC and refuses characters that cannot be seen.
"""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeAlias

import yaml

from hooks.source.faults import Fault, Place, fault
from hooks.source.yaml_problems import (
    NOT_A_FILE,
    TOO_DEEP,
    character_name,
    syntax_problem,
    system_problem,
)

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]

LARGEST_FILE: Final = 1_000_000  # bytes; a long letter is about 60,000
DEEPEST: Final = 30  # levels of nesting; a document needs about 9

# Zero-width characters, directional marks, soft hyphen, BOM: invisible, so never meant.
INVISIBLE: Final = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
CONFLICT: Final = re.compile(r"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)


class _CoreLoader(yaml.SafeLoader):
    """PyYAML's safe loader with the scalar rules of YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^-?(?:0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"^-?(?:0|[1-9][0-9]*)\.[0-9]+$", "-0123456789"),
    ("null", r"^(?:null|~|)$", "n~"),
):
    _CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}",
        re.compile(_pattern),
        [*_first, *([""] if _tag == "null" else [])],
    )


class WrittenFraction(float):
    """A decimal fraction that remembers how it is written: 1900.10 may be a telephone number."""

    def __new__(cls, written: str) -> WrittenFraction:
        """Read a fraction."""
        made = super().__new__(cls, written)
        made.written = written
        return made

    written: str

    def __str__(self) -> str:
        return self.written


@dataclass(frozen=True)
class Source:
    """A YAML file's data, and the place of every key and value in it."""

    path: PurePosixPath
    data: Any
    places: dict[Steps, Place] = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)

    def place(self, steps: Steps) -> Place:
        """Return the place of the value at `steps`, or of its nearest parent that exists."""
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, Place(self.path))

    def fault(self, steps: Steps, code: str, /, **values: object) -> Fault:
        """Make a fault at the value at `steps`, with its line of the file."""
        place = self.place(steps)
        return fault(place, code, self.line(place.line), **values)

    def fault_at(self, line: int, column: int, code: str, /, **values: object) -> Fault:
        """Make a fault at a line and column."""
        return fault(Place(self.path, line, column), code, self.line(line), **values)

    def line(self, number: int) -> str | None:
        """Return the 1-based line `number`, or None past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None


def read_source(file: Path, shown: PurePosixPath) -> Source | list[Fault]:
    """Read one YAML file; return its data with places, or every fault of its form.

    `shown` is how messages name the file.
    """
    here = Place(shown)
    try:
        state = file.stat()
        if not stat.S_ISREG(state.st_mode):  # a pipe would be waited for
            return [fault(here, "file-unreadable", reason=NOT_A_FILE)]
        if state.st_size > LARGEST_FILE:
            return [fault(here, "file-too-large", size=state.st_size, largest=LARGEST_FILE)]
        raw = file.read_bytes()
    except OSError as error:
        return [fault(here, "file-unreadable", reason=system_problem(error))]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return [fault(Place(shown, line), "file-not-utf8")]
    return parse_source(text, shown)


def parse_source(text: str, shown: PurePosixPath) -> Source | list[Fault]:
    """Parse YAML text; return its data with places, or every fault of its form."""
    lines = tuple(re.split(r"\r\n|\r|\n", text))
    faults = list(_text_faults(text, shown, lines))
    if faults:
        return faults
    try:
        root = yaml.compose(text, Loader=_CoreLoader)
        walk = _Walk(shown, lines)
        data = walk.value(root, ()) if root is not None else None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(shown, mark.line + 1, mark.column + 1) if mark else Place(shown)
        line = lines[place.line - 1] if place.line <= len(lines) else None
        told = error.problem or ""
        code = "yaml-alias" if "alias" in told or "anchor" in told else "yaml-syntax"
        return [fault(place, code, line, problem=syntax_problem(told))]
    except RecursionError:
        return [fault(Place(shown), "yaml-syntax", problem=TOO_DEEP)]
    except yaml.YAMLError:
        return [fault(Place(shown), "yaml-syntax", problem=syntax_problem(None))]
    if walk.faults:
        return walk.faults
    return Source(shown, data, walk.places, lines)


def _text_faults(text: str, shown: PurePosixPath, lines: tuple[str, ...]) -> Iterator[Fault]:
    conflict = CONFLICT.search(text)
    if conflict:
        number = text.count("\n", 0, conflict.start()) + 1
        yield fault(Place(shown, number), "merge-conflict", lines[number - 1])
    for number, line in enumerate(lines, 1):
        found = CONTROL.search(line) or INVISIBLE.search(line)
        if found:
            yield fault(
                Place(shown, number, found.start() + 1),
                "invisible-character",
                line,
                code=f"U+{ord(found[0]):04X}",
                name=character_name(found[0]),
            )


class _Walk:
    """Turns nodes into data, noting places and faults."""

    def __init__(self, shown: PurePosixPath, lines: tuple[str, ...]) -> None:
        self.shown = shown
        self.lines = lines
        self.places: dict[Steps, Place] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, steps: Steps) -> Any:
        """Return the data of a node; its place is noted under `steps`."""
        self.places.setdefault(steps, self._place(node))
        # The composer gives an alias the very node of its anchor: meeting a node twice is one.
        if id(node) in self._seen:
            self._fault(node, "yaml-alias")
            return None
        self._seen.add(id(node))
        if len(steps) > DEEPEST:
            self._fault(node, "yaml-too-deep", deepest=DEEPEST)
            return None
        if isinstance(node, yaml.MappingNode):
            self._check_tag(node, "map")
            return self._mapping(node, steps)
        if isinstance(node, yaml.SequenceNode):
            self._check_tag(node, "seq")
            return [self.value(child, (*steps, i)) for i, child in enumerate(node.value)]
        return self._scalar(node)

    def _check_tag(self, node: yaml.Node, plain: str) -> None:
        if node.tag != f"tag:yaml.org,2002:{plain}":
            self._fault(node, "yaml-tag", tag=node.tag)

    def _mapping(self, node: yaml.MappingNode, steps: Steps) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(key_node, "yaml-key")
                continue
            key = unicodedata.normalize("NFC", str(key_node.value))
            if key == "<<":
                self._fault(key_node, "yaml-alias")
                continue
            if key in data:
                first = self.places[(*steps, key)]
                self._fault(key_node, "duplicate-key", key=key, line=first.line)
                continue
            # A fault in a scalar is shown at the value, one in a block at its key.
            at = value_node if isinstance(value_node, yaml.ScalarNode) else key_node
            self.places[(*steps, key)] = self._place(at)
            data[key] = self.value(value_node, (*steps, key))
        return data

    def _scalar(self, node: yaml.Node) -> Any:
        text = unicodedata.normalize("NFC", str(node.value))
        match node.tag.removeprefix("tag:yaml.org,2002:"):
            case "str":
                return text
            case "int":
                if len(text) > 15:
                    return text
                return int(text)
            case "float":
                return WrittenFraction(text)
            case "bool":
                return text == "true"
            case "null":
                return None
            case _:
                self._fault(node, "yaml-tag", tag=node.tag)
                return None

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.shown, node.start_mark.line + 1, node.start_mark.column + 1)

    def _fault(self, node: yaml.Node, code: str, **values: object) -> None:
        place = self._place(node)
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else None
        self.faults.append(fault(place, code, line, **values))

"""The reading of YAML as plain data that remembers the place of each value.

PyYAML parses, with libyaml where installed, which is ten times as fast. Its own loader is used
elsewhere, and again for any text at fault, so that messages are the same everywhere. On top of that
this module

* reads the core schema of YAML 1.2, as editors' language servers do: `no`, `on`, `05` and `20:30`
  stay text, and only true, false, null, decimal integers and decimal fractions are special;
* refuses duplicate keys, of which PyYAML would silently keep the last;
* refuses anchors, aliases, merge keys and tags, which can blow up a small file and which no
  campaign needs;
* converts all text to Unicode NFC and refuses invisible characters, whether in the file itself or
  written as escapes («\\u202e»).
"""

from __future__ import annotations

import re
import stat
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple, TypeAlias

import yaml

from hooks.source.faults import Fault, Faults, Place, fault
from hooks.source.kept_texts import KeptTexts
from hooks.source.yaml_loaders import compose, compose_fast
from hooks.source.yaml_problems import (
    NO_CHARACTER,
    NOT_A_FILE,
    TOO_DEEP,
    character_name,
    syntax_problem,
    system_problem,
)

Step: TypeAlias = str | int
Steps: TypeAlias = tuple[Step, ...]
Spot: TypeAlias = tuple[int, int]  # a line and a column, both from 1

LARGEST_FILE: Final = 1_000_000  # bytes; a long letter is about 60,000
DEEPEST: Final = 30  # levels of nesting; a document needs about 9

# Zero-width characters, direction marks, fillers, tags, BOM: invisible, so never intended.
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
_CONTROL: Final = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
UNSEEN: Final = re.compile(f"[{_INVISIBLE}{_CONTROL}]")
# An escape for one character in double quotes: \u202e, \x07, \0.
ESCAPE: Final = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^xuU]))")
ESCAPED: Final = {
    "0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b", "N": "\x85",
    "L": "\u2028", "P": "\u2029",
}  # fmt: skip
CONFLICT: Final = re.compile(r"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)


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
    """A YAML file's data, with the place of every key and value."""

    path: PurePosixPath
    data: Any
    text: str = field(repr=False)

    @property
    def spots(self) -> dict[Steps, Spot]:
        """The places of values."""
        return self._read.spots

    @property
    def keys(self) -> dict[Steps, Spot]:
        """The places of the keys of values in mappings."""
        return self._read.keys

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the text."""
        return _lines(self.text)

    @cached_property
    def _read(self) -> _Read:
        """What was read, which is done again for a text of which only the data is known."""
        return _sound(self.text) or _slowly(self.text, self.path)

    def place(self, steps: Steps) -> Place:
        """Return the place of the value at `steps`, or of its nearest existing parent."""
        while steps and steps not in self.spots:
            steps = steps[:-1]
        return Place(self.path, *self.spots.get(steps, (1, 1)))

    def fault(self, steps: Steps, code: str, /, **values: object) -> Fault:
        """Return a fault at the value at `steps`, with its line in the file."""
        place = self.place(steps)
        return fault(place, code, self.line(place.line), **values)

    def fault_at_key(self, steps: Steps, code: str, /, **values: object) -> Fault:
        """Return a fault at the key of the value at `steps`."""
        place = Place(self.path, *self.keys[steps]) if steps in self.keys else self.place(steps)
        return fault(place, code, self.line(place.line), **values)

    def fault_at(self, line: int, column: int, code: str, /, **values: object) -> Fault:
        """Return a fault at a line and column."""
        return fault(Place(self.path, line, column), code, self.line(line), **values)

    def line(self, number: int) -> str | None:
        """Return line `number`, counted from 1, or None past the end."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else None


class _Read(NamedTuple):
    data: Any
    spots: dict[Steps, Spot]
    keys: dict[Steps, Spot]


def read_source(
    file: Path, shown: PurePosixPath, kept: KeptTexts | None = None
) -> Source | list[Fault]:
    """Return the data of a YAML file with its places, or every fault in its form.

    `shown` is the file's name in messages, `kept` what earlier builds have read.
    """
    here = Place(shown)
    try:
        state = file.stat()
        if not stat.S_ISREG(state.st_mode):  # reading a pipe would block
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
    return parse_source(text, shown, kept)


def parse_source(
    text: str, shown: PurePosixPath, kept: KeptTexts | None = None
) -> Source | list[Fault]:
    """Return the data of YAML text with its places, or every fault in its form.

    Nobody may change them: the same text has the same data. `kept` is what earlier builds have
    read, and learns of this.
    """
    if kept is not None and kept.holds(text):
        return Source(shown, kept.data(text), text)
    read = _sound(text)
    if read is not None:
        source = Source(shown, read.data, text)
    else:
        lines = _lines(text)
        found = [*_text_faults(text, shown, lines)] or _parse_slowly(text, shown, lines)
        if isinstance(found, list):
            return found
        source = Source(shown, found.data, text)
        source.__dict__["_read"] = found  # which takes ten times as long
    if kept is not None:
        kept.add(text, source.data)
    return source


@lru_cache(maxsize=2048)  # in a preview, where of hundreds of files one has changed
def _sound(text: str) -> _Read | None:
    """Return what a text says; None when anything is wrong in it."""
    nameless, lines = PurePosixPath(), _lines(text)
    if next(_text_faults(text, nameless, lines), None):
        return None
    walk = _Walk(nameless, lines)
    try:
        data = walk.document(compose_fast(text))
    except (yaml.YAMLError, RecursionError):  # told in the words of PyYAML's own loader
        return None
    return None if walk.faults else _Read(data, walk.spots, walk.keys)


def _slowly(text: str, shown: PurePosixPath) -> _Read:
    """Return what a text says that is known to be sound, and not for libyaml."""
    read = _parse_slowly(text, shown, _lines(text))
    if isinstance(read, list):
        raise Faults(read)
    return read


def _lines(text: str) -> tuple[str, ...]:
    return tuple(re.split(r"\r\n|\r|\n", text))


def _parse_slowly(text: str, shown: PurePosixPath, lines: tuple[str, ...]) -> _Read | list[Fault]:
    walk = _Walk(shown, lines)
    try:
        data = walk.document(compose(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(shown, mark.line + 1, mark.column + 1) if mark else Place(shown)
        line = lines[place.line - 1] if place.line <= len(lines) else None
        told = error.problem or ""
        code = "yaml-alias" if "alias" in told or "anchor" in told else "yaml-syntax"
        return [fault(place, code, line, problem=syntax_problem(told))]
    except RecursionError:
        return [fault(Place(shown), "yaml-syntax", problem=TOO_DEEP)]
    except (ValueError, OverflowError):  # from `chr`, which PyYAML calls unguarded for an escape
        return [_beyond_unicode(shown, lines)]
    except yaml.YAMLError:
        return [fault(Place(shown), "yaml-syntax", problem=syntax_problem(None))]
    return walk.faults or _Read(data, walk.spots, walk.keys)


def _beyond_unicode(shown: PurePosixPath, lines: tuple[str, ...]) -> Fault:
    """Return a fault for the first escape such as «\\UFFFFFFFF», which is no character."""
    for number, line in enumerate(lines, 1):
        for found in ESCAPE.finditer(line):
            if int(found[3] or "0", 16) > sys.maxunicode:
                place = Place(shown, number, found.start() + 1)
                return fault(place, "yaml-syntax", line, problem=NO_CHARACTER)
    return fault(Place(shown), "yaml-syntax", problem=NO_CHARACTER)


def _text_faults(text: str, shown: PurePosixPath, lines: tuple[str, ...]) -> Iterator[Fault]:
    conflict = CONFLICT.search(text)
    if conflict:
        number = text.count("\n", 0, conflict.start()) + 1
        yield fault(Place(shown, number), "merge-conflict", lines[number - 1])
    # A letter has some hundred different characters, which are asked once each.
    for number, line in enumerate(lines, 1) if UNSEEN.search("".join({*text})) else ():
        if found := UNSEEN.search(line):
            yield fault(
                Place(shown, number, found.start() + 1),
                "invisible-character",
                line,
                code=f"U+{ord(found[0]):04X}",
                name=character_name(found[0]),
            )


class _Walk:
    """A walk through nodes that turns them into data and records places and faults."""

    def __init__(self, shown: PurePosixPath, lines: tuple[str, ...]) -> None:
        self.shown = shown
        self.lines = lines
        self.spots: dict[Steps, Spot] = {}
        self.keys: dict[Steps, Spot] = {}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def document(self, root: yaml.Node | None) -> Any:
        """Return the data of a whole file."""
        return self.value(root, ()) if root is not None else None

    def value(self, node: yaml.Node, steps: Steps) -> Any:
        """Return the data of a node and record its place under `steps`."""
        if steps not in self.spots:
            self.spots[steps] = _spot(node)
        # The composer gives an alias the very node of its anchor, so a node met twice is an alias.
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
        try:
            return self._scalar(node)
        except (ValueError, KeyError):  # a tag that does not fit its text: «!!int x»
            self._fault(node, "yaml-tag", tag=node.tag)
            return None

    def _check_tag(self, node: yaml.Node, plain: str) -> None:
        if node.tag != f"tag:yaml.org,2002:{plain}":
            self._fault(node, "yaml-tag", tag=node.tag)

    def _mapping(self, node: yaml.MappingNode, steps: Steps) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(key_node, "yaml-key")
                continue
            key = self._text(key_node)
            if key == "<<":
                self._fault(key_node, "yaml-alias")
                continue
            if key in data:
                line, _ = self.spots[(*steps, key)]
                self._fault(key_node, "duplicate-key", key=key, line=line)
                continue
            # A value is shown where it begins, but a block on lines of its own at its key.
            in_block = isinstance(value_node, yaml.CollectionNode) and not value_node.flow_style
            at = key_node if in_block else value_node
            inner = (*steps, key)
            self.keys[inner] = _spot(key_node)
            self.spots[inner] = _spot(at)
            data[key] = self.value(value_node, inner)
        return data

    def _scalar(self, node: yaml.Node) -> Any:
        text = self._text(node)
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
                return {"true": True, "false": False}[text]
            case "null":
                return None
            case _:
                self._fault(node, "yaml-tag", tag=node.tag)
                return None

    def _text(self, node: yaml.Node) -> str:
        """Return the text of a scalar; invisible characters written as escapes are faults."""
        text = str(node.value)
        if text.isascii() and text.isprintable():
            return text
        if found := UNSEEN.search(text):
            place = self._place_of_escape(node, found[0])
            self.faults.append(
                fault(
                    place,
                    "invisible-escape",
                    self._line(place),
                    code=f"U+{ord(found[0]):04X}",
                    name=character_name(found[0]),
                )
            )
        return unicodedata.normalize("NFC", text)

    def _place_of_escape(self, node: yaml.Node, character: str) -> Place:
        """Return the place of a character's escape within the lines of a quoted scalar."""
        first, last = node.start_mark, node.end_mark
        for number in range(first.line, min(last.line + 1, len(self.lines))):
            start = first.column if number == first.line else 0
            for found in ESCAPE.finditer(self.lines[number], start):
                code = next(filter(None, found.groups()[:3]), "")
                written = chr(int(code, 16)) if code else ESCAPED.get(found[4])
                if written == character:
                    return Place(self.shown, number + 1, found.start() + 1)
        return self._place(node)

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.shown, *_spot(node))

    def _fault(self, node: yaml.Node, code: str, **values: object) -> None:
        place = self._place(node)
        self.faults.append(fault(place, code, self._line(place), **values))

    def _line(self, place: Place) -> str | None:
        return self.lines[place.line - 1] if place.line <= len(self.lines) else None


def _spot(node: yaml.Node) -> Spot:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1

"""The values of the ledger's file, read strictly so that a bad merge never makes a bad feed.

Every problem names its line. A program writes the file, one line for each event, so anything in
another form must have been damaged afterwards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from hooks.feeds.identity import PART
from hooks.model.base import ID_PATTERN
from hooks.source.faults import one_line
from hooks.source.words import Words

# SEQUENCE has 31 bits (RFC 5545, 3.3.8). Nothing changes a million times: a greater number is a
# typing error, and calendars would accept no smaller number afterwards.
MOST_CHANGES: Final = 1_000_000
YEARS: Final = range(1800, 2301)  # more than campaigns may use
LONGEST_KEY: Final = 300

_ID: Final = ID_PATTERN.pattern
_YEAR: Final = "[0-9]{4}"
_DAYS: Final = r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?_(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?(?:-[0-9]+)?"
# campaign/year, then the names within it: of an occasion, a kind, days, a document, a milestone.
_EVENT: Final = re.compile(rf"{_ID}/{_YEAR}(?:/(?:{_ID}|{_DAYS})){{1,6}}")
_STATEMENT: Final = re.compile(rf"{_ID}/{_YEAR}(?:/{_ID}){{1,4}}(?:{PART}[0-9]+)?")
_ARRIVAL: Final = re.compile(r"(?:van-ban|chien-dich|thay-doi)(?:/[a-z0-9_-]+){1,12}")
_FEED: Final = re.compile(rf"ics/(?:{_ID}/)?{_ID}\.ics")
_DIGEST: Final = re.compile(r"[0-9a-f]{16}")
_STATE: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_CLOCK: Final = r"T[0-9]{2}:[0-9]{2}:[0-9]{2}"
_MODIFIED: Final = re.compile(rf"{_DAY.pattern}{_CLOCK}Z")
_MOMENT: Final = re.compile(rf"{_DAY.pattern}{_CLOCK}\+00:00")

# `"name":` at the start of a line: an event, a feed or a part of the file.
_NAMED_LINE: Final = re.compile(r'\s*("(?:[^"\\]|\\.)*")\s*:')
_MERGE_MARK: Final = re.compile(r"^(?:<{7}|={7}|>{7})", re.MULTILINE)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake and the line it is in."""

    line: int
    what: Words


class LedgerError(ValueError):
    """A ledger that cannot be read, with its problems in the order of lines."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.line, problem.what.vi)))
        super().__init__("; ".join(f"{each.line}: {each.what.vi}" for each in self.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerValues:
    """What the file says, with values of the right types.

    Events are by key, feeds by path, arrivals by name.
    """

    events: Mapping[str, Mapping[str, Any]]
    feeds: Mapping[str, str | None]
    arrivals: Mapping[str, date | None]
    arrivals_from: date | None


def read_values(text: str) -> LedgerValues:
    """Return what the file says; raise `LedgerError` with all its problems."""
    data, twice = _parsed(text)
    lines = _lines(text)
    problems = [Problem(_second_line(text, name), _twice(name)) for name in twice]
    if not isinstance(data, dict) or not all(
        isinstance(data.get(part), dict) for part in ("events", "feeds")
    ):
        raise LedgerError(*problems, Problem(1, _NO_SHAPE))
    problems += [
        Problem(lines.get(name, 1), _unknown(name)) for name in data.keys() - _PARTS
    ]  # fmt: skip
    events: dict[str, dict[str, Any]] = {}
    for key, value in data["events"].items():
        line = lines.get(key, 1)
        if not _fits(_EVENT, key):
            problems.append(Problem(line, _bad_key(key)))
            continue
        entry = _Entry(key, value)
        problems += [Problem(line, what) for what in entry.problems()]
        events[key] = entry.values
    for path, new in data["feeds"].items():
        if not _fits(_FEED, path) or not (new is None or _fits(_FEED, new)):
            problems.append(Problem(lines.get(path, 1), _bad_feed(path)))
    arrivals, arrivals_from, found = _arrivals(data)
    problems += [Problem(lines.get(name, 1), what) for name, what in found]
    problems += (Problem(lines.get(key, 1), _shared(key, other)) for key, other in _sharing(events))
    if problems:
        raise LedgerError(*problems)
    return LedgerValues(
        events=events, feeds=data["feeds"], arrivals=arrivals, arrivals_from=arrivals_from
    )


def _arrivals(
    data: Mapping[str, Any],
) -> tuple[dict[str, date | None], date | None, list[tuple[str, Words]]]:
    """Return the days of arrivals, since when they are kept, and what is wrong, by name.

    A ledger that was written before they were has neither.
    """
    if not data.keys() & {"arrivals", "arrivals_from"}:
        return {}, None, []
    since, told = _day(data.get("arrivals_from")), data.get("arrivals")
    found: list[tuple[str, Words]] = []
    if since is None:
        found.append(
            (
                "arrivals_from",
                Words(f"arrivals_from phải là {_A_DAY.vi}", f"arrivals_from must be {_A_DAY.en}"),
            )
        )
    if not isinstance(told, dict):
        return {}, since, [*found, ("arrivals", _NO_ARRIVALS)]
    days: dict[str, date | None] = {}
    for name, value in told.items():
        day = _day(value)
        if not _fits(_ARRIVAL, name) or (day is None) != (value is None):
            found.append((name, _bad_arrival(name)))
        days[name] = day
    return days, since, found


# The text


def _parsed(text: str) -> tuple[Any, list[str]]:
    """Return the data, and the names that occur twice in one object."""
    if mark := _MERGE_MARK.search(text):
        raise LedgerError(Problem(text.count("\n", 0, mark.start()) + 1, _MERGE))
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            names = [name for name, _ in pairs]
            twice.extend(sorted({name for name in names if names.count(name) > 1}))
        return found

    try:
        # Python refuses to convert very long numbers; the ledger may not hold them either.
        data = json.loads(
            text, object_pairs_hook=once, parse_int=lambda n: int(n) if len(n) < 20 else None
        )
    except json.JSONDecodeError as error:
        raise LedgerError(Problem(error.lineno, _NOT_JSON)) from error
    except RecursionError as error:
        raise LedgerError(Problem(1, _TOO_DEEP)) from error
    return data, twice


def _lines(text: str) -> dict[str, int]:
    """Return the first line that each name begins."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if (name := _name_of(line)) is not None:
            found.setdefault(name, number)
    return found


def _second_line(text: str, name: str) -> int:
    """Return the line in which a name occurs for the second time."""
    quoted = re.compile(rf"{re.escape(json.dumps(name, ensure_ascii=False))}\s*:")
    seen = 0
    for number, line in enumerate(text.split("\n"), 1):
        seen += _name_of(line) == name
        if seen > 1 or len(quoted.findall(line)) > 1:  # on another line, or twice in this one
            return number
    return 1


def _name_of(line: str) -> str | None:
    """Return the name that begins a line, if one does."""
    if not (match := _NAMED_LINE.match(line)):
        return None
    try:
        return str(json.loads(match[1]))
    except ValueError:
        return None


# The values


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the file says about one event; without problems, `values` have the right types."""

    key: str
    data: Any

    def problems(self) -> Iterator[Words]:
        """Yield its problems."""
        if not isinstance(self.data, dict):
            yield _NO_ENTRY
            return
        for name in sorted(self.data.keys() - _FIELDS.keys()):
            yield _unknown(name)
        for name, field in _FIELDS.items():
            if name not in self.data:
                if field.needed:
                    yield _missing(name)
            elif self._read(name) is None:
                yield Words(f"{name} phải là {field.form.vi}", f"{name} must be {field.form.en}")
        start, end = self._read("start"), self._read("end")
        if start and end and (type(start) is not type(end) or end <= start):
            yield _ENDS_BEFORE

    @property
    def values(self) -> dict[str, Any]:
        if not isinstance(self.data, dict):
            return {}
        return {name: self._read(name) for name in _FIELDS if name in self.data}

    def _read(self, name: str) -> Any:
        return _FIELDS[name].read(self.data[name]) if name in self.data else None


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of an event; `read` returns its value, or None when it is malformed."""

    read: Callable[[Any], Any]
    form: Words
    needed: bool = True


def _number(value: Any) -> int | None:
    return value if type(value) is int and 0 <= value <= MOST_CHANGES else None


def _matching(pattern: re.Pattern[str]) -> Callable[[Any], str | None]:
    return lambda value: value if _fits(pattern, value) else None


def _statements(value: Any) -> tuple[str, ...] | None:
    if isinstance(value, list) and all(_fits(_STATEMENT, each) for each in value):
        return tuple(value)
    return None


def _fits(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_KEY and bool(pattern.fullmatch(value))


def _day(value: Any) -> date | None:
    if not _fits(_DAY, value):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def _time(value: Any, pattern: re.Pattern[str]) -> datetime | None:
    if not _fits(pattern, value):
        return None
    try:
        moment = datetime.fromisoformat(value).astimezone(UTC)
    except ValueError:
        return None
    return moment if moment.year in YEARS else None


def _day_or_time(value: Any) -> date | datetime | None:
    return _time(value, _MOMENT) or _day(value)


_A_DAY: Final = Words("ngày dạng 2026-10-10", "a day like 2026-10-10")
_A_DAY_OR_TIME: Final = Words(
    "ngày dạng 2026-10-10, hoặc giờ dạng 2026-10-10T01:00:00+00:00",
    "a day like 2026-10-10, or a time like 2026-10-10T01:00:00+00:00",
)
_A_KEY: Final = Words("khóa chien-dich/năm/mục", "a key campaign/year/item")
_FIELDS: Final[Mapping[str, _Field]] = {
    "sequence": _Field(
        _number,
        Words(f"số nguyên từ 0 đến {MOST_CHANGES}", f"a whole number from 0 to {MOST_CHANGES}"),
    ),
    "modified": _Field(
        lambda value: _time(value, _MODIFIED),
        Words("giờ dạng 2026-10-09T17:00:00Z", "a time like 2026-10-09T17:00:00Z"),
    ),
    "digest": _Field(
        _matching(_DIGEST), Words("16 chữ số 0–9, a–f", "16 hexadecimal digits in lower case")
    ),
    "state": _Field(_matching(_STATE), Words("một từ như confirmed", "a word such as confirmed")),
    "start": _Field(_day_or_time, _A_DAY_OR_TIME),
    "end": _Field(_day_or_time, _A_DAY_OR_TIME),
    "since": _Field(_day, _A_DAY),
    "statements": _Field(
        _statements,
        Words(
            "danh sách tên dạng chien-dich/năm/van-ban/muc",
            "a list of names like campaign/year/document/item",
        ),
        needed=False,
    ),
    "was": _Field(_matching(_EVENT), _A_KEY, needed=False),
    "superseded": _Field(_day, _A_DAY, needed=False),
    "cancelled": _Field(_day, _A_DAY, needed=False),
    "withdrawn": _Field(_day, _A_DAY, needed=False),
    "into": _Field(
        _matching(_EVENT),
        Words("khóa chien-dich/năm/mục", "a key campaign/year/item"),
        needed=False,
    ),
}
_PARTS: Final = {"about", "events", "feeds", "arrivals", "arrivals_from"}


def _sharing(events: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield each key whose event has the UID of another event, and that event's key."""
    owners: dict[str, str] = {}
    for key, values in events.items():
        owner = owners.setdefault(values.get("was") or key, key)
        if owner != key:
            yield key, owner


# The words

_NOT_JSON: Final = Words("sai cú pháp JSON", "this is not JSON")
_TOO_DEEP: Final = Words("lồng quá nhiều tầng", "it is nested too deeply")
_MERGE: Final = Words(
    "còn dấu của một lần gộp chưa xong (<<<<<<<)", "marks of an unfinished merge are left (<<<<<<<)"
)
_NO_SHAPE: Final = Words("thiếu events hoặc feeds", "events or feeds are missing")
_NO_ARRIVALS: Final = Words(
    "arrivals phải là các dòng tên: ngày", "arrivals must be lines of a name and a day"
)
_NO_ENTRY: Final = Words("mỗi mục phải là một dòng { … }", "each event must be a line { … }")
_ENDS_BEFORE: Final = Words("end phải sau start, cùng dạng", "end must be after start, of its form")


def _twice(name: str) -> Words:
    shown = one_line(name, 80)
    return Words(f"«{shown}» có hai lần", f"«{shown}» stands twice")


def _unknown(name: str) -> Words:
    shown = one_line(name, 80)
    return Words(f"không có trường «{shown}»", f"there is no field «{shown}»")


def _missing(name: str) -> Words:
    return Words(f"thiếu {name}", f"{name} is missing")


def _bad_key(key: str) -> Words:
    shown = one_line(key, 80)
    return Words(
        f"khóa «{shown}» không có dạng chien-dich/năm/mục",
        f"the key «{shown}» is not of the form campaign/year/item",
    )


def _bad_feed(path: str) -> Words:
    shown = one_line(path, 80)
    return Words(
        f"lịch «{shown}» và lịch thay nó phải có dạng ics/….ics",
        f"the feed «{shown}» and what replaces it must be of the form ics/….ics",
    )


def _bad_arrival(name: str) -> Words:
    shown = one_line(name, 80)
    return Words(
        f"«{shown}» không phải tên và ngày vào lịch (ngày dạng 2026-10-10, hoặc null)",
        f"«{shown}» is not a name and a day of arrival (a day like 2026-10-10, or null)",
    )


def _shared(key: str, other: str) -> Words:
    return Words(
        f"«{key}» và «{other}» có chung một UID", f"«{key}» and «{other}» have the same UID"
    )

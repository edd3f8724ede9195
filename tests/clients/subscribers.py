"""Clients that subscribe: each is given an address, and afterwards tells what it holds.

A client is a context that yields a function; every call lets it refresh, and returns its events.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from tests.clients.running import HERE, INSTALLED, PYTHON, answer, output
from tests.clients.thunderbird import HELD, SUBSCRIBE, thunderbird
from tests.feeds.reading import Event, read_with_icalendar

Refresh = Callable[[], list[Event]]

_VDIRSYNCER: Final = """
[general]
status_path = "{folder}/status/"
[pair calendar]
a = "published"
b = "kept"
collections = null
conflict_resolution = "a wins"
[storage published]
type = "http"
url = "{address}"
[storage kept]
type = "filesystem"
path = "{folder}/kept/"
fileext = ".ics"
"""


def events_of(held: Iterable[Mapping[str, Any]]) -> list[Event]:
    """Return the events that a program prints."""
    return [
        Event(
            uid=each["uid"],
            start=_moment(each["start"]),
            end=_moment(each["end"]),
            summary=each["summary"],
            status=each["status"],
        )
        for each in held
    ]


def _moment(text: str) -> date:
    return datetime.fromisoformat(text).astimezone(UTC) if "T" in text else date.fromisoformat(text)


@contextmanager
def by_thunderbird(address: str, folder: Path) -> Iterator[Refresh]:
    with thunderbird(folder / "profile") as program:
        calendar = program.run(SUBSCRIBE, address)
        yield lambda: events_of(json.loads(program.run(HELD, calendar)))


@contextmanager
def by_evolution(address: str, folder: Path) -> Iterator[Refresh]:
    folder.chmod(0o700)
    command = ["dbus-run-session", "--", "/usr/bin/python3", str(HERE / "evolution.py"), address]
    homes = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR"), str(folder))
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, **homes},
    ) as program:
        asked, told = program.stdin, program.stdout
        assert asked
        assert told

        def refresh() -> list[Event]:
            asked.write("\n")
            asked.flush()
            return events_of(json.loads(told.readline()))

        yield refresh
        asked.close()


@contextmanager
def by_node_ical(address: str, _: Path) -> Iterator[Refresh]:
    yield lambda: events_of(answer(["node", str(HERE / "node_ical.mjs"), address]))


@contextmanager
def _by_vdirsyncer(program: str, address: str, folder: Path) -> Iterator[Refresh]:
    configuration = folder / "config"
    configuration.write_text(_VDIRSYNCER.format(folder=folder, address=address), "utf-8")
    (folder / "kept").mkdir()
    command = [program, "-c", str(configuration)]
    output([*command, "discover"], b"y\ny\n")

    def refresh() -> list[Event]:
        output([*command, "sync"])
        files = (folder / "kept").glob("*.ics")
        return [event for file in files for event in read_with_icalendar(file.read_bytes())]

    yield refresh


def by_vdirsyncer(address: str, folder: Path) -> Any:
    return _by_vdirsyncer("/usr/bin/vdirsyncer", address, folder)


def by_newer_vdirsyncer(address: str, folder: Path) -> Any:
    return _by_vdirsyncer(str(PYTHON.with_name("vdirsyncer")), address, folder)


def kde(feed: bytes, folder: Path) -> Any:
    """Return what KDE's calendar library reads."""
    file = folder / "feed.ics"
    file.write_bytes(feed)
    return answer([str(INSTALLED / "kde"), str(file)])

"""The judge of a spoilt folder, which must load or report faults, without anything else."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, get_args

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.editing.advice import advise
from hooks.editing.fault_report import render_github, render_text
from hooks.facts.occurrences import resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.ledger.continuing import continued
from hooks.feeds.ledger.file import check_ledger, read_ledger
from hooks.feeds.publishing import occurrences_recorded, published
from hooks.source.faults import Fault, Faults
from hooks.source.words import Language

TODAY = date(2026, 11, 20)
SITE = "https://lich-mau.example/"
MISSING = {"registry-missing", "folder-missing"}  # they name the file that should be there
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.truncate", "os.link"}
_written: list[str] | None = None


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if _written is None:
        return
    if event in _CHANGES or (event == "open" and int(arguments[2] or 0) & _WRITING):
        _written.append(f"{event} {arguments[0]}")


sys.addaudithook(_watch)


@contextmanager
def nothing_written() -> Iterator[None]:
    """Fail if anything on disk is written or changed meanwhile."""
    global _written  # noqa: PLW0603 - an audit hook can never be taken away
    _written = []
    try:
        yield
        assert _written == []
    finally:
        _written = None


def judge(folder: Path) -> Catalogue | tuple[Fault, ...]:
    """Return the result of loading the folder, after checking that it is in order."""
    with nothing_written():
        try:
            catalogue = load_catalogue(folder, PurePosixPath(folder.as_posix()))
        except Faults as error:
            for fault in error.faults:
                _prove(fault)
            return error.faults
        # What loads can be used.
        resolve(catalogue, TODAY)
        for fault in advise(catalogue, TODAY):
            _prove(fault)
    return catalogue


def judge_ledger(catalogue: Catalogue, folder: Path, shown: PurePosixPath) -> None:
    """Check that a ledger either has faults or gives feeds that agree with it."""
    with nothing_written():
        try:
            before = read_ledger(folder, shown)
            ledger = continued(before, catalogue, occurrences_recorded(catalogue, TODAY), TODAY)
            published(catalogue, ledger, TODAY)
            found = list(check_ledger(catalogue, folder, shown, TODAY))
        except Faults as error:
            found = list(error.faults)
        else:
            build_feeds(resolve(catalogue, TODAY), catalogue, TODAY, SITE, ledger)
    for fault in found:
        _prove(fault)


def _prove(fault: Fault) -> None:
    """Check that a fault can be reported and that its place exists."""
    for language in get_args(Language):
        text = render_text([fault], language)
        assert len(text.splitlines()) <= 4, text
        text.encode("utf-8")
        assert len(render_github([fault], language).splitlines()) == 1
    path = Path(fault.place.path)
    if fault.code in MISSING:
        return
    assert os.path.lexists(path), fault
    if not path.is_file() or fault.code == "file-too-large":
        assert (fault.place.line, fault.place.column) == (1, 1)
        return
    lines = _lines(path)
    assert 1 <= fault.place.line <= len(lines), fault
    assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1, fault


def _lines(path: Path) -> list[str]:
    return re.split(r"\r\n|\r|\n", path.read_bytes().decode("utf-8-sig", "replace"))

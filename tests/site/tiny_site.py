"""A made-up site of a few files with the same words, and those who publish and read it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from unittest import mock

from hooks.publishing.marker import MARKER
from hooks.publishing.swap import publishing

FILES = ("index.html", "404.html", "search/search_index.json", *(f"p/{n}.html" for n in range(9)))
LINES = 4000


def fill(folder: Path, words: str) -> None:
    for name in FILES:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_text(f"{words}\n" * LINES)


def publish(target: Path, words: str) -> None:
    with publishing(target, target.parent.with_name("spare")) as fresh:
        fill(fresh, words)


def words_of(text: str) -> str:
    """Return the words of a file; fail if it is not whole."""
    lines = text.splitlines()
    assert len(lines) == LINES
    (words,) = set(lines)
    return words


def words_of_site(folder: Path) -> str:
    """Return the words of a site; fail if it is not whole, or a mixture of two."""
    names = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert names == {*FILES, MARKER}
    (words,) = {words_of((folder / name).read_text()) for name in FILES}
    return words


def publish_often(
    target: Path, words: str, times: Iterable[int], way: str, begun: Callable[[], object]
) -> None:
    """Publish once for each number, and say when the first is there.

    The way «plain» renames one folder after the other, as on systems that cannot exchange two.
    """
    exchange = mock.patch("hooks.publishing.swap.exchange", return_value=False)
    with exchange if way == "plain" else nullcontext():
        for number in times:
            publish(target, f"{words}-{number}")
            if not number:
                begun()


def read_often(target: Path, stop: Path, told: Path) -> None:
    """Read a page until the file `stop` is there; tell how often it was whole, missing, torn."""
    found: Counter[str] = Counter()
    while not stop.exists():
        try:
            words_of((target / "index.html").read_text())
            found["whole"] += 1
        except FileNotFoundError:
            found["missing"] += 1
        except (AssertionError, ValueError):
            found["torn"] += 1
    told.write_text(json.dumps(found))

"""A made-up site of a few files with the same words; as a program, it publishes and reads.

    python -m tests.site.tiny_site write SITE WORDS TIMES [plain]   TIMES 0: until it is killed
    python -m tests.site.tiny_site read SITE STOP                   until the file STOP is there

«plain» renames one folder after the other, as on systems that cannot exchange two folders.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import count
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


def _write(target: Path, words: str, times: int) -> None:
    for number in range(times) if times else count():
        publish(target, f"{words}-{number}")
        if not number:
            print("ready", flush=True)


def _read(target: Path, stop: Path) -> None:
    found: Counter[str] = Counter()
    while not stop.exists():
        try:
            words_of((target / "index.html").read_text())
            found["whole"] += 1
        except FileNotFoundError:
            found["missing"] += 1
        except (AssertionError, ValueError):
            found["torn"] += 1
    print(*(f"{name}={times}" for name, times in sorted(found.items())))


if __name__ == "__main__":
    order, site, *rest = sys.argv[1:]
    if order == "read":
        _read(Path(site), Path(rest[0]))
    else:
        if "plain" in rest:
            mock.patch("hooks.publishing.swap.exchange", return_value=False).start()
        _write(Path(site), rest[0], int(rest[1]))

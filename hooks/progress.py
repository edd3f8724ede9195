"""The progress of long work: how it is reported, and how a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeAlias

# Called with a step's name, how much of it is done, and how much there is.
Progress: TypeAlias = Callable[[str, int, int], None]


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Ignore the progress."""


def log_progress(step: str, done: int, total: int) -> None:
    """Show how far a step has come: by a counter on a terminal, elsewhere by a line at its end."""
    out = sys.stderr
    if out.isatty():
        print(f"\r  {step}: {done}/{total}", end="\n" if done == total else "", file=out)
    elif done == total:
        print(f"  {step}: {total}", file=out)

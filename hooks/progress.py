"""Progress of long work: what is told of it, and how a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeAlias

# Told a step's name, how much of it is done and how much there is.
Progress: TypeAlias = Callable[[str, int, int], None]


def no_progress(_step: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def log_progress(step: str, done: int, total: int) -> None:
    """Show how far a step is: a line that counts on a terminal, one line at its end elsewhere."""
    out = sys.stderr
    if out.isatty():
        print(f"\r  {step}: {done}/{total}", end="\n" if done == total else "", file=out)
    elif done == total:
        print(f"  {step}: {total}", file=out)

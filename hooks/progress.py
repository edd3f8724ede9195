"""Progress of long work, on the terminal."""

from __future__ import annotations

import sys


def log_progress(step: str, done: int, total: int) -> None:
    """Show how far a step is: a line that counts on a terminal, one line at its end elsewhere."""
    out = sys.stderr
    if out.isatty():
        print(f"\r  {step}: {done}/{total}", end="\n" if done == total else "", file=out)
    elif done == total:
        print(f"  {step}: {total}", file=out)

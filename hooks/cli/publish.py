"""`build.py publish`: check, write the ledger, build: nothing goes out unrecorded."""

from __future__ import annotations

import argparse

from hooks.cli import build, check, ledger
from hooks.cli.clock import today_in_vietnam
from hooks.feeds.ledger.file import MENDED_BY_WRITING
from hooks.publishing.swap import site_place


def run(options: argparse.Namespace) -> int:
    """Do the three, as far as each succeeds; return the exit code."""
    site_place(options.site_dir)  # refused before anything is written
    options.today = options.today or today_in_vietnam()  # one day for all three
    return (
        check.run(options, mended_next=MENDED_BY_WRITING)
        or ledger.run(options)
        or build.run(options)
    )

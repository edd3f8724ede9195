"""`build.py publish`: check, write the ledger, build, so that nothing goes out unrecorded."""

from __future__ import annotations

import argparse
import sys

from hooks.cli import WRONG_USAGE, build, check, ledger
from hooks.cli.settings import SettingError, read_settings
from hooks.feeds.ledger.file import MENDED_BY_WRITING
from hooks.publishing.swap import site_place
from hooks.site_address import SiteAddressError


def run(options: argparse.Namespace) -> int:
    """Do the three, stopping at the first that fails, and return the exit code."""
    # What would stop the build is refused before the ledger is written.
    site_place(options.site_dir)
    try:
        settings = read_settings(options)
    except (SettingError, SiteAddressError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    options.today = settings.today()  # the same day for all three
    options.publish = True  # so that what must not go out is a fault
    return (
        check.run(options, mended_next=MENDED_BY_WRITING)
        or ledger.run(options)
        or build.run(options)
    )

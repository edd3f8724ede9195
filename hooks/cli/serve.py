"""`build.py serve`: a preview that is rebuilt at every change."""

from __future__ import annotations

import argparse
import sys

from hooks.cli import DONE, WRONG_USAGE
from hooks.cli.settings import SettingError, read_settings
from hooks.preview import preview
from hooks.site_address import SiteAddressError
from hooks.site_keeper import SiteKeeperError


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted and return the exit code."""
    try:
        # For a quick preview only what pages show is drawn, unless the environment asks for more.
        preview(options.address, read_settings(options, slots="page"))
    except (SettingError, SiteAddressError, SiteKeeperError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE

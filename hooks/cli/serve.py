"""`build.py serve`: a preview that is built anew at every change."""

from __future__ import annotations

import argparse
import sys

from hooks import site
from hooks.cli.exits import DONE, WRONG_USAGE
from hooks.cli.settings import SettingError, read_settings
from hooks.publishing.site_address import SiteAddressError


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted; return the exit code."""
    try:
        # A preview waits for nobody: only what pages show is drawn, unless told otherwise.
        site.serve(options.address, read_settings(options, slots="page"))
    except (SettingError, SiteAddressError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE

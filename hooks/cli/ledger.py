"""`build.py ledger`: the record of what calendars have published."""

from __future__ import annotations

import argparse
import sys

from hooks.catalogue.load import load_catalogue
from hooks.cli import DONE, WRONG_USAGE
from hooks.cli.clock import today_in_vietnam
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.feeds.ledger.file import OrderError, Orders, update_ledger
from hooks.source.faults import Faults


def run(options: argparse.Namespace) -> int:
    """Bring the ledger up to date and return the exit code."""
    folder = shown(options.campaigns)
    try:
        catalogue = load_catalogue(options.campaigns, folder)
        today = options.today or today_in_vietnam()
        print(update_ledger(catalogue, options.campaigns, folder, today, orders_of(options)))
    except Faults as error:
        return tell(error.faults, options)
    except OrderError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE


def orders_of(options: argparse.Namespace) -> Orders:
    """Return an editor's decisions about ids that are gone."""
    return Orders(
        renamed=tuple(getattr(options, "renamed", ())),
        withdrawn=tuple(getattr(options, "withdrawn", ())),
        first=getattr(options, "first", False),
    )

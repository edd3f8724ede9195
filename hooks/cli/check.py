"""`build.py check`: faults and advice, without writing anything."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection, Iterator
from datetime import date
from pathlib import PurePosixPath

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.cli.chosen import ChoiceError, among, chosen_files
from hooks.cli.clock import today_in_vietnam
from hooks.cli.exits import DONE, WRONG_USAGE
from hooks.cli.ledger import orders_of
from hooks.cli.telling import shown, tell
from hooks.drawing.checks import check_banners
from hooks.editing.advice import advise
from hooks.editing.online_links import visit_links
from hooks.editing.schema import check_schemas
from hooks.feeds.ledger.file import UNBUILDABLE, OrderError, check_ledger, publishing_faults
from hooks.source.faults import Fault, Faults, as_advice, in_order


def run(options: argparse.Namespace, *, mended_next: Collection[str] = ()) -> int:
    """Check, leaving out faults with a code in `mended_next`, and return the exit code."""
    folder = shown(options.campaigns)
    today = options.today or today_in_vietnam()
    try:
        files = chosen_files(options)
        if files == frozenset():
            print(f"Theo git, chưa có tệp nào trong {folder} thay đổi.")
            return DONE
        catalogue = load_catalogue(options.campaigns, folder)
        found = [*_of_ledger(catalogue, options, folder, today)]
    except Faults as error:
        asked, elsewhere = among(error.faults, files)
        return tell(asked, options, elsewhere=elsewhere)
    except (OrderError, ChoiceError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    found = [item for item in found if item.code not in mended_next]
    found += check_banners(catalogue)
    found += check_schemas(catalogue, options.campaigns, folder)
    found += advise(catalogue, today)
    if options.online:
        found += visit_links(catalogue, lambda url: print(f"… {url}", file=sys.stderr))
    asked, elsewhere = among(in_order(found), files)
    return tell(asked, options, catalogue, elsewhere)


def _of_ledger(
    catalogue: Catalogue, options: argparse.Namespace, folder: PurePosixPath, today: date
) -> Iterator[Fault]:
    """Yield where the ledger differs: a fault when publishing, advice while editing.

    What no build can do is a fault always.
    """
    if getattr(options, "publish", False):
        yield from publishing_faults(catalogue, options.campaigns, folder, today)
        return
    if options.command == "publish":
        yield from check_ledger(catalogue, options.campaigns, folder, today, orders_of(options))
        return
    try:
        for item in check_ledger(catalogue, options.campaigns, folder, today):
            yield item if item.code in UNBUILDABLE else as_advice(item)
    except Faults as error:  # it cannot be read
        yield from map(as_advice, error.faults)

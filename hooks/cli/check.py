"""`build.py check`: faults and advice, without writing anything."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Collection

from hooks.catalogue.load import load_catalogue
from hooks.cli import DONE, WRONG_USAGE
from hooks.cli.clock import today_in_vietnam
from hooks.cli.ledger import orders_of
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.drawing.checks import check_banners
from hooks.editing.advice import advise
from hooks.editing.online_links import visit_links
from hooks.editing.schema import check_schemas
from hooks.feeds.ledger.file import OrderError, check_ledger
from hooks.source.chosen import ChoiceError, among, chosen_files
from hooks.source.faults import Faults, in_order


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
        found = list(
            check_ledger(
                catalogue, options.campaigns, folder, today, orders_of(options),
                publishing=getattr(options, "publish", False),
            )
        )  # fmt: skip
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

"""`build.py audit`: do portals show the banners?"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from hooks.audit.command import AuditError, Order, audit, summary
from hooks.audit.portals_file import load_portals
from hooks.catalogue.load import load_catalogue
from hooks.cli import DONE, INTERRUPTED, WRONG_USAGE
from hooks.cli.clock import VIETNAM, today_in_vietnam
from hooks.cli.settings import shown
from hooks.cli.telling import tell
from hooks.site_address import SiteAddressError, site_address
from hooks.source.faults import Faults


def run(options: argparse.Namespace) -> int:
    """Visit the portals and return the exit code."""
    visited_on = f"kiem-tra-cong-{today_in_vietnam()}"
    try:
        catalogue = load_catalogue(options.campaigns, shown(options.campaigns))
        order = Order(
            portals=load_portals(options.portals, shown(options.portals), catalogue),
            campaigns=tuple(options.campaign),
            today=options.today or today_in_vietnam(),
            site_dir=options.site_dir,
            site_url=None if options.site_url is None else site_address(options.site_url),
            csv=options.csv or Path(f"{visited_on}.csv"),
            page=options.page or Path(f"{visited_on}.html"),
        )
        known = {campaign.id for campaign in catalogue.campaigns}
        if unknown := next((each for each in order.campaigns if each not in known), None):
            print(f"Không có chiến dịch «{unknown}» trong {options.campaigns}.", file=sys.stderr)
            return WRONG_USAGE
        run = audit(
            catalogue,
            order,
            lambda: datetime.now(VIETNAM),
            lambda line: print(line, file=sys.stderr, flush=True),
        )
    except Faults as error:
        return tell(error.faults, options)
    except (AuditError, SiteAddressError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    print(summary(run))
    print(f"{shown(order.csv)}\n{shown(order.page)}")
    if run.ended is None:
        print("Đã dừng giữa chừng: báo cáo ghi rõ những cổng chưa xem.", file=sys.stderr)
        return INTERRUPTED
    return DONE

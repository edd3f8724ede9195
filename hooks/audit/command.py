"""The work of `build.py audit` once its options are read: visit, save the results, report."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from banners.whole_files import write_whole
from hooks.audit.evidence import STATUSES, PortalResult, Run
from hooks.audit.known_banners import KnownBanners
from hooks.audit.portals_file import PortalList
from hooks.audit.recognise import Recogniser
from hooks.audit.report import csv_report, page_report
from hooks.audit.run import Auditor
from hooks.audit.targets import targets_of
from hooks.audit.visit import Clockwork, Visitor, agent
from hooks.catalogue.catalogue import Catalogue
from hooks.source.faults import one_line
from hooks.web.apart import Apart
from hooks.web.transport import Network, Transport

KEEPING: Final = 10.0  # seconds between two saves; a visit takes about as long
_CANONICAL: Final = re.compile(r'<link rel="canonical" href="(https?://[^"]+)"')


class AuditError(Exception):
    """The audit cannot begin; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What to look for, what to compare it with, and where to write the results."""

    portals: PortalList
    campaigns: tuple[str, ...]  # if any, instead of those in the list
    today: date
    site_dir: Path
    csv: Path
    page: Path
    site_url: str | None = None  # default: the address the site was built for


def audit(  # noqa: PLR0913 - clock, network and voice are the caller's
    catalogue: Catalogue,
    order: Order,
    now: Callable[[], datetime],
    told: Callable[[str], None],
    *,
    transport: Transport | None = None,
    clockwork: Clockwork | None = None,
) -> Run:
    """Visit all portals and return the run, incomplete if it was interrupted.

    Both files are written before, every `KEEPING` seconds and at the end: a file that cannot be
    written is reported at once, and whatever ends the run, little is lost. KeyboardInterrupt ends
    it and is not raised again. Raise `AuditError`, before the first visit, if it cannot begin.
    """
    targets = targets_of(catalogue, order.today, order.campaigns or order.portals.campaigns)
    if not targets:
        raise AuditError(
            "Hôm nay không có chiến dịch nào đang diễn ra. Ghi chiến dịch cần tìm: --campaign MÃ, "
            "hoặc campaigns: [MÃ] trong tệp danh sách."
        )
    running = frozenset(t.campaign.id for t in targets_of(catalogue, order.today))
    known = KnownBanners(order.site_dir, catalogue)
    site_url = order.site_url or _address_of(order.site_dir)
    if not known.count or site_url is None:
        raise AuditError(
            f"{order.site_dir} chưa có banner để so. Chạy build.py build trước, hoặc chỉ thư mục "
            "trang đã dựng bằng --site-dir."
        )
    visitor = Visitor(
        transport or Network(agent(order.portals.contact)),
        order.portals.pause,
        order.portals.time_limits,
        clockwork or Clockwork(),
    )
    with Apart() as apart:
        auditor = Auditor(
            targets=targets,
            recogniser=Recogniser(targets, known, site_url, running),
            visitor=visitor,
            most_images=order.portals.images,
            now=now,
            apart=apart,
            told=lambda url: told(f"… {url}"),
        )
        run = Run(
            portals=order.portals,
            targets=targets,
            results=tuple(map(auditor.unvisited, order.portals.portals)),
            today=order.today,
            begun=now(),
            ended=None,
            known=known.count,
            site_url=site_url,
        )
        _write(run, catalogue, order)
        clock = visitor.clockwork.clock
        kept = clock()
        try:
            for number, result in enumerate(auditor.visit(order.portals.portals)):
                results = (*run.results[:number], result, *run.results[number + 1 :])
                run = replace(run, results=results)
                told(f"  {_told(result)}")
                if clock() - kept >= KEEPING:
                    _write(run, catalogue, order)
                    kept = clock()
            run = replace(run, ended=now())
        except KeyboardInterrupt:
            pass
        _write(run, catalogue, order)
    return run


def summary(run: Run) -> str:
    """Return the outcome of a run, in a line for each campaign."""
    lines = []
    for number, target in enumerate(run.targets):
        counted = Counter(result.findings[number].status for result in run.results)
        told = ", ".join(f"{STATUSES[s].lower()} {counted[s]}" for s in STATUSES if counted[s])
        lines.append(f"{target.campaign.name}: {told}.")
    return "\n".join(lines)


def _told(result: PortalResult) -> str:
    told = "; ".join(
        f"{finding.target.campaign.id}: {STATUSES[finding.status].lower()}"
        for finding in result.findings
    )
    return one_line(told, 500)


def _write(run: Run, catalogue: Catalogue, order: Order) -> None:
    try:
        write_whole(order.csv, csv_report(run, catalogue))
        write_whole(order.page, page_report(run, catalogue))
    except OSError as error:
        raise AuditError(f"Không ghi được báo cáo: {error.strerror} ({error.filename}).") from None


def _address_of(site_dir: Path) -> str | None:
    """Return the address that a site was built for, according to its front page."""
    try:
        found = _CANONICAL.search((site_dir / "index.html").read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return found[1] if found else None

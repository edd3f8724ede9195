"""A site with banners, a portal to visit, and visits without waiting for pauses."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from hooks.audit.evidence import Finding, PortalResult
from hooks.audit.known_banners import KnownBanners
from hooks.audit.portals_file import Portal, TimeLimits
from hooks.audit.recognise import Recogniser
from hooks.audit.run import Auditor
from hooks.audit.targets import targets_of
from hooks.audit.visit import Clockwork, Visitor, agent
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.web.apart import Apart
from hooks.web.transport import Network
from tests.audit.portal_server import LocalPortal, local_portal
from tests.audit.samples import RUNNING, SITE, write_campaigns, write_site

Look: TypeAlias = Callable[..., PortalResult]


class SkippingClock:
    """A clock of real time whose sleeps end at once and are recorded."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def clock(self) -> float:
        return time.monotonic() + sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def work(self) -> Clockwork:
        return Clockwork(self.clock, self.sleep)


@pytest.fixture(scope="session")
def campaign_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_campaigns(tmp_path_factory.mktemp("audit") / "campaigns")


@pytest.fixture(scope="session")
def catalogue(campaign_folder: Path) -> Catalogue:
    return load_catalogue(campaign_folder)


@pytest.fixture(scope="session")
def site(campaign_folder: Path) -> Path:
    return write_site(campaign_folder.parent / "site", campaign_folder)


@pytest.fixture(scope="session")
def known(site: Path, catalogue: Catalogue) -> KnownBanners:
    return KnownBanners(site, catalogue)


@pytest.fixture(scope="session")
def apart() -> Iterator[Apart]:
    with Apart() as worker:
        yield worker


@pytest.fixture
def portal() -> Iterator[LocalPortal]:
    with local_portal() as server:
        yield server


@pytest.fixture
def other_portal() -> Iterator[LocalPortal]:
    with local_portal() as server:
        yield server


@pytest.fixture
def look(catalogue: Catalogue, known: KnownBanners, apart: Apart, portal: LocalPortal) -> Look:
    """Visit the portal (or the address given) and return its result."""

    def visit(url: str | None = None, *, today: date = RUNNING, **changes: Any) -> PortalResult:
        targets = targets_of(catalogue, today, changes.pop("campaigns", ["dot-mau"]))
        running = frozenset(t.campaign.id for t in targets_of(catalogue, today))
        limits = changes.pop("limits", TimeLimits(request=5, portal=300, total=600))
        clockwork = changes.pop("clockwork", None) or SkippingClock().work
        network = changes.pop("network", None) or Network(agent("https://don-vi-mau.example/"))
        auditor = Auditor(
            targets=targets,
            recogniser=Recogniser(targets, known, SITE, running),
            visitor=Visitor(network, 2, limits, clockwork),
            most_images=changes.pop("images", 12),
            now=lambda: datetime(2026, 10, 5, 8, tzinfo=UTC),
            apart=apart,
        )
        entry = {"name": "Cổng mẫu", "url": url or portal.url, "internal": True, **changes}
        (result,) = auditor.visit((Portal.model_validate(entry),))
        return result

    return visit


def only(result: PortalResult) -> Finding:
    """Return the finding of the one campaign looked for."""
    (finding,) = result.findings
    return finding

"""The UIDs that calendars had before documents became files of their own are those they have now.

The golden list has each event's UID and the key it had then.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import resolve
from hooks.feeds import Ledger
from hooks.feeds.build import build_feeds
from hooks.feeds.ledger.file import read_ledger
from hooks.feeds.milestones import event_of
from hooks.feeds.publishing import published
from tests.feeds.reading import properties
from tests.made_up import SITE
from tests.real_campaigns import CAMPAIGNS, real_catalogue

TODAY: Final = date(2026, 11, 20)
GOLDEN: Final = Path(__file__).parent / "golden" / "published-uids.txt"
PUBLISHED: Final[dict[str, str]] = {
    key: uid for uid, key in map(str.split, GOLDEN.read_text("utf-8").splitlines())
}
# Both were the occasion's own day under another name: events met, and one left in silence.
MET: Final = {
    "dieu-tra-53-dan-toc-thieu-so/2024/dieu-tra",
    "phong-chong-ma-tuy/2025/thang-hanh-dong-2025",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    return read_ledger(CAMPAIGNS, PurePosixPath("campaigns"))


@pytest.fixture(scope="module")
def files(catalogue: Catalogue, ledger: Ledger) -> Mapping[str, bytes]:
    return build_feeds(resolve(catalogue, TODAY), catalogue, TODAY, SITE, ledger)


@pytest.mark.slow
def test_every_event_ever_published_is_still_there_under_its_uid(
    catalogue: Catalogue, ledger: Ledger
) -> None:
    now = {ledger.uid(key) for key in published(catalogue, ledger, TODAY).events}
    assert len(PUBLISHED) > 300
    assert {key for key, uid in PUBLISHED.items() if uid not in now} == MET


@pytest.mark.slow
def test_the_files_carry_them(files: Mapping[str, bytes]) -> None:
    told = {event["UID"] for file in files.values() for event in properties(file)[1:]}
    beyond = f"/{TODAY.year + 3}/"  # recorded a year ahead, not published yet
    events = {key for key in PUBLISHED if event_of(key) == key and beyond not in key} - MET
    assert len(events) > 100
    assert {PUBLISHED[key] for key in events} <= told


@pytest.mark.slow
def test_a_file_of_one_event_stays_at_its_old_address(files: Mapping[str, bytes]) -> None:
    for key in ("2023/cao-diem", "2022/thoi-gian-thuc-hien", "2025/su-kien"):
        path = f"ics/su-kien/ngay-chuyen-doi-so-quoc-gia/{key.replace('/', '-')}.ics"
        (event,) = properties(files[path])[1:]
        assert event["UID"] == PUBLISHED[f"ngay-chuyen-doi-so-quoc-gia/{key}"]

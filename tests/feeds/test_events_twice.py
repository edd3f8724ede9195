"""Two items that would become one event are a fault, both for `check` and for a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrences import resolve
from hooks.feeds import build_feeds
from hooks.feeds.ledger.file import check_ledger
from hooks.source.faults import Faults
from tests.feeds.samples import SITE
from tests.fuzz.samples import write_folder

TODAY = date(2026, 11, 20)
CAMPAIGN = """\
id: them
name: Chiến dịch mẫu
topic: linh-vuc
editions:
  - year: 2026
    documents: qd-1-2022
    periods:
      - id: le
        kind: su-kien
        when: {alternatives: [{date: 1/10/2026}, {date: 2/10/2026}]}
        source: qd-1-2022
      - id: %s
        kind: su-kien
        when: {date: 3/10/2026}
        source: qd-1-2022
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "campaigns")


def load(folder: Path, other: str) -> Catalogue:
    (folder / "them.yml").write_text(CAMPAIGN % other, "utf-8")
    return load_catalogue(folder, PurePosixPath("campaigns"))


def test_the_check_and_the_build_tell_the_same(folder: Path) -> None:
    catalogue = load(folder, "le-1")
    checked = [
        fault
        for fault in check_ledger(catalogue, folder, PurePosixPath("campaigns"), TODAY)
        if fault.severity == "error"
    ]
    with pytest.raises(Faults) as built:
        build_feeds(resolve(catalogue, TODAY), catalogue, TODAY, SITE)
    assert list(built.value.faults) == checked
    (fault,) = checked
    assert str(fault.place) == "campaigns/them.yml:12:13"
    assert fault.what() == "hai mục của năm 2026 thành cùng một mục lịch, mã «le-1»"


def test_a_number_that_no_alternative_has_is_free(folder: Path) -> None:
    catalogue = load(folder, "le-3")
    assert build_feeds(resolve(catalogue, TODAY), catalogue, TODAY, SITE)

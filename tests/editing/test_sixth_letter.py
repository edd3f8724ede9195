"""A new letter, made up for this test, is entered without touching code."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrences import Occurrence, resolve
from tests.conftest import ROOT, run_build
from tests.editing.test_advice import told

TODAY = date(2026, 12, 6)
DOCUMENT = """
cv-45-smau-vp-2026:
  kind: Công văn
  number: "45"
  symbol: SMAU-VP
  issuer: so-mau
  date: 05/12/2026
  title: V/v tuyên truyền Tuần lễ mẫu
  seen: whole
"""
AGENCY = """
so-mau:
  names:
    - name: Sở Mẫu tỉnh Mẫu
"""
CAMPAIGN = """
occasions:
  - id: tet-mau
    kind: ngay
    name: Ngày mẫu theo âm lịch
    rule:
      lunar: 10/3
    basis: cv-45-smau-vp-2026
editions:
  - year: 2027
    documents: cv-45-smau-vp-2026
    occasions: [tet-mau]
    scope: tỉnh Mẫu
    periods:
      - id: thoi-gian
        kind: thoi-gian
        when:
          alternatives:
            - from: 01/01/2027
              to: 10/01/2027
            - month: 1
        wording: Từ 01 đến 10/01/2027, hoặc trong tháng 01/2027
        source: cv-45-smau-vp-2026
      - id: le-phat-dong
        kind: su-kien
        name: Lễ phát động mẫu
        when:
          date: 05/01/2027
          at: 8:00
          until: "11:30"
        source: cv-45-smau-vp-2026
      - id: chuan-bi
        kind: thoi-gian
        name: Chuẩn bị
        when:
          anchor: le-phat-dong
          from_days_before: 10
          to_days_before: 1
        source: cv-45-smau-vp-2026
      - id: tong-ket
        kind: thoi-gian
        name: Tổng kết
        when:
          unresolved: tuần thứ hai của tháng 3
        source: cv-45-smau-vp-2026
    texts:
      - kind: khau-hieu
        text: "Mẫu thứ nhất: đúng chữ."
        on_banner: true
        source: cv-45-smau-vp-2026
    expected:
      - kind: khau-hieu
        count: 12
        source: cv-45-smau-vp-2026
    tasks:
      - audience: [so-nganh, truong-hoc]
        channel: bang-ron
        text: Treo băng rôn từ 01/01 đến hết 31/01/2027
        when:
          from: 01/01/2027
          to: 31/01/2027
        source: cv-45-smau-vp-2026
    reports:
      - id: bao-cao-nhanh
        audience: ubnd-xa
        to: Sở Mẫu
        text: báo cáo nhanh trước 17 giờ ngày 05/01/2027
        due:
          by: 05/01/2027
          at: "17:00"
        source: cv-45-smau-vp-2026
      - id: bao-cao-sau-le
        audience: ubnd-xa
        to: Sở Mẫu
        text: báo cáo chậm nhất 05 ngày sau khi kết thúc Lễ phát động
        due:
          anchor: le-phat-dong
          days_after: 5
        source: cv-45-smau-vp-2026
      - id: bao-cao-nam
        audience: ubnd-xa
        to: Sở Mẫu
        text: báo cáo năm chậm nhất ngày 05/12 hằng năm
        due:
          yearly_by: 05/12
        source: cv-45-smau-vp-2026
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The real folder with the sixth letter, entered as /bien-tap/ tells."""
    folder = Path(shutil.copytree(ROOT / "campaigns", tmp_path / "campaigns"))
    for name, more in (
        ("documents", DOCUMENT),
        ("agencies", AGENCY),
        ("audiences", "\ntruong-hoc:\n  name: Trường học\n"),
    ):
        file = folder / "registry" / f"{name}.yml"
        file.write_text(file.read_text("utf-8") + more, "utf-8")
    arguments = ("them", "--name", "Tuần lễ mẫu", "--topic", "suc-khoe")
    result = run_build("new", *arguments, "--campaigns", str(folder))
    assert result.returncode == 0, result.stderr
    file = folder / "them.yml"
    file.write_text(file.read_text("utf-8") + CAMPAIGN, "utf-8")
    return folder


@pytest.fixture
def catalogue(folder: Path) -> Catalogue:
    return load_catalogue(folder)


def test_every_date_of_it_resolves(catalogue: Catalogue) -> None:
    of_letter = [o for o in resolve(catalogue, TODAY) if o.campaign.id == "them" and o.year == 2027]
    found: dict[str, Occurrence] = {o.item: o for o in of_letter}
    spans = {item: (o.span.start, o.span.end) for item, o in found.items()}
    assert spans == {
        "thoi-gian-1": (date(2027, 1, 1), date(2027, 1, 10)),
        "thoi-gian-2": (date(2027, 1, 1), date(2027, 1, 31)),
        "le-phat-dong": (date(2027, 1, 5), date(2027, 1, 5)),
        "chuan-bi": (date(2026, 12, 26), date(2027, 1, 4)),
        "tet-mau": (date(2027, 4, 16), date(2027, 4, 16)),
        "bao-cao-nhanh": (date(2027, 1, 5), date(2027, 1, 5)),
        "bao-cao-sau-le": (date(2027, 1, 10), date(2027, 1, 10)),
        "bao-cao-nam": (date(2027, 12, 5), date(2027, 12, 5)),
    }
    event = found["le-phat-dong"].span
    assert (f"{event.at:%H:%M}", f"{event.until:%H:%M}") == ("08:00", "11:30")
    assert {o.status for o in of_letter} == {"confirmed"}


def test_what_an_editor_is_told_of_it(folder: Path, catalogue: Catalogue) -> None:
    assert [code for code, _ in told(catalogue, TODAY)] == ["list-incomplete", "street-banner-long"]
    check = run_build("check", "--campaigns", str(folder), "--today", TODAY.isoformat())
    assert check.returncode == 0, check.stderr
    assert "chạy: build.py schema" in check.stderr
    assert "chạy: build.py ledger" in check.stderr

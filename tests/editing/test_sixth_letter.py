"""A new letter, made up for this test, is entered by following the guide, without touching code."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve, undated
from hooks.facts.years import campaign_facts
from tests.conftest import ROOT, run_here

pytestmark = pytest.mark.slow

TODAY: Final = date(2026, 12, 6)
ADDED: Final = {
    "places": "\ntinh-mau:\n  name: Mẫu\n  kind: tinh\n  in: ca-nuoc\n",
    "agencies": "\nso-mau:\n  names:\n    - name: Sở Mẫu\n  place: tinh-mau\n",
    "audiences": "\ntruong-hoc-mau:\n  name: Trường học (mẫu)\n",
    "documents": "\nqd-1-qd-mau-2020:\n  number: 1/QĐ-MAU\n  issuer: so-mau\n  date: 05/01/2020\n",
}
OCCASIONS: Final = """
occasions:
  - id: ngay-mau
    kind: ngay
    name: Ngày mẫu theo âm lịch
    rule: {lunar: 10/3}
    scope: tinh-mau
    basis: qd-1-qd-mau-2020
"""
LETTER: Final = "cv-45-smau-vp-tinh-mau-2026"
SAYS: Final = """
to:
  so-nganh: Các sở
  truong-hoc-mau: Các trường
says:
  - campaign: tuan-le-mau
    year: 2027
    purpose: Nhằm làm mẫu cho người biên tập.
    windows:
      - when:
          either:
            - {from: 01/01/2027, to: 10/01/2027}
            - {month: 1/2027}
        wording: Từ 01 đến 10/01/2027, hoặc trong tháng 01/2027
        clause: mục 1
      - kind: phat-dong
        name: Lễ phát động mẫu
        when: {date: 05/01/2027, at: 8h00, until: 11h30}
        where: Quảng trường Mẫu
      - id: chuan-bi
        name: Chuẩn bị
        when: {anchor: phat-dong, from: -10, to: -1}
      - id: tong-ket
        name: Tổng kết
        when: {unresolved: tuần thứ hai của tháng 3}
    texts:
      - kind: khau-hieu
        total: 12
        on_banner: 1
        list:
          - "Mẫu thứ nhất: đúng chữ."
    tasks:
      - kind: treo
        channel: bang-ron
        text: Treo băng rôn từ 01/01 đến hết 31/01/2027
        when: {from: 01/01/2027, to: 31/01/2027}
    reports:
      - id: bao-cao-nhanh
        text: báo cáo nhanh trước 17 giờ ngày 05/01/2027
        due: {before: 05/01/2027, at: 17h00}
      - id: bao-cao-sau-le
        text: báo cáo chậm nhất 05 ngày sau khi kết thúc Lễ phát động
        due: {anchor: phat-dong, days: 5}
  - campaign: tuan-le-mau
    year: hang-nam
    reports:
      - id: bao-cao-nam
        text: báo cáo năm chậm nhất ngày 05/12 hằng năm
        due: {by: 05/12}
"""


def build(folder: Path, *arguments: str) -> str:
    result = run_here(*arguments, "--campaigns", str(folder))
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real folder with the sixth letter, entered in the order of the guide."""
    folder = Path(shutil.copytree(ROOT / "campaigns", tmp_path_factory.mktemp("sixth") / "c"))
    for name, more in ADDED.items():
        file = folder / "registry" / f"{name}.yml"
        file.write_text(file.read_text("utf-8") + more, "utf-8")
    build(folder, "new", "chien-dich", "tuan-le-mau", "--name", "Tuần lễ mẫu", "--topic",
          "suc-khoe")  # fmt: skip
    file = folder / "tuan-le-mau.yml"
    file.write_text(file.read_text("utf-8") + OCCASIONS, "utf-8")
    build(folder, "schema")
    build(folder, "new", "van-ban", "--number", "45/SMAU-VP", "--issuer", "so-mau", "--date",
          "05/12/2026", "--title", "V/v tuyên truyền Tuần lễ mẫu")  # fmt: skip
    file = folder / "documents" / f"{LETTER}.yml"
    file.write_text(file.read_text("utf-8") + SAYS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def catalogue(folder: Path) -> Catalogue:
    return load_catalogue(folder)


def test_every_date_of_it_resolves(catalogue: Catalogue) -> None:
    of_letter = [
        each
        for each in resolve(catalogue, TODAY)
        if each.campaign.id == "tuan-le-mau" and each.year == 2027
    ]
    spans = {(each.kind, each.span.start, each.span.end) for each in of_letter}
    assert spans == {
        ("thuc-hien", date(2027, 1, 1), date(2027, 1, 10)),
        ("thuc-hien", date(2027, 1, 1), date(2027, 1, 31)),
        ("phat-dong", date(2027, 1, 5), date(2027, 1, 5)),
        ("thuc-hien", date(2026, 12, 26), date(2027, 1, 4)),
        ("treo", date(2027, 1, 1), date(2027, 1, 31)),
        ("ngay", date(2027, 4, 16), date(2027, 4, 16)),
        ("han-bao-cao", date(2027, 1, 5), date(2027, 1, 5)),
        ("han-bao-cao", date(2027, 1, 10), date(2027, 1, 10)),
        ("han-bao-cao", date(2027, 12, 5), date(2027, 12, 5)),
    }
    (launch,) = [each for each in of_letter if each.kind == "phat-dong"]
    assert (f"{launch.span.at:%H:%M}", f"{launch.span.until:%H:%M}") == ("08:00", "11:30")
    assert launch.where == "Quảng trường Mẫu"
    assert {each.scopes for each in of_letter} == {("tinh-mau",)}
    assert statuses(of_letter) == {"thuc-hien": {"tentative", "confirmed"}, "ngay": {"confirmed"}}
    assert [each.words for each in undated(catalogue, "tuan-le-mau")] == [
        "tuần thứ hai của tháng 3"
    ]


def statuses(found: list[Occurrence]) -> dict[str, set[str]]:
    return {
        kind: {each.status for each in found if each.kind == kind} for kind in ("thuc-hien", "ngay")
    }


def test_its_words_are_its_own(catalogue: Catalogue) -> None:
    year = campaign_facts(catalogue, "tuan-le-mau").year(2027)
    assert [group.text for group in year.text_groups] == ["Mẫu thứ nhất: đúng chữ."]
    assert year.documents == (LETTER,)
    assert {task.audience for task in year.tasks} == {("so-nganh", "truong-hoc-mau")}


def test_what_an_editor_is_told_of_it(folder: Path) -> None:
    """The letter alone is spoken of; what is new in calendars is no fault while editing."""
    letter = folder / "documents" / f"{LETTER}.yml"
    told = build(folder, "check", str(letter), "--today", TODAY.isoformat())
    assert "danh sách khẩu hiệu còn thiếu: văn bản nêu 12, mới có 1" in told
    assert "treo băng rôn 31 ngày" in told
    assert "1 mục lịch mới chưa ghi sổ" in told
    assert "3 lược đồ cũ" in told  # of the registries that were added to
    assert "không có lỗi. 6 điều nhắc." in told
    whole = build(folder, "check", "--today", TODAY.isoformat())
    assert "mục lịch mới chưa ghi sổ" in whole
    assert "chạy: build.py schema" in whole

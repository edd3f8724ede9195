"""agency.yml: every fault at once, at its line and column, with the mend."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from PIL import Image

from banners import Agency
from build import main
from hooks.drawing.agency_file import load_agency
from hooks.source.faults import Faults
from tests.conftest import ROOT

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0H9V9Z"/>{}</svg>'


def load(tmp_path: Path, text: str) -> Agency:
    file = tmp_path / "agency.yml"
    file.write_text(text, "utf-8")
    return load_agency(file, PurePosixPath("agency.yml"))


def test_a_name_is_enough(tmp_path: Path) -> None:
    agency = load(tmp_path, "name: Sở Mẫu\n")
    assert (agency.name, agency.parent, agency.organiser, agency.logos) == (
        "Sở Mẫu", None, None, (),
    )  # fmt: skip


def test_logos_lie_beside_the_file(tmp_path: Path) -> None:
    Image.new("RGB", (64, 32)).save(tmp_path / "a.png")
    Image.new("RGB", (64, 32)).save(tmp_path / "b.jpg")
    (tmp_path / "c.svg").write_text(LOGO.format(""), "utf-8")
    agency = load(tmp_path, "name: Sở Mẫu\nlogos: [a.png, b.jpg, c.svg]\n")
    assert [logo.image().size for logo in agency.logos] == [(64, 32), (64, 32), (1600, 800)]


def test_the_example_is_valid_and_names_no_real_agency() -> None:
    file = ROOT / "docs" / "hosting" / "agency.example.yml"
    agency = load_agency(file, PurePosixPath("x.yml"))
    assert file.read_text("utf-8").startswith("# TỆP MẪU")
    assert all(each and each.endswith("Mẫu") for each in (agency.name, agency.parent))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "agency.yml:1:1: tệp cơ quan không có nội dung"),
        ("- Sở Mẫu\n", "agency.yml:1:1: cần các trường «name», «parent», «logos»…"),
        ("parent: UBND tỉnh Mẫu\n", "agency.yml:1:1: "),
        ("name: Sở Mẫu\nlogo: [a.png]\n", "agency.yml:2:1: "),
        ("name: Sở Mẫu\nlogos: [a, b, c, d]\n", "agency.yml:2:8: có 4 mục, nhiều nhất là 3"),
        (
            "name: Sở Mẫu\nlogos:\n  - thieu.png\n",
            "agency.yml:3:5: logo «thieu.png»: Không có tệp logo",
        ),
        ("name: Sở Mẫu\nlogos: [../a.png]\n", "agency.yml:2:9: logo «../a.png»: "),
        ("name: Sở Mẫu\nlogos: [xau.svg]\n", "agency.yml:2:9: logo «xau.svg»: Tệp SVG có mã chạy"),
        ("name: Sở 𓀀\n", "agency.yml:1:7: tên này không vẽ được lên banner"),
    ],
)
def test_a_fault_is_told_at_its_place(tmp_path: Path, text: str, expected: str) -> None:
    (tmp_path / "xau.svg").write_text(LOGO.format("<script>alert(1)</script>"), "utf-8")
    with pytest.raises(Faults) as caught:
        load(tmp_path, text)
    (fault,) = caught.value.faults
    assert f"{fault.place}: {fault.what()}".startswith(expected)
    assert fault.mend()


def test_several_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Faults) as caught:
        load(tmp_path, "name: Sở 𓀀\nlogos: [a.png, b.png]\n")
    assert [fault.place.line for fault in caught.value.faults] == [1, 2, 2]


def test_a_build_stops_before_anything_is_drawn(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "agency.yml"
    file.write_text("name: Sở Mẫu\nlogos: [thieu.png]\n", "utf-8")
    site = tmp_path / "site"
    assert main(["build", "--agency", str(file), "--site-dir", str(site)]) == 1
    told = capsys.readouterr().err
    assert "agency.yml:2:9" in told
    assert "Không có tệp logo" in told
    assert not site.exists()

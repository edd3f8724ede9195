"""`build.py new` makes a starter file that is valid as it is and has every key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.editing.schema import campaign_schema
from hooks.editing.starter import WRITTEN_OUT, starter_file
from tests.conftest import run_build


def test_it_passes_as_it_is_and_says_what_to_fill(sample: Path) -> None:
    result = run_build("new", "ngay-moi", "--campaigns", str(sample))
    assert result.returncode == 0, result.stderr
    assert "cần điền dòng 5: tên chiến dịch, như văn bản ghi" in result.stdout
    assert load_catalogue(sample).campaign("ngay-moi").topic == "linh-vuc"
    check = run_build("check", "--campaigns", str(sample))
    assert check.returncode == 0
    assert len(re.findall(r"ngay-moi\.yml:\d+:\d+: nhắc: dòng này", check.stderr)) == 2


def test_name_and_topic_given(sample: Path) -> None:
    name = 'Ngày: "mới" # \\ của tôi'
    arguments = ["new", "ngay-moi", "--name", name, "--topic", "linh-vuc"]
    result = run_build(*arguments, "--campaigns", str(sample))
    assert result.returncode == 0, result.stderr
    assert "cần điền" not in result.stdout
    assert load_catalogue(sample).campaign("ngay-moi").name == name


def test_uncommented_it_is_a_whole_campaign(sample: Path) -> None:
    """After uncommenting all of it, only ids of documents and agencies remain to be filled in."""
    text = starter_file(load_catalogue(sample), "ngay-moi", "Tên", "linh-vuc")
    head, _, rest = text.partition("\n\n")
    whole = head + "\n" + "\n".join(line.removeprefix("# ") for line in rest.splitlines())
    whole = whole.replace("ma-van-ban", "qd-1-2022").replace("ma-co-quan", "bo-moi")
    whole = whole.replace("design: ma-muc", "design: bac-thang").replace("10/10/2022", "10/10/2026")
    whole = re.sub(r"(reports:.*\n\s+- id:) ma-muc", r"\1 bao-cao", whole)
    whole = re.sub(r"(periods:.*\n\s+- id:) ma-muc", r"\1 cao-diem", whole)
    (sample / "ngay-moi.yml").write_text(whole + "\n", "utf-8")
    campaign = load_catalogue(sample).campaign("ngay-moi")
    (edition,) = campaign.editions
    assert all(getattr(edition, key) for key in WRITTEN_OUT)
    assert campaign.contacts
    assert campaign.lead


def test_it_names_every_key_of_what_it_writes_out(sample: Path) -> None:
    catalogue = load_catalogue(sample)
    text = starter_file(catalogue, "ngay-moi")
    definitions = campaign_schema(catalogue)["definitions"]
    names = ("Occasion", "Edition", "Period", "TextItem", "Task", "Report", "Contact", "Lead")
    for name in names:
        for key in definitions[name]["properties"]:
            assert re.search(rf"\b{key}\b", text), f"{name}.{key}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Ngày"], "Mã «Ngày» không đúng dạng"),
        (["../x"], "Mã «../x» không đúng dạng"),
        (["x" * 81], "không đúng dạng"),
        (["mau"], "Đã có tệp"),
        (["moi", "--topic", "linh-vucc"], "có phải «linh-vuc»?"),
        (["moi", "--name", " "], "Tên chiến dịch phải có chữ"),
    ],
)
def test_what_it_refuses(sample: Path, arguments: list[str], told: str) -> None:
    before = sorted(path.name for path in sample.iterdir())
    result = run_build("new", *arguments, "--campaigns", str(sample))
    assert result.returncode == 2
    assert told in result.stderr
    assert sorted(path.name for path in sample.iterdir()) == before


def test_of_the_real_registries(real: Catalogue) -> None:
    assert "topic: chuyen-doi-so" in starter_file(real, "ngay-moi")


def test_it_names_the_other_kinds_of_dates_and_deadlines(real: Catalogue) -> None:
    text = starter_file(real, "ngay-moi")
    when = text.partition("# hoặc kiểu khác: from và to; ")[2].partition(" (xem")[0]
    assert {"yearly", "month", "lunar", "alternatives", "phases", "unresolved"} <= {
        *when.split("; ")
    }
    assert "# hoặc thay bằng: by; by và at; yearly_before; yearly_by; " in text
    assert "former_ids" not in text  # a new campaign has none

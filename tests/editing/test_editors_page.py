"""/bien-tap/: real letters beside real YAML, every field, faults as they are reported."""

from __future__ import annotations

import html
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.editing.field_reference import EXAMPLES, kinds_of_dates
from hooks.editing.letter_example import QUOTES, letter_pairs, report_wording
from hooks.editing.schema import campaign_schema, registry_schema
from hooks.model.dates.specs import KINDS
from hooks.outputs import Page
from hooks.pages.editing import FAULTY, HEADINGS, editing_page, told_of
from hooks.pages.frame.environment import page_environment
from tests.conftest import ROOT
from tests.editing.test_advice import TODAY

LETTERS = ROOT / "tests" / "content" / "letters"


def words(path: Path) -> str:
    return " ".join(path.read_text("utf-8").split())


@pytest.fixture(scope="module")
def page(real: Catalogue) -> Page:
    view: Any = SimpleNamespace(catalogue=real, today=TODAY)
    (page,) = editing_page(page_environment(real, TODAY), view)
    return page


def test_every_quotation_is_in_the_letter() -> None:
    letter = words(LETTERS / "tuyen-quang-2022.txt")
    for quotes in QUOTES.values():
        for quote in quotes:
            assert quote in letter


def test_the_report_is_quoted_from_its_letter(real: Catalogue) -> None:
    assert (report_wording(real) or "-") in words(LETTERS / "thanh-hoa-2023.txt")


def test_every_step_has_its_yaml(real: Catalogue) -> None:
    pairs = letter_pairs(real)
    assert pairs.keys() == {*QUOTES, "bao-cao"}
    source = (ROOT / "campaigns" / "ngay-chuyen-doi-so-quoc-gia.yml").read_text("utf-8")
    for excerpt in pairs["khau-hieu"].excerpts:
        assert all(line.strip() in source for line in excerpt.text.splitlines())
        assert excerpt.text.startswith("- kind: khau-hieu\n")
    assert "- audience: ubnd-huyen" in pairs["nhiem-vu"].excerpts[0].text
    assert "before: 15/10/2023" in pairs["bao-cao"].excerpts[0].text


def test_every_field_of_every_model_is_explained(real: Catalogue, page: Page) -> None:
    schemas = [campaign_schema(real), registry_schema(real, "documents")]
    schemas.append(registry_schema(real, "agencies"))
    for schema in schemas:
        for definition in schema["definitions"].values():
            for key, node in definition.get("properties", {}).items():
                assert f"<code>{key}</code>" in page.html
                told = html.escape(node["description"]).split("`")[0]
                assert told.replace("&quot;", "&#34;") in page.html


def test_every_kind_of_date_has_an_example(real: Catalogue) -> None:
    assert EXAMPLES.keys() == {kind.__name__ for kind in KINDS.values()}
    shown = {kind.table.anchor: kind.words for kind in kinds_of_dates(real)}
    assert shown["truong-lunareveryyear"] == "ngày 10/3 âm lịch hằng năm"


def test_the_faults_are_those_the_check_tells(page: Page) -> None:
    told = told_of(FAULTY)
    assert told.count("cách sửa: ") == 3
    assert "nam: Ngày" in told
    assert "^" in told
    assert html.escape(told.splitlines()[0]) in page.html.replace("&#34;", "&quot;")


def test_sections_links_and_search_lead_somewhere(page: Page) -> None:
    import re

    ids = re.findall(r' id="([^"]+)"', page.html)
    assert len(ids) == len(set(ids))
    assert {heading.anchor for heading in HEADINGS} <= set(ids)
    assert set(re.findall(r'href="#([^"]+)"', page.html)) <= set(ids)
    for entry in page.search:
        assert entry.page == "bien-tap/"
    assert page.nav_title == "Biên tập"


def test_files_are_named_as_the_steps_name_them_wherever_the_site_is_built() -> None:
    elsewhere = load_catalogue(ROOT / "campaigns", PurePosixPath("/srv/kho/chien-dich"))
    paths = {cut.file for pair in letter_pairs(elsewhere).values() for cut in pair.excerpts}
    assert paths == {
        "campaigns/ngay-chuyen-doi-so-quoc-gia.yml",
        "campaigns/registry/documents.yml",
    }

"""/bien-tap/: a real letter beside its YAML, how to say each thing, every field, faults as told."""

from __future__ import annotations

import html
import re
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from hooks.addresses import COMPOSING
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES, load_catalogue
from hooks.editing.field_reference import EXAMPLES, kinds_of_dates
from hooks.editing.guide import guide_pages
from hooks.editing.letter_example import LETTER, PARTS, letter_pairs
from hooks.editing.schema import campaign_schema, document_schema, registry_schema
from hooks.model.dates.specs import KINDS, Undated
from hooks.outputs import Page
from hooks.pages.editing.guide import FAULTY, HEADINGS, editing_page, told_of
from hooks.pages.frame.environment import page_environment
from hooks.pages.frame.keeping import make_pages
from tests.calendar.samples import view_of
from tests.conftest import ROOT
from tests.editing.test_advice import TODAY
from tests.facts.samples import of_ministry
from tests.loading.samples import CAMPAIGN, load, write_folder

LETTERS = ROOT / "tests" / "content" / "letters"


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def pages(real: Catalogue) -> dict[str, Page]:
    view = view_of(real, TODAY)
    planned = [*editing_page(page_environment(real, TODAY), view)]
    return {page.url: page for page in make_pages(planned)}


@pytest.fixture(scope="module")
def start(pages: dict[str, Page]) -> Page:
    return pages["bien-tap/"]


def test_every_quotation_is_in_its_letter() -> None:
    letter = words((LETTERS / "tuyen-quang-2022.txt").read_text("utf-8"))
    reporting = words((LETTERS / "thanh-hoa-2023.txt").read_text("utf-8"))
    for part in PARTS:
        for quote in part.quotes:
            assert quote in (letter if part.letter == LETTER else reporting)


def test_every_part_has_its_yaml_as_the_file_has_it(real: Catalogue, start: Page) -> None:
    pairs = {pair.title: pair for pair in letter_pairs(real)}
    assert [*pairs] == [part.title for part in PARTS]
    for pair, part in zip(pairs.values(), PARTS, strict=True):
        source = (ROOT / "campaigns" / "documents" / f"{part.letter}.yml").read_text("utf-8")
        for excerpt in pair.excerpts:
            assert all(line.strip() in source for line in excerpt.text.splitlines())
            first = excerpt.text.splitlines()[0].strip()
            assert first.removeprefix("- ") in source.splitlines()[excerpt.line - 1]
            assert html.escape(excerpt.text, quote=False) in start.html.replace("&#34;", '"')
    (head,) = pairs["Phần đầu"].excerpts
    assert head.text.startswith("number: 1119/STTTT-TTBCXB\n")
    assert "says" not in head.text
    assert "before: 15/10/2023" in pairs["Báo cáo"].excerpts[0].text


def test_every_field_of_every_model_is_explained(real: Catalogue, pages: dict[str, Page]) -> None:
    shown = "".join(page.html for page in pages.values())
    schemas = [campaign_schema(real), document_schema(real)]
    schemas += [registry_schema(real, name) for name in REGISTRIES]
    for schema in schemas:
        for definition in (schema, *schema["definitions"].values()):
            for key, node in definition.get("properties", {}).items():
                assert f"<code>{key}</code>" in shown
                told = html.escape(node["description"]).split("`")[0]
                assert told.replace("&quot;", "&#34;") in shown


def test_every_kind_of_date_has_an_example(real: Catalogue) -> None:
    assert EXAMPLES.keys() == {*(kind.__name__ for kind in KINDS.values()), Undated.__name__}
    shown = {kind.table.anchor: kind for kind in kinds_of_dates(real)}
    assert shown["truong-lunarrange"].words == "từ 23/12 đến 15/01 âm lịch hằng năm"
    only_rules = [anchor for anchor, kind in shown.items() if not kind.in_windows]
    assert only_rules == ["truong-undated"]
    assert [a for a, kind in shown.items() if not kind.in_rules] == ["truong-unresolved"]


def test_every_way_of_saying_is_on_its_page(pages: dict[str, Page]) -> None:
    for page in guide_pages():
        shown = pages[f"bien-tap/{page.key}/"].html
        for group in page.groups:
            for item in group.items:
                assert f'<h3 id="{item.anchor}">' in shown
                assert html.escape(item.yaml, quote=False) in shown.replace("&#34;", '"').replace(
                    "&#39;", "'"
                )


def test_the_faults_are_those_the_check_tells(start: Page) -> None:
    told = told_of(FAULTY)
    assert told.count("cách sửa: ") == 3
    assert "isuer: so-mau" in told
    assert "^" in told
    assert html.escape(told.splitlines()[0]) in start.html.replace("&#34;", "&quot;")


def test_links_within_the_guide_lead_somewhere(pages: dict[str, Page]) -> None:
    ids = {url: re.findall(r' id="([^"]+)"', page.html) for url, page in pages.items()}
    for url, page in pages.items():
        assert len(ids[url]) == len({*ids[url]}), url
        assert {heading.anchor for heading in page.headings} <= {*ids[url]}
        for href in re.findall(r'href="([^"]+)"', page.html):
            path, _, anchor = href.partition("#")
            target = path.removeprefix("../" * url.count("/")) if path else url
            if not target.startswith(("chien-dich/", "moi/", COMPOSING)):
                assert target in pages, href
                assert not anchor or anchor in ids[target], href


def test_every_page_is_reached_and_found(pages: dict[str, Page], start: Page) -> None:
    for url, page in pages.items():
        assert all(entry.page == url for entry in page.search)
        assert page.search[0].location == url
        assert 'aria-current="page">' in page.html
    assert {heading.anchor for heading in HEADINGS} <= {*re.findall(r' id="([^"]+)"', start.html)}
    assert not any(page.nav_title for page in pages.values())  # the footer leads to them


def test_addresses_of_sections_that_are_pages_now_still_lead_to_them(start: Page) -> None:
    for anchor in ("kieu-ngay", "truong", "danh-muc"):
        (link,) = re.findall(rf'<li id="{anchor}"><a href="([^"]+)"', start.html)
        assert link.startswith("../bien-tap/")


@pytest.mark.slow
def test_files_are_named_as_the_steps_name_them_wherever_the_site_is_built() -> None:
    elsewhere = load_catalogue(ROOT / "campaigns", PurePosixPath("/srv/kho/chien-dich"))
    paths = {Path(cut.file) for pair in letter_pairs(elsewhere) for cut in pair.excerpts}
    assert paths == {Path("campaigns/documents", f"{part.letter}.yml") for part in PARTS}


def test_what_lacks_its_theme_is_listed_with_who_leads_and_since_when_it_is_looked_for(
    tmp_path: Path,
) -> None:
    folder = write_folder(
        tmp_path / "campaigns", ke_hoach=of_ministry("lead: [{agency: trung-uong}]")
    )
    (folder / "chien-dich-thu.yml").write_text(f"{CAMPAIGN}looked_for: 1/9/2022\n", "utf-8")
    made = load(folder)
    today = date(2022, 9, 25)
    (start, *_) = editing_page(page_environment(made, today), view_of(made, today))
    page = start.make()
    assert (
        '<a href="../chien-dich/chien-dich-thu/">Chiến dịch thử</a>, 10/10/2022: Chưa thấy chủ đề '
        "năm 2022 (tìm từ ngày 01/09/2022; chủ trì: Cơ quan trung ương)."
    ) in words(page.html)

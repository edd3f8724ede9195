"""The editors' schemas are up to date, fit the real files, and agree with the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES, load_catalogue
from hooks.editing.schema import (
    DOCUMENT_FILE,
    FILE,
    campaign_schema,
    check_schemas,
    document_schema,
    schema_files,
)
from hooks.source.faults import Faults
from hooks.source.yaml_source import Source, read_source
from tests.conftest import ROOT, run_here
from tests.fuzz.samples import CAMPAIGN, LETTER, write_folder

CAMPAIGNS = ROOT / "campaigns"


def data_of(file: Path) -> Any:
    source = read_source(file, PurePosixPath(file.name))
    assert isinstance(source, Source)
    return source.data


def errors(schema: dict[str, Any], data: Any) -> list[str]:
    validator = jsonschema.Draft7Validator(schema)
    return [error.message for error in validator.iter_errors(data)]


def test_the_schemas_in_the_repository_are_current(real: Catalogue) -> None:
    """If not, run `build.py schema`."""
    assert [*check_schemas(real, CAMPAIGNS, PurePosixPath("campaigns"))] == []


def test_each_schema_is_a_schema(real: Catalogue) -> None:
    for text in schema_files(real).values():
        jsonschema.Draft7Validator.check_schema(json.loads(text))


@pytest.mark.slow
def test_every_real_file_fits_its_schema(real: Catalogue) -> None:
    files = schema_files(real)
    for file in CAMPAIGNS.glob("*.yml"):
        assert errors(json.loads(files[FILE]), data_of(file)) == [], file.name
    for file in CAMPAIGNS.glob("documents/*.yml"):
        assert errors(json.loads(files[DOCUMENT_FILE]), data_of(file)) == [], file.name
    for name in REGISTRIES:
        schema = json.loads(files[f"registry/{name}.schema.json"])
        assert errors(schema, data_of(CAMPAIGNS / "registry" / f"{name}.yml")) == [], name


def test_every_file_names_its_schema() -> None:
    for file in CAMPAIGNS.glob("*.yml"):
        first = file.read_text("utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=schema.json", file.name
    for file in CAMPAIGNS.glob("documents/*.yml"):
        first = file.read_text("utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=../schema-document.json", file.name
    for name in REGISTRIES:
        first = (CAMPAIGNS / "registry" / f"{name}.yml").read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={name}.schema.json"


NAME = "name: Mẫu\n"
TOPIC = "topic: linh-vuc\n"
OCCASION = NAME + TOPIC + "occasions: [{id: x, kind: ngay, name: x, basis: qd-1-2022, rule: %s}]\n"
HEAD = "number: 9/VP\nissuer: bo-moi\ndate: 5/5/2022\nscope: tinh-mau\nto: so-nganh\n"
SAYS = HEAD + "says: [{campaign: khac, %s}]\n"
WINDOW = SAYS % "windows: [{when: %s}]"
TEXT = SAYS % "texts: [{%s}]"
TASK = SAYS % "tasks: [{text: x, %s}]"
REPORT = SAYS % "reports: [{text: x, due: %s}]"
CONTACT = SAYS % "contacts: [{name: x, %s}]"
BAD_CAMPAIGNS = [
    "name: 1\n" + TOPIC,
    TOPIC,
    "name: ''\n" + TOPIC,
    NAME + "topic: khong-co\n",
    NAME + TOPIC + "nam: x\n",
    NAME + TOPIC + "id: them\n",
    NAME + TOPIC + "also_called: x\n",
    NAME + TOPIC + "also_called: [" + "x" * 301 + "]\n",
    NAME + TOPIC + "occasions: {}\n",
    NAME + TOPIC + "banner: [x]\n",
    NAME + TOPIC + "banner: {priority: '1'}\n",
    NAME + TOPIC + "banner: {priority: 101}\n",
    OCCASION % "{date: 10-10}",
    OCCASION % "{month: 13}",
    OCCASION % "{nth: 6, weekday: thu-bay, month: 3}",
    OCCASION % "{nth: 1, weekday: saturday, month: 3}",
    OCCASION % "{unresolved: x}",
    OCCASION % "{undated: false}",
    OCCASION % "x",
    OCCASION % "{}",
]
BAD_DOCUMENTS = [
    HEAD + "says: {}\n",
    HEAD + "nam: x\n",
    HEAD + "seen: whole\n",
    HEAD + "urgency: gap\n",
    HEAD + "verified: x\n",
    HEAD + "incoming: {at: sáng}\n",
    HEAD + "date_between: {from: 1/5/2022}\n",
    HEAD.replace("5/5/2022", "tháng năm"),
    HEAD.replace("9/VP", "chín"),
    HEAD.replace("so-nganh", "{khong-co: x}"),
    HEAD.replace("so-nganh", "khong-co"),
    HEAD + "says: [{windows: []}]\n",
    SAYS % "year: 22",
    SAYS % "year: hằng năm",
    SAYS % "occasion: Ngày",
    WINDOW % "{ngay: 1/1/2022}",
    WINDOW % "{date: tomorrow}",
    WINDOW % "{date: 1/1/2022, month: 1/2022}",
    WINDOW % "{date: 1/1/2022, at: 8 sáng}",
    WINDOW % "{date: 1/1/2022, part: morning}",
    WINDOW % "{anchor: x, side: before}",
    WINDOW % "{anchor: x}",
    SAYS % "windows: [{kind: thoi-gian}]",
    SAYS % "windows: [{same_as: kh-2-2022, when: {date: 1/1/2022}}]",
    SAYS % "windows: [{rounds: nam}]",
    TEXT % "text: x",
    TEXT % "kind: khau-hieu",
    TEXT % "kind: khau-hieu, list: [x], text: y",
    TEXT % "kind: khau-hieu, text: x, total: nhiều",
    TEXT % "kind: khau-hieu, text: x, translations: [{language: xx, text: y}]",
    TASK % "channel: khong-co",
    TASK % "kind: khac",
    TASK % "obligation: phai-lam",
    TASK % "link: {name: x, url: cong.vn}",
    TASK % "languages: khong-co",
    TASK % "frequency: {at_least: 0}",
    TASK % "frequency: {at_least: 2, per: day}",
    TASK % "frequency: {days: monday}",
    REPORT % "{truoc: 1/1/2022}",
    REPORT % "{before: 1/1/2022, by: 1/1/2022}",
    CONTACT % "kind: dau-moi",
    CONTACT % "phone: 111, from: hôm nay",
    SAYS % "changes: [{what: x, status: moved}]",
    SAYS % "changes: [{what: x, status: huy, when: {date: 1/1/2022}, document: kh-2-2022}]",
    SAYS % "lead: [{agency: bo-moi, source: 5.5}]",
]
GOOD_CAMPAIGNS = [
    NAME + TOPIC,
    CAMPAIGN,
    NAME + TOPIC + "basis:\n  - qd-1-2022\n",
    NAME + TOPIC + "banner: {label: null}\n",
    NAME + TOPIC + "banner: {priority: -100}\n",
    OCCASION % "{date: 29/2, every_years: 4, first_year: 2024}",
    OCCASION % "{date: 10/10/2022}",
    OCCASION % "{undated: true}",
]
GOOD_DOCUMENTS = [
    HEAD,
    LETTER,
    HEAD.replace("9/VP", "khong").replace("5/5/2022", "2022"),
    HEAD.replace("so-nganh", "[so-nganh, huyen]"),
    HEAD.replace("so-nganh", "{so-nganh: null}"),
    SAYS % "year: hang-nam, windows: [{when: {from: 1/10, to: 10/10}}]",
    WINDOW % "{from: 2022-01-01}",
    WINDOW % "{date: 1/1/2022, at: 8 giờ 30}",
    TEXT % "kind: khau-hieu, total: con-nua",
    TEXT % "kind: khau-hieu, list: [x, {text: y, short: z}]",
    TASK % "languages: km, when: {month: 10/2022}",
    TASK % "frequency: {days: [thu-hai, ca-tuan]}",
    CONTACT % "phone: 111",
    CONTACT % "phone: 1900.10",
]


@cache
def schemas_of_the_sample() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the schemas of campaigns and of documents in the folder before it is changed."""
    with TemporaryDirectory() as folder:
        catalogue = load_catalogue(write_folder(Path(folder) / "campaigns"))
    return campaign_schema(catalogue), document_schema(catalogue)


def faults_and_errors(sample: Path, text: str, name: str) -> tuple[int, int]:
    """Return the number of faults found by the model, and of errors found by the schema."""
    schema = schemas_of_the_sample()[name.startswith("documents/")]
    file = sample / f"{name}.yml"
    file.write_text(text, "utf-8")
    data = data_of(file)
    try:
        load_catalogue(sample)
    except Faults as found:
        return len(found.faults), len(errors(schema, data))
    return 0, len(errors(schema, data))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, "them") for text in BAD_CAMPAIGNS),
        *((text, "documents/them") for text in BAD_DOCUMENTS),
    ],
)
def test_model_and_schema_both_refuse(sample: Path, text: str, name: str) -> None:
    faults, errors = faults_and_errors(sample, text, name)
    assert faults
    assert errors


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, "mau" if text == CAMPAIGN else "them") for text in GOOD_CAMPAIGNS),
        *((text, f"documents/{'kh-2-2022' if text == LETTER else 'them'}")
          for text in GOOD_DOCUMENTS),
    ],
)  # fmt: skip
def test_model_and_schema_both_accept(sample: Path, text: str, name: str) -> None:
    assert faults_and_errors(sample, text, name) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "implements: kh-9-2026\n",
        SAYS.replace("khac", "chien-dich-moi") % "",
        HEAD.replace("bo-moi", "so-moi"),
        HEAD.replace("tinh-mau", "xa-moi"),
    ],
)
def test_what_was_added_this_morning_is_not_underlined(sample: Path, text: str) -> None:
    """The schema suggests known ids, and leaves the decision to the check."""
    faults, errors = faults_and_errors(sample, text, "documents/them")
    assert faults
    assert not errors


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for each in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(each, dict | list):
            yield from nodes(each)


def test_every_value_of_a_closed_list_is_explained(real: Catalogue) -> None:
    for text in schema_files(real).values():
        for node in nodes(json.loads(text)):
            if isinstance(node.get("enum"), list) and "enumDescriptions" in node:
                told = zip(node["enum"], node["enumDescriptions"], strict=True)
                bare = [value for value, words in told if value and value == words]
                assert bare == [], node


def test_a_value_means_what_its_list_is_of(real: Catalogue) -> None:
    """«thang» is a month of a kind of occasion, a round of a window, a measure of how often."""
    definitions = document_schema(real)["definitions"]
    rounds = definitions["Window"]["properties"]["rounds"]
    assert rounds["enumDescriptions"][0] == "mỗi tháng một đợt"
    assert "mỗi tháng" in definitions["Frequency"]["properties"]["per"]["enumDescriptions"]
    kinds = campaign_schema(real)["definitions"]["Occasion"]["properties"]["kind"]
    assert kinds["enumDescriptions"] == ["Ngày", "Tuần lễ", "Tháng", "Đợt"]


def test_everything_an_editor_reads_is_vietnamese(real: Catalogue) -> None:
    """The titles that pydantic derives from field names would be English."""
    for schema in (campaign_schema(real), document_schema(real)):
        for name, definition in schema["definitions"].items():
            assert definition["title"] != name
            for node in definition.get("properties", {}).values():
                assert node["description"]
                assert "title" not in node


def test_vs_code_knows_which_schema_each_file_has(real: Catalogue) -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    given: dict[str, str] = settings["yaml.schemas"]
    assert {f"./campaigns/{path}" for path in schema_files(real)} == given.keys()
    for schema, files in given.items():
        assert list(ROOT.glob(files)), files
        assert (ROOT / schema).is_file()


def test_the_command_renews_them(sample: Path) -> None:
    result = run_here("schema", "--campaigns", str(sample))
    assert result.returncode == 0, result.stderr
    assert json.loads((sample / FILE).read_text("utf-8"))["title"] == "Chiến dịch truyền thông"
    assert (sample / DOCUMENT_FILE).is_file()
    assert (sample / "registry" / "places.schema.json").is_file()

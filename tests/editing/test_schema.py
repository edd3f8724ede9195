"""The editors' schemas are up to date, fit the real files, and agree with the model."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import jsonschema
import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES, load_catalogue
from hooks.editing.schema import FILE, MEANINGS, campaign_schema, check_schemas, schema_files
from hooks.source.faults import Faults
from hooks.source.yaml_source import Source, read_source
from tests.conftest import ROOT, run_build
from tests.fuzz.samples import CAMPAIGN

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


def test_every_real_file_fits_its_schema(real: Catalogue) -> None:
    files = schema_files(real)
    for file in CAMPAIGNS.glob("*.yml"):
        assert errors(json.loads(files[FILE]), data_of(file)) == [], file.name
    for name in REGISTRIES:
        schema = json.loads(files[f"registry/{name}.schema.json"])
        assert errors(schema, data_of(CAMPAIGNS / "registry" / f"{name}.yml")) == [], name


def test_every_file_names_its_schema() -> None:
    for file in CAMPAIGNS.glob("*.yml"):
        first = file.read_text("utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=schema.json", file.name
    for name in REGISTRIES:
        first = (CAMPAIGNS / "registry" / f"{name}.yml").read_text("utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema={name}.schema.json"


HEAD = "id: them\nname: Thêm\ntopic: linh-vuc\n"
OCCASION = "occasions: [{id: x, kind: ngay, name: x, basis: qd-1-2022, rule: %s}]\n"
PERIOD = (
    "editions: [{year: 2022, documents: qd-1-2022, periods:"
    " [{id: x, kind: cao-diem, source: qd-1-2022, when: %s}]}]\n"
)
TASK = (
    "editions: [{year: 2022, documents: qd-1-2022, tasks:"
    " [{audience: so-nganh, text: x, source: qd-1-2022, %s}]}]\n"
)
CHANGE = (
    "editions: [{year: 2022, documents: qd-1-2022, changes:"
    " [{item: x, source: qd-1-2022, %s}]}]\n" + OCCASION % "{yearly: 1/1}"
)
BAD = [
    "name: 1\nid: them\ntopic: linh-vuc\n",
    "id: them\ntopic: linh-vuc\n",
    "id: Thêm\nname: x\ntopic: linh-vuc\n",
    "id: them\nname: ''\ntopic: linh-vuc\n",
    "id: them\nname: x\ntopic: khong-co\n",
    HEAD + "nam: x\n",
    HEAD + "basis: []\nsummary: {text: x}\n",
    HEAD + "also_called: x\n",
    HEAD + "also_called: [" + "x" * 301 + "]\n",
    HEAD + "occasions: {}\n",
    HEAD + "banner: [x]\n",
    HEAD + "banner: {priority: '1'}\n",
    HEAD + "banner: {priority: 101}\n",
    HEAD + OCCASION % "{yearly: 10-10}",
    HEAD + OCCASION % "{date: 10/10/2022}",
    HEAD + OCCASION % "{from: 1/1/2022, to: 2/1/2022}",
    HEAD + OCCASION % "{month: 13}",
    HEAD + OCCASION % "{nth: 6, weekday: thu-bay, month: 3}",
    HEAD + OCCASION % "{nth: 1, weekday: saturday, month: 3}",
    HEAD + OCCASION % "{unresolved: x}",
    HEAD + OCCASION % "x",
    HEAD + OCCASION % "{}",
    HEAD + PERIOD % "{ngay: 1/1/2022}",
    HEAD + PERIOD % "{date: tomorrow}",
    HEAD + PERIOD % "{date: 1/1/2022, month: 1}",
    HEAD + PERIOD % "{date: 1/1/2022, at: 8h}",
    HEAD + TASK % "channel: khong-co",
    HEAD + TASK % "obligation: phai-lam",
    HEAD + TASK % "link_url: cong.vn",
    HEAD + TASK % "link_url: 'https://a b'",
    HEAD + TASK % "frequency: {at_least: 0, unit: kỳ, per: day}",
    HEAD + TASK % "frequency: {at_least: 2, unit: kỳ, per: ngay}",
    HEAD + TASK % "verified: x",
    HEAD + CHANGE % "status: moved",
    HEAD + CHANGE % "status: cancelled, to: {date: 1/1/2022}",
    HEAD + "editions: [{year: 22, documents: qd-1-2022}]\n",
    HEAD + "editions: [{year: 2022, documents: []}]\n",
    HEAD + "editions: [{year: 2022}]\n",
    HEAD + "contacts: [{kind: duong-day-nong, name: x, phone: 111, source: qd-1-2022}]\n",
    HEAD + "lead: [{agency: bo-moi, source: 5.5}]\n",
]
GOOD = [
    HEAD,
    CAMPAIGN,
    HEAD + "basis:\n  - qd-1-2022\n",
    HEAD + "banner: {label: null}\n",
    HEAD + "banner: {priority: -100}\n",
    HEAD + OCCASION % "{yearly: 29/2, every_years: 4, first_year: 2024}",
    HEAD + PERIOD % "{from: 2022-01-01}",
    HEAD + PERIOD % "{phases: [{name: a, to: 1/1/2022}, {name: b, from: 2/1/2022}]}",
    HEAD + TASK % "language: tiếng Khmer, when: {month: 10}",
    HEAD + CHANGE % "status: moved, to: {date: 1/2/2022}",
]


def faults_and_errors(sample: Path, text: str) -> tuple[int, int]:
    """Return the number of faults found by the model, and of errors found by the schema."""
    schema = campaign_schema(load_catalogue(sample))
    name = "mau" if text == CAMPAIGN else "them"
    file = sample / f"{name}.yml"
    file.write_text(text, "utf-8")
    data = data_of(file)
    try:
        load_catalogue(sample)
    except Faults as found:
        return len(found.faults), len(errors(schema, data))
    return 0, len(errors(schema, data))


@pytest.mark.parametrize("text", BAD)
def test_model_and_schema_both_refuse(sample: Path, text: str) -> None:
    faults, errors = faults_and_errors(sample, text)
    assert faults
    assert errors


@pytest.mark.parametrize("text", GOOD)
def test_model_and_schema_both_accept(sample: Path, text: str) -> None:
    assert faults_and_errors(sample, text) == (0, 0)


def test_a_document_added_this_morning_is_not_underlined(sample: Path) -> None:
    """The schema suggests known documents, and leaves the decision to the check."""
    faults, errors = faults_and_errors(sample, HEAD + "basis: kh-9-2026\n")
    assert faults
    assert not errors


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for each in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(each, dict | list):
            yield from nodes(each)


def test_every_value_of_a_closed_list_is_explained(real: Catalogue) -> None:
    for node in nodes(campaign_schema(real)):
        if isinstance(node.get("enum"), list) and "title" not in node:
            words = [value for value in node["enum"] if isinstance(value, str)]
            assert [value for value in words if value not in MEANINGS] == []


def test_everything_an_editor_reads_is_vietnamese(real: Catalogue) -> None:
    """The titles that pydantic derives from field names would be English."""
    for name, definition in campaign_schema(real)["definitions"].items():
        assert definition["title"] != name
        for node in definition.get("properties", {}).values():
            assert node["description"]
            assert "title" not in node


def test_the_command_renews_them(sample: Path) -> None:
    result = run_build("schema", "--campaigns", str(sample))
    assert result.returncode == 0, result.stderr
    assert json.loads((sample / FILE).read_text("utf-8"))["title"] == "Chiến dịch truyền thông"
    assert (sample / "registry" / "documents.schema.json").is_file()

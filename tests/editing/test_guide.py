"""Every snippet of the guide compiles, and fits the schema that editors' programs read."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any, Final

import jsonschema
import pytest

from hooks.catalogue.load import load_catalogue
from hooks.editing.guide import GuidePage, HowTo, guide_pages
from hooks.editing.schema import DOCUMENT_FILE, FILE, schema_files
from hooks.facts.occurrences import resolve
from hooks.model.campaign import Campaign, Occasion
from hooks.model.dates.specs import KINDS, RULE_KINDS
from hooks.model.document import Document
from hooks.model.section import (
    Change,
    Contact,
    Frequency,
    Lead,
    Material,
    Report,
    Section,
    TaskItem,
    TextBlock,
    Window,
)
from tests.conftest import TODAY, made_once
from tests.editing.guide_folder import data_of, put, snippets, world

SNIPPETS: Final = snippets()
SHOWN: Final = PurePosixPath("campaigns")
FIRST: Final = {page.key: item for page, item in reversed(SNIPPETS)}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "guide", lambda folder: world(folder / "campaigns"))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "campaigns", tmp_path / "campaigns"))


@pytest.fixture(scope="module")
def schemas(made: Path) -> dict[str, Any]:
    files = schema_files(load_catalogue(made / "campaigns"))
    return {path: json.loads(text) for path, text in files.items()}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "item"),
    [
        pytest.param(
            page,
            item,
            id=f"{page.key}-{item.anchor}",
            marks=() if item is FIRST[page.key] else pytest.mark.slow,
        )
        for page, item in SNIPPETS
    ],
)
def test_a_snippet_compiles(
    folder: Path, schemas: dict[str, Any], page: GuidePage, item: HowTo
) -> None:
    file, data = put(folder, item)
    # Under one name, files that no snippet changes are parsed once for all.
    resolve(load_catalogue(folder, SHOWN), date.fromisoformat(TODAY))
    path = file.relative_to(folder).as_posix()
    schema = schemas.get(path.replace(".yml", ".schema.json"))
    schema = schema or schemas[DOCUMENT_FILE if path.startswith("documents/") else FILE]
    assert [*jsonschema.Draft7Validator(schema).iter_errors(data)] == []


def test_every_page_says_each_thing_once_and_is_found() -> None:
    for page in guide_pages():
        anchors = [item.anchor for group in page.groups for item in group.items]
        anchors += [group.anchor for group in page.groups]
        assert len(anchors) == len({*anchors}), page.key


def keys_in(data: Any) -> set[str]:
    if isinstance(data, dict):
        return {str(key) for key in data}.union(*map(keys_in, data.values()))
    return set().union(*map(keys_in, data)) if isinstance(data, list) else set()


@pytest.mark.parametrize(
    "model",
    [Document, Section, Window, TextBlock, TaskItem, Report, Change, Material, Contact, Lead,
     Frequency, Campaign, Occasion, *dict.fromkeys([*KINDS.values(), *RULE_KINDS.values()])],
)  # fmt: skip
def test_the_guide_shows_every_key(model: Any) -> None:
    """A key that no snippet shows is one that an editor must guess."""
    shown = set().union(*(keys_in(data_of(item.yaml)) for _, item in SNIPPETS))
    told = " ".join(f"{item.told} {item.yaml}" for _, item in SNIPPETS)
    keys = {info.alias or name for name, info in model.model_fields.items()}
    assert {key for key in keys - shown if f"`{key}`" not in told} == set()

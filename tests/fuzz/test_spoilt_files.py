# ruff: noqa: S311 - seeds are fixed on purpose
"""Whatever is done to the files, loading gives a catalogue or faults with places, nothing else.

About 6,000 cases a run, the same in every run; `make hostile` tries 37,000 others, whose seed it
tells. A failure names the spoilt file.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES as MODELS
from hooks.catalogue.load import load_catalogue
from hooks.feeds.ledger.entries import EMPTY, dump, updated
from hooks.feeds.publishing import published
from tests.conftest import ROOT
from tests.fuzz.judging import TODAY, judge, judge_ledger, unchanged_files_read_once
from tests.fuzz.mutations import ODD_TEXT, ODD_VALUES, spoil, spoil_json
from tests.fuzz.samples import CAMPAIGN, OTHER, REGISTRIES, write_folder

__all__ = ["unchanged_files_read_once"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("unchanged_files_read_once")]

CHUNKS, SECTION_CASES, WHOLE_CASES, REGISTRY_CASES, REAL_CASES = 12, 180, 45, 75, 25
LEDGER_CASES = 20
DATA_CASES, TEXT_CASES = 1200, 800

MANY = [*range(CHUNKS), *(pytest.param(n, marks=pytest.mark.hostile) for n in range(12, 120))]

HEAD = "id: mau\nname: Chiến dịch mẫu\ntopic: linh-vuc\n"
QUIETLY = settings(
    max_examples=DATA_CASES,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def sections() -> list[str]:
    """The sample campaign's sections, each with the head that makes it a whole file."""
    parts: list[str] = []
    for line in CAMPAIGN.splitlines(keepends=True):
        if line[0] not in " #":
            parts.append("")
        if parts:
            parts[-1] += line
    kept = [part for part in parts if part.split(":")[0] not in {"id", "name", "topic"}]
    return [HEAD + part for part in kept]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_folder(tmp_path_factory.mktemp("fuzz") / "campaigns")
    assert isinstance(judge(folder), Catalogue)  # the sample itself is good, and warms all up
    return folder


def spoilt(folder: Path, path: str, data: bytes) -> None:
    """Judge the folder with one file spoilt; a failure says what was in it."""
    (folder / path).write_bytes(data)
    try:
        judge(folder)
    except BaseException as error:
        error.add_note(f"{path}: {data!r}")
        raise


def test_at_least_five_thousand_cases() -> None:
    seeded = CHUNKS * (SECTION_CASES + WHOLE_CASES + REGISTRY_CASES + REAL_CASES)
    assert seeded + DATA_CASES + TEXT_CASES >= 5_000


@pytest.mark.parametrize("chunk", MANY)
def test_a_section_of_a_campaign_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}section {chunk}")
    seeds = sections()
    for _ in range(SECTION_CASES):
        spoilt(folder, "mau.yml", spoil(random.choice(seeds), random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_whole_campaign_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}whole {chunk}")
    for _ in range(WHOLE_CASES):
        spoilt(folder, "mau.yml", spoil(CAMPAIGN, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_registry_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}registry {chunk}")
    (folder / "mau.yml").write_text(HEAD, "utf-8")
    for _ in range(REGISTRY_CASES):
        name = random.choice(sorted(REGISTRIES))
        path = f"registry/{name}.yml"
        try:
            spoilt(folder, path, spoil(REGISTRIES[name], random))
        finally:
            (folder / path).write_text(REGISTRIES[name], "utf-8")


@pytest.mark.parametrize("chunk", MANY)
def test_a_real_campaign_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    """Against sample registries: ids that are not there are faults among others."""
    random = Random(f"{hostile_seed}real {chunk}")
    files = sorted((ROOT / "campaigns").glob("*.yml"), key=lambda file: file.stat().st_size)[:8]
    for _ in range(REAL_CASES):
        text = random.choice(files).read_text("utf-8")
        spoilt(folder, "mau.yml", spoil(text, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_spoilt_ledger(folder: Path, chunk: int, hostile_seed: str) -> None:
    """Read, compared, and published from: whatever is in it."""
    random = Random(f"{hostile_seed}ledger {chunk}")
    (folder / "mau.yml").write_text(CAMPAIGN, "utf-8")
    catalogue = load_catalogue(folder)
    shown = PurePosixPath(folder.as_posix())
    file = folder / "ledger.json"
    now = published(catalogue, EMPTY, TODAY)
    ledger = updated(EMPTY, now.events.values(), TODAY)
    good = dump(replace(ledger, feeds=dict.fromkeys(sorted(now.feeds))))
    try:
        for _ in range(LEDGER_CASES):
            data = spoil_json(good, random)
            file.write_bytes(data)
            try:
                judge_ledger(catalogue, folder, shown)
            except BaseException as error:
                error.add_note(f"{file.name}: {data!r}")
                raise
    finally:
        file.unlink(missing_ok=True)


plain = (
    st.none() | st.booleans() | st.integers() | st.sampled_from(ODD_VALUES) | st.text(max_size=9)
)
KEYS = sorted(
    {
        *("id", "name", "topic", "occasions", "editions", "periods", "when", "rule", "texts"),
        *("year", "documents", "source", "kind", "text", "due", "tasks", "reports", "changes"),
        *("date", "from", "to", "yearly", "month", "nth", "weekday", "lunar", "anchor", "phases"),
    }
)
anything = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=8,
)


@seed(20261120)
@QUIETLY
@given(key=st.sampled_from(KEYS), value=anything)
def test_any_data_under_any_key(folder: Path, key: str, value: Any) -> None:
    import yaml

    try:
        dumped = yaml.safe_dump({key: value}, allow_unicode=True)
    except (yaml.YAMLError, UnicodeError):
        return
    text = HEAD + dumped if key not in {"id", "name", "topic"} else dumped
    (folder / "mau.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
    judge(folder)


@seed(20261120)
@settings(QUIETLY, max_examples=TEXT_CASES)
@given(parts=st.lists(st.sampled_from(ODD_TEXT) | st.text(max_size=8), max_size=12))
def test_any_text_at_all(folder: Path, parts: list[str]) -> None:
    (folder / "mau.yml").write_bytes("".join(parts).encode("utf-8", "surrogatepass"))
    judge(folder)


def test_the_sample_names_every_registry() -> None:
    assert REGISTRIES.keys() == MODELS.keys()
    assert OTHER.startswith("id: khac")

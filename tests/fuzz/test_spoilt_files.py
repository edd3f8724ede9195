# ruff: noqa: S311 - seeds are fixed on purpose
"""Whatever the files contain, loading gives a catalogue or faults with places, and nothing else.

About 1,000 cases a run, the same in every run; `make hostile` tries 40,000 others, whose seed it
tells. A failure names the spoilt file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import pytest
import yaml
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

# Of each chunk; the suite tries two chunks, the hostile trials all the others.
SECTION_CASES, WHOLE_CASES, REGISTRY_CASES, REAL_CASES, LEDGER_CASES = 180, 45, 75, 25, 20
SUITE, ALL = range(2), range(120)
MANY = [*SUITE, *(pytest.param(n, marks=pytest.mark.hostile) for n in ALL if n not in SUITE)]

DATA_CASES = [200, pytest.param(1200, marks=pytest.mark.hostile)]
TEXT_CASES = [100, pytest.param(800, marks=pytest.mark.hostile)]

HEAD = "id: mau\nname: Chiến dịch mẫu\ntopic: linh-vuc\n"


def sections() -> list[str]:
    """Return the sample campaign's sections, each with the head that makes it a whole file."""
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
    assert isinstance(judge(folder), Catalogue)  # the sample is valid; this also warms up caches
    return folder


def spoilt(folder: Path, path: str, data: bytes) -> None:
    """Judge the folder with one file spoilt; a failure shows its content."""
    (folder / path).write_bytes(data)
    try:
        judge(folder)
    except BaseException as error:
        error.add_note(f"{path}: {data!r}")
        raise


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
    """The registries are those of the sample, so missing ids are among the faults."""
    random = Random(f"{hostile_seed}real {chunk}")
    files = sorted((ROOT / "campaigns").glob("*.yml"), key=lambda file: file.stat().st_size)[:8]
    for _ in range(REAL_CASES):
        text = random.choice(files).read_text("utf-8")
        spoilt(folder, "mau.yml", spoil(text, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_spoilt_ledger(folder: Path, chunk: int, hostile_seed: str) -> None:
    """The ledger is read, compared and used for publishing, whatever is in it."""
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


def tried(
    strategy: st.SearchStrategy[Any], judged: Callable[[Any], None], cases: int, of: str
) -> None:
    """Judge so many made-up values, which follow from the seed `of`."""
    quietly = settings(max_examples=cases, database=None, suppress_health_check=list(HealthCheck))
    seed(of)(quietly(given(strategy)(judged)))()


@pytest.mark.parametrize("cases", DATA_CASES)
def test_any_data_under_any_key(folder: Path, cases: int, hostile_seed: str) -> None:
    def judged(pair: tuple[str, Any]) -> None:
        key, value = pair
        try:
            dumped = yaml.safe_dump({key: value}, allow_unicode=True)
        except (yaml.YAMLError, UnicodeError):
            return
        text = HEAD + dumped if key not in {"id", "name", "topic"} else dumped
        (folder / "mau.yml").write_bytes(text.encode("utf-8", "surrogatepass"))
        judge(folder)

    pairs = st.tuples(st.sampled_from(KEYS), anything)
    tried(pairs, judged, cases, f"{hostile_seed}data")


@pytest.mark.parametrize("cases", TEXT_CASES)
def test_any_text_at_all(folder: Path, cases: int, hostile_seed: str) -> None:
    def judged(parts: list[str]) -> None:
        (folder / "mau.yml").write_bytes("".join(parts).encode("utf-8", "surrogatepass"))
        judge(folder)

    parts_of_text = st.lists(st.sampled_from(ODD_TEXT) | st.text(max_size=8), max_size=12)
    tried(parts_of_text, judged, cases, f"{hostile_seed}text")


def test_the_sample_names_every_registry() -> None:
    assert REGISTRIES.keys() == MODELS.keys()
    assert OTHER.startswith("id: khac")

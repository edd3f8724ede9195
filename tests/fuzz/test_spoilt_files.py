# ruff: noqa: S311 - seeds are fixed on purpose
"""Whatever is done to the files, loading gives a catalogue or faults with places, nothing else.

About 6,000 cases a run, the same in every run: seeds are fixed.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES as MODELS
from tests.conftest import ROOT
from tests.fuzz.judging import judge, unchanged_files_read_once
from tests.fuzz.mutations import ODD_TEXT, ODD_VALUES, spoil
from tests.fuzz.samples import CAMPAIGN, OTHER, REGISTRIES, write_folder

__all__ = ["unchanged_files_read_once"]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("unchanged_files_read_once")]

CHUNKS, SECTION_CASES, WHOLE_CASES, REGISTRY_CASES, REAL_CASES = 12, 200, 50, 75, 25
DATA_CASES, TEXT_CASES = 1200, 800

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


def test_at_least_five_thousand_cases() -> None:
    seeded = CHUNKS * (SECTION_CASES + WHOLE_CASES + REGISTRY_CASES + REAL_CASES)
    assert seeded + DATA_CASES + TEXT_CASES >= 5_000


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_section_of_a_campaign_spoilt(folder: Path, chunk: int) -> None:
    random = Random(f"section {chunk}")
    seeds = sections()
    for _ in range(SECTION_CASES):
        (folder / "mau.yml").write_bytes(spoil(random.choice(seeds), random))
        judge(folder)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_whole_campaign_spoilt(folder: Path, chunk: int) -> None:
    random = Random(f"whole {chunk}")
    for _ in range(WHOLE_CASES):
        (folder / "mau.yml").write_bytes(spoil(CAMPAIGN, random))
        judge(folder)


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_registry_spoilt(folder: Path, chunk: int) -> None:
    random = Random(f"registry {chunk}")
    (folder / "mau.yml").write_text(HEAD, "utf-8")
    for _ in range(REGISTRY_CASES):
        name = random.choice(sorted(REGISTRIES))
        file = folder / "registry" / f"{name}.yml"
        file.write_bytes(spoil(REGISTRIES[name], random))
        try:
            judge(folder)
        finally:
            file.write_text(REGISTRIES[name], "utf-8")


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_real_campaign_spoilt(folder: Path, chunk: int) -> None:
    """Against sample registries: ids that are not there are faults among others."""
    random = Random(f"real {chunk}")
    files = sorted((ROOT / "campaigns").glob("*.yml"), key=lambda file: file.stat().st_size)[:8]
    for _ in range(REAL_CASES):
        text = random.choice(files).read_text("utf-8")
        (folder / "mau.yml").write_bytes(spoil(text, random))
        judge(folder)


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

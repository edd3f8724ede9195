# ruff: noqa: S311 - seeds are fixed on purpose
"""Whatever the files contain, loading gives a catalogue or faults with places, and nothing else.

About 500 cases a run, the same in every run; `make hostile` tries 40,000 others, whose seed it
tells. A failure names the spoilt file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from random import Random
from textwrap import indent
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
from hooks.model.section import Section
from tests.conftest import ROOT
from tests.fuzz.judging import TODAY, judge, judge_ledger
from tests.fuzz.mutations import ODD_TEXT, ODD_VALUES, spoil, spoil_json
from tests.fuzz.samples import CAMPAIGN, CHANGING, DOCUMENTS, LETTER, REGISTRIES, write_folder

pytestmark = pytest.mark.slow

# Of each chunk; the suite tries one chunk, the hostile trials all the others.
CAMPAIGN_CASES, PART_CASES, LETTER_CASES, REGISTRY_CASES = 60, 120, 45, 75
REAL_CASES, LEDGER_CASES = 25, 20
SUITE, ALL = range(1), range(120)
MANY = [*SUITE, *(pytest.param(n, marks=pytest.mark.hostile) for n in ALL if n not in SUITE)]

DATA_CASES = [100, pytest.param(1200, marks=pytest.mark.hostile)]
TEXT_CASES = [25, pytest.param(400, marks=pytest.mark.hostile)]

HEAD = "name: Chiến dịch mẫu\ntopic: linh-vuc\n"
LETTER_HEAD = "number: 2/KH-UBND\nissuer: bo-cu\ndate: 9/9/2022\nto: so-nganh\n"
SAYS = "says:\n  - campaign: mau\n"
CAMPAIGN_FILE, LETTER_FILE = "mau.yml", "documents/kh-2-2022.yml"


def parts_of_letter() -> list[str]:
    """Return letters that have one kind of entry, or one part of a header, each."""
    data = yaml.load(LETTER, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only
    says = data.pop("says")
    headers = [{**_HEADER, key: value} for key, value in data.items()]
    bodies = [
        {**_HEADER, "says": [{"campaign": section["campaign"], key: value}]}
        for section in says
        for key, value in section.items()
        if key != "campaign"
    ]
    return [yaml.safe_dump(each, allow_unicode=True) for each in (*headers, *bodies)]


_HEADER = yaml.load(LETTER_HEAD, Loader=yaml.CBaseLoader)  # noqa: S506 - strings only


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample folder, whole; whatever a test spoils of it the next one finds mended."""
    folder = write_folder(tmp_path_factory.mktemp("fuzz") / "campaigns")
    assert isinstance(judge(folder), Catalogue)  # the sample is valid; this also warms up caches
    return folder


@pytest.fixture(autouse=True)
def mended(folder: Path) -> Iterator[None]:
    """Mend what a test has spoilt."""
    yield
    (folder / CAMPAIGN_FILE).write_text(CAMPAIGN, "utf-8")
    for name, text in DOCUMENTS.items():
        (folder / "documents" / f"{name}.yml").write_text(text, "utf-8")


def alone(folder: Path) -> None:
    """Leave only the letter that is spoilt, so that no other finds what it names missing."""
    for name in DOCUMENTS:
        if name != Path(LETTER_FILE).stem:
            (folder / "documents" / f"{name}.yml").unlink()


def spoilt(folder: Path, path: str, data: bytes) -> None:
    """Judge the folder with one file spoilt; a failure shows its content."""
    (folder / path).write_bytes(data)
    try:
        judge(folder)
    except BaseException as error:
        error.add_note(f"{path}: {data!r}")
        raise


@pytest.mark.parametrize("chunk", MANY)
def test_a_campaign_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}campaign {chunk}")
    alone(folder)
    for _ in range(CAMPAIGN_CASES):
        spoilt(folder, CAMPAIGN_FILE, spoil(CAMPAIGN, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_part_of_a_letter_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}part {chunk}")
    alone(folder)
    seeds = parts_of_letter()
    for _ in range(PART_CASES):
        spoilt(folder, LETTER_FILE, spoil(random.choice(seeds), random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_whole_letter_spoilt_among_others_that_name_it(
    folder: Path, chunk: int, hostile_seed: str
) -> None:
    random = Random(f"{hostile_seed}letter {chunk}")
    for _ in range(LETTER_CASES):
        spoilt(folder, LETTER_FILE, spoil(LETTER, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_registry_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    random = Random(f"{hostile_seed}registry {chunk}")
    for _ in range(REGISTRY_CASES):
        name = random.choice(sorted(REGISTRIES))
        path = f"registry/{name}.yml"
        try:
            spoilt(folder, path, spoil(REGISTRIES[name], random))
        finally:
            (folder / path).write_text(REGISTRIES[name], "utf-8")


@pytest.mark.parametrize("chunk", MANY)
def test_a_real_file_spoilt(folder: Path, chunk: int, hostile_seed: str) -> None:
    """The registries are those of the sample, so missing ids are among the faults."""
    random = Random(f"{hostile_seed}real {chunk}")
    for _ in range(REAL_CASES):
        kind, target = random.choice((("*.yml", CAMPAIGN_FILE), ("documents/*.yml", LETTER_FILE)))
        files = sorted((ROOT / "campaigns").glob(kind), key=lambda file: file.stat().st_size)[:8]
        text = random.choice(files).read_text("utf-8")
        spoilt(folder, target, spoil(text, random))


@pytest.mark.parametrize("chunk", MANY)
def test_a_spoilt_ledger(folder: Path, chunk: int, hostile_seed: str) -> None:
    """The ledger is read, compared and used for publishing, whatever is in it."""
    random = Random(f"{hostile_seed}ledger {chunk}")
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
# Keys of a campaign, of a letter and of its sections, each with what stands before them.
KEYS = {
    HEAD: ("name", "topic", "occasions", "basis", "banner", "former_ids", "also_called"),
    LETTER_HEAD: ("number", "date", "date_between", "to", "siblings", "incoming", "scope", "says",
                  "implements", "amends", "supersedes", "conflicts", "doubts"),
    LETTER_HEAD + SAYS: ("year", "occasion", "source", "audience", "windows", "texts", "tasks",
                         "reports", "changes", "materials", "contacts", "lead"),
}  # fmt: skip
NAMES = sorted(
    {
        *(name for names in KEYS.values() for name in names),
        *("id", "kind", "text", "list", "when", "due", "rule", "what", "status", "same_as"),
        *("date", "from", "to", "month", "nth", "weekday", "lunar", "anchor", "days", "either"),
        *("campaign", "document", "item", "total", "on_banner", "frequency", "languages", "at"),
    }
)
anything = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=4)
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
    alone(folder)

    def judged(case: tuple[tuple[str, str], Any]) -> None:
        (head, key), value = case
        try:
            dumped = yaml.safe_dump({key: value}, allow_unicode=True)
        except (yaml.YAMLError, UnicodeError):
            return
        before = "".join(line for line in head.splitlines(True) if not line.startswith(f"{key}:"))
        text = before + (indent(dumped, "    ") if head.endswith(SAYS) else dumped)
        target = CAMPAIGN_FILE if head == HEAD else LETTER_FILE
        (folder / target).write_bytes(text.encode("utf-8", "surrogatepass"))
        judge(folder)

    places = [(head, key) for head, keys in KEYS.items() for key in keys]
    cases_of = st.tuples(st.sampled_from(places), anything)
    tried(cases_of, judged, cases, f"{hostile_seed}data")


@pytest.mark.parametrize("target", [CAMPAIGN_FILE, LETTER_FILE])
@pytest.mark.parametrize("cases", TEXT_CASES)
def test_any_text_at_all(folder: Path, cases: int, target: str, hostile_seed: str) -> None:
    alone(folder)

    def judged(parts: list[str]) -> None:
        (folder / target).write_bytes("".join(parts).encode("utf-8", "surrogatepass"))
        judge(folder)

    parts_of_text = st.lists(st.sampled_from(ODD_TEXT) | st.text(max_size=8), max_size=12)
    tried(parts_of_text, judged, cases, f"{hostile_seed}text")


def test_the_sample_names_every_registry() -> None:
    assert REGISTRIES.keys() == MODELS.keys()


def test_the_sample_has_every_key_of_a_section() -> None:
    """What the sample lacks is never spoilt."""
    says = yaml.safe_load(LETTER)["says"] + yaml.safe_load(CHANGING)["says"]
    held = {key for section in says for key in section}
    left_out = {"scope", "source", "verified", "audience", "implements", "relays", "cites"}
    assert held == {info.alias or name for name, info in Section.model_fields.items()} - left_out

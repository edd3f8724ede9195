"""What holds for any letters, in whatever order they arrive: nothing leaks, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import value_at
from hooks.catalogue.places import is_within
from hooks.catalogue.said import Said
from hooks.facts.occurrence import Occurrence
from hooks.facts.occurrences import resolve, undated
from hooks.facts.years import campaign_facts
from hooks.model.dates.relative import Relative
from hooks.model.section import MAIN_DAY
from tests.facts.samples import TODAY
from tests.loading.samples import letter, load, section, write_folder

CAMPAIGN = "chien-dich-thu"
ISSUERS = ("trung-uong", "so-a", "so-b")
WHENS = (
    "{from: 1/10/2022, to: 10/10/2022}",
    "{date: 10/10/2022}",
    "{from: 5/10/2022}",
    "{either: [{date: 5/10/2022}, {date: 8/10/2022}]}",
    "{anchor: ngay-thu, from: -3, to: 0}",
    "{unresolved: chưa rõ ngày}",
)
SENTENCES = ("Câu một", "CÂU MỘT", "Câu hai", "Câu […] cụt", "Câu ba.")


@dataclass(frozen=True)
class Window:
    """A window of a made-up letter."""

    kind: str
    when: str
    occasion: str
    verified: str


@dataclass(frozen=True)
class Letter:
    """A made-up letter: it may carry out, change or replace one that was there before it."""

    issuer: str
    windows: tuple[Window, ...]
    texts: tuple[str, ...]
    reports: bool
    follows: int | None
    changes: tuple[int, str] | None  # which letter, in what way


windows = st.builds(
    Window,
    kind=st.sampled_from(["thuc-hien", "treo", "chinh-ngay"]),
    when=st.sampled_from(WHENS),
    occasion=st.sampled_from(["ngay-thu", "tuan-thu", "khong"]),
    verified=st.sampled_from(["true", "true", "true", "false"]),
)
letters = st.builds(
    Letter,
    issuer=st.sampled_from(ISSUERS),
    windows=st.lists(windows, max_size=2, unique_by=lambda w: w.kind).map(tuple),
    texts=st.lists(st.sampled_from(SENTENCES), max_size=3, unique=True).map(tuple),
    reports=st.booleans(),
    follows=st.none() | st.integers(0, 4),
    changes=st.none()
    | st.tuples(st.integers(0, 4), st.sampled_from(["doi", "huy", "hoan", "new"])),
)
folders = st.lists(letters, min_size=1, max_size=5).map(tuple)
alone = Letter(issuer="trung-uong", windows=(), texts=(), reports=False, follows=None, changes=None)
ANCHORED, DAY_SET, SET_OTHERWISE = (
    replace(alone, windows=(Window(kind, when, "ngay-thu", "true"),))
    for kind, when in (("thuc-hien", WHENS[4]), ("chinh-ngay", WHENS[0]), ("chinh-ngay", WHENS[1]))
)
quiet = folders.map(lambda all_: tuple(replace(each, changes=None) for each in all_))


def written(
    number: int, each: Letter, before: tuple[Letter, ...], name: Callable[[int], str]
) -> str:
    """Return a letter as its file has it."""
    header = {"issuer": each.issuer, "number": f"{number + 1}/CV-THU", "date": "20/9/2022"}
    if each.follows is not None and each.follows < number:
        header["implements"] = name(each.follows)
    sections = []
    for occasion in dict.fromkeys(window.occasion for window in each.windows):
        own = [
            f"  - {{kind: {window.kind}, when: {window.when}, verified: {window.verified}}}"
            for window in each.windows
            if window.occasion == occasion
        ]
        sections.append(section("\n".join([f"occasion: {occasion}", "windows:", *own])))
    keys = ["occasion: ngay-thu", "purpose: Nhằm thử"]
    if each.texts:
        keys += ["texts:", "  - kind: khau-hieu", "    list:"]
        keys += [f"      - {sentence}" for sentence in each.texts]
    if each.reports:
        keys.append("reports: [{due: {before: 15/10/2022}}]")
    sections.append(section("\n".join(keys)))
    target = each.changes[0] if each.changes else number
    if each.changes and target < number and before[target].issuer == each.issuer:
        header |= _changing(each.changes[1], name(target), before[target], sections)
    return letter("\n".join(sections), **header)


def _changing(way: str, document: str, old: Letter, sections: list[str]) -> dict[str, str]:
    if way == "new":
        return {"supersedes": document}
    for window in old.windows:
        if window.kind != "chinh-ngay" and window.occasion != "khong":
            new = ", when: {date: 12/10/2022}" if way == "doi" else ""
            change = f"{{what: {window.kind}, status: {way}{new}}}"
            sections.append(section(f"occasion: {window.occasion}\nchanges: [{change}]"))
            return {"amends": document}
    return {}


def plain(number: int) -> str:
    return f"cv-{number}"


def catalogue_of(all_: tuple[Letter, ...], name: Callable[[int], str] = plain) -> Catalogue:
    """Return the catalogue of some letters."""
    with TemporaryDirectory() as folder:
        files = {
            name(number).replace("-", "_"): written(number, each, all_, name)
            for number, each in enumerate(all_)
        }
        return load(write_folder(Path(folder) / "campaigns", **files))


def occurrences(catalogue: Catalogue) -> list[Occurrence]:
    return [each for each in resolve(catalogue, TODAY) if each.campaign.id == CAMPAIGN]


def groups(catalogue: Catalogue) -> dict[str, frozenset[str]]:
    """Return the statements of every occurrence, by its key."""
    return {
        each.key: frozenset(statement.entry.key for statement in each.statements)
        for each in occurrences(catalogue)
    }


some = settings(suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.slow
@some
@given(folders)
def test_every_fact_stands_in_a_section_of_its_own_document(all_: tuple[Letter, ...]) -> None:
    catalogue = catalogue_of(all_)
    sections = {(each.document, each.path) for each in catalogue.said[CAMPAIGN].sections}
    facts: list[Said] = [
        each.entry for occurrence in occurrences(catalogue) for each in occurrence.statements
    ]
    for year in campaign_facts(catalogue, CAMPAIGN).years:
        facts += [text for group in year.text_groups for text in group.presentations]
        facts += [*year.purposes, *year.reports, *year.windows, *year.tasks]
    for entry in facts:
        assert (entry.document, entry.path[:2]) in sections
        assert value_at(catalogue.document_sources[entry.document], entry.path) is not None


@pytest.mark.slow
@some
@given(folders)
def test_places_never_leak(all_: tuple[Letter, ...]) -> None:
    catalogue = catalogue_of(all_)
    of_issuer = {"trung-uong": "ca-nuoc", "so-a": "tinh-a-cu", "so-b": "tinh-b"}
    for each in occurrences(catalogue):
        said = {statement.scope for statement in each.statements}
        assert {*each.scopes} == said | ({"ca-nuoc"} if each.is_day else set())
        for statement in each.statements:
            issuer = catalogue.documents[statement.document].issuer or ""
            assert statement.scope == of_issuer[issuer]
        if each.theme:
            assert any(
                is_within(catalogue.places, each.scope, text.scope) for text in each.theme.usable
            )
        # What no document of the whole country says is not told of it.
        if not each.is_day and each.is_national:
            assert any(
                catalogue.documents[statement.document].issuer == "trung-uong"
                for statement in each.statements
            )
    for group in campaign_facts(catalogue, CAMPAIGN).year(2022).text_groups:
        for text in group.presentations:
            assert text.scope == of_issuer[catalogue.documents[text.document].issuer or ""]


@pytest.mark.slow
@some
@given(folders)
def test_nothing_that_is_said_of_a_time_is_lost_or_told_twice(all_: tuple[Letter, ...]) -> None:
    catalogue = catalogue_of(all_)
    said = catalogue.said[CAMPAIGN]
    told = [
        statement.entry.key
        for each in occurrences(catalogue)
        if each.is_first_part
        for statement in each.statements
    ]
    assert len(told) == len({*told})
    replaced = {old.entry.key for each in occurrences(catalogue) for old in each.replaces}
    words = {each.entry.key for each in undated(catalogue, CAMPAIGN)}
    for window in said.windows:
        superseded = window.document in catalogue.successors
        assert window.key in {*told, *replaced, *words} or superseded
    assert {each.key for each in said.reports} <= {*told}


@pytest.mark.slow
@some
@given(folders)
def test_every_occurrence_has_a_name_of_its_own(all_: tuple[Letter, ...]) -> None:
    keys = [each.key for each in occurrences(catalogue_of(all_))]
    assert len(keys) == len({*keys})


@pytest.mark.slow
@some
@given(quiet, st.integers(0, 4))
@example((ANCHORED, DAY_SET), 0)
def test_a_letter_that_arrives_joins_others_and_parts_nobody(
    all_: tuple[Letter, ...], last: int
) -> None:
    earlier = catalogue_of(all_[: last + 1])
    before, after = groups(earlier), groups(catalogue_of(all_))
    anchored = {
        window.key for window in earlier.said[CAMPAIGN].windows if isinstance(window.when, Relative)
    }
    is_day_set = any(
        window.kind == MAIN_DAY for each in all_[last + 1 :] for window in each.windows
    )
    for key, group in before.items():
        if key.endswith(("/ngay-thu", "/tuan-thu")):
            continue  # the day itself is what the ministry says that it is
        if is_day_set and group & anchored:
            continue  # what is counted from the day goes where the day goes
        assert key in after or "chinh-ngay" in key
        assert any(group <= other for other in after.values())


@pytest.mark.slow
@some
@given(folders, st.permutations(range(5)))
@example((DAY_SET, SET_OTHERWISE), [1, 0, 2, 3, 4])
def test_names_of_files_group_nothing(all_: tuple[Letter, ...], order: list[int]) -> None:
    def other(number: int) -> str:
        return f"cv-{order[number]}"

    def by_letter(catalogue: Catalogue, name: Callable[[int], str]) -> set[frozenset[object]]:
        numbers = {name(number): number for number in range(len(all_))}
        return {
            frozenset(
                (numbers[statement.document], statement.entry.path) for statement in each.statements
            )
            for each in occurrences(catalogue)
        }

    assert by_letter(catalogue_of(all_), plain) == by_letter(catalogue_of(all_, other), other)

"""What all kinds of dates have in common: distinguishing keys, and messages for faults."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from hooks.model.dates.specs import KINDS, DateKind, RuleSpec
from hooks.source.messages import MESSAGES, Language
from hooks.source.yaml_source import Source, parse_source
from tests.dates.reading import ADAPTER, codes, read

RULES: TypeAdapter[DateKind] = TypeAdapter(RuleSpec)
ALL_KINDS = sorted(set(KINDS.values()), key=lambda kind: kind.__name__)


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"when": "10/10"},
        {"date": "1/1/2022", "yearly": "1/1"},
        {"date": "1/1/2022", "from": "1/1/2022"},
        {"yearly": "1/7", "month": 7},
        {"yearly": "1/7", "lunar": "1/7"},
        {"nth": 1, "weekday": "thu-hai", "date": "1/1/2022"},
        {"unresolved": "tháng 5", "month": 5},
        {"every_years": 5, "first_year": 2014},
        "10/10/2022",
        None,
        ["1/1/2022"],
        {1: 2},
    ],
)
def test_keys_that_tell_no_kind_are_one_fault(keys: Any) -> None:
    assert codes(keys) == ["date-kind"]


@pytest.mark.parametrize(
    "keys",
    [
        {"date": "10/10/2022"},
        {"from": "1/10/2022"},
        {"unresolved": "tháng 5"},
        {"alternatives": [{"date": "1/1/2022"}, {"month": 1}]},
    ],
)
def test_an_occasion_needs_a_rule_that_recurs(keys: dict[str, Any]) -> None:
    assert codes(keys, RULES) == ["no-rule"]


@pytest.mark.parametrize(
    "keys",
    [
        {"yearly": "30/7"},
        {"lunar": "10/3"},
        {"nth": 1, "weekday": "thu-hai", "month": 6},
        {"anchor": "a", "phase": "before"},
        {"alternatives": [{"yearly": "1/1"}, {"month": 1}]},
    ],
)
def test_rules(keys: dict[str, Any]) -> None:
    assert codes(keys, RULES) == []


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_the_example_of_each_kind_is_read_as_that_kind(kind: type[DateKind]) -> None:
    """Editors see the docstrings, so the example in the first paragraph must be right."""
    first_paragraph = " ".join((kind.__doc__ or "").split("\n\n")[0].split())
    examples = re.findall(r"`([^`]+)`", first_paragraph)
    source = parse_source("\n".join(examples), PurePosixPath("example.yml"))
    assert isinstance(source, Source)
    example = read(source.data)
    assert type(example) is kind
    assert example.words


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_explained_to_editors(kind: type[DateKind]) -> None:
    assert all(field.description for field in kind.model_fields.values())


def test_the_schema_names_every_kind_and_key() -> None:
    definitions = ADAPTER.json_schema(by_alias=True)["$defs"]
    assert {kind.__name__ for kind in ALL_KINDS} <= definitions.keys()
    for key, kind in KINDS.items():
        assert key in definitions[kind.__name__]["properties"]


# Values of all types for all keys of all kinds.
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(["1/1", "30/2", "29/2", "30/12", "1/1/2022", "08:00", "last", "thu-bay", "a"]),
    st.integers(0, 12),
)
_KEYS = sorted(
    {field.alias or name for kind in ALL_KINDS for name, field in kind.model_fields.items()}
)
_DATES = st.recursive(
    st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=4),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(_KEYS), inner, max_size=3),
    ),
    max_leaves=6,
)


@given(_DATES, st.integers(1900, 2200))
def test_any_input_is_a_date_or_faults_with_words(data: Any, year: int) -> None:
    try:
        kind = read(data)
    except ValidationError as error:
        for each in error.errors():
            if each["type"] in MESSAGES:
                _wordings(each["type"], each.get("ctx", {}))
        return
    assert kind.words
    assert isinstance(kind.spans(year, lambda _: ()), tuple)


def _wordings(code: str, context: dict[str, Any]) -> list[str]:
    languages: tuple[Language, ...] = ("vi", "en")
    if code == "date-kind":  # `hooks.catalogue.validation` fills this one itself
        context = {"keys": "", "known": ""}
    wording = MESSAGES[code]
    return [
        text.format(**context)
        for language in languages
        for text in (wording.what[language], wording.mend[language])
    ]

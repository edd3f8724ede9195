"""What all kinds of dates have in common: distinguishing keys, and messages for faults."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hooks.model.dates.spans import Span
from hooks.model.dates.specs import KINDS, RULE_KINDS, DateKind
from hooks.source.messages import MESSAGES, Language
from hooks.source.yaml_source import Source, parse_source
from tests.dates.reading import ADAPTER, RULES, codes, read, rule

ALL_KINDS = sorted({*KINDS.values(), *RULE_KINDS.values()}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"when": "10/10"},
        {"date": "1/1/2022", "from": "1/1/2022"},
        {"date": "1/7", "month": 7},
        {"lunar": "1/7", "month": 7},
        {"undated": True},  # only a rule
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


@pytest.mark.parametrize("keys", [{}, {"unresolved": "tháng 5"}, {"date": "1/1", "month": 1}])
def test_what_tells_no_rule_is_one_fault(keys: dict[str, Any]) -> None:
    assert codes(keys, RULES) == ["rule-kind"]


@pytest.mark.parametrize(
    "keys",
    [
        {"date": "30/7"},
        {"date": "30/7/2026"},
        {"lunar": "10/3"},
        {"nth": 1, "weekday": "thu-hai", "month": 6},
        {"anchor": "a", "side": "truoc"},
        {"either": [{"date": "1/1"}, {"month": 1}]},
        {"undated": True},
    ],
)
def test_rules(keys: dict[str, Any]) -> None:
    assert codes(keys, RULES) == []


@pytest.mark.parametrize("code", ["date-kind", "rule-kind"])
def test_the_message_names_every_kind(code: str) -> None:
    kinds = KINDS if code == "date-kind" else RULE_KINDS
    for mend in MESSAGES[code].mend.values():
        assert all(re.search(rf"\b{key}\b", mend) for key in kinds)


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_the_example_of_each_kind_is_read_as_that_kind(kind: type[DateKind]) -> None:
    """The docstrings are what editors see: their examples must be right."""
    examples = re.findall(r"`(\{[^`]+\})`", " ".join((kind.__doc__ or "").split()))
    assert examples
    for each in examples:
        source = parse_source(each, PurePosixPath("example.yml"))
        assert isinstance(source, Source)
        example = rule(source.data) if kind in RULE_KINDS.values() else read(source.data)
        assert type(example) is kind
        assert example.words


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.__name__)
def test_every_field_is_explained_to_editors(kind: type[DateKind]) -> None:
    assert all(field.description for field in kind.model_fields.values())


def test_the_schema_names_every_kind_and_key() -> None:
    for adapter, kinds in ((ADAPTER, KINDS), (RULES, RULE_KINDS)):
        definitions = adapter.json_schema(by_alias=True)["$defs"]
        for key, kind in kinds.items():
            assert key in definitions[kind.__name__]["properties"]


# Values of all types for all keys of all kinds.
_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(
        ["1/1", "30/2", "29/2", "30/12", "1/1/2022", "8h00", "cuoi", "thu-bay", "truoc", "a"]
    ),
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


@pytest.mark.slow
@given(_DATES, st.integers(1900, 2200))
def test_any_input_is_a_date_or_faults_with_words(data: Any, year: int) -> None:
    for reading in (read, rule):
        try:
            kind = reading(data)
        except ValidationError as error:
            for each in error.errors():
                if each["type"] in MESSAGES:
                    _wordings(each["type"], each.get("ctx", {}))
            continue
        assert kind.words
        anchor = Span(start=date(year, 1, 1), end=None)
        for span in kind.spans(year, lambda _, found=anchor: (found,)):  # type: ignore[misc]
            assert span.first <= span.last


def _wordings(code: str, context: dict[str, Any]) -> list[str]:
    languages: tuple[Language, ...] = ("vi", "en")
    if code in ("date-kind", "rule-kind"):  # `hooks.source.validation` fills these itself
        context = {"keys": ""}
    wording = MESSAGES[code]
    return [
        text.format(**context)
        for language in languages
        for text in (wording.what[language], wording.mend[language])
    ]

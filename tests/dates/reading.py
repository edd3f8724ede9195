"""Readers of dates for tests, which read them as the compiler does."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter, ValidationError

from hooks.model.dates.spans import Span
from hooks.model.dates.specs import DateKind, DateSpec, RuleSpec

ADAPTER: TypeAdapter[DateKind] = TypeAdapter(DateSpec)
RULES: TypeAdapter[DateKind] = TypeAdapter(RuleSpec)


def read(keys: Any) -> DateKind:
    """Return the date with these keys."""
    return ADAPTER.validate_python(keys)


def rule(keys: Any) -> DateKind:
    """Read the rule of an occasion from its keys."""
    return RULES.validate_python(keys)


def days(spans: tuple[Span, ...]) -> list[str]:
    """Return spans as 2022-10-01..2022-10-10, open ends as nothing, single days once."""
    return [
        f"{span.start}" if span.is_one_day else f"{span.start or ''}..{span.end or ''}"
        for span in spans
    ]


def days_of(keys: Any, year: int) -> list[str]:
    """Return the spans of a date in a year, in the same form."""
    return days(read(keys).spans(year))


def one_day(keys: Any, year: int) -> date:
    """Return the day of a date that is a single day in that year."""
    (span,) = read(keys).spans(year)
    assert span.is_one_day
    return span.first


def codes(keys: Any, adapter: TypeAdapter[DateKind] = ADAPTER) -> list[str]:
    """Return the codes of the faults of a date."""
    try:
        adapter.validate_python(keys)
    except ValidationError as error:
        return [each["type"] for each in error.errors()]
    return []

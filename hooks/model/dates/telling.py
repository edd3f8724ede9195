"""The recognition of a date's kind by its keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, TypedDict

from hooks.model.dates.kinds import DateKind


class _Unclear(TypedDict):
    custom_error_type: str
    custom_error_message: str


# The faults when the keys tell no kind, or more than one.
UNCLEAR_DATE: Final[_Unclear] = {
    "custom_error_type": "date-kind",
    "custom_error_message": "unclear date",
}
UNCLEAR_RULE: Final[_Unclear] = {
    "custom_error_type": "rule-kind",
    "custom_error_message": "unclear rule",
}


def teller(kinds: Mapping[str, type[DateKind]]) -> Callable[[Any], str | None]:
    """Return a function that returns the kind of a date, or None when its keys are unclear.

    `kinds` has the distinguishing keys. The kind meant is that of one of the date's keys, and
    must allow all of those: «month» alone means the month, but with «nth» the nth weekday.
    """

    def tell(value: Any) -> str | None:
        if isinstance(value, DateKind):
            return type(value).__name__
        if not isinstance(value, dict):
            return None
        keys = [key for key in value if isinstance(key, str) and key in kinds]
        meant = {kinds[key] for key in keys if _keys(kinds[key]).issuperset(keys)}
        return meant.pop().__name__ if len(meant) == 1 else None

    return tell


def _keys(kind: type[DateKind]) -> set[str]:
    return {field.alias or name for name, field in kind.model_fields.items()}

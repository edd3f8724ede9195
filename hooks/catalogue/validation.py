"""The translation of pydantic's validation errors into faults that an editor understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.source.faults import Fault
from hooks.source.messages import MESSAGES
from hooks.source.words import NOTHING, Words
from hooks.source.yaml_source import Source, Steps

_TEXT = Words("chữ", "text")
_LIST = Words("danh sách (mỗi dòng một gạch đầu dòng)", "a list (one dash a line)")
_FIELDS = Words("các trường dạng «tên: giá trị»", "keys in the form «key: value»")

# An editor's name for a type, by pydantic's error type.
EXPECTED: Final = {
    "string_type": _TEXT,
    "int_type": Words("số nguyên", "a whole number"),
    "bool_type": Words("true hoặc false", "true or false"),
    "list_type": _LIST,
    "tuple_type": _LIST,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
}
# The remedy where a text is expected, by the type that was found.
_WRONG_FOR_TEXT: Final = {
    int: "number-for-text", float: "number-for-text", bool: "number-for-text",
    list: "list-for-text",
}  # fmt: skip
# The remedy where something else is expected, by pydantic's error type.
_WRONG: Final = {
    "int_type": "number-wanted",
    "bool_type": "flag-wanted",
    "list_type": "list-wanted",
    "tuple_type": "list-wanted",
    "model_type": "keys-wanted",
    "model_attributes_type": "keys-wanted",
}
_ELSE: Final = Words("không đúng dạng của trường này", "not of the form of this key")


def translate(
    error: ValidationError, source: Source, model: type[BaseModel], prefix: Steps = ()
) -> list[Fault]:
    """Return one fault for each error; `prefix` leads from the file's root to the data."""
    return [_translate(details, source, model, prefix) for details in error.errors()]


def _translate(
    details: ErrorDetails, source: Source, model: type[BaseModel], prefix: Steps
) -> Fault:
    kind = details["type"]
    value = details["input"]
    steps = (*prefix, *_in_data(details["loc"], source, prefix))
    context = details.get("ctx", {})
    if kind == "extra_forbidden":
        key = str(details["loc"][-1])
        known = known_keys(model_at(model, details["loc"][:-1]))
        there: Any = source.data
        for step in steps[:-1]:
            there = there[step]
        hint = near(key, [other for other in known if other not in there])
        return source.fault_at_key(steps, "unknown-key", key=key, near=hint, known=", ".join(known))
    if kind == "missing":
        return source.fault(steps, "missing-key", key=details["loc"][-1])
    if kind in ("date-kind", "rule-kind"):
        keys = ", ".join(map(str, value)) if isinstance(value, dict) else name_of(value)
        return source.fault(steps, kind, keys=keys or NOTHING)
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return source.fault(steps, "not-in-list", value=_short(value), allowed=allowed)
    if kind in EXPECTED:
        code = _WRONG.get(kind, "wrong-type")
        if kind == "string_type":
            code = _WRONG_FOR_TEXT.get(type(value), code)
        keys = ", ".join(known_keys(model_at(model, details["loc"])))
        return source.fault(
            steps, code, expected=EXPECTED[kind], actual=name_of(value), known=keys or NOTHING
        )
    if kind == "too_short":
        return source.fault(steps, "empty-text")
    if kind == "greater_than_equal":
        return source.fault(steps, "too-small", value=value, low=context["ge"])
    if kind == "less_than_equal":
        return source.fault(steps, "too-large", value=value, high=context["le"])
    if kind in MESSAGES:
        values = {name: NOTHING if given == "" else given for name, given in context.items()}
        return source.fault(steps, kind, **values)
    return source.fault(steps, "bad-value", value=_short(value), problem=_ELSE)


def near(word: str, known: list[str]) -> Words | Literal[""]:
    """Return a hint at the known word that was probably meant, or nothing.

    It may differ by one typing error, or by two if the word has six letters or more.
    """
    most = 1 if len(word) < 6 else 2
    slips = ((_slips(word, other), other) for other in known if abs(len(word) - len(other)) <= most)
    count, match = min(slips, key=lambda found: found[0], default=(most + 1, ""))
    if count > most:
        return ""
    return did_you_mean([match])


def did_you_mean(ids: list[str]) -> Words:
    """Return the hint at what was probably meant."""
    told = ", ".join(f"«{each}»" for each in ids)
    return Words(f" (có phải {told}?)", f" (did you mean {told}?)")


def _slips(one: str, other: str) -> int:
    """Return the number of letters added, dropped, changed or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        previous, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, previous[j - 2] + 1)
            row.append(least)
    return row[-1]


def _in_data(loc: tuple[int | str, ...], source: Source, prefix: Steps) -> Iterator[int | str]:
    """Yield those parts of an error's location that are steps in the data, not union tags."""
    data: Any = source.data
    for step in prefix:
        data = data[step]
    for step in loc:
        if isinstance(data, dict):
            if step in data:
                data = data[step]
                yield step
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            yield step


def model_at(model: type[BaseModel], loc: tuple[int | str, ...]) -> type[BaseModel] | None:
    """Return the model that validates the data at an error's location."""
    candidates: list[type[BaseModel]] = [model]
    for step in loc:
        if isinstance(step, int):
            continue
        tagged = [candidate for candidate in candidates if candidate.__name__ == step]
        if tagged:
            candidates = tagged
            continue
        inner: list[type[BaseModel]] = []
        for candidate in candidates:
            for name, info in candidate.model_fields.items():
                if step in (info.alias, name):
                    inner += _models_in(info.annotation)
        candidates = inner
    return candidates[0] if candidates else None


def known_keys(model: type[BaseModel] | None) -> list[str]:
    """Return the keys of a model, as editors write them."""
    return [info.alias or name for name, info in model.model_fields.items()] if model else []


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]


def _short(value: Any) -> str | Words:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) else name_of(value)


def name_of(value: Any) -> Words:
    """Return an editor's name for the kind of value found in a file."""
    match value:
        case None:
            return Words("để trống", "nothing")
        case bool():
            return Words("true/false", "true/false")
        case int() | float():
            return Words(f"số {value}", f"the number {value}")
        case str():
            return Words(f"chữ «{value}»", f"the text «{value}»")
        case list():
            return Words("danh sách", "a list")
        case _:
            return Words("các trường lồng nhau", "nested keys")

"""From pydantic's validation errors to faults an editor understands."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.dates.specs import KINDS
from hooks.faults import Fault
from hooks.messages import MESSAGES
from hooks.yaml_source import Source, Steps

# What a type is called to an editor, by pydantic's error type.
EXPECTED = {
    "string_type": "chữ",
    "int_type": "số nguyên",
    "bool_type": "true hoặc false",
    "list_type": "danh sách (mỗi dòng một gạch đầu dòng)",
    "tuple_type": "danh sách (mỗi dòng một gạch đầu dòng)",
    "model_type": "các trường dạng «tên: giá trị»",
    "model_attributes_type": "các trường dạng «tên: giá trị»",
    "dict_type": "các trường dạng «tên: giá trị»",
}


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
        return source.fault(
            steps, "unknown-key", key=key, near=near(key, known), known=", ".join(known)
        )
    if kind == "missing":
        return source.fault(steps, "missing-key", key=details["loc"][-1])
    if kind == "date-kind":
        keys = ", ".join(map(str, value)) if isinstance(value, dict) else _name_of(value)
        return source.fault(steps, "date-kind", keys=keys or "không có", known=", ".join(KINDS))
    if kind == "literal_error":
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
        return source.fault(steps, "not-in-list", value=_short(value), allowed=allowed)
    if kind in EXPECTED:
        return source.fault(steps, "wrong-type", expected=EXPECTED[kind], actual=_name_of(value))
    if kind == "too_short":
        return source.fault(steps, "empty-text")
    if kind in MESSAGES:
        return source.fault(steps, kind, **context)
    return source.fault(steps, "bad-value", value=_short(value), problem=details["msg"])


def near(word: str, known: list[str]) -> str:
    """Return a hint at the known word that was probably meant, or nothing."""
    match = get_close_matches(word, known, n=1, cutoff=0.75)
    return f" (có phải «{match[0]}»?)" if match else ""


def _in_data(loc: tuple[int | str, ...], source: Source, prefix: Steps) -> Iterator[int | str]:
    """Drop from an error's location what is not a step in the data, such as union tags."""
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
    """Return the keys a model takes, as editors write them."""
    return [info.alias or name for name, info in model.model_fields.items()] if model else []


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [found for part in get_args(annotation) for found in _models_in(part)]


def _short(value: Any) -> str:
    return value if isinstance(value, str) else _name_of(value)


def _name_of(value: Any) -> str:
    match value:
        case None:
            return "để trống"
        case bool():
            return "true/false"
        case int() | float():
            return f"số {value}"
        case str():
            return f"chữ «{value}»"
        case list():
            return "danh sách"
        case dict():
            return "các trường lồng nhau"
        case _:
            return type(value).__name__

"""The walk through every text field of the model, which fills it with a test's values.

It bypasses validation on purpose, because no output may rely on what the loader refuses.
Addresses are the exception: they are links, and only the model knows which schemes are allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.joining import join_all
from hooks.catalogue.load import REGISTRIES
from hooks.catalogue.resolving import draft_all
from hooks.model.base import Line, Text, Url, check_id
from hooks.model.campaign import Campaign
from hooks.model.document import Document, Number

Kind: TypeAlias = Literal["text", "url"]
# What a block says of its one sentence or task.
OF_ONE: Final = ("text", "short", "misspelt")
Put: TypeAlias = Callable[[str, Kind], str]  # the name of a field and its kind: what to put there


def _validators(annotation: Any) -> Iterator[Any]:
    """Yield the functions that judge what an annotation allows."""
    for part in (*get_args(annotation), *getattr(annotation, "__metadata__", ())):
        if (function := getattr(part, "func", None)) is not None:
            yield function
        yield from _validators(part)


_TEXT: Final = set(_validators(Line)) & set(_validators(Text))
_URL: Final = set(_validators(Url)) - set(_validators(Line))


def kind_of(model: type[BaseModel], field: str) -> Kind | None:
    """Return whether a field is free text or an address; None for ids, choices, dates, parts."""
    info = model.model_fields[field]
    if model is Number and field != "state":
        return "text"  # read by a pattern that takes almost anything
    if get_origin(info.annotation) is dict:  # ids, each with words
        return "text" if set(_validators(get_args(info.annotation)[1])) & _TEXT else None
    found = {f for part in info.metadata if (f := getattr(part, "func", None)) is not None}
    found |= set(_validators(info.annotation))
    if check_id in found:
        return None
    if found & _TEXT:
        return "text"
    return "url" if found & _URL else None


def text_fields() -> set[str]:
    """Return every field of text or address that a catalogue can have, as Model.field."""
    return {
        f"{model.__name__}.{field}"
        for model in _models()
        for field in model.model_fields
        if kind_of(model, field)
    }


def poisoned(catalogue: Catalogue, put: Put) -> Catalogue:
    """Return the catalogue with every field of text replaced, or filled where it was empty.

    What documents say is resolved anew from theirs.
    """
    campaigns: dict[str, Any] = {each.id: _model(each, put) for each in catalogue.campaigns}
    changed: dict[str, Any] = {
        name: {key: _model(each, put) for key, each in getattr(catalogue, name).items()}
        for name in REGISTRIES
    }
    drafts = draft_all(changed["documents"], campaigns, changed["agencies"], changed["places"])
    said, broken = join_all(drafts, campaigns, frozenset())
    assert broken == ()
    return replace(catalogue, campaigns=tuple(campaigns.values()), said=said, **changed)


def _model(model: BaseModel, put: Put) -> BaseModel:
    update: dict[str, Any] = {}
    for field in type(model).model_fields:
        kind = kind_of(type(model), field)
        if field in OF_ONE and getattr(model, "items", None):
            continue  # a list, whose sentences or tasks have it
        update[field] = _value(getattr(model, field), f"{type(model).__name__}.{field}", kind, put)
    return model.model_copy(update=update)


def _value(value: Any, field: str, kind: Kind | None, put: Put) -> Any:
    if isinstance(value, BaseModel):
        return _model(value, put)
    if isinstance(value, dict):
        return {key: put(field, kind) if kind else item for key, item in value.items()}
    if type(value) is tuple:  # a day without its year is one of another kind
        return tuple(_value(item, field, kind, put) for item in value)
    if kind and (value is None or isinstance(value, str)):
        return put(field, kind)
    return value


def _models() -> set[type[BaseModel]]:
    """Return every model that a catalogue can hold."""
    found: set[type[BaseModel]] = set()
    open_: list[Any] = [Campaign, Document, *REGISTRIES.values()]
    while open_:
        each = open_.pop()
        if isinstance(each, type) and issubclass(each, BaseModel):
            if each not in found:
                found.add(each)
                open_ += [field.annotation for field in each.model_fields.values()]
        else:
            open_ += get_args(each)
    return found

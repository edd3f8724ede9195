"""The explanation of every field of every model on /bien-tap/, made from the editors' schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES
from hooks.editing.schema import Schema, campaign_schema, registry_schema
from hooks.model.campaign import Campaign
from hooks.model.dates.specs import KINDS, DateKind
from hooks.source.yaml_source import Source, parse_source


@dataclass(frozen=True, slots=True)
class Field:
    """A key an editor may write."""

    key: str
    kind: str
    target: str | None  # the table that explains its value, if the value has keys
    required: bool
    told: str


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping an editor may write, with its keys."""

    anchor: str
    title: str
    told: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class KindOfDate:
    """A kind of date: how it is written, and what it means in words."""

    table: Table
    example: str
    words: str
    recurs: bool


# An example of each kind of date, to show its form; a test finds kinds without one.
EXAMPLES: Final = {
    "OneDay": 'date: 10/10/2026\nat: "08:00"\nuntil: "11:30"',
    "DayRange": "from: 01/10/2022\nto: 10/10/2022",
    "EveryYear": "yearly: 10/10",
    "RangeEveryYear": "yearly_from: 10/11\nyearly_to: 10/12",
    "MonthEveryYear": "month: 10",
    "NthWeekday": "nth: last\nweekday: thu-bay\nmonth: 3",
    "LunarEveryYear": "lunar: 10/3",
    "LunarRangeEveryYear": "lunar_from: 23/12\nlunar_to: 15/1",
    "Relative": "anchor: ngay-10-10\nphase: before",
    "Alternatives": "alternatives:\n  - yearly_from: 01/10\n    yearly_to: 10/10\n  - month: 10",
    "Phases": (
        "phases:\n  - name: Giai đoạn 1\n    from: 01/7/2024\n    to: 15/7/2024\n"
        "  - name: Giai đoạn 2\n    from: 16/7/2024\n    to: 15/8/2024"
    ),
    "Unresolved": "unresolved: từ tuần 4, tháng 5/2021",
}


def campaign_tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return the tables of a campaign file, from the outermost inwards, without kinds of dates."""
    schema = campaign_schema(catalogue)
    dates = {kind.__name__ for kind in KINDS.values()}
    names = [name for name in _inwards(schema) if name not in dates]
    whole = _table(Campaign.__name__, schema)
    return (whole, *(_table(name, schema["definitions"][name]) for name in names))


def registry_tables(catalogue: Catalogue) -> tuple[tuple[str, tuple[Table, ...]], ...]:
    """Return the tables of each registry file, by the file's name."""
    found = []
    for name, model in REGISTRIES.items():
        schema = registry_schema(catalogue, name)
        entry = schema["definitions"][model.__name__]
        names = _inwards(entry | {"definitions": schema["definitions"]})
        tables = [_table(model.__name__, entry)]
        tables += [_table(inner, schema["definitions"][inner]) for inner in names]
        found.append((f"{name}.yml", tuple(tables)))
    return tuple(found)


def kinds_of_dates(catalogue: Catalogue) -> tuple[KindOfDate, ...]:
    """Return all kinds of dates, with their examples."""
    definitions = campaign_schema(catalogue)["definitions"]
    kinds = dict.fromkeys(KINDS.values())
    return tuple(_kind_of_date(kind, definitions[kind.__name__]) for kind in kinds)


def _kind_of_date(kind: type[DateKind], definition: Schema) -> KindOfDate:
    example = EXAMPLES[kind.__name__]
    source = parse_source(example, PurePosixPath("ví dụ"))
    assert isinstance(source, Source)  # noqa: S101 - tested
    value = kind.model_validate(source.data)
    return KindOfDate(_table(kind.__name__, definition), example, value.words, value.recurs)


def _inwards(schema: Schema) -> list[str]:
    """Return the names of the definitions that have keys, in the order they are met."""
    definitions: dict[str, Schema] = schema["definitions"]
    found: dict[str, None] = {}
    todo = [schema]
    while todo:
        for node in todo.pop(0)["properties"].values():
            for name in _referred(node):
                if name not in found and "properties" in definitions[name]:
                    found[name] = None
                    todo.append(definitions[name])
    return list(found)


def _referred(node: Schema) -> Iterator[str]:
    if "$ref" in node:
        yield node["$ref"].rpartition("/")[2]
    for each in [*node.get("anyOf", []), *([node["items"]] if "items" in node else [])]:
        yield from _referred(each)


def _table(name: str, definition: Schema) -> Table:
    required = definition.get("required", ())
    keys = sorted(definition["properties"], key=lambda key: key not in required)
    return Table(
        anchor=f"truong-{name.lower()}",
        title=definition["title"],
        told=definition.get("description", ""),
        fields=tuple(_field(key, definition["properties"][key], key in required) for key in keys),
    )


def _field(key: str, node: Schema, required: bool) -> Field:
    referred = list(_referred(node))
    target = None
    if referred and referred[0][0].isupper():
        dates = {kind.__name__ for kind in KINDS.values()}
        target = "kieu-ngay" if referred[0] in dates else f"truong-{referred[0].lower()}"
    return Field(key, _kind(node), target, required, node.get("description", ""))


def _kind(node: Schema) -> str:
    """Return in Vietnamese what kind of value a key takes."""
    if "examples" in node:
        return "viết như " + ", ".join(str(example) for example in node["examples"])
    for each in node.get("anyOf", []):
        if each.get("type") == "null":
            continue
        several = ", một hoặc nhiều" if len(node["anyOf"]) > 1 and _list_in(node) else ""
        return _kind(each) + several
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        if name[0].islower():
            return f"mã trong {name}.yml"
        return "kiểu ngày" if name in EXAMPLES else "các trường"
    if node.get("type") == "array":
        return f"danh sách: {_kind(node['items'])}"
    if "enum" in node:
        return " | ".join(str(value) for value in node["enum"] if value is not None)
    return _plain_kind(node)


def _plain_kind(node: Schema) -> str:
    kinds = node.get("type", "")
    if "boolean" in kinds:
        return "true | false"
    if "integer" in kinds:
        return f"số từ {node['minimum']} đến {node['maximum']}"
    pattern = node.get("pattern", "")
    if pattern.startswith("^https"):
        return "địa chỉ https://…"
    if pattern.startswith("^["):
        return "mã: a–z, 0–9, gạch nối"
    return f"chữ, đến {node['maxLength']} ký tự"


def _list_in(node: Schema) -> bool:
    return any(each.get("type") == "array" for each in node["anyOf"])

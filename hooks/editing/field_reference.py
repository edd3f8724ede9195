"""The explanation of every field of every model in the editors' guide, made from their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import REGISTRIES
from hooks.editing.schema import Schema, campaign_schema, document_schema, registry_schema
from hooks.model.campaign import Campaign
from hooks.model.dates.kinds import DateKind, Recurring
from hooks.model.dates.specs import KINDS, RULE_KINDS, Undated
from hooks.model.document import Document
from hooks.model.section import Entry
from hooks.source.yaml_source import Source, parse_source

DATES: Final = "truong-chung"  # the first table of those that dates share


@dataclass(frozen=True, slots=True)
class Field:
    """A key an editor may write."""

    key: str
    kind: str
    target: str | None  # the anchor of what explains its value, if the value has keys
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
    in_windows: bool
    in_rules: bool


# An example of each kind of date, to show its form; a test finds kinds without one.
EXAMPLES: Final = {
    "OneDay": "date: 10/10/2026\nat: 8h00\nuntil: 11h30",
    "DayRange": "from: 01/10/2022\nto: 10/10/2022",
    "WholeMonth": "month: 10/2026",
    "NthWeekday": "nth: cuoi\nweekday: thu-bay\nmonth: 3/2026",
    "LunarDate": "lunar: 10/3/2026",
    "LunarRange": "lunar_from: 23/12\nlunar_to: 15/1",
    "Relative": "anchor: ngay-10-10\nside: truoc",
    "Either": "either:\n  - from: 01/10/2026\n    to: 10/10/2026\n  - month: 10/2026",
    "Unresolved": "unresolved: từ tuần 4, tháng 5/2021",
    "Undated": "undated: true",
}
_ALL_DATES: Final = {kind.__name__ for kind in (*KINDS.values(), *RULE_KINDS.values())}
_ENTRY: Final = tuple(info.alias or name for name, info in Entry.model_fields.items())
_ITEMS: Final = {"TextItem": "TextBlock", "TaskItem": "TaskBlock"}
_CYCLE: Final = tuple(key for key in Recurring.model_fields if key not in DateKind.model_fields)
# What any kind of date may have: told once.
_SHARED: Final = tuple(info.alias or name for name, info in DateKind.model_fields.items())


def document_tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return the tables of a document's file, from the outermost inwards, without dates."""
    return _tables(Document.__name__, document_schema(catalogue))


def campaign_tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return the tables of a campaign's file, from the outermost inwards, without dates."""
    return _tables(Campaign.__name__, campaign_schema(catalogue))


def registry_tables(catalogue: Catalogue) -> tuple[tuple[str, tuple[Table, ...]], ...]:
    """Return the tables of each registry file, by the file's name; each table once.

    Documents that are only cited have the keys of a document's head, told with its file.
    """
    found: list[tuple[str, tuple[Table, ...]]] = []
    for name, model in REGISTRIES.items():
        if name == "documents":
            continue
        schema = registry_schema(catalogue, name)
        entry = schema["definitions"][model.__name__] | {"definitions": schema["definitions"]}
        found.append((f"{name}.yml", _tables(model.__name__, entry)))
    return tuple(found)


def kinds_of_dates(catalogue: Catalogue) -> tuple[KindOfDate, ...]:
    """Return all kinds of dates, with their examples and the keys of their own."""
    definitions = document_schema(catalogue)["definitions"]
    rules = campaign_schema(catalogue)["definitions"]
    kinds: list[type[DateKind]] = [*dict.fromkeys(KINDS.values()), Undated]
    return tuple(_kind_of_date(kind, {**rules, **definitions}[kind.__name__]) for kind in kinds)


def shared_date_tables(catalogue: Catalogue) -> tuple[Table, ...]:
    """Return what any kind of date may have, and what rules may have besides."""
    definitions = document_schema(catalogue)["definitions"]
    rules = campaign_schema(catalogue)["definitions"]
    return (
        _chosen(definitions["DayRange"], _SHARED, DATES, "Ở mọi kiểu ngày"),
        *(_table(name, definitions[name]) for name in ("DailyHours", "Correction")),
        _chosen(rules["OneDayRule"], _CYCLE, "truong-quy-tac", "Thêm ở quy tắc của một dịp"),
    )


def _tables(name: str, schema: Schema) -> tuple[Table, ...]:
    definitions = schema["definitions"]
    inner = [each for each in _inwards(schema) if each not in _ALL_DATES]
    return (_table(name, schema), *(_inner_table(each, definitions) for each in inner))


def _inner_table(name: str, definitions: Schema) -> Table:
    """Return a table without what is told once: the keys of any entry, those of a whole block."""
    table = _table(name, definitions[name])
    shared = _ENTRY if "clause" in definitions[name]["properties"] else ()
    fields = [each for each in table.fields if each.key not in shared]
    if block := _ITEMS.get(name):
        whole = _table(block, definitions[block])
        fields = [each for each in fields if each not in whole.fields]
        told = f"{table.told} Các trường như ở «{whole.title}», trừ `list`."
        return replace(table, told=told, fields=tuple(fields))
    return replace(table, fields=tuple(fields))


def entry_table(catalogue: Catalogue) -> Table:
    """Return what a section and any entry of it may have."""
    definition = document_schema(catalogue)["definitions"]["Section"]
    return _chosen(definition, _ENTRY, "truong-moi-dieu", "Ở mục và ở mọi điều")


def _kind_of_date(kind: type[DateKind], definition: Schema) -> KindOfDate:
    example = EXAMPLES[kind.__name__]
    source = parse_source(example, PurePosixPath("ví dụ"))
    assert isinstance(source, Source)  # noqa: S101 - tested
    own = [key for key in definition["properties"] if key not in (*_SHARED, *_CYCLE)]
    table = _chosen(definition, own, f"truong-{kind.__name__.lower()}", definition["title"])
    return KindOfDate(
        table,
        example,
        kind.model_validate(source.data).words,
        in_windows=kind in KINDS.values(),
        in_rules=any(issubclass(rule, kind) for rule in RULE_KINDS.values()),
    )


def _chosen(definition: Schema, keys: Iterable[str], anchor: str, title: str) -> Table:
    """Return a table of some keys of a definition."""
    required = definition.get("required", ())
    return Table(
        anchor,
        title,
        definition.get("description", "") if title == definition["title"] else "",
        tuple(_field(key, definition["properties"][key], key in required) for key in keys),
    )


def _inwards(schema: Schema) -> list[str]:
    """Return the names of the definitions that have keys, in the order they are met.

    What is met only in dates is told with them.
    """
    definitions: dict[str, Schema] = schema["definitions"]
    found: dict[str, None] = {}
    todo = [schema]
    while todo:
        for node in todo.pop(0)["properties"].values():
            for name in _referred(node):
                if name not in found and "properties" in definitions[name]:
                    found[name] = None
                    if name not in _ALL_DATES:
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
    targets = [name for name in _referred(node) if name[0].isupper()]
    target = None
    if targets:
        target = DATES if targets[0] in _ALL_DATES else f"truong-{targets[0].lower()}"
    return Field(key, _kind(node), target, required, node.get("description", ""))


def _kind(node: Schema) -> str:
    """Return in Vietnamese what kind of value a key takes."""
    if "examples" in node:
        return "viết như " + ", ".join(str(example) for example in node["examples"])
    if choices := [each for each in node.get("anyOf", []) if each.get("type") != "null"]:
        lists = [each for each in choices if each.get("type") == "array"]
        single = [each for each in choices if each not in lists]
        words = dict.fromkeys(_kind(each) for each in single)
        several = any(_kind(each["items"]) in words for each in lists)
        words |= dict.fromkeys(_kind(each) for each in lists if _kind(each["items"]) not in words)
        return " hoặc ".join(words) + (", một hoặc nhiều" if several else "")
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        if name[0].islower():
            return _IDS.get(name, f"mã trong {name}.yml")
        return "kiểu ngày" if name in _ALL_DATES else "các trường"
    if "const" in node:
        return str(node["const"]).lower()
    if node.get("type") == "array":
        return f"danh sách: {_kind(node['items'])}"
    if node.get("type") == "object":
        return "mã kèm chữ"
    if "enum" in node:
        return " | ".join(str(value) for value in node["enum"] if value is not None)
    return _plain_kind(node)


_IDS: Final = {"campaigns": "mã chiến dịch", "documents": "mã văn bản"}


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
    longest = f", đến {node['maxLength']} ký tự" if "maxLength" in node else ""
    return f"chữ{longest}"

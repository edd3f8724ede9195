"""JSON schemas for editors, made from the model, so that VS Code (yaml-language-server)
completes, explains and underlines what is typed by the model's own rules.

Ids of registries that seldom change (topics, audiences, channels, languages) are a closed list.
Documents and agencies are added with every letter: their ids are suggested, but others are
accepted too, because a schema may be out of date and `build.py check` is not.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeAlias

from pydantic import BaseModel

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.references import REFERENCES, REGISTRY_REFERENCES
from hooks.catalogue.load import REGISTRIES, REGISTRY_FOLDER
from hooks.facts.citations import cite
from hooks.model.base import ID_PATTERN
from hooks.model.campaign import Campaign
from hooks.model.dates.specs import KINDS, Alternatives
from hooks.model.dates.yearly import WEEKDAYS
from hooks.source.faults import Fault, Place, as_advice, fault
from hooks.wording import labels

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
FILE: Final = "schema.json"
_ID: Final = f"^{ID_PATTERN.pattern}$"
CLOSED: Final = ("topics", "audiences", "channels", "languages")

# The meaning of each value of a closed list; a test finds values without one.
MEANINGS: Final[dict[str, str]] = {
    **{str(key): name for key, name in labels.TEXT_KINDS.items()},
    **{str(key): name for key, name in labels.OCCURRENCE_KINDS.items()},
    **labels.OBLIGATIONS,
    **labels.SEEN,
    **{key: f"mỗi {name}" for key, name in labels.PER.items()},
    **{str(key): name for key, name in WEEKDAYS.items()},
    "moved": "Dời sang thời gian khác, ghi ở to",
    "cancelled": "Hủy",
    "before": "Trước mốc",
    "during": "Trong thời gian của mốc",
    "after": "Sau mốc",
    "last": "Lần cuối cùng trong tháng",
    "duong-day-nong": "Đường dây nóng",
    "dau-moi": "Đầu mối chung của cơ quan",
}

# The model's rules between keys, as far as a schema can express them.
_BETWEEN_KEYS: Final[dict[str, Schema]] = {
    "Change": {
        "if": {"properties": {"status": {"const": "moved"}}, "required": ["status"]},
        "then": {"required": ["to"]},
        "else": {"not": {"required": ["to"]}},
    },
}


def schema_files(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of each schema file, by its path in the campaign folder."""
    files = {FILE: _written(campaign_schema(catalogue))}
    for name in REGISTRIES:
        schema = registry_schema(catalogue, name)
        files[f"{REGISTRY_FOLDER}/{name}.schema.json"] = _written(schema)
    return files


def check_schemas(catalogue: Catalogue, folder: Path, shown: PurePosixPath) -> Iterator[Fault]:
    """Yield advice on each schema file in `folder` that is missing or out of date."""
    for path, text in schema_files(catalogue).items():
        file = folder / path
        if not file.is_file() or file.read_text("utf-8") != text:
            yield as_advice(fault(Place(shown / path), "schema-stale"))


def campaign_schema(catalogue: Catalogue) -> Schema:
    """Return the schema of a campaign file."""
    return _schema(Campaign, catalogue, REFERENCES) | {
        "title": "Chiến dịch truyền thông",
    }


def registry_schema(catalogue: Catalogue, name: str) -> Schema:
    """Return the schema of a registry file, which is a mapping of ids to entries."""
    model = REGISTRIES[name]
    entry = _schema(model, catalogue, REGISTRY_REFERENCES.get(name, {}))
    definitions = entry.pop("definitions", {})
    entry.pop("$schema")
    definitions[model.__name__] = entry
    return {
        "$schema": DIALECT,
        "title": f"Danh mục {name}.yml",
        "description": f"Mỗi mục dạng «mã: …». {entry['description']}",
        "type": ["object", "null"],
        "propertyNames": {"pattern": _ID},
        "additionalProperties": {"$ref": f"#/definitions/{model.__name__}"},
        "definitions": dict(sorted(definitions.items())),
    }


def _schema(model: type[BaseModel], catalogue: Catalogue, references: Mapping[str, str]) -> Schema:
    schema = deepcopy(_generated(model))
    definitions: dict[str, Schema] = schema.pop("$defs", {})
    named = dict(sorted(definitions.items())) | {model.__name__: schema}
    for name, definition in named.items():
        _tidy(definition)
        definition["title"] = _title(definition.get("description", name))
        definition.update(_BETWEEN_KEYS.get(name, {}))
        for key, each in definition["properties"].items():
            if (registry := references.get(key)) and _takes_ids(each):
                _refer(each, registry)
    if rule := definitions.get("Occasion", {}).get("properties", {}).get("rule"):
        rule["anyOf"] = [each for each in rule["anyOf"] if _recurs(each)]
    for registry in set(references.values()):
        definitions[registry] = _ids_of(catalogue, registry)
    return {"$schema": DIALECT, **schema, "definitions": dict(sorted(definitions.items()))}


@cache
def _generated(model: type[BaseModel]) -> Schema:
    """Return pydantic's own schema, which depends on the model alone; to be copied."""
    return model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")


def _tidy(node: Any) -> None:
    """Make pydantic's schema fit for editors, without English titles, with values explained."""
    if isinstance(node, list):
        for each in node:
            _tidy(each)
    if not isinstance(node, dict):
        return
    node.pop("title", None)
    if node.get("default", ...) in (None, [], {}):
        node.pop("default")
    if "oneOf" in node:  # kinds of dates: anyOf gives better messages for a near miss
        node["anyOf"] = node.pop("oneOf")
    _flatten_null(node)
    if "enum" in node:
        node["enumDescriptions"] = [MEANINGS.get(str(value), str(value)) for value in node["enum"]]
    if isinstance(node.get("pattern"), str):
        node["patternErrorMessage"] = _pattern_message(node)
    for key, each in node.items():
        if key == "properties":  # here «title», for example, is an editor's key, not the schema's
            for inner in each.values():
                _tidy(inner)
        elif key not in {"enum", "examples", "default", "required"}:
            _tidy(each)


def _pattern_message(node: Schema) -> str:
    """Return the message that an editor sees instead of a pattern."""
    if "examples" in node:
        return f"Viết như: {node['examples'][0]}"
    if node["pattern"] == _ID:
        return "Chỉ dùng chữ thường không dấu, chữ số và gạch nối, ví dụ ngay-gia-dinh"
    if node["pattern"].startswith("^https"):
        return "Viết đủ https://… (hoặc http://…), không có khoảng trắng"
    if node["pattern"] == r"\S":
        return "Không được để trống"
    return "Viết ngày/tháng/năm, tháng/năm hoặc năm, đến đâu hay đến đó"


def _flatten_null(node: Schema) -> None:
    """Write «a string or null» as one type instead of a choice of two."""
    choices = node.get("anyOf")
    if not choices or {"type": "null"} not in choices:
        return
    others = [each for each in choices if each != {"type": "null"}]
    if len(others) == 1 and isinstance(others[0].get("type"), str):
        del node["anyOf"]
        node.update(others[0] | {"type": [others[0]["type"], "null"]})
        if "enum" in node:
            node["enum"] = [*node["enum"], None]


def _takes_ids(node: Schema) -> bool:
    """Return whether a key takes ids; a task's `language`, for one, takes a document's words."""
    return any(each.get("pattern") == _ID for each in [node, *node.get("anyOf", [])])


def _refer(node: Schema, registry: str) -> None:
    """Let a key take the ids of a registry instead of any id."""
    target = {"$ref": f"#/definitions/{registry}"}
    if "anyOf" not in node:  # a single id, perhaps null
        optional = "null" in node.get("type", ())
        for key in ("type", "pattern", "patternErrorMessage", "maxLength"):
            node.pop(key, None)
        node["anyOf"] = [target, *([{"type": "null"}] if optional else [])]
        return
    for each in node["anyOf"]:
        if each.get("type") == "array":
            each["items"] = target
    node["anyOf"] = [target if each.get("type") == "string" else each for each in node["anyOf"]]


def _ids_of(catalogue: Catalogue, registry: str) -> Schema:
    ids = sorted(getattr(catalogue, registry))
    offered = {
        "title": f"Mã trong {registry}.yml",
        "enum": ids,
        "enumDescriptions": [_NAMERS[registry](catalogue, each) for each in ids],
    }
    if registry in CLOSED:
        return offered | {"type": "string"}
    form = {"type": "string", "pattern": _ID}
    return {"title": f"Mã trong {registry}.yml", "anyOf": [offered, form]}


_NAMERS: Final[dict[str, Callable[[Catalogue, str], str]]] = {
    "documents": lambda catalogue, each: cite(catalogue.documents[each], catalogue.agencies),
    "agencies": lambda catalogue, each: catalogue.agencies[each].name,
    "audiences": lambda catalogue, each: catalogue.audiences[each].name,
    "channels": lambda catalogue, each: catalogue.channels[each].name,
    "topics": lambda catalogue, each: catalogue.topics[each].name,
    "languages": lambda catalogue, each: catalogue.languages[each].name,
}


def _recurs(choice: Schema) -> bool:
    """Return whether a kind of date can be a rule; alternatives can be one."""
    name = choice["$ref"].rpartition("/")[2]
    kind = next(kind for kind in KINDS.values() if kind.__name__ == name)
    return kind.recurring or kind is Alternatives


def _title(description: str) -> str:
    """Return the first words of a description, such as «Một ngày hằng năm»."""
    first = description.partition("\n")[0]
    for mark in (": ", ". ", ", ", " («"):
        first = first.partition(mark)[0]
    return first.rstrip(".")


def _written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

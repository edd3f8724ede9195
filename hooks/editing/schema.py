"""JSON schemas for editors, made from the model, so that VS Code (yaml-language-server)
completes, explains and underlines what is typed by the model's own rules.

Ids of registries that seldom change (topics, audiences, channels, languages) are a closed list.
Documents, campaigns, agencies and places are added with letters: their ids are suggested, but
others are accepted too, because a schema may be out of date and `build.py check` is not.
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
from hooks.catalogue.checks.references import IN_CAMPAIGNS, IN_DOCUMENTS, IN_REGISTRIES
from hooks.catalogue.load import REGISTRIES, REGISTRY_FOLDER
from hooks.facts.citations import cite
from hooks.model.base import ID_PATTERN
from hooks.model.campaign import Campaign
from hooks.model.dates.kinds import PARTS
from hooks.model.dates.relative import SIDES
from hooks.model.dates.solar import WEEKDAYS
from hooks.model.document import CitedDocument, Document
from hooks.model.registry import PLACE_WORDS
from hooks.model.registry import Place as PlaceEntry
from hooks.model.section import EVERY_CAMPAIGN
from hooks.source.faults import Fault, Place, as_advice, fault
from hooks.wording import labels

Schema: TypeAlias = dict[str, Any]

DIALECT: Final = "http://json-schema.org/draft-07/schema#"
FILE: Final = "schema.json"
DOCUMENT_FILE: Final = "schema-document.json"
_ID: Final = f"^{ID_PATTERN.pattern}$"
CLOSED: Final = ("topics", "audiences", "channels", "languages")

# The meaning of each value of a closed list, by vocabulary: «ngay» is a kind of occasion, and
# «mỗi ngày». An enum takes the smallest vocabulary that has all its values; a test finds enums
# without one.
VOCABULARIES: Final[tuple[Mapping[Any, str], ...]] = (
    labels.TEXT_KINDS,
    labels.TASK_KINDS,
    labels.OCCURRENCE_KINDS,
    labels.OBLIGATIONS,
    labels.SEEN,
    labels.URGENCIES,
    {key: f"mỗi {name}" for key, name in labels.PER.items()},
    {"thang": "mỗi tháng một đợt", "tuan": "mỗi tuần một đợt"},
    {**WEEKDAYS, "ca-tuan": "cả tuần"},
    {**labels.OCCURRENCE_KINDS, **labels.TEXT_KINDS},
    {key: name or {"ca-nuoc": "cả nước", "thon": "thôn, bản, tổ dân phố"}[key]
     for key, name in PLACE_WORDS.items()},
    PARTS,
    {key: f"{name} mốc" for key, name in SIDES.items()},
    {**WEEKDAYS},
    {
        "doi": "Dời: thời gian mới ở when, hạn mới ở due",
        "gia-han": "Gia hạn: kéo dài, ngày đầu vẫn vậy",
        "hoan": "Hoãn, chưa có ngày mới",
        "huy": "Hủy",
        "thay": "Thay: điều mới ở text, when hoặc due",
        "chot": "Dự kiến nay thành chính thức",
    },
    {"cuoi": "lần cuối cùng trong tháng"},
    {"duong-day-nong": "Đường dây nóng", "dau-moi": "Đầu mối chung của cơ quan"},
)  # fmt: skip

# The model's rules between keys, as far as a schema can express them.
_LIST_ALONE: Final[Schema] = {
    "if": {"required": ["list"]},
    "then": {"not": {"anyOf": [{"required": [key]} for key in ("text", "same_as")]}},
}
_BETWEEN_KEYS: Final[dict[str, Schema]] = {
    "Change": {
        "if": {"properties": {"status": {"enum": ["hoan", "huy"]}}, "required": ["status"]},
        "then": {"not": {"anyOf": [{"required": [key]} for key in ("when", "due", "text")]}},
    },
    "Window": {"not": {"required": ["when", "same_as"]}},
    "TextBlock": {
        "anyOf": [{"required": [key]} for key in ("text", "list", "same_as", "total")],
        **_LIST_ALONE,
    },
    "TaskBlock": {"anyOf": [{"required": [key]} for key in ("text", "list")], **_LIST_ALONE},
    "TextItem": {"anyOf": [{"required": [key]} for key in ("text", "same_as")]},
    "Contact": {"anyOf": [{"required": [key]} for key in ("phone", "url")]},
}


def schema_files(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of each schema file, by its path in the campaign folder."""
    files = {
        FILE: _written(campaign_schema(catalogue)),
        DOCUMENT_FILE: _written(document_schema(catalogue)),
    }
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
    return _schema(Campaign, catalogue, IN_CAMPAIGNS) | {"title": "Chiến dịch truyền thông"}


def document_schema(catalogue: Catalogue) -> Schema:
    """Return the schema of a document file."""
    return _schema(Document, catalogue, IN_DOCUMENTS) | {"title": "Văn bản và điều văn bản nói"}


def registry_schema(catalogue: Catalogue, name: str) -> Schema:
    """Return the schema of a registry file, which is a mapping of ids to entries."""
    model = REGISTRIES[name]
    entry = _schema(model, catalogue, IN_REGISTRIES.get(name, {}))
    definitions = entry.pop("definitions", {})
    entry.pop("$schema")
    if model is CitedDocument:  # what says something is a file of its own
        entry["properties"].pop("says")
    used = _used(entry, definitions)
    return {
        "$schema": DIALECT,
        "title": f"Danh mục {name}.yml",
        "description": f"Mỗi mục dạng «mã: …». {entry['description']}",
        "type": ["object", "null"],
        "propertyNames": {"pattern": _ID},
        "additionalProperties": {"$ref": f"#/definitions/{model.__name__}"},
        "definitions": dict(sorted({**used, model.__name__: entry}.items())),
    }


def _used(entry: Schema, definitions: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return those definitions that a schema leads to."""
    found: dict[str, Schema] = {}
    todo = [*_referred(entry)]
    while todo:
        if (name := todo.pop()) not in found:
            found[name] = definitions[name]
            todo += _referred(definitions[name])
    return found


def _referred(node: Any) -> Iterator[str]:
    for key, each in node.items() if isinstance(node, dict) else enumerate(node):
        if key == "$ref":
            yield each.rpartition("/")[2]
        elif isinstance(each, dict | list):
            yield from _referred(each)


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
    if issubclass(model, Document):
        _refer_recipients(schema["properties"]["to"])
        references = {**references, "to": "audiences"}
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
    for key, each in node.items():
        if key == "properties":  # here «title», for example, is an editor's key, not the schema's
            for inner in each.values():
                _tidy(inner)
        elif key not in {"enum", "examples", "default", "required"}:
            _tidy(each)
    _flatten(node)
    if "enum" in node:
        node["enumDescriptions"] = [_meaning(value, node["enum"]) for value in node["enum"]]
    if isinstance(node.get("pattern"), str):
        node["patternErrorMessage"] = _pattern_message(node)


def _meaning(value: Any, among: list[Any]) -> str:
    """Return what a value of a closed list means; the value itself when nothing is known."""
    words = {str(each) for each in among if isinstance(each, str)}
    known = [each for each in VOCABULARIES if words <= {*each}]
    return min(known, key=len, default={}).get(str(value), str(value))


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
    if node["pattern"].startswith("^[a-z]{2,3}"):
        return "Viết thẻ ngôn ngữ như km, en, zh-Hant"
    return "Viết ngày/tháng/năm, tháng/năm hoặc năm, đến đâu hay đến đó"


def _flatten(node: Schema) -> None:
    """Write choices within choices as one, and «a string or null» as one type."""
    if "anyOf" not in node:
        return
    choices: list[Schema] = []
    for each in node["anyOf"]:
        choices += each["anyOf"] if each.keys() == {"anyOf"} else [each]
    node["anyOf"] = choices
    others = [each for each in choices if each != {"type": "null"}]
    if len(others) == 1 < len(choices) and "type" in others[0]:
        del node["anyOf"]
        kinds = others[0]["type"]
        node.update(others[0] | {"type": [*([kinds] if isinstance(kinds, str) else kinds), "null"]})
        if "enum" in node:
            node["enum"] = [*node["enum"], None]


def _takes_ids(node: Schema) -> bool:
    """Return whether a key takes ids; a claim's `source`, for one, takes words."""
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


def _refer_recipients(node: Schema) -> None:
    """Let «Kính gửi» take the ids of audiences, alone or each with the document's words."""
    target = {"$ref": "#/definitions/audiences"}
    words = {"type": ["string", "null"], "pattern": r"\S"}
    node["anyOf"] = [
        target,
        {"type": "array", "items": target},
        {"type": "object", "propertyNames": target, "additionalProperties": words},
    ]


def _ids_of(catalogue: Catalogue, registry: str) -> Schema:
    names = _names_in(catalogue, registry)
    title = f"Mã trong {registry}.yml"
    if registry == "campaigns":
        names = {EVERY_CAMPAIGN: "Mọi chiến dịch mà văn bản có mục", **names}
        title = "Mã chiến dịch: tên tệp trong campaigns/"
    elif registry == "documents":
        title = "Mã văn bản: tên tệp trong documents/, hoặc mã trong registry/documents.yml"
    offered = {"title": title, "enum": [*names], "enumDescriptions": [*names.values()]}
    if registry in CLOSED:
        return offered | {"type": "string"}
    form = {
        "type": "string",
        "pattern": _ID,
        "patternErrorMessage": _pattern_message({"pattern": _ID}),
    }
    return {"title": title, "anyOf": [offered, form]}


def _names_in(catalogue: Catalogue, registry: str) -> dict[str, str]:
    """Return the ids of a registry, in their order, with what each is called."""
    if registry == "campaigns":
        return {campaign.id: campaign.name for campaign in catalogue.campaigns}
    entries = getattr(catalogue, registry)
    return {each: _NAMERS[registry](catalogue, each) for each in sorted(entries)}


_NAMERS: Final[dict[str, Callable[[Catalogue, str], str]]] = {
    "documents": lambda catalogue, each: cite(catalogue.documents[each], catalogue.agencies),
    "places": lambda catalogue, each: _place(catalogue.places[each]),
    "agencies": lambda catalogue, each: catalogue.agencies[each].name,
    "audiences": lambda catalogue, each: catalogue.audiences[each].name,
    "channels": lambda catalogue, each: catalogue.channels[each].name,
    "topics": lambda catalogue, each: catalogue.topics[each].name,
    "languages": lambda catalogue, each: catalogue.languages[each].name,
}


def _place(place: PlaceEntry) -> str:
    """Return a place's name, and until when it was when it is no more."""
    until = f" (đến {place.valid_to:%d/%m/%Y})" if place.valid_to else ""
    return f"{place.full_name}{until}"


def _title(description: str) -> str:
    """Return the first words of a description, such as «Một ngày hằng năm»."""
    first = description.partition("\n")[0]
    for mark in (": ", ". ", ", ", " («"):
        first = first.partition(mark)[0]
    return first.rstrip(".")


def _written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

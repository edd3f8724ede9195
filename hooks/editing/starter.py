"""The starter file of a new campaign: valid as it is, with the rest commented out.

Everything in it comes from the editors' schema, so it has every key of the model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.validation import near
from hooks.editing.schema import FILE, Schema, campaign_schema
from hooks.model.base import ID_PATTERN, LONGEST_ID, LONGEST_LINE

TO_FILL: Final = "# ĐIỀN"
ELLIPSIS: Final = "…"
SAMPLE_YEAR: Final = 2026
PLACEHOLDERS: Final = {"documents": "ma-van-ban", "agencies": "ma-co-quan"}
# Of no use to a new campaign.
NOT_AT_FIRST: Final = ("former_ids",)
# What most letters give; other optional keys are only named.
WRITTEN_OUT: Final = ("periods", "texts", "tasks", "reports")


class StarterError(ValueError):
    """A starter file that cannot be made; `str()` says in Vietnamese why and what to do."""


def starter_file(
    catalogue: Catalogue, campaign_id: str, name: str | None = None, topic: str | None = None
) -> str:
    """Return the text of a starter file; raise `StarterError` for values that are not allowed."""
    if len(campaign_id) > LONGEST_ID or not ID_PATTERN.fullmatch(campaign_id):
        raise StarterError(
            f"Mã «{campaign_id}» không đúng dạng: chỉ dùng chữ thường không dấu, chữ số và gạch"
            " nối, ví dụ ngay-gia-dinh."
        )
    if name is not None and not 0 < len(" ".join(name.split())) <= LONGEST_LINE:
        raise StarterError(f"Tên chiến dịch phải có chữ và không quá {LONGEST_LINE} ký tự.")
    if topic is not None and topic not in catalogue.topics:
        hint = near(topic, list(catalogue.topics))
        raise StarterError(
            f"Không có lĩnh vực «{topic}»{hint.vi if hint else ''}."
            f" Chọn một trong: {', '.join(catalogue.topics)}."
        )
    schema = campaign_schema(catalogue)
    lines = [*_head(catalogue, campaign_id, name, topic)]
    for key, each in schema["properties"].items():
        if key not in {*schema["required"], *NOT_AT_FIRST}:
            lines += ["", *(f"# {line}" for line in _Sample(schema).key(key, each))]
    return "\n".join(lines) + "\n"


def _head(
    catalogue: Catalogue, campaign_id: str, name: str | None, topic: str | None
) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={FILE}"
    yield "# Tệp mẫu. Trường nào dùng thì bỏ dấu # ở đầu dòng (VS Code: chọn các dòng, Ctrl+/);"
    yield "# trường không dùng thì xóa đi. Chép nguyên văn từ văn bản, không tự đặt ngày hay câu."
    yield f"id: {campaign_id}"
    if name is None:
        yield f"name: Chưa đặt tên ({campaign_id}) {TO_FILL}: tên chiến dịch, như văn bản ghi"
    else:
        yield f"name: {_quoted(' '.join(name.split()))}"
    if topic is None:
        known = ", ".join(catalogue.topics)
        first = next(iter(catalogue.topics), "chua-co")
        yield f"topic: {first} {TO_FILL}: lĩnh vực, một trong {known}"
    else:
        yield f"topic: {topic}"


def _quoted(text: str) -> str:
    """Return a text quoted so that YAML is sure to read it back unchanged."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class _Sample:
    """A writer of the schema's keys with sample values and explanations, to be filled in."""

    def __init__(self, schema: Schema) -> None:
        self.definitions: Mapping[str, Schema] = schema["definitions"]

    def key(self, key: str, node: Schema, indent: str = "") -> list[str]:
        """Return the lines of one key with its value."""
        told = node.get("description", key)
        choice, node = node, self._resolved(node)
        if node.get("type") == "array" and "properties" in self._resolved(node["items"]):
            first, *rest = self._keys(self._resolved(node["items"]), f"{indent}    ")
            return [f"{indent}{key}: # {told}", f"{indent}  - {first.lstrip()}", *rest]
        if "properties" in node:
            lines = [f"{indent}{key}: # {told}", *self._keys(node, f"{indent}  ")]
            if others := self._other_kinds(choice):
                lines.append(
                    f"{indent}  # hoặc kiểu khác: {'; '.join(others)} (xem trang Biên tập)"
                )
            return lines
        if node.get("type") == "array":
            value = f"[{self._scalar(self._resolved(node['items']))}]"
        else:
            value = self._scalar(node)
        return [f"{indent}{key}: {value} {TO_FILL}: {told}"]

    def _keys(self, node: Schema, indent: str) -> list[str]:
        """Return the lines of a mapping's required keys, and a line that names the others."""
        shapes: list[Schema] = node.get("anyOf", [])
        shape = shapes[0]["required"] if shapes else []
        needed = [*node.get("required", []), *shape] or list(node["properties"])[:1]
        shown = [key for key in node["properties"] if key in {*needed, *WRITTEN_OUT}]
        lines: list[str] = []
        for key in sorted(shown, key=lambda key: key == "source"):  # sources come last
            lines += self.key(key, node["properties"][key], indent)
        others = [key for key in node["properties"] if key not in shown]
        # Keys that exclude those shown are other forms of the same thing.
        if others and any("maxProperties" in each for each in shapes):
            told = "; ".join(" và ".join(each["required"]) for each in shapes[1:])
            lines.append(f"{indent}# hoặc thay bằng: {told}")
        elif others:
            lines.append(f"{indent}# thêm được: {', '.join(others)}")
        return lines

    def _other_kinds(self, choice: Schema) -> list[str]:
        """Return the keys of all kinds of a date but the first, which is shown."""
        kinds = [self._resolved(each) for each in choice.get("anyOf", ())]
        dates = [each for each in kinds if "properties" in each]
        return [
            " và ".join(each.get("required") or [*each["properties"]][:2]) for each in dates[1:]
        ]

    def _resolved(self, node: Schema) -> Schema:
        """Return the node a reference leads to; of a choice, the first that is not null."""
        while True:
            if "$ref" in node:
                name = node["$ref"].rpartition("/")[2]
                node = self.definitions[name]
                if name in PLACEHOLDERS:  # never an id that merely happens to exist
                    return {"type": "string", "examples": [PLACEHOLDERS[name]]}
            elif "anyOf" in node and "properties" not in node:
                node = next(each for each in node["anyOf"] if each.get("type") != "null")
            else:
                return node

    @staticmethod
    def _scalar(node: Schema) -> str:
        kinds = node.get("type", "string")
        value: Any = ELLIPSIS
        if "enum" in node or "examples" in node:
            value = (node.get("enum") or node["examples"])[0]
        elif "boolean" in kinds:
            value = not node.get("default", False)
        elif "integer" in kinds:
            value = SAMPLE_YEAR if node.get("maximum", 0) >= SAMPLE_YEAR else 1
        elif node.get("pattern", "").startswith("^https"):
            value = "https://vi-du.gov.vn/"
        elif node.get("pattern", "").startswith("^["):
            value = "ma-muc"
        if isinstance(value, bool):
            return str(value).lower()
        plain = isinstance(value, int) or value.replace("-", "").replace("/", "").isalnum()
        return str(value) if plain else _quoted(value)

"""A campaign folder in which every text that an editor may write tries to become markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from hooks.catalogue.load import REGISTRIES
from hooks.model.campaign import Campaign
from hooks.model.document import Document
from tests.fuzz.samples import write_folder

# They try to break out of an attribute, a comment, a title or a script, or into a template.
HOSTILE: Final = (
    "\"' --> ]]> </title> </textarea> </script> <script>alert(1)</script> "
    "<img src=x onerror=alert(2)> <b onclick=alert(3)> {{ 7*7 }} `x`"
)
SHORT: Final = "<script>alert(4)</script>"  # where a banner has room for only a few letters
FORMER: Final = "mau-ma-cu"

ONE_OF_SEVERAL: Final = {"unresolved"}  # used only if nothing else gives the day
OF_ONE: Final = {"text", "short", "misspelt"}  # what a block with a list does not say
_FREE: Final = r"\S"  # the pattern of free texts in schemas
_NUMBER: Final = "[0-9]|"  # how that of a document's number begins: any text with a digit


def write_hostile_folder(folder: Path) -> Path:
    """Write the sample folder that uses every part of the model, with all its texts hostile."""
    write_folder(folder)
    for pattern, filed in (("*.yml", Campaign), ("documents/*.yml", Document)):
        schema = filed.model_json_schema()
        for file in folder.glob(pattern):
            data = _spoilt(yaml.safe_load(file.read_text("utf-8")), schema, schema["$defs"])
            if file.name == "mau.yml":
                data["former_ids"] = [FORMER]
            file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    for name, registry in REGISTRIES.items():
        entry = registry.model_json_schema()
        file = folder / "registry" / f"{name}.yml"
        entries = yaml.safe_load(file.read_text("utf-8"))
        spoilt = {key: _spoilt(one, entry, entry.get("$defs", {})) for key, one in entries.items()}
        file.write_text(yaml.safe_dump(spoilt, allow_unicode=True), "utf-8")
    return folder


def _spoilt(data: Any, schema: dict[str, Any], defined: dict[str, Any]) -> Any:
    """Return data for a schema with every text hostile, including those the sample lacks."""
    for option in _options(schema, defined):
        pattern = option.get("pattern", "")
        if isinstance(data, str | int) and pattern == _FREE:
            return f"{data} {HOSTILE}"
        if isinstance(data, str | int) and pattern.startswith(_NUMBER):
            return f"{data} {SHORT}"
        if isinstance(data, dict) and "patternProperties" in option:  # ids, each with words
            (words,) = option["patternProperties"].values()
            return {key: _spoilt(one, words, defined) for key, one in data.items()}
        if isinstance(data, list) and "items" in option:
            return [_spoilt(one, option["items"], defined) for one in data]
        if isinstance(data, dict) and data.keys() <= option.get("properties", {}).keys():
            fields = option["properties"]
            left_out = {
                name: "Mẫu"
                for name, field in fields.items()
                if name not in data.keys() | ONE_OF_SEVERAL | (OF_ONE if "list" in data else set())
                and any(one.get("pattern") == _FREE for one in _options(field, defined))
            }
            spoilt = {
                name: f"{value} {SHORT}"
                if name == "label"
                else _spoilt(value, fields.get(name, {}), defined)
                for name, value in (data | left_out).items()
            }
            return spoilt | ({"misspelt": HOSTILE} if "misspelt" in spoilt else {})
    return data


def _options(schema: dict[str, Any], defined: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the schemas of which data has one: a union's members, however deep."""
    if name := schema.get("$ref", "").rpartition("/")[2]:
        return _options(defined[name], defined)
    union = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    # Members that only say which keys are needed belong to the schema itself.
    if union and "properties" not in schema:
        return [option for member in union for option in _options(member, defined)]
    return [schema]

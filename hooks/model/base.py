"""Basic types of the model: its base class, ids, texts and addresses.

Validators raise `PydanticCustomError` whose type is a code of `hooks.source.messages.MESSAGES`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, Self, TypeAlias
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PrivateAttr,
    StrictInt,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

ID_PATTERN: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ID: Final = 80  # short enough for a file name and a URL segment on every system
LONGEST_LINE: Final = 300
LONGEST_TEXT: Final = 3000
URL_SCHEMES: Final = ("https", "http")


class Model(BaseModel):
    """Base of all models: frozen, without unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


class Filed(Model):
    """Base of what is a file of its own: the file's name is its id."""

    _id: str = PrivateAttr("")

    @property
    def id(self) -> str:
        """The id: the stem of the file's name, or the key in a registry."""
        # As `self._id`, which pydantic looks up in a way that takes ten times as long: a build
        # asks a hundred thousand times.
        private: dict[str, str] = self.__pydantic_private__ or {}
        return private["_id"]

    def filed_as(self, item_id: str) -> Self:
        """Return this, known by an id."""
        named = self.model_copy()
        named._id = item_id
        return named


@dataclass(frozen=True, slots=True, eq=False)
class ShortForm:
    """Mark of a value that may be written shorter: the editors' schema then takes both forms."""

    schema: dict[str, Any]

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of both forms."""
        return {"anyOf": [self.schema, handler(core)]}


class SingleToo:
    """Mark of a list that may be written as its one item: the editors' schema takes both."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of an item, and of a list of such."""
        several = handler(core)
        return {"anyOf": [several["items"], several]}


def check_id(value: str) -> str:
    """Return the id; raise a fault if it is not fit for a URL segment and a file name."""
    if len(value) > LONGEST_ID or not ID_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-id", "malformed id", {"value": value})
    return value


def _single_spaced(value: str) -> str:
    """Return the text with single spaces: letters may be wrapped anywhere, only the words count."""
    return " ".join(value.split())


# Marks around words that remain of a letter turned into Markdown: *x*, **x**, [x](https://…).
_MARKDOWN: Final = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*]*[^\s*]\1(?![\w*])|\]\(\s*https?:")


def _without_markdown(value: str) -> str:
    """Return the words; raise a fault for Markdown marks, which are not part of the letter."""
    if found := _MARKDOWN.search(value):
        raise PydanticCustomError("markdown-marks", "Markdown", {"marks": found[0]})
    return value


def _check_length(longest: int) -> Any:
    def check(value: str) -> str:
        if not value:
            raise PydanticCustomError("empty-text", "empty text")
        if len(value) > longest:
            raise PydanticCustomError("text-too-long", "text too long", {"longest": longest})
        return value

    return AfterValidator(check)


def _check_url(value: str) -> str:
    try:
        parts = urlsplit(value)
        usable = parts.scheme in URL_SCHEMES and bool(parts.hostname)
    except ValueError:
        usable = False
    if not usable or re.search(r"[\s<>\"'`\\]", value):
        raise PydanticCustomError("bad-url", "unusable address", {"value": value})
    return value


def _as_tuple(value: Any) -> Any:
    """Return a list for a single entry, which an editor may write without brackets."""
    return [value] if isinstance(value, str) else value


def _line_schema(longest: int) -> Any:
    return WithJsonSchema({"type": "string", "pattern": r"\S", "maxLength": longest})


def as_number(value: Any) -> Any:
    """Read «02», as letters write counts, as the number 2; YAML takes it for a text."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"0\d{1,3}", value) else value


def as_written(value: Any) -> Any:
    """Read a number as the text it is: telephone and document numbers need no quotes."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if is_number else value


_ID_SCHEMA: Final = {
    "type": "string",
    "pattern": f"^{ID_PATTERN.pattern}$",
    "maxLength": LONGEST_ID,
}


def _ids_schema(fewest: int) -> Any:
    several = {"type": "array", "items": _ID_SCHEMA, "minItems": fewest}
    return WithJsonSchema({"anyOf": [_ID_SCHEMA, several]})


_URL_SCHEMA: Final = {
    "type": "string",
    "pattern": r"^https?://[^\s<>\"'`\\/?#][^\s<>\"'`\\]*$",
    "maxLength": 1000,
}

Number: TypeAlias = Annotated[StrictInt, BeforeValidator(as_number)]
Id: TypeAlias = Annotated[str, AfterValidator(check_id), WithJsonSchema(_ID_SCHEMA)]
Line: TypeAlias = Annotated[
    str,
    AfterValidator(_single_spaced),
    _check_length(LONGEST_LINE),
    AfterValidator(_without_markdown),
    _line_schema(LONGEST_LINE),
]
Text: TypeAlias = Annotated[
    str,
    AfterValidator(_single_spaced),
    _check_length(LONGEST_TEXT),
    AfterValidator(_without_markdown),
    _line_schema(LONGEST_TEXT),
]
WrittenLine: TypeAlias = Annotated[
    str,
    BeforeValidator(as_written),
    AfterValidator(_single_spaced),
    _check_length(LONGEST_LINE),
    WithJsonSchema({"type": ["string", "number"], "pattern": r"\S", "maxLength": LONGEST_LINE}),
]
Url: TypeAlias = Annotated[
    str, AfterValidator(_check_url), _check_length(1000), WithJsonSchema(_URL_SCHEMA)
]
Year: TypeAlias = Annotated[StrictInt, Field(ge=1900, le=2200)]
Ids: TypeAlias = Annotated[tuple[Id, ...], BeforeValidator(_as_tuple), _ids_schema(0)]
SomeIds: TypeAlias = Annotated[
    tuple[Id, ...], BeforeValidator(_as_tuple), Field(min_length=1), _ids_schema(1)
]


class Claim(Model):
    """Một nguồn ghi khác: cả hai đều được giữ và hiện trên trang."""

    about: Line = Field(description="Điều được ghi khác: «ngày ban hành», «số hiệu»…")
    value: WrittenLine = Field(description="Giá trị nguồn đó ghi")
    source: Line = Field(description="Nguồn ghi như vậy")
    url: Url | None = Field(None, description="Địa chỉ của nguồn đó")

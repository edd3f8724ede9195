"""The file of an agency whose own banners a build makes, agency.yml, checked like campaign files.

docs/hosting/agency.example.yml explains it field by field.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from banners import BannerError, BannerText, Logo, read_logo
from banners.agency import Agency
from banners.setting.wish import MOST_LOGOS
from banners.typesetting.faces import family_for
from hooks.catalogue.validation import name_of, translate
from hooks.model.base import Line, Model
from hooks.source.faults import Fault, Faults
from hooks.source.words import Words
from hooks.source.yaml_source import Source, Steps, read_source


def _check_count(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(value) > MOST_LOGOS:
        raise PydanticCustomError(
            "too-many", "too many logos", {"count": len(value), "most": MOST_LOGOS}
        )
    return value


class AgencyFile(Model):
    """The content of agency.yml."""

    parent: Line | None = Field(None, description="Cơ quan chủ quản")
    name: Line = Field(description="Tên đơn vị")
    logos: Annotated[tuple[Line, ...], AfterValidator(_check_count)] = Field(
        (), description="Tệp logo PNG, JPEG, SVG đặt cùng thư mục; nhiều nhất ba"
    )
    organiser: Line | None = Field(
        None, description="Đơn vị thực hiện, ghi trên băng rôn, phướn, pa nô"
    )


def load_agency(file: Path, shown: PurePosixPath) -> Agency:
    """Return the agency; raise `Faults` with every mistake found in its file.

    `shown` is the file's name in messages.
    """
    source = read_source(file, shown)
    if not isinstance(source, Source):
        raise Faults(source)
    if source.data is None:
        raise Faults([source.fault((), "agency-empty")])
    if not isinstance(source.data, dict):
        expected = Words("các trường «name», «parent», «logos»…", "the keys «name», «parent»…")
        actual = name_of(source.data)
        raise Faults([source.fault((), "wrong-type", expected=expected, actual=actual)])
    try:
        told = AgencyFile.model_validate(source.data)
    except ValidationError as error:
        raise Faults(translate(error, source, AgencyFile)) from None
    logos, faults = _logos(told, source, file.resolve().parent)
    faults += _unsayable(told, source)
    if faults:
        raise Faults(faults)
    return Agency(name=told.name, parent=told.parent, organiser=told.organiser, logos=logos)


def _logos(told: AgencyFile, source: Source, folder: Path) -> tuple[tuple[Logo, ...], list[Fault]]:
    logos: list[Logo] = []
    faults: list[Fault] = []
    for number, name in enumerate(told.logos):
        try:
            logos.append(read_logo(Path(name), folder))
        except BannerError as error:
            steps: Steps = ("logos", number)
            faults.append(source.fault(steps, "agency-logo", name=name, problem=error))
    return tuple(logos), faults


def _unsayable(told: AgencyFile, source: Source) -> Iterator[Fault]:
    """Yield a fault for each name with a letter that no face has."""
    for field in ("parent", "name", "organiser"):
        words = getattr(told, field)
        if words is None:
            continue
        try:
            family_for((BannerText(headline=None, name=words).name,))
        except BannerError as error:
            yield source.fault((field,), "agency-words", problem=error)

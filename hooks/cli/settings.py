"""The settings of a build, from the options of a command and the environment.

CALENDAR_TODAY  the day to build for, YYYY-MM-DD (default: today in Việt Nam)
CALENDAR_SLOTS  «ready» (default): what stands ready; «all»: every slot of the catalogue; «page»:
                only the banners that campaign pages show
CALENDAR_DRAFT  set: what must not be published as it is is told, and built all the same
CALENDAR_CACHE  the store of what is costly to make (default: .cache); empty: a temporary one
CALENDAR_CACHE_LIMIT  what the store may hold after a build, with the spare site: 800M, 2G (default:
                no limit)
CALENDAR_PRECOMPRESS  set: as --precompress, for make publish
SITE_URL        the address of publication (default: the one in mkdocs.yml)
"""

from __future__ import annotations

import argparse
import os
import re
from datetime import date
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final, get_args

from hooks.cli.clock import read_today, today_in_vietnam
from hooks.settings import Generator, Settings, Slots
from hooks.site_address import site_address

if TYPE_CHECKING:
    from banners import Agency

CACHE: Final = Path(__file__).parents[2] / ".cache"


class SettingError(ValueError):
    """An option or environment variable cannot be used; the message says which, and why."""


def read_settings(options: argparse.Namespace, *, slots: Slots = "ready") -> Settings:
    """Return the settings; `slots` applies unless the environment says otherwise.

    Raise SettingError, or SiteAddressError for an address that pages cannot carry, or Faults for
    what is wrong in an agency's file.
    """
    day: date | None = options.today or _today_told()
    address = os.environ.get("SITE_URL")
    cache = os.environ.get("CALENDAR_CACHE")
    return Settings(
        campaigns=options.campaigns,
        shown=shown(options.campaigns),
        today=(lambda: day) if day else today_in_vietnam,
        slots=_slots_told() or slots,
        cache=CACHE if cache is None else Path(cache) if cache else None,
        cache_limit=_limit_told(),
        draft=getattr(options, "draft", False) or bool(os.environ.get("CALENDAR_DRAFT")),
        site_url=None if address is None else site_address(address),
        generator=_generator_told(options),
        precompress=getattr(options, "precompress", False)
        or bool(os.environ.get("CALENDAR_PRECOMPRESS")),
        agency=_agency_told(options),
        cluster=_cluster_told(options),
    )


def _generator_told(options: argparse.Namespace) -> Generator:
    generator: Generator = getattr(options, "generator", "mkdocs")
    if find_spec(generator) is None:
        raise SettingError(
            f"--generator {generator} cần gói «{generator}», chưa cài. Chạy: make generators"
        )
    return generator


def _agency_told(options: argparse.Namespace) -> Agency | None:
    file: Path | None = getattr(options, "agency", None)
    if file is None:
        return None
    from hooks.drawing.agency_file import load_agency  # noqa: PLC0415 - only where it is asked for

    return load_agency(file, shown(file))


def _cluster_told(options: argparse.Namespace) -> str | None:
    address: str | None = getattr(options, "cluster", None)
    if address is not None and find_spec("distributed") is None:
        raise SettingError("--cluster cần gói «distributed», chưa cài. Chạy: make cluster")
    return address


def _today_told() -> date | None:
    told = os.environ.get("CALENDAR_TODAY")
    try:
        return read_today(told) if told else None
    except ValueError as error:
        raise SettingError(f"CALENDAR_TODAY: {error}") from None


def _slots_told() -> Slots | None:
    told = os.environ.get("CALENDAR_SLOTS")
    known: tuple[Slots, ...] = get_args(Slots)
    if told and told not in known:
        raise SettingError(
            f"CALENDAR_SLOTS: «{told}» không có. Ghi ready (các cỡ dựng sẵn), all (mọi cỡ) "
            "hoặc page (chỉ các cỡ trên trang)."
        )
    return next((slots for slots in known if slots == told), None)


_UNITS: Final = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}


def _limit_told() -> int | None:
    told = os.environ.get("CALENDAR_CACHE_LIMIT")
    if not told:
        return None
    match = re.fullmatch(r"([0-9]{1,12})([KMG]?)B?", told.strip().upper())
    if match is None:
        raise SettingError(
            f"CALENDAR_CACHE_LIMIT: «{told}» không phải một dung lượng. Ghi như 800M hoặc 2G."
        )
    return int(match[1]) * _UNITS[match[2]]


def shown(path: Path) -> PurePosixPath:
    """Return a path as messages name it: relative to the current folder, if inside it."""
    resolved, here = path.resolve(), Path.cwd().resolve()
    return PurePosixPath(
        (resolved.relative_to(here) if resolved.is_relative_to(here) else path).as_posix()
    )

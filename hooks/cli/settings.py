"""The settings of a build, from the options of a command and the environment.

CALENDAR_TODAY  the day to build for, YYYY-MM-DD (default: today in Việt Nam)
CALENDAR_SLOTS  «all» (default), or «page»: only the banners that campaign pages show
CALENDAR_DRAFT  set: report what must not be published yet, but build it all the same
CALENDAR_CACHE  folder that keeps drawn banners (default: .cache/banners); empty: none
SITE_URL        the address of publication (default: the one in mkdocs.yml)
"""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path
from typing import Final

from hooks.cli.clock import read_today, today_in_vietnam
from hooks.cli.telling import shown
from hooks.publishing.site_address import site_address
from hooks.settings import Settings

CACHE: Final = Path(__file__).parents[2] / ".cache" / "banners"


class SettingError(ValueError):
    """An environment variable cannot be used; the message says which, and why."""


def read_settings(options: argparse.Namespace, *, slots: str = "all") -> Settings:
    """Return the settings; `slots` applies unless the environment says otherwise.

    Raise SettingError, or SiteAddressError for an address that pages cannot carry.
    """
    day: date | None = options.today or _today_told()
    address = os.environ.get("SITE_URL")
    cache = os.environ.get("CALENDAR_CACHE")
    return Settings(
        campaigns=options.campaigns,
        shown=shown(options.campaigns),
        today=(lambda: day) if day else today_in_vietnam,
        every_slot=os.environ.get("CALENDAR_SLOTS", slots) == "all",
        cache=CACHE if cache is None else Path(cache) if cache else None,
        draft=getattr(options, "draft", False) or bool(os.environ.get("CALENDAR_DRAFT")),
        site_url=None if address is None else site_address(address),
    )


def _today_told() -> date | None:
    told = os.environ.get("CALENDAR_TODAY")
    try:
        return read_today(told) if told else None
    except ValueError as error:
        raise SettingError(f"CALENDAR_TODAY: {error}") from None

"""What a site is made of and for, as the command line says it: read there, handed on from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build or a preview needs to know.

    `today` is asked at each build of a preview, which may run past midnight. With `draft`, what
    must not be published as it is is told, and built all the same.
    """

    campaigns: Path
    shown: PurePosixPath  # how messages name the folder of campaigns
    today: Callable[[], date]
    every_slot: bool
    cache: Path | None  # where drawn banners are kept, if anywhere
    draft: bool
    site_url: str | None  # in the place of the one in mkdocs.yml

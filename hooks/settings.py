"""The settings of a build: the command line reads them, the rest of the code receives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from banners import Agency

# Which banners are drawn: those that stand ready, the whole catalogue, those that pages show.
Slots: TypeAlias = Literal["ready", "all", "page"]
# The generators that can make the frame around pages, by the names of their packages.
Generator: TypeAlias = Literal["mkdocs", "properdocs", "zensical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a build or a preview.

    `today` is called at each build of a preview, which may run past midnight. With `draft`, content
    that must not be published yet is reported but built all the same.
    """

    campaigns: Path
    shown: PurePosixPath  # the folder of campaigns, as messages name it
    today: Callable[[], date]
    slots: Slots
    cache: Path | None  # the folder of the store; None: a temporary one
    cache_limit: int | None  # bytes that the store may hold afterwards
    draft: bool
    site_url: str | None  # overrides the one in mkdocs.yml
    generator: Generator
    precompress: bool  # packed copies beside texts, for a server that sends them
    agency: Agency | None  # whose banners they are; None: nobody's, as the site's are
    cluster: str | None  # the address of a scheduler whose workers draw; None: processes here

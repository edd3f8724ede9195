"""The picture that stands for the site in link previews of pages without a campaign's banner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache as once
from pathlib import Path
from typing import Final

from banners import BannerText, Rendered, load_sizes
from banners.batch import render_all
from banners.render import Job
from hooks import labels
from hooks.banner_kit import DEFAULT_DESIGN

PATH: Final = "assets/the-chia-se.png"
SIZE: Final = "1200x630"
PALETTE: Final = "xanh"


@dataclass(frozen=True, slots=True)
class SiteCard:
    """The picture's bytes (PNG of 1200×630 px), and its words for those who do not see it."""

    data: bytes
    alt: str


@once
def draw_site_card(cache: Path | None) -> SiteCard:
    """Draw the site's own banner. Raises `ValueError` when its words can no longer be drawn."""
    size = next(size for size in load_sizes() if size.id == SIZE)
    words = BannerText(headline=labels.SITE_MOTTO, name=labels.SITE_NAME)
    (drawn,) = render_all(
        [Job(text=words, size=size, design=DEFAULT_DESIGN, palette=PALETTE)], cache
    )
    if not isinstance(drawn, Rendered):
        raise ValueError(f"the site's own card cannot be drawn: {drawn}")
    return SiteCard(drawn.files[0].data, drawn.alt)

"""All that is drawn for the site, in one place: banners, prints, what embeds show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import PAGES_ONLY, Drawing, SiteBanners, draw_banners
from hooks.drawing.prints import PrintFile, draw_prints
from hooks.drawing.standing import Arts, collect_art
from hooks.progress import Progress, no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Everything drawn for one site."""

    banners: SiteBanners
    prints: tuple[PrintFile, ...]
    embedded: Arts


def draw_everything(
    catalogue: Catalogue,
    today: date,
    site_url: str,
    drawing: Drawing = PAGES_ONLY,
    progress: Progress = no_progress,
) -> Drawn:
    """Draw all of it; `site_url` stands in the QR codes of prints.

    Raises `Faults` for words that no banner can show.
    """
    banners = draw_banners(catalogue, today, drawing, progress)
    return Drawn(
        banners=banners,
        prints=tuple(draw_prints(catalogue, today, site_url, drawing, progress)),
        embedded=collect_art(catalogue, banners, drawing, progress),
    )

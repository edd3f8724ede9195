"""Banners on other sites: the one that runs today as a picture, by a script, in a frame.

All of it lives below `banner/hien-tai/`, `banner/<id>/hang-nam/` and `nhung/`; `addresses` says
where, `tie_rule` which campaign, `art` which of its banners.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.addresses import SHOWING_LISTING
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import Drawing, Kit
from hooks.drawing.standing import collect_art, own_files, sizes_of
from hooks.embeds.evergreen import evergreen_files
from hooks.embeds.frames import frame_files
from hooks.embeds.listing import listing_file
from hooks.embeds.oembed import oembed_files
from hooks.embeds.samples import sample_files
from hooks.embeds.script import script_files
from hooks.facts.occurrences import Occurrence
from hooks.facts.tie_rule import in_order
from hooks.progress import Progress, no_progress


def embed_files(  # noqa: PLR0913 - each is one thing that embeds depend on
    catalogue: Catalogue,
    occurrences: Iterable[Occurrence],
    kit: Kit,
    today: date,
    site_url: str,
    *,
    drawing: Drawing,
    progress: Progress = no_progress,
) -> dict[str, bytes]:
    """Return every file that other sites embed, by its address relative to the site's root.

    Raises `Faults` for a campaign's name that no banner can show.
    """
    showings = in_order(occurrences, catalogue)
    arts = collect_art(catalogue, kit, drawing, progress)
    sizes = sizes_of(drawing)
    return {
        **own_files(arts),
        **evergreen_files(catalogue, showings, arts, today, sizes),
        **frame_files(catalogue, showings, arts, today, sizes),
        SHOWING_LISTING: listing_file(showings, arts, today, site_url),
        **script_files(),
        **oembed_files(catalogue, kit, site_url),
        **sample_files(showings, arts, today, site_url),
    }

"""Banners on other sites: today's banner as a picture, by a script, or in a frame.

They are published under `banner/hien-tai/`, `banner/<id>/hang-nam/` and `nhung/`. `addresses` says
where, `hooks.facts.tie_rule` which campaign, `hooks.drawing.standing` which of its banners.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from banners.store.store import Store
from hooks.addresses import SHOWING_LISTING
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.everything import Drawn
from hooks.drawing.standing import own_files
from hooks.embeds.evergreen import evergreen_files
from hooks.embeds.frames import frame_files
from hooks.embeds.listing import listing_file
from hooks.embeds.oembed import oembed_files
from hooks.embeds.samples import sample_files
from hooks.embeds.script import script_files
from hooks.facts.occurrences import Occurrence
from hooks.facts.tie_rule import in_order
from hooks.outputs import Content


def embed_files(  # noqa: PLR0913 - each is one thing that embeds depend on
    catalogue: Catalogue,
    occurrences: Iterable[Occurrence],
    drawn: Drawn,
    today: date,
    site_url: str,
    *,
    sizes: tuple[str, ...],
    lean: bool,
    store: Store,
) -> dict[str, Content]:
    """Return every file that other sites embed, by its address relative to the site's root.

    `sizes` are the slots that pictures of the day are made in, `lean` leaves out what no snippet
    names, `store` has what was drawn.
    """
    showings = in_order(occurrences, catalogue)
    running = [one for one in showings if one.is_for(today, None, None)]  # of hundreds, a few
    arts = drawn.embedded
    return {
        **own_files(arts, lean=lean),
        **evergreen_files(catalogue, running, arts, today, sizes, store),
        **frame_files(catalogue, running, arts, today, sizes),
        SHOWING_LISTING: listing_file(showings, arts, today, site_url),
        **script_files(),
        **oembed_files(catalogue, arts, today, site_url),
        **sample_files(showings, arts, today, site_url),
    }

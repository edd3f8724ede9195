"""Pages for iframes: `nhung/khung/<size>/`, also under `chu-de/<topic>/`, `doi-tuong/<audience>/`.

Each has the picture of the day with its link and nothing else, without scripts.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.standing import Arts
from hooks.embeds.addresses import evergreen_path, frame_path
from hooks.embeds.documents import document, style
from hooks.embeds.evergreen import narrowings, of_the_day
from hooks.facts.tie_rule import Showing
from hooks.policies import closed_policy


def frame_files(
    catalogue: Catalogue, showings: Iterable[Showing], arts: Arts, today: date, sizes: Iterable[str]
) -> dict[str, bytes]:
    """Return the pages, by address."""
    showings, sizes = tuple(showings), tuple(sizes)
    css, css_source = style("khung.css")
    own_policy = closed_policy(img_src="'self'", style_src=css_source)
    files = {}
    for narrowing in narrowings(catalogue):
        for size_id in narrowing.sizes(sizes):
            topic, audience = narrowing.topic, narrowing.audience
            art, slot = of_the_day(showings, arts, today, narrowing, size_id)
            path = frame_path(size_id, topic=topic, audience=audience)
            root = "../" * path.count("/")
            width, height = size_id.split("x")
            files[f"{path}index.html"] = document(
                "khung.html",
                title=catalogue.edition.name,
                css=css,
                policy=own_policy,
                link=f"{root}{art.link}",
                image=root + evergreen_path(size_id, topic=topic, audience=audience),
                alt=slot.alt,
                width=width,
                height=height,
            )
    return files

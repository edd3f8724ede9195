"""Pictures of the day: a plain `<img>` with a fixed address shows what runs today.

Every slot always has both PNG and WebP, since a `<source>` that leads nowhere would leave the
embedding page without a picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.slots import NARROWED_SIZES
from hooks.drawing.standing import NEUTRAL_KEY, Art, Arts, Slot, art_key, in_slot
from hooks.embeds.addresses import evergreen_path
from hooks.facts.tie_rule import Showing, shown_on

FORMATS: Final = (".png", ".webp")


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """The campaigns that a picture of the day chooses from: all, a topic's or an audience's."""

    topic: str | None = None
    audience: str | None = None

    def sizes(self, sizes: Iterable[str]) -> tuple[str, ...]:
        """Return those of the slots for which there are pictures."""
        everything = self == EVERYTHING
        return tuple(size for size in sizes if everything or size in NARROWED_SIZES)


EVERYTHING: Final = Narrowing()


def narrowings(catalogue: Catalogue) -> Iterator[Narrowing]:
    """Yield the narrowing to all campaigns, then to each topic, then to each audience."""
    yield EVERYTHING
    yield from (Narrowing(topic=topic) for topic in catalogue.topics)
    yield from (Narrowing(audience=audience) for audience in catalogue.audiences)


def of_the_day(
    showings: Iterable[Showing], arts: Arts, today: date, narrowing: Narrowing, size_id: str
) -> tuple[Art, Slot]:
    """Return the banner of a day in a slot, or the neutral one if nothing runs."""
    showing = shown_on(showings, today, narrowing.topic, narrowing.audience)
    return in_slot(arts, art_key(showing.occurrence) if showing else NEUTRAL_KEY, size_id)


def evergreen_files(  # noqa: PLR0913, PLR0917 - each is one thing that the pictures depend on
    catalogue: Catalogue,
    showings: Iterable[Showing],
    arts: Arts,
    today: date,
    sizes: Iterable[str],
    store: Store,
) -> dict[str, Blob]:
    """Return the pictures of the day by address."""
    showings, files = tuple(showings), {}
    sizes = tuple(sizes)
    for narrowing in narrowings(catalogue):
        for size_id in narrowing.sizes(sizes):
            _, slot = of_the_day(showings, arts, today, narrowing, size_id)
            for suffix in FORMATS:
                path = evergreen_path(
                    size_id, topic=narrowing.topic, audience=narrowing.audience, suffix=suffix
                )
                files[path] = slot.in_format(suffix, store)
    return files

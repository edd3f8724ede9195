"""What a banner is composed from: words, a slot, a topic, and the agency whose banner it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from banners.art.topic import Topic
from banners.scene import Extent
from banners.sizes import Size
from banners.text import NAME_ONLY, BannerText
from banners.typesetting.faces import family_for

MOST_LOGOS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What to compose; `logos` are the shapes of the agency's logos: width by height.

    `address` is where the QR code of a print leads; without one there is none. `stands` says that
    a print stands on the floor, its foot at its bottom. `bleed`, `mm` and `scale` are those of
    `Extent`.
    """

    text: BannerText
    size: Size
    topic: Topic
    logos: tuple[tuple[int, int], ...] = ()
    address: str | None = None
    bleed: float = 0.0
    mm: float | None = None
    scale: int = 1
    stands: bool = False

    @property
    def family(self) -> str:
        """The one face that has every letter of the banner. Raise `UncoveredCharacterError`."""
        text = self.text
        said = (text.slogan, text.name, text.label, text.hotline)
        whose = (text.parent, text.agency, text.organiser, text.place)
        return _family(tuple(filter(None, (*said, *whose))))

    @property
    def unnamed(self) -> Wish:
        """What the words beside a bar depend on: itself, without whose banner it is.

        Itself with that where the names need another face than the words.
        """
        found = replace(self, text=_unnamed(self.text), logos=())
        return found if found.family == self.family else self

    @property
    def prints(self) -> bool:
        """Whether it is composed for paper."""
        return self.mm is not None

    @property
    def is_column(self) -> bool:
        """Whether the slot is a narrow column on a screen."""
        size = self.size
        return Extent(width=size.width, height=size.height, mm=self.mm).is_column

    @property
    def share(self) -> float:
        """How large the words may be, of the largest: a mere title is no headline."""
        return NAME_ONLY if self.text.name_only else 1.0

    @property
    def is_named(self) -> bool:
        """Whether it says whose banner it is, in words or by a logo."""
        return bool(self.text.agency or self.text.organiser or self.logos)

    @property
    def code_at_foot(self) -> bool:
        """Whether the QR code is at the foot, where a telephone reaches it."""
        return self.address is not None and not self.stands

    @property
    def has_bar(self) -> bool:
        """Whether somebody is named at the foot or at the side, or there is a code at the foot."""
        return self.is_named or self.code_at_foot


@lru_cache(maxsize=16)
def _unnamed(text: BannerText) -> BannerText:
    return replace(text, parent=None, agency=None, organiser=None)


@lru_cache(maxsize=256)
def _family(texts: tuple[str, ...]) -> str:
    return family_for(texts)

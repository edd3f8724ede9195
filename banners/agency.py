"""Whose banners all banners of a build are: an agency's name, the body above it, its logos."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256

from banners.logo import Logo
from banners.text import BannerText


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """An agency that shows banners in its own name; `organiser` is named on what is hung.

    Raise `BannerError` for names that no banner can show.
    """

    name: str
    parent: str | None = None
    organiser: str | None = None
    logos: tuple[Logo, ...] = ()

    def __post_init__(self) -> None:
        self.on(BannerText(headline=None, name=self.name), hung=True)

    def on(self, text: BannerText, *, hung: bool = False) -> BannerText:
        """Return the words of a banner with whose it is.

        The law asks for who carries out the advertising on what is hung.
        """
        organiser = self.organiser if hung else None
        return replace(text, agency=self.name, parent=self.parent, organiser=organiser)

    @property
    def digest(self) -> str:
        """A digest of all of it."""
        told = [self.name, self.parent, self.organiser]
        logos = [sha256(logo.data).hexdigest() for logo in self.logos]
        return sha256(repr([told, logos]).encode()).hexdigest()

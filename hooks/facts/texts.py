"""Texts as readers see them: the presentations of a slogan as one, and the leading text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hooks.model.campaign import Edition, TextItem


@dataclass(frozen=True, slots=True)
class TextGroup:
    """A text with all its presentations, since documents may print it in capitals or not.

    `anchor` is its anchor on its campaign's page, for deep links and search results.
    """

    anchor: str
    presentations: tuple[TextItem, ...]

    @property
    def first(self) -> TextItem:
        """The presentation listed first."""
        return self.presentations[0]

    @property
    def key(self) -> str:
        """The key that is equal for two presentations of one text; see `text_key`."""
        return text_key(self.first.text)


def text_key(text: str) -> str:
    """Return a text's letters and digits, ignoring case and punctuation but not diacritics."""
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def group_texts(edition: Edition) -> tuple[TextGroup, ...]:
    """Return the presentations of the same text in one group; the order is kept."""
    groups: dict[str, list[TextItem]] = {}
    for item in edition.texts:
        groups.setdefault(text_key(item.text), []).append(item)
    return tuple(
        TextGroup(f"cau-{edition.year}-{number}", tuple(presentations))
        for number, presentations in enumerate(groups.values(), 1)
    )


def distinct_texts(items: Iterable[TextItem]) -> tuple[TextItem, ...]:
    """Return the first presentation of each text, in the order given."""
    first: dict[str, TextItem] = {}
    for item in items:
        first.setdefault(text_key(item.text), item)
    return tuple(first.values())


def theme_of(edition: Edition, occasion: str | None) -> TextItem | None:
    """Return an occasion's theme of the year: its first chủ đề, or else its only thông điệp.

    Unverified and superseded texts, and those of other occasions, are never the theme.
    """
    own = [t for t in edition.texts if t.offered and (not t.occasion or occasion in t.occasion)]
    themes = [item for item in own if item.kind == "chu-de"]
    messages = [item for item in own if item.kind == "thong-diep"]
    if themes:
        return themes[0]
    return messages[0] if len(messages) == 1 else None


def banner_text_of(edition: Edition) -> TextItem | None:
    """Return the text for the year's banner: the one marked, else chủ đề, else khẩu hiệu.

    Unverified and superseded texts are never put on a banner.
    """
    offered = [item for item in edition.texts if item.offered]
    marked = [item for item in offered if item.on_banner]
    themes = [item for item in offered if item.kind == "chu-de"]
    slogans = [item for item in offered if item.kind == "khau-hieu"]
    return next(iter([*marked, *themes, *slogans]), None)

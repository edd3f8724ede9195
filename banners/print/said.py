"""Lines of a scene as the texts that they are parts of, as the document writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from banners.scene import Line, Role, Scene
from banners.setting.code import host_of
from banners.text import BannerText


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that form one text, whose words are `words`."""

    words: str
    lines: tuple[Line, ...]


def words_of(text: BannerText, address: str | None) -> Mapping[Role, str]:
    """Return the words of each role."""
    said = {
        Role.LABEL: text.label,
        Role.NAME: text.name,
        Role.HEADLINE: text.headline,
        Role.HOTLINE: text.hotline,
        Role.PARENT: text.parent,
        Role.AGENCY: text.agency,
        Role.ORGANISER: text.shown_organiser,
        Role.PLACE: text.place,
        Role.ADDRESS: host_of(address) if address else None,
    }
    return {role: words for role, words in said.items() if words}


def paragraphs(scene: Scene, said: Mapping[Role, str]) -> Iterator[Paragraph]:
    """Yield the texts of a scene, in reading order."""
    for role, lines in groupby(scene.lines, key=lambda line: line.role):
        yield Paragraph(said[role], tuple(lines))

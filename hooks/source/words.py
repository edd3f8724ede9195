"""Words for use in messages: a value in each language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Language: TypeAlias = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """Something that a message names by a different word in each language."""

    vi: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the words in a language."""
        return self.vi if language == "vi" else self.en


NOTHING: Final = Words("không có", "none")

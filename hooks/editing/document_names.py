"""The id of a new document, as the files in `documents/` are named: kind, number, place, year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from hooks.catalogue.places import FORMER, issuers_place
from hooks.model.campaign import WHOLE_COUNTRY
from hooks.model.document import KINDS_BY_SYMBOL, PLAIN_LETTER, Document
from hooks.model.registry import Agency, Place
from hooks.wording.vietnamese import fold

_PLAIN: Final = "cv"  # what letters begin with, whose symbol names no kind
# Kinds that begin an id, though the symbol behind the number need not name them.
_LAWS: Final = {"Luật": "luat", "Pháp lệnh": "pl", "Sắc lệnh": "sl"}


def proposed_id(
    document: Document, agencies: Mapping[str, Agency], places: Mapping[str, Place]
) -> str | None:
    """Return an id such as cv-1119-stttt-ttbcxb-tuyen-quang-2022; None when nothing names it.

    Without digits the id has only the symbol; a number that has the year already, as those of
    laws do, has it once. What a point joins is one word: vi for V.I.
    """
    number = document.number
    if number is None or not number.written or number.state == "none":
        return None
    words = [_kind(document), slug(number.written.lstrip("?").replace(".", ""))]
    place = issuers_place(document, agencies, places)
    if place and place != WHOLE_COUNTRY:
        words.append(place.removesuffix(FORMER))
    if document.date and f"/{document.date.year}/" not in number.written:
        words.append(str(document.date.year))
    return "-".join(words)


def _kind(document: Document) -> str:
    """Return the letters of the kind: those of its symbol or of a law, or «cv»."""
    letters = {name: short for short, name in KINDS_BY_SYMBOL.items() if name != PLAIN_LETTER}
    return slug((letters | _LAWS).get(document.kind_name, _PLAIN))


def slug(text: str) -> str:
    """Return a text in the letters of ids."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")

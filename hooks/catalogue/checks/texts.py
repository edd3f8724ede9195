"""Texts: as many as the letter has, and one of them on the banner of a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import source_of
from hooks.catalogue.said import SaidText
from hooks.source.faults import Fault


def check_totals(catalogue: Catalogue) -> Iterator[Fault]:
    """No list has more sentences than the document is said to have."""
    for said in catalogue.said.values():
        for block in said.lists:
            if isinstance(block.total, int) and block.held > block.total:
                yield source_of(catalogue, block).fault(
                    (*block.path, "total"), "more-than-total", held=block.held, total=block.total
                )


def check_banner_numbers(catalogue: Catalogue) -> Iterator[Fault]:
    """The sentence chosen for the banner is there, is whole and is in use."""
    for said in catalogue.said.values():
        chosen = {(text.document, text.block) for text in said.texts if text.on_banner}
        for block in said.lists:
            source = source_of(catalogue, block)
            steps = (*block.path, "on_banner")
            if steps in source.spots and (block.document, block.path) not in chosen:
                yield source.fault(steps, "on-banner-missing", held=block.held)
        for text in said.texts:
            if text.on_banner and (text.is_cut or text.retired):
                yield source_of(catalogue, text).fault(
                    (*text.block, "on_banner"), "on-banner-unfit"
                )


def check_misspelt(catalogue: Catalogue) -> Iterator[Fault]:
    """What is said to be spelt wrong is in the sentence."""
    for said in catalogue.said.values():
        for text in said.texts:
            source, steps = source_of(catalogue, text), (*text.path, "misspelt")
            if steps in source.spots and text.misspelt and text.misspelt not in text.text:
                yield source.fault(steps, "misspelt-absent", words=text.misspelt)


def check_banner_choices(catalogue: Catalogue) -> Iterator[Fault]:
    """One sentence is chosen for the banner of a campaign and year."""
    for said in catalogue.said.values():
        first: dict[int, SaidText] = {}
        for text in said.texts:
            if not text.on_banner:
                continue
            other = first.setdefault(text.year, text)
            if _folded(other.text) != _folded(text.text):
                at = source_of(catalogue, other).place((*other.block, "on_banner"))
                yield source_of(catalogue, text).fault(
                    (*text.block, "on_banner"), "on-banner-twice", year=text.year, other=at
                )


def _folded(text: str) -> str:
    return text.casefold().rstrip(".!… ")


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_totals,
    check_banner_numbers,
    check_misspelt,
    check_banner_choices,
)

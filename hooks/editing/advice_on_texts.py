"""Advice on sentences: of earlier years, incomplete, nearly alike, two themes for one occasion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import source_of
from hooks.catalogue.said import SaidText
from hooks.facts.places import place_name
from hooks.facts.texts.groups import TextGroup, text_key
from hooks.facts.years import campaign_facts
from hooks.model.campaign import Campaign
from hooks.model.section import TextKind
from hooks.source.faults import Fault
from hooks.source.words import Words
from hooks.wording.labels import TEXT_KINDS
from hooks.wording.spelling import misspellings
from hooks.wording.titles import is_title

# How much alike two sentences are that are probably one: a word or two of a long one differ.
NEARLY: Final = 0.92
_NUMBERS: Final = re.compile(r"[0-9]+")

_KINDS_IN_ENGLISH: Final[dict[TextKind, str]] = {
    "khau-hieu": "slogans",
    "chu-de": "themes",
    "thong-diep": "messages",
    "phuong-cham": "mottoes",
    "phong-trao": "movements",
}


def texts_of_earlier_years(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on campaigns whose newest texts, shown as current, are from earlier years."""
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            offered = [group for group in year.text_groups if group.is_offered]
            if not offered:
                continue
            if year.year < today.year and not any(group.is_out_of_use(today) for group in offered):
                first = (year.banner_text or offered[0]).first
                yield _fault(
                    catalogue, first, "earlier-year",
                    year=year.year, now=today.year, text=first.text,
                )  # fmt: skip
            break


def incomplete_lists(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on lists with fewer texts than their document says there are."""
    for said in catalogue.said.values():
        for block in said.lists:
            if not block.is_incomplete:
                continue
            kind = Words(TEXT_KINDS[block.kind].lower(), _KINDS_IN_ENGLISH[block.kind])
            told = "list-open" if block.total == "con-nua" else "list-incomplete"
            yield source_of(catalogue, block).fault(
                (*block.path, "total"), told, kind=kind, count=block.total, held=block.held
            )


def lists_cut_short(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on lists whose last sentence is cut: there may be more, and nobody says so."""
    for said in catalogue.said.values():
        for block in said.lists:
            own = [
                text
                for text in said.texts
                if (text.document, text.block, text.year)
                == (block.document, block.path, block.year)
            ]
            if own and own[-1].is_cut and block.total is None:
                yield _fault(catalogue, own[-1], "cut-without-total")


def sentences_nearly_alike(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on a sentence that is nearly another letter's: a slip, or another wording."""
    for campaign in catalogue.campaigns:
        groups = [
            group
            for year in campaign_facts(catalogue, campaign.id).years
            for group in year.text_groups
            if not group.first.is_cut
        ]
        for one, other in combinations(groups, 2):
            if {*one.documents} & {*other.documents} or one.key == other.key:
                continue
            if _is_near(one.key, other.key):
                later, earlier = _later(catalogue, one, other)
                yield _fault(
                    catalogue,
                    later,
                    "sentence-near",
                    other=source_of(catalogue, earlier).place(earlier.path),
                    text=earlier.text,
                )


def second_themes(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on a second theme for the same occasion, year and place."""
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            themes = [
                each for each in year.text_groups if each.is_offered and each.is_of_kind("chu-de")
            ]
            for one, other in combinations(themes, 2):
                shared = [place for place in other.scopes if place in one.scopes]
                if shared and _for_one_occasion(one, other, campaign):
                    yield _fault(
                        catalogue,
                        other.first,
                        "theme-second",
                        year=year.year,
                        place=place_name(catalogue, shared[0]),
                        other=source_of(catalogue, one.first).place(one.first.path),
                    )


def sentences_spelt_wrong(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on words spelt wrong in a sentence of which nobody says so."""
    for said in catalogue.said.values():
        for text in said.texts:
            if text.misspelt or (text.same_as and text.same_as.text == text.text):
                continue
            for words, usual in misspellings(text.text):
                yield _fault(catalogue, text, "spelt-wrong", words=words, usual=usual)


def names_that_are_titles(catalogue: Catalogue, today: date) -> Iterator[Fault]:
    """Yield advice on campaigns whose newest banner has no sentence, and no headline either."""
    for campaign in catalogue.campaigns:
        newest = next(iter(campaign_facts(catalogue, campaign.id).years), None)
        if newest is None or newest.banner_text or campaign.banner.headline is not None:
            continue
        if is_title(campaign.name):
            source = catalogue.campaign_sources[campaign.id]
            yield source.fault(("name",), "name-is-title", year=newest.year)


def _is_near(one: str, other: str) -> bool:
    """Return whether two sentences differ by a slip; «năm 2022» and «năm 2023» are no slip."""
    if _NUMBERS.sub("", one) == _NUMBERS.sub("", other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return (
        matcher.real_quick_ratio() >= NEARLY
        and matcher.quick_ratio() >= NEARLY
        and matcher.ratio() >= NEARLY
    )


def _later(catalogue: Catalogue, one: TextGroup, other: TextGroup) -> tuple[SaidText, SaidText]:
    """Return the sentences of two groups, that of the later document first."""
    found = sorted(
        (one.first, other.first),
        key=lambda text: (
            catalogue.documents[text.document].earliest or date.min,
            text.document,
            text_key(text.text),
        ),
    )
    return found[1], found[0]


def _for_one_occasion(one: TextGroup, other: TextGroup, campaign: Campaign) -> bool:
    every = tuple(occasion.id for occasion in campaign.occasions) or (None,)
    return bool({*(one.occasions or every)} & {*(other.occasions or every)})


def _fault(catalogue: Catalogue, said: SaidText, code: str, **values: object) -> Fault:
    source = source_of(catalogue, said)
    steps = (*said.path, "text")
    return source.fault(steps if steps in source.spots else said.path, code, **values)


ADVICE: Final[tuple[Callable[[Catalogue, date], Iterator[Fault]], ...]] = (
    texts_of_earlier_years,
    incomplete_lists,
    lists_cut_short,
    sentences_nearly_alike,
    second_themes,
    sentences_spelt_wrong,
    names_that_are_titles,
)

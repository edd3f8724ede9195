"""The search entries of the real site, and of larger sites made from it.

The larger ones are plainly made up: each added page is called «Mẫu», and is what another
province might write about a real campaign. Its title has a «tỉnh mẫu» and a year; in its
sentences, words are replaced by those of other campaigns, other days and other document numbers.
So the pages compete for the same words, while an exact query (a title, a slogan, a document's
number and symbol, a campaign's own day) still has one right page.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple

from hooks.compiler import compile_site
from hooks.outputs import SearchEntry
from hooks.search.files import search_files
from tests.conftest import DRAWING, TODAY
from tests.real_campaigns import real_catalogue
from tests.undrawn import undrawn

SEED: Final = 2026
CAMPAIGNS: Final = "chien-dich/"
# A document's number, a day with or without its year, or a year
_FIGURES: Final = re.compile(r"\d+(?=/[A-ZĐ])|\d{1,2}/\d{1,2}(?:/\d{4})?|(?<!\d)20\d\d(?!\d)")
_WORD: Final = re.compile(r"[^\W\d_]+")


@cache
def real_entries() -> tuple[SearchEntry, ...]:
    """Return the entries of the real site, in its order."""
    catalogue = real_catalogue()
    with undrawn():  # no banner is searched
        compiled = compile_site(
            catalogue, date.fromisoformat(TODAY), "https://mau.example/", drawing=DRAWING
        )
    return tuple(entry for page in compiled.pages for entry in page.search)


def data_of(entries: tuple[SearchEntry, ...]) -> list[Any]:
    """Return what browsers read: the first file, then the files of texts."""
    files = search_files(entries)
    return [json.loads(file.content) for file in (files.first, *files.texts)]


@cache
def entries_of_site(pages: int) -> tuple[SearchEntry, ...]:
    """Return the entries of a site with this many campaign pages, including the real ones."""
    real = real_entries()
    campaigns = _campaigns(real)
    chance = random.Random(SEED)  # noqa: S311 - samples, not secrets
    words = _vocabulary(campaigns)
    groups = list(campaigns)
    groups += [
        list(_sample(number, chance.choice(campaigns), words, chance))
        for number in range(1, pages - len(campaigns) + 1)
    ]
    # ties keep the order of the data, to which the real pages must not owe their rank
    chance.shuffle(groups)
    of_campaigns = {entry.location for group in campaigns for entry in group}
    rest = [entry for entry in real if entry.location not in of_campaigns]
    return (*(entry for group in groups for entry in group), *rest)


def _campaigns(entries: tuple[SearchEntry, ...]) -> list[list[SearchEntry]]:
    groups: dict[str, list[SearchEntry]] = {}
    for entry in entries:
        if entry.location.startswith(CAMPAIGNS) and entry.page != CAMPAIGNS:
            groups.setdefault(entry.page, []).append(entry)
    return list(groups.values())


class _Words(NamedTuple):
    """Return the words of real slogans, and those of other real texts, which have «dtts»."""

    slogans: list[str]
    texts: list[str]


def _vocabulary(campaigns: list[list[SearchEntry]]) -> _Words:
    slogans = [section.title for _, *sections in campaigns for section in sections]
    texts = [entry.text for group in campaigns for entry in group]
    return _Words(_words_of(slogans), _words_of(texts))


def _words_of(texts: list[str]) -> list[str]:
    return sorted({word.lower() for text in texts for word in _WORD.findall(text)})


def _sample(
    number: int, model: list[SearchEntry], words: _Words, chance: random.Random
) -> Iterator[SearchEntry]:
    page, *sections = model
    location = f"{CAMPAIGNS}mau-{number:04}/"
    title = _other_figures(page.title, chance)
    place = f"tỉnh mẫu {chance.randint(1, 34)} năm {chance.randint(2018, 2030)}"
    yield replace(
        page,
        location=location,
        title=f"Mẫu: {title}, {place}",
        text=_altered(page.text, words.texts, chance),
        tags=(f"Ngày mẫu {_day(chance)}", page.tags[-1]),
    )
    for section in sections:
        is_text = not section.location.endswith("#van-ban")
        yield replace(
            section,
            location=f"{location}#{section.location.partition('#')[2]}",
            title=_altered(section.title, words.slogans, chance) if is_text else section.title,
            text=_altered(section.text, words.texts, chance),
        )


def _altered(text: str, words: list[str], chance: random.Random) -> str:
    """Return the text with one word in every three to five replaced, and the figures."""
    parts = _other_figures(text, chance).split(" ")
    at = chance.randint(0, 3)
    while at < len(parts):
        other = chance.choice(words)
        parts[at] = other.upper() if parts[at].isupper() and len(parts[at]) > 1 else other
        at += chance.randint(3, 5)
    return " ".join(parts)


def _other_figures(text: str, chance: random.Random) -> str:
    def other(match: re.Match[str]) -> str:
        day, *year = match[0].rsplit("/", 1) if match[0].count("/") > 1 else (match[0],)
        if day.startswith("20") and len(day) == len("2026"):
            return str(chance.randint(2018, 2030))
        if "/" not in day:
            return str(chance.randint(1, 3000))
        return "/".join([_day(chance), *(str(chance.randint(2018, 2030)) for _ in year)])

    return _FIGURES.sub(other, text)


def _day(chance: random.Random) -> str:
    """Return a day that no real campaign mentions; otherwise both answers would be right."""
    return chance.choice(_free_days())


@cache
def _free_days() -> list[str]:
    pages = [entry for entry in real_entries() if entry.page == entry.location]
    said = " ".join(word for entry in pages for word in (entry.title, *entry.tags, entry.text))
    taken = {(int(day), int(month)) for day, month in re.findall(r"\b(\d+)/(\d+)\b", said)}
    days = [(day, month) for month in range(1, 13) for day in range(1, 29)]
    return [f"{day}/{month}" for day, month in days if (day, month) not in taken]

"""The slogan finder, with every text of every year, and a page for each year.

The finder's page shows the texts of the newest year, has those of earlier ones folded, up to
`NEWEST` in all, and links to the pages of the years, which hold every text, folded by topic. So
nothing is missing without scripts, and the page stays short and light however many texts there
are. With scripts, docs/assets/finder/ searches all texts in /du-lieu/khau-hieu.json.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.said import SaidList, SaidText
from hooks.data.texts import VIETNAMESE, local_name, occasion_names
from hooks.facts.dates.words import change_words
from hooks.facts.places import places_words
from hooks.facts.texts.listed import ListedText, listed_texts
from hooks.facts.texts.standing import TextStanding, choice_words, missing_words, standing
from hooks.facts.years import campaign_facts
from hooks.model.campaign import Campaign
from hooks.outputs import Page, SearchEntry
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView
from hooks.search.finder_script import finder_script
from hooks.wording import labels

# Texts on the finder's own page, some 13 kB compressed. The pages of the years hold all texts.
NEWEST: Final = 150
# Of the newest year so many stand unfolded; a page with no more than these folds nothing.
SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow the list: its name in the address, its label, its values with counts."""

    name: str
    label: str
    any: str  # the label of «no choice»
    options: tuple[tuple[str, str, int], ...]  # value, label, number of texts


@dataclass(frozen=True, slots=True)
class Told:
    """What a row tells of a text besides its words; docs/assets/finder/rows.js tells the same."""

    catalogue: Catalogue

    def occasions(self, text: ListedText) -> str:
        """Return the occasions it is for, where the campaign's name does not say so."""
        names = occasion_names(text.campaign, text.group.occasions)
        return names if names != text.campaign.name else ""

    def scope(self, text: ListedText) -> str:
        """Return where it counts, unless in the whole country."""
        return "" if text.is_national else places_words(self.catalogue, text.group.scopes)

    def doubts(self, text: ListedText) -> list[str]:
        """Return the changes of it that nobody has verified."""
        return [change_words(change, self.catalogue) for change in text.group.in_doubt]

    def standing(self, text: ListedText, item: SaidText) -> TextStanding:
        """Return how one of its presentations stands."""
        return standing(self.catalogue, text.group, item)

    def choice(self, text: ListedText, item: SaidText) -> str:
        """Return that only some sentences of the list are to be used."""
        return choice_words(text.of_year, item)

    def beside(self, text: ListedText, item: SaidText) -> Iterator[str]:
        """Yield what stands beside the documents: clause, and what differs from the text's."""
        if item.clause:
            yield item.clause
        place = local_name(item, self.catalogue)
        if place and place != self.scope(text):
            yield place
        names = occasion_names(text.campaign, item.occasions)
        if names and item.occasions != text.group.occasions:
            yield names


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingTexts:
    """A list of which a document has more sentences than are entered."""

    campaign: Campaign
    list: SaidList
    occasions: str
    place: str
    words: str


def slogan_pages(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the finder, and a page for each year."""
    texts = listed_texts(view.catalogue)
    years = sorted(Counter(text.year for text in texts).items(), reverse=True)
    missing = tuple(_missing(view.catalogue))
    yield Planned(partial(_page, environment, view, texts, missing, years))
    for year, _ in years:
        url = f"{addresses.TEXTS}{year}/"
        of_year = [text for text in texts if text.year == year]
        lacking = [each for each in missing if each.list.year == year]
        told_of = [*(each.campaign for each in of_year), *(each.campaign for each in lacking)]
        named = dict.fromkeys(campaign.id for campaign in told_of)
        make = partial(_of_year, environment, view, year, of_year, lacking, years)
        yield view.keeper.of_campaigns(url, named, years, make)


def _page(
    environment: Environment,
    view: SiteView,
    texts: tuple[ListedText, ...],
    missing: tuple[MissingTexts, ...],
    years: list[tuple[int, int]],
) -> Page:
    told = Told(view.catalogue)
    return Page(
        url=addresses.TEXTS,
        kind="slogans",
        title="Khẩu hiệu",
        description=f"{len(texts)} khẩu hiệu, chủ đề, thông điệp nguyên văn của mọi năm, mỗi câu "
        "kèm văn bản nguồn. Tìm có dấu hay không dấu, sao chép, tải về.",
        body=render(
            environment,
            "slogans.html",
            addresses.TEXTS,
            view=view,
            texts=texts[:NEWEST],
            shown=_shown(texts),
            folded=_folded(texts, years),
            total=len(texts),
            years=years,
            filters=_filters(texts, view.catalogue),
            told=told,
            missing=missing,
            script=finder_script().path,
        ),
        nav_title="Khẩu hiệu",
        search=(
            SearchEntry(
                location=addresses.TEXTS,
                title="Khẩu hiệu",
                text="Khẩu hiệu, chủ đề, thông điệp của mọi năm. Tìm, lọc, sao chép.",
                tags=("Tìm khẩu hiệu", "Tất cả khẩu hiệu", "Chủ đề", "Thông điệp"),
            ),
        ),
    )


def _of_year(  # noqa: PLR0913, PLR0917 - each is one thing that the page shows
    environment: Environment,
    view: SiteView,
    year: int,
    texts: list[ListedText],
    missing: list[MissingTexts],
    years: list[tuple[int, int]],
) -> Page:
    url = f"{addresses.TEXTS}{year}/"
    return Page(
        url=url,
        kind="slogans",
        title=f"Khẩu hiệu năm {year}",
        description=f"{len(texts)} khẩu hiệu, chủ đề, thông điệp năm {year}, nguyên văn, kèm "
        "văn bản nguồn.",
        body=render(
            environment,
            "slogans-year.html",
            url,
            view=view,
            texts=texts,
            by_topic=_by_topic(texts, view.catalogue),
            most_open=SHOWN,
            year=year,
            years=years,
            told=Told(view.catalogue),
            missing=missing,
        ),
        search=(SearchEntry(location=url, title=f"Khẩu hiệu năm {year}"),),
    )


def _shown(texts: tuple[ListedText, ...]) -> tuple[ListedText, ...]:
    """Return the texts that stand unfolded: the first of the newest year."""
    return tuple(text for text in texts[:SHOWN] if text.year == texts[0].year)


def _folded(
    texts: tuple[ListedText, ...], years: list[tuple[int, int]]
) -> list[tuple[int, int, list[ListedText]]]:
    """Return the years not wholly shown: each with its number of texts, and those folded."""
    shown = len(_shown(texts))
    folded = [
        (year, number, [text for text in texts[shown:NEWEST] if text.year == year])
        for year, number in years
    ]
    return [each for each in folded if each[0] != texts[0].year or each[1] > shown]


def _by_topic(texts: list[ListedText], catalogue: Catalogue) -> list[tuple[str, list[ListedText]]]:
    """Return the texts by the name of their topic, in the registry's order."""
    return [
        (topic.name, found)
        for id_, topic in catalogue.topics.items()
        if (found := [text for text in texts if text.campaign.topic == id_])
    ]


def _missing(catalogue: Catalogue) -> Iterator[MissingTexts]:
    for campaign in catalogue.campaigns:
        for year in campaign_facts(catalogue, campaign.id).years:
            for found in year.incomplete_lists:
                yield MissingTexts(
                    campaign=campaign,
                    list=found,
                    occasions=occasion_names(campaign, found.occasions),
                    place=local_name(found, catalogue),
                    words=missing_words(found),
                )


def _filters(texts: tuple[ListedText, ...], catalogue: Catalogue) -> tuple[Filter, ...]:
    """Return the filters, named and ordered as in docs/assets/finder/texts.js."""
    topics: Counter[str] = Counter(text.campaign.topic for text in texts)
    campaigns: Counter[str] = Counter(text.campaign.id for text in texts)
    years: Counter[str] = Counter(str(text.year) for text in texts)
    kinds: Counter[str] = Counter()
    audiences: Counter[str] = Counter()
    languages: Counter[str] = Counter()
    for text in texts:
        kinds.update({item.kind for item in text.presentations})
        audiences.update(text.audiences)
        languages.update(_languages(text))
    names = {campaign.id: campaign.name for campaign in catalogue.campaigns}
    known = {id_: language.name for id_, language in catalogue.languages.items()}
    return (
        _filter("linh-vuc", "Lĩnh vực", "Mọi lĩnh vực", topics,
                {id_: topic.name for id_, topic in catalogue.topics.items()}),
        _filter("chien-dich", "Chiến dịch", "Mọi chiến dịch", campaigns, names),
        _filter("nam", "Năm", "Mọi năm", years, {y: y for y in sorted(years, reverse=True)}),
        _filter("loai", "Loại", "Mọi loại", kinds,
                {str(kind): name for kind, name in labels.TEXT_KINDS.items()}),
        _filter("doi-tuong", "Đối tượng có nhiệm vụ", "Mọi đối tượng", audiences,
                {id_: audience.name for id_, audience in catalogue.audiences.items()}),
        _filter("ngon-ngu", "Ngôn ngữ", "Mọi ngôn ngữ", languages,
                {VIETNAMESE: "Tiếng Việt"} | known),
    )  # fmt: skip


def _filter(
    name: str, label: str, no_choice: str, counts: Counter[str], words: dict[str, str]
) -> Filter:
    options = tuple((value, words[value], counts[value]) for value in words if counts[value])
    return Filter(name, label, no_choice, options)


def _languages(text: ListedText) -> set[str]:
    translations = {t.language for item in text.presentations for t in item.translations}
    return {VIETNAMESE, *translations}

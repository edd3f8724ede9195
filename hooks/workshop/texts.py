"""The texts that the workshop offers of an edition: never one that may not be used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from banners import BannerError, BannerText
from hooks.catalogue.said import SaidText
from hooks.drawing.banner_source import banner_source
from hooks.drawing.banners import banner_words
from hooks.facts.citations import cite
from hooks.facts.places import places_words
from hooks.facts.texts.groups import TextGroup
from hooks.facts.years import CampaignYear
from hooks.model.campaign import WHOLE_COUNTRY, Campaign
from hooks.wording import labels

MAIN, NAME = "chinh", "ten"  # what links call the edition's own text, and the bare name


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A text to choose: what links call it, its words, whose they are, and what a banner says."""

    key: str
    words: str
    about: str
    text: BannerText


def offered_texts(
    campaign: Campaign, of_year: CampaignYear | None, *, bare_first: bool = False
) -> tuple[Offered, ...]:
    """Return the texts of an edition: its banner's first, the campaign's bare name last.

    `bare_first`: the name comes first, where no words of a year are handed out.
    """
    bare = banner_words(campaign, None)
    name = Offered(
        key=NAME,
        words=" ".join(filter(None, (bare.name, bare.shown_label))),
        about="Chỉ tên và ngày, dùng cho mọi năm",
        text=bare,
    )
    group = of_year.banner_text if of_year else None
    if of_year is None or group is None:
        return (name,)
    main = banner_words(campaign, of_year)
    first = Offered(key=MAIN, words=main.slogan, about=banner_source(of_year), text=main)
    found = {first.words: first}
    for other in _others(campaign, of_year, group):
        found.setdefault(other.words, other)
    return (name, *found.values()) if bare_first else (*found.values(), name)


def _others(campaign: Campaign, of_year: CampaignYear, shown: TextGroup) -> Iterator[Offered]:
    """Yield the texts that a banner may show as well, the long form of the shown one first."""
    groups = (shown, *(one for one in of_year.text_groups if one is not shown))
    for group in groups:
        if not group.is_offered:
            continue
        text = group.on_banner
        # A short form is the document's own; the whole text is offered beside it.
        for form, words in (("", text.short), ("-day-du", text.text)):
            if not words:
                continue
            try:
                said = BannerText(
                    headline=words,
                    name=campaign.name,
                    label=banner_words(campaign, of_year).label if group is shown else None,
                    short=campaign.banner.short,
                )
            except BannerError:
                continue  # longer than any banner
            key = group.anchor + (form if text.short else "")
            about = _about(of_year, group, text)
            yield Offered(key=key, words=said.slogan, about=about, text=said)


def _about(of_year: CampaignYear, group: TextGroup, text: SaidText) -> str:
    catalogue = of_year.catalogue
    cited = cite(catalogue.documents[text.document], catalogue.agencies)
    told = f"{labels.TEXT_KINDS[text.kind]} năm {of_year.year}, theo {cited}."
    if group.counts_in(catalogue, WHOLE_COUNTRY):
        return told
    return f"{told} Phạm vi: {places_words(catalogue, group.scopes)}."

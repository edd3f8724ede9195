"""What search can find of a campaign: its page, its texts and its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.citations import cite
from hooks.facts.dates.words import rule_words
from hooks.facts.documents import documents_of
from hooks.outputs import SearchEntry
from hooks.pages.frame.views import CampaignView
from hooks.wording import labels
from hooks.wording.dates import format_span

EXACT_WORDS = 1.6  # for slogans and documents, which people search for in their exact words


def campaign_entries(
    item: CampaignView, catalogue: Catalogue, today: date
) -> Iterator[SearchEntry]:
    """Yield an entry for the page, for each of its texts, and for its documents."""
    yield _page(item, catalogue, today)
    yield from _texts(item)
    yield from _documents(item, catalogue)


def _page(item: CampaignView, catalogue: Catalogue, today: date) -> SearchEntry:
    campaign = item.campaign
    facts = item.facts
    words = [purpose.text for purpose in facts.purposes]
    words += [
        f"{occasion.name}: {rule_words(occasion.rule, campaign)}" for occasion in campaign.occasions
    ]
    words += [format_span(o.span) for o in item.occurrences]
    words += [task.text for year in facts.years for task in year.tasks]
    words += [report.text or "" for year in facts.years for report in year.reports]
    words += [catalogue.agencies[lead.agency].name for lead in facts.leads]
    # For «banner đuối nước», «hạn báo cáo chuyển đổi số»: the page has these, whatever its texts
    words += ["Khẩu hiệu, banner, nhiệm vụ, văn bản, lịch của chiến dịch"]
    if any(year.reports for year in facts.years):
        words += ["Hạn báo cáo"]
    return SearchEntry(
        location=item.url,
        title=campaign.name,
        text=". ".join(word.rstrip(".") for word in words if word),
        tags=tuple(_distinct(_tags(item, catalogue, today))),
    )


def _tags(item: CampaignView, catalogue: Catalogue, today: date) -> Iterator[str]:
    yield from item.campaign.also_called
    yield from (occasion.name for occasion in item.campaign.occasions)
    if item.campaign.banner.label:
        yield item.campaign.banner.label
    for each in item.facts.contacts:
        contact = each.first
        if contact.phone and each.is_in_force(today):
            kind = "Đường dây nóng: " if contact.kind == "duong-day-nong" else ""
            phone = "" if contact.phone in contact.name else f" {contact.phone}"
            yield f"{kind}{contact.name}{phone}"
    yield catalogue.topics[item.campaign.topic].name


def _distinct(words: Iterable[str]) -> Iterable[str]:
    """Yield each word once; search ignores case, so words that differ only in case are the same."""
    return {word.casefold(): word for word in words}.values()


def _texts(item: CampaignView) -> Iterator[SearchEntry]:
    """Yield an entry for each text, with its own address and with the words themselves as title."""
    for year in item.facts.years:
        for group in year.text_groups:
            kinds = [labels.TEXT_KINDS[kind] for kind, _ in group.kinds]
            others = dict.fromkeys(text.text for text in group.presentations)
            others.pop(group.text)
            yield SearchEntry(
                location=f"{item.url}#{group.anchor}",
                title=group.text,
                text=". ".join([f"{', '.join(kinds)} năm {year.year}", *others]),
                weight=EXACT_WORDS,
            )


def _documents(item: CampaignView, catalogue: Catalogue) -> Iterator[SearchEntry]:
    lines = [
        f"{cite(document, catalogue.agencies)} {document.title or ''}".strip()
        for document in documents_of(item.campaign, catalogue).values()
    ]
    if lines:
        yield SearchEntry(
            location=f"{item.url}#van-ban",
            title="Văn bản",
            text=" · ".join(lines),
            weight=EXACT_WORDS,
        )

"""What search can find of a campaign: its page, its texts and its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.citations import cite
from hooks.facts.date_words import rule_words
from hooks.facts.gathered import documents_of
from hooks.facts.texts import group_texts
from hooks.outputs import SearchEntry
from hooks.pages.frame.views import CampaignView
from hooks.wording import labels
from hooks.wording.dates import format_span

EXACT_WORDS = 1.6  # for slogans and documents, which people search for in their exact words


def campaign_entries(item: CampaignView, catalogue: Catalogue) -> Iterator[SearchEntry]:
    """Yield an entry for the page, for each of its texts, and for its documents."""
    yield _page(item, catalogue)
    yield from _texts(item)
    yield from _documents(item, catalogue)


def _page(item: CampaignView, catalogue: Catalogue) -> SearchEntry:
    campaign = item.campaign
    words = [campaign.summary.text if campaign.summary else ""]
    words += [
        f"{occasion.name}: {rule_words(occasion.rule, campaign)}" for occasion in campaign.occasions
    ]
    words += [format_span(o.span) for o in item.occurrences]
    words += [task.text for edition in campaign.newest_first for task in edition.tasks]
    words += [report.text for edition in campaign.newest_first for report in edition.reports]
    words += [catalogue.agencies[lead.agency].name for lead in campaign.lead]
    # For «banner đuối nước», «hạn báo cáo chuyển đổi số»: the page has these, whatever its texts
    words += ["Khẩu hiệu, banner, nhiệm vụ, văn bản, lịch của chiến dịch"]
    if any(edition.reports for edition in campaign.editions):
        words += ["Hạn báo cáo"]
    return SearchEntry(
        location=item.url,
        title=campaign.name,
        text=". ".join(word.rstrip(".") for word in words if word),
        tags=tuple(_distinct(_tags(item, catalogue))),
    )


def _tags(item: CampaignView, catalogue: Catalogue) -> Iterator[str]:
    yield from item.campaign.also_called
    yield from (occasion.name for occasion in item.campaign.occasions)
    if item.campaign.banner.label:
        yield item.campaign.banner.label
    for contact in item.campaign.contacts:
        if contact.phone:
            kind = "Đường dây nóng: " if contact.kind == "duong-day-nong" else ""
            phone = "" if contact.phone in contact.name else f" {contact.phone}"
            yield f"{kind}{contact.name}{phone}"
    yield catalogue.topics[item.campaign.topic].name


def _distinct(words: Iterable[str]) -> Iterable[str]:
    """Yield each word once; search ignores case, so words that differ only in case are the same."""
    return {word.casefold(): word for word in words}.values()


def _texts(item: CampaignView) -> Iterator[SearchEntry]:
    """Yield an entry for each text, with its own address and with the words themselves as title."""
    for edition in item.campaign.newest_first:
        for group in group_texts(edition):
            kinds = dict.fromkeys(labels.TEXT_KINDS[text.kind] for text in group.presentations)
            others = [text.text for text in group.presentations[1:]]
            yield SearchEntry(
                location=f"{item.url}#{group.anchor}",
                title=group.first.text,
                text=". ".join([f"{', '.join(kinds)} năm {edition.year}", *others]),
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

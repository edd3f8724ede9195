"""What can be found: campaign pages, their texts and their documents."""

from __future__ import annotations

from collections.abc import Iterator

from hooks import labels
from hooks.catalogue import Catalogue
from hooks.citations import cite
from hooks.pages import CampaignView, SiteView, documents_of
from hooks.search import SearchEntry
from hooks.texts import group_texts
from hooks.vietnamese_dates import format_span

EXACT_WORDS = 1.6  # slogans and documents: people search for their exact words


def search_entries(view: SiteView) -> Iterator[SearchEntry]:
    """Yield an entry for each campaign, and for its texts and documents; lists are left out."""
    for item in view.campaigns:
        yield _page(item, view.catalogue)
        yield from _texts(item)
        yield from _documents(item, view.catalogue)


def _page(item: CampaignView, catalogue: Catalogue) -> SearchEntry:
    campaign = item.campaign
    words = [campaign.summary.text if campaign.summary else ""]
    words += [f"{occasion.name}: {occasion.rule.words}" for occasion in campaign.occasions]
    words += [format_span(o.span) for o in item.occurrences]
    words += [task.text for edition in campaign.newest_first for task in edition.tasks]
    words += [report.text for edition in campaign.newest_first for report in edition.reports]
    words += [f"{contact.name} {contact.phone or ''}" for contact in campaign.contacts]
    return SearchEntry(
        location=item.url,
        title=campaign.name,
        text=". ".join(filter(None, words)),
        tags=(
            *campaign.also_called,
            *(occasion.name for occasion in campaign.occasions),
            *filter(None, [campaign.banner.label]),
            catalogue.topics[campaign.topic].name,
        ),
    )


def _texts(item: CampaignView) -> Iterator[SearchEntry]:
    texts = [text for edition in item.campaign.newest_first for text in edition.texts]
    if texts:
        lines = [
            f"{labels.TEXT_KINDS[presentation.kind]}: {presentation.text}"
            for group in group_texts(texts)
            for presentation in group.presentations
        ]
        yield SearchEntry(
            location=f"{item.url}#khau-hieu",
            title="Khẩu hiệu, chủ đề",
            text=" · ".join(lines),
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

"""The data files under /du-lieu/ and the news feeds, as bytes."""

from __future__ import annotations

from collections.abc import Sequence

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.data.changes import Change
from hooks.data.columns import (
    CALENDAR_COLUMNS,
    DOCUMENT_COLUMNS,
    DatedItem,
    ListedDocument,
    SaidOf,
)
from hooks.data.news import ATOM_PATH, JSON_PATH, atom_bytes, json_feed_bytes
from hooks.data.sets import CALENDAR_VERSION, CAMPAIGNS_VERSION, DOCUMENTS_VERSION, FOLDER
from hooks.data.tables import both, json_bytes
from hooks.data.texts import texts_csv, texts_json, texts_txt
from hooks.facts.dates.words import rule_words
from hooks.facts.documents import documents_of
from hooks.facts.occurrences import Occurrence
from hooks.facts.places import place_name
from hooks.facts.texts.listed import listed_texts
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.model.campaign import Campaign


def data_files(
    catalogue: Catalogue,
    occurrences: Sequence[Occurrence],
    changes: Sequence[Change],
    site_url: str,
) -> dict[str, bytes]:
    """Return every data file by its path; `site_url` ends with a slash."""
    texts = listed_texts(catalogue)
    dated = [DatedItem(occurrence, catalogue, site_url) for occurrence in occurrences]
    calendar, calendar_table = both(CALENDAR_COLUMNS, dated)
    documents, document_table = both(DOCUMENT_COLUMNS, _listed_documents(catalogue, site_url))
    return {
        f"{FOLDER}/khau-hieu.json": texts_json(texts, catalogue, site_url),
        f"{FOLDER}/khau-hieu.csv": texts_csv(texts, catalogue, site_url),
        f"{FOLDER}/khau-hieu.txt": texts_txt(texts, catalogue, site_url),
        f"{FOLDER}/lich.json": _set(CALENDAR_VERSION, site_url, "lich", occurrences=calendar),
        f"{FOLDER}/lich.csv": calendar_table,
        f"{FOLDER}/van-ban.json": _set(DOCUMENTS_VERSION, site_url, "van-ban", documents=documents),
        f"{FOLDER}/van-ban.csv": document_table,
        f"{FOLDER}/chien-dich.json": _set(
            CAMPAIGNS_VERSION, site_url, "chien-dich", campaigns=_campaigns(catalogue, site_url)
        ),
        ATOM_PATH: atom_bytes(changes, site_url, catalogue.edition.name),
        JSON_PATH: json_feed_bytes(changes, site_url, catalogue.edition.name),
    }


def _set(version: str, site_url: str, anchor: str, **content: object) -> bytes:
    about = f"{site_url}{FOLDER}/#{anchor}"
    return json_bytes({"schema_version": version, "about": about, **content})


def _listed_documents(catalogue: Catalogue, site_url: str) -> list[ListedDocument]:
    """Return all documents, ordered by id."""
    used: dict[str, list[str]] = {}
    says: dict[str, list[SaidOf]] = {}
    for campaign in catalogue.campaigns:
        for id_ in documents_of(campaign, catalogue):
            used.setdefault(id_, []).append(campaign.id)
        for year in campaign_facts(catalogue, campaign.id).years:
            for id_ in year.documents:
                says.setdefault(id_, []).append(_said_of(campaign, year, id_))
    return [
        ListedDocument(
            id_, document, tuple(used.get(id_, ())), tuple(says.get(id_, ())), catalogue, site_url
        )
        for id_, document in sorted(catalogue.documents.items())
    ]


def _said_of(campaign: Campaign, year: CampaignYear, document: str) -> SaidOf:
    sections = year.of_document(year.sections, document)
    occasions = tuple(id_ for section in sections for id_ in section.occasions)
    counts = {
        "windows": len(year.of_document(year.windows, document)),
        "texts": len(year.of_document(year.texts, document)),
        "tasks": len(year.of_document(year.tasks, document)),
        "reports": len(year.of_document(year.reports, document)),
        "changes": len(year.of_document(year.changes, document)),
        "materials": len(year.of_document(year.materials, document)),
    }
    return SaidOf(
        campaign=campaign.id,
        campaign_name=campaign.name,
        year=year.year,
        occasions=campaign.in_order(occasions),
        scopes=tuple(dict.fromkeys(section.scope for section in sections)),
        counts={kind: number for kind, number in counts.items() if number},
    )


def _campaigns(catalogue: Catalogue, site_url: str) -> list[dict[str, object]]:
    return [
        {
            "id": campaign.id,
            "name": campaign.name,
            "also_called": campaign.also_called,
            "topic": campaign.topic,
            "topic_name": catalogue.topics[campaign.topic].name,
            "occasions": [
                {
                    "id": occasion.id,
                    "kind": occasion.kind,
                    "name": occasion.name,
                    "rule": rule_words(occasion.rule, campaign),
                    "scope": occasion.scope,
                    "scope_name": place_name(catalogue, occasion.scope),
                    "since": occasion.since,
                    "documents": occasion.basis,
                    "clauses": occasion.clauses,
                    "verified": occasion.verified,
                }
                for occasion in campaign.occasions
            ],
            "years": [year.year for year in campaign_facts(catalogue, campaign.id).years],
            "documents": list(documents_of(campaign, catalogue)),
            "url": site_url + addresses.campaign_page(campaign.id),
        }
        for campaign in catalogue.campaigns
    ]

"""Sections: of which campaign, year and occasions they are, where they count, who acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from hooks.catalogue.anchors import Anchoring
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.checks.where import entries, source_of
from hooks.catalogue.resolving import is_every, year_of
from hooks.catalogue.validation import near
from hooks.model.document import Document
from hooks.model.section import EVERY_CAMPAIGN, NO_OCCASION, Section
from hooks.source.faults import Fault
from hooks.source.yaml_source import Source, Steps


def sections(catalogue: Catalogue) -> Iterator[tuple[Source, Steps, Document, Section]]:
    """Yield every section with its file, its steps there and its document."""
    for document_id, source in catalogue.document_sources.items():
        if document := catalogue.documents.get(document_id):
            for index, section in enumerate(document.says):
                yield source, ("says", index), document, section


def check_every(catalogue: Catalogue) -> Iterator[Fault]:
    """`tat-ca` stands alone, has no occasion of its own, and others for it to speak of."""
    for source, steps, document, section in sections(catalogue):
        if not is_every(section):
            continue
        at = (*steps, "campaign")
        if len(section.campaign) > 1:
            yield source.fault(at, "every-beside-ids")
        if section.occasion:
            yield source.fault((*steps, "occasion"), "every-with-occasion")
        if all(is_every(other) for other in document.says):
            yield source.fault(at, "every-alone")


def check_years(catalogue: Catalogue) -> Iterator[Fault]:
    """A section has a year: its own, or its document's."""
    for source, steps, document, section in sections(catalogue):
        if year_of(document, section) is None and not (is_every(section) and not section.year):
            yield source.fault((*steps, "campaign"), "no-year")


def check_occasions(catalogue: Catalogue) -> Iterator[Fault]:
    """A section names occasions of its campaigns, or none at all."""
    for source in catalogue.document_sources.values():
        for steps, section in entries(source.data, "says"):
            named = _listed(section.get("occasion"))
            campaigns = _listed(section.get("campaign"))
            at = (*steps, "occasion")
            if NO_OCCASION in named and len(named) > 1:
                yield source.fault(at, "no-occasion-beside-ids")
            known = _occasion_ids(catalogue, campaigns)
            if known is None or EVERY_CAMPAIGN in campaigns:
                continue
            for i, occasion in enumerate(named):
                if occasion not in known and occasion != NO_OCCASION:
                    here = (*at, i) if isinstance(section["occasion"], list) else at
                    yield source.fault(
                        here, "unknown-occasion", id=occasion, near=near(occasion, known)
                    )


def check_default_occasions(catalogue: Catalogue) -> Iterator[Fault]:
    """A letter that is surely later than the first occasion's day says which it speaks of."""
    for source, steps, document, section in sections(catalogue):
        year, issued = year_of(document, section), document.earliest
        if section.occasion or section.yearly or is_every(section) or not year or not issued:
            continue
        for campaign_id in sorted(catalogue.said.keys() & {*section.campaign}):
            campaign = catalogue.campaign(campaign_id)
            main = campaign.main_occasion
            if main is None:
                continue
            spans = Anchoring(campaign, catalogue.said[campaign.id]).rule_spans(main, year)
            if spans and all(span.end and span.end < issued for span in spans):
                occasion = campaign.occasion(main)
                yield source.fault(
                    (*steps, "campaign"),
                    "letter-after-occasion",
                    occasion=occasion.name if occasion else main,
                    day=f"{max(span.last for span in spans):%d/%m/%Y}",
                    issued=f"{issued:%d/%m/%Y}",
                )


def check_scopes_known(catalogue: Catalogue) -> Iterator[Fault]:
    """Where a document counts is written, or known by its issuer."""
    told = set()
    for said in catalogue.said.values():
        for entry in said.sections:
            if not entry.scope and entry.document not in told:
                told.add(entry.document)
                source = source_of(catalogue, entry)
                issuer = catalogue.documents[entry.document].issuer
                if issuer is None or issuer in catalogue.agencies:
                    code = "no-scope" if issuer else "no-scope-no-issuer"
                    yield source.fault(("issuer",), code, agency=issuer or "")


def check_audiences(catalogue: Catalogue) -> Iterator[Fault]:
    """Someone does every task, and sends every report."""
    for said in catalogue.said.values():
        for entry in (*said.tasks, *said.reports):
            if not entry.audience:
                yield source_of(catalogue, entry).fault(entry.path, "no-audience")


def _occasion_ids(catalogue: Catalogue, campaigns: list[str]) -> list[str] | None:
    """Return the ids of the campaigns' occasions, faulty ones too; None when one is unknown."""
    found: list[str] = []
    for campaign_id in campaigns:
        source = catalogue.campaign_sources.get(campaign_id)
        if source is None or not isinstance(source.data, dict):
            return None
        named = (occasion.get("id") for _, occasion in entries(source.data, "occasions"))
        found += [occasion_id for occasion_id in named if isinstance(occasion_id, str)]
    return found


def _listed(value: object) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]


CHECKS: Final[tuple[Callable[[Catalogue], Iterator[Fault]], ...]] = (
    check_every,
    check_years,
    check_occasions,
    check_default_occasions,
    check_scopes_known,
    check_audiences,
)

"""A made-up calendar with every form of date; everything named «Mẫu …» is made up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import resolve
from hooks.facts.years import campaign_facts
from hooks.pages import CampaignView, SiteView
from tests.made_up import (
    AGENCIES,
    CITED,
    TODAY,
    Entries,
    catalogue,
    changed_folder,
    joined,
    letter,
    sample_folder,
)

DOCUMENTS: Final[Entries] = {
    **CITED,
    "mau-moi": {
        "kind": "Quyết định", "number": "03/QĐ-MAU", "issuer": "mau-co-quan", "date": "01/10/2026",
        "supersedes": ["mau-quy-dinh"], "cites": ["mau-cong-van"],
    },
    "mau-chua-co-so": {
        "kind": "Công văn", "number": "/MAU", "date": "5/2026", "seen": "toan-van",
        "issuer": "mau-so-cu",
    },
    "mau-trang": {
        "kind": "Trang thông tin", "issuer_as_written": "Mẫu báo", "seen": "mot-phan",
        "url": "https://bao.mau.example/1",
    },
}  # fmt: skip
OLD_AGENCY: Final[Entries] = {
    **AGENCIES,
    "mau-so-cu": {
        "names": [{"name": "Mẫu sở cũ"}],
        "place": "mau-tinh-a",
        "successors": [{"agency": "mau-co-quan", "since": "1/3/2025", "basis": "Mẫu nghị định",
                        "verified": False}],
    },
}  # fmt: skip
# What the letter on all sample campaigns says of itself, besides.
HEADER: Final[Mapping[str, Any]] = {
    "seen": "mot-phan", "implements": ["mau-quy-dinh"],
    "title": "Mẫu trích yếu về Đợt <b>mẫu</b>", "url": "https://mau.example/cv",
    "doubts": ["Mẫu nghi in nhầm"],
    "conflicts": [{"about": "ngày", "value": "18/9/2026", "source": "Mẫu báo"}],
}  # fmt: skip


def sample_view(copies: int = 1, today: date = TODAY, **registries: Entries) -> SiteView:
    """Return the view of a made-up site, with `copies` of a full campaign and a changed one."""
    campaigns, letters = joined(sample_folder(copies), changed_folder())
    letters["mau-cong-van"] = {**letters["mau-cong-van"], **HEADER}
    registries = {"documents": DOCUMENTS, "agencies": OLD_AGENCY, **registries}
    return view_of(catalogue(campaigns, letters, **registries), today)


def said_view(*says: Mapping[str, Any], **more: Mapping[str, Any]) -> SiteView:
    """Return the view of one campaign with a day on 10/10, and a letter on it.

    `more` are other letters by id («-» as «_»).
    """
    occasion = {"id": "ngay", "kind": "ngay", "name": "Mẫu ngày", "rule": {"date": "10/10"},
                "basis": "mau-quy-dinh"}  # fmt: skip
    campaign = {"name": "Mẫu chiến dịch", "topic": "mau-linh-vuc", "occasions": [occasion]}
    letters = {"mau-thu": letter(*({"campaign": "mau", **each} for each in says))}
    letters |= {id_.replace("_", "-"): {**data} for id_, data in more.items()}
    return view_of(catalogue({"mau": campaign}, letters))


def view_of(made: Catalogue, today: date = TODAY) -> SiteView:
    """Return the view of a catalogue, without banners and feeds."""
    occurrences = resolve(made, today)
    campaigns = tuple(
        CampaignView(
            campaign=campaign,
            topic=made.topics[campaign.topic].name,
            facts=campaign_facts(made, campaign.id),
            occurrences=tuple(o for o in occurrences if o.campaign is campaign),
            banners=(),
            missing=(),
            prints=(),
            offer=None,
        )
        for campaign in made.campaigns
    )
    return SiteView(
        catalogue=made,
        occurrences=occurrences,
        campaigns=campaigns,
        feed_all=None,
        offers=(),
        today=today,
        site_url="https://mau.example/",
    )

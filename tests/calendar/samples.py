"""A made-up calendar with every form of date; everything named «Mẫu …» is made up."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import resolve
from hooks.pages import CampaignView, SiteView
from tests.feeds.samples import make_catalogue, sample_campaign

TODAY: Final = date(2026, 11, 20)

DOCUMENTS: Final[dict[str, dict[str, Any]]] = {
    "mau-quy-dinh": {
        "kind": "Quyết định", "number": "01", "symbol": "QĐ-MAU", "issuer": "mau-co-quan",
        "date": "05/01/2020", "seen": "whole",
    },
    "mau-cong-van": {
        "kind": "Công văn", "number": "02", "symbol": "MAU-CV", "issuer": "mau-co-quan",
        "date": "17/9/2026", "seen": "part", "implements": ["mau-quy-dinh"],
        "title": "Mẫu trích yếu về Đợt <b>mẫu</b>", "url": "https://mau.example/cv",
        "attachments": [{"name": "Mẫu phụ lục"}], "doubts": ["Mẫu nghi in nhầm"],
        "conflicts": [{"about": "ngày", "value": "18/9/2026", "source": "Mẫu báo"}],
    },
    "mau-chua-co-so": {
        "kind": "Công văn", "symbol": "MAU", "date": "5/2026", "seen": "whole",
        "issuer": "mau-so-cu",
    },
    "mau-moi": {
        "kind": "Quyết định", "number": "03", "symbol": "QĐ-MAU", "issuer": "mau-co-quan",
        "date": "01/10/2026", "seen": "cited", "supersedes": ["mau-quy-dinh"],
        "cited_by": ["mau-cong-van"],
    },
    "mau-trang": {
        "kind": "Trang thông tin", "issuer_as_written": "Mẫu báo", "seen": "part",
        "url": "https://bao.mau.example/1",
    },
}  # fmt: skip
AGENCIES: Final[dict[str, dict[str, Any]]] = {
    "mau-co-quan": {"names": [{"name": "Mẫu cơ quan"}]},
    "mau-so-cu": {
        "names": [{"name": "Mẫu sở cũ"}],
        "successors": [{"agency": "mau-co-quan", "since": "1/3/2025", "basis": "Mẫu nghị định",
                        "verified": False}],
    },
}  # fmt: skip


def changed_campaign() -> dict[str, Any]:
    """Return a made-up campaign with one date moved and another cancelled."""
    source = {"source": "mau-cong-van"}
    edition = {
        "year": 2026,
        "documents": ["mau-cong-van"],
        "periods": [
            {"id": "doi", "kind": "su-kien", "name": "Mẫu lễ dời", "when": {"date": "5/5/2026"},
             **source},
            {"id": "huy", "kind": "su-kien", "name": "Mẫu lễ hủy", "when": {"date": "6/5/2026"},
             **source},
        ],
        "changes": [
            {"item": "doi", "status": "moved", "to": {"date": "8/6/2026"}, **source},
            {"item": "huy", "status": "cancelled", **source},
        ],
    }  # fmt: skip
    return {"id": "mau-thay-doi", "name": "Mẫu <i>thay đổi</i>", "topic": "mau-linh-vuc",
            "editions": [edition]}  # fmt: skip


def sample_view(copies: int = 1, today: date = TODAY, **registries: Any) -> SiteView:
    """Return the view of a made-up site, with `copies` of a full campaign and a changed one."""
    campaigns = [sample_campaign(number) for number in range(1, copies + 1)]
    registries = {"documents": DOCUMENTS, "agencies": AGENCIES, **registries}
    return view_of(make_catalogue([*campaigns, changed_campaign()], **registries), today)


def view_of(catalogue: Catalogue, today: date = TODAY) -> SiteView:
    """Return the view of a catalogue, without banners and feeds."""
    occurrences = resolve(catalogue, today)
    campaigns = []
    for campaign in catalogue.campaigns:
        fields = {"campaign": campaign, "topic": catalogue.topics[campaign.topic].name}
        own = tuple(o for o in occurrences if o.campaign is campaign)
        campaigns.append(_made(CampaignView, **fields, occurrences=own))
    view: SiteView = _made(
        SiteView,
        catalogue=catalogue,
        occurrences=occurrences,
        campaigns=tuple(campaigns),
        today=today,
    )
    return view


def _made(view: type[Any], **fields: Any) -> Any:
    """Return a view with its other fields empty, since tests of lists do not use them."""
    rest = {name: () for name in view.__dataclass_fields__ if name not in fields}
    return view(**fields, **{name: None if name == "feed_all" else () for name in rest})

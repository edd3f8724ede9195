"""Kits of made-up campaigns, with plain pictures in the true shapes of their slots."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from PIL import Image

from banners import PrintItem, Size, load_print_items, load_sizes
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import BannerFile, MissingBanner, SiteBanner, SiteBanners
from hooks.drawing.prints import PrintFile
from hooks.facts.occurrences import resolve
from hooks.feeds import build_feeds
from hooks.kits.build import PublishedKit, build_kits
from hooks.model.campaign import Campaign, Edition
from hooks.pages.frame.environment import page_environment
from hooks.progress import Progress
from tests.feeds.samples import SAMPLE_DOCUMENTS, SITE, TODAY, make_catalogue, sample_campaign

HOSTILE: Final = (
    "=Mẫu\"'><script>document.title='bad'</script><img src=x onerror=\"document.title='bad'\">"
    "</textarea></style>&amp;{{ 7*7 }}{% raw %}"
)
SLOTS: Final = ("728x90", "300x600", "2560x1440")
SIZES: Final = {size.id: size for size in load_sizes()}
PRINTS: Final = load_print_items()[:2]


def hostile_campaign() -> dict[str, Any]:
    """Return a campaign in which every free text is hostile."""
    source = {"source": "mau-cong-van", "place": HOSTILE, "note": HOSTILE}
    campaign = sample_campaign()
    (edition,) = campaign["editions"]
    edition |= {
        "scope": HOSTILE,
        "texts": [{"kind": "khau-hieu", "text": HOSTILE, **source}],
        "tasks": [
            {
                "audience": "mau-a",
                "text": HOSTILE,
                "where": HOSTILE,
                "language": HOSTILE,
                "link": HOSTILE,
                "frequency": {"at_least": 1, "unit": HOSTILE, "per": "week"},
                **source,
            }
        ],
        "reports": [
            {
                "id": "bao-cao",
                "audience": "mau-b",
                "to": HOSTILE,
                "via": HOSTILE,
                "text": HOSTILE,
                "due": {"unresolved": HOSTILE},
                **source,
            }
        ],
        "periods": [{**edition["periods"][0], "name": HOSTILE}],
    }
    return campaign | {"name": HOSTILE}


def hostile_catalogue() -> Catalogue:
    """Return a catalogue in which names of documents, agencies and topics are hostile as well."""
    document = {**SAMPLE_DOCUMENTS["mau-cong-van"], "kind": HOSTILE, "title": HOSTILE}
    named = {"name": HOSTILE}
    return make_catalogue(
        [hostile_campaign()],
        documents={**SAMPLE_DOCUMENTS, "mau-cong-van": document},
        agencies={"mau-co-quan": {"names": [named]}},
        audiences={"mau-a": named, "mau-b": named},
        topics={"mau-linh-vuc": {"name": HOSTILE, "palette": "xanh"}},
    )


def two_years() -> Catalogue:
    """Return a catalogue of a campaign with editions of 2026 and 2025, the latter with a text."""
    campaign = sample_campaign()
    earlier = {
        "year": 2025,
        "documents": ["mau-cong-van"],
        "texts": [{"kind": "chu-de", "text": "Mẫu chủ đề năm trước", "source": "mau-cong-van"}],
    }
    return make_catalogue([campaign | {"editions": [*campaign["editions"], earlier]}])


def standing() -> Catalogue:
    """Return a catalogue of a campaign without dates and editions."""
    return make_catalogue([{"id": "mau", "name": "Mẫu việc thường xuyên", "topic": "mau-linh-vuc"}])


def kits_of(
    catalogue: Catalogue,
    *,
    slots: tuple[str, ...] = SLOTS,
    prints: tuple[PrintItem, ...] = PRINTS,
    undrawn: str | None = None,
    missing: Mapping[str, str] | None = None,
    today: date = TODAY,
    progress: Progress = lambda *_: None,
) -> tuple[PublishedKit, ...]:
    """Return the kits of a catalogue, each edition with the same slots."""
    occurrences = resolve(catalogue, today)
    return build_kits(
        catalogue,
        occurrences,
        SiteBanners(banners=_banners(catalogue, slots), missing=_missing(catalogue, missing or {})),
        [
            _print(campaign.id, item, "Mẫu lý do" if item.id == undrawn else None)
            for campaign in catalogue.campaigns
            for item in prints
        ],
        build_feeds(occurrences, catalogue, today, SITE),
        SITE,
        page_environment(catalogue, today),
        progress,
    )


def unpacked(kit: PublishedKit) -> dict[str, bytes]:
    """Return the files of a kit by their path within its folder."""
    with zipfile.ZipFile(io.BytesIO(kit.data)) as archive:
        folder = kit.file_name.removesuffix(".zip") + "/"
        assert all(name.startswith(folder) for name in archive.namelist())
        return {name.removeprefix(folder): archive.read(name) for name in archive.namelist()}


def _banners(catalogue: Catalogue, slots: tuple[str, ...]) -> tuple[SiteBanner, ...]:
    return tuple(
        _banner(campaign, edition, SIZES[slot])
        for campaign in catalogue.campaigns
        for edition in campaign.newest_first or (None,)
        for slot in slots
    )


def _banner(campaign: Campaign, edition: Edition | None, size: Size) -> SiteBanner:
    folder = f"banner/{campaign.id}" + (f"/{edition.year}" if edition else "")
    files = [_file(f"{folder}/{size.id}", size.width, size.height, 1, "png")]
    if size.retina:
        files.append(_file(f"{folder}/{size.id}@2x", size.width * 2, size.height * 2, 2, "webp"))
    return SiteBanner(
        campaign_id=campaign.id,
        year=edition.year if edition else None,
        size=size,
        design="mau",
        palette="xanh",
        alt=f"{campaign.name}. Mẫu câu trên banner",
        files=tuple(files),
        newest=edition is None or edition is campaign.newest_first[0],
    )


def _file(path: str, width: int, height: int, scale: int, format_: str) -> BannerFile:
    data = _picture(width, height, format_)
    return BannerFile(
        path=f"{path}.{format_}",
        format=format_,
        scale=scale,
        width=width,
        height=height,
        data=data,
        sha256=sha256(data).hexdigest(),
    )


@lru_cache
def _picture(width: int, height: int, format_: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#0b3a8f").save(out, format_)
    return out.getvalue()


def _missing(catalogue: Catalogue, missing: Mapping[str, str]) -> tuple[MissingBanner, ...]:
    return tuple(
        MissingBanner(campaign_id=campaign.id, year=edition.year, size=SIZES[slot], reason=reason)
        for campaign in catalogue.campaigns
        for edition in campaign.editions
        for slot, reason in missing.items()
    )


def _print(campaign_id: str, item: PrintItem, reason: str | None) -> PrintFile:
    return PrintFile(
        campaign_id=campaign_id,
        item=item,
        path=f"banner/{campaign_id}/{item.id}.pdf",
        pdf=b"%PDF-1.4 sample " + item.id.encode(),
        svg=b"<svg/>",
        reason=reason,
    )

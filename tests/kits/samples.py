"""Kits of made-up campaigns, with plain pictures in the true shapes of their slots."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final
from unittest import mock

from PIL import Image

from banners import PrintItem, Size, load_print_items, load_sizes
from banners.store.store import Store
from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.grounds import Grounds
from hooks.drawing.banners import (
    BannerFile,
    MissingBanner,
    SiteBanner,
    SiteBanners,
    editions_drawn,
)
from hooks.drawing.prints import PrintFile, PrintFiles
from hooks.facts.occurrences import resolve
from hooks.facts.years import CampaignYear, campaign_facts
from hooks.feeds.build import build_feeds
from hooks.kits.build import PublishedKit, build_kits
from hooks.model.campaign import Campaign
from hooks.pages.frame.environment import page_environment
from hooks.progress import Progress
from tests import made_up
from tests.made_up import (
    HOSTILE,
    SITE,
    TODAY,
    letter,
    sample_campaign,
    sample_folder,
)

SLOTS: Final = ("728x90", "300x600", "2560x1440")
SIZES: Final = {size.id: size for size in load_sizes()}
PRINTS: Final = load_print_items()[:2]
STORE: Final = Store()


def hostile_section() -> dict[str, Any]:
    """Return what a letter says in which every free text is hostile."""
    more = {"clause": HOSTILE, "note": HOSTILE}
    return {
        "campaign": "mau-chien-dich-1",
        "texts": [{"kind": "khau-hieu", "text": HOSTILE, **more}],
        "tasks": [
            {
                "text": HOSTILE,
                "where": HOSTILE,
                "link": {"name": HOSTILE},
                "frequency": {"at_least": 1, "unit": HOSTILE, "per": "tuan"},
                **more,
            }
        ],
        "reports": [
            {
                "audience": "mau-b",
                "to": HOSTILE,
                "via": HOSTILE,
                "text": HOSTILE,
                "due": {"unresolved": HOSTILE},
                **more,
            }
        ],
        "windows": [
            {"kind": "cao-diem", "name": HOSTILE, "where": HOSTILE, "wording": HOSTILE, **more,
             "when": {"from": "25/9/2026", "to": "05/10/2026"}},
        ],
        "materials": [{"name": HOSTILE, **more}],
        "contacts": [{"name": HOSTILE, "phone": "111", **more}],
    }  # fmt: skip


def hostile_catalogue() -> Catalogue:
    """Return a catalogue in which names of documents, agencies and topics are hostile as well."""
    named = {"name": HOSTILE}
    return made_up.catalogue(
        {"mau-chien-dich-1": sample_campaign() | named},
        {"mau-cong-van": letter(hostile_section(), kind=HOSTILE, title=HOSTILE)},
        agencies={"mau-co-quan": {"names": [named], "place": "ca-nuoc"}},
        audiences={"mau-a": named, "mau-b": named},
        topics={"mau-linh-vuc": {"name": HOSTILE, "palette": "xanh"}},
        places={"ca-nuoc": {"name": "cả nước", "kind": "ca-nuoc"}},
    )


def two_years(*more: dict[str, Any], **letters: Any) -> Catalogue:
    """Return a catalogue of a campaign with letters of 2026, and one of 2025 with a theme.

    `more` are sections of the letter of 2026 besides; `letters` are others, by id («-» as «_»).
    """
    campaigns, own = sample_folder()
    earlier = {
        "campaign": "mau-chien-dich-1",
        "texts": [{"kind": "chu-de", "text": "Mẫu chủ đề năm trước"}],
    }
    own["mau-cong-van"]["says"] += [{"campaign": "mau-chien-dich-1", **each} for each in more]
    own["mau-nam-truoc"] = letter(earlier, number="08/MAU-CV", date="05/9/2025")
    own |= {id_.replace("_", "-"): data for id_, data in letters.items()}
    return made_up.catalogue(campaigns, own)


def standing() -> Catalogue:
    """Return a catalogue of a campaign without dates, of which no document speaks."""
    return made_up.catalogue({"mau": {"name": "Mẫu việc thường xuyên", "topic": "mau-linh-vuc"}})


def kits_of(
    catalogue: Catalogue,
    *,
    slots: tuple[str, ...] = SLOTS,
    prints: tuple[PrintItem, ...] = PRINTS,
    undrawn: str | None = None,
    missing: Mapping[str, str] | None = None,
    today: date = TODAY,
    progress: Progress = lambda *_: None,
    lean: bool = False,
) -> tuple[PublishedKit, ...]:
    """Return the kits of a catalogue, each year with the same slots."""
    occurrences = resolve(catalogue, today)
    # It takes longer to sum up the code of pages than to make all of these kits.
    with mock.patch("hooks.kits.build.page_code", return_value="samples"):
        return build_kits(
            catalogue,
            occurrences,
            SiteBanners(
                banners=_banners(catalogue, slots, today),
                missing=_missing(catalogue, missing or {}),
            ),
            [
                _print(catalogue, campaign, item, "Mẫu lý do" if item.id == undrawn else None)
                for campaign in catalogue.campaigns
                for item in prints
            ],
            build_feeds(occurrences, catalogue, today, SITE),
            today,
            SITE,
            page_environment(catalogue, today),
            STORE,
            Grounds(catalogue, today.isoformat()),
            progress,
            lean=lean,
        )


def digest() -> str:
    """Return the sums of kits of which the text is hostile, and of ordinary ones."""
    return " ".join(kit.sha256 for kit in kits_of(hostile_catalogue()) + kits_of(two_years()))


def zip_of(kit: PublishedKit) -> bytes:
    """Return the bytes of a kit."""
    return STORE.read(kit.blob)


def unpacked(kit: PublishedKit) -> dict[str, bytes]:
    """Return the files of a kit by their path within its folder."""
    with zipfile.ZipFile(io.BytesIO(zip_of(kit))) as archive:
        folder = kit.file_name.removesuffix(".zip") + "/"
        assert all(name.startswith(folder) for name in archive.namelist())
        return {name.removeprefix(folder): archive.read(name) for name in archive.namelist()}


def _banners(catalogue: Catalogue, slots: tuple[str, ...], today: date) -> tuple[SiteBanner, ...]:
    """Return the banners of each year, and of no year where they stand in for a year's."""
    return tuple(
        _banner(campaign, edition.of_year, SIZES[slot], newest=edition.newest)
        for campaign in catalogue.campaigns
        for edition in editions_drawn(catalogue, campaign, today)
        if edition.of_year or edition.whole
        for slot in slots
    )


def _banner(
    campaign: Campaign, of_year: CampaignYear | None, size: Size, *, newest: bool
) -> SiteBanner:
    folder = f"banner/{campaign.id}" + (f"/{of_year.year}" if of_year else "")
    files = [_file(f"{folder}/{size.id}", size.width, size.height, 1, "png")]
    if size.retina:
        files.append(_file(f"{folder}/{size.id}@2x", size.width * 2, size.height * 2, 2, "webp"))
    return SiteBanner(
        campaign_id=campaign.id,
        year=of_year.year if of_year else None,
        size=size,
        topic="bac-thang",
        alt=f"{campaign.name}. Mẫu câu trên banner",
        files=tuple(files),
        newest=newest,
    )


def _file(path: str, width: int, height: int, scale: int, format_: str) -> BannerFile:
    data = _picture(width, height, format_)
    return BannerFile(
        path=f"{path}.{format_}",
        format=format_,
        scale=scale,
        width=width,
        height=height,
        blob=STORE.put(data),
    )


@lru_cache
def _picture(width: int, height: int, format_: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#0b3a8f").save(out, format_)
    return out.getvalue()


def _missing(catalogue: Catalogue, missing: Mapping[str, str]) -> tuple[MissingBanner, ...]:
    return tuple(
        MissingBanner(campaign_id=campaign.id, year=of_year.year, size=SIZES[slot], reason=reason)
        for campaign in catalogue.campaigns
        for of_year in campaign_facts(catalogue, campaign.id).years
        for slot, reason in missing.items()
    )


def _print(
    catalogue: Catalogue, campaign: Campaign, item: PrintItem, reason: str | None
) -> PrintFile:
    newest = campaign_facts(catalogue, campaign.id).newest
    return PrintFile(
        campaign_id=campaign.id,
        year=newest.year if newest else None,
        item=item,
        path=f"banner/{campaign.id}/{item.id}.pdf",
        files=None
        if reason
        else PrintFiles(
            pdf=STORE.put(b"%PDF-1.4 sample " + item.id.encode()),
            svg=STORE.put(b"<svg/>"),
            alt="Mẫu câu trên bản in",
        ),
        reason=reason,
    )

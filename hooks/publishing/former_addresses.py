"""Former addresses: those of renamed campaigns, which keep working, and those that are lost.

A campaign's `former_ids` are the ids it once had. Its old page leads to the new one; everything
else published under an old id (banners, calendars, kits) is published there again, byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from hooks import addresses
from hooks.model.campaign import Campaign
from hooks.outputs import Content
from hooks.publishing.hosts.packing import packed_of
from hooks.publishing.leading_on import leading_on
from hooks.tree import files_below

_UNPROMISED: Final = ("assets/", "search/", addresses.WORKSHOP_SCENES)


def former_files(
    campaigns: Iterable[Campaign], files: Mapping[str, Content], site_url: str
) -> dict[str, Content]:
    """Return what stands at the old addresses of renamed campaigns, by path.

    `files` are all published files; `site_url` ends with a slash. An address that is already taken
    is left alone.
    """
    found: dict[str, Content] = {}
    for campaign in campaigns:
        for old in campaign.former_ids:
            found[f"{addresses.campaign_page(old)}index.html"] = leading_on(
                campaign, site_url, f"../{campaign.id}/", "Trang này đã chuyển đến:"
            )
            for name, former in zip(_addresses(campaign.id), _addresses(old), strict=True):
                found.update(
                    (former + path.removeprefix(name), data)
                    for path, data in files.items()
                    if path == name or (name.endswith("/") and path.startswith(name))
                )
            found.update(_kits(campaign.id, old, files))
    return {path: data for path, data in found.items() if path not in files}


def lost_addresses(old: Path, new: Path) -> tuple[str, ...]:
    """Return the addresses that stand in a site and no more in the one to take its place.

    Those below `assets/` and `search/` name what they hold, a listing names scenes, packed copies
    stand beside what is addressed; nobody else links them.
    """
    if not old.is_dir():
        return ()
    there = {name for name, _ in files_below(new)}
    gone = (name for name, _ in files_below(old) if name not in there)
    promised = (name for name in gone if not name.startswith(_UNPROMISED))
    return tuple(sorted(name for name in promised if packed_of(name) not in there))


def _addresses(campaign_id: str) -> tuple[str, ...]:
    """Return the addresses under an id: folders, which end with a slash, and files.

    At other addresses the same word means something else, such as a topic or an audience.
    """
    return (
        addresses.banner_folder(campaign_id),
        addresses.event_folder(campaign_id),
        addresses.feed_of_campaign(campaign_id),
        addresses.oembed(campaign_id),
    )


def _kits(
    campaign_id: str, old: str, files: Mapping[str, Content]
) -> Iterator[tuple[str, Content]]:
    """Yield the kits of a campaign at the addresses of an old id: of each year, or of none."""
    of_year = re.compile(rf"kit/{re.escape(campaign_id)}-([0-9]{{4}})\.zip")
    for path, data in files.items():
        if path == addresses.kit(campaign_id, None):
            yield addresses.kit(old, None), data
        elif found := of_year.fullmatch(path):
            yield addresses.kit(old, int(found[1])), data

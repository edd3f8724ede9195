"""The former addresses of renamed campaigns, which keep working.

A campaign's `former_ids` are the ids it once had. Its old page leads to the new one; everything
else published under an old id (banners, calendars, kits) is published there again, byte for byte.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping

from hooks import addresses
from hooks.model.campaign import Campaign
from hooks.policies import closed_policy


def former_files(
    campaigns: Iterable[Campaign], files: Mapping[str, bytes], site_url: str
) -> dict[str, bytes]:
    """Return the files at the old addresses of renamed campaigns, by path.

    `files` are all published files; `site_url` ends with a slash. An address that is already taken
    is left alone.
    """
    found: dict[str, bytes] = {}
    for campaign in campaigns:
        for old in campaign.former_ids:
            found[f"{addresses.campaign_page(old)}index.html"] = _leading_on(campaign, site_url)
            for path, data in files.items():
                if former := _former(path, campaign.id, old):
                    found[former] = data
    return {path: data for path, data in found.items() if path not in files}


def _former(path: str, campaign_id: str, old: str) -> str | None:
    """Return what an address was under an old id, if it is of the campaign."""
    for name, former in zip(_addresses(campaign_id), _addresses(old), strict=True):
        if path == name or (name.endswith("/") and path.startswith(name)):
            return former + path.removeprefix(name)
    kit = re.fullmatch(rf"{re.escape(_kits(campaign_id))}((-\d{{4}})?\.zip)", path)
    return _kits(old) + kit[1] if kit else None


def _addresses(campaign_id: str) -> tuple[str, ...]:
    """Return the addresses under an id, without kits: folders, which end with a slash, and files.

    At other addresses the same word means something else, such as a topic or an audience.
    """
    return (
        addresses.banner_folder(campaign_id),
        addresses.event_folder(campaign_id),
        addresses.feed_of_campaign(campaign_id),
        addresses.oembed(campaign_id),
    )


def _kits(campaign_id: str) -> str:
    """Return how the addresses of a campaign's kits begin: of every year, and of none."""
    return addresses.kit(campaign_id, None).removesuffix(".zip")


def _leading_on(campaign: Campaign, site_url: str) -> bytes:
    """Return a page that redirects to the campaign's own, with a link in case that fails."""
    target = f"../{campaign.id}/"
    page = html.escape(site_url + addresses.campaign_page(campaign.id))
    name = html.escape(campaign.name)
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{closed_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<link rel="canonical" href="{page}">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{name}</title>\n</head>\n<body>\n"
        f'<p>Trang này đã chuyển đến: <a href="{target}">{name}</a></p>\n</body>\n</html>\n'
    ).encode()

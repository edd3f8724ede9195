"""Addresses that renamed campaigns had: once published they keep working.

A campaign's `former_ids` are the ids it had. Its old page leads on to the new one; whatever else
was published under an old id (banners, calendars, kits) is there once more, the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping

from hooks import addresses
from hooks.model.campaign import Campaign
from hooks.policies import closed_policy


def former_files(
    campaigns: Iterable[Campaign], files: Mapping[str, bytes], site_url: str
) -> dict[str, bytes]:
    """Return what stands at the old addresses of renamed campaigns, by path.

    `files` are all files published, `site_url` ends with a stroke. What stands at an address
    already is left alone.
    """
    found: dict[str, bytes] = {}
    for campaign in campaigns:
        for old in campaign.former_ids:
            found[f"{addresses.campaign_page(old)}index.html"] = _leading_on(campaign, site_url)
            for name, former in zip(
                _addresses(campaign.id, campaign), _addresses(old, campaign), strict=True
            ):
                found.update(
                    (former + path.removeprefix(name), data)
                    for path, data in files.items()
                    if path == name or (name.endswith("/") and path.startswith(name))
                )
    return {path: data for path, data in found.items() if path not in files}


def _addresses(campaign_id: str, campaign: Campaign) -> tuple[str, ...]:
    """Return where a campaign's files are under an id: folders, ending with a stroke, and files.

    Elsewhere the same word names something else: a topic, an audience.
    """
    years = (None, *(edition.year for edition in campaign.editions))
    return (
        addresses.banner_folder(campaign_id),
        addresses.event_folder(campaign_id),
        addresses.feed_of_campaign(campaign_id),
        addresses.oembed(campaign_id),
        *(addresses.kit(campaign_id, year) for year in years),
    )


def _leading_on(campaign: Campaign, site_url: str) -> bytes:
    """Return a page that leads to the campaign's own, with a link for who is not taken there."""
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

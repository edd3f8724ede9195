"""Pages that only lead on to a campaign's own, with a link in case that fails."""

from __future__ import annotations

import html
from collections.abc import Iterable

from hooks import addresses
from hooks.model.campaign import Campaign
from hooks.outputs import Content
from hooks.policies import closed_policy


def leading_on(campaign: Campaign, site_url: str, target: str, words: str) -> bytes:
    """Return a page that leads to `target`, a campaign's page as seen from its own address.

    `words` stand before the link; `site_url` ends with a slash.
    """
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
        f'<p>{words} <a href="{target}">{name}</a></p>\n</body>\n</html>\n'
    ).encode()


def short_files(campaigns: Iterable[Campaign], site_url: str) -> dict[str, Content]:
    """Return the pages at the addresses of QR codes, by path; those of former ids keep working.

    Raise `ValueError` when two campaigns share an address.
    """
    found: dict[str, Content] = {}
    for campaign in campaigns:
        page = leading_on(
            campaign, site_url, f"../../{addresses.campaign_page(campaign.id)}", "Mở trang:"
        )
        for one in (campaign.id, *campaign.former_ids):
            path = f"{addresses.short(one)}index.html"
            if found.setdefault(path, page) != page:
                raise ValueError(f"two campaigns share {path}: give {one} another id")
    return found

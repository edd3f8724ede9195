"""oEmbed 1.0 (oembed.com): what WordPress and others show when given a campaign page's address.

The answers are plain files, so each gives the one picture whatever `maxwidth` says, and only
consumers that look for the discovery link in the page's head find it.
"""

from __future__ import annotations

import json
from typing import Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import SiteBanners
from hooks.wording import labels

SIZE: Final = "1200x630"
CACHE_AGE: Final = 86_400  # seconds; banners change with the year


def oembed_files(catalogue: Catalogue, drawn: SiteBanners, site_url: str) -> dict[str, bytes]:
    """Return the answers of the campaigns that have the picture, by address."""
    cards = {b.campaign_id: b for b in drawn.banners if b.newest and b.size.id == SIZE}
    files = {}
    for campaign in catalogue.campaigns:
        if card := cards.get(campaign.id):
            answer = {
                "version": "1.0",
                "type": "photo",
                "title": card.alt,
                "author_name": campaign.name,
                "author_url": site_url + addresses.campaign_page(campaign.id),
                "provider_name": labels.SITE_NAME,
                "provider_url": site_url,
                "cache_age": CACHE_AGE,
                "url": f"{site_url}banner/{campaign.id}/{SIZE}.png",
                "width": card.size.width,
                "height": card.size.height,
            }
            path = addresses.oembed(campaign.id)
            files[path] = json.dumps(answer, ensure_ascii=False, indent=1).encode()
    return files

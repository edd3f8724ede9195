"""oEmbed 1.0 (oembed.com): what WordPress and others show when given a campaign page's address.

The answers are plain files, so each gives the one picture whatever `maxwidth` says, and only
consumers that look for the discovery link in the page's head find it.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Final

from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.standing import Arts, following_key, in_slot

SIZE: Final = "1200x630"
CACHE_AGE: Final = 86_400  # seconds; banners change with the year


def oembed_files(catalogue: Catalogue, arts: Arts, today: date, site_url: str) -> dict[str, bytes]:
    """Return the answers of the campaigns, by address: the picture that follows the newest year."""
    width, height = map(int, SIZE.split("x"))
    files = {}
    for campaign in catalogue.campaigns:
        _, card = in_slot(arts, following_key(catalogue, campaign, today), SIZE)
        answer = {
            "version": "1.0",
            "type": "photo",
            "title": card.alt,
            "author_name": campaign.name,
            "author_url": site_url + addresses.campaign_page(campaign.id),
            "provider_name": catalogue.edition.name,
            "provider_url": site_url,
            "cache_age": CACHE_AGE,
            "url": f"{site_url}{addresses.banner_folder(campaign.id)}{SIZE}.png",
            "width": width,
            "height": height,
        }
        path = addresses.oembed(campaign.id)
        files[path] = json.dumps(answer, ensure_ascii=False, indent=1).encode()
    return files

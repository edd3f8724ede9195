"""Addresses that renamed campaigns had: once published they keep working.

A campaign's `former_ids` are the ids it had. Its old page leads on to the new one; whatever else
was published under an old id (banners, calendars, kits) is there once more, the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping

from hooks import addresses
from hooks.model.campaign import Campaign


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
            for path, data in files.items():
                found.update((former, data) for former in _former(path, campaign.id, old))
    return {path: data for path, data in found.items() if path not in files}


def _former(path: str, new: str, old: str) -> Iterator[str]:
    """Yield the path under the old id, when a folder or a file of it is named by the new one.

    The id is the whole name of a folder or a file (`banner/<id>/…`, `<id>.ics`), or is followed
    by a year (`<id>-2026.zip`).
    """
    parts = path.split("/")
    for place, part in enumerate(parts):
        stem, dot, ending = part.partition(".")
        name, _, year = stem.rpartition("-")
        if stem == new:
            renamed = old
        elif name == new and len(year) == 4 and year.isdigit():
            renamed = f"{old}-{year}"
        else:
            continue
        yield "/".join((*parts[:place], f"{renamed}{dot}{ending}", *parts[place + 1 :]))
        return


def _leading_on(campaign: Campaign, site_url: str) -> bytes:
    """Return a page that leads to the campaign's own, with a link for who is not taken there."""
    target = f"../{campaign.id}/"
    page = html.escape(site_url + addresses.campaign_page(campaign.id))
    name = html.escape(campaign.name)
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={target}">\n'
        f'<link rel="canonical" href="{page}">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>{name}</title>\n</head>\n<body>\n"
        f'<p>Trang này đã chuyển đến: <a href="{target}">{name}</a></p>\n</body>\n</html>\n'
    ).encode()

"""The list of all pages for search engines, plain and compressed (sitemaps.org, protocol 0.9)."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from datetime import date
from html import escape
from typing import Final

PATH: Final = "sitemap.xml"
_OPEN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap_files(urls: Iterable[str], site_url: str, today: date) -> dict[str, bytes]:
    """Return both files for pages by their addresses below `site_url`, made today."""
    entries = (
        f"    <url>\n"
        f"         <loc>{escape(site_url + url)}</loc>\n"
        f"         <lastmod>{today.isoformat()}</lastmod>\n"
        f"    </url>\n"
        for url in urls
    )
    plain = "".join((_OPEN, *entries, "</urlset>")).encode()
    return {PATH: plain, f"{PATH}.gz": gzip.compress(plain, mtime=0)}

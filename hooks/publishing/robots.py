"""What crawlers ask for first: robots.txt, with the way to the sitemap."""

from __future__ import annotations

from typing import Final

PATH: Final = "robots.txt"


def robots_file(site_url: str) -> bytes:
    """Return robots.txt: everything may be read (calendars of Google obey it, /ics/ included)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()

"""The robots.txt that crawlers ask for first, with the address of the sitemap."""

from __future__ import annotations

from typing import Final

PATH: Final = "robots.txt"


def robots_file(site_url: str) -> bytes:
    """Return robots.txt, which allows everything, /ics/ included: Google Calendar obeys it."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()

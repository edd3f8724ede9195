"""Two origins: the calendar's site, and portals that embed it under a strict policy."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from http.server import BaseHTTPRequestHandler
from typing import ClassVar

from hooks.drawing.banners import draw_banners
from hooks.drawing.standing import collect_art
from hooks.embeds.samples import Sample, origin_of, sample_of, sample_page, sample_policy
from hooks.facts.occurrences import resolve
from hooks.facts.tie_rule import in_order
from hooks.outputs import Compiled
from tests.conftest import DRAWING
from tests.embeds.samples import BUILT, campaign, catalogue, month
from tests.servers import answering
from tests.stored import contents


@dataclass
class Served:
    """A file with its headers."""

    data: bytes
    kind: str
    headers: Mapping[str, str] = field(default_factory=dict)


class _Handler(BaseHTTPRequestHandler):
    files: ClassVar[Mapping[str, Served]]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].lstrip("/")
        served = self.files.get(path) or self.files.get(f"{path}index.html")
        self.send_response(200 if served else 404)
        if served:
            self.send_header("Content-Type", served.kind)
            for name, value in served.headers.items():
                self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if served:
            self.wfile.write(served.data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited name
        pass


@contextmanager
def serving(files: Mapping[str, Served], host: str = "127.0.0.1") -> Iterator[str]:
    """Serve files from memory; yield the address."""
    handler = type("Handler", (_Handler,), {"files": files})
    with answering(handler) as port:
        yield f"http://{host}:{port}/"


def as_hosted(site: Compiled) -> dict[str, Served]:
    """Return the site with the headers set by docs/hosting; pages lack the theme's frame."""
    files = {f"{page.url}index.html": page.html.encode() for page in site.pages}
    files |= contents(site, DRAWING.store)
    open_to_all = {"Access-Control-Allow-Origin": "*"}
    return {
        path: Served(
            data,
            mimetypes.guess_type(path)[0] or "application/octet-stream",
            open_to_all if path.endswith((".js", ".json")) else {},
        )
        for path, data in files.items()
    }


def portal(way: str, base: str, built: date = BUILT) -> dict[str, Served]:
    """Return a sample portal that embeds from `base`, with its policy as a header too.

    It is the published sample, except for the calendar's address.
    """
    sample = _sample(built)
    headers = {"Content-Security-Policy": sample_policy(way, origin_of(base))}
    html = "text/html; charset=utf-8"
    return {
        "index.html": Served(sample_page(way, sample, base, base), html, headers),
        "favicon.ico": Served(b"", "image/x-icon"),
        "banner.png": Served(DRAWING.store.read(sample.slot.files[".png"]), "image/png"),
    }


@lru_cache(maxsize=8)
def _sample(built: date) -> Sample:
    made = catalogue(campaign("mau-ngay"), month("mau-thang"))
    arts = collect_art(made, draw_banners(made, BUILT, DRAWING), DRAWING)
    return sample_of(in_order(resolve(made, built), made), arts, built)

"""What every server must answer: the one table that all settings for servers are held to.

A server that runs in a test (test_servers.py) answers it to the letter. Hosts whose settings can
only be read (test_hosting_files.py) may have files asked for more often.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

HTML: Final = "text/html; charset=utf-8"
JSON: Final = "application/json; charset=utf-8"
SCRIPT: Final = "text/javascript; charset=utf-8"  # or application/javascript, its former name
CALENDAR: Final = "text/calendar; charset=utf-8"

ANEW: Final = "no-cache"  # asked for each time; mostly answered by 304
DAILY: Final = "public, max-age=300, must-revalidate"
HOUR: Final = "public, max-age=3600"
WEEK: Final = "public, max-age=604800"
EVER: Final = "public, max-age=31536000, immutable"
# From the strictest to the laxest: a host may always have visitors ask more often.
CACHING: Final = (ANEW, DAILY, HOUR, WEEK, EVER)

# Not sent with frames, which are meant for other sites.
FRAMING: Final = "Content-Security-Policy"
SAFETY: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    FRAMING: "frame-ancestors 'self'",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a kind of file is answered; `files` is a pattern below the site's root."""

    files: str
    type: str
    cached: str
    open: bool = False  # other sites' scripts may read it
    framed: bool = False  # other sites may frame it
    packed: bool = False  # text is sent compressed to who can unpack it

    @property
    def headers(self) -> dict[str, str | None]:
        """The headers to send; None is one that must not be there."""
        framing = {FRAMING: None} if self.framed else {}
        return {
            "Content-Type": self.type,
            "Cache-Control": self.cached,
            "Access-Control-Allow-Origin": "*" if self.open else None,
            "X-Frame-Options": None,
            **SAFETY,
            **framing,
        }


ANSWERS: Final = (
    Answer(files="index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="chien-dich/*/index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="du-lieu/index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="banner/*/index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="nhung/index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="nhung/mau/khung/index.html", type=HTML, cached=ANEW, packed=True),
    Answer(files="q/*/index.html", type=HTML, cached=ANEW),
    Answer(files="nhung/khung/*/index.html", type=HTML, cached=DAILY, framed=True),
    Answer(files="nhung/khung/chu-de/*/*/index.html", type=HTML, cached=DAILY, framed=True),
    Answer(files="ics/tat-ca.ics", type=CALENDAR, cached=HOUR, open=True, packed=True),
    Answer(files="ics/*/*.ics", type=CALENDAR, cached=HOUR, open=True, packed=True),
    Answer(files="du-lieu/*.json", type=JSON, cached=HOUR, open=True, packed=True),
    Answer(
        files="du-lieu/*.csv",
        type="text/csv; charset=utf-8",
        cached=HOUR,
        open=True,
        packed=True,
    ),
    Answer(
        files="du-lieu/*.txt",
        type="text/plain; charset=utf-8",
        cached=HOUR,
        open=True,
        packed=True,
    ),
    Answer(
        files="feed.xml",
        type="application/atom+xml; charset=utf-8",
        cached=HOUR,
        open=True,
        packed=True,
    ),
    Answer(
        files="feed.json",
        type="application/feed+json; charset=utf-8",
        cached=HOUR,
        open=True,
        packed=True,
    ),
    Answer(files="banner/hien-tai/728x90.png", type="image/png", cached=DAILY, open=True),
    Answer(
        files="banner/hien-tai/chu-de/*/728x90.webp", type="image/webp", cached=DAILY, open=True
    ),
    Answer(files="banner/*/2025/728x90.png", type="image/png", cached=WEEK, open=True),
    Answer(files="banner/ngay-*/728x90.png", type="image/png", cached=HOUR, open=True),
    Answer(files="banner/*/hang-nam/728x90.png", type="image/png", cached=HOUR, open=True),
    Answer(files="banner/danh-muc.json", type=JSON, cached=HOUR, open=True, packed=True),
    Answer(files="kit/*.zip", type="application/zip", cached=HOUR),
    Answer(files="nhung/lich-banner.json", type=JSON, cached=DAILY, open=True, packed=True),
    Answer(files="nhung/oembed/*.json", type=JSON, cached=DAILY, open=True),
    Answer(files="nhung/banner.js", type=SCRIPT, cached=DAILY, open=True, packed=True),
    Answer(files="nhung/js/*.js", type=SCRIPT, cached=EVER, open=True, packed=True),
    Answer(files="assets/bundles/site.*.js", type=SCRIPT, cached=EVER, packed=True),
    Answer(
        files="assets/bundles/site.*.css", type="text/css; charset=utf-8", cached=EVER, packed=True
    ),
    Answer(files="assets/search/*.json", type=JSON, cached=EVER, packed=True),
    Answer(files="assets/finder/*.js", type=SCRIPT, cached=EVER, packed=True),
    Answer(files="assets/fonts/*.woff2", type="font/woff2", cached=HOUR),
    Answer(files="assets/icons/*.svg", type="image/svg+xml", cached=HOUR),
)

# Settings for other servers, and the mark of our folders: nobody's business.
HIDDEN: Final = ("/.htaccess", "/.nojekyll", "/.lich-truyen-thong", "/_headers", "/web.config")

"""The search for a campaign's banner, embed, link or words on a page."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import unquote, urlsplit

from hooks.audit.evidence import Certainty, Evidence
from hooks.audit.known_banners import EVERGREEN, Known, KnownBanners
from hooks.audit.pasted import spoilt
from hooks.audit.targets import Target, folded
from hooks.source.faults import one_line
from hooks.web.html_page import Frame, HtmlPage, Picture

# Words in the address of a picture that was put up to be seen, rather than for decoration.
_BANNER_WORDS: Final = re.compile(
    r"banner|bieu-?ngu|khau-?hieu|quang-?cao|tuyen-?truyen|adv|slide|bnr"
)
_SIZE_IN_NAME: Final = re.compile(r"(?<!\d)(\d{2,4})[x_](\d{2,4})(?!\d)")
_DATA: Final = re.compile(r"data:image/(?:png|jpeg|jpg|webp|gif);base64,([A-Za-z0-9+/=\s%]+)", re.I)
SMALLEST: Final = 50  # px: icons are smaller; our smallest banners are 50 px high
_FRAME: Final = re.compile(r"/nhung/khung/((?:[a-z0-9-]+/)*[a-z0-9-]+)/?$")  # shows an evergreen
_PATH_IN_SITE: Final = re.compile(r"(?:chien-dich|banner)/([a-z0-9-]+)(?:/|$)")


class Recogniser:
    """The one who knows what to look for: campaigns, our banners, and our site's address.

    `running` holds the ids of all campaigns that run on the day, whether looked for or not.
    """

    def __init__(
        self,
        targets: tuple[Target, ...],
        known: KnownBanners,
        site_url: str,
        running: frozenset[str],
    ) -> None:
        self._running = running
        self._targets = targets
        self._known = known
        self._site = _comparable(site_url).rstrip("/") + "/"
        self._by_id = {target.campaign.id: target for target in targets}

    def on_page(self, page: HtmlPage) -> Iterator[Evidence]:
        """Yield the evidence in the page's markup and words, without opening pictures."""
        for picture in page.pictures:
            yield from self._by_address(picture.url, page.url)
        for frame in page.frames:
            yield from self._embed(frame, page.url)
        for link in page.links:
            yield from self._link(link, page.url)
        for fault in spoilt(page, self._is_own, self._known):
            for item in self._meant_by(fault.url, page.url):
                what = one_line(fault.what, 300)
                yield replace(item, kind=fault.kind, certainty="weak", what=what)
        yield from self._words(page)

    def pictures(self, page: HtmlPage) -> list[Picture]:
        """Return the pictures worth opening, the most promising first, each banner once."""
        ranked: list[tuple[int, Picture]] = []
        seen: set[Known | str] = set()
        for picture in page.pictures:
            rank = self._rank(picture)
            one = self._known.at(_path(picture.url)) or picture.url
            if rank is not None and one not in seen:
                seen.add(one)
                ranked.append((rank, picture))
        return [picture for _, picture in sorted(ranked, key=lambda pair: pair[0])]

    def in_picture(self, url: str, data: bytes, page: str) -> Iterator[Evidence]:
        """Yield the evidence in a picture's bytes."""
        shown = url if len(url) <= 300 else f"{url[:60]}…"
        if same := self._known.same(data):
            yield from self._evidence("bytes", "sure", same, shown, page)
        elif like := self._known.like(data):
            yield from self._evidence("looks", "likely", like, shown, page)

    def broken(self, url: str, page: str) -> Iterator[Evidence]:
        """Yield evidence of a broken banner, if the picture that does not open is one of ours."""
        if known := self._known.at(_path(url)):
            yield from self._evidence("broken", "weak", known, url, page)

    def _by_address(self, url: str, page: str) -> Iterator[Evidence]:
        path = _path(url)
        own = self._is_own(url)
        if known := self._known.at(path):
            yield from self._evidence("address", "sure" if own else "likely", known, url, page)
        elif own and f"banner/{EVERGREEN}/" in path:
            yield from self._changing(url, page, self._of_the_day(path))
        elif named := self._known.named(path.rpartition("/")[2]):
            yield from self._evidence("name", "likely", named, url, page)

    def _embed(self, frame: Frame, page: str) -> Iterator[Evidence]:
        if frame.url and self._is_own(frame.url) and not frame.dead:
            yield from self._changing(frame.url, page, self._embedded(frame.url, frame.data))

    def _embedded(self, url: str, data: tuple[str, ...] = ()) -> str | None:
        """Return the campaign that an embed shows, if its address or its data tell it."""
        told = {*re.split(r"[^a-z0-9-]+", unquote(url).lower()), *data}
        named = [target.campaign.id for target in self._targets if target.campaign.id in told]
        if not named and (framed := _FRAME.search(_path(url))):
            return self._of_the_day(f"banner/{EVERGREEN}/{framed[1]}.png")
        return named[0] if named else None

    def _meant_by(self, url: str, page: str) -> Iterator[Evidence]:
        """Yield evidence for what a spoilt snippet with this address of ours was to show."""
        path = _path(url)
        inside = _comparable(url).removeprefix(self._site)
        if known := self._known.at(path):
            yield from self._evidence("address", "weak", known, url, page)
        elif found := _PATH_IN_SITE.match(inside) if f"banner/{EVERGREEN}/" not in path else None:
            known = Known(found[1], (None,), "")
            yield from self._evidence("link", "weak", known, url, page)
        else:
            evergreen = f"banner/{EVERGREEN}/" in path
            shown = self._of_the_day(path) if evergreen else self._embedded(url)
            yield from self._changing(url, page, shown)

    def _of_the_day(self, path: str) -> str | None:
        """Return the campaign that the evergreen banner at `path` shows, if it is known to run.

        The site may have been built on another day, when another campaign ran.
        """
        shown = self._known.evergreen(path)
        return shown if shown in self._running else None

    def _changing(self, url: str, page: str, campaign: str | None) -> Iterator[Evidence]:
        """Yield evidence for what a banner that changes from day to day shows on the day.

        `campaign` is the one it is known to show. Without it, the banner shows one of the
        campaigns that run, and only if there is just one is it certain which.
        """
        for target in self._targets:
            if target.campaign.id == campaign:
                certainty: Certainty = "sure" if target.runs else "weak"
            elif campaign is None and target.runs:
                certainty = "likely" if len(self._running) == 1 else "weak"
            else:
                continue
            known = Known(target.campaign.id, (target.newest,), "")
            yield from self._evidence("embed", certainty, known, url, page)

    def _link(self, link: str, page: str) -> Iterator[Evidence]:
        if self._is_own(link):
            inside = _comparable(link).removeprefix(self._site)
            found = _PATH_IN_SITE.match(inside)
            if found and (target := self._by_id.get(found[1])):
                known = Known(target.campaign.id, (target.newest,), "")
                yield from self._evidence("link", "sure", known, link, page)
            return
        for target in self._targets:
            for year, url in target.links:
                if _comparable(link) == _comparable(url):
                    certainty: Certainty = "likely" if year == target.newest else "weak"
                    known = Known(target.campaign.id, (year,), "")
                    yield from self._evidence("link", certainty, known, link, page)

    def _words(self, page: HtmlPage) -> Iterator[Evidence]:
        alts = " ".join(picture.alt for picture in page.pictures)
        text = f" {folded(page.text)} | {folded(page.joined_text)} | {folded(alts)} "
        for target in self._targets:
            for words in target.words:
                if f" {words.folded} " in text:
                    known = Known(target.campaign.id, (words.year,), "")
                    yield from self._evidence("words", "weak", known, words.text, page.url)

    def _rank(self, picture: Picture) -> int | None:
        """Return how promising a picture is, 0 being the most; None if it is not worth opening."""
        path = _path(picture.url).lower()
        if picture.url.startswith("data:") or self._known.at(path):
            return 0
        if path.endswith((".svg", ".ico")):
            return None
        name = path.rpartition("/")[2]
        if self._known.named(name) or any(i in path for i in self._by_id):
            return 1
        width, height = picture.width, picture.height
        if width is not None and height is not None:
            if self._known.shape_hint(width, height):
                return 2
            if min(width, height) < SMALLEST:
                return None
        sizes = ((int(a), int(b)) for a, b in _SIZE_IN_NAME.findall(name))
        if any(self._known.shape_hint(*size) for size in sizes) or self._speaks(picture.alt):
            return 2
        return 3 if _BANNER_WORDS.search(path) else 4

    def _speaks(self, alt: str) -> bool:
        """Return whether a picture's alternative text names a campaign or quotes its words."""
        plain = folded(alt)
        if len(plain) < 8:
            return False
        return any(
            folded(target.campaign.name) in plain or any(w.folded in plain for w in target.words)
            for target in self._targets
        )

    def _is_own(self, url: str) -> bool:
        return f"{_comparable(url)}/".startswith(self._site)

    def _evidence(
        self, kind: str, certainty: Certainty, known: Known, what: str, page: str
    ) -> Iterator[Evidence]:
        if known.campaign_id in self._by_id:
            yield Evidence(
                kind=kind,  # type: ignore[arg-type]
                certainty=certainty,
                campaign_id=known.campaign_id,
                years=known.years,
                what=one_line(what, 300),
                page=page,
            )


def inline_bytes(url: str, limit: int) -> bytes | None:
    """Return the picture in a data: address; None if there is none of at most `limit` bytes."""
    found = _DATA.match(url)
    if not found or len(found[1]) > limit * 4 / 3 + 100:
        return None
    try:
        return base64.b64decode(unquote(found[1]), validate=False)
    except (binascii.Error, ValueError):
        return None


def distinct(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the evidence without repetitions."""
    return tuple({(e.kind, e.campaign_id, e.years, e.what): e for e in found}.values())


def _path(url: str) -> str:
    return "" if url.startswith("data:") else unquote(urlsplit(url).path)


def _comparable(url: str) -> str:
    """Return an address for comparison, without scheme, www., query and trailing slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    return f"{host}{port}{unquote(parts.path).rstrip('/')}"

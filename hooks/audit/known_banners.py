"""Our banners as the built site publishes them, known by address, name, bytes and looks."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from PIL import Image

from banners import load_sizes
from banners.sizes import Kind
from hooks.addresses import YEARLY
from hooks.audit.likeness import ALIKE, MARGIN, NOISE, Shape, distance, open_picture, sketch
from hooks.catalogue.catalogue import Catalogue
from hooks.facts.years import campaign_facts
from hooks.model.base import LONGEST_ID

# `phong-chong-ma-tuy-2026-300x250.png` is the name under which a banner is downloaded; a CMS may
# add a prefix, a suffix, or both.
_YEAR: Final = r"((?:19|20|21)\d\d)"
_SLOT: Final = r"((?:[a-z]{1,20}-){0,3}\d{2,4}x\d{2,4})"
_NAME: Final = re.compile(rf"-{_YEAR}-{_SLOT}(?!\d)")
_PATH: Final = re.compile(
    rf"(?:^|/)banner/([a-z0-9-]{{1,80}})/(?:{_YEAR}/|({YEARLY})/)?{_SLOT}"
    rf"(?:@\dx)?\.(?:png|jpe?g|webp)$"
)
EVERGREEN: Final = "hien-tai"


@dataclass(frozen=True, slots=True)
class Known:
    """One of our banners: its campaign, the years it may belong to, and its slot.

    A year is None for the yearly banner, and at an address that follows the newest year.
    """

    campaign_id: str
    years: tuple[int | None, ...]  # several when they look alike
    slot: str


class KnownBanners:
    """The banners in the folder of a built site, which are only read when needed."""

    def __init__(self, site_dir: Path, catalogue: Catalogue) -> None:
        self._folder = site_dir / "banner"
        # Whether a campaign has banners of years; otherwise its own are at addresses without one.
        self._of_years: Mapping[str, bool] = {
            campaign.id: bool(campaign_facts(catalogue, campaign.id).years)
            for campaign in catalogue.campaigns
        }
        self._sizes = {size.id: size for size in load_sizes()}
        self._sketched: dict[str, dict[Known, Image.Image]] = {}

    @property
    def count(self) -> int:
        """The number of files to compare with."""
        return len(self._files)

    def at(self, path: str) -> Known | None:
        """Return the banner that an address names: `…/banner/<id>/<year>/<slot>.<ext>`.

        The evergreen address belongs to no campaign: see `evergreen`.
        """
        found = _PATH.search(path)
        if not found or found[1] not in self._of_years or found[4] not in self._sizes:
            return None
        return Known(found[1], (int(found[2]) if found[2] else None,), found[4])

    def named(self, name: str) -> Known | None:
        """Return the banner that a file's name identifies: `<id>-<year>-<slot>.png`."""
        for found in _NAME.finditer(name.lower()):
            # The CMS may have added words in front, so the id is the longest tail that is known.
            before = re.split(r"[^a-z0-9-]", name.lower()[: found.start()])[-1]
            words = before[-LONGEST_ID:].split("-")
            for start in range(len(words)):
                campaign = "-".join(words[start:])
                if campaign in self._of_years and found[2] in self._sizes:
                    return Known(campaign, (int(found[1]),), found[2])
        return None

    def same(self, data: bytes) -> Known | None:
        """Return the banner with exactly these bytes, the newest if there are several."""
        digest = hashlib.sha256(data).digest()
        found = [
            known
            for path in self._by_length.get(len(data), ())
            if (known := self._files[path]) and hashlib.sha256(path.read_bytes()).digest() == digest
        ]
        return max(found, key=lambda known: known.years[0] or 0, default=None)

    def evergreen(self, path: str) -> str | None:
        """Return the campaign that the evergreen banner at `path` shows in the built site."""
        inside = (self._folder / EVERGREEN).resolve()
        file = self._folder / EVERGREEN / path.rpartition(f"banner/{EVERGREEN}/")[2]
        if not file.resolve().is_relative_to(inside) or not file.is_file():
            return None
        known = self.same(file.read_bytes())
        return known.campaign_id if known else None

    def like(self, data: bytes) -> Known | None:
        """Return the banner that these bytes show, saved again; None if no or several fit."""
        picture = open_picture(data)
        if picture is None:
            return None
        shape = Shape(*picture.size)
        ranked: list[tuple[float, Known]] = []
        for size in self._sizes.values():
            slot = Shape(size.width, size.height)
            if size.kind is Kind.FRAME or not shape.resembles(slot):
                continue
            seen = sketch(picture, slot)
            ranked += [(distance(seen, own), known) for known, own in self._drawn(size.id).items()]
        ranked.sort(key=lambda pair: pair[0])
        if not ranked or ranked[0][0] > ALIKE:
            return None
        nearest, best = ranked[0]
        close = [known for far, known in ranked if far <= nearest * MARGIN + NOISE]
        if any(known.campaign_id != best.campaign_id for known in close):
            return None
        years = tuple(dict.fromkeys(year for known in close for year in known.years))
        return Known(best.campaign_id, years, best.slot)

    def sketches(self) -> dict[str, dict[Known, Image.Image]]:
        """Return the sketches of all slots except frames, which are not compared."""
        drawn = {size.id: self._drawn(size.id) for size in self._sizes.values()}
        return {i: own for i, own in drawn.items() if self._sizes[i].kind is not Kind.FRAME}

    def shape_hint(self, width: int, height: int) -> bool:
        """Return whether a slot, or its file for sharp screens, has this size in pixels."""
        return (width, height) in self._shapes

    @cached_property
    def _shapes(self) -> frozenset[tuple[int, int]]:
        return frozenset(
            (size.width * scale, size.height * scale)
            for size in self._sizes.values()
            for scale in (1, 2)
        )

    @cached_property
    def _files(self) -> dict[Path, Known]:
        """The files of banners: those that only follow the newest year are copies of others."""
        found: dict[Path, Known] = {}
        for path in sorted(self._folder.rglob("*")):
            relative = path.relative_to(self._folder.parent).as_posix()
            known = self.at(relative)
            if known is None or not path.is_file():
                continue
            if relative.count("/") > 2 or not self._of_years[known.campaign_id]:
                found[path] = known
        return found

    @cached_property
    def _by_length(self) -> dict[int, list[Path]]:
        lengths: dict[int, list[Path]] = defaultdict(list)
        for path in self._files:
            lengths[path.stat().st_size].append(path)
        return lengths

    def _drawn(self, slot: str) -> dict[Known, Image.Image]:
        """Return the sketches of all banners in a slot."""
        if slot not in self._sketched:
            size = self._sizes[slot]
            shape = Shape(size.width, size.height)
            sketches: dict[Known, Image.Image] = {}
            for path, known in self._files.items():
                if known.slot == slot and path.name == f"{slot}.png" and known not in sketches:
                    picture = open_picture(path.read_bytes())
                    if picture is not None:
                        sketches[known] = sketch(picture, shape)
            self._sketched[slot] = sketches
        return self._sketched[slot]

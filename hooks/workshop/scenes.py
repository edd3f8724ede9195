"""The scenes of editions, composed once and kept: a file for each edition, by its year.

The newest edition has its own text in every slot of the catalogue, and all others in those slots
that stand ready; where the campaign hands out what names no year, it is the bare name that comes
first and has every slot, and the year's texts have the frame for photos besides. Earlier ones have
their own text in the slots that portals embed, as the site itself has of them: few come back to
them, and each scene costs a build some 5 ms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from banners import BannerText, PrintItem, Size, load_print_items, load_sizes
from banners.making.steps import scenes_code
from banners.published import scenes_told
from banners.scene import VERSION
from banners.store.blob import Blob, Made
from banners.store.running import Kind, make_all
from banners.store.store import Store, step_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import Drawing, motif_of, years_drawn
from hooks.drawing.slots import READY
from hooks.facts.gaps import is_of_no_year, over_from
from hooks.facts.occurrences import occurrences_of
from hooks.facts.years import CampaignYear
from hooks.model.campaign import Campaign
from hooks.progress import Progress, no_progress
from hooks.workshop.texts import Offered, offered_texts

_FRAMES: Final = ("khung-1080x1080",)  # for photos; nothing stands ready of them
_READY: Final = tuple(dict.fromkeys(slot for slots in READY.values() for slot in slots))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An edition in the workshop: its file, the motif it is drawn with, and its texts."""

    campaign: Campaign
    year: int | None
    over: date | None  # from when its words must not be taken for those that the campaign wants
    topic: str
    texts: tuple[Offered, ...]
    blob: Blob

    @property
    def path(self) -> str:
        """The address of its scenes."""
        return addresses.workshop_scenes(self.campaign.id, self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    topic: str
    texts: tuple[tuple[str, str, str, BannerText], ...]  # key, words, about, what a banner says
    sizes: tuple[Size, ...]
    items: tuple[PrintItem, ...]
    of_others: tuple[str, ...]  # the slots of all texts but the first


def compose_editions(
    catalogue: Catalogue, today: date, drawing: Drawing, progress: Progress = no_progress
) -> tuple[Edition, ...]:
    """Return every edition of every campaign, the newest of each first."""
    wanted = list(_wanted(catalogue, today, drawing))
    made = make_all(
        [job for *_, job in wanted],
        SCENES,
        drawing.store,
        drawing.workers,
        lambda done, total: progress("xưởng", done, total),
    )
    return tuple(
        Edition(
            campaign=campaign,
            year=of_year.year if of_year else None,
            over=_over(of_year, today) if of_year else None,
            topic=job.topic,
            texts=texts,
            blob=one.blobs["json"],
        )
        for (campaign, of_year, texts, job), one in zip(wanted, made, strict=True)
        if isinstance(one, Made)
    )


def _over(of_year: CampaignYear, today: date) -> date:
    dated = occurrences_of(of_year.catalogue, of_year.campaign.id, today)
    return over_from(of_year.year, dated, today)


def _wanted(
    catalogue: Catalogue, today: date, drawing: Drawing
) -> Iterator[tuple[Campaign, CampaignYear | None, tuple[Offered, ...], _Job]]:
    whole = drawing.slots != "page"
    sizes = load_sizes()
    if not whole:
        quick = {size.id for size in drawing.chosen.newest}
        sizes = tuple(size for size in sizes if size.id in {*quick, *_FRAMES})
    items = load_print_items() if whole else ()
    for campaign in catalogue.campaigns:
        topic = motif_of(campaign, catalogue)
        yearly = is_of_no_year(catalogue, campaign, today)
        for number, of_year in enumerate(years_drawn(catalogue, campaign)):
            texts = offered_texts(campaign, of_year, bare_first=yearly and not number)
            if number:
                texts = texts[:1]
            job = _Job(
                topic=topic,
                texts=tuple((one.key, one.words, one.about, one.text) for one in texts),
                sizes=tuple(size for size in sizes if not number or size.id in READY["embedded"]),
                items=() if number else items,
                of_others=(*_READY, *_FRAMES) if yearly else _READY,
            )
            yield campaign, of_year, texts, job


def _key_of(job: _Job) -> str:
    texts = [[key, words, about, asdict(text)] for key, words, about, text in job.texts]
    inputs = [job.topic, texts, _digest(job.sizes, job.items), job.of_others]
    return step_key("workshop scenes", inputs, scenes_code(job.topic))


@lru_cache(maxsize=16)  # every campaign's editions have the same
def _digest(sizes: tuple[Size, ...], items: tuple[PrintItem, ...]) -> str:
    told = [[asdict(one) for one in each] for each in (sizes, items)]
    return sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def _make(job: _Job, store: Store) -> Made:
    texts: list[dict[str, Any]] = [
        {
            "key": key,
            "words": words,
            "about": about,
            **scenes_told(
                text,
                job.topic,
                (one for one in job.sizes if not number or one.id in job.of_others),
                (one for one in job.items if not number or one.id in job.of_others),
            ),
        }
        for number, (key, words, about, text) in enumerate(job.texts)
    ]
    told = {"version": VERSION, "topic": job.topic, "texts": texts}
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return Made({"json": store.put(data)})


def _topic(job: _Job) -> str:
    return job.topic


SCENES: Final[Kind[_Job, str]] = Kind(key_of=_key_of, make=_make, alike=_topic)

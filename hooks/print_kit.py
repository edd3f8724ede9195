"""What the site publishes for print shops: each print item of each campaign's newest edition.

A vector PDF to print from, and the same as SVG, which pages show. Drawn once: a folder keeps
what was drawn, under a name made of all that decides its bytes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path

import banners.print
from banners import BannerError, BannerText
from banners.cache import fingerprint
from banners.print import PrintItem, draw_pdf, draw_svg, load_print_items
from hooks.banner_kit import Drawing, banner_words, look_of
from hooks.catalogue import Catalogue
from hooks.files import write_whole

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFile:
    """A print item of one campaign: two files, or the reason why there is none."""

    campaign_id: str
    item: PrintItem
    path: str  # of the PDF, relative to the site's root
    pdf: bytes
    svg: bytes
    reason: str | None = None

    @property
    def svg_path(self) -> str:
        """The address of the SVG."""
        return self.path.removesuffix(".pdf") + ".svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    campaign_id: str
    year: int | None
    text: BannerText
    item: PrintItem
    palette: str
    url: str
    folder: Path | None

    @property
    def key(self) -> str:
        parts = [asdict(self.text), asdict(self.item), self.palette, self.url, _fingerprint()]
        return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def draw_prints(
    catalogue: Catalogue, site_url: str, drawing: Drawing, progress: Progress = lambda *_: None
) -> tuple[PrintFile, ...]:
    """Draw every print item of every campaign; nothing unless every slot is wanted."""
    jobs = list(_jobs(catalogue, site_url, drawing.cache)) if drawing.every_slot else []
    drawn: list[PrintFile] = []
    if jobs:
        with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
            for number, result in enumerate(pool.map(_draw, jobs, chunksize=8), 1):
                drawn.append(result)
                progress("bản in", number, len(jobs))
    return tuple(drawn)


def _jobs(catalogue: Catalogue, site_url: str, folder: Path | None) -> Iterator[_Job]:
    items = load_print_items()
    for campaign in catalogue.campaigns:
        newest = campaign.newest_first[0] if campaign.editions else None
        for item in items:
            yield _Job(
                campaign_id=campaign.id,
                year=newest.year if newest else None,
                text=banner_words(campaign, newest),
                item=item,
                palette=look_of(campaign, catalogue)[1],
                url=f"{site_url}chien-dich/{campaign.id}/",
                folder=folder,
            )


def _draw(job: _Job) -> PrintFile:
    year = f"/{job.year}" if job.year else ""
    made = _Made.of(job)
    return PrintFile(
        campaign_id=job.campaign_id,
        item=job.item,
        path=f"banner/{job.campaign_id}{year}/{job.item.id}.pdf",
        pdf=made.pdf,
        svg=made.svg,
        reason=made.reason,
    )


@dataclass(frozen=True, slots=True)
class _Made:
    pdf: bytes
    svg: bytes
    reason: str | None

    @classmethod
    def of(cls, job: _Job) -> _Made:
        """Return what is kept of the job, or draw it and keep it."""
        kept = job.folder / "print" / job.key if job.folder else None
        if kept and kept.is_file():
            return cls._read(kept.read_bytes())
        try:
            pdf = draw_pdf(job.text, job.item, job.palette, job.url)
            svg = draw_svg(job.text, job.item, job.palette, job.url)
            made = cls(pdf, svg, None)
        except BannerError as error:
            made = cls(b"", b"", str(error))
        if kept:
            write_whole(kept, made._written())
        return made

    def _written(self) -> bytes:
        head = json.dumps([len(self.pdf), len(self.svg), self.reason]).encode()
        return head + b"\n" + self.pdf + self.svg

    @classmethod
    def _read(cls, data: bytes) -> _Made:
        head, _, body = data.partition(b"\n")
        of_pdf, of_svg, reason = json.loads(head)
        return cls(body[:of_pdf], body[of_pdf : of_pdf + of_svg], reason)


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    """A hash of all code that draws prints."""
    digest = sha256(fingerprint().encode())
    for path in sorted(Path(banners.print.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()

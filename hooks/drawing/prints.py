"""The prints that the site publishes: every print item for every campaign's newest year.

Each is a vector PDF for print shops, and an SVG that pages show. It is drawn only once: a folder
keeps it under a name derived from everything that determines its bytes.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from html import unescape
from multiprocessing import get_context
from pathlib import Path

import segno

import banners.print
from banners import BannerError, BannerText, TextTooLongError, UncoveredCharacterError
from banners.cache import fingerprint
from banners.kept import keep, kept
from banners.print import PrintItem, draw_pdf, draw_svg, load_print_items
from banners.workers import worker_processes
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import Drawing, banner_words, look_of, place_of_words, years_drawn
from hooks.progress import Progress, no_progress
from hooks.source.faults import Fault, Faults


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFile:
    """A print item for one campaign: two files, or the reason why there are none."""

    campaign_id: str
    item: PrintItem
    path: str  # of the PDF, relative to the site's root
    pdf: bytes
    svg: bytes
    reason: str | None = None
    fault: str | None = None  # why it failed its proof after being drawn

    @property
    def svg_path(self) -> str:
        """The address of the SVG."""
        return self.path.removesuffix(".pdf") + ".svg"

    @property
    def alt(self) -> str:
        """The words it shows, which are the title of its SVG."""
        title = re.search(rb"<title>(.*?)</title>", self.svg, re.DOTALL)
        return unescape(title[1].decode()) if title else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    campaign_id: str
    year: int | None
    text: BannerText
    item: PrintItem
    design: str
    palette: str
    url: str
    folder: Path | None

    @property
    def key(self) -> str:
        parts = [
            asdict(self.text),
            asdict(self.item),
            self.design,
            self.palette,
            self.url,
            _fingerprint(),
        ]
        return sha256(json.dumps(parts, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def draw_prints(
    catalogue: Catalogue, site_url: str, drawing: Drawing, progress: Progress = no_progress
) -> tuple[PrintFile, ...]:
    """Return every print item of every campaign, or nothing unless every slot is wanted.

    Items that are too small for the words, or cannot outline a letter, give the reason. Raise
    `Faults` for a print that fails its proof.
    """
    jobs = list(_jobs(catalogue, site_url, drawing.cache)) if drawing.every_slot else []
    drawn = list(_all(jobs, progress))
    faults = [
        _fault(catalogue, file.campaign_id, file.fault) for file in drawn if file.fault is not None
    ]
    if faults:
        raise Faults({fault.place: fault for fault in faults}.values())
    return tuple(drawn)


def _all(jobs: Sequence[_Job], progress: Progress) -> Iterator[PrintFile]:
    """Yield each job's print: kept ones are read here, other processes draw the rest."""
    kept = [_kept(job) for job in jobs]
    done = sum(made is not None for made in kept)
    with ExitStack() as stack:
        drawn: Iterator[_Made] = iter(())
        if done < len(jobs):
            pool = stack.enter_context(worker_processes(get_context("spawn")))
            missing = [job for job, made in zip(jobs, kept, strict=True) if made is None]
            drawn = pool.map(_draw, missing, chunksize=8)
        for job, made in zip(jobs, kept, strict=True):
            done += made is None
            yield _file(job, made or next(drawn))
            progress("bản in", done, len(jobs))


def _fault(catalogue: Catalogue, campaign_id: str, problem: str) -> Fault:
    campaign = catalogue.campaign(campaign_id)
    newest = years_drawn(catalogue, campaign)[0]
    source, steps = place_of_words(catalogue, campaign, newest)
    return source.fault(steps, "banner-undrawable", problem=problem)


def _jobs(catalogue: Catalogue, site_url: str, folder: Path | None) -> Iterator[_Job]:
    items = load_print_items()
    for campaign in catalogue.campaigns:
        newest = years_drawn(catalogue, campaign)[0]
        design, palette = look_of(campaign, catalogue)
        for item in items:
            yield _Job(
                campaign_id=campaign.id,
                year=newest.year if newest else None,
                text=banner_words(campaign, newest),
                item=item,
                design=design,
                palette=palette,
                url=site_url + addresses.campaign_page(campaign.id),
                folder=folder,
            )


def _file(job: _Job, made: _Made) -> PrintFile:
    folder = addresses.banner_folder(job.campaign_id, job.year)
    return PrintFile(
        campaign_id=job.campaign_id,
        item=job.item,
        path=f"{folder}{job.item.id}.pdf",
        pdf=made.pdf,
        svg=made.svg,
        reason=made.reason,
        fault=made.fault,
    )


def _kept_at(job: _Job) -> Path | None:
    return job.folder / "print" / job.key if job.folder else None


def _kept(job: _Job) -> _Made | None:
    path = _kept_at(job)
    data = kept(path) if path else None
    return None if data is None else _Made._read(data)


def _draw(job: _Job) -> _Made:
    """Return the job's print, drawn and kept unless it is at fault."""
    try:
        pdf = draw_pdf(job.text, job.item, job.palette, job.url, design=job.design)
        svg = draw_svg(job.text, job.item, job.palette, job.url, design=job.design)
        made = _Made(pdf, svg, None)
    except (TextTooLongError, UncoveredCharacterError) as error:
        made = _Made(b"", b"", str(error))
    except BannerError as error:
        return _Made(b"", b"", None, str(error))
    if path := _kept_at(job):
        keep(path, made._written())
    return made


@dataclass(frozen=True, slots=True)
class _Made:
    pdf: bytes
    svg: bytes
    reason: str | None
    fault: str | None = None

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
    """Return a hash of all code that draws prints and of the libraries that only they use."""
    digest = sha256(fingerprint().encode())
    versions = segno.__version__, zlib.ZLIB_RUNTIME_VERSION
    digest.update(repr(versions).encode())
    for path in sorted(Path(banners.print.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()

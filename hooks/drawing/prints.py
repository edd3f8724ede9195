"""The prints that the site publishes, of every campaign's newest year, and of no year beside it.

A vector PDF to print from, and the same as SVG, which pages show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from html import unescape
from typing import Final

from banners import Agency, BannerError, BannerText, TextTooLongError, UncoveredCharacterError
from banners.making.keeping import words_told
from banners.making.steps import print_code
from banners.print import BadUrlError, Finish, PrintItem, draw_pdf, draw_svg, load_print_items
from banners.print.qr import checked
from banners.store.blob import Blob, Made
from banners.store.running import Kind, make_all
from banners.store.store import Store, as_told, told_key
from hooks import addresses
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing.banners import (
    Drawing,
    DrawnEdition,
    banner_words,
    editions_drawn,
    motif_of,
    place_of_words,
)
from hooks.progress import Progress, no_progress
from hooks.site_address import is_real
from hooks.source.faults import Fault, Faults


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFiles:
    """A PDF, the same as SVG, and the words it shows, as the SVG names itself by them."""

    pdf: Blob
    svg: Blob
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintFile:
    """A print item for one campaign: two files, or the reason why there are none."""

    campaign_id: str
    year: int | None  # None: of no year
    item: PrintItem
    path: str  # of the PDF, relative to the site's root
    files: PrintFiles | None
    reason: str | None = None

    @property
    def told(self) -> tuple[object, ...]:
        """All of it as plain values, of the item the id."""
        files = self.files and (*self.files.pdf, *self.files.svg, self.files.alt)
        return self.campaign_id, self.year, self.item.id, self.path, files, self.reason

    @property
    def svg_path(self) -> str:
        """The address of the SVG."""
        return self.path.removesuffix(".pdf") + ".svg"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    edition: DrawnEdition
    text: BannerText
    item: PrintItem
    topic: str
    url: str | None
    agency: Agency | None = None  # whose it is


def draw_prints(
    catalogue: Catalogue,
    today: date,
    site_url: str,
    drawing: Drawing,
    progress: Progress = no_progress,
) -> tuple[PrintFile, ...]:
    """Return the prints of every campaign that the drawing chooses.

    Items that are too small for the words, or cannot outline a letter, give the reason. Raise
    `Faults` for a print that fails its proof.
    """
    jobs = list(_jobs(catalogue, today, site_url, drawing))
    results = make_all(
        jobs,
        PRINTS,
        drawing.store,
        drawing.workers,
        lambda done, total: progress("bản in", done, total),
    )
    prints, faults = [], []
    for job, made in zip(jobs, results, strict=True):
        if isinstance(made, Made):
            prints.append(_file(job, made))
        else:
            faults.append(_fault(catalogue, job.edition, made))
    if faults:
        raise Faults({fault.place: fault for fault in faults}.values())
    return tuple(prints)


def _fault(catalogue: Catalogue, edition: DrawnEdition, problem: str) -> Fault:
    source, steps = place_of_words(catalogue, edition.campaign, edition.of_year)
    return source.fault(steps, "banner-undrawable", problem=problem)


def _jobs(catalogue: Catalogue, today: date, site_url: str, drawing: Drawing) -> Iterator[_Job]:
    items = [item for item in load_print_items() if item.id in drawing.chosen.prints]
    for campaign in catalogue.campaigns:
        url = _short(site_url, campaign.id)
        motif = motif_of(campaign, catalogue)
        for edition in editions_drawn(catalogue, campaign, today):
            words = banner_words(campaign, edition.of_year)
            for item in items if edition.whole else ():
                yield _Job(
                    edition=edition,
                    text=words,
                    item=item,
                    topic=motif,
                    url=url,
                    agency=drawing.agency,
                )


def _short(site_url: str, campaign_id: str) -> str | None:
    """Return the address for a campaign's QR code; None when it is not real, or too long for one.

    An example's address would be printed forever.
    """
    if not is_real(site_url):
        return None
    url = site_url + addresses.short(campaign_id)
    try:
        return checked(url)
    except BadUrlError:
        return None


def _file(job: _Job, made: Made) -> PrintFile:
    files = None
    if made.blobs:
        files = PrintFiles(pdf=made.blobs["pdf"], svg=made.blobs["svg"], alt=made.facts["alt"])
    return PrintFile(
        campaign_id=job.edition.campaign.id,
        year=job.edition.year,
        item=job.item,
        path=f"{job.edition.folder}{job.item.id}.pdf",
        files=files,
        reason=made.facts["reason"],
    )


def _key_of(job: _Job) -> str:
    whose = job.agency.digest if job.agency else None
    inputs = (
        f"[{words_told(job.text)}, {_drawn_of(job.item)}, {as_told([job.topic, job.url, whose])}]"
    )
    return told_key("print", inputs, print_code(job.topic))


@lru_cache(maxsize=64)  # as many as there are prints: every key has one
def _drawn_of(item: PrintItem) -> str:
    return as_told(asdict(item))


def _drawn(job: _Job, agency: Agency | None) -> tuple[bytes, bytes]:
    """Return the PDF and the SVG, the agency's if there is one."""
    hung = job.item.finish is Finish.EYELETS
    text = agency.on(job.text, hung=hung) if agency else job.text
    logos = agency.logos if agency else ()
    told = text, job.item, job.topic, job.url, logos
    return draw_pdf(*told), draw_svg(*told)


def _draw(job: _Job, store: Store) -> Made | str:
    """Draw the job's print, or tell what is wrong with it."""
    try:
        try:
            pdf, svg = _drawn(job, job.agency)
        except TextTooLongError:
            if job.agency is None:
                raise
            pdf, svg = _drawn(job, None)  # its bar leaves the words no room
    except (TextTooLongError, UncoveredCharacterError) as error:
        return Made(facts={"reason": str(error)})
    except BannerError as error:
        return str(error)
    return Made(
        {"pdf": store.put(pdf), "svg": store.put(svg)}, {"reason": None, "alt": words_of(svg)}
    )


def _item(job: _Job) -> str:
    return job.item.id


PRINTS: Final = Kind(key_of=_key_of, make=_draw, alike=_item)


def words_of(svg: bytes) -> str:
    """Return the words that an SVG of a print shows, as it names itself by them."""
    title = re.search(rb"<title>(.*?)</title>", svg, re.DOTALL)
    return unescape(title[1].decode()) if title else ""

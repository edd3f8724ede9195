"""One job of drawing: a banner in all the formats of its slot, with its proof."""

from dataclasses import dataclass, replace

from banners.banner import Banner, finished
from banners.errors import BannerError, TextTooLongError, TooHeavyError
from banners.formats import File, other_files, png, png_file
from banners.logo import Logo
from banners.picture import picture
from banners.proof import LEAST_CONTRAST, Proof, proof, with_files
from banners.sizes import Size
from banners.text import BannerText


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to draw; the fields are the arguments of `banners.draw`."""

    text: BannerText
    size: Size
    design: str = "bac-thang"
    palette: str = "xanh"
    logo: Logo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A banner's files, the PNG first; `missing` says which formats are missing, and why.

    `palette` is the one the design used; `alt`, `lines` and `left_out` are those of `Banner`.
    """

    size: Size
    design: str
    palette: str
    alt: str
    lines: tuple[str, ...]
    left_out: tuple[str, ...]
    files: tuple[File, ...]
    missing: tuple[str, ...]
    proof: Proof

    @property
    def png(self) -> bytes:
        """The PNG at the slot's own size."""
        return self.files[0].data


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A slot that cannot hold the words at a legible size, with the reason."""

    size: Size
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """Words, a logo or a design that no slot can show, or a banner that failed its proof."""

    size: Size
    error: BannerError


def render(job: Job) -> Rendered | LeftOut | Faulty:
    """Return the outcome of drawing one banner, writing its files and proving them."""
    try:
        return _render(job)
    except TextTooLongError as error:
        return LeftOut(size=job.size, reason=str(error))
    except BannerError as error:
        return Faulty(size=job.size, error=error)


def _render(job: Job) -> Rendered:
    for calm in (False, True):
        drawn = picture(job.text, job.size, job.design, job.palette, job.logo, calm=calm)
        data = png(drawn.image, job.size)
        banner = finished(drawn, data, job.design)
        found = proof(banner)
        if found.contrast >= LEAST_CONTRAST:
            break
    others, missing = other_files(drawn.image, job.size, len(data))
    files = (png_file(drawn.image, data), *others)
    if job.size.retina:
        more, reasons = _twice(job, banner)
        files, missing = files + more, missing + reasons
    found = with_files(found, files, job.size.max_bytes)
    found.require()
    return Rendered(
        size=job.size,
        design=banner.design,
        palette=banner.palette,
        alt=banner.alt,
        lines=banner.lines,
        left_out=banner.left_out,
        files=files,
        missing=missing,
        proof=found,
    )


def _twice(job: Job, banner: Banner) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """Return the files at twice the size, if the words are the same and they are light enough."""
    size = job.size
    large = replace(
        size,
        width=2 * size.width,
        height=2 * size.height,
        min_headline=2 * size.min_headline,
        min_type=2 * size.min_type,
        safe=(2 * size.safe[0], 2 * size.safe[1], 2 * size.safe[2], 2 * size.safe[3]),
    )
    try:
        drawn = picture(job.text, large, job.design, job.palette, job.logo, calm=banner.calm)
        data = png(drawn.image, large)
    except (TextTooLongError, TooHeavyError) as error:
        return (), (f"@2x: {error}",)
    if drawn.composition.words != banner.composition.words:
        return (), ("@2x: không giữ được đủ các dòng chữ",)
    others, missing = other_files(drawn.image, large, len(data), scale=2)
    return (png_file(drawn.image, data, scale=2), *others), tuple(f"@2x {m}" for m in missing)

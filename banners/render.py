"""One job of drawing: a banner in all the formats of its slot, with its proof."""

from dataclasses import dataclass, replace

from banners.banner import DEFAULT_TOPIC, finished, scene_for
from banners.enlarging import enlarged
from banners.errors import BannerError, TextTooLongError, TooHeavyError
from banners.formats import File, other_files, png, png_file
from banners.logo import Logo
from banners.painting import pixels
from banners.proof import Proof, proof, with_files
from banners.scene import Scene
from banners.sizes import Size
from banners.text import BannerText


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What to draw; the fields are the arguments of `banners.draw`."""

    text: BannerText
    size: Size
    topic: str = DEFAULT_TOPIC
    logos: tuple[Logo, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A banner's files, the PNG first; `missing` says which formats are missing, and why.

    `alt`, `lines` and `left_out` are those of `Banner`.
    """

    size: Size
    topic: str
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
    """Words, a logo or a topic that no slot can show, or a banner that failed its proof."""

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
    size = job.size
    scene = scene_for(job.text, size, job.topic, job.logos)
    image = pixels.finished(scene, job.logos)
    data = png(image, size)
    banner = finished(scene, data, size)
    found = proof(banner)
    others, missing = other_files(image, size, len(data))
    files = (png_file(image, data), *others)
    if size.retina:
        more, reasons = _twice(job, scene)
        files, missing = files + more, missing + reasons
    found = with_files(found, files, size.max_bytes)
    found.require()
    return Rendered(
        size=size,
        topic=banner.topic,
        alt=banner.alt,
        lines=banner.lines,
        left_out=banner.left_out,
        files=files,
        missing=missing,
        proof=found,
    )


def _twice(job: Job, scene: Scene) -> tuple[tuple[File, ...], tuple[str, ...]]:
    """Return the files at twice the size, if they are light enough."""
    image = pixels.finished(enlarged(scene, 2), job.logos)
    large = replace(job.size, width=image.width, height=image.height)
    try:
        data = png(image, large)
    except TooHeavyError as error:
        return (), (f"@2x: {error}",)
    others, missing = other_files(image, large, len(data), scale=2)
    return (png_file(image, data, scale=2), *others), tuple(f"@2x {m}" for m in missing)

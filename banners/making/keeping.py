"""Banners in a store: what a job's key is made of, and how its result is kept and read."""

from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256

from banners.formats import suffix_of
from banners.making.steps import banner_code
from banners.render import Job, LeftOut, Rendered
from banners.sizes import Size
from banners.store.blob import Blob, Made
from banners.store.store import Store, as_told, told_key
from banners.text import BannerText

_NOT_DRAWN = {"name", "use", "source", "group"}  # of a size: what readers see, not what is drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """One file of a banner, as of `banners.File`, its bytes in the store."""

    format: str
    scale: int
    width: int
    height: int
    blob: Blob

    @property
    def suffix(self) -> str:
        """What follows the slot's id in the file's name: ".png", "@2x.webp"."""
        return suffix_of(self.format, self.scale)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Of a banner as of `banners.Rendered` what sites show, its files in the store, the PNG first.

    What the rest says of it, such as its proof, is worth nothing once it has been judged by it.
    """

    size: Size
    topic: str
    alt: str
    files: tuple[KeptFile, ...]


def key_of(job: Job) -> str:
    """The key of ``job``: all that decides its bytes.

    A site has thousands of banners, of a few hundred texts in a hundred slots, so that what these
    are as JSON is put together, not written anew.
    """
    logos = as_told([sha256(logo.data).hexdigest() for logo in job.logos]) if job.logos else "[]"
    told = f"[{words_told(job.text)}, {_drawn_of(job.size)}, {_topic_of(job.topic)}, {logos}]"
    return told_key("banner", told, banner_code(job.topic))


@lru_cache(maxsize=256)  # every slot of a campaign has the same
def words_told(text: BannerText) -> str:
    """Return words as the keys of all that is drawn of them have them."""
    return as_told(asdict(text))


@lru_cache(maxsize=256)  # as many as there are slots: every banner's key has one
def _drawn_of(size: Size) -> str:
    return as_told({key: value for key, value in asdict(size).items() if key not in _NOT_DRAWN})


_topic_of = lru_cache(maxsize=256)(as_told)


def made_of(result: Rendered | LeftOut, store: Store) -> Made:
    """Put the files of ``result`` into the store. Raises `KeepingError`."""
    if isinstance(result, LeftOut):
        return Made(facts={"reason": result.reason})
    return Made(
        blobs={file.suffix: store.put(file.data) for file in result.files},
        facts={
            "reason": None,
            "alt": result.alt,
            "files": [[file.format, file.scale, file.width, file.height] for file in result.files],
        },
    )


def as_kept(job: Job, made: Made) -> Kept | LeftOut:
    """What was made of ``job``."""
    facts = made.facts
    if facts["reason"] is not None:
        return LeftOut(size=job.size, reason=facts["reason"])
    return Kept(
        size=job.size,
        topic=job.topic,
        alt=facts["alt"],
        files=tuple(_file(made, *shape) for shape in facts["files"]),
    )


def _file(made: Made, format_: str, scale: int, width: int, height: int) -> KeptFile:
    blob = made.blobs[suffix_of(format_, scale)]
    return KeptFile(format=format_, scale=scale, width=width, height=height, blob=blob)

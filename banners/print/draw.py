"""The drawing of a print: words, an item, a topic and an address in; PDF or SVG out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from banners.banner import DEFAULT_TOPIC, topic_named
from banners.errors import BannerError
from banners.logo import Logo
from banners.print.pdf import write_pdf
from banners.print.proof import require_sound
from banners.print.qr import checked
from banners.print.said import words_of
from banners.print.svg import write_svg
from banners.scene import Scene
from banners.setting.compose import compose
from banners.setting.wish import MOST_LOGOS, Wish
from banners.sizes import Finish, PrintItem
from banners.text import BannerText


def draw_pdf(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: Sequence[Logo] = (),
) -> bytes:
    """Return a PDF of `text` on `item`, with a QR code for `url` if one is given.

    The same arguments give the same bytes. Raise `BannerError`: `TextTooLongError` when the words
    would not be legible from the item's distance, `UncoveredCharacterError`, `BadUrlError`,
    `RaqmMissingError`, `UnsoundError` when the print fails its proof, or `BannerError` itself for
    an unknown topic.
    """
    scene = print_scene(text, item, topic, url, tuple(logos))
    return write_pdf(scene, item, words_of(text, url), logos)


def draw_svg(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: Sequence[Logo] = (),
) -> bytes:
    """Return an SVG of `text`, measured in mm of the finished item.

    Raise `BannerError` as `draw_pdf` does.
    """
    scene = print_scene(text, item, topic, url, tuple(logos))
    return write_svg(scene, (f"{item.width_mm}mm", f"{item.height_mm}mm"), logos)


@lru_cache(maxsize=2)  # the PDF and the SVG of one print
def print_scene(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: tuple[Logo, ...] = (),
) -> Scene:
    """Return a print composed, as both painters draw it, and proved; see `compose_print`."""
    scene = compose_print(text, item, topic, url, logos)
    require_sound(scene)
    return scene


def compose_print(
    text: BannerText,
    item: PrintItem,
    topic: str = DEFAULT_TOPIC,
    url: str | None = None,
    logos: tuple[Logo, ...] = (),
) -> Scene:
    """Return a print composed; a unit is a px of the item's canvas."""
    if len(logos) > MOST_LOGOS:
        raise BannerError(f"Bản in nhận nhiều nhất {MOST_LOGOS} logo, không phải {len(logos)}.")
    shapes = tuple((image.width, image.height) for image in (logo.image() for logo in logos))
    px = item.px_per_mm
    return compose(
        Wish(
            text=text,
            size=item.size,
            topic=topic_named(topic),
            logos=shapes,
            address=checked(url) if url is not None else None,
            bleed=round(item.bleed_mm * px, 4),
            mm=1 / px / item.scale,
            scale=item.scale,
            stands=item.finish is Finish.CASSETTE,
        )
    )

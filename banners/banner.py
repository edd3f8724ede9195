"""A finished banner: the file, and the facts that its proof needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from banners.art.catalogue import LIGHT, all_topics
from banners.art.light import light_twin
from banners.art.topic import Topic
from banners.errors import BannerError
from banners.formats import png
from banners.logo import Logo
from banners.painting import pixels
from banners.scene import Role, Scene
from banners.setting.compose import compose
from banners.setting.wish import MOST_LOGOS, Wish
from banners.sizes import Size
from banners.text import BannerText

DEFAULT_TOPIC = "bac-thang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A PNG and a record of what it shows.

    `alt` are the words on the banner in reading order, as the document writes them.
    `headline_px` and `smallest_px` are type sizes, `lines` the headline as broken and set,
    `left_out` the parts ("name", "agency") that the size had no room for.
    """

    png: bytes
    size: Size
    topic: str
    alt: str
    headline_px: float
    smallest_px: float
    lines: tuple[str, ...]
    left_out: tuple[str, ...]
    scene: Scene


def topic_named(key: str) -> Topic:
    """Return a topic by its id, after which `LIGHT` asks for its light twin. Raise `BannerError`.

    >>> topic_named("hiv-aids-nen-sang").palette.is_light
    True
    """
    topics: Mapping[str, Topic] = all_topics()
    drawn = key.removesuffix(LIGHT)
    if drawn not in topics:
        raise BannerError(f"Không có hình “{drawn}”. Hãy dùng một trong: {', '.join(topics)}.")
    topic = topics[drawn]
    return topic if drawn == key else replace(topic, palette=light_twin(topic.palette))


def scene_for(
    text: BannerText, size: Size, topic: str = DEFAULT_TOPIC, logos: Sequence[Logo] = ()
) -> Scene:
    """Return `text` composed in `size`. Raise `BannerError`."""
    if len(logos) > MOST_LOGOS:
        raise BannerError(f"Banner nhận nhiều nhất {MOST_LOGOS} logo, không phải {len(logos)}.")
    shapes = tuple((image.width, image.height) for image in (logo.image() for logo in logos))
    return compose(Wish(text=text, size=size, topic=topic_named(topic), logos=shapes))


def draw(
    text: BannerText, size: Size, topic: str = DEFAULT_TOPIC, logos: Sequence[Logo] = ()
) -> Banner:
    """Return a banner of `text` in `size`, with the picture and the palette of a topic.

    The same arguments always give the same bytes. Raise `BannerError`: `TextTooLongError` when
    the words would not be legible at this size, `UncoveredCharacterError`, `RaqmMissingError`,
    `TooHeavyError`, or `BannerError` itself for an unknown topic.
    """
    scene = scene_for(text, size, topic, logos)
    return finished(scene, png(pixels.finished(scene, logos), size), size)


def finished(scene: Scene, data: bytes, size: Size) -> Banner:
    """Return the banner made of a scene and its file, `data`."""
    slogan = scene.lines_of(Role.HEADLINE) or scene.lines_of(Role.NAME) or scene.lines
    return Banner(
        png=data,
        size=size,
        topic=scene.topic,
        alt=scene.alt,
        headline_px=max(line.px for line in slogan),
        smallest_px=min(line.px for line in scene.lines),
        lines=tuple(line.shown for line in slogan),
        left_out=tuple(role.value for role in scene.left_out),
        scene=scene,
    )

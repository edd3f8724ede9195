"""A look at topics: `python -m banners.art sheet.png [topic …]` draws each at all three levels."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from PIL import Image

from banners import topics
from banners.art.flatten import placed
from banners.art.raster import draw
from banners.art.shapes import Circle
from banners.art.tones import Tone
from banners.art.topic import Topic


def _picture(topic: Topic, width: int, height: int, stage: float, x: float) -> Image.Image:
    """Return the scene on its ground: `stage` px wide, its left edge at `x`, on the bottom."""
    image = Image.new("RGB", (width, height), topic.palette[Tone.GROUND])
    shapes = (topic.scene.halo, *topic.scene.setting, *topic.scene.figures)
    return draw(image, shapes, placed(x, height - stage, stage / 600), topic.palette)


def _row(topic: Topic) -> Image.Image:
    row = Image.new("RGB", (1830, 660), (226, 232, 240))
    row.paste(_picture(topic, 1200, 630, 640, 590), (0, 15))
    row.paste(_picture(topic, 300, 600, 340, -20), (1215, 15))
    wide, narrow = topic.palette, topic.palette
    emblem = Image.new("RGB", (300, 200), wide[Tone.HALO])
    row.paste(draw(emblem, topic.emblem, placed(0, 0, 1), wide), (1525, 15))
    small = Image.new("RGB", (167, 90), wide[Tone.GROUND])
    panel = (Circle(Tone.HALO, 171, 45, 171),)
    small = draw(small, panel, placed(0, 0, 1), wide)
    row.paste(draw(small, topic.emblem, placed(18, 9, 0.45), wide), (1525, 235))
    for number, side in enumerate((48, 32, 24, 16)):
        glyph = Image.new("RGB", (side + 16, side + 16), narrow[Tone.HALO])
        at = (1525 + sum((80, 64, 56)[:number]), 345)
        row.paste(draw(glyph, topic.glyph, placed(8, 8, side / 48), narrow), at)
    large = Image.new("RGB", (200, 200), narrow[Tone.HALO])
    row.paste(draw(large, topic.glyph, placed(4, 4, 4), narrow), (1525, 440))
    return row


def main(arguments: list[str]) -> None:
    """Write the sheet."""
    path, *names = arguments
    names = names or sorted(each.name for each in iter_modules(topics.__path__))
    rows = [_row(import_module(f"banners.topics.{name}").TOPIC) for name in names]
    sheet = Image.new("RGB", (1830, 660 * len(rows)))
    for number, row in enumerate(rows):
        sheet.paste(row, (0, 660 * number))
    sheet.save(Path(path))


if __name__ == "__main__":
    main(sys.argv[1:])

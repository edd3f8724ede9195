"""Pair time of card and leaderboard, beside plain Pillow: python -m tests.benchmarks.bench_art

Both sides compose the same real slogans (each with its campaign's motif), draw the same shapes at
four times the size, and write PNGs; rounds are interleaved, on one core.

The baseline is what one would write with Pillow alone: the whole picture at four times the size in
RGB, reduced by LANCZOS, text in the installed font, `Image.save`; nothing is kept. "cold" is our
drawing of a pair whose grounds are not kept, "ours" that of a second banner on the same grounds, as
other years, languages and yearly banners are. Then a kit: every ready slot of some campaigns, each
ground drawn when it is first needed.
"""

from __future__ import annotations

import io
import statistics
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from time import process_time

import fontpkg  # type: ignore[import-untyped, unused-ignore]
from PIL import Image, ImageDraw, ImageFont

from banners import BannerError, BannerText, Size, load_sizes
from banners.art.flatten import Placing, circle, lines_of, placed
from banners.art.raster import outlines
from banners.art.shapes import Group, Shape, Stroke
from banners.art.tones import Palette
from banners.banner import scene_for
from banners.painting import pixels
from banners.painting.pixels import picture, shapes_of
from banners.png import encode
from banners.scene import Scene
from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from hooks.drawing.slots import READY
from tests.conftest import ROOT

ROUNDS = 5
SCALE = 4
SIZES = {size.id: size for size in load_sizes()}
PAIR = ("1200x630", "728x90")

Words = tuple[BannerText, str]
Draw = Callable[[Words, Size], bytes]


def real_words() -> list[Words]:
    """Return the words and the motif of campaigns that have a headline."""
    catalogue = load_catalogue(ROOT / "campaigns")
    found = []
    for campaign in catalogue.campaigns:
        text = banner_words(campaign, years_drawn(catalogue, campaign)[0])
        found.append((text, motif_of(campaign, catalogue)))
    return found


def plain_paint(
    image: Image.Image, shapes: Iterable[Shape], placing: Placing, palette: Palette
) -> None:
    """Paint shapes as one would with Pillow alone."""
    pen = ImageDraw.Draw(image)
    for shape in shapes:
        if isinstance(shape, Group):
            inner = placing.then(shape.turn, shape.scale, shape.at, mirror=shape.mirror)
            if shape.clip is None:
                plain_paint(image, shape.shapes, inner, palette)
                continue
            over, mask = image.copy(), Image.new("L", image.size)
            plain_paint(over, shape.shapes, inner, palette)
            for line in outlines(shape.clip, inner):
                ImageDraw.Draw(mask).polygon(line, fill=255)
            image.paste(over, (0, 0), mask)
        elif isinstance(shape, Stroke):
            width = shape.width * placing.scale
            for line in lines_of(shape.d, 0.25):
                points = [placing(point) for point in line]
                pen.line(points, fill=palette[shape.tone], width=max(1, round(width)))
                for x, y in points:
                    pen.polygon(circle(x, y, width / 2, 24), fill=palette[shape.tone])
        else:
            lines = outlines(shape, placing)
            if len(lines) == 1:
                pen.polygon(lines[0], fill=palette[shape.tone])
                continue
            mask = Image.new("1", image.size)
            for line in lines:
                ImageDraw.Draw(mask).polygon(line, fill=1)
            image.paste(palette[shape.tone], (0, 0), mask)


def plain_image(scene: Scene) -> Image.Image:
    """Return a scene drawn with Pillow alone, nothing kept."""
    size = round(scene.extent.width), round(scene.extent.height)
    ground = scene.palette[scene.ground]
    large = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), ground)
    shapes = [shape for layer in scene.layers for shape in shapes_of(layer)]
    plain_paint(large, shapes, placed(0.0, 0.0, float(SCALE)), scene.palette)
    image = large.resize(size, Image.Resampling.LANCZOS)
    draw = ImageDraw.Draw(image)
    for line in scene.lines:
        path = fontpkg.path(line.family, weight=line.weight)
        face = ImageFont.truetype(path, line.px, layout_engine=ImageFont.Layout.RAQM)
        at = (line.x, line.baseline)
        draw.text(at, line.shown, font=face, fill=scene.palette[line.tone], anchor="ls")
    return image


def plain(words: Words, size: Size) -> bytes:
    """Return a banner drawn and saved by Pillow."""
    out = io.BytesIO()
    plain_image(scene_for(words[0], size, words[1])).save(out, "PNG")
    return out.getvalue()


def ours(words: Words, size: Size) -> bytes:
    """Return a banner drawn and written by this package."""
    return encode(pixels.finished(scene_for(words[0], size, words[1])))


def pillow_saved(words: Words, size: Size) -> bytes:
    """Return our drawing saved by Pillow, which shows the gain of our writer."""
    out = io.BytesIO()
    picture(scene_for(words[0], size, words[1])).save(out, "PNG")
    return out.getvalue()


SIDES: dict[str, Draw] = {
    "plain Pillow": plain,
    "ours, cold": ours,
    "ours": ours,
    "our drawing, Pillow's PNG": pillow_saved,
}


def compare(chosen: list[Words]) -> None:
    """Print the medians of interleaved rounds: processor ms and bytes of a pair."""
    times: dict[str, list[float]] = {name: [] for name in SIDES}
    sizes: dict[str, list[int]] = {name: [] for name in SIDES}
    for _ in range(ROUNDS):
        for words in chosen:
            for name, draw in SIDES.items():
                if name == "ours, cold":
                    pixels.ground.cache_clear()
                start = process_time()
                files = [draw(words, SIZES[key]) for key in PAIR]
                times[name].append((process_time() - start) * 1000)
                sizes[name].append(sum(map(len, files)))
    base = statistics.median(times["plain Pillow"])
    weight = statistics.mean(sizes["plain Pillow"])
    print(f"{'1200x630 + 728x90':28} {'ms':>7} {'ratio':>6} {'bytes':>8} {'ratio':>6}")
    for name in SIDES:
        ms, bytes_ = statistics.median(times[name]), statistics.mean(sizes[name])
        print(f"{name:28} {ms:7.1f} {ms / base:6.2f} {bytes_:8.0f} {bytes_ / weight:6.2f}")


def kit(chosen: list[Words]) -> None:
    """Print what all ready slots of some campaigns take, this year's words and the yearly ones."""
    slots = [SIZES[key] for key in (*READY["embedded"], *READY["shared"], *READY["screens"])]
    jobs = [
        (said, size)
        for words in chosen
        for size in slots
        for said in (words, (replace(words[0], headline=None), words[1]))
    ]

    @cache
    def fits(text: BannerText, topic: str, size: Size) -> bool:
        try:
            scene_for(text, size, topic)
        except BannerError:
            return False
        return True

    jobs = [(words, size) for words, size in jobs if fits(*words, size)]
    pixels.ground.cache_clear()
    found = {}
    for name in ("plain Pillow", "ours"):
        start = process_time()
        weight = sum(len(SIDES[name](words, size)) for words, size in jobs)
        found[name] = (process_time() - start, weight)
    (slow, heavy), (fast, light) = found["plain Pillow"], found["ours"]
    print(
        f"kit of {len(chosen)} campaigns, {len(jobs)} banners: plain {slow:.1f} s, ours"
        f" {fast:.1f} s ({fast / slow:.2f}); {heavy / 1e6:.2f} MB, {light / 1e6:.2f} MB"
        f" ({light / heavy:.2f})"
    )


def main() -> None:
    """Print all measures."""
    words = real_words()
    some = words[3:23:4]
    for each in some:
        for key in PAIR:
            ours(each, SIZES[key])  # fonts, words and outlines are read once in a run
    compare(some)
    kit(some[:3])


if __name__ == "__main__":
    main()

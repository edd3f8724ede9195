"""Pair time of card and leaderboard, beside plain Pillow: python -m tests.benchmarks.bench_banners

Both draw the network design (three-stop diagonal gradient, 80/40 points, 190/108 links, pill, name,
fitted slogan) with the same composition of the same real slogans, interleaved, on one core.

The baseline is what one would write with Pillow alone: everything is drawn for each banner with
the installed font, then saved by `Image.save`; both sides are given the points of the net. Our
drawing keeps the background of a size, as in a run over all banners, where many campaigns share
a size and a look. "cold" is our drawing of the first banner of a size, with only fonts and the
net kept.

Peers, if installed: headless Chromium, and satori + resvg-js, found through NODE_PATH:

    npm install --prefix /tmp/peers satori @resvg/resvg-js
    NODE_PATH=/tmp/peers/node_modules make bench
"""

from __future__ import annotations

import io
import json
import os
import shutil
import statistics
import subprocess
from collections.abc import Callable
from math import inf, log10
from pathlib import Path
from time import perf_counter, process_time

import fontpkg  # type: ignore[import-untyped, unused-ignore]
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageStat

from banners import DESIGNS, PALETTES, Size
from banners.composition import Composition, Role
from banners.designs import base
from banners.designs.network import NETS, net_of
from banners.faces import FAMILY, font
from banners.fit import fit
from banners.formats import webp
from banners.palettes import Palette
from banners.png import encode
from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import look_of, years_drawn
from tests.banners.samples import CARD, STRIP, TEXTS

ROUNDS = 9
PAIR = (CARD, STRIP)
DESIGN, PALETTE = DESIGNS["mang-luoi"], PALETTES["xanh"]
WORDS = [TEXTS[name] for name in ("solves", "no-child", "drives", "welcome", "crime")]

Draw = Callable[[int], list[bytes]]


def composed(number: int, size: Size) -> Composition:
    """Return new words for banner `number`, so that both sides have to fit them."""
    fit.cache_clear()
    return DESIGN.compose(WORDS[number % len(WORDS)], size)


def installed_face(weight: int, px: float, family: str) -> ImageFont.FreeTypeFont:
    """Return the installed font, loaded anew."""
    path = fontpkg.path(family, weight=weight)
    return ImageFont.truetype(path, px, layout_engine=ImageFont.Layout.RAQM)


def plain_image(
    composition: Composition,
    palette: Palette,
    face_of: Callable[[int, float, str], ImageFont.FreeTypeFont] = installed_face,
) -> Image.Image:
    """Return the same drawing made with Pillow alone, nothing kept."""
    image = DESIGN.background(composition.size, palette)
    draw = ImageDraw.Draw(image)
    if pill := composition.pill:
        draw.rounded_rectangle(pill, radius=(pill[3] - pill[1]) / 2, fill=palette.accent)
    for run in composition.runs:
        face = face_of(run.weight, run.px, run.family)
        if run.role is Role.LABEL:
            fill = palette.on_accent
        else:
            fill = palette.ink if run.role is Role.HEADLINE else palette.soft
        draw.text((run.x, run.baseline), run.text, font=face, fill=fill, anchor="ls")
    return image


def plain(number: int) -> list[bytes]:
    """Return the pair drawn and saved by Pillow."""
    files = []
    for size in PAIR:
        out = io.BytesIO()
        plain_image(composed(number, size), PALETTE).save(out, "PNG")
        files.append(out.getvalue())
    return files


def ours(number: int) -> list[bytes]:
    """Return the pair drawn and written by this package, with backgrounds kept."""
    return [encode(DESIGN.paint(composed(number, size), PALETTE)) for size in PAIR]


def cold(number: int) -> list[bytes]:
    """Return the same with no background kept."""
    base._background.cache_clear()
    return ours(number)


def pillow_kept(number: int) -> list[bytes]:
    """Return our drawing saved by Pillow, which shows the gain of our writer."""
    files = []
    for size in PAIR:
        out = io.BytesIO()
        DESIGN.paint(composed(number, size), PALETTE).save(out, "PNG")
        files.append(out.getvalue())
    return files


def timed(draw: Draw, number: int) -> tuple[float, int]:
    """Return the processor ms and bytes of a pair; a busy machine makes no difference."""
    start = process_time()
    files = draw(number)
    return (process_time() - start) * 1000, sum(map(len, files))


def compare() -> None:
    """Print the medians of interleaved rounds."""
    sides: dict[str, Draw] = {
        "plain Pillow": plain,
        "ours": ours,
        "ours, cold": cold,
        "our drawing, Pillow's PNG": pillow_kept,
    }
    for draw in sides.values():
        draw(0)
    times: dict[str, list[float]] = {name: [] for name in sides}
    sizes: dict[str, list[int]] = {name: [] for name in sides}
    for number in range(ROUNDS * len(WORDS)):
        for name, draw in sides.items():
            if name == "ours" and number:
                ours(number - 1)  # the previous round emptied the cache
            spent, size = timed(draw, number)
            times[name].append(spent)
            sizes[name].append(size)
    whole = statistics.median(times["plain Pillow"])
    ratios: dict[str, float] = {}
    print(f"card + leaderboard, {ROUNDS * len(WORDS)} pairs of {len(WORDS)} slogans, one core")
    print(f"{'':28}{'CPU ms':>9}{'min':>7}{'ratio':>7}{'banners/s':>11}{'bytes/pair':>12}")
    for name, found in times.items():
        middle, weight = statistics.median(found), statistics.mean(sizes[name])
        ratio = middle / whole
        speed = f"{middle:>9.1f}{min(found):>7.1f}{ratio:>7.2f}{2000 / middle:>11.0f}"
        print(f"{name:28}{speed}{weight:>12.0f}")
        ratios[name] = ratio
    shared_grounds(ratios["ours"], ratios["ours, cold"])


def shared_grounds(kept: float, cold: float) -> None:
    """Measure a run over all banners of the real campaigns, with each background drawn once."""
    catalogue = load_catalogue(Path(__file__).parents[2] / "campaigns")
    looks = [
        look_of(campaign, catalogue)
        for campaign in catalogue.campaigns
        for _ in years_drawn(catalogue, campaign)
    ]
    grounds = len(set(looks))
    mixed = kept + (cold - kept) * grounds / len(looks)
    print(f"a run over the kit: {len(looks)} cards on {grounds} grounds, so a ratio of {mixed:.2f}")


def share_encoding() -> None:
    """Measure the share of a pair's time that is spent in the writer."""
    spent: dict[str, list[float]] = {"compose": [], "draw": [], "encode": []}
    for number in range(1, ROUNDS * len(WORDS)):
        ours(number - 1)
        for size in PAIR:
            start = process_time()
            composition = composed(number, size)
            set_at = process_time()
            image = DESIGN.paint(composition, PALETTE)
            drawn_at = process_time()
            encode(image)
            done = process_time()
            spent["compose"].append(set_at - start)
            spent["draw"].append(drawn_at - set_at)
            spent["encode"].append(done - drawn_at)
    total = sum(map(sum, spent.values()))
    parts = ", ".join(f"{name} {sum(found) / total:.0%}" for name, found in spent.items())
    print(f"share of ours: {parts}")


def psnr(one: Image.Image, other: Image.Image) -> float:
    """Return the likeness in dB; infinite for identical pixels."""
    square = statistics.mean(
        rms**2 for rms in ImageStat.Stat(ImageChops.difference(one, other)).rms
    )
    return 10 * log10(255**2 / square) if square else inf


def likeness() -> None:
    """Compare the two drawings; with the same font only the pill's rim differs."""
    for size in PAIR:
        composition = composed(0, size)
        drawn = DESIGN.paint(composition, PALETTE)
        installed = psnr(drawn, plain_image(composition, PALETTE))
        same = psnr(drawn, plain_image(composition, PALETTE, font))
        exact = Image.open(io.BytesIO(encode(drawn))).convert("RGB").tobytes() == drawn.tobytes()
        print(
            f"{size.id}: PSNR to plain Pillow {same:.1f} dB with the same face,"
            f" {installed:.1f} dB with the hinted one; PNG lossless: {exact}"
        )


def other_formats() -> None:
    """Measure WebP of the card."""
    image = DESIGN.paint(composed(0, CARD), PALETTE)
    start = perf_counter()
    data = webp(image, CARD.max_bytes) or b""
    print(f"WebP of the card: {(perf_counter() - start) * 1000:.0f} ms, {len(data)} bytes")


def chromium() -> None:
    """Measure the card as a page in headless Chromium, including the process it needs."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        found = None
    if not found:
        print("headless Chromium: not installed, skipped")
        return
    text = WORDS[0]
    page_html = (
        "<style>body{margin:0;width:1200px;height:630px;color:#fff;font:800 52px sans-serif;"
        "background:linear-gradient(118deg,#06184a,#0a2c74,#0f64a4);padding:60px;"
        f"box-sizing:border-box}}</style><p>{text.name}</p><h1>{text.headline}</h1>"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1200, "height": 630})
        spent = []
        data = b""
        for _ in range(5):
            start = perf_counter()
            page.set_content(page_html)
            data = page.screenshot()
            spent.append((perf_counter() - start) * 1000)
        browser.close()
    middle = statistics.median(spent)
    print(f"headless Chromium, card alone, no network, no fit: {middle:.0f} ms, {len(data)} bytes")


def satori() -> None:
    """Measure satori + resvg-js if Node.js can load them; not able to fit type, they get sizes."""
    node = shutil.which("node")
    script = Path(__file__).with_name("satori_pair.cjs")
    if not node or subprocess.run([node, script, "probe"], check=False).returncode:
        print("satori + resvg-js: not installed, skipped (see the head of this file)")
        return
    jobs = [[_specified(composed(number, size)) for size in PAIR] for number in range(len(WORDS))]
    fonts = {weight: str(fontpkg.path(FAMILY, weight=weight)) for weight in (500, 600, 700, 800)}
    spec = json.dumps({"fonts": fonts, "rounds": ROUNDS, "pairs": jobs})
    done = subprocess.run([node, script], input=spec, capture_output=True, text=True, check=True)
    found = json.loads(done.stdout)
    spent, weights = statistics.median(found["ms"]), statistics.mean(found["bytes"])
    print(
        f"satori + resvg-js, no fit: {spent:.1f} ms of processor a pair,"
        f" {2000 / spent:.0f} banners/s, {weights:.0f} bytes"
    )


def _specified(composition: Composition) -> dict[str, object]:
    """A banner as the script draws it: a gradient, the net as SVG, each line in its place."""
    size, net = composition.size, NETS[composition.size.family]
    points, pairs, sizes = net_of(net, size.width, size.height, tall=False)
    unit, longest = min(size.width, size.height), pairs[-1][0]
    shapes = [
        f'<line x1="{a[0]:.1f}" y1="{a[1]:.1f}" x2="{b[0]:.1f}" y2="{b[1]:.1f}"'
        f' stroke-width="1" stroke="#a6ece3" stroke-opacity="{0.44 - 0.3 * length / longest:.2f}"/>'
        for length, a, b in pairs
    ] + [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{net.radius * unit * (0.34 + 0.66 * s**4):.1f}"'
        f' fill="#a6ece3" fill-opacity="{0.5 + 0.4 * s:.2f}"/>'
        for (x, y), s in zip(points, sizes, strict=True)
    ]
    runs = [
        [run.text, run.px, run.weight, run.x, run.baseline - run.px, run.role is Role.LABEL]
        for run in composition.runs
    ]
    return {
        "width": size.width, "height": size.height, "runs": runs, "pill": composition.pill,
        "degrees": 90 + net.degrees, "net": "".join(shapes),
    }  # fmt: skip


def main() -> None:
    """Measure on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    compare()
    share_encoding()
    likeness()
    other_formats()
    satori()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, range(os.cpu_count() or 1))
    chromium()


if __name__ == "__main__":
    main()

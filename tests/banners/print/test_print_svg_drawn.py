"""The SVG of a scene, drawn by a browser, is the picture that Pillow draws of the same scene."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from banners.banner import scene_for
from banners.painting.pixels import picture
from banners.print.svg import write_svg
from tests.banners.samples import EVERY_SIZE, TEXTS

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# One of each setting: words beside, above and on the left of a motif, with and without a bar.
SCENES = (
    ("crime", "1200x630", "mua-ban-nguoi"),
    ("no-child", "300x600", "duoi-nuoc"),
    ("solves", "728x90", "chuyen-doi-so"),
    ("dengue", "160x600", "sot-xuat-huyet"),
    ("crime", "300x250", "gia-dinh"),
)
MOST_MEAN = 3.5  # of 255: each smooths edges and places letters in its own way
MOST_OFF = 0.006  # of the pixels may differ by more than half of what is possible: edges alone


def shown_by(browser: Browser, svg: bytes, width: int, height: int) -> Image.Image:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_content(f'<body style="margin:0">{svg.decode()}</body>')
    found = page.screenshot(clip={"x": 0, "y": 0, "width": width, "height": height})
    page.close()
    with Image.open(io.BytesIO(found)) as image:
        return image.convert("RGB")


@pytest.mark.parametrize(("words", "slot", "topic"), SCENES)
def test_a_browser_shows_what_pillow_draws(
    browser: Browser, words: str, slot: str, topic: str
) -> None:
    size = EVERY_SIZE[slot]
    scene = scene_for(TEXTS[words], size, topic)
    svg = write_svg(scene, (f"{size.width}px", f"{size.height}px"))
    shown = shown_by(browser, svg, size.width, size.height)
    apart = ImageChops.difference(shown, picture(scene).convert("RGB")).convert("L")
    plainly = apart.point([0] * 128 + [255] * 128)
    assert ImageStat.Stat(apart).mean[0] <= MOST_MEAN
    assert ImageStat.Stat(plainly).mean[0] / 255 <= MOST_OFF


def test_a_missing_line_would_be_found(browser: Browser) -> None:
    """The limits are so near that one small line less is more than they allow."""
    size = EVERY_SIZE["728x90"]
    scene = scene_for(TEXTS["crime"], size, "mua-ban-nguoi")
    whole = picture(scene).convert("RGB")
    lost = replace(scene, lines=scene.lines[1:])
    svg = write_svg(lost, (f"{size.width}px", f"{size.height}px"))
    apart = ImageChops.difference(shown_by(browser, svg, size.width, size.height), whole).convert(
        "L"
    )
    assert ImageStat.Stat(apart.point([0] * 128 + [255] * 128)).mean[0] / 255 > MOST_OFF

"""A photo under a frame: covered hole, moved by drag and keys, whole frames kept."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterator
from typing import Any, Final

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from banners.published import scenes_told, topic_told
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.real_campaigns import real_catalogue
from tests.workshop.probe import SIZES, probing

pytestmark = pytest.mark.browser

FRAME: Final = "khung-1080x1080"
HOLE: Final = ["c", 0, 540, 512, 454]
# Half red, half blue: 12 megapixels, as a telephone takes them.
TAKE: Final = """async coded => {
  const bytes = Uint8Array.from(atob(coded), one => one.charCodeAt(0));
  window.photo = await workshop.photoOf(new Blob([bytes]));
  return [photo.bitmap.width, photo.bitmap.height];
}"""
# What would keep the page from answering: pictures decoded in it, and large ones drawn in it.
WATCH: Final = """() => {
  window.decoded = 0;
  window.largest = 0;
  window.createImageBitmap = () => { decoded += 1; };
  const pens = CanvasRenderingContext2D.prototype;
  const draw = pens.drawImage;
  pens.drawImage = function (picture, ...told) {
    for (const one of [picture, this.canvas]) largest = Math.max(largest, one.width * one.height);
    return draw.call(this, picture, ...told);
  };
}"""
TURN: Final = """([hole, by]) => {
  window.photo = workshop.turned(photo, hole, by);
  const {zoom, x, y} = photo;
  return {zoom, x, y};
}"""
# A point of its right half, as it is kept.
RIGHT: Final = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d");
  pen.drawImage(photo.bitmap, -1200, -600);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
}"""
PAINT: Final = """([scene, motif]) => {
  const canvas = document.createElement("canvas");
  const palette = workshop.paletteOf(motif.palettes[0][1]);
  workshop.paintScene(canvas, scene, {size: [1080, 1080], motif, palette});
  const frame = canvas.getContext("2d").getImageData(0, 0, 1080, 1080).data;
  workshop.paintPhoto(canvas, photo, scene.hole, 1);
  const whole = canvas.getContext("2d").getImageData(0, 0, 1080, 1080).data;
  let seen = 0, spoilt = 0;
  for (let at = 0; at < frame.length; at += 4) {
    if (whole[at + 3] !== 255) seen += 1;
    const changed = [0, 1, 2].some((n) => frame[at + n] !== whole[at + n]);
    if (frame[at + 3] === 255 && changed) spoilt += 1;
  }
  const at = 4 * (512 * 1080 + 540 + 200);
  return {transparent: seen, spoilt, right: [...whole.slice(at, at + 3)]};
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


def _photo(width: int, height: int, kind: str = "JPEG") -> str:
    """Return a picture in base64: a list of bytes takes seconds to hand over."""
    image = Image.new("RGB", (width, height), (220, 20, 20))
    image.paste((20, 20, 220), (width // 2, 0, width, height))
    out = io.BytesIO()
    image.save(out, kind)
    return b64encode(out.getvalue()).decode()


def _frame() -> tuple[Any, Any]:
    catalogue = real_catalogue()
    campaign = catalogue.campaign("phong-chong-hiv-aids")
    words = banner_words(campaign, years_drawn(catalogue, campaign)[0])
    topic = motif_of(campaign, catalogue)
    return scenes_told(words, topic, (SIZES[FRAME],), ())["plain"][FRAME], topic_told(topic)


def test_a_photo_of_twelve_megapixels_is_small_before_the_page_has_it(browser: Browser) -> None:
    """A worker decodes it and makes it small; it fills the hole, and the frame is as it was.

    So does one in any other format that is larger than what is kept.
    """
    frame = [*_frame()]
    with probing(browser) as page:
        page.evaluate(WATCH)
        for kind, size in (("JPEG", (4000, 3000)), ("PNG", (1640, 1230)), ("WEBP", (1640, 1230))):
            assert page.evaluate(TAKE, _photo(*size, kind)) == [1600, 1200], kind
            red, _, blue = page.evaluate(RIGHT)
            assert blue > 150 > red, kind
        found = page.evaluate(PAINT, frame)
        assert found["transparent"] == 0
        assert found["spoilt"] == 0
        red, _, blue = found["right"]
        assert blue > 150 > red
        assert page.evaluate("decoded") == 0
        assert page.evaluate("largest") == 1600 * 1200


def test_a_photo_never_leaves_the_hole_uncovered(page: Page) -> None:
    page.evaluate(TAKE, _photo(400, 300))
    assert page.evaluate(TURN, [HOLE, {"y": 500}])["y"] == 0  # it is just as high as the hole
    moved = page.evaluate(TURN, [HOLE, {"x": 5000}])
    assert moved["x"] == pytest.approx(454 * 4 / 3 - 454)
    assert page.evaluate(TURN, [HOLE, {"zoom": 100}])["zoom"] == 5
    assert page.evaluate(TURN, [HOLE, {"zoom": 0.001}]) == {
        "zoom": 1, "x": pytest.approx(454 / 3), "y": 0,
    }  # fmt: skip


def test_what_is_no_picture_is_no_photo(page: Page) -> None:
    told = "async () => await workshop.photoOf(new Blob(['Chữ thử']))"
    assert page.evaluate(told) is None


def test_one_finger_moves_a_photo_and_two_zoom_it(page: Page) -> None:
    page.evaluate(
        """() => {
          document.body.innerHTML = "";
          const canvas = document.createElement("canvas");
          canvas.id = "khung";
          canvas.width = canvas.height = 300;
          canvas.style.touchAction = "none";
          document.body.append(canvas);
          window.turns = [];
          workshop.listenToGestures(canvas, () => 2, turn => turns.push(turn));
        }"""
    )
    box = page.locator("#khung").bounding_box()
    assert box
    x, y = box["x"] + 150, box["y"] + 150
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        told = [{"x": x + a, "y": y + b, "id": number} for number, (a, b) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": told})

    touch("touchStart", (0, 0))
    touch("touchMove", (30, 20))
    touch("touchEnd")
    turns = page.evaluate("turns.splice(0)")
    assert sum(turn["x"] for turn in turns) == pytest.approx(60)
    assert sum(turn["y"] for turn in turns) == pytest.approx(40)
    touch("touchStart", (-20, 0), (20, 0))
    touch("touchMove", (-60, 0), (60, 0))
    touch("touchEnd")
    zoom = 1.0
    for turn in page.evaluate("turns.splice(0)"):
        zoom *= turn["zoom"]
    assert zoom == pytest.approx(3)

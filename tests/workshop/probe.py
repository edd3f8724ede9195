"""A page with nothing but the workshop's modules, for questions that no reader asks."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from PIL import Image
from playwright.sync_api import Browser, Page, Route

from banners import Size, load_sizes
from banners.store.blob import Blob
from hooks.bundling import bundle
from hooks.workshop.faces import face_files, faces_told
from hooks.workshop.files import SOURCES, decoding_script
from tests.browsing import lent
from tests.conftest import DRAWING

SIZES: Final = {size.id: size for size in load_sizes()}
ORIGIN: Final = "https://mau.example/"
_ASKED: Final = {
    "bar.js": ("withBar",),
    "decoder.js": ("startDecoder",),
    "faces.js": ("loadFaces", "loadRareFaces"),
    "files.js": ("bannerFile",),
    "free.js": ("freeSlot", "sceneOfFree"),
    "own-words.js": ("MARK", "withOwnWords"),
    "painter.js": ("paintScene",),
    "palettes.js": ("paletteOf", "paletteOfLight"),
    "qr.js": ("codeOf",),
    "scenes.js": ("sceneFor",),
    "photo.js": ("listenToGestures", "paintPhoto", "photoOf", "turned"),
    "units.js": ("unitsOf",),
    "words.js": ("fontOf", "paintWords", "setPrecisely"),
}
_PAINT: Final = """([scene, size, motif, colours]) => {
  const canvas = document.createElement("canvas");
  const palette = workshop[colours.length > 6 ? "paletteOf" : "paletteOfLight"](colours);
  workshop.paintScene(canvas, scene, {size, motif, palette});
  return canvas.toDataURL();
}"""
_WRITE: Final = """([line, width, height]) => {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  context.fillRect(0, 0, width, height);
  workshop.paintWords(context, [line], () => "#fff", 1);
  return canvas.toDataURL();
}"""


@contextmanager
def probing(browser: Browser) -> Iterator[Page]:
    """Yield a page on which `workshop` has the modules' functions, its faces loaded."""
    faces = {
        path: DRAWING.store.read(blob)
        for path, blob in face_files(DRAWING.store).items()
        if isinstance(blob, Blob)
    }
    sources = {file.name: file.read_text("utf-8") for file in SOURCES.glob("*.js")}
    imports = "".join(
        f'import {{ {", ".join(names)} }} from "./{module}";\n' for module, names in _ASKED.items()
    )
    asked = ", ".join(name for names in _ASKED.values() for name in names)
    script = bundle(
        {**sources, "probe.js": f"{imports}window.workshop = {{ {asked} }};\n"}, "probe.js"
    )

    decoder = decoding_script()

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN)
        if path in faces:
            route.fulfill(body=faces[path], content_type="font/woff")
        elif path == decoder.path:
            route.fulfill(body=decoder.content, content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>Xưởng thử</title>", content_type="text/html")

    with lent(browser) as page:
        page.route(f"{ORIGIN}**", answer)
        page.goto(ORIGIN)
        page.evaluate(script)
        page.evaluate(
            """async ([told, root, decoder]) => {
              workshop.startDecoder(root + decoder);
              workshop.faces = await workshop.loadFaces(told, root);
            }""",
            [[list(face) for face in faces_told()], ORIGIN, decoder.path],
        )
        yield page


def painted(page: Page, scene: dict[str, Any], size: Size, motif: Any, colours: str) -> Image.Image:
    """Return a scene as the browser paints it; `colours` are a palette's digits, or a light's."""
    told = [scene, [size.width, size.height], motif, colours]
    return _picture(page.evaluate(_PAINT, json.loads(json.dumps(told))))


def written(page: Page, line: list[Any], size: Size) -> Image.Image:
    """Return a published line alone, white on black."""
    return _picture(page.evaluate(_WRITE, [line, size.width, size.height])).convert("L")


def _picture(url: str) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2])))

"""Steps: a picture in another form, for slots that lack one, and small for lists and tiles."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image

# The longer edge of a small picture, in px: tiles are some 370 px wide.
SMALL: Final = 480


def converted(png: bytes, suffix: str) -> bytes:
    """Return a PNG as the file with a suffix: ".webp", "@2x.jpg"."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as opened:
        image = opened.convert("RGB")
    if suffix.startswith("@2x"):
        image = image.resize((2 * image.width, 2 * image.height))
    match suffix.rpartition(".")[2]:
        case "webp":
            image.save(out, "WEBP", lossless=True, quality=50, method=2)
        case "jpg":
            image.save(out, "JPEG", quality=90)
        case _:
            image.save(out, "PNG", optimize=True)
    return out.getvalue()


def small(png: bytes) -> bytes:
    """Return a PNG scaled to `SMALL`, as WebP."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as opened:
        clear = "A" in opened.getbands() or "transparency" in opened.info
        image = opened.convert("RGBA" if clear else "RGB")
    shape = small_shape(image.width, image.height)
    image = image.resize(shape, Image.Resampling.LANCZOS, reducing_gap=2.0)
    image.save(out, "WEBP", quality=75, method=4)
    return out.getvalue()


def small_shape(width: int, height: int) -> tuple[int, int]:
    """Return the width and height of a picture scaled to `SMALL`."""
    longer = max(width, height)
    return max(1, round(width * SMALL / longer)), max(1, round(height * SMALL / longer))

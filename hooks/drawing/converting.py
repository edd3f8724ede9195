"""A step: a picture in another form, for the few slots that lack one."""

from __future__ import annotations

import io

from PIL import Image


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

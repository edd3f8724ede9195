"""A step: a picture as WebP, for the few that have none of their own because it is no lighter."""

from __future__ import annotations

import io

from PIL import Image


def as_webp(png: bytes) -> bytes:
    """Return a PNG as WebP."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.save(out, "WEBP", lossless=True, quality=50, method=2)
    return out.getvalue()

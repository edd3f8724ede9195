"""Addresses that other sites embed, where they depend on what is drawn and released.

`banner/hien-tai/…` is the picture of the campaign that runs on the day of the build;
`nhung/js/banner.<hash>.js` is one release of the script and never changes, `nhung/banner.js`
is the newest; `nhung/khung/…/` are pages for iframes.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Final

from hooks.addresses import EVERGREEN, FRAMES, SCRIPT_RELEASES
from hooks.drawing.slots import EVERGREEN_SIZES, NARROWED_SIZES

SCRIPT_SOURCE: Final = Path(__file__).parents[2] / "docs" / "assets" / "embed"
RELEASES: Final = SCRIPT_SOURCE / "releases"


def evergreen_path(
    size_id: str, *, topic: str | None = None, audience: str | None = None, suffix: str = ".png"
) -> str:
    """Return the address of the picture of the campaign running today.

    With a topic or an audience, that of the campaigns of it: for `NARROWED_SIZES` only. Suffixes
    are `.png` and `.webp`. Raises `ValueError` for an address that is not published.
    """
    return f"{EVERGREEN}{_narrowed(size_id, topic, audience)}{size_id}{suffix}"


def frame_path(size_id: str, *, topic: str | None = None, audience: str | None = None) -> str:
    """Return the address of the page for an iframe that shows `evergreen_path`.

    Raises `ValueError` for an address that is not published.
    """
    return f"{FRAMES}{_narrowed(size_id, topic, audience)}{size_id}/"


def release_path(script: bytes) -> str:
    """Return the address that a release of the script keeps for ever."""
    return f"{SCRIPT_RELEASES}{release_name(script)}"


def release_name(script: bytes) -> str:
    """Return the file name of a release, made of its bytes."""
    return f"banner.{hashlib.sha256(script).hexdigest()[:12]}.js"


def integrity(script: bytes) -> str:
    """Return what `integrity=` says of a script (Subresource Integrity, SHA-384)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(script).digest()).decode()}"


def _narrowed(size_id: str, topic: str | None, audience: str | None) -> str:
    """Return the folder of a topic or an audience, or nothing."""
    if topic is not None and audience is not None:
        raise ValueError("a picture is of a topic or of an audience; the script knows both")
    if size_id not in (EVERGREEN_SIZES if topic is None and audience is None else NARROWED_SIZES):
        raise ValueError(f"no picture of the day in size {size_id}")
    if topic is not None:
        return f"chu-de/{topic}/"
    return f"doi-tuong/{audience}/" if audience is not None else ""


SCRIPT: Final = (SCRIPT_SOURCE / "banner.js").read_bytes()
SCRIPT_PATH: Final = release_path(SCRIPT)
SCRIPT_INTEGRITY: Final = integrity(SCRIPT)

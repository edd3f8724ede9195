"""The addresses for embedding that depend on what is drawn and released.

`banner/hien-tai/…` is the picture of the campaign that runs on the day of the build;
`nhung/js/banner.<hash>.js` is one release of the script, which never changes, `nhung/banner.js`
the newest; `nhung/khung/…/` are pages for iframes.
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
    """Return the address of the picture for the campaign running today.

    With a topic or an audience, only its campaigns count; that is for `NARROWED_SIZES` only.
    Suffixes are `.png` and `.webp`. Raise `ValueError` for an address that is not published.
    """
    return f"{EVERGREEN}{_narrowed(size_id, topic, audience)}{size_id}{suffix}"


def frame_path(size_id: str, *, topic: str | None = None, audience: str | None = None) -> str:
    """Return the address of the iframe page that shows the picture at `evergreen_path`.

    Raise `ValueError` for an address that is not published.
    """
    return f"{FRAMES}{_narrowed(size_id, topic, audience)}{size_id}/"


def release_path(script: bytes) -> str:
    """Return the permanent address of a release of the script."""
    return f"{SCRIPT_RELEASES}{release_name(script)}"


def release_name(script: bytes) -> str:
    """Return the file name of a release, derived from its bytes."""
    return f"banner.{hashlib.sha256(script).hexdigest()[:12]}.js"


def integrity(script: bytes) -> str:
    """Return the value of `integrity=` for a script (Subresource Integrity, SHA-384)."""
    return f"sha384-{base64.b64encode(hashlib.sha384(script).digest()).decode()}"


def _narrowed(size_id: str, topic: str | None, audience: str | None) -> str:
    """Return the folder of a topic or an audience, or an empty string."""
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

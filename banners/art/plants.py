"""Leaves, which many motifs have in common."""

from __future__ import annotations

from banners.art.shapes import Group, Path, Stroke
from banners.art.tones import Tone


def leaf(
    tones: tuple[Tone, Tone],
    at: tuple[float, float],
    turn: float,
    size: tuple[float, float],
    *,
    mirror: bool = False,
) -> Group:
    """Return a leaf that grows from `at`, upwards and then turned, fuller on its right side.

    `tones` are those of the leaf and of its vein, `size` its length and width.
    """
    tone, vein = tones
    length, width = size
    half = width / 2
    return Group(
        (
            Path(
                tone,
                f"M0 0C{-half * 1.15:g} {-length * 0.14:g} {-half * 1.2:g} {-length * 0.62:g} "
                f"0 {-length:g}C{half * 1.5:g} {-length * 0.72:g} {half * 1.55:g} "
                f"{-length * 0.2:g} 0 0Z",
            ),
            Stroke(
                vein,
                f"M0 {-length * 0.04:g}Q{half * 0.22:g} {-length * 0.4:g} "
                f"{half * 0.06:g} {-length * 0.74:g}",
                width * 0.085,
            ),
        ),
        at=at,
        turn=turn,
        mirror=mirror,
    )

"""A topic: one picture, redrawn for three sizes, and one palette."""

from __future__ import annotations

from dataclasses import dataclass

from banners.art.shapes import Circle, Shape
from banners.art.tones import Palette


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """The picture for 300 px and more, in a box of 600 by 600 whose baseline is y = 600.

    `halo` is the disc behind it, `setting` what runs on beyond both edges of the banner (hills,
    water, a street: drawn from x = -3000 to x = 3600, and down to y = 900 for the bleed),
    `figures` the motif, in the order of painting.
    """

    halo: Circle
    setting: tuple[Shape, ...] = ()
    figures: tuple[Shape, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # many hold it, and compare it often
class Topic:
    """One topic, one picture, one palette.

    The emblem is drawn for 90 to 300 px, in a box of 300 by 200, at most one companion beside the
    motif, cut by the bottom of the panel where that is natural; the glyph for less than 90 px, in
    a box of 48 by 48: one silhouette of two to four shapes.
    """

    id: str  # as editors write it: «ma-tuy»
    name: str  # Vietnamese, as editors choose it
    palette: Palette
    scene: Scene
    emblem: tuple[Shape, ...]
    glyph: tuple[Shape, ...]

"""The place of a motif on a banner, and whether words would touch it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from banners.art.outline import (
    UNITS,
    Shaft,
    figures_outline,
    kept,
    motif_outline,
    scene_outline,
)
from banners.art.topic import Topic
from banners.scene import Level, Placed

_LEAST_KEPT: Final = 0.7  # of a scene's width: what a column shows of it at least
LEAST: Final = 230  # px: a smaller stage shows the emblem
_FARTHEST: Final = 660  # units: what ends further to the right is meant to be cut off there


def whole_side(topic: Topic, room: float) -> float:
    """Return the side of the largest stage whose figures are not cut off at the top of a room.

    What begins above the box of the scene (a rope, smoke) is meant to be.
    """
    return room / (1 - max(0, figures_outline(topic).top) / UNITS)


def flush_right(topic: Topic, right: float, baseline: float, side: float) -> Stage:
    """Return the stage whose halo or figures, whichever end further right, end at `right`."""
    end = figures_outline(topic).right_above(UNITS)
    end = UNITS if end > _FARTHEST else max(UNITS, end)
    return Stage(topic, right - end * side / UNITS, baseline, side)


@dataclass(frozen=True, slots=True)
class Stage:
    """A square of `side` px, its left edge at `x`, standing on `baseline`."""

    topic: Topic
    x: float
    baseline: float
    side: float

    @property
    def scale(self) -> float:
        """How many px a unit is long."""
        return self.side / UNITS

    @property
    def placed(self) -> Placed:
        """The layer that draws it."""
        y = self.baseline - self.side
        return Placed(
            self.topic.id, Level.SCENE, round(self.x, 2), round(y, 2), round(self.scale, 5)
        )

    @property
    def top(self) -> float:
        """Where the motif, its halo included, begins."""
        return self.baseline - self.side + scene_outline(self.topic).top * self.scale

    def top_within(self, left: float, right: float) -> float:
        """Return where the motif begins, of what stands between two columns of the slot."""
        seen = (left - self.x) / self.scale, (right - self.x) / self.scale
        return self.baseline - self.side + scene_outline(self.topic).top_within(*seen) * self.scale

    def motif_top(self, width: float) -> float:
        """Return where the motif without its halo begins, of what a slot so wide shows."""
        seen = (-self.x / self.scale, (width - self.x) / self.scale)
        return self.baseline - self.side + motif_outline(self.topic).top_within(*seen) * self.scale

    def shaft(self, left: float, right: float) -> Shaft:
        """Return what of the motif stands between two columns of the slot."""
        scale = self.scale
        return scene_outline(self.topic).shaft((left - self.x) / scale, (right - self.x) / scale)


def whole_stage(topic: Topic, width: float, baseline: float, wide: float) -> Stage:
    """Return the stage on which what must be seen of a motif is `wide` px, centred in a slot."""
    left, right = kept(topic)
    # Where nearly all runs on beyond the scene, what is left is small: it is not enlarged past all.
    scale = wide / max(right - left, _LEAST_KEPT * UNITS)
    middle = (left + right) / 2
    return Stage(topic, width / 2 - middle * scale, baseline, UNITS * scale)

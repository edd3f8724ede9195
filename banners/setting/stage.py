"""The place of a motif on a banner, and whether words would touch it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from banners.art.outline import Box, kept, motif_outline, scene_outline
from banners.art.topic import Topic
from banners.scene import Level, Placed

UNITS: Final = 600  # of the box of a scene; its baseline is its bottom
LEAST: Final = 230  # px: a smaller stage shows the emblem


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

    def motif_top(self, width: float) -> float:
        """Return where the motif without its halo begins, of what a slot so wide shows."""
        seen = (-self.x / self.scale, (width - self.x) / self.scale)
        return self.baseline - self.side + motif_outline(self.topic).top_within(*seen) * self.scale

    def is_free(self, box: Box, clearing: float) -> bool:
        """Return whether a box keeps clear of the motif by some px."""
        top = self.baseline - self.side
        scale = self.scale
        return scene_outline(self.topic).is_free(
            (
                (box[0] - clearing - self.x) / scale,
                (box[1] - clearing - top) / scale,
                (box[2] + clearing - self.x) / scale,
                (box[3] + clearing - top) / scale,
            )
        )


def whole_stage(topic: Topic, width: float, baseline: float, wide: float) -> Stage:
    """Return the stage on which what must be seen of a motif is `wide` px, centred in a slot."""
    left, right = kept(topic)
    scale = wide / (right - left)
    middle = (left + right) / 2
    return Stage(topic, width / 2 - middle * scale, baseline, UNITS * scale)

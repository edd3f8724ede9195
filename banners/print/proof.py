"""The proof of a print: its scene is painted small, as a screen shows it, and examined."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from banners.art.catalogue import all_topics
from banners.art.outline import scene_outline
from banners.contrast import contrast_near
from banners.errors import UnsoundError
from banners.painting.pixels import without_words
from banners.scene import Box, Code, Level, Mark, Part, Placed, Role, Scene
from banners.setting.group import ink_box
from banners.typesetting.breaks import broken

LEAST_CONTRAST: Final = 4.5  # WCAG 2, AA
_MARGIN: Final = 0.025  # of the shorter side, for the hand that cuts
_SHARE: Final = 0.20  # of the area, for logos: Luật Quảng cáo 2012, Điều 27
_ROUND: Final = 1.0  # px

__all__ = ["LEAST_CONTRAST", "faults_of", "require_sound"]


def require_sound(scene: Scene) -> None:
    """Raise `UnsoundError` naming each fault of a print, if there is any."""
    if faults := tuple(faults_of(scene)):
        raise UnsoundError(f"Bản in {scene.slot} không đạt: {'; '.join(faults)}.")


def faults_of(scene: Scene) -> Iterator[str]:
    """Yield what is wrong with a print."""
    contrast = contrast_near(scene, without_words(scene))
    if contrast < LEAST_CONTRAST:
        yield f"tương phản {contrast:.2f}, cần ít nhất {LEAST_CONTRAST}"
    yield from _inside(scene)
    yield from _apart(scene)
    yield from _unbroken(scene)
    yield from _clear(scene)
    yield from _lawful(scene)


def _inside(scene: Scene) -> Iterator[str]:
    extent = scene.extent
    margin = _MARGIN * min(extent.width, extent.height)
    left, top, right, bottom = extent.safe_box
    for line in scene.lines:
        box = ink_box(line)
        if (
            box[0] < max(margin, left) - _ROUND
            or box[1] < max(margin, top) - _ROUND
            or box[2] > min(extent.width - margin, right) + _ROUND
            or box[3] > min(extent.height - margin, bottom) + _ROUND
        ):
            yield f"dòng “{line.words}” quá gần mép"


def _apart(scene: Scene) -> Iterator[str]:
    for upper, lower in pairwise(scene.lines):
        if _overlap(ink_box(upper), ink_box(lower)) and upper.role is not lower.role:
            yield f"“{upper.shown}” chạm “{lower.shown}”"


def _unbroken(scene: Scene) -> Iterator[str]:
    for roles in ((Role.HEADLINE,), (Role.NAME,), (Role.PARENT,), (Role.AGENCY,)):
        lines = scene.lines_of(*roles)
        if len(lines) > 1 and len({line.baseline for line in lines}) == len(lines):
            yield from broken([line.shown for line in lines])


def _clear(scene: Scene) -> Iterator[str]:
    """Yield a fault where words or the motif touch the QR code, so that it cannot be read."""
    for code in (layer for layer in scene.layers if isinstance(layer, Code)):
        if any(
            line.role is not Role.ADDRESS and _overlap(code.box, ink_box(line))
            for line in scene.lines
        ):
            yield "mã QR chạm chữ"
        # The bar is white all over: the motif goes on only below it.
        if any(_within(code.box, panel.box) for panel in scene.panels(Part.BAR)):
            continue
        for placed in (layer for layer in scene.layers if isinstance(layer, Placed)):
            if placed.level is Level.SCENE and _covers(placed, code.box):
                yield "mã QR nằm trên hình"
        for panel in scene.panels(Part.PANEL):
            if _overlap(panel.box, code.box):
                yield "mã QR nằm trên hình"


def _covers(placed: Placed, box: Box) -> bool:
    units = (
        (box[0] - placed.x) / placed.scale,
        (box[1] - placed.y) / placed.scale,
        (box[2] - placed.x) / placed.scale,
        (box[3] - placed.y) / placed.scale,
    )
    return not scene_outline(all_topics()[placed.topic]).is_free(units)


def _lawful(scene: Scene) -> Iterator[str]:
    """Yield a fault where logos, with a sponsor's among them, take more than the law allows."""
    area = scene.extent.width * scene.extent.height
    marks = [layer.box for layer in scene.layers if isinstance(layer, Mark)]
    taken = sum((box[2] - box[0]) * (box[3] - box[1]) for box in marks)
    if taken > _SHARE * area:
        yield f"logo chiếm {taken / area:.0%} diện tích, quá 20 %"


def _within(one: Box, other: Box) -> bool:
    return other[0] <= one[0] and other[1] <= one[1] and one[2] <= other[2] and one[3] <= other[3]


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - _ROUND
        and other[0] < one[2] - _ROUND
        and one[1] < other[3] - _ROUND
        and other[1] < one[3] - _ROUND
    )

"""The brocade design in print: the woven band of the screen, each thread a rectangle."""

from itertools import groupby
from math import ceil
from typing import ClassVar

from banners.print.artwork import Fill
from banners.print.inks import BLACK, Inks, Tone
from banners.print.motifs.ground import Ground, Motif, Room
from banners.print.motifs.measures_brocade import woven
from banners.print.paths import Segment, rectangle

_THREADS = 23  # across the band
_SHADOW = 0.35
# Width of the band as a share of the shorter side: on the right of broad sheets, else at the foot.
_BROAD = ((5.0, 0.30), (2.4, 0.24), (1.3, 0.15))
_UPRIGHT = 0.115
_STRIP, _STRIP_THREADS = 5.0, 19


class Brocade(Motif):
    """A band of lozenges along one edge."""

    id: ClassVar[str] = "tho-cam"

    def degrees(self, ratio: float) -> float:
        """Return the same direction for every sheet."""
        del ratio
        return 20

    def room(self, width: float, height: float) -> Room:
        """Return the room of the band, which is free of words."""
        ratio = width / height
        share = next((share for lowest, share in _BROAD if ratio >= lowest), _UPRIGHT)
        band = share * min(width, height)
        return (band, 0.0) if ratio >= _BROAD[-1][0] else (0.0, band)

    def fills(self, ground: Ground, room: Room) -> tuple[Fill, ...]:
        """Return the warp, then the threads of each colour as one path."""
        right, foot = room
        upright = right > 0
        # The outermost threads extend into the bleed.
        across = _STRIP_THREADS if ground.width / ground.height >= _STRIP else _THREADS
        thread = max(right, foot) / across
        past = ceil(ground.bleed / thread)
        long = ground.height if upright else ground.width
        rows = ceil(long / 2 / thread) * 2 + 2 * past
        start = long / 2 - rows / 2 * thread
        edge = ground.width - right if upright else ground.height - foot
        end = edge + (across + past) * thread
        side = start + rows * thread
        warp, *colours = _threads(ground.colours)
        whole = (edge, start, end, side) if upright else (start, edge, side, end)
        found = [Fill(rectangle(*whole), (warp,))]
        paths: dict[int, list[Segment]] = {1: [], 2: [], 3: []}
        for row, threads in enumerate(woven(across, rows)):
            top = start + row * thread
            for kind, first, last in _runs((*threads, *threads[-1:] * past)):
                if kind:
                    near, far = edge + first * thread, edge + last * thread
                    box = (
                        (near, top, far, top + thread)
                        if upright
                        else (top, near, top + thread, far)
                    )
                    paths[kind] += rectangle(*(round(length, 1) for length in box))
        found += [Fill(tuple(path), (colours[kind - 1],)) for kind, path in paths.items() if path]
        return tuple(found)


def _runs(threads: tuple[int, ...]) -> list[tuple[int, int, int]]:
    """Return runs of threads of one colour: colour, first, and one past the last."""
    found, at = [], 0
    for kind, group in groupby(threads):
        length = len(list(group))
        found.append((kind, at, at + length))
        at += length
    return found


def _threads(colours: Inks) -> tuple[Tone, Tone, Tone, Tone]:
    """Return the colours of the warp, the border, the lozenge and its heart."""
    if colours.light:
        return colours.motif[2], colours.ground[1], colours.motif[0], colours.accent
    warp = colours.ground[0].mixed(BLACK, _SHADOW)
    return warp, colours.motif[1], colours.motif[2], colours.accent

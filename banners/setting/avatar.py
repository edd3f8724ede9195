"""Frames laid over a portrait: a ring, and a band with words at the foot.

Networks show portraits as circles, so all words lie inside the circle.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import product
from math import sqrt
from typing import Final

from banners.art.outline import outline
from banners.art.shapes import Circle, Group, Path, Shape
from banners.art.tones import Palette, Tone
from banners.art.topic import Topic
from banners.contrast import contrast
from banners.errors import TextTooLongError
from banners.scene import Box, Level, Panel, Part, Placed, Role, Scene
from banners.setting.group import Laid, ink_box, text_line
from banners.setting.lines import Broken, gap, ways
from banners.setting.speech import Part as Spoken
from banners.setting.speech import parts_of, whole
from banners.setting.staged import scene_of
from banners.setting.wish import Wish
from banners.typesetting.fonts import FAMILY

_HOLE: Final = (0.5, 0.474, 0.42)  # x, y and radius of the portrait, of the side
_RING: Final = 0.013
_BAND: Final = 0.785  # where the band of words begins at the edges …
_DEEPEST: Final = 0.812  # … and in the middle
_TOP: Final = 0.828  # where the words begin
_LOW: Final = 0.958  # where they end
_READ: Final = 0.0405  # the smallest type that a telephone shows large enough
_CIRCLE: Final = 0.487  # the radius within which words lie
_LEGIBLE: Final = 5.0  # contrast of the words on the band
_SHOULDERS: Final = 16  # units of a glyph: what is as wide at the foot of its box is cut off there
_MOST_LINES: Final = 3
_LARGEST: Final = 0.062
_BADGE: Final = 0.115  # radius of the disc with the glyph


def avatar(wish: Wish) -> Scene:
    """Return a frame. Raise `BannerError` when neither slogan nor name is legible in it."""
    side = float(wish.size.width)
    text = wish.text
    family = wish.family
    role = Role.HEADLINE if text.headline else Role.NAME
    gone: tuple[Role, ...] = (Role.NAME,) if text.shown_name else ()
    options: list[tuple[str, Role, tuple[Role, ...]]] = [(text.slogan, role, gone)]
    if text.headline:
        options.append((text.name, Role.NAME, (Role.HEADLINE,)))
    elif text.short:
        options.append((text.short, Role.NAME, ()))
    best: tuple[float, Laid, tuple[Role, ...]] | None = None
    for words, who, left_out in options:
        for parts in (parts_of(words), whole(words)):
            laid = _fitted(wish, parts, who, family)
            if laid is None:
                continue
            smallest = min(line.px for line in laid.lines)
            if best is None or smallest > best[0]:
                best = smallest, laid, left_out
            if smallest >= _READ * side:
                break
        if best is not None and best[0] >= _READ * side:
            break
    if best is not None:
        return _framed(wish, best[1], best[2], side)
    raise TextTooLongError(
        f"Chữ quá dài cho khung ảnh {wish.size.id}: cả “{text.slogan}” lẫn “{text.name}” đều không"
        f" vừa ở cỡ chữ {wish.size.min_headline} px. Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _framed(wish: Wish, laid: Laid, left_out: tuple[Role, ...], side: float) -> Scene:
    x, y, r = (share * side for share in _HOLE)
    under = _band(wish.topic.palette)[0]
    top = _BAND * side
    # One hollow arc, lowest in the middle: of a cubic, three quarters of its controls' depth.
    hollow = top + 4 / 3 * (_DEEPEST - _BAND) * side
    band: tuple[Shape, ...] = (
        Path(
            under,
            f"M{-side} {top:.1f}H0C{side / 3:.1f} {hollow:.1f} {2 * side / 3:.1f} {hollow:.1f}"
            f" {side} {top:.1f}H{2 * side}V{2 * side}H{-side}Z",
        ),
    )
    wide = r + _RING * side
    rings = "".join(
        f"M{x - one:.1f} {y:.1f}A{one:.1f} {one:.1f} 0 1 1 {x + one:.1f} {y:.1f}"
        f"A{one:.1f} {one:.1f} 0 1 1 {x - one:.1f} {y:.1f}Z"
        for one in (wide, r)
    )
    badge = (0.81 * side, 0.70 * side, _BADGE * side)
    layers = (
        Panel(Part.RULE, (Path(Tone.PILL, rings),), (x - wide, y - wide, x + wide, y + wide)),
        Panel(Part.BAND, band, (0.0, top, side, side)),
        Panel(
            Part.PLATE,
            (
                Circle(Tone.GROUND, badge[0], badge[1], badge[2] + 0.5 * _RING * side),
                Circle(Tone.HALO, badge[0], badge[1], badge[2]),
            ),
            (badge[0] - badge[2], badge[1] - badge[2], badge[0] + badge[2], badge[1] + badge[2]),
        ),
        _glyph(wish, badge),
    )
    corners = Tone.HALO if under is Tone.GROUND else Tone.GROUND
    scene = scene_of(wish, laid, layers, None, left_out, corners)
    return replace(scene, hole=Circle(Tone.GROUND, x, y, r))


def _glyph(wish: Wish, badge: tuple[float, float, float]) -> Placed:
    """Return the glyph on its disc; a bust goes on to the rim, which cuts it off."""
    x, y, radius = badge
    cut = _is_cut(wish.topic)
    scale = (1.75 if cut else 1.5) * radius / 48
    top = y + radius - 48 * scale if cut else y - 24 * scale
    return Placed(
        wish.topic.id,
        Level.GLYPH,
        round(x - 24 * scale, 2),
        round(top, 2),
        round(scale, 5),
        Circle(Tone.HALO, *badge),
    )


@lru_cache(maxsize=128)
def _is_cut(topic: Topic) -> bool:
    """Return whether a glyph is cut off by the foot of its box, as a bust is."""
    return outline((Group(topic.glyph, scale=10),)).width_at(476) > 10 * _SHOULDERS


def _fitted(wish: Wish, parts: tuple[Spoken, ...], role: Role, family: str) -> Laid | None:
    side = float(wish.size.width)
    px = _LARGEST * side
    while px >= wish.size.min_headline:
        laid = _set(
            parts,
            role,
            px,
            side,
            family,
            said=_band(wish.topic.palette)[1],
            floor=wish.size.min_type,
        )
        if laid is not None:
            return laid
        px *= 0.96
    return None


def _set(  # noqa: PLR0913 - words and the room they have
    parts: tuple[Spoken, ...],
    role: Role,
    px: float,
    side: float,
    family: str = FAMILY,
    *,
    said: Tone | None,
    floor: float,
) -> Laid | None:
    """Return centred lines within the circle; None when they do not fit."""
    widest = 2 * _half(0.5 * (_TOP + _LOW)) * side
    choices = [
        [
            (part, way)
            for way in ways(part.words, part.weight, family, 3)
            if way.width * part.ratio * px <= widest
        ]
        for part in parts
    ]

    def cost(chosen: tuple[tuple[Spoken, Broken], ...]) -> float:
        return sum(way.cost + 0.4 * len(way.lines) for _, way in chosen)

    for chosen in sorted(product(*choices), key=cost):
        shown = [(line, part) for part, way in chosen for line in way.lines]
        if len(shown) <= _MOST_LINES:
            laid = _stood(shown, role, px, side, family, said=said, floor=floor)
            if laid is not None:
                return laid
    return None


def _stood(  # noqa: PLR0913 - lines and the room they have
    shown: list[tuple[str, Spoken]],
    role: Role,
    px: float,
    side: float,
    family: str,
    *,
    said: Tone | None,
    floor: float,
) -> Laid | None:
    """Return lines in the middle of the band, or as much higher as the circle asks."""
    lines = []
    baseline = 0.0
    before: tuple[str, Spoken] | None = None
    for text, part in shown:
        own = max(part.ratio * px, min(px, floor))
        if before is not None:
            baseline += gap(
                before[0], text, (before[1].weight, part.weight), (before[1].ratio * px, own)
            )
        before = text, part
        tone = part.tone if said is None else said
        line = text_line(text, role, part.weight, own, 0.0, baseline, tone, family=family)
        box = ink_box(line)
        lines.append(
            text_line(
                text,
                role,
                part.weight,
                own,
                (side - (box[2] - box[0])) / 2,
                baseline,
                tone,
                family=family,
            )
        )
    laid = Laid(tuple(lines), (), tuple(map(ink_box, lines)))
    height = laid.box[3] - laid.box[1]
    room = (_LOW - _TOP) * side
    if height > room:
        return None
    for share in (0.4, 0.2, 0.0) if len(shown) > 1 else (0.4,):
        moved = laid.moved(0.0, round(_TOP * side + share * (room - height) - laid.box[1]))
        if all(_inside(box, side) for box in moved.boxes):
            return moved
    return None


def _inside(box: Box, side: float) -> bool:
    """Return whether a centred line lies within the circle."""
    low = max(abs(box[1] / side - 0.5), abs(box[3] / side - 0.5))
    return (box[2] - box[0]) / 2 <= sqrt(max(0.0, _CIRCLE**2 - low**2)) * side


def _band(palette: Palette) -> tuple[Tone, Tone | None]:
    """Return the tone of the band, and that of all its words; None where they keep their own."""
    if not palette.is_light:
        return Tone.GROUND, None
    if contrast(palette[Tone.WHITE], palette[Tone.DEEP]) >= _LEGIBLE:
        return Tone.DEEP, Tone.WHITE
    return Tone.PILL, Tone.ON_PILL


def _half(height: float) -> float:
    return sqrt(max(0.0, _CIRCLE**2 - (height - 0.5) ** 2))

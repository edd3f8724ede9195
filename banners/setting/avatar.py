"""Frames laid over a portrait: a ring, and a band with words at the foot.

Networks show portraits as circles, so all words lie inside the circle.
"""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import Final

from banners.art.shapes import Circle, Path, Shape
from banners.art.tones import Palette, Tone
from banners.contrast import contrast
from banners.errors import TextTooLongError
from banners.scene import Level, Panel, Part, Placed, Role, Scene
from banners.setting.group import Laid, ink_box, text_line
from banners.setting.lines import gap, ways
from banners.setting.speech import Part as Spoken
from banners.setting.speech import parts_of, whole
from banners.setting.staged import scene_of
from banners.setting.wish import Wish
from banners.typesetting.fonts import FAMILY

_HOLE: Final = (0.5, 0.474, 0.42)  # x, y and radius of the portrait, of the side
_RING: Final = 0.013
_BAND: Final = 0.79  # where the band of words begins
_TOP: Final = 0.822  # where the words begin
_LOW: Final = 0.955  # where they end
_CIRCLE: Final = 0.487  # the radius within which words lie
_LEGIBLE: Final = 5.0  # contrast of the words on the band
_LARGEST: Final = 0.062
_BADGE: Final = 0.115  # radius of the disc with the glyph


def avatar(wish: Wish) -> Scene:
    """Return a frame. Raise `BannerError` when neither slogan nor name is legible in it."""
    side = float(wish.size.width)
    text = wish.text
    family = wish.family
    options: list[tuple[tuple[Spoken, ...], Role, tuple[Role, ...]]] = []
    role = Role.HEADLINE if text.headline else Role.NAME
    gone: tuple[Role, ...] = (Role.NAME,) if text.shown_name else ()
    options += [(parts, role, gone) for parts in (parts_of(text.slogan), whole(text.slogan))]
    if text.headline:
        options += [
            (parts, Role.NAME, (Role.HEADLINE,))
            for parts in (parts_of(text.name), whole(text.name))
        ]
    for parts, who, left_out in options:
        laid = _fitted(wish, parts, who, family)
        if laid is not None:
            return _framed(wish, laid, left_out, side)
    raise TextTooLongError(
        f"Chữ quá dài cho khung ảnh {wish.size.id}: cả “{text.slogan}” lẫn “{text.name}” đều không"
        f" vừa ở cỡ chữ {wish.size.min_headline} px. Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _framed(wish: Wish, laid: Laid, left_out: tuple[Role, ...], side: float) -> Scene:
    x, y, r = (share * side for share in _HOLE)
    under = _band(wish.topic.palette)[0]
    top = _BAND * side
    band: tuple[Shape, ...] = (
        Path(
            under,
            f"M{-side} {top:.1f}C{0.2 * side:.1f} {top - 0.035 * side:.1f} {0.34 * side:.1f}"
            f" {top + 0.035 * side:.1f} {0.5 * side:.1f} {top + 0.012 * side:.1f}"
            f"C{0.68 * side:.1f} {top - 0.02 * side:.1f} {0.8 * side:.1f}"
            f" {top + 0.025 * side:.1f} {2 * side:.1f} {top:.1f}V{2 * side:.1f}H{-side}Z",
        ),
    )
    wide = r + _RING * side
    rings = "".join(
        f"M{x - one:.1f} {y:.1f}A{one:.1f} {one:.1f} 0 1 1 {x + one:.1f} {y:.1f}"
        f"A{one:.1f} {one:.1f} 0 1 1 {x - one:.1f} {y:.1f}Z"
        for one in (wide, r)
    )
    badge = (0.81 * side, 0.70 * side, _BADGE * side)
    scale = 1.5 * badge[2] / 48
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
        Placed(
            wish.topic.id,
            Level.GLYPH,
            round(badge[0] - 24 * scale, 2),
            round(badge[1] - 24 * scale, 2),
            round(scale, 5),
        ),
    )
    corners = Tone.HALO if under is Tone.GROUND else Tone.GROUND
    scene = scene_of(wish, laid, layers, None, left_out, corners)
    return replace(scene, hole=Circle(Tone.GROUND, x, y, r))


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
    shown: list[tuple[str, Spoken]] = []
    for part in parts:
        widest = 2 * _half(0.5 * (_TOP + _LOW)) * side
        fitting = [
            way
            for way in ways(part.words, part.weight, family, 3)
            if way.width * part.ratio * px <= widest
        ]
        if not fitting:
            return None
        way = min(fitting, key=lambda one: one.cost + 0.4 * len(one.lines))
        shown += [(line, part) for line in way.lines]
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
    laid = laid.moved(0.0, round(_TOP * side + 0.4 * (room - height) - laid.box[1]))
    for box in laid.boxes:
        low = max(abs(box[1] / side - 0.5), abs(box[3] / side - 0.5))
        half = sqrt(max(0.0, _CIRCLE**2 - low**2)) * side
        if (box[2] - box[0]) / 2 > half:
            return None
    return laid


def _band(palette: Palette) -> tuple[Tone, Tone | None]:
    """Return the tone of the band, and that of all its words; None where they keep their own."""
    if not palette.is_light:
        return Tone.GROUND, None
    if contrast(palette[Tone.WHITE], palette[Tone.DEEP]) >= _LEGIBLE:
        return Tone.DEEP, Tone.WHITE
    return Tone.PILL, Tone.ON_PILL


def _half(height: float) -> float:
    return sqrt(max(0.0, _CIRCLE**2 - (height - 0.5) ** 2))

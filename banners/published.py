"""What a reader's browser draws banners from: the scenes of a text, motifs and palettes, as data.

Scenes are published composed, so that line breaks and places are those of this package; what a
browser adds is the agency's bar, for whose room a second scene of the same text is composed.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final

from PIL import Image

from banners.art.catalogue import LIGHT, all_topics
from banners.art.light import light_twin
from banners.art.tones import Tone
from banners.banner import scene_for
from banners.errors import BannerError
from banners.painting.text import box_of, mask_of
from banners.print.draw import compose_print
from banners.scene import Finish, Level, Part, Role, Scene
from banners.scene_json import palette_told, scene_told, shape_told
from banners.setting.bar import UNIT
from banners.setting.board import LIGHTS
from banners.setting.group import ink_box
from banners.sizes import Kind, PrintItem, Size
from banners.text import BannerText
from banners.typesetting.fonts import FAMILY, ink

_FIRST_LIGHT: Final = next(iter(LIGHTS))  # of boards: other lights differ in their colour alone
# Who is named where room is made for a bar, which is as high for any name of a line.
_SOMEBODY: Final = "Cơ quan"
_ABOVE: Final = "Cấp trên"
_OF_BAR: Final = (Role.PARENT, Role.AGENCY, Role.ORGANISER)
_VARIANTS: Final = ("plain", "named", "under", "grown", "light")
_USUAL_NAME: Final = 4  # times «Cơ quan»: as long as names of agencies are
_DIGITS: Final = 2  # hundredths of a px: of a scale five, as it is rounded where it is made


def slot_told(size: Size) -> dict[str, Any]:
    """Return, fit for JSON, what a browser has to know of a slot in px."""
    found: dict[str, Any] = {
        "id": size.id,
        "name": size.name,
        "use": size.use,
        "group": size.group,
        "kind": size.kind,
        "size": [size.width, size.height],
        "least": size.min_type,
        "safe": list(size.safe),
    }
    if size.light:
        found["light"] = "".join(f"{channel:02x}" for channel in _light_of(size.light))
        found["like"] = composed_as(size)
    return found


def print_told(item: PrintItem) -> dict[str, Any]:
    """Return the same of a thing to print: its size in px of the canvas, and how long a px is."""
    size = item.size
    return {
        **slot_told(size),
        "print": [item.width_mm, item.height_mm, item.bleed_mm, item.scale],
    }


def composed_as(size: Size) -> str:
    """Return the id of the slot whose scenes a slot shares."""
    prefix = f"{size.light}-"
    return size.id.removeprefix(prefix) if size.light != _FIRST_LIGHT else size.id


def topic_told(topic_id: str) -> dict[str, Any]:
    """Return a topic's drawings, fit for JSON, and its palettes: its own, and the light twin."""
    topic = all_topics()[topic_id]
    scene = topic.scene
    palettes = dict.fromkeys((topic.palette, light_twin(topic.palette)))
    drawings = {
        Level.HALO: (scene.halo,),
        Level.SETTING: scene.setting,
        Level.FIGURES: scene.figures,
        Level.EMBLEM: topic.emblem,
        Level.GLYPH: topic.glyph,
    }
    return {
        "name": topic.name,
        "palettes": [palette_told(palette) for palette in palettes],
        **{level: [shape_told(one) for one in shapes] for level, shapes in drawings.items()},
    }


def scenes_told(
    text: BannerText, topic: str, sizes: Iterable[Size], items: Iterable[PrintItem]
) -> dict[str, Any]:
    """Return the scenes of a text by slot, fit for JSON; `text` names no agency.

    `plain` is without a bar; `named` with room for one (`bar`: its box, where words begin in it,
    the height that its type is measured by); `under` with room for the body above as well, where
    that is another room; `grown` for a name of two lines below that body, where names as long as
    agencies have are broken at the foot; `light` in the light twin of the palette, where that is
    set otherwise. `missing` are the slots for which the text is too long. `alt` is what most of the
    scenes say; another one is the scene's.
    """
    found: dict[str, Any] = {**{key: {} for key in _VARIANTS}, "missing": []}
    for size in sizes:
        if size.light not in {"", _FIRST_LIGHT}:
            continue
        try:
            found["plain"][size.id] = _told(scene_for(text, size, topic))
            if size.kind is Kind.FRAME:
                light = _told(scene_for(text, size, topic + LIGHT))
                if light != found["plain"][size.id]:
                    found["light"][size.id] = light
        except BannerError:
            found["missing"].append(size.id)
            continue
        if size.kind is Kind.BANNER:
            _add_named(found, text, size.id, partial(_composed, size, topic))
    for item in items:
        try:
            found["plain"][item.id] = _told(compose_print(text, item, topic))
        except BannerError:
            found["missing"].append(item.id)
            continue
        _add_named(found, text, item.id, partial(_composed, item, topic))
    return _with_alt({key: value for key, value in found.items() if value})


def _composed(slot: Size | PrintItem, topic: str, text: BannerText) -> Scene:
    if isinstance(slot, PrintItem):
        return compose_print(text, slot, topic)
    return scene_for(text, slot, topic)


def _add_named(
    found: dict[str, Any], text: BannerText, slot: str, compose: Callable[[BannerText], Scene]
) -> None:
    """Add the scenes with room for a bar; a slot without such room has none."""
    named = _with_room(compose, text, _SOMEBODY)
    if named is None:
        return
    found["named"][slot] = named
    under = _with_room(compose, text, _SOMEBODY, _ABOVE)
    if under is None:
        return
    if _room(under) != _room(named):
        found["under"][slot] = _measured_as(named, under)
    if name := _broken_name(named["bar"]):
        grown = _with_room(compose, text, name, _ABOVE)
        if grown is not None and _room(grown) != _room(under):
            found["grown"][slot] = _measured_as(named, grown)


def _room(scene: dict[str, Any]) -> list[float]:
    found: list[float] = scene["bar"][:-1]
    return found


def _measured_as(named: dict[str, Any], scene: dict[str, Any]) -> dict[str, Any]:
    return {**scene, "bar": [*_room(scene), named["bar"][-1]]}


def _broken_name(bar: list[float]) -> str | None:
    """Return a name that a bar at the foot breaks, unless only a long one is broken there."""
    left, _, right, _, start, usual = bar
    if left > 0:
        return None
    width = right - left - 2 * (start - left)
    names = (" ".join([_SOMEBODY] * times) for times in range(2, _USUAL_NAME + 1))
    for name in names:
        box = ink(name, 800, FAMILY)
        if (box.right - box.left) * UNIT * usual > width:
            return name
    return None


def _with_room(
    compose: Callable[[BannerText], Scene], text: BannerText, name: str, parent: str | None = None
) -> dict[str, Any] | None:
    try:
        scene = compose(replace(text, agency=name, parent=parent))
    except BannerError:
        return None
    bars = scene.panels(Part.BAR)
    whose = scene.lines_of(*_OF_BAR)
    if not bars or not whose:
        return None
    layers = tuple(layer for layer in scene.layers if layer not in bars)
    lines = tuple(line for line in scene.lines if line not in whose)
    shown = scene.alt
    for said in (name, f"{_ABOVE}."):
        shown = shown.removesuffix(said).strip()
    told = _told(replace(scene, layers=layers, lines=lines, alt=shown))
    start = min(ink_box(line)[0] for line in whose)
    left, top, _, bottom = bars[0].box
    usual = round(max(line.px for line in whose) / UNIT)
    if left == 0:
        usual = min(usual, round(bottom - top))  # type that is as small as may be tells too much
    told["bar"] = [*_rounded(bars[0].box), round(start, _DIGITS), usual]
    return told


def _told(scene: Scene) -> dict[str, Any]:
    told = scene_told(scene)
    told["layers"] = [_layer(layer) for layer in told["layers"]]
    told["lines"] = _rounded(told["lines"])
    if "hole" in told:
        told["hole"] = _rounded(told["hole"])
    if scene.finish is Finish.POINTS:
        told["points"] = _points(scene)
    return told


def _layer(layer: list[Any]) -> list[Any]:
    if layer[0] == "placed":
        return layer if layer[-1] is not None else layer[:-1]
    told: list[Any] = _rounded(layer[:-1] if layer[0] == "panel" else layer)  # without its box
    return told


def _rounded(told: Any) -> Any:
    if isinstance(told, float):
        short = round(told, _DIGITS)
        return int(short) if short.is_integer() else short
    return [_rounded(one) for one in told] if isinstance(told, list | tuple) else told


def _points(scene: Scene) -> str:
    """Return the points of light of a board, a bit each: browsers set no type in whole points."""
    lit = Image.new("L", (round(scene.extent.width), round(scene.extent.height)))
    for line in scene.lines:
        box = box_of(line)
        mask = mask_of(line, box, points=True)
        lit.paste(255, box[:2], mask)
    return b64encode(lit.convert("1", dither=Image.Dither.NONE).tobytes()).decode()


def _light_of(light: str) -> tuple[int, int, int]:
    return LIGHTS[light][Tone.TEXT]


def _with_alt(told: dict[str, Any]) -> dict[str, Any]:
    """Return scenes without the alt text that most of them have, which is said once."""
    scenes: list[dict[str, Any]] = [
        scene for key in _VARIANTS for scene in told.get(key, {}).values()
    ]
    alts = [scene["alt"] for scene in scenes]
    most = max(dict.fromkeys(alts), key=alts.count, default="")
    for scene in scenes:
        if scene["alt"] == most:
            del scene["alt"]
    return {"alt": most, **told}

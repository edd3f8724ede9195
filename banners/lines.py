"""The lines that each slot would draw of a text, or why it is left out."""

from collections.abc import Iterator, Sequence
from typing import Any

from banners.banner import DEFAULT_TOPIC, scene_for
from banners.errors import BannerError
from banners.logo import Logo
from banners.print.draw import print_scene
from banners.sizes import load_print_items, load_sizes
from banners.text import BannerText


def lines_by_slot(
    text: BannerText, topic: str = DEFAULT_TOPIC, logos: Sequence[Logo] = ()
) -> list[dict[str, Any]]:
    """Return what each slot of the catalogue draws: lines with their sizes and roles, in px or mm.

    A slot that is left out has no lines but a `reason`; `left_out` are the parts for which a slot
    has no room. Runs that stand side by side are told apart by their role or their place.
    """
    return [*_screens(text, topic, logos), *_prints(text, topic, logos)]


def _screens(text: BannerText, topic: str, logos: Sequence[Logo]) -> Iterator[dict[str, Any]]:
    for size in load_sizes():
        slot = {"slot": size.id, "width": size.width, "height": size.height, "unit": "px"}
        try:
            scene = scene_for(text, size, topic, logos)
        except BannerError as error:
            yield slot | {"lines": [], "reason": str(error)}
            continue
        yield slot | {
            "lines": [
                {"role": line.role.value, "text": line.shown, "size": line.px}
                for line in scene.lines
            ],
            "left_out": [role.value for role in scene.left_out],
        }


def _prints(text: BannerText, topic: str, logos: Sequence[Logo]) -> Iterator[dict[str, Any]]:
    for item in load_print_items():
        slot = {
            "slot": item.id,
            "width": item.width_mm,
            "height": item.height_mm,
            "unit": "mm",
        }
        try:
            scene = print_scene(text, item, topic, None, tuple(logos))
        except BannerError as error:
            yield slot | {"lines": [], "reason": str(error)}
            continue
        yield slot | {
            "lines": [
                {
                    "role": line.role.value,
                    "text": line.shown,
                    "size": round(line.px / item.px_per_mm, 1),
                }
                for line in scene.lines
            ],
            "left_out": [role.value for role in scene.left_out],
        }

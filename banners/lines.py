"""The lines that each slot would draw of a text, or why it is left out."""

from collections.abc import Iterator, Sequence
from typing import Any

from banners.banner import DEFAULT_TOPIC, scene_for
from banners.errors import BannerError
from banners.faces import family_for
from banners.logo import Logo
from banners.palettes import PALETTES
from banners.print.inks import inks
from banners.print.layout import LogoRoom, set_words
from banners.print.motifs import MOTIFS
from banners.print.units import units
from banners.scene import Role
from banners.sizes import PrintItem, load_print_items, load_sizes
from banners.text import BannerText


def lines_by_slot(
    text: BannerText, topic: str = DEFAULT_TOPIC, logos: Sequence[Logo] = ()
) -> list[dict[str, Any]]:
    """Return what each slot of the catalogue draws: lines with their sizes and roles, in px or mm.

    A slot that is left out has no lines but a `reason`; `left_out` are the parts for which a slot
    has no room. Runs that stand side by side are told apart by their role or their place.
    """
    return [*_screens(text, topic, logos), *_prints(text)]


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


def _prints(text: BannerText) -> Iterator[dict[str, Any]]:
    for item in load_print_items():
        slot = {
            "slot": item.id,
            "width": item.width_mm,
            "height": item.height_mm,
            "unit": "mm",
        }
        try:
            yield slot | {"lines": _printed(text, item)}
        except BannerError as error:
            yield slot | {"lines": [], "reason": str(error)}


def _printed(text: BannerText, item: PrintItem) -> list[dict[str, Any]]:
    motif = MOTIFS["bac-thang"]
    words = (text.slogan, text.name, text.label, text.agency, text.shown_organiser)
    face = (family_for(filter(None, words)), inks(motif.palette(PALETTES["xanh"]).id))
    room = motif.room(units(item, item.width_mm), units(item, item.height_mm))
    setting = set_words(text, item, face, None, LogoRoom.NONE, room)
    roles = {
        text.agency: Role.AGENCY,
        text.label: Role.LABEL,
        text.name: Role.NAME,
        text.slogan: Role.HEADLINE,
    }
    return [
        {
            "role": roles.get(paragraph.words, Role.ORGANISER).value,
            "text": line.shown,
            "size": round(line.px / units(item, 1), 1),
        }
        for paragraph in setting.paragraphs
        for line in paragraph.lines
    ]

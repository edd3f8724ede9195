"""The lines that each slot would draw of a text, or why it is left out."""

from collections.abc import Iterator
from typing import Any

from banners import board, frame
from banners.composition import Composition, Role
from banners.designs import DESIGNS
from banners.errors import BannerError
from banners.faces import family_for
from banners.palettes import PALETTES
from banners.print.inks import inks
from banners.print.layout import LogoRoom, set_words
from banners.print.motifs import MOTIFS
from banners.print.units import units
from banners.sizes import Kind, PrintItem, Size, load_print_items, load_sizes
from banners.text import BannerText


def lines_by_slot(text: BannerText, design: str, palette: str) -> list[dict[str, Any]]:
    """Return what each slot of the catalogue draws: lines with their sizes and roles, in px or mm.

    A slot that is left out has no lines but a `reason`; `left_out` are the parts for which a slot
    has no room.
    """
    return [*_screens(text, design), *_prints(text, design, palette)]


def _screens(text: BannerText, design: str) -> Iterator[dict[str, Any]]:
    for size in load_sizes():
        slot = {"slot": size.id, "width": size.width, "height": size.height, "unit": "px"}
        try:
            found = composed(text, size, design)
        except BannerError as error:
            yield slot | {"lines": [], "reason": str(error)}
            continue
        yield slot | {
            "lines": [
                {"role": run.role.value, "text": run.text, "size": run.px} for run in found.runs
            ],
            "left_out": [role.value for role in found.left_out],
        }


def composed(text: BannerText, size: Size, design: str) -> Composition:
    """Return `text` set in a slot of any kind."""
    if size.kind is Kind.BOARD:
        return board.compose(text, size)
    if size.kind is Kind.FRAME:
        return frame.compose(text, size)
    return DESIGNS[design].compose(text, size)


def _prints(text: BannerText, design: str, palette: str) -> Iterator[dict[str, Any]]:
    for item in load_print_items():
        slot = {
            "slot": item.id,
            "width": item.width_mm,
            "height": item.height_mm,
            "unit": "mm",
        }
        try:
            yield slot | {"lines": _printed(text, item, design, palette)}
        except BannerError as error:
            yield slot | {"lines": [], "reason": str(error)}


def _printed(text: BannerText, item: PrintItem, design: str, palette: str) -> list[dict[str, Any]]:
    motif = MOTIFS[design]
    words = (text.headline, text.name, text.label, text.agency, text.shown_organiser)
    face = (family_for(filter(None, words)), inks(motif.palette(PALETTES[palette]).id))
    room = motif.room(units(item, item.width_mm), units(item, item.height_mm))
    setting = set_words(text, item, face, None, LogoRoom.NONE, room)
    roles = {
        text.agency: Role.AGENCY,
        text.label: Role.LABEL,
        text.name: Role.NAME,
        text.headline: Role.HEADLINE,
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

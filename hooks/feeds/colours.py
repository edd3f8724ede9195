"""The colour of a topic in calendars.

RFC 7986, 5.9 allows only CSS3 colour names; Apple reads its own property, in hexadecimal.
"""

from __future__ import annotations

from typing import Final

DEFAULT: Final = "navy"
OF_PALETTE: Final = {
    "xanh": "royalblue",
    "do": "firebrick",
    "luc": "seagreen",
    "cam": "darkorange",
    "hong": "mediumvioletred",
    "lam": "teal",
    "nau": "saddlebrown",
    "tim": "darkorchid",
}
HEXADECIMAL: Final = {
    "navy": "#000080",
    "royalblue": "#4169E1",
    "firebrick": "#B22222",
    "seagreen": "#2E8B57",
    "darkorange": "#FF8C00",
    "mediumvioletred": "#C71585",
    "teal": "#008080",
    "saddlebrown": "#8B4513",
    "darkorchid": "#9932CC",
}


def colour_name(palette: str | None) -> str:
    """Return the CSS3 name of a palette's colour."""
    return OF_PALETTE.get(palette or "", DEFAULT)

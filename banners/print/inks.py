"""The palettes as ink on paper: a CMYK value for each colour, along with its RGB for SVG.

Dark grounds take their depth from one strong ink and black, so that the sum of inks stays at 300 %
or less (more does not dry on vinyl or coated paper) and red grounds have no cyan to turn them
brown. Small type is white left out of the ground, or black alone: type made of several inks would
need perfect register.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from banners.contrast import luminance
from banners.errors import BannerError
from banners.palettes import PALETTES, Palette, Rgb

MAX_INK = 3.0  # of 4.0: 300 %
_BLACK_SHARE = 0.6  # share of a colour's grey printed as black, where no inks were chosen

Cmyk = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Tone:
    """One colour for both media, with channels from 0 to 1."""

    cmyk: Cmyk
    rgb: tuple[float, float, float]

    def mixed(self, other: "Tone", share: float) -> "Tone":
        """Return a mix with `share` (0–1) of `other`, never of more ink than both colours have."""
        c, m, y, k = (a + (b - a) * share for a, b in zip(self.cmyk, other.cmyk, strict=True))
        red, green, blue = (a + (b - a) * share for a, b in zip(self.rgb, other.rgb, strict=True))
        return Tone((c, m, y, k), (red, green, blue))


WHITE = Tone((0, 0, 0, 0), (1, 1, 1))
BLACK = Tone((0, 0, 0, 1), (0.08, 0.08, 0.09))


@dataclass(frozen=True, slots=True, kw_only=True)
class Inks:
    """The colours of one print: see `Palette`. `shade` is the colour of the motif's shadows.

    `light` means that the ground is white paper. On paper all type is plain white or black; on a
    screen it has the palette's colours.
    """

    ground: tuple[Tone, Tone, Tone]
    motif: tuple[Tone, Tone, Tone]
    shade: Tone
    light: bool
    accent: Tone
    ink: Tone
    soft: Tone
    on_accent: Tone


# Per cent of cyan, magenta, yellow, black: ground, motif, accent, in the order of `Palette`.
_CHOSEN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "xanh": (
            "100 92 34 40", "100 86 16 12", "98 74 4 2",
            "94 68 2 0", "82 32 14 0", "60 0 32 0",
            "0 17 86 0",
        ),
        "do": (
            "26 100 92 42", "16 100 96 22", "10 100 98 8",
            "10 100 98 10", "6 82 100 0", "0 27 82 0",
            "0 15 82 0",
        ),
        "luc": (
            "90 46 80 50", "88 36 82 30", "86 30 84 24",
            "84 26 86 16", "74 10 90 0", "24 0 76 0",
            "0 13 80 0",
        ),
        "cam": (
            "42 100 36 46", "30 100 44 22", "22 98 56 12",
            "18 94 64 8", "0 66 90 0", "0 23 74 0",
            "0 9 54 0",
        ),
        "xanh-sang": (
            "0 0 0 0", "3 1 0 0", "8 2 0 0",
            "18 5 0 0", "60 22 0 0", "95 68 0 0",
            "5 96 96 0",
        ),
        "do-sang": (
            "0 0 0 0", "0 2 3 0", "0 6 11 0",
            "0 15 24 0", "0 54 74 0", "10 100 94 12",
            "0 32 92 0",
        ),
        "luc-sang": (
            "0 0 0 0", "3 0 3 0", "9 0 9 0",
            "20 0 20 0", "62 4 62 0", "88 28 82 16",
            "0 38 92 0",
        ),
        "cam-sang": (
            "0 0 0 0", "0 2 3 0", "0 6 8 0",
            "0 15 18 0", "0 46 58 0", "14 86 42 4",
            "10 84 100 4",
        ),
    }
)  # fmt: skip


def inks(palette_id: str) -> Inks:
    """Return the inks of a palette of `PALETTES`. Raise `BannerError` for an unknown one."""
    try:
        palette = PALETTES[palette_id]
    except KeyError:
        raise BannerError(
            f"Không có bảng màu “{palette_id}”. Hãy dùng một trong: {', '.join(PALETTES)}."
        ) from None
    return _inks(palette)


def _inks(palette: Palette) -> Inks:
    colours = (*palette.ground, *palette.motif, palette.accent)
    written = _CHOSEN.get(palette.id)
    cmyks = [_parsed(text) for text in written] if written else [separated(c) for c in colours]
    tones = [_tone(cmyk, rgb) for cmyk, rgb in zip(cmyks, colours, strict=True)]
    return Inks(
        ground=(tones[0], tones[1], tones[2]),
        motif=(tones[3], tones[4], tones[5]),
        light=palette.is_light,
        shade=tones[4] if palette.is_light else tones[0],
        accent=tones[6],
        ink=_tone(_type(palette.ink, palette.ground[0]), palette.ink),
        soft=_tone(_type(palette.soft, palette.ground[0]), palette.soft),
        on_accent=_tone(_type(palette.on_accent, palette.accent), palette.on_accent),
    )


def _tone(cmyk: Cmyk, rgb: Rgb) -> Tone:
    return Tone(cmyk, (rgb[0] / 255, rgb[1] / 255, rgb[2] / 255))


def _type(colour: Rgb, ground: Rgb) -> Cmyk:
    """Return the ink of type on `ground`: none if it is the lighter of the two, else black."""
    return WHITE.cmyk if luminance(colour) > luminance(ground) else BLACK.cmyk


def _parsed(text: str) -> Cmyk:
    c, m, y, k = (int(part) / 100 for part in text.split())
    return c, m, y, k


def separated(rgb: Rgb) -> Cmyk:
    """Return an RGB colour in inks where none were chosen, with part of its grey as black."""
    cyan, magenta, yellow = (1 - channel / 255 for channel in rgb)
    black = _BLACK_SHARE * min(cyan, magenta, yellow) ** 1.5
    coloured = [
        round(max(0.0, ink - black) / (1 - black), 2) if black < 1 else 0.0
        for ink in (cyan, magenta, yellow)
    ]
    black = round(black, 2)
    excess = max(1.0, sum(coloured) / (MAX_INK - black))
    c, m, y = (ink / excess for ink in coloured)
    return c, m, y, black

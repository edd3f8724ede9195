"""The palettes by name: four with deep grounds, and a light twin of each for white paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """The colours of one banner.

    `ground` runs from the margin to the far side, `motif` from the ground's tone to the brightest;
    `ink` is for the headline, `soft` for the small lines; `accent` is used once. Text on the
    ground has a contrast of at least 4.5:1.
    """

    id: str
    name: str
    ground: tuple[Rgb, Rgb, Rgb]
    motif: tuple[Rgb, Rgb, Rgb]
    ink: Rgb
    soft: Rgb
    accent: Rgb
    on_accent: Rgb

    @property
    def is_light(self) -> bool:
        """Whether the ground is white paper."""
        return self.id.endswith(LIGHT)


LIGHT = "-sang"


def light(palette: Palette) -> Palette:
    """Return the light twin of `palette`, or `palette` itself when it is light."""
    return palette if palette.is_light else PALETTES[palette.id + LIGHT]


def _rgb(*colours: str) -> tuple[Rgb, ...]:
    return tuple((int(c[:2], 16), int(c[2:4], 16), int(c[4:], 16)) for c in colours)


def _palette(
    named: tuple[str, str],
    ground: tuple[str, str, str],
    motif: tuple[str, str, str],
    text: tuple[str, str],
    accent: tuple[str, str],
) -> Palette:
    dark, middle, light = _rgb(*ground)
    low, mid, high = _rgb(*motif)
    ink, soft = _rgb(*text)
    fill, on_fill = _rgb(*accent)
    return Palette(
        id=named[0],
        name=named[1],
        ground=(dark, middle, light),
        motif=(low, mid, high),
        ink=ink,
        soft=soft,
        accent=fill,
        on_accent=on_fill,
    )


_ALL = (
    _palette(
        ("xanh", "Xanh số"),
        ("06184a", "0a2c74", "0b4594"),
        ("0c4f9f", "1382ae", "3fd6c2"),
        ("ffffff", "bfe3ff"),
        ("ffd23f", "08205a"),
    ),
    _palette(
        ("do", "Đỏ vàng"),
        ("66060f", "940d16", "ac121a"),
        ("a81318", "d24a20", "f6bb45"),
        ("ffffff", "ffdcb8"),
        ("ffd54a", "6b0a10"),
    ),
    _palette(
        ("luc", "Xanh lục"),
        ("043326", "07513a", "085a3e"),
        ("0b6844", "3c9b4e", "c6dc63"),
        ("ffffff", "c9f2d9"),
        ("ffd84d", "06402d"),
    ),
    _palette(
        ("cam", "Cam ấm"),
        ("571240", "861c46", "982640"),
        ("a63040", "e8742f", "ffc65a"),
        ("ffffff", "ffdcd2"),
        ("ffe08a", "5c1240"),
    ),
    _palette(
        ("xanh-sang", "Xanh số, nền trắng"),
        ("ffffff", "f7fbff", "eaf4ff"),
        ("cfe4fa", "5aa9e6", "0b57b0"),
        ("0a2463", "1f4c8f"),
        ("d7261e", "ffffff"),
    ),
    _palette(
        ("do-sang", "Đỏ vàng, nền trắng"),
        ("ffffff", "fffaf5", "fff0e2"),
        ("ffdcc0", "f08a4b", "b3121d"),
        ("7a0a12", "94262a"),
        ("f2b01e", "5c060d"),
    ),
    _palette(
        ("luc-sang", "Xanh lục, nền trắng"),
        ("ffffff", "f8fdf8", "e9f7ec"),
        ("cdebd3", "62b57c", "0a6a45"),
        ("06402d", "1d6146"),
        ("f5a81c", "3b2400"),
    ),
    _palette(
        ("cam-sang", "Cam ấm, nền trắng"),
        ("ffffff", "fffaf6", "fff0e8"),
        ("ffdccb", "f39a6b", "c2415f"),
        ("6a1440", "8c2f54"),
        ("c2410c", "ffffff"),
    ),
)
PALETTES: Mapping[str, Palette] = MappingProxyType({palette.id: palette for palette in _ALL})

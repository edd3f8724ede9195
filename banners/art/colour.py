"""Colours as the eye compares them: CIE L*a*b* under D65, and its hue and chroma."""

from __future__ import annotations

from math import atan2, cos, degrees, dist, hypot, radians, sin

from banners.art.tones import Rgb

Lab = tuple[float, float, float]  # lightness 0-100, then green to red, then blue to yellow

_WHITE = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_FROM_XYZ = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
_EDGE = 6 / 29


def lab(colour: Rgb) -> Lab:
    """Return a colour in L*a*b*."""
    linear = [_linear(channel / 255) for channel in colour]
    x, y, z = (
        _root(sum(part * channel for part, channel in zip(row, linear, strict=True)) / white)
        for row, white in zip(_TO_XYZ, _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: Rgb, other: Rgb) -> float:
    """Return how far apart two colours are: the CIE 1976 difference, of which 2.3 is just seen."""
    return dist(lab(one), lab(other))


def chroma_and_hue(colour: Rgb) -> tuple[float, float]:
    """Return how strong a colour is, and its hue in degrees: red 40, yellow 100, blue 300."""
    _, a, b = lab(colour)
    return hypot(a, b), degrees(atan2(b, a)) % 360


def colour_of(lightness: float, chroma: float, hue: float) -> Rgb:
    """Return a colour, as strong as asked for or as a screen can show it at this lightness."""
    while True:
        a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
        channels = _channels((lightness, a, b))
        if chroma <= 0 or all(-0.001 <= channel <= 1.001 for channel in channels):
            red, green, blue = (round(255 * min(1.0, max(0.0, each))) for each in channels)
            return red, green, blue
        chroma = max(0.0, chroma - 0.5)


def _channels(colour: Lab) -> tuple[float, ...]:
    lightness, a, b = colour
    y = (lightness + 16) / 116
    xyz = [
        white * _cube(each)
        for each, white in zip((y + a / 500, y, y - b / 200), _WHITE, strict=True)
    ]
    return tuple(
        _encoded(sum(part * each for part, each in zip(row, xyz, strict=True))) for row in _FROM_XYZ
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _encoded(channel: float) -> float:
    if channel <= 0.0031308:
        return 12.92 * channel
    return float(1.055 * channel ** (1 / 2.4) - 0.055)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > _EDGE**3 else value / (3 * _EDGE**2) + 4 / 29


def _cube(value: float) -> float:
    return value**3 if value > _EDGE else 3 * _EDGE**2 * (value - 4 / 29)

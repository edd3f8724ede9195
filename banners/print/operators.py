"""Shapes, codes and words as the operators of a PDF page (ISO 32000, 8.4 and 8.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

from banners.art.flatten import Placing
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone
from banners.print.outlines import EM, outline
from banners.print.paths import Path as Outline
from banners.print.paths import Point, number, numbers, parsed, path_of
from banners.print.press import Cmyk
from banners.scene import Line

Inks = Callable[[Tone], Cmyk]


def fill(inks: Cmyk) -> str:
    """Return the operator that sets the colour of areas."""
    return f"{numbers(inks)} k"


def stroke(inks: Cmyk) -> str:
    """Return the operator that sets the colour of lines."""
    return f"{numbers(inks)} K"


def shapes(drawn: Iterable[Shape], inks: Inks) -> list[str]:
    """Return the operators that draw shapes, each tone in its inks."""
    found: list[str] = []
    for shape in drawn:
        match shape:
            case Group():
                found += _group(shape, inks)
            case Stroke(tone=tone, d=d, width=width):
                found += [stroke(inks(tone)), f"{number(width)} w", path(parsed(d)), "S"]
            case Circle() | Rect() | Path():
                found += [fill(inks(shape.tone)), path(path_of(shape)), _filling(shape)]
    return found


def _group(group: Group, inks: Inks) -> list[str]:
    placing = Placing().then(group.turn, group.scale, group.at, mirror=group.mirror)
    found = ["q"]
    if placing != Placing():
        found.append(matrix(placing))
    if group.clip is not None:
        rule = "W*" if isinstance(group.clip, Path) else "W"
        found += [path(path_of(group.clip)), f"{rule} n"]
    return [*found, *shapes(group.shapes, inks), "Q"]


def _filling(shape: Circle | Rect | Path) -> str:
    return "f*" if isinstance(shape, Path) else "f"


def matrix(placing: Placing) -> str:
    """Return the operator that places what follows."""
    values = (placing.a, placing.b, placing.c, placing.d, placing.e, placing.f)
    return " ".join([*map(_exact, values), "cm"])


def _exact(value: float) -> str:
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


@lru_cache(maxsize=2048)  # the same lines and contours recur in every size
def path(outlined: Outline) -> str:
    """Return the operators of a path; quadratic curves become cubic, PDF's only kind."""
    written: list[str] = []
    here = (0.0, 0.0)
    for operator, values in outlined:
        if operator == "Z":
            written.append("h")
        elif operator == "R":
            written.append(f"{numbers(values)} re")
        elif operator == "Q":
            written.append(f"{numbers(_cubic(here, values))} c")
        else:
            written.append(f"{numbers(values)} {operator.lower()}")
        here = (values[-2], values[-1]) if values else here
    return "\n".join(written)


def _cubic(start: Point, values: tuple[float, ...]) -> tuple[float, ...]:
    """Return a quadratic curve's numbers as a cubic's; rounding loses 0.05 of 1000 units an em."""
    cx, cy, x, y = values
    handles = (
        start[0] + (cx - start[0]) * 2 / 3,
        start[1] + (cy - start[1]) * 2 / 3,
        x + (cx - x) * 2 / 3,
        y + (cy - y) * 2 / 3,
    )
    return (*(round(handle, 1) for handle in handles), x, y)


def text(line: Line, inks: Cmyk) -> list[str]:
    """Return a line of text in font units, y upwards, so that numbers are whole and short."""
    scale = f"{line.px / EM:.6f}"
    place = f"{scale} 0 0 -{scale} {line.x:.3f} {line.baseline:.3f} cm"
    outlined = outline(line.shown, line.weight, line.family, line.tracking)
    return ["q", place, fill(inks), path(outlined), "f", "Q"]

"""The colours of docs/styles/tokens.css: words can be read, and what is pressed is seen."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import Final

import pytest

TOKENS: Final = Path(__file__).parents[2] / "docs" / "styles" / "tokens.css"
LEAST_TEXT: Final = 4.8
LEAST_EDGE: Final = 3.3
GROUNDS: Final = ("ground", "ground-soft")
# What is written in which colour, on which other grounds than those of pages.
TEXT_ON: Final = (
    *product(("ink", "ink-soft", "blue", "accent", "green"), GROUNDS),
    ("ink", "blue-soft"),
    ("ink-soft", "blue-soft"),
    ("blue", "blue-soft"),
    ("accent", "accent-soft"),
    ("green", "green-soft"),
    ("ink", "found"),
    ("ground", "blue"),  # a filled button
    ("ground", "accent"),  # the same, pointed at
)


def colours(scheme: str) -> dict[str, str]:
    """Return the colours of a scheme by name: dark takes the place of light, name by name."""
    css = TOKENS.read_text("utf-8")
    blocks = {
        "default": r":root \{([^}]*)\}",
        "slate": r'\[data-md-color-scheme="slate"\][^{]*\{([^}]*)\}',
    }
    found: dict[str, str] = {}
    for name in ("default", "slate")[: 1 + (scheme == "slate")]:
        (block, *_) = re.findall(blocks[name], css)
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
    return found


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2 defines it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(scheme: str, text: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[text], named[ground]) >= LEAST_TEXT


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_white_and_the_line_under_a_tab_stand_out_from_the_header(scheme: str) -> None:
    named = colours(scheme)
    assert contrast("#ffffff", named["head"]) >= LEAST_TEXT
    assert contrast(named["gold"], named["head"]) >= LEAST_TEXT


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["edge", "focus"])
def test_edges_of_controls_are_seen(scheme: str, edge: str, ground: str) -> None:
    named = colours(scheme)
    assert contrast(named[edge], named[ground]) >= LEAST_EDGE

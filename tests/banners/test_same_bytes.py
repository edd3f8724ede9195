"""The same words give the same bytes in every process, whatever its hash seed, locale and zone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from banners import draw
from banners.print import draw_pdf, draw_svg, load_print_items
from tests.banners.samples import SIZES, TEXTS

SLOTS = ("728x90", "300x250", "300x600")
PRINTS = ("a4-doc",)


def digests() -> list[str]:
    """Return the sums of a banner in slots of three families, and of a print in each format."""
    texts = [TEXTS[name] for name in ("solves", "crime", "solves")]
    made = [draw(text, SIZES[slot], "tre-em").png for text, slot in zip(texts, SLOTS, strict=True)]
    made += [
        drawing(TEXTS["drives"], item, "hiv-aids", "https://example.gov.vn/a")
        for item in load_print_items()
        if item.id in PRINTS
        for drawing in (draw_pdf, draw_svg)
    ]
    return [hashlib.sha256(data).hexdigest() for data in made]


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hash_seed_and_locale() -> None:
    command = "from tests.banners.test_same_bytes import digests; print(*digests())"
    run = subprocess.run(
        [sys.executable, "-c", command],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONHASHSEED": "1", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    here = digests()
    assert run.stdout.split() == here
    assert len({*here}) == len(SLOTS) + 2 * len(PRINTS)

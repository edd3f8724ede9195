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

PRINTS = ("a4-doc", "phuon-0-6x2m")


def digests() -> list[str]:
    """Return the sums of a banner in each typical slot, and of two prints in each format."""
    texts = [TEXTS[name] for name in ("solves", "crime")] * 3
    made = [
        draw(text, size, "tre-em").png for text, size in zip(texts, SIZES.values(), strict=True)
    ]
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
    assert len({*here}) == len(SIZES) + 2 * len(PRINTS)

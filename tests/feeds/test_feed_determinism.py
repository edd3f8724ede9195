"""The same input gives the same bytes, whatever the zone, locale, hash seed and order."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from hooks.feeds.build import build_feeds
from tests.made_up import SITE, TODAY, sample

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@cache
def digest() -> str:
    catalogue, occurrences = sample()
    total = hashlib.sha256()
    for path, feed in build_feeds(occurrences, catalogue, TODAY, SITE).items():
        total.update(path.encode() + feed)
    return total.hexdigest()


# The first is as here; the others are its furthest neighbours, on the day before and after. A
# calendar of the second's surroundings is in the kits of tests/kits/test_kit_contents.py.
@pytest.mark.parametrize(
    ("zone", "locale", "seed"),
    [
        pytest.param("Asia/Ho_Chi_Minh", "C.UTF-8", "0", marks=pytest.mark.hostile),
        pytest.param("America/Los_Angeles", "POSIX", "1", marks=pytest.mark.hostile),
        ("Pacific/Kiritimati", "vi_VN.UTF-8", "4294967295"),
    ],
)
def test_bytes_do_not_depend_on_the_machine(zone: str, locale: str, seed: str) -> None:
    surroundings = {"TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONHASHSEED": seed}
    command = "from tests.feeds.test_feed_determinism import digest; print(digest())"
    result = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT,
        env=os.environ | surroundings,
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == digest()


def test_bytes_do_not_depend_on_the_order_of_occurrences() -> None:
    catalogue, occurrences = sample()
    files = build_feeds(occurrences, catalogue, TODAY, SITE)
    backwards = build_feeds(occurrences[::-1], catalogue, TODAY, SITE)
    assert list(files.items()) == list(backwards.items())

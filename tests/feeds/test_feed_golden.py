"""The feed of 10/10 for 2022 and 2023, byte for byte.

After an intended change, rewrite the file: python -m tests.feeds.test_feed_golden
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hooks.facts.occurrences import resolve
from hooks.feeds import build_feeds
from tests.feeds.samples import SITE, digital_day

GOLDEN = Path(__file__).parent / "golden" / "ngay-chuyen-doi-so-quoc-gia.ics"


def build() -> bytes:
    catalogue, today = digital_day(), date(2023, 9, 25)
    files = build_feeds(resolve(catalogue, today), catalogue, today, SITE)
    return files["ics/chien-dich/ngay-chuyen-doi-so-quoc-gia.ics"]


def test_golden() -> None:
    assert build() == GOLDEN.read_bytes()


if __name__ == "__main__":
    GOLDEN.write_bytes(build())

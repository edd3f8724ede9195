"""The feed of 10/10 as of the autumn of 2023, byte for byte: what real letters say.

After an intended change, rewrite the file: python -m tests.feeds.test_feed_golden
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.catalogue.load import load_catalogue
from hooks.facts.occurrences import resolve
from hooks.feeds.build import build_feeds
from tests.made_up import SITE
from tests.real_campaigns import only_campaigns

GOLDEN = Path(__file__).parent / "golden" / "ngay-chuyen-doi-so-quoc-gia.ics"


def build() -> bytes:
    today = date(2023, 9, 25)
    with TemporaryDirectory() as folder:
        campaigns = only_campaigns(Path(folder) / "campaigns", "ngay-chuyen-doi-so-quoc-gia")
        catalogue = load_catalogue(campaigns)
    files = build_feeds(resolve(catalogue, today), catalogue, today, SITE)
    return files["ics/chien-dich/ngay-chuyen-doi-so-quoc-gia.ics"]


def test_golden() -> None:
    assert build() == GOLDEN.read_bytes()


if __name__ == "__main__":
    GOLDEN.write_bytes(build())

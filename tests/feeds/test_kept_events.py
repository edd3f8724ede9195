"""Events as serialised are kept: the same bytes with a store as without, whatever has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from banners.store.store import Store
from hooks.feeds.build import build_feeds
from tests.feeds.test_feed_files import CATALOGUE, OCCURRENCES
from tests.made_up import SITE, TODAY


def test_a_store_changes_no_byte_and_serialises_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE)
    assert build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE, store=Store(tmp_path)) == alone
    monkeypatch.setattr("hooks.feeds.build.event_bytes", lambda *_: pytest.fail("done again"))
    assert build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE, store=Store(tmp_path)) == alone


def test_another_address_of_the_site_is_not_taken_from_the_store(tmp_path: Path) -> None:
    other = "https://mau-khac.example/"
    build_feeds(OCCURRENCES, CATALOGUE, TODAY, SITE, store=Store(tmp_path))
    kept = build_feeds(OCCURRENCES, CATALOGUE, TODAY, other, store=Store(tmp_path))
    assert kept == build_feeds(OCCURRENCES, CATALOGUE, TODAY, other)

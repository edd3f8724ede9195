"""The web fonts are cut once and kept; what is kept is what would be cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.publishing.web_fonts import web_fonts


@pytest.mark.slow
def test_kept_fonts_are_those_cut_anew_and_a_damaged_one_is_cut_again(tmp_path: Path) -> None:
    cut = web_fonts(None)
    web_fonts.cache_clear()
    assert web_fonts(tmp_path) == cut
    one, *others = sorted(tmp_path.iterdir())
    assert len(others) == 2
    before = one.read_bytes()
    one.write_bytes(before[:-1] + b"?")
    web_fonts.cache_clear()
    assert web_fonts(tmp_path) == cut
    assert one.read_bytes() == before

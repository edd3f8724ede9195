"""The web fonts are cut once and kept; what is kept is what would be cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.publishing import font_subset
from hooks.publishing import web_fonts as fonts
from hooks.publishing.web_fonts import web_fonts


def read(folder: Path) -> dict[str, bytes]:
    store = Store(folder)
    return {
        path: store.read(content) if isinstance(content, Blob) else content
        for path, content in web_fonts(store).items()
    }


@pytest.mark.slow
def test_kept_fonts_are_those_cut_anew_and_a_damaged_one_is_cut_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A few letters stand for all: it is the same cutting, and takes a fifth of the time.
    monkeypatch.setattr(fonts, "cut", lambda file: font_subset.cut(file, range(0x20, 0x7F)))
    cut = read(tmp_path)
    one, *others = sorted((tmp_path / "blobs").glob("*/*"))
    assert len(others) == 2
    before = one.read_bytes()
    one.chmod(0o644)
    one.write_bytes(before[:-1] + b"?")
    assert read(tmp_path) == cut
    assert one.read_bytes() == before
    monkeypatch.setattr(fonts, "cut", lambda _: pytest.fail("cut again"))
    assert read(tmp_path) == cut

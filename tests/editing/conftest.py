"""The small sample folder, which tests may spoil."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from tests.conftest import ROOT
from tests.fuzz.samples import write_folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "campaigns")


@pytest.fixture
def loaded(sample: Path) -> Callable[[str], Catalogue]:
    """Return the catalogue of the sample folder with one more campaign, of the given text."""

    def load(text: str) -> Catalogue:
        (sample / "them.yml").write_text(f"id: them\nname: Thêm\ntopic: linh-vuc\n{text}", "utf-8")
        return load_catalogue(sample)

    return load


@pytest.fixture(scope="session")
def real() -> Catalogue:
    return load_catalogue(ROOT / "campaigns")

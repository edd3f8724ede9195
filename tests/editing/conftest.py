"""Small folders which tests may spoil, and the real one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from tests.fuzz import samples as whole
from tests.loading.samples import load, write_folder
from tests.real_campaigns import real_catalogue


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder that has every part of the form."""
    return whole.write_folder(tmp_path / "campaigns")


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., Catalogue]:
    """Return the catalogue of the small folder of `tests.loading.samples`, with documents."""
    made: list[int] = []

    def load_with(**documents: str) -> Catalogue:
        made.append(1)
        return load(write_folder(tmp_path / f"campaigns-{len(made)}", **documents))

    return load_with


@pytest.fixture(scope="session")
def real() -> Catalogue:
    return real_catalogue()

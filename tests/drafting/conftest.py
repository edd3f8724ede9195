"""A small folder of made-up campaigns, and the drafts of made-up letters."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.drafting.draft import draft_of
from hooks.drafting.reading.file import read_letter
from tests.drafting.letters import write_folder
from tests.drafting.measure import READER

Drafted: TypeAlias = Callable[[str, bytes], tuple[str, dict[str, Any]]]


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("letters") / "campaigns")


@pytest.fixture(scope="session")
def catalogue(folder: Path) -> Catalogue:
    return load_catalogue(folder)


@pytest.fixture(scope="session")
def drafted(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Drafted:
    """Return the text of a file's draft, and what it says when every scalar is read as text."""
    folder = tmp_path_factory.mktemp("received")

    def draft(name: str, data: bytes) -> tuple[str, dict[str, Any]]:
        file = folder / name
        file.write_bytes(data)
        text = draft_of(read_letter(file, apart=READER), catalogue, name).text
        return text, yaml.load(text, yaml.CBaseLoader)  # noqa: S506  makes nothing but texts

    return draft

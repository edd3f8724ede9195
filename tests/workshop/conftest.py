"""What several groups of tests of the workshop ask: the scenes of one text in every slot."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest

from banners import load_print_items, load_sizes
from banners.published import scenes_told
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.conftest import made_once
from tests.real_campaigns import real_catalogue

CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"


@pytest.fixture(scope="session")
def scenes_of_all(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What browsers are told of the scenes of CAMPAIGN's newest words in all slots and prints."""

    def make(folder: Path) -> None:
        catalogue = real_catalogue()
        campaign = catalogue.campaign(CAMPAIGN)
        words = banner_words(campaign, years_drawn(catalogue, campaign)[0])
        told = scenes_told(words, motif_of(campaign, catalogue), load_sizes(), load_print_items())
        (folder / "scenes.json").write_text(json.dumps(told), "utf-8")

    file = made_once(tmp_path_factory, "scenes-of-all", make) / "scenes.json"
    found: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return found

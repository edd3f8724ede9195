"""Addresses pasted into portals are promises: a new year removes nothing of an older one."""

from __future__ import annotations

from typing import Any

import pytest

from banners.render import LeftOut
from hooks.catalogue.load import load_catalogue
from hooks.drawing import banners as banner_kit
from hooks.drawing.banners import Drawing, draw_banners, is_embedded
from tests.conftest import ROOT


def test_an_earlier_year_keeps_what_portals_embed(monkeypatch: pytest.MonkeyPatch) -> None:
    # The list of banners is enough: nothing is drawn.
    def undrawn(jobs: Any, *_: object) -> list[LeftOut]:
        return [LeftOut(size=job.size, reason="mẫu") for job in jobs]

    monkeypatch.setattr(banner_kit, "render_all", undrawn)
    asked = draw_banners(load_catalogue(ROOT / "campaigns"), Drawing(slots="all")).missing
    slots: dict[tuple[str, int | None], set[str]] = {}
    embedded: set[str] = set()
    for item in asked:
        slots.setdefault((item.campaign_id, item.year), set()).add(item.size.id)
        if is_embedded(item.size):
            embedded.add(item.size.id)
    assert {"212x800", "250x500", "1200x630"} <= embedded
    assert len(slots) > len({campaign for campaign, _ in slots})  # some have earlier years
    assert all(embedded <= found for found in slots.values())

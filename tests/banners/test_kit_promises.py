"""Addresses pasted into portals are promises: a new year removes nothing of an older one."""

from __future__ import annotations

from datetime import date
from typing import Any, Final, TypeAlias

import pytest

from banners import Size, load_print_items, load_sizes
from banners.render import LeftOut
from hooks.drawing import banners as banner_kit
from hooks.drawing.banners import Drawing, draw_banners, is_embedded, years_drawn
from hooks.drawing.slots import EVERGREEN_SIZES, NARROWED_SIZES, READY
from tests.real_campaigns import real_catalogue

# By campaign and year, then by id.
Slots: TypeAlias = dict[tuple[str, int | None], dict[str, Size]]


TODAY: Final = date(2026, 11, 20)
CATALOGUE = real_catalogue()


@pytest.fixture
def asked(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Slots:
    """The slots of each year that a build asks for; the list is enough, nothing is drawn."""

    def undrawn(jobs: Any, *_: object) -> list[LeftOut]:
        return [LeftOut(size=job.size, reason="mẫu") for job in jobs]

    monkeypatch.setattr(banner_kit, "render_all", undrawn)
    found: Slots = {}
    for item in draw_banners(CATALOGUE, TODAY, Drawing(slots=request.param)).missing:
        found.setdefault((item.campaign_id, item.year), {})[item.size.id] = item.size
    assert len(found) > len(CATALOGUE.campaigns)  # some have earlier years
    return found


@pytest.mark.parametrize("asked", ["ready", "all"], indirect=True)
def test_an_earlier_year_keeps_what_portals_embed(asked: Slots) -> None:
    embedded = {size.id for of in asked.values() for size in of.values() if is_embedded(size)}
    assert {"212x800", "250x500", "1200x630"} <= embedded
    assert all(embedded <= found.keys() for found in asked.values())


@pytest.mark.parametrize("asked", ["ready"], indirect=True)
def test_of_an_earlier_year_only_that_stands_ready(asked: Slots) -> None:
    posts_and_screens = {*READY["shared"], *READY["screens"]}
    for campaign in CATALOGUE.campaigns:
        newest, *earlier = (of.year if of else None for of in years_drawn(CATALOGUE, campaign))
        assert asked[campaign.id, newest].keys() == posts_and_screens | {*READY["embedded"]}
        assert all(asked[campaign.id, year].keys() == {*READY["embedded"]} for year in earlier)


@pytest.mark.parametrize("asked", ["ready"], indirect=True)
def test_what_stands_ready_has_the_formats_that_a_use_needs(asked: Slots) -> None:
    formats = {size.id: size.formats for of in asked.values() for size in of.values()}
    assert {id_ for id_, told in formats.items() if told == ("png", "webp")} == {*READY["embedded"]}
    assert {told for id_, told in formats.items() if id_ not in READY["embedded"]} == {("png",)}
    assert not any(size.retina for of in asked.values() for size in of.values())


def test_what_stands_ready_is_of_the_catalogue_and_has_what_embeds_ask_for() -> None:
    of_pixels = {size.id for size in load_sizes()}
    ready = [*READY["embedded"], *READY["shared"], *READY["screens"]]
    assert len({*ready}) == len(ready)
    assert {*ready} <= of_pixels
    assert {*READY["prints"]} <= {item.id for item in load_print_items()}
    # The picture of the day, narrowed to a topic, is asked for in no other slot.
    assert {*NARROWED_SIZES} <= {*READY["embedded"]} <= {*EVERGREEN_SIZES}

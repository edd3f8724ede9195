"""`build.py build --agency`: a whole kit in an agency's own name, from the same scenes."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Final

import pytest
from PIL import Image

from banners import (
    Agency,
    BannerText,
    Job,
    Kept,
    Kind,
    LeftOut,
    Logo,
    load_print_items,
    load_sizes,
    render,
)
from banners.banner import scene_for
from banners.print.draw import compose_print
from banners.scene import Mark, Part, Scene
from banners.store.store import Store
from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import Drawing, banner_words, motif_of, years_drawn
from hooks.drawing.everything import Drawn, draw_everything
from tests.conftest import DRAWING
from tests.real_campaigns import only_campaigns

pytestmark = pytest.mark.slow  # it draws a whole kit twice

CAMPAIGN: Final = "tet-nguyen-dan"
SITE: Final = "https://mau.example/"
TODAY: Final = date(2026, 11, 20)


def picture(width: int = 120, height: int = 60) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (width, height), (200, 30, 40)).save(made, "PNG")
    return made.getvalue()


AGENCY: Final = Agency(
    name="Sở Mẫu",
    parent="UBND tỉnh Mẫu",
    organiser="Trung tâm Mẫu",
    logos=tuple(Logo(picture(*shape)) for shape in ((60, 60), (180, 60), (60, 120))),
)


@pytest.fixture(scope="module")
def thrice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Drawn, Drawn, Drawn]:
    """Return a campaign drawn of nobody's, as the agency's, and of nobody's, in one store."""
    folder = only_campaigns(tmp_path_factory.mktemp("agency") / "campaigns", CAMPAIGN)
    catalogue = load_catalogue(folder, PurePosixPath("campaigns"))
    store = Store(DRAWING.store.folder)
    plain, named, again = (
        draw_everything(catalogue, TODAY, SITE, Drawing(store=store, slots="ready", agency=agency))
        for agency in (None, AGENCY, None)
    )
    return plain, named, again


@pytest.fixture(scope="module")
def drawn(thrice: tuple[Drawn, Drawn, Drawn]) -> tuple[Drawn, Drawn]:
    """Return the campaign drawn of nobody's, and as the agency's."""
    return thrice[:2]


def test_every_address_is_that_of_a_site_of_nobodys(drawn: tuple[Drawn, Drawn]) -> None:
    plain, named = (
        {
            file.path
            for banner in each.banners.banners
            for file in banner.files
            if file.format == "png"
        }
        | {item.path for item in each.prints if item.files}
        | {f"{art.folder}{slot}" for art in each.embedded.values() for slot in art.slots}
        for each in drawn
    )
    assert named == plain


def test_banners_say_whose_they_are_in_words_and_picture(drawn: tuple[Drawn, Drawn]) -> None:
    plain, named = ({one.path: one for one in each.banners.banners} for each in drawn)
    large = [one for one in named.values() if one.size.id in {"1200x630", "300x600", "1080x1080"}]
    assert large
    for one in large:
        assert one.alt.endswith("UBND tỉnh Mẫu. Sở Mẫu"), one.alt
        assert one.files[0].blob != plain[one.path].files[0].blob
    assert all("Mẫu" not in one.alt for one in plain.values())


def test_a_store_that_holds_an_agencys_banners_still_gives_nobodys(
    thrice: tuple[Drawn, Drawn, Drawn],
) -> None:
    plain, _, again = ({one.path: one.files for one in each.banners.banners} for each in thrice)
    assert again == plain


def test_only_what_is_hung_says_who_carries_it_out(drawn: tuple[Drawn, Drawn]) -> None:
    told = {item.item.id: item.files.alt for item in drawn[1].prints if item.files}
    assert "Đơn vị thực hiện: Trung tâm Mẫu" in told["bang-ron-1x6m"]
    assert "Đơn vị thực hiện" not in told["a4-doc"]
    assert all("Sở Mẫu" in alt for alt in told.values())


def test_yearly_banners_are_the_agencys_and_the_neutral_one_the_sites(
    drawn: tuple[Drawn, Drawn],
) -> None:
    arts = drawn[1].embedded
    assert "Sở Mẫu" in arts[f"{CAMPAIGN}/hang-nam"].slots["1200x630"].alt
    assert "Sở Mẫu" not in arts["trung-tinh"].slots["1200x630"].alt


def test_where_its_bar_leaves_the_words_no_room_the_banner_is_nobodys(tmp_path: Path) -> None:
    """The name of this campaign fits 180x200 only without a bar."""
    folder = only_campaigns(tmp_path / "campaigns", CAMPAIGN)
    catalogue = load_catalogue(folder, PurePosixPath("campaigns"))
    campaign = catalogue.campaign(CAMPAIGN)
    job = Job(
        text=banner_words(campaign, years_drawn(catalogue, campaign)[0]),
        size=next(size for size in load_sizes() if size.id == "180x200"),
        topic=motif_of(campaign, catalogue),
    )
    long = Agency(
        name="Trung tâm Kiểm soát bệnh tật và phòng, chống thiên tai tỉnh Mẫu",
        parent="Ủy ban nhân dân tỉnh Tuyên Quang",
    )
    assert isinstance(render(replace(job, text=long.on(job.text))), LeftOut)
    named, plain = (
        Drawing(store=Store(tmp_path / "store"), agency=agency).render([job])[0]
        for agency in (long, None)
    )
    assert isinstance(named, Kept)
    assert named == plain


def test_three_logos_take_a_fifth_at_most_on_the_right_or_at_the_foot() -> None:
    wide = tuple(Logo(picture(300, 100)) for _ in range(3))
    text = AGENCY.on(BannerText(headline=None, name="Chiến dịch thử"), hung=True)
    scenes = [
        scene_for(text, size, logos=wide) for size in load_sizes() if size.kind is Kind.BANNER
    ]
    scenes += [compose_print(text, item, logos=wide) for item in load_print_items()]
    shown = [scene for scene in scenes if _marks(scene)]
    assert len(shown) > 60
    for scene in shown:
        extent = scene.extent
        marks = _marks(scene)
        taken = sum((right - left) * (bottom - top) for left, top, right, bottom in marks)
        assert taken <= 0.2 * extent.width * extent.height, scene.slot
        (bar,) = scene.panels(Part.BAR)
        assert bar.box[0] > 0.5 * extent.width or bar.box[1] > 0.5 * extent.height, scene.slot


def _marks(scene: Scene) -> list[tuple[float, float, float, float]]:
    return [layer.box for layer in scene.layers if isinstance(layer, Mark)]

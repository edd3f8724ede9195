"""What is shown on a day is true of it: no theme of another year, occasion or place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from banners import load_sizes
from hooks.drawing.banners import Drawing, draw_banners
from hooks.drawing.slots import EVERGREEN_SIZES, NARROWED_SIZES, PAGE_SIZES
from hooks.drawing.standing import NEUTRAL_KEY, Arts, _neutral, art_key, collect_art, in_slot
from hooks.embeds.addresses import evergreen_path, frame_path
from hooks.facts.tie_rule import shown_on
from hooks.model.campaign import Campaign
from hooks.site_keeper import Edition
from tests.conftest import DRAWING
from tests.embeds.samples import (
    BUILT,
    PEAK,
    THEME,
    Folder,
    campaign,
    catalogue,
    compiled,
    files_of,
    showings,
    without_letters,
)
from tests.undrawn import sketched

pytestmark = pytest.mark.slow  # it draws, where nothing is kept yet

SLOGAN = {"kind": "khau-hieu", "text": "Khẩu hiệu mẫu của riêng tỉnh A"}


def key_on(day: date, *campaigns: Folder) -> str:
    found = shown_on(showings(*campaigns), day)
    assert found
    return art_key(found.occurrence)


def arts_of(*campaigns: Folder, drawing: Drawing = DRAWING) -> Arts:
    made = catalogue(*campaigns)
    with sketched():
        return collect_art(made, draw_banners(made, BUILT, drawing), drawing)


def test_a_year_with_documents_shows_its_own_banner() -> None:
    assert key_on(date(2026, 10, 10), campaign("mau")) == "mau/2026"
    assert THEME in arts_of(campaign("mau"))["mau/2026"].alt


def test_a_projected_year_shows_the_name_and_no_theme_of_another_year() -> None:
    key = key_on(date(2027, 10, 10), campaign("mau"))
    art = arts_of(campaign("mau"))[key]
    assert key == "mau/hang-nam"
    # the parts are in reading order, which differs between shapes
    parts = {tuple(sorted(slot.alt.split(". "))) for slot in art.slots.values()}
    assert parts == {("10/10", "Chiến dịch mau")}


MONTH = {"id": "thang", "kind": "thang", "name": "Tháng mẫu", "rule": {"month": 11},
         "basis": "mau-quy-dinh"}  # fmt: skip
DAY = {"id": "ngay", "kind": "ngay", "name": "Ngày mẫu", "rule": {"date": "10/10"},
       "basis": "mau-quy-dinh"}  # fmt: skip


def test_a_text_of_one_occasion_is_not_shown_on_another() -> None:
    theme = {"texts": [{"kind": "chu-de", "text": THEME}]}
    both = campaign("mau", {"occasion": ["ngay", "thang"], **theme}, occasions=[DAY, MONTH])
    assert key_on(date(2026, 11, 5), both) == "mau/2026"
    of_day = campaign("mau", {"occasion": "ngay", **theme}, occasions=[DAY, MONTH])
    assert key_on(date(2026, 11, 5), of_day) == "mau/hang-nam"
    assert key_on(date(2026, 10, 10), of_day) == "mau/2026"


def test_a_provinces_text_is_shown_on_its_own_days_and_not_on_the_nations() -> None:
    made = campaign("mau", {"scope": "mau-tinh-a", "windows": [PEAK], "texts": [SLOGAN]})
    assert key_on(date(2026, 10, 5), made) == "mau/2026"
    assert key_on(date(2026, 10, 10), made) == "mau/hang-nam"  # the nation's day comes first


def test_a_campaign_without_documents_of_any_year_shows_its_name() -> None:
    made = without_letters(campaign("mau"))
    assert key_on(date(2026, 10, 10), made) == "mau"
    assert arts_of(made)["mau"].alt == "10/10. Chiến dịch mau"


def test_a_slot_too_small_for_the_words_has_the_name() -> None:
    longest = "Chủ đề mẫu dài đến mức không ô nhỏ nào chứa nổi " * 8
    arts = arts_of(campaign("mau", {"texts": [{"kind": "chu-de", "text": longest.strip()}]}))
    art, slot = in_slot(arts, "mau/2026", "728x90")
    assert (art.key, slot.alt) == ("mau/2026", "10/10. Chiến dịch mau")


def test_a_slot_that_a_banner_lacks_has_the_yearly_and_then_the_neutral_one() -> None:
    longest = "Chủ đề mẫu dài đến mức không ô nhỏ nào chứa nổi " * 8
    arts = arts_of(campaign("mau", {"texts": [{"kind": "chu-de", "text": longest.strip()}]}))
    arts = {**arts, "mau/2026": replace(arts["mau/2026"], slots={})}
    assert in_slot(arts, "mau/2026", "728x90")[0].key == "mau/hang-nam"
    nameless = {**arts, "mau/hang-nam": replace(arts["mau/hang-nam"], slots={})}
    assert in_slot(nameless, "mau/2026", "728x90")[0].key == NEUTRAL_KEY


def test_the_neutral_banner_fills_every_slot_and_names_the_site() -> None:
    sizes = [size for size in load_sizes() if size.id in EVERGREEN_SIZES]
    slots = _neutral(Edition(), sizes, DRAWING).slots
    assert set(slots) == set(EVERGREEN_SIZES)
    assert Edition().tagline in slots["728x90"].alt
    assert Edition().name in slots["1200x630"].alt
    assert all(slot.alt for slot in slots.values())


@pytest.mark.parametrize(
    ("day", "alt"),
    [
        (date(2026, 9, 30), Edition().name),
        (date(2026, 10, 1), THEME),
        (date(2026, 10, 10), THEME),
        (date(2026, 11, 1), Edition().name),
    ],
)
def test_the_picture_of_the_day_is_that_of_the_day_of_the_build(day: date, alt: str) -> None:
    files = files_of(day)
    frame = files[f"{frame_path('728x90')}index.html"].decode()
    assert alt in frame
    folder = "banner/mau-ngay/2026" if alt == THEME else "banner/hien-tai/trung-tinh"
    assert files[evergreen_path("728x90")] == files[f"{folder}/728x90.png"]


def test_topics_and_audiences_have_pictures_of_their_own() -> None:
    files = files_of(date(2026, 10, 5))
    everything = files[evergreen_path("728x90")]
    assert files[evergreen_path("728x90", topic="mau-so")] == everything
    assert files[evergreen_path("728x90", audience="mau-a")] == everything
    other = files[evergreen_path("728x90", topic="mau-moi-truong")]
    assert other == files["banner/mau-thang/2026/728x90.png"]
    neutral = files["banner/hien-tai/trung-tinh/728x90.png"]
    assert files[evergreen_path("728x90", audience="mau-b")] == neutral


def test_every_picture_of_the_day_is_there_as_png_and_webp_of_its_size() -> None:
    files = files_of()
    for size_id in PAGE_SIZES:
        for suffix, kind in ((".png", "PNG"), (".webp", "WEBP")):
            with Image.open(BytesIO(files[evergreen_path(size_id, suffix=suffix)])) as image:
                assert (image.format, f"{image.width}x{image.height}") == (kind, size_id)


def test_addresses_that_are_not_published_are_not_given() -> None:
    with pytest.raises(ValueError, match="320x50"):
        evergreen_path("320x50", topic="mau-so")
    with pytest.raises(ValueError, match="96x16"):
        frame_path("96x16")
    with pytest.raises(ValueError, match="script"):
        evergreen_path("728x90", topic="mau-so", audience="mau-a")
    assert set(NARROWED_SIZES) < set(EVERGREEN_SIZES)


def test_the_same_day_gives_the_same_bytes() -> None:
    first = files_of()
    compiled.cache_clear()
    assert files_of() == first


def test_a_priority_is_a_whole_number_between_the_bounds() -> None:
    for priority in ("1", 1.5, 101, -101, True):
        data = {"name": "Mẫu", "topic": "mau-so", "banner": {"priority": priority}}
        with pytest.raises(ValueError, match="priority"):
            Campaign.model_validate(data, context={"id": "mau"})

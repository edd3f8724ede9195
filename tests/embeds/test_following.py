"""`banner/<id>/<slot>`: the newest year's banner as long as it is true, and always a picture."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from hooks.drawing.banners import draw_banners
from hooks.drawing.slots import PAGE_SIZES
from hooks.drawing.standing import Slot, collect_art, following_files, following_key
from tests.conftest import DRAWING
from tests.embeds.samples import (
    PEAK,
    THEME,
    Folder,
    campaign,
    catalogue,
    files_of,
    without_letters,
)

LAST_DAY = date(2026, 12, 31)
NEW_YEAR = date(2027, 1, 1)


def key_of(made: Folder, today: date) -> str:
    loaded = catalogue(made)
    return following_key(loaded, loaded.campaigns[0], today)


@pytest.mark.slow
def test_at_new_year_the_yearly_banner_stands_in_for_last_years_slogan() -> None:
    before, after = files_of(LAST_DAY), files_of(NEW_YEAR)
    address, of_year = "banner/mau-ngay/728x90.png", "banner/mau-ngay/2026/728x90.png"
    assert before[address] == before[of_year]
    assert after[address] == after["banner/mau-ngay/hang-nam/728x90.png"]
    assert after[of_year] == before[of_year]  # what has the year in its address stays


@pytest.mark.slow
def test_no_address_is_lost_at_new_year() -> None:
    def following(day: date) -> set[str]:
        return {path for path in files_of(day) if path.startswith("banner/mau-ngay/")}

    assert following(LAST_DAY) == following(NEW_YEAR)


@pytest.mark.slow
def test_the_answer_for_previews_follows_too() -> None:
    def title(day: date) -> str:
        return str(json.loads(files_of(day)["nhung/oembed/mau-ngay.json"])["title"])

    assert THEME in title(LAST_DAY)
    assert THEME not in title(NEW_YEAR)
    assert "Chiến dịch mau-ngay" in title(NEW_YEAR)


def test_a_campaign_that_does_not_recur_gives_way_to_the_neutral_banner() -> None:
    once = campaign("mau", occasions=[])
    assert key_of(once, LAST_DAY) == "mau/2026"
    assert key_of(once, NEW_YEAR) == "trung-tinh"


def test_a_banner_that_just_names_the_campaign_is_true_in_any_year() -> None:
    assert key_of(campaign("mau", {"windows": [PEAK]}, occasions=[]), NEW_YEAR) == "mau/2026"
    assert key_of(without_letters(campaign("mau")), NEW_YEAR) == "mau"


def test_a_provinces_slogan_is_not_shown_to_the_whole_country() -> None:
    slogan = {"kind": "khau-hieu", "text": "Khẩu hiệu mẫu của riêng tỉnh A"}
    local = campaign("mau", {"scope": "mau-tinh-a", "texts": [slogan]})
    assert key_of(local, LAST_DAY) == "mau/hang-nam"


@pytest.mark.slow
def test_where_new_words_do_not_fit_the_address_stays_and_shows_the_name() -> None:
    longest = "Chủ đề mẫu dài đến mức không ô nhỏ nào chứa nổi " * 8
    made = catalogue(campaign("mau", {"texts": [{"kind": "chu-de", "text": longest.strip()}]}))
    arts = collect_art(made, draw_banners(made, LAST_DAY, DRAWING), DRAWING)
    files = following_files(made, arts, LAST_DAY, DRAWING.store)
    assert {f"banner/mau/{size}.png" for size in PAGE_SIZES} <= files.keys()
    slot = arts["mau/2026"].slots["728x90"]
    assert slot.alt == "10/10. Chiến dịch mau"
    assert files["banner/mau/728x90.png"] == slot.files[".png"]


@pytest.mark.parametrize(
    ("suffix", "form", "size"),
    [
        (".webp", "WEBP", (300, 250)),
        (".jpg", "JPEG", (300, 250)),
        ("@2x.png", "PNG", (600, 500)),
        ("@2x.webp", "WEBP", (600, 500)),
    ],
)
def test_a_file_that_what_stands_in_lacks_is_made_of_its_png(
    suffix: str, form: str, size: tuple[int, int]
) -> None:
    out = BytesIO()
    Image.new("RGB", (300, 250), "#0b3a8f").save(out, "PNG")
    slot = Slot(alt="Mẫu", files={".png": DRAWING.store.put(out.getvalue())})
    made = DRAWING.store.read(slot.in_format(suffix, DRAWING.store))
    with Image.open(BytesIO(made)) as image:
        assert (image.format, image.size) == (form, size)

"""Which words a campaign's banner of a year has: the short form, the sentence, or the name."""

from pathlib import Path

import pytest

from banners import BannerText, draw, load_print_items
from banners.print import draw_svg
from hooks.drawing.banners import banner_words, years_drawn
from hooks.wording.titles import is_title
from tests.banners.samples import CARD, EVERY_SIZE
from tests.loading.samples import letter, load, section, write_folder

TITLE = "Một số dự án trên địa bàn tỉnh (Đắk Nông)"


def words(folder: Path, said: str, name: str = "Chiến dịch thử", banner: str = "") -> BannerText:
    """Return the words of the made-up campaign's newest banner."""
    campaigns = write_folder(folder / "campaigns", cv_a=letter(section(said)))
    file = campaigns / "chien-dich-thu.yml"
    text = file.read_text("utf-8").replace("name: Chiến dịch thử", f"name: {name}", 1)
    if "occasions:" in banner:
        text = text.partition("occasions:")[0]
    file.write_text(f"{text}\n{banner}\n", "utf-8")
    catalogue = load(campaigns)
    (campaign,) = (each for each in catalogue.campaigns if each.id == "chien-dich-thu")
    return banner_words(campaign, years_drawn(catalogue, campaign)[0])


def test_a_document_s_short_form_is_the_headline(tmp_path: Path) -> None:
    found = words(tmp_path, "texts: [{kind: khau-hieu, text: Câu thử rất dài, short: Câu thử}]")
    assert (found.headline, found.name_only) == ("Câu thử", False)


@pytest.mark.parametrize(
    ("name", "banner", "name_only"),
    [
        ("Chiến dịch thử", "", False),
        (TITLE, "", True),
        (TITLE, "banner: {headline: true}", False),
        ("Chiến dịch thử", "banner: {headline: false}", True),
    ],
)
def test_a_mere_title_is_no_headline(
    tmp_path: Path, name: str, banner: str, name_only: bool
) -> None:
    found = words(tmp_path, "purpose: Mục đích thử", name, banner)
    assert (found.headline, found.slogan, found.name_only) == (None, name, name_only)


def test_what_else_a_campaign_is_called_is_only_for_search(tmp_path: Path) -> None:
    """Another name may be that of one of its occasions, or how people type it."""
    called = "also_called: [Tên gõ]"
    assert words(tmp_path, "purpose: Mục đích thử", banner=called).short is None
    given = f"{called}\nbanner: {{short: Tên ngắn}}"
    assert words(tmp_path / "two", "purpose: Mục đích thử", banner=given).short == "Tên ngắn"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (TITLE, True),
        ("Chương trình hành động quốc gia về sản xuất và tiêu dùng bền vững", True),
        (
            "Điều tra, thu thập thông tin về thực trạng kinh tế - xã hội của 53 dân tộc thiểu số",
            True,
        ),
        ("Phòng, chống sốt xuất huyết", False),
        ("Ngày Chuyển đổi số quốc gia", False),
        ("Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”", False),
    ],
)
def test_what_is_a_mere_title(name: str, expected: bool) -> None:
    assert is_title(name) is expected


def occasion(rule: str, more: str = "", kind: str = "ngay", name: str = "dip") -> str:
    return f"{{id: {name}, kind: {kind}, name: Dịp thử, rule: {rule}, basis: qd-thu{more}}}"


@pytest.mark.parametrize(
    ("occasions", "label"),
    [
        ([occasion("{date: 1/12}")], "1/12"),
        ([occasion("{month: 10}", kind="thang")], "Tháng 10"),
        ([occasion("{from: 25/11, to: 30/11}", kind="tuan")], "25–30/11"),
        ([occasion("{from: 10/11, to: 10/12}", kind="thang")], "10/11–10/12"),
        (
            [occasion("{month: 10}", kind="thang"), occasion("{date: 26/10}", name="dip-hai")],
            "26/10",
        ),
        ([occasion("{date: 1/7, every_years: 5, first_year: 2019}")], None),
        ([occasion("{undated: true}")], None),
        ([occasion("{date: 1/12}", ", verified: false")], None),
    ],
)
def test_a_campaign_without_a_label_has_its_day(
    tmp_path: Path, occasions: list[str], label: str | None
) -> None:
    told = f"occasions: [{', '.join(occasions)}]"
    found = words(tmp_path, "purpose: Mục đích thử", banner=told)
    assert found.label == label


def test_the_editor_s_label_stands(tmp_path: Path) -> None:
    told = f"banner: {{label: Cả năm}}\noccasions: [{occasion('{date: 1/12}')}]"
    assert words(tmp_path, "purpose: Mục đích thử", banner=told).label == "Cả năm"


@pytest.mark.parametrize("slot", ["1200x630", "728x90", "1080x1350"])
def test_a_mere_title_is_smaller_than_a_headline(slot: str) -> None:
    sizes = [
        draw(BannerText(headline="Tên mẫu", name="Tên mẫu", name_only=name_only), EVERY_SIZE[slot])
        for name_only in (True, False)
    ]
    assert sizes[0].headline_px <= 0.61 * sizes[1].headline_px


def test_a_mere_title_is_smaller_in_print_too() -> None:
    item = next(item for item in load_print_items() if item.id == "a4-ngang")
    svgs = [
        draw_svg(BannerText(headline="Tên mẫu", name="Tên mẫu", name_only=name_only), item)
        for name_only in (True, False)
    ]
    assert svgs[0] != svgs[1]


def test_a_mere_title_is_never_too_small_to_read() -> None:
    found = draw(BannerText(headline=TITLE, name=TITLE, name_only=True), CARD)
    assert found.headline_px >= CARD.min_headline

"""Texts on a campaign's page: one list a year, every sentence with its document and place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborNode

from tests.facts.samples import catalogue_of, of_a, of_b, of_ministry
from tests.site.reading import CAMPAIGN, Pages, words

PLAN = "Kế hoạch 9/KH-BTTTT ngày 20/9/2022"
NEWS = "Kế hoạch 10/KH-BTTTT ngày 25/9/2022"
OF_A = "Công văn 7/STTTT-TTBCXB ngày 20/9/2022"


def pages(folder: Path, today: date = date(2022, 9, 25), **documents: str) -> Pages:
    return Pages(catalogue_of(folder, **documents), today)


def listed(found: Pages) -> list[LexborNode]:
    """Return the texts of a campaign's page, in its order."""
    return found.html().css("li.text")


def is_offered(node: LexborNode, text: str) -> bool:
    """Whether the words may be copied."""
    (shown,) = [each for each in node.css(".text__words") if each.text().strip() == text]
    return "data-copy" in shown.attributes


def texts(block: str) -> str:
    return f"texts: [{{{block}}}]"


def test_the_first_documents_order_stands_then_what_others_add(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        a=of_a(texts("kind: khau-hieu, list: [Câu ba, Câu hai]")),
        ke_hoach=of_ministry(texts("kind: khau-hieu, list: [Câu một, Câu hai]")),
    )
    first, second, third = (words(each) for each in listed(found))
    assert f"Câu một Nguồn: {PLAN} cả nước" in first
    assert f"Câu hai Nguồn: {PLAN} cả nước 1 văn bản khác" in second
    assert f"Nguồn: {OF_A} tỉnh A" in second
    assert f"Câu ba Nguồn: {OF_A} tỉnh A" in third


def test_one_sentence_of_two_kinds_names_who_calls_it_what(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        a=of_a(texts("kind: thong-diep, text: Câu một")),
        ke_hoach=of_ministry(texts("kind: chu-de, text: Câu một")),
    )
    (one,) = listed(found)
    assert f"Chủ đề ({PLAN}), thông điệp ({OF_A})" in words(one)


def test_other_presentations_stand_behind_a_fold(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(texts("kind: khau-hieu, text: Văn hóa thử")),
        a=of_a(texts("kind: khau-hieu, text: VĂN HOÁ THỬ!")),
    )
    (one,) = listed(found)
    folded = one.css_first("details")
    assert folded is not None
    assert "VĂN HOÁ THỬ!" in words(folded)
    assert is_offered(one, "Văn hóa thử")
    assert is_offered(one, "VĂN HOÁ THỬ!")


def test_the_occasion_is_shown_where_the_campaign_has_several(tmp_path: Path) -> None:
    says = """
    - campaign: chien-dich-thu
      occasion: tuan-thu
      texts: [{kind: khau-hieu, text: Câu của tuần}]
    - campaign: chien-dich-khac
      texts: [{kind: khau-hieu, text: Câu khác}]
    """
    found = pages(tmp_path, ke_hoach=of_ministry(says.strip().replace("\n    ", "\n")))
    assert words(listed(found)[0]).startswith("Khẩu hiệu năm 2022 Tuần thử Câu của tuần")
    assert found.words("chien-dich/chien-dich-khac/", "li.text").startswith(
        "Khẩu hiệu năm 2022 Câu khác"
    )


@pytest.mark.parametrize(
    ("block", "text", "told"),
    [
        ("text: 'Câu bị […]'", "Câu bị […]", "chỉ thấy được một phần câu này"),
        (
            "text: Câu một, retired: {reason: Lý do thử., from: 1/9/2022}",
            "Câu một",
            "Thôi dùng từ ngày 01/09/2022: Lý do thử.",
        ),
        ("text: Câu một, verified: false", "Câu một", "Chưa xác minh"),
    ],
)
def test_what_may_not_be_used_is_shown_without_a_copy_button(
    tmp_path: Path, block: str, text: str, told: str
) -> None:
    (one,) = listed(pages(tmp_path, a=of_a(texts(f"kind: khau-hieu, {block}"))))
    assert not is_offered(one, text)
    assert told in words(one)


def test_what_another_letter_replaces_is_kept_and_not_offered(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry(texts("kind: chu-de, text: Câu cũ")),
        tin=of_ministry(
            "changes: [{what: chu-de, item: 1, status: thay, text: Câu mới, reason: lý do thử}]",
            "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach",
        ),
    )  # fmt: skip
    every = {each.css(".text__words")[0].text(): each for each in listed(found)}
    (old,) = (node for told, node in every.items() if "Câu cũ" in told)
    (new,) = (node for told, node in every.items() if "Câu mới" in told)
    assert not is_offered(old, "Câu cũ")
    assert is_offered(new, "Câu mới")
    assert "Đã được thay bằng Câu mới, theo Kế hoạch 10/KH-BTTTT ngày 25/9/2022" in words(old)
    assert "lý do thử" in words(old)
    assert "Câu mới" in found.words(selector=".title__theme")


def test_lists_say_what_they_lack_and_how_many_to_choose(tmp_path: Path) -> None:
    told = pages(
        tmp_path,
        ke_hoach=of_ministry(texts("kind: khau-hieu, list: [Câu một], total: 12")),
        a=of_a(texts("kind: thong-diep, list: [Câu hai], total: con-nua")),
        b=of_b(texts("kind: khau-hieu, list: [Câu ba, Câu bốn], choose: 1, obligation: bat-buoc")),
    ).words(CAMPAIGN)  # fmt: skip
    assert "Danh sách chưa đủ: văn bản nêu 12 khẩu hiệu, mới có 1 Ngày thử" in told
    assert f"({PLAN} cả nước)" in told
    assert "mới có 1 thông điệp, văn bản còn nữa Ngày thử" in told
    assert "Chọn 1 trong các câu khẩu hiệu Ngày thử, theo Công văn 8/STTTT-TTBCXB" in told
    assert "Câu ba Bắt buộc" in told


def test_a_translation_names_its_language_and_translator(tmp_path: Path) -> None:
    block = "kind: khau-hieu, text: Câu một, translations: [{language: km, text: Mẫu km, by: Sở A}]"
    (one,) = listed(pages(tmp_path, a=of_a(texts(block))))
    assert "Tiếng Khmer, bản dịch không chính thức, Sở A dịch Mẫu km" in words(one)
    shown = one.css_first("[lang=km]")
    assert shown is not None
    assert shown.text() == "Mẫu km"


def test_an_earlier_years_theme_does_not_stand_as_this_years(tmp_path: Path) -> None:
    says = of_ministry(texts("kind: chu-de, text: Câu cũ"))
    found = pages(tmp_path, date(2023, 3, 1), ke_hoach=says)
    title = found.words(selector="header")
    assert "Chưa thấy chủ đề năm 2023. Gần nhất, năm 2022: Chủ đề năm 2022 Câu cũ" in title
    assert "Chưa thấy khẩu hiệu, chủ đề năm 2023" in found.words(selector=".band .empty")
    assert "Câu cũ" not in found.pages[CAMPAIGN].description


def test_a_theme_that_is_needed_soon_is_told_as_missing_where_it_would_stand(
    tmp_path: Path,
) -> None:
    says = of_ministry(texts("kind: chu-de, text: Câu cũ") + "\nlead: [{agency: trung-uong}]")
    found = pages(tmp_path, date(2023, 9, 1), ke_hoach=says)
    title = found.words(selector="header")
    assert "Chưa thấy chủ đề năm 2023 (chủ trì: Cơ quan trung ương). Gần nhất, năm 2022:" in title
    assert found.words("chien-dich/", "#chua-co-chu-de li") == (
        "Chưa thấy chủ đề năm 2023: Chiến dịch thử."
    )
    assert "Chưa thấy" not in found.words("chien-dich/", ".card")
    early = pages(tmp_path / "early", date(2023, 3, 1), ke_hoach=says)
    assert early.words("chien-dich/", "#chua-co-chu-de") == ""


def test_a_provinces_theme_stands_with_its_place_behind_the_nations(tmp_path: Path) -> None:
    local = of_a(texts("kind: chu-de, text: Câu của A"))
    alone = pages(tmp_path / "a", a=local).words(selector=".title__theme")
    assert "Câu của A" in alone
    assert "tỉnh A" in alone
    both = pages(
        tmp_path / "b", a=local, ke_hoach=of_ministry(texts("kind: chu-de, text: Câu chung"))
    )
    assert "Câu chung" in both.words(selector=".title__theme")


def test_materials_name_their_document_and_no_address_is_invented_for_a_code(
    tmp_path: Path,
) -> None:
    says = "materials: [{name: Bộ ảnh thử, qr: true}, {name: Phim thử, url: 'https://a.example/'}]"
    found = pages(tmp_path, a=of_a(says))
    told = found.words(selector=".materials")
    assert f"Bộ ảnh thử mã QR trong văn bản Nguồn: {OF_A} tỉnh A" in told
    links = {each.text(): each.attributes["href"] for each in found.html().css(".materials li > a")}
    assert links == {"Phim thử": "https://a.example/"}


def test_purposes_of_other_documents_stand_folded_in_the_archive(tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        ke_hoach=of_ministry("purpose: Nhằm một việc"),
        a=of_a("purpose: Nhằm việc khác"),
    )
    told = found.words(selector="header")
    assert f"Nhằm một việc Nguồn: {PLAN} cả nước" in told
    assert "Nhằm việc khác" not in told
    assert "Mục đích 1 văn bản Nhằm việc khác" in found.words(selector=".archive details")


REPLACED = "changes: [{what: khau-hieu, item: 2, status: thay, text: Hai mới, wording: Thay câu 2}]"


def replacing(folder: Path, a: str = "") -> Pages:
    """Return pages of a list of which another plan replaces the second sentence."""
    documents = {
        "ke_hoach": of_ministry(texts("kind: khau-hieu, list: [Câu một, Câu hai]")),
        "tin": of_ministry(REPLACED, "10/KH-BTTTT", date="25/9/2022", amends="ke-hoach"),
        **({"a": a} if a else {}),
    }
    return Pages(catalogue_of(folder, **documents), date(2022, 9, 25))


@pytest.mark.parametrize("url", [CAMPAIGN, "van-ban/tin/"])
def test_a_change_of_a_sentence_names_it_and_shows_the_old_and_the_new(
    tmp_path: Path, url: str
) -> None:
    told = replacing(tmp_path).words(url, ".rules")
    assert (
        f"Khẩu hiệu, câu 2 trong {PLAN}: thay. Câu cũ: Câu hai Câu mới: Hai mới "
        "Văn bản ghi: Thay câu 2"
    ) in told


def test_a_letter_that_repeats_a_replaced_sentence_does_not_offer_it(tmp_path: Path) -> None:
    same = "kind: khau-hieu, same_as: {document: ke-hoach, items: [2]}"
    found = replacing(tmp_path, a=of_a(texts(same)))
    (old,) = (each for each in listed(found) if "Câu hai" in words(each).partition("Nguồn")[0])
    assert not is_offered(old, "Câu hai")
    assert f"Câu hai Đã được thay bằng Hai mới, theo {NEWS}" in words(old)
    assert f"Nguồn: {PLAN} cả nước 1 văn bản khác" in words(old)
    assert old.css_first(".text__words.struck")
    (own,) = found.html("van-ban/a/").css("li.text")
    assert not is_offered(own, "Câu hai")
    assert own.css_first(".text__words.struck")
    assert "Đã được thay bằng Hai mới" in words(own)


def test_a_letter_that_follows_nobody_is_not_told_of_the_change(tmp_path: Path) -> None:
    found = replacing(tmp_path, a=of_a(texts("kind: khau-hieu, text: Câu hai")))
    (own,) = found.html("van-ban/a/").css("li.text")
    assert is_offered(own, "Câu hai")
    assert "thay" not in words(own)


def test_a_years_count_says_which_sentences_are_of_use_no_more(tmp_path: Path) -> None:
    assert "năm 2022 · 2 câu, 1 câu không còn dùng" in replacing(tmp_path).words(
        selector="section:has(#khau-hieu) .band__head"
    )

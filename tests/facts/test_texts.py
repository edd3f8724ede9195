"""Texts of a year as one list: presentations united, whose words win, what is never offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.facts.texts.groups import TextGroup, text_key
from hooks.facts.texts.listed import listed_texts
from hooks.facts.years import CampaignYear, campaign_facts
from tests.facts.samples import catalogue_of, of_2022, of_a, of_b, of_ministry

YEAR = 2022


def year(folder: Path, **documents: str) -> CampaignYear:
    return campaign_facts(catalogue_of(folder, **documents), "chien-dich-thu").year(YEAR)


def texts(*sentences: str, kind: str = "khau-hieu", more: str = "") -> str:
    """Return a block of sentences."""
    lines = [f"  - kind: {kind}", *([f"    {more}"] if more else []), "    list:"]
    return "\n".join(["texts:", *lines, *(f"      - {each}" for each in sentences)])


def words(groups: tuple[TextGroup, ...]) -> list[str]:
    return [group.text for group in groups]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gia đình văn hoá", "GIA ĐÌNH VĂN HÓA."),
        ("Vì sức khoẻ mọi người", "Vì sức khỏe mọi người!"),
        ("Trái đất – ngôi nhà chung", "Trái Đất - ngôi nhà chung"),
        ("Phòng, chống dịch", "“Phòng - chống dịch”"),
        ("Quý mọi người", "Qúy mọi người"),
    ],
)
def test_one_text_in_two_spellings(one: str, other: str) -> None:
    assert text_key(one) == text_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Mua bán", "Mùa bán"), ("tin tức", "tín tức"), ("câu một", "câu hai")]
)
def test_marks_of_vietnamese_count(one: str, other: str) -> None:
    assert text_key(one) != text_key(other)


def test_the_first_documents_order_stands_then_what_others_add(tmp_path: Path) -> None:
    found = year(
        tmp_path,
        cv_a=of_a(texts("Câu của tỉnh", "CÂU THỨ NHẤT")),
        kh_9=of_ministry(texts("Câu thứ hai", "Câu thứ nhất")),
    ).text_groups
    assert words(found) == ["Câu thứ hai", "Câu thứ nhất", "Câu của tỉnh"]
    assert [each.text for each in found[1].presentations] == ["Câu thứ nhất", "CÂU THỨ NHẤT"]
    assert (found[1].documents, found[1].scopes) == (("kh-9", "cv-a"), ("ca-nuoc", "tinh-a-cu"))
    assert [group.anchor for group in found] == ["cau-2022-1", "cau-2022-2", "cau-2022-3"]


def test_within_a_letter_sentence_case_comes_before_capitals(tmp_path: Path) -> None:
    (group,) = year(tmp_path, cv_a=of_a(texts("CÂU THỬ", "Câu thử"))).text_groups
    assert [each.text for each in group.presentations] == ["Câu thử", "CÂU THỬ"]


def test_kinds_add_up(tmp_path: Path) -> None:
    (group,) = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu thử", kind="chu-de")),
        cv_a=of_a(texts("Câu thử.", kind="thong-diep")),
    ).text_groups
    assert group.kinds == (("chu-de", ("kh-9",)), ("thong-diep", ("cv-a",)))


def test_same_as_makes_other_words_one_text(tmp_path: Path) -> None:
    spelled = "texts: [{kind: khau-hieu, text: Câu ghi khác hẳn, same_as: kh-9}]"
    (group,) = year(tmp_path, kh_9=of_ministry(texts("Câu thử")), cv_a=of_a(spelled)).text_groups
    assert [each.text for each in group.presentations] == ["Câu thử", "Câu ghi khác hẳn"]


def test_texts_of_two_occasions_stay_with_them(tmp_path: Path) -> None:
    of_year = year(
        tmp_path,
        cv_a=of_a(texts("Câu của ngày")),
        cv_b=of_b("occasion: tuan-thu\n" + texts("Câu của tuần")),
        kh_9=of_ministry("occasion: khong\n" + texts("Câu chung")),
    )
    of_day = [group.text for group in of_year.text_groups if group.is_for("ngay-thu")]
    assert of_day == ["Câu chung", "Câu của ngày"]
    assert {group.text: group.occasions for group in of_year.text_groups} == {
        "Câu chung": (),
        "Câu của ngày": ("ngay-thu",),
        "Câu của tuần": ("tuan-thu",),
    }


@pytest.mark.parametrize(
    "unfit",
    [
        texts("Câu thứ […] bị cắt"),
        "verified: false\n" + texts("Câu chưa xác minh"),
        "texts: [{kind: khau-hieu, text: Câu thôi dùng, retired: {reason: Lý do thử}}]",
    ],
)
def test_what_is_never_offered_nor_put_on_a_banner(tmp_path: Path, unfit: str) -> None:
    of_year = year(tmp_path / "1", cv_a=of_a(unfit))
    assert [group.is_offered for group in of_year.text_groups] == [False]
    assert of_year.banner_text is None
    assert of_year.theme("ngay-thu") is None
    other = year(tmp_path / "2", cv_a=of_a(unfit), cv_b=of_b(texts("Câu dùng được")))
    assert other.banner_text
    assert other.banner_text.text == "Câu dùng được"


def test_texts_of_a_superseded_document_are_not_offered(tmp_path: Path) -> None:
    of_year = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu cũ", kind="chu-de")),
        kh_10=of_ministry(texts("Câu mới"), number="10/KH-BTTTT", supersedes="kh-9"),
    )
    assert {group.text: group.is_offered for group in of_year.text_groups} == {
        "Câu mới": True,
        "Câu cũ": False,
    }


def test_a_sentence_in_anothers_place_is_its_documents_own(tmp_path: Path) -> None:
    replaced = (
        "changes: [{what: khau-hieu, item: 2, status: thay, text: Câu hai mới, reason: Lý do}]"
    )
    of_year = year(
        tmp_path,
        cv_a=of_a(texts("Câu một", "Câu hai")),
        cv_c=of_a(replaced, number="9/STTTT-TTBCXB", amends="cv-a"),
    )
    offered = {group.text: (group.is_offered, group.documents) for group in of_year.text_groups}
    assert offered == {
        "Câu một": (True, ("cv-a",)),
        "Câu hai": (False, ("cv-a",)),
        "Câu hai mới": (True, ("cv-c",)),
    }
    (old,) = [group for group in of_year.text_groups if group.text == "Câu hai"]
    assert [change.reason for change in old.changes] == ["Lý do"]


def test_a_retired_text_may_be_in_use_within_its_year(tmp_path: Path) -> None:
    retired = "texts: [{kind: khau-hieu, text: Câu thử, retired: {reason: Lý do thử}}]"
    (group,) = year(tmp_path, cv_a=of_a(retired)).text_groups
    assert not group.is_out_of_use(date(2022, 12, 31))
    assert group.is_out_of_use(date(2023, 1, 1))


def test_the_banner_takes_what_is_chosen_for_it_else_theme_or_slogan(tmp_path: Path) -> None:
    theme = texts("Chủ đề thử", kind="chu-de")
    chosen = of_year_banner(
        tmp_path / "1",
        kh_9=of_ministry(theme),
        cv_a=of_a(texts("Câu một", "Câu hai", more="on_banner: 2")),
    )
    by_kind = of_year_banner(
        tmp_path / "2",
        kh_9=of_ministry(texts("Thông điệp thử", kind="thong-diep")),
        cv_a=of_a(texts("Câu một")),
        cv_b=of_b(theme),
    )
    assert (chosen, by_kind) == ("Câu hai", "Chủ đề thử")


def test_a_message_is_on_the_banner_only_when_chosen(tmp_path: Path) -> None:
    message = texts("Thông điệp thử", kind="thong-diep")
    chosen = texts("Thông điệp thử", kind="thong-diep", more="on_banner: 1")
    assert of_year_banner(tmp_path / "1", kh_9=of_ministry(message)) is None
    assert of_year_banner(tmp_path / "2", kh_9=of_ministry(chosen)) == "Thông điệp thử"


def test_the_banner_takes_the_nations_slogan_before_a_provinces_theme(tmp_path: Path) -> None:
    found = of_year_banner(
        tmp_path,
        kh_9=of_ministry(texts("Khẩu hiệu chung")),
        cv_a=of_a(texts("Chủ đề của tỉnh", kind="chu-de")),
    )
    assert found == "Khẩu hiệu chung"


def test_the_banner_shows_the_presentation_that_was_chosen(tmp_path: Path) -> None:
    of_year = year(tmp_path, cv_a=of_a(texts("Câu thử", "CÂU THỬ", more="on_banner: 2")))
    assert of_year.banner_text
    assert (of_year.banner_text.text, of_year.banner_text.on_banner.text) == ("Câu thử", "CÂU THỬ")


MISSPELT = "{text: Câu khơi dạy thử, misspelt: khơi dạy}"


def test_the_banner_leaves_out_what_a_document_spells_wrong_unless_it_is_chosen(
    tmp_path: Path,
) -> None:
    wrong, right = texts(MISSPELT, kind="chu-de"), texts("Khẩu hiệu thử")
    chosen = texts(MISSPELT, kind="chu-de", more="on_banner: 1")
    assert of_year_banner(tmp_path / "1", kh_9=of_ministry(wrong)) is None
    found = of_year_banner(tmp_path / "2", kh_9=of_ministry(wrong), cv_a=of_a(right))
    assert found == "Khẩu hiệu thử"
    assert of_year_banner(tmp_path / "3", kh_9=of_ministry(chosen)) == "Câu khơi dạy thử"


def test_of_one_sentence_the_presentation_that_is_spelt_right_is_on_the_banner(
    tmp_path: Path,
) -> None:
    again = texts("{text: Câu khơi dậy thử, same_as: kh-9}")
    group = year(tmp_path, kh_9=of_ministry(texts(MISSPELT)), cv_a=of_a(again)).banner_text
    assert group
    assert (group.text, group.on_banner.text) == ("Câu khơi dạy thử", "Câu khơi dậy thử")


def of_year_banner(folder: Path, **documents: str) -> str | None:
    text = year(folder, **documents).banner_text
    return text.text if text else None


def test_a_provinces_theme_is_not_told_as_the_nations(tmp_path: Path) -> None:
    window = "windows: [{when: {from: 1/10/2022, to: 10/10/2022}}]\n"
    found = of_2022(
        tmp_path, cv_a=of_a(window + texts("Chủ đề của tỉnh", kind="chu-de")), cv_b=of_b(window)
    )
    assert found["ngay-thu"].theme is None
    national = of_2022(
        tmp_path / "2",
        cv_a=of_a(window),
        kh_9=of_ministry(texts("Chủ đề chung", kind="chu-de")),
    )
    for occurrence in (national["ngay-thu"], *national.values()):
        if occurrence.occasion == "ngay-thu":
            assert occurrence.theme
            assert occurrence.theme.text == "Chủ đề chung"


def test_another_years_texts_never_stand_as_this_years(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path, cv_a=of_ministry(texts("Chủ đề cũ", kind="chu-de"), year="", date="1/2/2021")
    )
    assert found["ngay-thu"].theme is None


def test_incomplete_lists_are_known_document_by_document(tmp_path: Path) -> None:
    of_year = year(
        tmp_path,
        cv_a=of_a(texts("Câu một", more="total: 12")),
        cv_b=of_b(texts("Câu một", more="total: con-nua")),
        kh_9=of_ministry(texts("Câu một", more="total: 1")),
    )
    assert [(each.document, each.total) for each in of_year.incomplete_lists] == [
        ("cv-a", 12),
        ("cv-b", "con-nua"),
    ]


def test_the_list_of_all_texts_is_by_year(tmp_path: Path) -> None:
    listed = listed_texts(
        catalogue_of(
            tmp_path,
            cv_a=of_a(texts("Câu năm nay") + "\ntasks: [{text: Việc thử}]"),
            cv_b=of_b(texts("Câu năm trước"), date="5/9/2021"),
        )
    )
    assert [(each.year, each.group.text, each.audiences) for each in listed] == [
        (2022, "Câu năm nay", ("bao-chi",)),
        (2021, "Câu năm trước", ()),
    ]


# A change of a sentence, and who follows it

REPLACED = "changes: [{what: khau-hieu, item: 2, status: thay, text: Câu hai mới, reason: Lý do}]"


@pytest.mark.parametrize(
    ("says", "header"),
    [
        ("texts: [{kind: khau-hieu, same_as: {document: kh-9, items: [2]}}]", {}),
        ("texts: [{kind: khau-hieu, text: Hai ghi khác, same_as: {document: kh-9, items: [2]}}]",
         {}),
        (texts("Câu hai"), {"relays": "kh-9"}),
        (texts("Câu hai"), {"implements": "kh-9"}),
    ],
)  # fmt: skip
def test_who_repeats_or_passes_on_a_sentence_follows_a_change_of_it(
    tmp_path: Path, says: str, header: dict[str, str]
) -> None:
    found = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu một", "Câu hai")),
        cv_a=of_a(says, **header),
        kh_10=of_ministry(REPLACED, number="10/KH-BTTTT", date="21/9/2022", amends="kh-9"),
    ).text_groups
    (old,) = [group for group in found if group.text == "Câu hai"]
    assert not old.is_offered
    assert old.is_gone
    assert old.documents == ("kh-9", "cv-a")
    assert [old.may_use(each) for each in old.presentations] == [False, False]
    assert [[change.document for change in old.changes_of(each)] for each in old.presentations] == [
        ["kh-10"], ["kh-10"],
    ]  # fmt: skip


def test_who_follows_nobody_keeps_a_sentence_that_another_changed(tmp_path: Path) -> None:
    found = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu một", "Câu hai")),
        cv_a=of_a(texts("Câu hai")),
        kh_10=of_ministry(REPLACED, number="10/KH-BTTTT", date="21/9/2022", amends="kh-9"),
    ).text_groups
    (kept,) = [group for group in found if group.text == "Câu hai"]
    assert (kept.first.document, kept.is_offered, kept.is_gone) == ("cv-a", True, False)
    assert kept.changes_of(kept.first) == ()


def test_a_change_of_what_repeats_leaves_the_origin_in_use(tmp_path: Path) -> None:
    of_a_alone = "changes: [{what: khau-hieu, item: 1, status: thay, text: Câu mới của A}]"
    found = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu một", "Câu hai")),
        cv_a=of_a("texts: [{kind: khau-hieu, same_as: {document: kh-9, items: [2]}}]"),
        cv_c=of_a(of_a_alone, number="9/STTTT-TTBCXB", date="21/9/2022", amends="cv-a"),
    ).text_groups
    (kept,) = [group for group in found if group.text == "Câu hai"]
    assert [each.document for each in kept.usable] == ["kh-9"]


def test_the_origins_words_stand_before_who_only_repeats_them(tmp_path: Path) -> None:
    repeating = "texts: [{kind: khau-hieu, text: Câu một của A, same_as: cv-b}]"
    header = {"issuer": "trung-uong", "date": "1/9/2022"}
    found = year(
        tmp_path,
        cv_b=of_ministry(texts("Câu một"), seen="qua-bai"),
        cv_a=of_a(repeating, **header),
    ).text_groups
    assert [group.documents for group in found] == [("cv-b", "cv-a")]
    assert found[0].text == "Câu một"


def test_a_provinces_sentence_stands_behind_who_repeats_it_for_the_country(tmp_path: Path) -> None:
    found = year(
        tmp_path,
        cv_a=of_a(texts("Câu một")),
        kh_9=of_ministry("texts: [{kind: khau-hieu, same_as: cv-a}]"),
    ).text_groups
    assert [group.documents for group in found] == [("kh-9", "cv-a")]


def test_what_stands_in_anothers_place_is_of_that_ones_list(tmp_path: Path) -> None:
    of_year = year(
        tmp_path,
        kh_9=of_ministry(texts("Câu một", "Câu hai", more="choose: 1")),
        kh_10=of_ministry(REPLACED, number="10/KH-BTTTT", date="21/9/2022", amends="kh-9"),
    )
    (new,) = [group for group in of_year.text_groups if group.text == "Câu hai mới"]
    found = of_year.list_of(new.first)
    assert found is not None
    assert (found.document, found.choose, of_year.gone_from(found)) == ("kh-9", 1, 1)

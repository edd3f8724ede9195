"""Advice, which never makes a check fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.editing.advice import advise
from tests.loading.samples import letter, load, section, write_folder

Load = Callable[..., Catalogue]
TODAY = date(2022, 9, 25)
SECOND = {"number": "8/STTTT-TTBCXB", "date": "25/9/2022"}
PROVINCE_B = {"issuer": "so-b", "number": "3/STTTT-TTBCXB"}


def told(catalogue: Catalogue, today: date = TODAY) -> list[tuple[str, str]]:
    """Return the advice on documents: its code, and file and line."""
    found = [item for item in advise(catalogue, today) if "documents/" in str(item.place.path)]
    assert all(item.severity == "warning" for item in found)
    return sorted((item.code, f"{item.place.path.name}:{item.place.line}") for item in found)


def says(keys: str, **header: str) -> str:
    return letter(section(keys), **header)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“…”", []),
        ("…", ["placeholder-left"]),
        ("'...'", ["placeholder-left"]),
        ("… # ĐIỀN", ["to-fill"]),
        ("Mẫu # ĐOÁN: lý do thử", ["to-confirm"]),
        ("Mẫu …", []),
        ("Mẫu./.", ["closing-mark"]),
        ("'“Mẫu”./. '", ["closing-mark"]),
        ("'“Mẫu./.”'", ["closing-mark"]),
        ("Mẫu.", []),
        ("Số 1/./2", []),
    ],
)
def test_what_the_starter_and_the_letter_leave(
    loaded: Load, text: str, expected: list[str]
) -> None:
    assert told(loaded(cv_a=says(f"purpose: {text}"))) == [
        (code, "cv-a.yml:7") for code in expected
    ]


def test_a_slogan_of_an_earlier_year_offered_as_current(loaded: Load) -> None:
    text = "texts: [{kind: khau-hieu, text: Câu thử%s}]"
    letters = loaded(cv_a=says(text % ""))
    assert told(letters, date(2023, 1, 1)) == [("earlier-year", "cv-a.yml:7")]
    assert told(letters, date(2022, 12, 31)) == []
    gone = loaded(cv_a=says(text % ", retired: {reason: Lý do thử}"))
    assert told(gone, date(2023, 1, 1)) == []
    newer = says(text % " năm sau", number="9/STTTT-TTBCXB", date="1/2/2023")
    assert told(loaded(cv_a=says(text % ""), cv_b=newer), date(2023, 3, 1)) == []


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 9, 9), 0),  # 31 days ahead of 10/10
        (date(2026, 9, 10), 1),
        (date(2026, 10, 10), 1),
        (date(2026, 10, 11), 0),
    ],
)
def test_a_date_still_projected_thirty_days_ahead(loaded: Load, today: date, expected: int) -> None:
    codes = [item.code for item in advise(loaded(), today)]
    assert codes == ["still-projected"] * expected
    said = loaded(cv_a=says("occasion: ngay-thu", date="1/9/2026"))
    assert "still-projected" not in [item.code for item in advise(said, today)]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://vi-du.gov.vn/trang?a=1&b=2", []),
        ("http://vi-du.gov.vn/", ["link-plain-http"]),
        ("https://vi-du.gov.vn/trang.", ["link-malformed"]),
        ("https://vi-du.gov.vn/a)", ["link-malformed"]),
        ("https://https://vi-du.gov.vn/", ["link-malformed"]),
        ("https://vi-du.gov.vn/%20trang", ["link-malformed"]),
        ("https://mayban/", ["link-malformed"]),
        ("http://10.0.0.1/", ["link-malformed"]),
        ("https://sotttt.daknong.gov.vn/x", ["link-gone"]),
    ],
)
def test_links(loaded: Load, url: str, expected: list[str]) -> None:
    contact = f"contacts: [{{name: Đầu mối thử, url: '{url}'}}]"
    assert [code for code, _ in told(loaded(cv_a=says(contact)))] == expected


def test_lists_known_to_be_incomplete(loaded: Load) -> None:
    texts = "texts: [{kind: khau-hieu, total: %s, list: [Câu thử một, Câu thử hai]}]"
    assert told(loaded(cv_a=says(texts % 6))) == [("list-incomplete", "cv-a.yml:7")]
    assert told(loaded(cv_a=says(texts % "con-nua"))) == [("list-open", "cv-a.yml:7")]
    assert told(loaded(cv_a=says(texts % 2))) == []


def test_a_last_sentence_that_is_cut_where_nobody_says_how_many_there_are(loaded: Load) -> None:
    texts = "texts:\n  - kind: khau-hieu\n    list:\n      - Câu thử một%s\n      - Câu thử hai%s"
    assert told(loaded(cv_a=says(texts % ("", " […]")))) == [("cut-without-total", "cv-a.yml:11")]
    assert told(loaded(cv_a=says(texts % (" […]", "")))) == []
    assert told(loaded(cv_a=says(texts % ("", " […]") + "\n    total: 2"))) == []


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("{from: 01/10/2022, to: 15/10/2022}", 0),
        ("{from: 01/10/2022, to: 16/10/2022}", 16),
        ("{month: 10/2022}", 31),
        ("{unresolved: tháng 10}", 0),
        ("{from: 01/10/2022}", 0),
    ],
)
def test_street_banners_over_fifteen_days(loaded: Load, when: str, days: int) -> None:
    task = f"tasks: [{{kind: treo, channel: bang-ron, text: Treo thử, when: {when}}}]"
    found = [
        item for item in advise(loaded(cv_a=says(task)), TODAY) if "documents" in str(item.place)
    ]
    assert [item.code for item in found] == ["street-banner-long"] * bool(days)
    if days:
        assert f"treo băng rôn {days} ngày" in found[0].what()
        assert "Luật Quảng cáo 2012, Điều 27" in found[0].mend()


def test_street_banners_hang_in_the_windows_of_hanging_unless_told(loaded: Load) -> None:
    keys = (
        "tasks: [{channel: bang-ron, text: Treo thử%s}]\n"
        "windows: [{id: dot-1, kind: treo, when: {month: 10/2022}},"
        " {id: dot-2, when: {from: 1/10/2022, to: 5/10/2022}},"
        " {kind: xu-ly, when: {month: 9/2022}}]"
    )
    assert told(loaded(cv_a=says(keys % ""))) == [("street-banner-long", "cv-a.yml:7")]
    assert told(loaded(cv_a=says(keys % ", when: dot-2"))) == []


def test_a_peak_is_no_time_of_hanging_unless_the_task_names_it(loaded: Load) -> None:
    keys = (
        "tasks: [{channel: bang-ron, text: Treo thử%s}]\n"
        "windows: [{kind: cao-diem, when: {month: 10/2022}}]"
    )
    assert told(loaded(cv_a=says(keys % ""))) == []
    assert told(loaded(cv_a=says(keys % ", when: cao-diem"))) == [
        ("street-banner-long", "cv-a.yml:7")
    ]


def test_street_banners_hang_as_long_as_the_last_change_says(loaded: Load) -> None:
    keys = (
        "tasks: [{channel: bang-ron, text: Treo thử}]\n"
        "windows: [{kind: treo, when: {from: 1/10/2022, to: 10/10/2022}}]"
    )
    longer = "changes: [{what: treo, status: gia-han, when: {to: 31/10/2022}}]"
    assert told(loaded(cv_a=says(keys))) == []
    changed = loaded(cv_a=says(keys), cv_b=says(longer, **SECOND, amends="cv-a"))
    assert told(changed) == [("street-banner-long", "cv-a.yml:7")]


def test_other_days_of_one_issuer(loaded: Load) -> None:
    """A second letter that says other days changes the first, or says what else it means."""
    window = "windows: [{%swhen: {from: 1/10/2022, to: %s/10/2022}}]"
    first = says(window % ("", 10))
    other = window % ("", 12)
    expected = [("window-other-days", "cv-b.yml:7")]
    assert told(loaded(cv_a=first, cv_b=says(other, **SECOND))) == expected
    assert told(loaded(cv_a=first, cv_b=says(window % ("", 10), **SECOND))) == []
    assert told(loaded(cv_a=first, cv_b=says(other, **PROVINCE_B))) == []
    assert told(loaded(cv_a=first, cv_b=says(other, **SECOND, amends="cv-a"))) == []
    assert told(loaded(cv_a=first, cv_b=says(other, **SECOND, supersedes="cv-a"))) == []
    named = says(window % ("name: Đợt thử 2, ", 12), **SECOND)
    assert told(loaded(cv_a=first, cv_b=named)) == []
    elsewhere = says("occasion: tuan-thu\n" + other, **SECOND)
    assert told(loaded(cv_a=first, cv_b=elsewhere)) == []


def test_a_solar_day_beside_another_lunar_one(loaded: Load) -> None:
    event = "windows: [{kind: su-kien, when: {date: %s, lunar: 10/3%s}}]"
    assert told(loaded(cv_a=says(event % ("10/4/2022", "")))) == []  # 10/3 of Nhâm Dần
    wrong = loaded(cv_a=says(event % ("11/4/2022", "")))
    assert told(wrong) == [("lunar-differs", "cv-a.yml:7")]
    mended = ", correction: {printed: 10/3, reason: Lý do thử}"
    assert told(loaded(cv_a=says(event % ("11/4/2022", mended)))) == []


def test_a_day_that_is_not_where_the_rule_puts_it(loaded: Load) -> None:
    day = "windows: [{kind: chinh-ngay, when: {date: %s/10/2022}}]"
    assert told(loaded(cv_a=says(day % 9))) == [("day-off-rule", "cv-a.yml:7")]
    assert told(loaded(cv_a=says(day % 10))) == []


def test_a_sentence_nearly_that_of_another_letter(loaded: Load) -> None:
    text = "texts: [{kind: khau-hieu, text: %s}]"
    first = says(text % "Chung tay làm mẫu cho mọi người cùng thử nghiệm")
    numbered = {"cv_a": says(text % "Chung tay làm mẫu cho mọi người cùng thử nghiệm năm 2022"),
                "cv_b": says(text % "Chung tay làm mẫu cho mọi người cùng thử nghiệm năm 2023",
                             **SECOND)}  # fmt: skip
    assert told(loaded(**numbered)) == []

    def with_second(words: str) -> list[tuple[str, str]]:
        return told(loaded(cv_a=first, cv_b=says(text % words, **SECOND)))

    slip = "Chung tay làm mẩu cho mọi người cùng thử nghiệm"
    assert with_second(slip) == [("sentence-near", "cv-b.yml:7")]
    assert with_second("CHUNG TAY LÀM MẪU CHO MỌI NGƯỜI CÙNG THỬ NGHIỆM!") == []
    assert with_second("Chung tay làm mẫu cho trẻ em vui chơi") == []
    same = f"{slip}, same_as: {{document: cv-a, kind: khau-hieu}}"
    assert with_second(same) == []


def test_two_themes_for_one_occasion_and_place(loaded: Load) -> None:
    theme = "texts: [{kind: chu-de, text: %s}]"
    first, other = says(theme % "Chủ đề thử"), theme % "Điều khác hẳn"
    expected = [("theme-second", "cv-b.yml:7")]
    assert told(loaded(cv_a=first, cv_b=says(other, **SECOND))) == expected
    assert told(loaded(cv_a=first, cv_b=says(other, **PROVINCE_B))) == []
    elsewhere = says("occasion: tuan-thu\n" + other, **SECOND)
    assert told(loaded(cv_a=first, cv_b=elsewhere)) == []


def test_a_sentence_spelt_wrong_of_which_nobody_says_so(loaded: Load) -> None:
    sentence = "texts: [{kind: khau-hieu, text: KHƠI DẠY câu thử%s}]"
    letters = loaded(cv_a=says(sentence % ""))
    assert told(letters) == [("spelt-wrong", "cv-a.yml:7")]
    (advice,) = advise(letters, TODAY)
    assert advice.what() == "«KHƠI DẠY» thường viết là «khơi dậy»"
    assert told(loaded(cv_a=says(sentence % ", misspelt: KHƠI DẠY"))) == []


@pytest.mark.parametrize(
    ("banner", "said", "expected"),
    [
        ("", "purpose: Mục đích thử", ["chien-dich-thu.yml:1"]),
        ("banner: {headline: false}", "purpose: Mục đích thử", []),
        ("banner: {headline: true}", "purpose: Mục đích thử", []),
        ("", "texts: [{kind: khau-hieu, text: Câu thử}]", []),
    ],
)
def test_a_name_that_is_a_mere_title_and_no_sentence(
    tmp_path: Path, banner: str, said: str, expected: list[str]
) -> None:
    """Until an editor says whether it may be the headline of the banner."""
    folder = write_folder(tmp_path / "campaigns", cv_a=says(said))
    file = folder / "chien-dich-thu.yml"
    named = file.read_text("utf-8").lstrip().replace("Chiến dịch thử", "Một số dự án thử", 1)
    file.write_text(f"{named}\n{banner}\n", "utf-8")
    found = [item for item in advise(load(folder), TODAY) if item.code == "name-is-title"]
    assert [f"{item.place.path.name}:{item.place.line}" for item in found] == expected


def test_doubts_and_unverified_facts_are_listed(loaded: Load) -> None:
    event = "windows: [{kind: su-kien, name: Lễ thử, when: {date: 9/10/2022}, verified: false}]"
    letters = loaded(cv_a=says(event, doubts="[Ký hiệu có thể nhầm]"))
    assert told(letters) == [("doubt", "cv-a.yml:5"), ("unverified", "cv-a.yml:8")]
    (unverified,) = [item for item in advise(letters, TODAY) if item.code == "unverified"]
    assert unverified.what() == "chưa xác minh: Lễ thử"

"""What is drafted from letters of the decree's form that differ from those editors received.

The letters are made up (`letters.py`): so are their province, offices and sentences.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.drafting import letters
from tests.drafting.conftest import Drafted

Said = dict[str, Any]


@pytest.fixture(scope="module")
def plan(drafted: Drafted) -> Said:
    return drafted("ke-hoach-thu.docx", letters.plan_docx())[1]


@pytest.fixture(scope="module")
def dispatch(drafted: Drafted) -> Said:
    return drafted("cong-van-thu.pdf", letters.dispatch_pdf())[1]


@pytest.fixture(scope="module")
def directive(drafted: Drafted) -> Said:
    return drafted("chi-thi-thu.txt", letters.DIRECTIVE.encode())[1]


@pytest.fixture(scope="module")
def guide(drafted: Drafted) -> Said:
    return drafted("huong-dan-thu.html", letters.GUIDE_HTML.encode())[1]


def header(document: Said, *keys: str) -> list[Any]:
    return [document.get(key) for key in keys]


def windows(document: Said) -> list[tuple[str, dict[str, str]]]:
    return [
        (window.get("kind", "thuc-hien"), window["when"])
        for section in document["says"]
        for window in section.get("windows", ())
    ]


def texts(document: Said) -> list[tuple[str, str]]:
    return [
        (block["kind"], item if isinstance(item, str) else item["text"])
        for section in document["says"]
        for block in section.get("texts", ())
        for item in block.get("list") or [block]
    ]


def tasks(document: Said) -> list[Said]:
    return [
        {"audience": block.get("audience")} | (item if isinstance(item, dict) else {"text": item})
        for section in document["says"]
        for block in section.get("tasks", ())
        for item in block.get("list") or [block]
    ]


def reports(document: Said) -> list[Said]:
    return [report for section in document["says"] for report in section.get("reports", ())]


# A plan: named kind, Roman parts, phases, a table for its annex (.docx)


def test_a_plan_has_its_head_in_a_table(plan: Said) -> None:
    assert header(plan, "number", "issuer", "date", "title", "kind") == [
        "212/KH-UBND",
        "ubnd-tinh-mau",
        "05/8/2026",
        "Tổ chức các hoạt động hưởng ứng Ngày Thử nghiệm quốc gia và Tháng hành động thử nghiệm "
        "năm 2026",
        None,  # the symbol tells it
    ]


def test_a_plan_goes_to_those_who_receive_it(plan: Said) -> None:
    assert plan["to"] == {
        "so-nganh": "Các sở, ban, ngành",
        "ubnd-xa": "UBND các xã, phường, đặc khu",
    }


def test_a_plan_speaks_of_two_occasions(plan: Said) -> None:
    (section,) = plan["says"]
    assert (section["campaign"], section["occasion"]) == (
        "ngay-thu-nghiem",
        ["ngay-thu", "thang-thu"],
    )


def test_phases_keep_their_names_and_hours_their_place(plan: Said) -> None:
    assert windows(plan) == [
        ("thuc-hien", {"from": "01/9/2026", "to": "31/10/2026"}),
        ("thuc-hien", {"from": "01/9/2026", "to": "15/9/2026"}),
        ("cao-diem", {"from": "01/10/2026", "to": "10/10/2026"}),
        ("phat-dong", {"date": "26/9/2026", "at": "8h00"}),
        ("treo", {"from": "25/9/2026", "to": "15/10/2026"}),
    ]
    found = plan["says"][0]["windows"]
    assert [window.get("name") for window in found[1:3]] == ["Đợt 1", "Đợt 2"]
    assert (found[3]["tentative"], found[3]["where"]) == ("true", "Quảng trường Mẫu")
    assert [window["clause"] for window in found] == [
        "mục III.1", "mục III.1", "mục III.1", "mục III.2", "mục III.3",
    ]  # fmt: skip


def test_a_theme_in_quotes_and_slogans_in_a_bulleted_list(plan: Said) -> None:
    assert texts(plan) == [
        ("chu-de", "Chủ đề thử của năm hai nghìn không trăm hai mươi sáu"),
        ("khau-hieu", "Câu thử thứ nhất - cho mọi người!"),
        ("khau-hieu", "Câu thử thứ hai, vì ngày mai"),
        ("khau-hieu", "Câu thử thứ ba."),
    ]


def test_tasks_of_headings_and_of_the_table_have_their_audience(plan: Said) -> None:
    asked = {task["text"][:40]: task["audience"] for task in tasks(plan)}
    assert asked == {
        "Chủ trì, phối hợp với các đơn vị liên qu": "so-nganh",
        "Báo và Đài Phát thanh, Truyền hình tỉnh:": "bao-chi",
        "Chỉ đạo hệ thống truyền thanh cơ sở phát": "ubnd-xa",
        "Thiết kế bộ nhận diện, đăng banner trên ": "so-nganh",
        "Phát thông điệp trên đài truyền thanh cơ": "ubnd-xa",
    }
    by_text = {task["text"][:12]: task for task in tasks(plan)}
    assert by_text["Chỉ đạo hệ t"]["frequency"] == {"at_least": "1", "unit": "lần", "per": "ngay"}
    assert by_text["Thiết kế bộ "]["due"] == {"before": "20/9/2026"}
    assert by_text["Phát thông đ"]["when"] == {"from": "01/10/2026", "to": "10/10/2026"}


def test_reports_of_a_plan(plan: Said) -> None:
    assert [(each["audience"], each["to"], each["due"]) for each in reports(plan)] == [
        ("so-nganh", "ubnd-tinh-mau", {"before": "15/11/2026"}),
        ("ubnd-xa", "so-thu-mau", {"by": "05/11/2026", "at": "17h00"}),
    ]


def test_what_is_cited_but_not_filed_is_proposed(drafted: Drafted) -> None:
    text, document = drafted("ke-hoach-thu.docx", letters.plan_docx())
    assert "implements" not in document
    assert "# kh-15-kh-btn-2026:\n#   number: 15/KH-BTN\n#   issuer: bo-thu\n" in text


# A dispatch in two columns, on two pages (.pdf)


def test_a_dispatch_in_two_columns(dispatch: Said) -> None:
    assert header(dispatch, "number", "issuer", "date", "title", "urgency", "implements") == [
        "1415/STN-TT",
        "so-thu-mau",
        "12/9/2026",
        "V/v tuyên truyền Ngày Thử nghiệm quốc gia 10/10 năm 2026",
        "hoa-toc",
        "kh-7-kh-ubnd-mau-2026",
    ]
    assert list(dispatch["to"]) == ["so-nganh", "ubnd-xa", "bao-chi"]


def test_sentences_cut_into_printed_lines_are_whole(dispatch: Said) -> None:
    assert texts(dispatch) == [
        ("khau-hieu", "Câu thử thứ nhất của công văn thử"),
        ("khau-hieu", "Câu thử thứ hai dài hơn để phải xuống dòng ở giữa câu"),
    ]


def test_two_times_of_one_sentence_have_each_their_kind(dispatch: Said) -> None:
    assert windows(dispatch) == [
        ("thuc-hien", {"from": "01/10/2026", "to": "15/10/2026"}),
        ("cao-diem", {"from": "05/10/2026", "to": "10/10/2026"}),
    ]


def test_the_page_number_is_no_part_of_a_letter(drafted: Drafted) -> None:
    text, _ = drafted("cong-van-thu.pdf", letters.dispatch_pdf())
    assert text.endswith("# Chưa đọc được: không còn đoạn nào.\n")


# A directive: numbers below numbers, alternatives, yearly reports (.txt)


def test_alternatives_stay_together(directive: Said) -> None:
    assert windows(directive) == [
        ("su-kien", {"either": [{"date": "14/3/2026", "at": "7h30"}, {"date": "21/3/2026"}]}),
        ("thuc-hien", {"date": "28/3/2026", "at": "20h30", "until": "21h30"}),
    ]


def test_a_report_of_every_year_has_no_year(directive: Said) -> None:
    (yearly,) = [section for section in directive["says"] if section.get("year") == "hang-nam"]
    (report,) = yearly["reports"]
    assert (report["due"], report["to"], report["via"]) == (
        {"before": "15/12"},
        "ubnd-tinh-mau",
        "Sở Thử nghiệm",
    )


def test_obligation_frequency_and_hotline(directive: Said) -> None:
    (urged,) = [task for task in tasks(directive) if "obligation" in task]
    assert (urged["obligation"], urged["frequency"], urged["audience"]) == (
        "khuyen-khich",
        {"at_least": "1", "unit": "bài", "per": "thang"},
        "so-nganh",
    )
    assert directive["says"][0]["contacts"] == [{"name": "Tổng đài tư vấn", "phone": "1800 1234"}]


# A guide on a web page, its number and day left blank (.html)


def test_a_blank_number_and_a_blank_day(guide: Said) -> None:
    assert header(guide, "number", "date", "issuer") == ["/HD-STN", "6/2026", "so-thu-mau"]


def test_a_theme_without_quotes_and_a_numbered_list(guide: Said) -> None:
    assert texts(guide) == [
        ("chu-de", "Chủ đề thử không có ngoặc kép"),
        ("khau-hieu", "Câu liệt kê thử một"),
        ("khau-hieu", "Câu liệt kê thử hai"),
        ("khau-hieu", "Câu liệt kê thử ba, trong ngoặc"),
    ]


def test_a_whole_month(guide: Said) -> None:
    assert windows(guide) == [("hien-thi", {"month": "10/2026"})]


def test_the_frame_of_a_page_is_not_read(drafted: Drafted) -> None:
    text, _ = drafted("huong-dan-thu.html", letters.GUIDE_HTML.encode())
    assert "alert" not in text
    assert "Tin tức" not in text


# The fonts before Unicode


@pytest.mark.parametrize("typed", [letters.TCVN3, letters.VNI])
def test_fonts_before_unicode_are_mended(drafted: Drafted, typed: str) -> None:
    _, document = drafted("van-ban-cu.txt", typed.encode("latin-1"))
    assert header(document, "number", "date", "title", "scope") == [
        "31/STN-TT",
        "03/9/2026",
        "V/v tuyên truyền Ngày Thử nghiệm quốc gia năm 2026",
        "mau",
    ]
    assert texts(document) == [("chu-de", "Câu thử của văn bản cũ")]


# Words, places and what nobody may be told


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ke-hoach-thu.docx", letters.plan_docx()),
        ("cong-van-thu.pdf", letters.dispatch_pdf()),
        ("chi-thi-thu.txt", letters.DIRECTIVE.encode()),
    ],
)
def test_no_signer_mailbox_or_private_telephone_is_repeated(
    drafted: Drafted, name: str, data: bytes
) -> None:
    text, _ = drafted(name, data)
    for private in ("Văn Mẫu", "Thị Mẫu", "0912", "gmail"):
        assert private not in text


def test_fields_tell_the_line_and_the_words_they_come_from(drafted: Drafted) -> None:
    text, _ = drafted("chi-thi-thu.txt", letters.DIRECTIVE.encode())
    assert "# dòng 4: «Số: 05/CT-UBND»\nnumber: 05/CT-UBND\n" in text
    assert "# dòng 17: «thông điệp: “Thông điệp thử, viết ở cuối dòng và sang dòng sau”»" in text


def test_what_is_guessed_is_marked(drafted: Drafted) -> None:
    text, _ = drafted("chi-thi-thu.txt", letters.DIRECTIVE.encode())
    assert "to: # ĐOÁN: không có «Kính gửi»: đoán theo «Nơi nhận»" in text


def test_nothing_is_lost_in_silence(drafted: Drafted) -> None:
    text, _ = drafted("chi-thi-thu.txt", letters.DIRECTIVE.encode())
    end = text[text.index("# Chưa đọc được") :]
    assert "# dòng 11: Trong thời gian qua, điều thử nghiệm diễn biến phức tạp." in end
    assert "# dòng 29: Chỉ thị này có hiệu lực kể từ ngày ký./." in end


def test_the_subject_says_of_which_year_a_letter_speaks(drafted: Drafted) -> None:
    letter = letters.DIRECTIVE.replace("trên địa bàn tỉnh Mẫu", "trên địa bàn tỉnh Mẫu năm 2027")
    _, document = drafted("nam-sau.txt", letter.encode())
    assert document["says"][0]["year"] == "2027"


def test_a_day_too_far_from_the_letter_is_kept_as_words(drafted: Drafted) -> None:
    letter = letters.DIRECTIVE.replace("ngày\n28/3/2026", "ngày\n28/3/2036")
    _, document = drafted("in-nham.txt", letter.encode())
    assert list(windows(document)[-1][1]) == ["unresolved"]


def test_an_end_before_its_start_is_kept_as_words(drafted: Drafted) -> None:
    letter = letters.DIRECTIVE.replace(
        "từ 20h30 đến 21h30 ngày\n28/3/2026", "từ ngày 01/7/2026\nđến ngày 15/8/2025"
    )
    text, document = drafted("in-nguoc.txt", letter.encode())
    assert windows(document)[-1][1] == {"unresolved": "từ ngày 01/7/2026 đến ngày 15/8/2025"}
    assert "# ĐOÁN: ngày cuối in trước ngày đầu" in text

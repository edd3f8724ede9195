"""The data files tell of every date and text who says it, where, of which occasion, and whether
it stands."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from hooks.catalogue.catalogue import Catalogue
from hooks.data.files import data_files
from hooks.facts.occurrences import resolve
from tests.made_up import TODAY, catalogue, letter

URL = "https://mau.example/"
OCCASIONS = [
    {"id": "ngay", "kind": "ngay", "name": "Mẫu ngày", "rule": {"lunar": "10/3"},
     "basis": "mau-quy-dinh"},
    {"id": "tuan", "kind": "tuan", "name": "Mẫu tuần", "rule": {"from": "1/12", "to": "7/12"},
     "basis": "mau-quy-dinh"},
]  # fmt: skip
CAMPAIGN = {"name": "Mẫu chiến dịch", "topic": "mau-linh-vuc", "occasions": OCCASIONS}
KHMER = {"language": "km", "text": "ឃ្លាគំរូ", "by": "Mẫu người dịch"}


def made(*says: Mapping[str, Any], **others: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the data files of a campaign and a letter on it; others by id («-» as «_»)."""
    letters = {
        "mau-thu": letter(*({"campaign": "mau", "occasion": "ngay", **each} for each in says))
    }
    letters |= {id_.replace("_", "-"): {**data} for id_, data in others.items()}
    loaded: Catalogue = catalogue({"mau": CAMPAIGN}, letters)
    return data_files(loaded, resolve(loaded, TODAY), (), URL)


def dates(files: Mapping[str, bytes], **wanted: Any) -> list[dict[str, Any]]:
    """Return the dates of lich.json with such fields."""
    found: list[dict[str, Any]] = json.loads(files["du-lieu/lich.json"])["occurrences"]
    return [each for each in found if wanted.items() <= each.items()]


def rows(files: Mapping[str, bytes], stem: str) -> list[dict[str, str]]:
    text = files[f"du-lieu/{stem}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def texts(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """Return the texts of khau-hieu.json by the words of their first presentation."""
    found = json.loads(files["du-lieu/khau-hieu.json"])["texts"]
    return {each["presentations"][0]["text"]: each for each in found}


def test_a_date_said_by_two_letters_is_one_row_with_both() -> None:
    window = {"kind": "cao-diem", "when": {"from": "01/10/2026", "to": "10/10/2026"}}
    said = {"campaign": "mau", "occasion": "ngay", "windows": [{**window, "clause": "mục 2"}]}
    other = letter(said, number="7/A", issuer="mau-so-a")
    files = made({"windows": [window]}, mau_a=other)
    (peak,) = dates(files, kind="cao-diem")
    assert (peak["scope"], peak["scope_name"]) == ("ca-nuoc", "cả nước")
    assert (peak["occasion"], peak["occasion_name"]) == ("ngay", "Mẫu ngày")
    assert [(each["document"], each["scope"], each["clause"]) for each in peak["statements"]] == [
        ("mau-thu", "ca-nuoc", None),
        ("mau-a", "mau-tinh-a", "mục 2"),
    ]
    (row,) = [row for row in rows(files, "lich") if row["Mã loại"] == "cao-diem"]
    assert "Mẫu sở A (tỉnh Mẫu A, mục 2" in row["Ai nêu"]


def test_hours_of_ranges_and_deadlines_and_parts_of_the_day_are_columns() -> None:
    files = made(
        {
            "windows": [
                {"kind": "cao-diem", "when": {"from": "01/9/2026", "to": "02/9/2026",
                                              "at": "0h00", "until": "24h00"}},
                {"kind": "su-kien", "when": {"date": "10/10/2026", "part": "sang"}},
                {"kind": "treo", "when": {"from": "01/9/2026", "to": "05/9/2026",
                                          "each_day": {"at": "6h00", "until": "7h00"}}},
            ],
            "reports": [{"due": {"before": "10/10/2026", "at": "17h00"}}],
            "tasks": [{"text": "Mẫu việc", "due": {"by": "09/10/2026"}}],
        }
    )  # fmt: skip
    (peak,) = dates(files, kind="cao-diem")
    # 24h00 ends that day; «00:00» would be read as its beginning, and the peak as a day shorter
    assert (peak["end"], peak["from_time"], peak["to_time"]) == ("2026-09-02", "00:00", "24:00")
    (row,) = [row for row in rows(files, "lich") if row["Mã loại"] == "cao-diem"]
    assert (row["Đến ngày"], row["Đến giờ"]) == ("2026-09-02", "24:00")
    assert dates(files, kind="su-kien")[0]["part_of_day"] == "sáng"
    assert dates(files, kind="treo")[0]["each_day"] == ["06:00–07:00"]
    (report,) = dates(files, kind="han-bao-cao")
    assert (report["start"], report["from_time"]) == ("2026-10-10", "17:00")
    (task,) = dates(files, kind="han-viec")
    assert (task["end"], task["from_time"]) == ("2026-10-09", None)


def test_alternatives_are_all_told_in_each_row() -> None:
    either = [{"date": "05/10/2026"}, {"date": "20/10/2026"}, {"unresolved": "cuối quý"}]
    found = dates(made({"windows": [{"when": {"either": either}}]}), kind="thuc-hien")
    assert [each["alternative"] for each in found] == [1, 2]
    for each in found:
        assert each["status"] == "tentative"
        assert each["options"] == ["05/10/2026", "20/10/2026", "cuối quý"]


def test_what_became_of_a_date_is_told() -> None:
    window = {"kind": "cao-diem", "when": {"from": "01/10/2026", "to": "10/10/2026"}}
    change = {"what": "cao-diem", "status": "gia-han", "when": {"to": "15/10/2026"},
              "reason": "Mẫu lý do", "wording": "Mẫu: kéo dài đến 15/10"}  # fmt: skip
    later = letter(
        {"campaign": "mau", "occasion": "ngay", "changes": [change]},
        number="9/MAU",
        amends="mau-thu",
    )
    (peak,) = dates(made({"windows": [window]}, mau_sau=later), kind="cao-diem")
    assert (peak["status"], peak["start"], peak["end"]) == ("extended", "2026-10-01", "2026-10-15")
    assert (peak["moved_from_end"], peak["reason"]) == ("2026-10-10", "Mẫu lý do")
    assert peak["change_wording"] == "Mẫu: kéo dài đến 15/10"
    new = letter(
        {"campaign": "mau", "occasion": "ngay"},
        number="9/MAU",
        date="18/9/2026",
        supersedes="mau-thu",
    )
    (gone,) = dates(made({"windows": [window]}, mau_sau=new), kind="cao-diem")
    assert (gone["status"], gone["superseded_by"]) == ("superseded", ["mau-sau"])


def test_the_sentence_of_a_change_is_no_reason_for_it() -> None:
    peak = {"kind": "cao-diem", "when": {"from": "01/10/2026", "to": "10/10/2026"}}
    slogan = {"kind": "khau-hieu", "text": "Mẫu cũ"}
    longer = {"what": "cao-diem", "status": "gia-han", "when": {"to": "15/10/2026"},
              "wording": "Mẫu: kéo dài"}  # fmt: skip
    other = {"what": "khau-hieu", "item": 1, "status": "thay", "text": "Mẫu mới",
             "wording": "Mẫu: thay câu 1"}  # fmt: skip
    later = letter(
        {"campaign": "mau", "occasion": "ngay", "changes": [longer, other]},
        number="9/MAU",
        amends="mau-thu",
    )
    files = made({"windows": [peak], "texts": [slogan]}, mau_sau=later)
    (found,) = dates(files, kind="cao-diem")
    assert (found["reason"], found["change_wording"]) == (None, "Mẫu: kéo dài")
    told = texts(files)["Mẫu cũ"]["presentations"][0]
    assert "superseded_reason" not in told
    assert told["superseded_wording"] == "Mẫu: thay câu 1"


def test_a_lunar_date_stands_beside_its_day() -> None:
    found = dates(made({}), occasion="ngay", year=2026)
    assert [each["beside"] for each in found] == [["10/3 âm lịch"]]


def test_a_text_tells_its_occasion_place_and_document() -> None:
    own = {"kind": "khau-hieu", "text": "Mẫu câu của A!", "clause": "phụ lục"}
    of_a = letter({"campaign": "mau", "occasion": "tuan", "texts": [own]}, number="7/A",
                  issuer="mau-so-a")  # fmt: skip
    files = made({"texts": [{"kind": "chu-de", "text": "Mẫu chủ đề"}]}, mau_a=of_a)
    found = texts(files)
    assert found["Mẫu câu của A!"]["occasions"] == ["tuan"]
    assert found["Mẫu câu của A!"]["occasion_names"] == "Mẫu tuần"
    assert found["Mẫu câu của A!"]["scope"] == "tỉnh Mẫu A"
    assert "scope" not in found["Mẫu chủ đề"]
    by_words = {row["Nguyên văn"]: row for row in rows(files, "khau-hieu")}
    row = by_words["Mẫu câu của A!"]
    assert (row["Dịp"], row["Phạm vi"], row["Mã địa phương"], row["Chỗ trong văn bản"]) == (
        "Mẫu tuần", "tỉnh Mẫu A", "mau-tinh-a", "phụ lục",
    )  # fmt: skip
    assert by_words["Mẫu chủ đề"]["Phạm vi"] == ""
    lines = files["du-lieu/khau-hieu.txt"].decode().split("\r\n")
    assert "Mẫu tuần · tỉnh Mẫu A" in lines[lines.index("Mẫu câu của A!") + 1]


def test_spellings_of_one_sentence_are_presentations_of_one_text() -> None:
    text = {"kind": "thong-diep", "text": "MẪU HOÁ - HỌC."}
    said = {"campaign": "mau", "occasion": "ngay", "texts": [text]}
    other = letter(said, number="7/A", issuer="mau-so-a")
    found = texts(made({"texts": [{"kind": "chu-de", "text": "Mẫu hóa – học"}]}, mau_a=other))
    (one,) = found.values()
    assert [(item["text"], item["kind"], item["document"]) for item in one["presentations"]] == [
        ("Mẫu hóa – học", "chu-de", "mau-thu"),
        ("MẪU HOÁ - HỌC.", "thong-diep", "mau-a"),
    ]


def test_what_may_not_be_used_says_so_and_why() -> None:
    listed = [
        "Mẫu dùng được", "Mẫu thiếu […]", {"text": "Mẫu nghi", "verified": False},
        {"text": "Mẫu cũ", "retired": {"reason": "Mẫu lý do"}}, "Mẫu bị thay",
    ]  # fmt: skip
    change = {"what": "khau-hieu", "item": 5, "status": "thay", "text": "Mẫu mới",
              "reason": "Mẫu sai"}  # fmt: skip
    later = letter(
        {"campaign": "mau", "occasion": "ngay", "changes": [change]},
        number="9/MAU",
        amends="mau-thu",
    )
    files = made({"texts": [{"kind": "khau-hieu", "list": listed}]}, mau_sau=later)
    found = texts(files)
    assert {words for words, text in found.items() if text["offered"]} == {
        "Mẫu dùng được", "Mẫu mới",
    }  # fmt: skip
    told = {words: text["presentations"][0] for words, text in found.items()}
    assert "usable" not in told["Mẫu dùng được"]
    assert told["Mẫu thiếu […]"]["cut"]
    assert told["Mẫu cũ"]["superseded_reason"] == "Mẫu lý do"
    assert (told["Mẫu bị thay"]["superseded_by"], told["Mẫu bị thay"]["superseded_reason"]) == (
        "mau-sau", "Mẫu sai",
    )  # fmt: skip
    assert {row["Nguyên văn"]: row["Tình trạng"] for row in rows(files, "khau-hieu")} == {
        "Mẫu dùng được": "", "Mẫu thiếu […]": "thiếu chữ, chưa thấy cả câu",
        "Mẫu nghi": "chưa xác minh", "Mẫu cũ": "đã thôi dùng", "Mẫu bị thay": "đã được thay",
        "Mẫu mới": "",
    }  # fmt: skip


def test_lists_tell_what_to_choose_and_what_is_missing() -> None:
    files = made(
        {
            "texts": [
                {"kind": "khau-hieu", "list": ["Mẫu một", "Mẫu hai"], "total": 12, "choose": 1},
                {"kind": "thong-diep", "text": "Mẫu ba", "total": "con-nua"},
                {"kind": "chu-de", "text": "Mẫu bốn"},
            ]
        }
    )
    told = {words: text["presentations"][0].get("list") for words, text in texts(files).items()}
    assert told["Mẫu hai"] == {
        "held": 2, "total": 12, "choose": 1, "choice": "Chọn một trong 12 câu.",
        "words": "Chọn một trong 12 câu. Văn bản có 12 câu, ở đây có 2.",
    }  # fmt: skip
    assert told["Mẫu ba"]["words"] == ("Văn bản còn câu khác, chưa rõ mấy câu; ở đây có 1.")
    assert told["Mẫu bốn"] is None


def test_a_translation_has_its_tag_and_translator() -> None:
    text = {"kind": "khau-hieu", "text": "Mẫu câu", "translations": [KHMER]}
    files = made({"texts": [text]})
    (found,) = texts(files)["Mẫu câu"]["presentations"][0]["translations"]
    assert (found["tag"], found["by"], found["official"]) == ("km", "Mẫu người dịch", False)
    by_words = {row["Nguyên văn"]: row for row in rows(files, "khau-hieu")}
    assert by_words["ឃ្លាគំរូ"]["Tình trạng"] == "bản dịch không chính thức"


def test_a_document_tells_its_scope_recipients_and_what_it_says() -> None:
    files = made(
        {"texts": [{"kind": "chu-de", "text": "Mẫu chủ đề"}], "tasks": [{"text": "Mẫu việc"}]}
    )
    documents = json.loads(files["du-lieu/van-ban.json"])["documents"]
    (told,) = [each for each in documents if each["id"] == "mau-thu"]
    assert (told["scope"], told["scope_name"]) == ("ca-nuoc", "cả nước")
    assert told["to"] == ["Mẫu đối tượng A"]
    assert told["says"] == [
        {"campaign": "mau", "year": 2026, "occasions": ["ngay"], "scopes": ["ca-nuoc"],
         "texts": 1, "tasks": 1},
    ]  # fmt: skip
    assert told["page"] == f"{URL}van-ban/mau-thu/"
    (row,) = [row for row in rows(files, "van-ban") if row["Mã"] == "mau-thu"]
    assert row["Nói gì"] == "Mẫu chiến dịch năm 2026: 1 câu, 1 nhiệm vụ"
    blank = next(each for each in documents if each["id"] == "mau-chua-co-so")
    assert (blank["number"], blank["symbol"], blank["number_state"]) == (None, "MAU", "blank")


def test_what_repeats_a_replaced_sentence_is_replaced_and_the_new_one_is_of_the_old_list() -> None:
    change = {"what": "khau-hieu", "item": 2, "status": "thay", "text": "Mẫu hai mới"}
    about = {"campaign": "mau", "occasion": "ngay"}
    same = {"kind": "khau-hieu", "same_as": {"document": "mau-thu", "items": [2]}}
    files = made(
        {"texts": [{"kind": "khau-hieu", "list": ["Mẫu một", "Mẫu hai"], "choose": 1}]},
        mau_a=letter({**about, "texts": [same]}, number="8/MAU", scope="mau-tinh-a"),
        mau_sau=letter({**about, "changes": [change]}, number="9/MAU", amends="mau-thu"),
    )
    found = texts(files)
    assert not found["Mẫu hai"]["offered"]
    assert [
        (each["document"], each["usable"], each["status"])
        for each in found["Mẫu hai"]["presentations"]
    ] == [("mau-thu", False, "đã được thay"), ("mau-a", False, "đã được thay")]
    (new,) = found["Mẫu hai mới"]["presentations"]
    assert new["list"]["choice"] == (
        "Chọn một trong 2 câu của Công văn 02/MAU-CV ngày 17/9/2026 của Mẫu cơ quan."
    )
    assert {(row["Nguyên văn"], row["Tình trạng"]) for row in rows(files, "khau-hieu")} == {
        ("Mẫu một", ""), ("Mẫu hai", "đã được thay"), ("Mẫu hai mới", ""),
    }  # fmt: skip

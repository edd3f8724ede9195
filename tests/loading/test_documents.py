"""Documents as files: how headers are read, and what the loader guards."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.model.document import Document, PartialDate
from hooks.source.faults import Faults
from tests.loading.samples import REGISTRY, faults_of, letter, load, section, told, write_folder

TASK = section("tasks: [{text: Việc thử}]")


def read(tmp_path: Path, **header: str) -> Document:
    return load(write_folder(tmp_path / "campaigns", cv_a=letter(TASK, **header))).documents["cv-a"]


@pytest.mark.parametrize(
    ("number", "read_as", "kind"),
    [
        ("1119/STTTT-TTBCXB", ("known", "1119/STTTT-TTBCXB", "STTTT-TTBCXB"), "Công văn"),
        ("182/KH-UBND", ("known", "182/KH-UBND", "KH-UBND"), "Kế hoạch"),
        ("28/2019/TT-BLĐTBXH", ("known", "28/2019/TT-BLĐTBXH", "TT-BLĐTBXH"), "Thông tư"),
        ("21-NQ/TW", ("known", "21-NQ/TW", "NQ/TW"), "Nghị quyết"),
        ("505/QĐ-TTg", ("known", "505/QĐ-TTg", "QĐ-TTg"), "Quyết định"),
        ("1119", ("known", "1119", None), "Văn bản"),
        ('"1119"', ("known", "1119", None), "Văn bản"),
        ("/STTTT-TTBCXB", ("blank", None, "STTTT-TTBCXB"), "Công văn"),
        ("?/STTTT-TTBCXB", ("unseen", None, "STTTT-TTBCXB"), "Công văn"),
        ("?/KH-UBND", ("unseen", None, "KH-UBND"), "Kế hoạch"),
        ("", ("unseen", None, None), "Văn bản"),
        ("khong", ("none", None, None), "Văn bản"),
    ],
)
def test_a_number_is_copied_as_printed(
    tmp_path: Path, number: str, read_as: tuple[str, str | None, str | None], kind: str
) -> None:
    document = read(tmp_path, number=number)
    assert (document.number_state, document.code, document.symbol) == read_as
    assert document.kind_name == kind


def test_a_web_page_has_no_number(tmp_path: Path) -> None:
    document = read(tmp_path, number="", kind="Trang thông tin")
    assert (document.number_state, document.kind_name) == ("none", "Trang thông tin")


@pytest.mark.parametrize(
    ("written", "meant", "precision"),
    [
        ("29/9/2022", PartialDate(year=2022, month=9, day=29), "day"),
        ("9/2022", PartialDate(year=2022, month=9), "month"),
        ("2022", PartialDate(year=2022), "year"),
    ],
)
def test_a_date_is_as_exact_as_the_document(
    tmp_path: Path, written: str, meant: PartialDate, precision: str
) -> None:
    document = read(tmp_path, date=written)
    assert document.date == meant
    assert document.date.precision == precision


def test_a_blank_date_lies_between_two_days(tmp_path: Path) -> None:
    between = "{from: 20/8/2022, to: 31/8/2022, reason: lý do thử}"
    document = read(tmp_path, date="8/2022", date_between=between)
    assert str(document.earliest) == "2022-08-20"


def test_what_else_a_header_says(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        urgency="hoa-toc",
        incoming="{number: 2210, date: 25/9/2022, at: 9h00}",
        siblings="[{number: 8/STTTT-TTBCXB, to: nơi khác}]",
        to="[bao-chi, xa]",
    )
    assert document.urgency == "hoa-toc"
    assert document.incoming
    assert (document.incoming.number, str(document.incoming.at)) == ("2210", "09:00:00")
    assert document.to == {"bao-chi": None, "xa": None}
    assert [identity[1] for identity in document.identities] == ["7", "8"]


def test_a_file_was_seen_whole_and_a_cited_document_was_not(tmp_path: Path) -> None:
    catalogue = load(write_folder(tmp_path / "campaigns", cv_a=letter(TASK)))
    assert catalogue.documents["cv-a"].seen == "toan-van"
    assert catalogue.documents["qd-thu"].seen == "vien-dan"
    assert catalogue.documents["cv-a"].id == "cv-a"
    assert catalogue.documents["qd-thu"].id == "qd-thu"
    assert catalogue.campaign("chien-dich-thu").id == "chien-dich-thu"


@pytest.mark.parametrize("phone", ["111", '"111"', "1900.10", "0243 123 456"])
def test_a_telephone_number_needs_no_quotes(tmp_path: Path, phone: str) -> None:
    says = section(f"contacts: [{{name: Tổng đài thử, phone: {phone}}}]")
    said = load(write_folder(tmp_path / "campaigns", cv_a=letter(says))).said["chien-dich-thu"]
    assert said.contacts[0].phone == phone.strip('"')


def test_the_folder_of_documents_may_be_missing(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns")
    (folder / "documents").rmdir()
    assert set(load(folder).documents) == {"qd-thu"}
    (folder / "documents").write_text("", "utf-8")
    assert told(folder)[0].startswith(
        "campaigns/documents:1:1: không đọc được tệp (không phải là thư mục)"
    )


def test_links_out_of_the_folder_are_refused(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(TASK))
    outside = tmp_path / "ngoai"
    outside.mkdir()
    (outside / "cv-b.yml").write_text(letter(TASK), "utf-8")
    (folder / "documents" / "cv-b.yml").symlink_to(outside / "cv-b.yml")
    what = "«cv-b.yml» dẫn ra ngoài thư mục chiến dịch"
    (message,) = told(folder)
    assert message.startswith(f"campaigns/documents/cv-b.yml:1:1: {what}")
    (folder / "documents" / "cv-a.yml").unlink()
    (folder / "documents" / "cv-b.yml").unlink()
    (folder / "documents").rmdir()
    (folder / "documents").symlink_to(outside)
    (message,) = told(folder)
    assert message.startswith("campaigns/documents:1:1: «documents» dẫn ra ngoài")


@pytest.mark.parametrize("name", ["Văn bản.yml", "cv a.yml", "cv-a.yaml", "CV-A.yml"])
def test_a_file_name_must_be_an_address(tmp_path: Path, name: str) -> None:
    folder = write_folder(tmp_path / "campaigns")
    (folder / "documents" / name).write_text(letter(TASK), "utf-8")
    (message,) = told(folder)
    assert message.startswith(f"campaigns/documents/{name}:1:1: tên tệp «{name}» không dùng được")


@pytest.mark.parametrize(
    ("header", "fault"),
    [
        ({"number": "văn bản"}, "4:9: «văn bản» không phải là số của văn bản"),
        ({"date": "31/4/2022"}, "«31/4/2022» không phải là ngày có thật"),
        ({"date": "13/2022"}, "«13/2022» không phải là ngày có thật"),
        ({"urgency": "gap"}, "«gap» không có trong danh sách"),
        ({"date_between": "{from: 1/9/2022, to: 1/8/2022, reason: thử}"}, "ngày kết thúc"),
        ({"to": "{bao-dai: Đài}"}, "audiences không có «bao-dai»"),
        ({"issuer": "so-x"}, "agencies không có «so-x»"),
        ({"scope": "tinh-x"}, "places không có «tinh-x»"),
        ({"implements": "kh-x"}, "documents không có «kh-x»"),
        (
            {"conflicts": "[{about: số, source: trang thử}]"},
            "thiếu trường «value»",
        ),
        ({"id": "cv-a"}, "không có trường «id»"),
    ],
)
def test_what_is_wrong_in_a_header(tmp_path: Path, header: dict[str, str], fault: str) -> None:
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(TASK, **header))
    (message,) = [each for each in told(folder) if "rõ văn bản áp dụng" not in each]
    assert message.startswith("campaigns/documents/cv-a.yml:")
    assert fault in message


@pytest.mark.parametrize(
    ("says", "fault"),
    [
        ("windows: [{kind: le-hoi, when: {date: 1/10/2022}}]", "«le-hoi» không có trong danh sách"),
        ("windows: [{when: {ngay: 1/10/2022}}]", "không rõ đây là kiểu ngày nào"),
        (
            "windows: [{same_as: {document: qd-thu, kind: le-hoi}}]",
            "«le-hoi» không có trong danh sách",
        ),
        (
            "tasks: [{text: A, frequency: {days: [thu-hai, thu-chin]}}]",
            "«thu-chin» không có trong danh sách",
        ),
        ("windows: [{when: {date: 1/10/2022}, same_as: qd-thu}]", "vừa có when vừa có same_as"),
        ("texts: [{text: Câu thử}]", "thiếu trường «kind»"),
        ("texts: [{kind: khau-hieu}]", "mục này không có câu nào"),
        ("texts: [{kind: khau-hieu, text: A, list: [B]}]", "vừa có list vừa có điều của một câu"),
        ("texts: [{kind: khau-hieu, list: [{note: x}]}]", "câu này không có nội dung"),
        ("texts: [{kind: khau-hieu, text: A, total: nhiều}]", "«nhiều» không phải là số câu"),
        ("texts: [{kind: khau-hieu, list: ['*nghiêng*']}]", "còn dấu định dạng Markdown"),
        ("tasks: [{kind: treo}]", "mục này không có câu nào"),
        ("tasks: [{text: A, frequency: {unit: kỳ}}]", "tần suất không có số"),
        ("tasks: [{text: A, frequency: {exactly: 1, at_most: 2}}]", "đã ghi exactly"),
        ("tasks: [{text: A, frequency: {at_least: 3, at_most: 2}}]", "at_most nhỏ hơn at_least"),
        ("tasks: [{text: A, languages: tay}]", "languages không có «tay»"),
        ("tasks: [{text: A, channel: bang}]", "channels không có «bang»"),
        ("tasks: [{text: A, when: mot}]", "mục này không có khoảng thời gian «mot»"),
        ("reports: [{due: {anchor: ngay-thu}}]", "hạn phải có đúng một kiểu"),
        ("reports: [{to: so-x}]", "agencies không có «so-x»"),
        ("contacts: [{name: A}]", "đầu mối không có số điện thoại"),
        ("lead: [{agency: so-a, from: 2/1/2022, to: 1/1/2022}]", "ngày kết thúc 01/01/2022"),
        ("year: 22", "«22» ở ngoài khoảng từ năm 1900 đến năm 2200"),
        ("year: hằng năm", "«hằng năm» không phải là năm"),
        ("khau-hieu: x", "không có trường «khau-hieu»"),
    ],
)
def test_what_is_wrong_in_a_section(tmp_path: Path, says: str, fault: str) -> None:
    (message,) = told(write_folder(tmp_path / "campaigns", cv_a=letter(section(says))))
    assert fault in message


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=letter(section("windows: [{when: {date: 31/9/2022}}]\nnam: x")),
        cv_b="number: [1\n",
        cv_c="",
        cv_d=letter(section("tasks: [{text: A, channel: x}]"), number="9/STTTT", issuer="so-x"),
    )
    (folder / "registry" / "topics.yml").unlink()
    places = [each.partition(" → ")[0] for each in told(folder)]
    assert [each.split(":")[0] for each in places] == [
        "campaigns/documents/cv-a.yml",
        "campaigns/documents/cv-a.yml",
        "campaigns/documents/cv-b.yml",
        "campaigns/documents/cv-c.yml",
        "campaigns/documents/cv-d.yml",
        "campaigns/documents/cv-d.yml",
        "campaigns/registry/topics.yml",
    ]


def test_a_faulty_entry_is_one_fault_however_often_it_is_used(tmp_path: Path) -> None:
    folder = write_folder(
        tmp_path / "campaigns",
        cv_a=letter(section("tasks: [{text: A}]"), date="31/9/2022"),
        cv_b=letter(section("windows: [{same_as: cv-a}]"), number="8/STTTT", amends="cv-a"),
    )
    file = folder / "registry" / "documents.yml"
    file.write_text(file.read_text("utf-8").replace("2/1/2020", "32/1/2020"), "utf-8")
    assert _whats(folder) == [
        "«31/9/2022» không phải là ngày có thật",
        "«32/1/2020» không phải là ngày có thật",
    ]


def test_a_missing_registry_is_one_fault(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns", cv_a=letter(TASK))
    for name in REGISTRY:
        if name != "topics":
            (folder / "registry" / f"{name}.yml").unlink()
    assert {each.partition(" → ")[0].rpartition(": ")[2] for each in told(folder)} == {
        "thiếu tệp danh mục này"
    }


def test_a_registry_is_a_mapping(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns")
    (folder / "registry" / "places.yml").write_text("- ca-nuoc\n", "utf-8")
    assert _whats(folder) == ["cần các mục dạng «mã: …», nhưng đang là danh sách"]


@pytest.mark.parametrize(
    ("tag", "good"),
    [("km", True), ("zh-Hant", True), ("jra", True), ("Khmer", False), ("vn_VN", False)],
)
def test_a_language_has_a_bcp_47_tag(tmp_path: Path, tag: str, good: bool) -> None:
    folder = write_folder(tmp_path / "campaigns")
    (folder / "registry" / "languages.yml").write_text(f"x: {{name: A, tag: {tag}}}\n", "utf-8")
    assert _whats(folder) == ([] if good else [f"«{tag}» không đúng dạng thẻ ngôn ngữ BCP 47"])


def test_a_cited_document_says_nothing(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns")
    (folder / "registry" / "documents.yml").write_text(
        REGISTRY["documents"] + "  says: [{campaign: chien-dich-thu}]\n", "utf-8"
    )
    assert _whats(folder) == ["văn bản trong danh mục này chỉ được viện dẫn, nên không có says"]


def test_a_catalogue_is_never_returned_with_faults(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "campaigns", cv_a="says: []\nnam: x\n")
    with pytest.raises(Faults):
        load_catalogue(folder)


def _whats(folder: Path) -> list[str]:
    return [fault.what() for fault in faults_of(folder)]

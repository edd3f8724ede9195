"""`build.py new` makes starter files that are valid as they are and name every key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.editing.document_names import proposed_id
from hooks.editing.schema import campaign_schema, document_schema
from hooks.editing.starter import document_starter, starter_file
from hooks.source.faults import Faults
from tests.conftest import run_here
from tests.loading.samples import letter, section, write_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "campaigns", cv_a=letter(section("purpose: Nhằm thử")))


def new(folder: Path, *arguments: str) -> tuple[int, str]:
    result = run_here("new", *arguments, "--campaigns", str(folder))
    return result.returncode, result.stdout + result.stderr


GIVEN = ("--number", "12/STTTT-VP", "--issuer", "so-a", "--date", "3/9/2026")


# Documents


def test_a_document_is_named_after_its_number_place_and_year(folder: Path) -> None:
    code, told = new(folder, "van-ban", *GIVEN, "--campaign", "chien-dich-thu")
    assert (code, told.splitlines()[1:]) == (
        0,
        [
            "  cần điền dòng 7: trích yếu, nguyên văn",
            "Điền xong, chạy: build.py check. Hướng dẫn: trang Biên tập.",
        ],
    )
    document = load_catalogue(folder).documents["cv-12-stttt-vp-tinh-a-2026"]
    assert (document.code, document.issuer) == ("12/STTTT-VP", "so-a")
    assert [each.campaign for each in document.says] == [("chien-dich-thu",)]


def test_real_documents_are_named_so(real: Catalogue) -> None:
    proposed = {
        document_id: proposed_id(document, real.agencies, real.places)
        for document_id, document in real.documents.items()
    }
    named = {each: name for each, name in proposed.items() if name}
    assert len(named) > 50
    # Numbers printed without a symbol: an editor put the issuer's letters in its place.
    others = {"ct-332-hdbt-1992", "nq-04-mttq-2003"}
    # PB&TG as one word; it is proposed as two.
    others |= {"cv-2964-btp-pbtg-2025", "cv-6767-hdph-pbtg-2025"}
    assert {each for each, name in named.items() if each != name} == others


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ({"number": "/STTTT-TTBCXB", "issuer": "so-a", "date": "5/2021"},
         "cv-stttt-ttbcxb-tinh-a-2021"),
        ({"number": "?/KH-UBND", "issuer": "so-a", "date": "2024"}, "kh-kh-ubnd-tinh-a-2024"),
        ({"number": "162/2025/NĐ-CP", "issuer": "trung-uong", "date": "29/6/2025"},
         "nd-162-2025-nd-cp"),
        ({"number": "7/QĐ-TTg"}, "qd-7-qd-ttg"),
        ({"number": "12/VP-V.I", "date": "2024"}, "cv-12-vp-vi-2024"),
    ],
)  # fmt: skip
def test_the_id_of_what_has_no_digits_or_its_year_twice(
    folder: Path, header: dict[str, Any], expected: str
) -> None:
    assert document_starter(load_catalogue(folder), **header)[0] == expected


def test_what_was_only_cited_is_taken_over_from_the_registry(folder: Path) -> None:
    code, told = new(folder, "van-ban", "qd-thu", "--campaign", "chien-dich-thu")
    assert code == 0
    assert "văn bản đang có ở" in told
    assert "dòng 2: xóa mục đó đi" in told
    text = (folder / "documents" / "qd-thu.yml").read_text("utf-8")
    assert "\nnumber: 1/QĐ-TTg\nissuer: trung-uong\ndate: 2/1/2020\n" in text
    (folder / "registry" / "documents.yml").write_text("{}\n", "utf-8")
    assert load_catalogue(folder).documents["qd-thu"].code == "1/QĐ-TTg"


def uncommented(text: str) -> str:
    """Return a starter file with every key that it offers."""
    head, _, says = text.partition("\nsays:")
    head = re.sub(r"^# (?=(to|implements):|  )", "", head, flags=re.MULTILINE)
    says = re.sub(r"^    # ", "    ", says, flags=re.MULTILINE)
    whole = f"{head}\nsays:{says}"
    return whole.replace("ma-van-ban", "cv-a").replace("ma-dip", "ngay-thu")


def test_uncommented_it_is_a_whole_document(folder: Path) -> None:
    """Only what it changes must then be filled in, and the «…»."""
    _, text = document_starter(
        load_catalogue(folder), "cv-b", ("chien-dich-thu",), number="9/VP", issuer="so-a",
        date="3/9/2026",
    )  # fmt: skip
    (folder / "documents" / "cv-b.yml").write_text(uncommented(text), "utf-8")
    with pytest.raises(Faults) as raised:
        load_catalogue(folder)
    assert [item.code for item in raised.value.faults] == ["change-no-document"]
    whole = uncommented(text).replace("status: doi", "status: doi\n        document: cv-a")
    whole = whole.replace("what: cao-diem", "what: thuc-hien")
    (folder / "documents" / "cv-b.yml").write_text(whole, "utf-8")
    window = section("windows: [{when: {date: 1/10/2026}}]\nyear: 2026")
    (folder / "documents" / "cv-a.yml").write_text(letter(window), "utf-8")
    (said,) = load_catalogue(folder).documents["cv-b"].says
    for key in ("windows", "texts", "tasks", "reports", "changes", "materials", "contacts", "lead"):
        assert getattr(said, key), key


def test_without_a_campaign_its_sections_wait_to_be_filled_in(folder: Path) -> None:
    code, told = new(folder, "van-ban", *GIVEN)
    assert code == 0
    assert "mỗi chiến dịch một mục; mã là tên tệp trong campaigns/" in told
    assert load_catalogue(folder).documents["cv-12-stttt-vp-tinh-a-2026"].says == ()


def test_it_names_every_key(folder: Path) -> None:
    catalogue = load_catalogue(folder)
    _, text = document_starter(catalogue, "cv-b", ("chien-dich-thu",))
    definitions = document_schema(catalogue)["definitions"]
    names = ("Section", "Window", "TextBlock", "TaskBlock", "Report", "Change", "Material",
             "Contact", "Lead")  # fmt: skip
    keys = {key for name in names for key in definitions[name]["properties"]}
    for key in keys | set(document_schema(catalogue)["properties"]):
        assert re.search(rf"\b{key}\b", text), key


# Campaigns


def test_a_campaign_passes_as_it_is_and_says_what_to_fill(folder: Path) -> None:
    for arguments in (("chien-dich", "ngay-moi"), ("ngay-moi-hai",)):  # as it was once called
        code, told = new(folder, *arguments)
        assert code == 0
        assert "cần điền dòng 4: tên chiến dịch, như văn bản ghi" in told
        assert load_catalogue(folder).campaign(arguments[-1]).topic == "thu"


def test_name_and_topic_given(folder: Path) -> None:
    name = 'Ngày: "mới" # \\ của tôi'
    code, told = new(folder, "chien-dich", "ngay-moi", "--name", name, "--topic", "thu")
    assert code == 0
    assert "cần điền" not in told
    assert load_catalogue(folder).campaign("ngay-moi").name == name


def test_a_campaign_uncommented_is_whole_and_has_every_key(folder: Path) -> None:
    catalogue = load_catalogue(folder)
    text = starter_file(catalogue, "ngay-moi", "Tên thử", "thu")
    head, _, rest = text.partition("# also_called")
    whole = head + re.sub("^# ?", "", "# also_called" + rest, flags=re.MULTILINE)
    whole = whole.replace("ma-van-ban", "qd-thu").partition("Khi đã đổi mã")[0]
    (folder / "ngay-moi.yml").write_text(whole, "utf-8")
    campaign = load_catalogue(folder).campaign("ngay-moi")
    assert campaign.main_occasion == "ngay-chinh"
    schema = campaign_schema(catalogue)
    keys = {*schema["properties"], *schema["definitions"]["Occasion"]["properties"]}
    for key in keys | set(schema["definitions"]["BannerChoice"]["properties"]):
        assert re.search(rf"\b{key}\b", text), key


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Ngày"], "Mã «Ngày» không đúng dạng"),
        (["../x"], "Mã «../x» không đúng dạng"),
        (["x" * 81], "không đúng dạng"),
        (["chien-dich-thu"], "Đã có tệp"),
        (["chien-dich", "moi", "--topic", "thuu"], "có phải «thu»?"),
        (["chien-dich", "moi", "--name", " "], "Tên chiến dịch phải có chữ"),
        (["chien-dich", "moi", "--number", "1/VP"], "--number không dùng cho chien-dich"),
        (["chien-dich"], "ghi van-ban, có thể kèm mã; hoặc chien-dich kèm mã"),
        (["van-ban"], "Chưa đủ để đặt mã: ghi thêm --number"),
        (["van-ban", "--number", "khong"], "Chưa đủ để đặt mã"),
        (["van-ban", "--number", "x"], "«x» không phải là số của văn bản"),
        (["van-ban", "cv-a", *GIVEN], "Đã có tệp"),
        (["van-ban", "cv-b", "--name", "x"], "--name không dùng cho van-ban"),
        (["van-ban", "cv-b", "--date", "31/2/2026"], "«31/2/2026» không phải là ngày có thật"),
        (["van-ban", "cv-b", "--issuer", "so-aa"], "(có phải «so-a»?). Thêm vào registry"),
        (["van-ban", "cv-b", "--campaign", "chien-dich-tu"], "có phải «chien-dich-thu»?"),
    ],
)
def test_what_it_refuses(folder: Path, arguments: list[str], told: str) -> None:
    before = sorted(folder.rglob("*.yml"))
    code, words = new(folder, *arguments)
    assert code == 2
    assert told in words
    assert "Traceback" not in words
    assert sorted(folder.rglob("*.yml")) == before


def test_the_header_given_is_copied_as_written(folder: Path) -> None:
    catalogue = load_catalogue(folder)
    title = 'V/v "thử": # một'
    _, text = document_starter(catalogue, "cv-b", number="?/VP", title=title)
    (folder / "documents" / "cv-b.yml").write_text(text, "utf-8")
    document = load_catalogue(folder).documents["cv-b"]
    assert (document.title, document.number_state) == (title, "unseen")


@pytest.mark.parametrize(
    ("date", "named"), [("3/9/2022", True), ("1/7/2025", False), ("3/9/2026", False), (None, False)]
)
def test_who_had_ended_before_the_letter_is_not_among_those_addressed(
    folder: Path, date: str | None, named: bool
) -> None:
    audiences = folder / "registry" / "audiences.yml"
    ended = "huyen: {name: Huyện, ended: 1/7/2025, successor: xa, basis: Căn cứ thử}\n"
    audiences.write_text(ended + audiences.read_text("utf-8"), "utf-8")
    given = {"number": "12/STTTT-VP", "issuer": "so-a", "date": date}
    _, text = document_starter(load_catalogue(folder), "cv-thu", ("chien-dich-thu",), **given)
    assert ("#   huyen: …" in text) is named
    assert ("audience: huyen" in text) is named
    assert "#   xa: …" in text

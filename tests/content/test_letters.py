"""What campaigns quote from the letters stands in the letters, word for word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.catalogue import Catalogue, load_catalogue
from hooks.model.campaign import Report, Task, TextItem
from tests.conftest import ROOT

LETTERS = Path(__file__).parent / "letters"
LETTER_OF = {
    "cv-stttt-ttbcxb-dak-nong-2021": "dak-nong-2021",
    "cv-1119-stttt-ttbcxb-tuyen-quang-2022": "tuyen-quang-2022",
    "cv-ubnd-huyen-thanh-hoa-2023": "thanh-hoa-2023",
    "cv-stttt-ttbcxb-kien-giang-2024": "kien-giang-2024",
}


def words(text: str) -> str:
    """Undo what typesetting did: line and page breaks, marks of emphasis."""
    return " ".join(text.replace("*", "").split())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "campaigns")


def quotations(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield each quotation with the document it is from."""
    for campaign in catalogue.campaigns:
        if campaign.summary:
            yield campaign.summary.source[0], campaign.summary.text
        for edition in campaign.editions:
            quoted: list[TextItem | Task | Report] = [*edition.texts, *edition.tasks]
            for item in [*quoted, *edition.reports]:
                yield item.source[0], item.text
            for period in edition.periods:
                if period.wording:
                    yield period.source[0], period.wording
        for contact in campaign.contacts:
            yield contact.source[0], contact.name


def test_every_quotation_of_a_letter_is_word_for_word(catalogue: Catalogue) -> None:
    letters = {
        name: words((LETTERS / f"{name}.txt").read_text("utf-8")) for name in LETTER_OF.values()
    }
    checked = 0
    for document, text in quotations(catalogue):
        if document in LETTER_OF:
            assert text in letters[LETTER_OF[document]], (document, text)
            checked += 1
    assert checked >= 45  # the test must have something to look at


def test_the_slogans_of_the_tuyen_quang_appendix_are_exact(catalogue: Catalogue) -> None:
    campaign = catalogue.campaign("ngay-chuyen-doi-so-quoc-gia")
    (edition,) = [e for e in campaign.editions if e.year == 2022]
    assert [t.text for t in edition.texts if t.kind == "khau-hieu"] == [
        "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
        "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO"
        " NGƯỜI DÂN.",
    ]


def test_the_six_slogans_on_drowning_are_all_there(catalogue: Catalogue) -> None:
    (edition,) = catalogue.campaign("phong-chong-duoi-nuoc-tre-em").editions
    assert [t.text for t in edition.texts] == [
        "Toàn dân tham gia phòng, chống đuối nước trẻ em",
        "Học bơi để phòng, chống đuối nước",
        "Học bơi để nâng sức khỏe và phát triển thể lực tầm vóc",
        "Học bơi để an toàn trong môi trường nước",
        "Toàn dân hưởng ứng Chương trình sức khỏe Việt Nam",
        "Toàn dân tích cực học bơi phòng, chống đuối nước",
    ]


def test_the_report_of_2023_goes_in_two_steps(catalogue: Catalogue) -> None:
    campaign = catalogue.campaign("ngay-chuyen-doi-so-quoc-gia")
    (edition,) = [e for e in campaign.editions if e.year == 2023]
    first, second = edition.reports
    assert (first.to, first.via, first.due.words) == (
        "UBND huyện",
        "phòng Văn hóa và Thông tin",
        "Trước ngày 15/10/2023",
    )
    assert (second.to, second.due.words) == (
        "Sở Thông tin và Truyền thông Thanh Hóa",
        "Thời hạn: theo quy định",
    )


PERSONAL = ("gmail.com", "Vũ Tuấn", "Phà Ca", "Ngọc Vinh", "Quốc Thành", "dnlinh")


def test_no_personal_data_is_kept_or_published(built_site: Path) -> None:
    files = [*(ROOT / "campaigns").rglob("*.yml"), *LETTERS.glob("*.txt")]
    files += [f for f in built_site.rglob("*") if f.suffix in {".html", ".ics", ".json", ".xml"}]
    for file in files:
        text = file.read_text("utf-8")
        assert not [name for name in PERSONAL if name in text], file

"""The traps in the five letters that are avoided by the way the content is entered."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import PurePosixPath

import pytest
from pydantic import TypeAdapter, ValidationError

from hooks.model.dates.specs import DateSpec
from hooks.model.document import CitedDocument, Document
from hooks.model.due import Due
from hooks.model.section import TextItem
from hooks.source.yaml_source import Source, read_source
from tests.content.reading import (
    CAMPAIGNS,
    DOCUMENT_OF,
    LETTERS,
    RELATIONS,
    all_documents,
    all_texts,
    campaigns,
    cited_in,
    documents,
    everything_said,
    letter,
    many,
    occasions_of,
    registry,
    said,
    said_by,
    sections,
    words,
)


@cache
def document(document_id: str) -> Document:
    own = document_id in documents()
    data = source(f"documents/{document_id}.yml" if own else "registry/documents.yml").data
    if own:
        return Document.model_validate(data)
    return CitedDocument.model_validate(data[document_id])


@cache
def source(name: str) -> Source:
    read = read_source(CAMPAIGNS / name, PurePosixPath(name))
    assert isinstance(read, Source)
    return read


def kinds(campaign: str, year: str) -> dict[str | None, str]:
    return {each.text: each.data["kind"] for each in said("texts", campaign=campaign, year=year)}


def everything() -> list[str]:
    """Every text of every file."""
    names = ("documents", "agencies", "places", "audiences", "channels", "topics", "languages")
    files = [*campaigns().values(), *documents().values(), *map(registry, names)]
    return [text for file in files for text in all_texts(file)]


def names(agency: str) -> list[str]:
    return [name["name"] for name in registry("agencies")[agency]["names"]]


def test_t01_a_letter_without_a_number_leaves_it_blank() -> None:
    unnumbered = [DOCUMENT_OF[n] for n in ("dak-nong-2021", "dak-nong-2022", "kien-giang-2024")]
    for each in map(document, unnumbered):
        assert each.number_state == "blank"
        assert (each.code, each.symbol) == (None, "STTTT-TTBCXB")
        assert not each.identities
    # Same issuer, same symbol, no number: still two letters.
    assert document(unnumbered[0]).issuer == document(unnumbered[1]).issuer


def test_t02_a_blank_day_leaves_a_month_with_an_inferred_range_and_its_reason() -> None:
    for name, month, first in (("dak-nong-2021", 5, 20), ("dak-nong-2022", 1, 11)):
        each = document(DOCUMENT_OF[name])
        assert each.date
        assert each.date_between
        assert (each.date.precision, each.date.month) == ("month", month)
        assert each.date_between.start.day == first
        assert each.date_between.reason


def test_t03_a_blank_day_and_month_leave_a_year() -> None:
    each = document(DOCUMENT_OF["kien-giang-2024"])
    assert each.date
    assert (each.date.precision, each.date.year) == ("year", 2024)
    assert each.date_between


def test_t04_a_letter_without_its_head_is_entered_without_inventing_one() -> None:
    each = document(DOCUMENT_OF["thanh-hoa-2023"])
    assert (each.number_state, each.title, each.url) == ("unseen", None, None)
    assert each.issuer
    assert "không ghi tên huyện" in names(each.issuer)[-1]
    assert "(chưa rõ tên)" in registry("places")[registry("agencies")[each.issuer]["place"]]["name"]
    assert each.date_between


def test_t05_the_survey_ends_after_it_begins_and_the_misprint_is_kept() -> None:
    (window,) = said("windows", document=DOCUMENT_OF["kien-giang-2024"])
    when = window.data["when"]
    assert (when["from"], when["to"]) == ("01/7/2024", "15/8/2024")
    assert when["correction"]["printed"] == "15/8/2023"
    assert when["correction"]["source"] == "trang-bao-bac-kan-2024"
    assert when["correction"]["reason"]
    assert window.data["wording"] == "diễn ra từ ngày 01/7/2024 đến 15/8/2023"


def test_t05_the_page_that_mends_the_misprint_gives_the_days_itself() -> None:
    (window,) = said("windows", document="trang-bao-bac-kan-2024")
    assert window.data["when"] == {"from": "01/7/2024", "to": "15/8/2024"}


def test_t05_the_survey_comes_every_five_years_and_2019_was_an_exception() -> None:
    (occasion,) = campaigns()["dieu-tra-53-dan-toc-thieu-so"]["occasions"]
    assert occasion["rule"] == {"date": "1/7", "every_years": "5", "first_year": "2019"}
    (window,) = said("windows", campaign="dieu-tra-53-dan-toc-thieu-so", year="2019")
    assert (window.data["kind"], window.occasions) == ("chinh-ngay", ("cuoc-dieu-tra",))
    assert window.data["when"] == {"from": "01/10/2019"}


def test_t05_before_during_and_after_the_survey_are_one_statement() -> None:
    (task,) = [
        t for t in said("tasks", document=DOCUMENT_OF["kien-giang-2024"]) if "when" in t.data
    ]
    assert task.data["when"] == {"anchor": "dieu-tra", "side": ["truoc", "trong", "sau"]}
    assert (task.text or "").startswith("Tuyên truyền trước, trong và sau")


def test_t06_the_broken_link_text_is_kept_out_and_its_target_is_kept() -> None:
    assert "https:// www.cbd.int" in letter("dak-nong-2021")
    assert not [text for text in everything() if "https:// " in text]
    materials = said("materials", campaign="ngay-moi-truong-the-gioi", year="2021")
    assert [each.data["url"] for each in materials] == [
        "http://www.monre.gov.vn/",
        "https://monremedia.vn/",
        "http://vea.gov.vn/",
        "https://www.cbd.int/biodiversity-day",
        "http://stnmt.daknong.gov.vn",
    ]
    assert all(each.data["note"] for each in materials)


def test_t07_a_day_without_a_year_is_a_rule_and_a_day_with_one_is_of_that_year() -> None:
    (rule,) = [
        each["rule"]
        for each in campaigns()["ngay-chuyen-doi-so-quoc-gia"]["occasions"]
        if each["id"] == "ngay-10-10"
    ]
    assert rule == {"date": "10/10"}
    (window,) = said("windows", document=DOCUMENT_OF["tuyen-quang-2022"])
    # «Từ ngày 01/10 đến 10/10/2022»: the first day has no year of its own
    assert window.data["wording"] in words(letter("tuyen-quang-2022"))
    assert window.data["when"] == {"from": "01/10/2022", "to": "10/10/2022"}
    # Every rule is without a year, but of what comes once; every window of a year with one.
    dates = re.compile(r"\d+/\d+/\d{4}")
    once = {
        name
        for name, campaign in campaigns().items()
        for occasion in campaign.get("occasions", ())
        if any(map(dates.fullmatch, all_texts(occasion["rule"])))
    }
    assert once == {
        "ngay-bau-cu-dai-bieu-quoc-hoi-khoa-xvi",
        "tuan-le-an-toan-duong-bo-toan-cau",
        "tuan-le-tiem-chung",
    }
    windows = [each for each in said("windows") if "unresolved" not in each.data["when"]]
    assert windows
    for each in windows:
        given = (each.data["when"].get(key, "1/1/2000") for key in ("date", "from", "to"))
        assert all(map(dates.fullmatch, given))


def test_t08_a_day_named_hang_nam_is_not_said_of_the_year_it_was_over() -> None:
    of_letter = [
        each
        for each in said_by(DOCUMENT_OF["dak-nong-2021"])
        if each.campaign == "phong-chong-sot-ret"
    ]
    assert of_letter
    assert not [each for each in of_letter if each.occasions]
    (occasion,) = campaigns()["phong-chong-sot-ret"]["occasions"]
    assert occasion["rule"] == {"date": "25/4"}
    assert DOCUMENT_OF["dak-nong-2021"] in occasion["basis"]


@pytest.mark.parametrize(
    ("campaign_id", "item", "printed", "rule"),
    [
        ("ngay-moi-truong-the-gioi", 7, "22/5", {"date": "22/5"}),
        ("ngay-moi-truong-the-gioi", 7, "5/6", {"date": "5/6"}),
        ("ngay-gia-dinh-viet-nam", 5, "28/6", {"date": "28/6"}),
        ("thang-hanh-dong-vi-tre-em", 3, "tháng 6", {"month": "6"}),
        ("toan-dan-phong-chay-chua-chay", 11, "4/10", {"date": "4/10"}),
        ("ngay-dan-so-viet-nam", 12, "26/12", {"date": "26/12"}),
    ],
)
def test_t09_a_day_the_letter_does_not_print_comes_from_a_rule_with_its_own_source(
    campaign_id: str, item: int, printed: str, rule: dict[str, str]
) -> None:
    assert printed not in sections("dak-nong-2021")[str(item)]
    found = [o for o in campaigns()[campaign_id]["occasions"] if o["rule"] == rule]
    assert found
    for each in found:
        assert set(many(each["basis"])) - {DOCUMENT_OF["dak-nong-2021"]}


def test_t10_a_week_of_a_month_is_kept_as_words() -> None:
    windows = said("windows", document=DOCUMENT_OF["dak-nong-2021"])
    assert len({each.campaign for each in windows}) == len(windows) == 20
    for each in windows:
        assert each.data["when"] == {"unresolved": "từ tuần 4- tháng 5 năm 2021"}
    # Written once, for all topics of the letter.
    (section, *_) = documents()[DOCUMENT_OF["dak-nong-2021"]]["says"]
    assert section["campaign"] == "tat-ca"


def test_t10_what_holds_for_all_topics_speaks_of_the_occasions_of_each() -> None:
    for document_id in (DOCUMENT_OF["dak-nong-2021"], DOCUMENT_OF["kien-giang-2024"]):
        of: dict[str, set[tuple[str, ...]]] = {}
        for each in said_by(document_id):
            of.setdefault(each.campaign, set()).add(each.occasions)
        assert all(len(occasions) == 1 for occasions in of.values()), of


def test_t11_the_two_plans_182_are_two_documents() -> None:
    plans = [key for key in all_documents() if document(key).code == "182/KH-UBND"]
    assert sorted(plans) == ["kh-182-kh-ubnd-dak-nong-2021", "kh-182-kh-ubnd-tuyen-quang-2022"]
    assert len({identity for key in plans for identity in document(key).identities}) == 2


@pytest.mark.parametrize(
    ("document_id", "as_printed", "doubted"),
    [
        ("cv-890-shk-ttdt-dak-nong-2020", "890/SHK-TTĐT", "SKH-TTĐT"),
        ("cv-890-shk-ttdt-dak-nong-2020", "14/5/2020", "2021"),
        ("cv-961-ubndt-khtc-2024", "961/UBNDT-KHTC", "UBDT-KHTC"),
        ("cd-58-cd-ttg-2024", "58/CD-TTg", "CĐ-TTg"),
        ("cv-1055-stnmt-bvmt-dak-nong-2021", "Sở Tài và Môi trường", "Sở Tài nguyên và Môi trường"),
        ("nd-137-2015-nd-cp", "21/12/2015", "31/12/2015"),
    ],
)
def test_t12_a_probable_misprint_is_kept_and_doubted(
    document_id: str, as_printed: str, doubted: str
) -> None:
    entered = all_documents()[document_id]
    assert as_printed in {entered["number"], entered["date"], entered.get("issuer_as_written")}
    assert any(doubted in doubt for doubt in entered["doubts"])


def test_t12_a_misprinted_symbol_does_not_change_what_the_document_is() -> None:
    assert document("cd-58-cd-ttg-2024").kind_name == "Công điện"


def test_t13_opaque_acronyms_are_not_expanded() -> None:
    assert names("bcd-pctp-tnxh-dak-nong") == ["BCĐ PCTP, TNXH & XDPTTTHVVTĐ tỉnh"]
    assert names("btc-ky-niem-309") == ["BTC các hoạt động kỷ niệm 309"]
    notes = {document(f"kh-36{n}-kh-btc-dak-nong-2021").note or "" for n in (1, 2)}
    assert len(notes) == 1
    assert "không giải thích" in notes.pop()


def test_t14_a_page_break_inside_a_name_does_not_break_the_name() -> None:
    broken = "20 năm Ngày toàn dân\n\nphòng cháy và chữa cháy"
    whole = " ".join(broken.split())
    assert broken in (LETTERS / "dak-nong-2021.txt").read_text("utf-8")
    (task,) = said("tasks", campaign="toan-dan-phong-chay-chua-chay", year="2021")
    assert whole in (task.text or "")
    assert TextItem.model_validate({"text": broken}).text == whole
    assert not [text for text in everything() if "\n" in text or "  " in text]


def test_t16_six_slogans_of_one_sentence_are_six() -> None:
    texts = said("texts", campaign="phong-chong-duoi-nuoc-tre-em", year="2021")
    assert [(each.data["kind"], each.text) for each in texts] == [
        ("khau-hieu", "Toàn dân tham gia phòng, chống đuối nước trẻ em"),
        ("khau-hieu", "Học bơi để phòng, chống đuối nước"),
        ("khau-hieu", "Học bơi để nâng sức khỏe và phát triển thể lực tầm vóc"),
        ("khau-hieu", "Học bơi để an toàn trong môi trường nước"),
        ("khau-hieu", "Toàn dân hưởng ứng Chương trình sức khỏe Việt Nam"),
        ("khau-hieu", "Toàn dân tích cực học bơi phòng, chống đuối nước"),
    ]


def test_t17_mottos_and_names_of_movements_are_no_slogans() -> None:
    assert kinds("thuc-tap-phuong-an-chua-chay", "2021") == {
        "Chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ và hậu cần tại chỗ": "phuong-cham"
    }
    movement = kinds("toan-dan-doan-ket-xay-dung-doi-song-van-hoa", "2021")
    assert movement["Toàn dân đoàn kết xây dựng đời sống văn hóa"] == "phong-trao"
    assert "khau-hieu" not in movement.values()
    trafficking = kinds("phong-chong-mua-ban-nguoi", "2024")
    assert trafficking["Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"] == "phong-trao"
    # The letter calls it «lối sống», as the note says; «người tốt, việc tốt» is not a text at all.
    (way_of_life,) = [
        t for t in said("texts") if (t.text or "").startswith("Một người vì mọi người")
    ]
    assert "«lối sống»" in way_of_life.data["note"]
    assert not [each for each in said("texts") if each.text == "người tốt, việc tốt"]


def test_t17_only_what_documents_call_slogans_are_slogans_of_the_letters() -> None:
    slogans = [
        (each.document, each.clause)
        for each in said("texts")
        if each.data["kind"] == "khau-hieu" and each.document in DOCUMENT_OF.values()
    ]
    first, appendix = DOCUMENT_OF["dak-nong-2021"], DOCUMENT_OF["tuyen-quang-2022"]
    assert slogans.count((first, "mục 9")) == 6
    assert slogans.count((appendix, "phụ lục")) == 2
    assert len(slogans) == 8


def test_t18_nested_and_mixed_quotation_marks_stay_as_printed() -> None:
    assert "tên miền quốc gia “.vn” ở các tỉnh" in campaigns()["ten-mien-quoc-gia-vn"]["name"]
    tasks = said("tasks", campaign="ten-mien-quoc-gia-vn", year="2024")
    assert any('tên miền ".vn"' in (task.text or "") for task in tasks)


@pytest.mark.parametrize(
    "residue",
    [
        "*Gia đình bình an - xã hội hạnh phúc*",
        "**trước ngày 05 tháng 6**",
        "(*Tổng đài quốc gia 111*)",
        "[https:// www.cbd.int](https://www.cbd.int)",
    ],
)
def test_t19_marks_of_markdown_are_refused(residue: str) -> None:
    assert not [text for text in everything() if "*" in text]
    with pytest.raises(ValidationError) as raised:
        TextItem.model_validate({"text": residue})
    assert [error["type"] for error in raised.value.errors()] == ["markdown-marks"]


@pytest.mark.parametrize("printed", ["2 * 3 = 6", "Mẫu*", "* Ghi chú", "4*5*6"])
def test_t19_an_asterisk_of_a_document_is_no_markdown(printed: str) -> None:
    assert TextItem.model_validate({"text": printed}).text == printed


def test_t20_reports_twice_a_year_are_due_every_year_before_the_fifth() -> None:
    reports = said("reports", document=DOCUMENT_OF["dak-nong-2022"])
    assert {each.year for each in reports} == {"hang-nam"}
    dues = [Due.model_validate(each.data["due"]) for each in reports]
    assert [due.words for due in dues] == ["Trước ngày 05/6 hằng năm", "Trước ngày 05/12 hằng năm"]
    assert [due.days(2023) for due in dues] == [(date(2023, 6, 4),), (date(2023, 12, 4),)]


def test_t21_the_report_of_2023_goes_in_two_steps() -> None:
    first, second = said("reports", document=DOCUMENT_OF["thanh-hoa-2023"])
    assert (first.data["to"], first.data["via"]) == ("UBND huyện", "phòng Văn hóa và Thông tin")
    assert first.data["due"] == {"before": "15/10/2023"}
    assert names(second.data["to"]) == ["Sở Thông tin và Truyền thông tỉnh Thanh Hóa"]
    assert second.data["due"] == {"unresolved": "theo quy định"}


def test_t22_attachments_are_named_and_not_said_to_be_held() -> None:
    attached = said("materials", document=DOCUMENT_OF["dak-nong-2022"])
    assert [each.data["name"] for each in attached] == [
        "Cẩm nang Chuyển đổi số của Bộ Thông tin và Truyền thông",
        "Banner Chuyển đổi số",
    ]
    assert all(each.data["attached"] == "true" and "url" not in each.data for each in attached)
    # Documents sent along are documents.
    sent = many(documents()[DOCUMENT_OF["dak-nong-2022"]]["relays"])
    assert sorted(sent) == ["ct-01-ct-ubnd-dak-nong-2022", "nq-09-nq-tu-dak-nong-2021"]
    topics = documents()[DOCUMENT_OF["kien-giang-2024"]]["says"]
    assert len({relayed for each in topics for relayed in many(each.get("relays"))}) == 4


def test_t24_perishable_figures_are_not_entered() -> None:
    assert "22.074" in letter("dak-nong-2021")
    figures = ("22.074", "65,4%", "37 trường hợp")
    assert not [text for text in everything() for figure in figures if figure in text]


def test_t25_a_letter_serves_many_campaigns_and_a_campaign_many_occasions_and_letters() -> None:
    def served(name: str) -> int:
        return len({each.campaign for each in said_by(DOCUMENT_OF[name])})

    assert (served("dak-nong-2021"), served("kien-giang-2024")) == (20, 4)
    day = "ngay-chuyen-doi-so-quoc-gia"
    assert len(occasions_of(day)) == 2
    letters = {each.document for each in everything_said() if each.campaign == day}
    assert letters & set(DOCUMENT_OF.values()) == {
        DOCUMENT_OF["tuyen-quang-2022"],
        DOCUMENT_OF["thanh-hoa-2023"],
    }


def test_t25_a_text_of_one_occasion_is_not_of_the_other() -> None:
    texts = said("texts", document=DOCUMENT_OF["thanh-hoa-2023"])
    assert [(each.text, each.occasions) for each in texts] == [
        ("Tháng tiêu dùng số", ("thang-tieu-dung-so",))
    ]
    environment = {
        each.text: each.occasions
        for each in said("texts", campaign="ngay-moi-truong-the-gioi", year="2022")
    }
    assert environment == {
        "Chỉ một Trái đất": ("ngay-moi-truong",),
        "Xây dựng một tương lai chung cho mọi sự sống": ("ngay-da-dang-sinh-hoc",),
    }


# What every file owes its reader.


def test_a_document_only_cited_is_of_use() -> None:
    """Another names it, a campaign rests on it, or it tells of one that is so named."""
    entries = registry("documents")
    cites = {
        key: {each for relation in RELATIONS for each in many(entry.get(relation))}
        for key, entry in entries.items()
    }
    named = {each for document_id in documents() for each in cited_in(document_id)}
    named |= {each for cited in cites.values() for each in cited}
    for campaign in campaigns().values():
        for part in (campaign, *campaign.get("occasions", ())):
            named |= set(many(part.get("basis")))
    assert not [key for key in entries if key not in named and not cites[key]]
    assert not named - set(all_documents())


def test_every_document_that_says_something_has_a_place_and_what_was_seen() -> None:
    for key, header in documents().items():
        issuer = registry("agencies").get(header.get("issuer", ""), {})
        assert header.get("scope") or issuer.get("place"), key
        seen_somewhere = header.get("url") or header.get("seen_at")
        assert seen_somewhere or document(key).seen == "toan-van", key
    places = {each.data["scope"] for each in everything_said() if "scope" in each.data}
    assert not places - set(registry("places"))


def test_every_date_of_a_window_can_be_read() -> None:
    adapter: TypeAdapter[object] = TypeAdapter(DateSpec)
    windows = said("windows")
    assert windows
    for each in windows:
        assert adapter.validate_python(each.data["when"])

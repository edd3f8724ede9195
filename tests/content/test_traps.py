"""The traps in the five letters that are avoided by the way the content is entered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.facts.agencies import in_charge
from hooks.facts.citations import cite
from hooks.facts.occurrences import Occurrence, duty_ends, resolve
from hooks.facts.texts import group_texts, text_key
from hooks.model.campaign import Campaign, Edition, Period, Task, TextItem
from hooks.model.dates.specs import corrections
from hooks.model.registry import Agency, Document
from hooks.source.faults import Faults
from hooks.wording.vietnamese import fold
from tests.conftest import ROOT
from tests.content.reading import (
    DOCUMENT_OF,
    LETTERS,
    all_texts,
    campaigns_of,
    catalogue,
    letter,
    sections,
    words,
)

TODAY = date(2026, 11, 20)


def document(document_id: str) -> Document:
    return catalogue().documents[document_id]


def edition(campaign_id: str, year: int) -> Edition:
    (found,) = [e for e in catalogue().campaign(campaign_id).editions if e.year == year]
    return found


def occurrences(campaign_id: str, today: date = TODAY) -> list[Occurrence]:
    return [o for o in resolve(catalogue(), today) if o.campaign.id == campaign_id]


def kinds(campaign_id: str, year: int) -> dict[str, str]:
    return {text.text: text.kind for text in edition(campaign_id, year).texts}


def everything() -> list[str]:
    """Every text of every campaign and registry entry."""
    entries = [*catalogue().campaigns, *catalogue().documents.values()]
    found = [text for entry in entries for text in all_texts(entry.model_dump(mode="json"))]
    return [*found, *(name for a in catalogue().agencies.values() for name in names(a))]


def names(agency: Agency) -> list[str]:
    return [name.name for name in agency.names]


def test_t01_a_letter_without_a_number_has_none_and_says_so() -> None:
    unnumbered = [DOCUMENT_OF[n] for n in ("dak-nong-2021", "dak-nong-2022", "kien-giang-2024")]
    for each in map(document, unnumbered):
        assert (each.number, each.symbol, each.identity) == (None, "STTTT-TTBCXB", None)
        assert "(chưa có số)" in cite(each)
    # Same issuer, same symbol, no number: still two letters.
    assert document(unnumbered[0]).issuer == document(unnumbered[1]).issuer


def test_t02_a_blank_day_leaves_a_month_with_an_inferred_range_and_its_reason() -> None:
    for name, month, first in (("dak-nong-2021", 5, 20), ("dak-nong-2022", 1, 11)):
        each = document(DOCUMENT_OF[name])
        assert each.date
        assert each.date_inferred
        assert (each.date.precision, each.date.month) == ("month", month)
        assert each.date_inferred.start.day == first
        assert each.date_inferred.reason


def test_t03_a_blank_day_and_month_leave_a_year() -> None:
    each = document(DOCUMENT_OF["kien-giang-2024"])
    assert each.date
    assert (each.date.precision, each.date.year) == ("year", 2024)
    assert each.date_inferred


def test_t04_a_letter_without_its_head_is_entered_without_inventing_one() -> None:
    each = document(DOCUMENT_OF["thanh-hoa-2023"])
    assert (each.number, each.symbol, each.title, each.url) == (None, None, None, None)
    assert each.issuer
    assert "không ghi tên huyện" in catalogue().agencies[each.issuer].name
    assert each.date_inferred


def test_t05_the_survey_ends_after_it_begins_and_the_misprint_is_kept() -> None:
    (period,) = edition("dieu-tra-53-dan-toc-thieu-so", 2024).periods
    (span,) = period.when.spans(2024)
    assert (span.start, span.end) == (date(2024, 7, 1), date(2024, 8, 15))
    (correction,) = corrections(period.when)
    assert correction.raw == "15/8/2023"
    assert correction.source == ("trang-bao-bac-kan-2024",)
    assert correction.reason
    assert period.wording == "diễn ra từ ngày 01/7/2024 đến 15/8/2023"


def test_t05_the_survey_comes_every_five_years_and_2019_was_an_exception() -> None:
    (occasion,) = catalogue().campaign("dieu-tra-53-dan-toc-thieu-so").occasions
    starts = {year: [s.start for s in occasion.rule.spans(year)] for year in (2019, 2024, 2026)}
    assert starts == {2019: [date(2019, 10, 1)], 2024: [date(2024, 7, 1)], 2026: []}
    assert [s.start for s in occasion.rule.spans(2029)] == [date(2029, 7, 1)]


def test_t06_the_broken_link_text_is_kept_out_and_its_target_is_kept() -> None:
    assert "https:// www.cbd.int" in letter("dak-nong-2021")
    assert not [text for text in everything() if "https:// " in text]
    links = edition("ngay-moi-truong-the-gioi", 2021).links
    assert [link.url for link in links] == [
        "http://www.monre.gov.vn/",
        "https://monremedia.vn/",
        "http://vea.gov.vn/",
        "https://www.cbd.int/biodiversity-day",
        "http://stnmt.daknong.gov.vn",
    ]
    assert all(link.note for link in links)


def test_t07_a_day_without_a_year_is_a_rule_and_a_day_with_one_is_of_that_year(
    campaigns: Path,
) -> None:
    day: Campaign = catalogue().campaign("ngay-chuyen-doi-so-quoc-gia")
    rule = next(o for o in day.occasions if o.id == "ngay-10-10").rule
    assert {y: [s.start for s in rule.spans(y)] for y in (2022, 2026)} == {
        2022: [date(2022, 10, 10)],
        2026: [date(2026, 10, 10)],
    }
    (window,) = edition("ngay-chuyen-doi-so-quoc-gia", 2022).periods
    # «Từ ngày 01/10 đến 10/10/2022»: the first day has no year of its own
    assert window.wording
    assert window.wording in words(letter("tuyen-quang-2022"))
    assert [(s.start, s.end) for s in window.when.spans(2022)] == [
        (date(2022, 10, 1), date(2022, 10, 10))
    ]
    # The two are not confused.
    file = campaigns / "ngay-chuyen-doi-so-quoc-gia.yml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace("yearly: 10/10\n", "date: 10/10/2022\n").replace(
            "from: 01/10/2022\n", "from: 01/10\n"
        ),
        "utf-8",
    )
    with pytest.raises(Faults) as raised:
        load_catalogue(campaigns)
    assert {item.code for item in raised.value.faults} == {"no-rule", "bad-date"}
    assert all(item.place.path.name == file.name and item.mend() for item in raised.value.faults)


def test_t08_a_day_named_hang_nam_is_not_announced_for_the_year_it_was_over() -> None:
    after_the_letter = date(2021, 5, 25)
    coming = [
        o.span.start
        for o in occurrences("phong-chong-sot-ret", after_the_letter)
        if o.kind == "ngay" and not o.is_past(after_the_letter)
    ]
    assert coming[0] == date(2022, 4, 25)


@pytest.mark.parametrize(
    ("campaign_id", "item", "printed", "day"),
    [
        ("ngay-moi-truong-the-gioi", 7, "22/5", date(2021, 5, 22)),
        ("ngay-moi-truong-the-gioi", 7, "5/6", date(2021, 6, 5)),
        ("ngay-gia-dinh-viet-nam", 5, "28/6", date(2021, 6, 28)),
        ("thang-hanh-dong-vi-tre-em", 3, "tháng 6", date(2021, 6, 1)),
        ("toan-dan-phong-chay-chua-chay", 11, "4/10", date(2021, 10, 4)),
        ("ngay-dan-so-viet-nam", 12, "26/12", date(2021, 12, 26)),
    ],
)
def test_t09_a_day_the_letter_does_not_print_comes_from_a_rule_with_its_own_source(
    campaign_id: str, item: int, printed: str, day: date
) -> None:
    assert printed not in sections("dak-nong-2021")[str(item)]
    campaign = catalogue().campaign(campaign_id)
    (found,) = [
        o
        for o in campaign.occasions
        if day in [s.start for s in o.rule.spans(2021)] and o.kind != "tuan"
    ][:1]
    assert set(found.basis) - {DOCUMENT_OF["dak-nong-2021"]}
    assert any(o.span.start == day for o in occurrences(campaign_id))


def test_t10_a_week_of_a_month_is_kept_as_words() -> None:
    windows = [
        period
        for _, each in campaigns_of(DOCUMENT_OF["dak-nong-2021"])
        for period in each.periods
        if DOCUMENT_OF["dak-nong-2021"] in period.source
    ]
    assert len(windows) == 20
    for period in windows:
        assert period.when.words == "từ tuần 4- tháng 5 năm 2021"
        assert period.when.spans(2021) == ()


def test_t11_the_two_plans_182_are_two_documents() -> None:
    plans = {key: d for key, d in catalogue().documents.items() if d.code == "182/KH-UBND"}
    assert sorted(plans) == ["kh-182-kh-ubnd-dak-nong-2021", "kh-182-kh-ubnd-tuyen-quang-2022"]
    assert len({d.identity for d in plans.values()}) == 2
    assert len({cite(d, catalogue().agencies) for d in plans.values()}) == 2


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
    each = document(document_id)
    assert as_printed in cite(each, catalogue().agencies)
    assert any(doubted in doubt for doubt in each.doubts)


def test_t13_opaque_acronyms_are_not_expanded() -> None:
    agencies = catalogue().agencies
    assert names(agencies["bcd-pctp-tnxh-dak-nong"]) == ["BCĐ PCTP, TNXH & XDPTTTHVVTĐ tỉnh"]
    assert names(agencies["btc-ky-niem-309"]) == ["BTC các hoạt động kỷ niệm 309"]
    assert (
        document("kh-361-kh-btc-dak-nong-2021").note == document("kh-362-kh-btc-dak-nong-2021").note
    )
    assert "không giải thích" in (document("kh-361-kh-btc-dak-nong-2021").note or "")


def test_t14_a_page_break_inside_a_name_does_not_break_the_name() -> None:
    broken = "20 năm Ngày toàn dân\n\nphòng cháy và chữa cháy"
    whole = " ".join(broken.split())
    assert broken in (LETTERS / "dak-nong-2021.txt").read_text("utf-8")
    (task,) = edition("toan-dan-phong-chay-chua-chay", 2021).tasks
    assert whole in task.text
    read = TextItem.model_validate({"kind": "khau-hieu", "text": broken, "source": "x"})
    assert read.text == whole
    assert not [text for text in everything() if "\n" in text or "  " in text]


def test_t15_the_message_and_its_capitals_are_one_text_in_two_presentations() -> None:
    groups = group_texts(edition("ngay-chuyen-doi-so-quoc-gia", 2022))
    assert [len(group.presentations) for group in groups] == [2, 1]


def test_t16_six_slogans_of_one_sentence_are_six() -> None:
    texts = edition("phong-chong-duoi-nuoc-tre-em", 2021).texts
    assert [(t.kind, t.text) for t in texts] == [
        ("khau-hieu", "Toàn dân tham gia phòng, chống đuối nước trẻ em"),
        ("khau-hieu", "Học bơi để phòng, chống đuối nước"),
        ("khau-hieu", "Học bơi để nâng sức khỏe và phát triển thể lực tầm vóc"),
        ("khau-hieu", "Học bơi để an toàn trong môi trường nước"),
        ("khau-hieu", "Toàn dân hưởng ứng Chương trình sức khỏe Việt Nam"),
        ("khau-hieu", "Toàn dân tích cực học bơi phòng, chống đuối nước"),
    ]


def test_t17_mottos_and_names_of_movements_are_no_slogans() -> None:
    assert kinds("thuc-tap-phuong-an-chua-chay", 2021) == {
        "Chỉ huy tại chỗ, lực lượng tại chỗ, phương tiện tại chỗ và hậu cần tại chỗ": "phuong-cham"
    }
    movement = kinds("toan-dan-doan-ket-xay-dung-doi-song-van-hoa", 2021)
    assert movement["Toàn dân đoàn kết xây dựng đời sống văn hóa"] == "phong-trao"
    assert "khau-hieu" not in movement.values()
    trafficking = kinds("phong-chong-mua-ban-nguoi", 2024)
    assert trafficking["Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh"] == "phong-trao"
    # The letter calls it «lối sống», as the note says; «người tốt, việc tốt» is not a text at all.
    (way_of_life,) = [
        text
        for text in edition("toan-dan-doan-ket-xay-dung-doi-song-van-hoa", 2021).texts
        if text.text.startswith("Một người vì mọi người")
    ]
    assert "«lối sống»" in (way_of_life.note or "")
    assert not [t for t in all_items() if t.text == "người tốt, việc tốt"]


def all_items() -> list[TextItem]:
    return [t for c in catalogue().campaigns for e in c.editions for t in e.texts]


def test_t17_only_what_documents_call_slogans_are_slogans_of_the_letters() -> None:
    slogans = [
        (item.source[0], item.place)
        for item in all_items()
        if item.kind == "khau-hieu" and item.source[0] in DOCUMENT_OF.values()
    ]
    first, appendix = DOCUMENT_OF["dak-nong-2021"], DOCUMENT_OF["tuyen-quang-2022"]
    assert slogans.count((first, "mục 9")) == 6
    assert slogans.count((appendix, "phụ lục")) == 2
    assert len(slogans) == 8


def test_t18_nested_and_mixed_quotation_marks_stay_as_printed(built_site: Path) -> None:
    campaign = catalogue().campaign("ten-mien-quoc-gia-vn")
    assert "tên miền quốc gia “.vn” ở các tỉnh" in campaign.name
    assert any('tên miền ".vn"' in task.text for task in campaign.editions[0].tasks)
    page = (built_site / "chien-dich" / campaign.id / "index.html").read_text("utf-8")
    assert "“.vn” ở các tỉnh, thành phố trên cả nước”" in page


@pytest.mark.parametrize(
    "residue",
    [
        "*Gia đình bình an - xã hội hạnh phúc*",
        "**trước ngày 05 tháng 6**",
        "(*Tổng đài quốc gia 111*)",
        "[https:// www.cbd.int](https://www.cbd.int)",
    ],
)
def test_t19_marks_of_markdown_are_refused_where_they_stand(campaigns: Path, residue: str) -> None:
    assert not [text for text in everything() if "*" in text]
    file = campaigns / "phong-chong-duoi-nuoc-tre-em.yml"
    lines = file.read_text("utf-8").splitlines()
    number = lines.index("        text: Học bơi để phòng, chống đuối nước")
    lines[number] = f'        text: "{residue}"'
    file.write_text("\n".join(lines) + "\n", "utf-8")
    with pytest.raises(Faults) as raised:
        load_catalogue(campaigns)
    (item,) = raised.value.faults
    assert (item.code, item.place.line) == ("markdown-marks", number + 1)
    assert "Markdown" in item.what()
    assert "*" in item.mend()


def test_t19_an_asterisk_of_a_document_is_no_markdown() -> None:
    for text in ("2 * 3 = 6", "Mẫu*", "* Ghi chú", "4*5*6"):
        assert TextItem.model_validate({"kind": "khau-hieu", "text": text, "source": "x"}).text


def test_t20_reports_twice_a_year_are_due_before_the_fifth_while_the_agency_stands() -> None:
    (of_2022,) = catalogue().campaign("tuyen-truyen-chuyen-doi-so-dak-nong").editions
    assert [report.due.words for report in of_2022.reports] == [
        "Trước ngày 05/6 hằng năm",
        "Trước ngày 05/12 hằng năm",
    ]
    days = [
        o.span.start for o in occurrences("tuyen-truyen-chuyen-doi-so-dak-nong", date(2023, 1, 9))
    ]
    assert days[:4] == [date(2022, 6, 4), date(2022, 12, 4), date(2023, 6, 4), date(2023, 12, 4)]
    ended = duty_ends(catalogue(), of_2022.reports[0])
    assert ended == date(2025, 7, 1)
    assert not [
        o
        for o in occurrences("tuyen-truyen-chuyen-doi-so-dak-nong")
        if o.report and o.span.first >= ended
    ]


def test_t21_the_report_of_2023_goes_in_two_steps() -> None:
    first, second = edition("ngay-chuyen-doi-so-quoc-gia", 2023).reports
    assert (first.to, first.via, first.due.words) == (
        "UBND huyện",
        "phòng Văn hóa và Thông tin",
        "Trước ngày 15/10/2023",
    )
    assert (second.to, second.due.words) == (
        "Sở Thông tin và Truyền thông Thanh Hóa",
        "Thời hạn: theo quy định",
    )


def test_t22_attachments_are_named_and_not_said_to_be_held() -> None:
    for name in ("dak-nong-2022", "kien-giang-2024"):
        attachments = document(DOCUMENT_OF[name]).attachments
        assert len(attachments) == 4
        assert not any(attachment.held for attachment in attachments)


def test_t24_perishable_figures_are_not_published(built_site: Path) -> None:
    assert "22.074" in letter("dak-nong-2021")
    files = [*(ROOT / "campaigns").rglob("*.yml")]
    files += [f for f in built_site.rglob("*") if f.suffix in {".html", ".ics", ".json", ".xml"}]
    for file in files:
        text = file.read_text("utf-8")
        assert not [figure for figure in ("22.074", "65,4%", "37 trường hợp") if figure in text], (
            file
        )


def test_t25_a_letter_serves_many_campaigns_and_a_campaign_many_occasions_and_letters() -> None:
    assert len(list(campaigns_of(DOCUMENT_OF["dak-nong-2021"]))) == 20
    assert len(list(campaigns_of(DOCUMENT_OF["kien-giang-2024"]))) == 4
    day: Campaign = catalogue().campaign("ngay-chuyen-doi-so-quoc-gia")
    assert len(day.occasions) == 2
    letters = {d for e in day.editions for d in e.documents} & set(DOCUMENT_OF.values())
    assert letters == {DOCUMENT_OF["tuyen-quang-2022"], DOCUMENT_OF["thanh-hoa-2023"]}


def test_t26_capital_variants_of_a_name_fold_to_one() -> None:
    variants = [
        "ngày Chuyển đổi số Quốc gia",
        "Ngày chuyển đổi số quốc gia",
        "Ngày Chuyển đổi số quốc gia",
    ]
    assert all(variant in letter("thanh-hoa-2023") for variant in variants)
    assert len({text_key(variant) for variant in variants}) == 1
    assert {fold(variant) for variant in variants} == {"ngay chuyen doi so quoc gia"}
    assert catalogue().campaign("ngay-chuyen-doi-so-quoc-gia").name in variants


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_t27_every_issuer_that_ended_leads_to_who_is_in_charge_now(name: str) -> None:
    issuer = document(DOCUMENT_OF[name]).issuer
    assert issuer
    now = in_charge(issuer, None, catalogue().agencies, TODAY)
    assert issuer not in {each.agency for each in now}
    assert all(step.basis and step.url for each in now for step in each.steps)


def test_t27_digital_transformation_is_with_the_ministry_of_science_now() -> None:
    (lead,) = catalogue().campaign("ngay-chuyen-doi-so-quoc-gia").lead
    (now,) = in_charge(lead.agency, lead.function, catalogue().agencies, TODAY)
    assert (now.agency, now.verified) == ("bo-khcn", True)


# What every entry of the registries must have.


def test_a_document_only_cited_names_what_cites_it() -> None:
    for key, each in catalogue().documents.items():
        assert each.seen != "cited" or each.cited_by, key
        assert each.seen == "cited" or each.url or key in DOCUMENT_OF.values() or each.title, key


def test_no_document_is_entered_that_nothing_uses() -> None:
    used = {text for c in catalogue().campaigns for text in all_texts(c.model_dump(mode="json"))}
    for each in catalogue().documents.values():
        used |= {*each.cited_by, *each.implements, *each.relays, *each.amends, *each.supersedes}
    assert not set(catalogue().documents) - used


def test_every_year_rests_on_documents_that_its_items_name() -> None:
    for campaign in catalogue().campaigns:
        for each in campaign.editions:
            items: list[TextItem | Task | Period] = [*each.texts, *each.tasks, *each.periods]
            for item in items:
                assert set(item.source) <= {*each.documents, *campaign.basis}, (campaign.id, item)


def test_anniversaries_count_from_the_years_documents_count_from() -> None:
    counts = {
        o.item: o.anniversary
        for o in occurrences("toan-dan-phong-chay-chua-chay")
        if o.year == 2021 and o.anniversary
    }
    assert counts == {"ngay-toan-dan": 20, "ngay-truyen-thong": 60}
    (population,) = [
        o.anniversary
        for o in occurrences("ngay-dan-so-viet-nam")
        if o.year == 2021 and o.anniversary
    ]
    assert population == 60

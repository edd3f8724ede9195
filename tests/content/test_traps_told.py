"""The traps of the five letters, as readers of the site meet them."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.agencies import in_charge
from hooks.facts.citations import cite
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.texts.groups import text_key
from hooks.wording.vietnamese import fold
from tests.content.reading import DOCUMENT_OF, campaigns, documents, letter, said
from tests.real_campaigns import real_catalogue

TODAY = date(2026, 11, 20)


@cache
def catalogue() -> Catalogue:
    """The real catalogue."""
    return real_catalogue()


def occurrences(campaign_id: str, today: date = TODAY) -> list[Occurrence]:
    return [o for o in resolve(catalogue(), today) if o.campaign.id == campaign_id]


def test_t01_two_letters_without_a_number_are_told_apart() -> None:
    told = {cite(catalogue().documents[DOCUMENT_OF[n]]) for n in ("dak-nong-2021", "dak-nong-2022")}
    assert len(told) == 2


def test_t05_the_survey_of_2019_and_of_2024_are_on_the_days_of_their_documents() -> None:
    starts = {o.span.start for o in occurrences("dieu-tra-53-dan-toc-thieu-so")}
    assert date(2019, 10, 1) in starts
    assert date(2019, 7, 1) not in starts
    ends = {o.span.end for o in occurrences("dieu-tra-53-dan-toc-thieu-so")}
    assert date(2024, 8, 15) in ends


def test_t08_a_day_named_hang_nam_is_not_announced_for_the_year_it_was_over() -> None:
    after_the_letter = date(2021, 5, 25)
    coming = [
        o.span.start
        for o in occurrences("phong-chong-sot-ret", after_the_letter)
        if o.kind == "ngay" and not o.is_past(after_the_letter)
    ]
    assert coming[0] == date(2022, 4, 25)


@pytest.mark.parametrize(
    ("campaign_id", "day"),
    [
        ("ngay-moi-truong-the-gioi", date(2021, 5, 22)),
        ("ngay-moi-truong-the-gioi", date(2021, 6, 5)),
        ("ngay-gia-dinh-viet-nam", date(2021, 6, 28)),
        ("thang-hanh-dong-vi-tre-em", date(2021, 6, 1)),
        ("toan-dan-phong-chay-chua-chay", date(2021, 10, 4)),
        ("ngay-dan-so-viet-nam", date(2021, 12, 26)),
    ],
)
def test_t09_a_day_the_letter_does_not_print_is_told_from_its_rule(
    campaign_id: str, day: date
) -> None:
    assert any(o.span.start == day for o in occurrences(campaign_id))


def test_t11_the_two_plans_182_are_told_apart() -> None:
    plans = [d for d in catalogue().documents.values() if d.code == "182/KH-UBND"]
    assert len({cite(each, catalogue().agencies) for each in plans}) == 2


def test_t15_the_message_and_its_capitals_are_one_text() -> None:
    texts = [each.text or "" for each in said("texts", document=DOCUMENT_OF["tuyen-quang-2022"])]
    assert len(texts) == 3
    assert len({text_key(text) for text in texts}) == 2


def test_t18_nested_quotation_marks_are_published_as_printed(built_site: Path) -> None:
    page = built_site / "chien-dich" / "ten-mien-quoc-gia-vn" / "index.html"
    assert "“.vn” ở các tỉnh, thành phố trên cả nước”" in page.read_text("utf-8")


def test_t20_reports_twice_a_year_are_due_while_the_agency_stands() -> None:
    days = [
        o.span.start
        for o in occurrences("tuyen-truyen-chuyen-doi-so-dak-nong", date(2023, 1, 9))
        if o.report
    ]
    assert days[:4] == [date(2022, 6, 4), date(2022, 12, 4), date(2023, 6, 4), date(2023, 12, 4)]
    ended = date(2025, 7, 1)
    assert not [
        o
        for o in occurrences("tuyen-truyen-chuyen-doi-so-dak-nong")
        if o.report and o.span.first >= ended
    ]


def test_t24_perishable_figures_are_not_published(whole_site: Path) -> None:
    published = [f for f in whole_site.rglob("*") if f.suffix in {".html", ".ics", ".json", ".xml"}]
    assert published
    for file in published:
        text = file.read_text("utf-8")
        figures = ("22.074", "65,4%", "37 trường hợp")
        assert not [figure for figure in figures if figure in text], file


def test_t26_capital_variants_of_a_name_fold_to_one() -> None:
    variants = [
        "ngày Chuyển đổi số Quốc gia",
        "Ngày chuyển đổi số quốc gia",
        "Ngày Chuyển đổi số quốc gia",
    ]
    assert all(variant in letter("thanh-hoa-2023") for variant in variants)
    assert len({text_key(variant) for variant in variants}) == 1
    assert {fold(variant) for variant in variants} == {"ngay chuyen doi so quoc gia"}
    assert campaigns()["ngay-chuyen-doi-so-quoc-gia"]["name"] in variants


@pytest.mark.parametrize("name", DOCUMENT_OF)
def test_t27_every_issuer_that_ended_leads_to_who_is_in_charge_now(name: str) -> None:
    issuer = documents()[DOCUMENT_OF[name]]["issuer"]
    now = in_charge(issuer, None, catalogue().agencies, TODAY)
    assert issuer not in {each.agency for each in now}
    assert all(step.basis and step.url for each in now for step in each.steps)


def test_t27_digital_transformation_is_with_the_ministry_of_science_now() -> None:
    (lead,) = said("lead", document="qd-505-qd-ttg-2022")
    (now,) = in_charge(lead.data["agency"], lead.data["function"], catalogue().agencies, TODAY)
    assert (now.agency, now.verified) == ("bo-khcn", True)


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

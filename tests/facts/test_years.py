"""What documents say of a campaign, gathered: whose words win, contacts, who is in charge."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hooks.facts.documents import documents_of, nearest_first
from hooks.facts.years import campaign_facts
from tests.facts.samples import catalogue_of, of_a, of_b, of_ministry


def test_order_is_verified_in_force_wider_fuller_earlier(tmp_path: Path) -> None:
    purpose = "purpose: Nhằm thử"
    catalogue = catalogue_of(
        tmp_path,
        cv_f=of_ministry(purpose, number="1/KH-BTTTT", verified="false"),
        cv_e=of_ministry(purpose, number="2/KH-BTTTT"),
        cv_d=of_ministry(purpose, number="3/KH-BTTTT", supersedes="cv-e"),
        cv_c=of_a(purpose, number="4/STTTT-TTBCXB", seen="mot-phan"),
        cv_b=of_a(purpose, number="5/STTTT-TTBCXB", date="21/9/2022"),
        cv_a=of_a(purpose, number="6/STTTT-TTBCXB", date="22/9/2022"),
    )
    facts = campaign_facts(catalogue, "chien-dich-thu")
    order = ("cv-d", "cv-b", "cv-a", "cv-c", "cv-e", "cv-f")
    assert facts.documents == facts.year(2022).documents == order
    assert [each.document for each in facts.purposes] == list(order)


def test_with_a_place_chosen_the_nearest_comes_first(tmp_path: Path) -> None:
    task = "tasks: [{text: Việc thử}]"
    catalogue = catalogue_of(
        tmp_path,
        kh_9=of_ministry(task),
        cv_a=of_a(task),
        cv_b=of_b(task),
        cv_x=of_a("scope: xa-a\n" + task, number="9/STTTT-TTBCXB"),
    )
    tasks = campaign_facts(catalogue, "chien-dich-thu").year(2022).tasks
    near = nearest_first(catalogue, tasks, "xa-a")
    assert [each.document for each in near] == ["cv-x", "cv-a", "kh-9"]
    assert [each.document for each in nearest_first(catalogue, tasks, "tinh-b")] == ["cv-b", "kh-9"]


def test_contacts_meet_by_their_phone(tmp_path: Path) -> None:
    def contact(phone: str, more: str = "") -> str:
        return f"contacts: [{{name: Đường dây thử, phone: {phone}{more}}}]"

    catalogue = catalogue_of(
        tmp_path,
        kh_9=of_ministry(contact("1900 0001", ", from: 1/7/2022, to: 31/12/2022")),
        cv_a=of_a(contact("19000001", ", from: 1/6/2022, to: 30/6/2023")),
        cv_b=of_b(contact("111")),
    )
    first, other = campaign_facts(catalogue, "chien-dich-thu").contacts
    assert [each.document for each in first.statements] == ["kh-9", "cv-a"]
    assert (first.valid_from, first.valid_to) == (date(2022, 6, 1), date(2023, 6, 30))
    assert [first.is_in_force(day) for day in (
        date(2022, 5, 31), date(2022, 6, 1), date(2023, 6, 30), date(2023, 7, 1)
    )] == [False, True, True, False]  # fmt: skip
    assert (other.first.phone, other.is_in_force(date(2030, 1, 1))) == ("111", True)


def test_who_is_in_charge_is_told_once(tmp_path: Path) -> None:
    lead = "lead: [{agency: trung-uong, function: Việc thử}]"
    catalogue = catalogue_of(
        tmp_path,
        kh_9=of_ministry(lead),
        kh_8=of_ministry(lead, number="8/KH-BTTTT", date="1/2/2021"),
    )
    facts = campaign_facts(catalogue, "chien-dich-thu")
    assert [(each.agency, each.document) for each in facts.leads] == [("trung-uong", "kh-9")]
    assert [year.year for year in facts.years] == [2022, 2021]


def test_a_year_nobody_speaks_of_is_empty(tmp_path: Path) -> None:
    facts = campaign_facts(catalogue_of(tmp_path), "chien-dich-thu")
    assert facts.years == ()
    assert facts.newest is None
    assert facts.year(2022).is_empty


def test_facts_are_worked_out_once(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, cv_a=of_a("purpose: Nhằm thử"))
    facts = campaign_facts(catalogue, "chien-dich-thu")
    assert campaign_facts(catalogue, "chien-dich-thu") is facts
    assert facts.year(2022) is facts.years[0]


def test_documents_of_a_campaign_are_all_that_its_facts_name(tmp_path: Path) -> None:
    catalogue = catalogue_of(
        tmp_path,
        cv_a=of_a("texts: [{kind: khau-hieu, text: Câu thử, source: kh-9}]"),
        kh_9=of_ministry("purpose: Nhằm thử", date="1/2/2021"),
    )
    found = documents_of(catalogue.campaign("chien-dich-thu"), catalogue)
    assert [*found] == ["qd-thu", "cv-a", "kh-9"]


def test_what_a_letter_carries_out_passes_on_or_cites_is_among_the_documents(
    tmp_path: Path,
) -> None:
    catalogue = catalogue_of(
        tmp_path,
        cv_a=of_a("purpose: Nhằm thử\ncites: qd-thu", implements="kh-9", relays="kh-8"),
        kh_9=of_ministry("- campaign: chien-dich-khac", number="9/KH-BTTTT"),
        kh_8=of_ministry("- campaign: chien-dich-khac", number="8/KH-BTTTT"),
        kh_7=of_ministry("- campaign: chien-dich-khac\n  cites: kh-6", number="7/KH-BTTTT"),
        kh_6=of_ministry("- campaign: chien-dich-khac", number="6/KH-BTTTT"),
    )
    found = documents_of(catalogue.campaign("chien-dich-thu"), catalogue)
    assert [*found] == ["qd-thu", "cv-a", "kh-9", "kh-8"]

"""The day of an occasion: by its rule, as documents confirm it, or as one says instead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.facts.samples import by_item, catalogue_of, days, of_2022, of_a, of_b, of_ministry, says


def test_a_rule_alone_projects(tmp_path: Path) -> None:
    day = of_2022(tmp_path)["ngay-thu"]
    assert (day.status, day.statements, day.basis) == ("projected", (), ("qd-thu",))
    assert (day.is_day, day.scopes, day.kind) == (True, ("ca-nuoc",), "ngay")


def test_any_verified_document_of_the_year_confirms_and_is_named_with_its_place(
    tmp_path: Path,
) -> None:
    day = of_2022(tmp_path, cv_a=of_a("purpose: Nhằm thử"))["ngay-thu"]
    assert (day.status, says(day), day.scopes) == (
        "confirmed",
        ["cv-a"],
        ("ca-nuoc", "tinh-a-cu"),
    )


def test_an_unverified_document_confirms_nothing(tmp_path: Path) -> None:
    found = of_2022(tmp_path, cv_a=of_a("purpose: Nhằm thử", verified="false"))
    assert found["ngay-thu"].status == "projected"


def test_what_is_said_of_every_year_confirms_its_own_year_alone(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, kh_9=of_ministry("year: hang-nam\npurpose: Nhằm thử"))
    statuses = {year: by_item(catalogue, year)["ngay-thu"].status for year in (2022, 2023, 2024)}
    assert statuses == {2022: "confirmed", 2023: "projected", 2024: "projected"}


def test_a_window_of_every_year_is_projected_beyond_its_documents_year(tmp_path: Path) -> None:
    says_ = "year: hang-nam\nwindows: [{when: {from: 1/10, to: 10/10}}]"
    catalogue = catalogue_of(
        tmp_path,
        kh_9=of_ministry(says_),
        cv_b=of_b("windows: [{when: {from: 1/10/2023, to: 10/10/2023}}]", date="5/9/2023"),
    )
    found = {
        year: by_item(catalogue, year)[f"ngay-thu/thuc-hien/{year}-10-01_{year}-10-10"]
        for year in (2022, 2023, 2024)
    }
    assert [found[year].status for year in (2022, 2023, 2024)] == [
        "confirmed",
        "confirmed",
        "projected",
    ]
    assert says(found[2023]) == ["kh-9", "cv-b"]


@pytest.mark.parametrize(
    "says_",
    [
        "reports: [{due: {before: 15/6}}]",
        "tasks: [{text: Việc thử, id: bao-cao, due: {before: 15/6}}]",
    ],
)
def test_a_duty_of_every_year_is_due_for_the_first_time_after_its_letter(
    tmp_path: Path, says_: str
) -> None:
    catalogue = catalogue_of(tmp_path, cv_a=of_a(f"year: hang-nam\n{says_}", date="10/7/2022"))
    due = {year for year in (2022, 2023) if "cv-a/bao-cao" in by_item(catalogue, year)}
    assert due == {2023}


def test_a_window_of_every_year_begins_with_the_first_after_its_letter(tmp_path: Path) -> None:
    windows = "windows: [{when: {from: 1/9, to: 15/9}}, {kind: treo, when: {from: 1/9, to: 30/9}}]"
    catalogue = catalogue_of(
        tmp_path, kh_9=of_ministry(f"year: hang-nam\n{windows}", date="20/9/2022")
    )
    kinds = {
        year: {o.kind for o in by_item(catalogue, year).values() if o.statements and not o.is_day}
        for year in (2022, 2023)
    }
    assert kinds == {2022: {"treo"}, 2023: {"thuc-hien", "treo"}}  # one still ran on 20/9


def test_a_duty_of_every_year_ends_with_its_document(tmp_path: Path) -> None:
    catalogue = catalogue_of(
        tmp_path,
        cv_a=of_a("year: hang-nam\nreports: [{due: {before: 5/12}}]"),
        cv_c=of_a("purpose: Nhằm thử", number="9/STTTT-TTBCXB", date="3/3/2023",
                  supersedes="cv-a"),
    )  # fmt: skip
    today = date(2023, 6, 1)
    assert "cv-a/bao-cao" in by_item(catalogue, 2022, today)
    assert "cv-a/bao-cao" not in by_item(catalogue, 2024, today)


def test_a_national_day_off_the_rule_is_the_occasions(tmp_path: Path) -> None:
    other_day = "windows: [{kind: chinh-ngay, when: {date: 21/10/2022}, wording: Ngày khác}]"
    found = of_2022(tmp_path, kh_9=of_ministry(other_day), cv_a=of_a("purpose: Nhằm thử"))
    day = found["ngay-thu"]
    assert (days(day), day.status, day.is_off_rule) == (("21/10", "21/10"), "confirmed", True)
    assert [span.start for span in day.rule_spans] == [date(2022, 10, 10)]
    assert (says(day), day.wording, day.moved_from) == (["kh-9", "cv-a"], "Ngày khác", None)
    assert [item for item in found if item.startswith("ngay-thu")] == ["ngay-thu"]


def test_the_rules_hours_stay_unless_the_document_has_its_own(tmp_path: Path) -> None:
    def hours(when: str) -> tuple[object, object]:
        folder = tmp_path / str(len(when))
        documents = {"kh_9": of_ministry(f"windows: [{{kind: chinh-ngay, when: {when}}}]")}
        catalogue_of(folder, **documents)
        file = folder / "campaigns" / "chien-dich-thu.yml"
        text = file.read_text("utf-8")
        file.write_text(text.replace("{date: 10/10}", "{date: 10/10, at: 20h30, until: 21h30}"))
        from tests.loading.samples import load

        span = by_item(load(folder / "campaigns"), 2022)["ngay-thu"].span
        return (span.at and span.at.hour, span.until and span.until.hour)

    assert hours("{date: 21/10/2022}") == (20, 21)
    assert hours("{date: 21/10/2022, at: 7h00}") == (7, None)


def test_a_local_day_is_a_row_of_its_own_and_the_rule_stands(tmp_path: Path) -> None:
    local = "windows: [{kind: chinh-ngay, when: {date: 8/10/2022}}]"
    found = of_2022(tmp_path, cv_a=of_a(local), cv_b=of_b("purpose: Nhằm thử"))
    day, own = found["ngay-thu"], found["ngay-thu/chinh-ngay/2022-10-08_2022-10-08"]
    assert (days(day), says(day), day.is_off_rule) == (("10/10", "10/10"), ["cv-b"], False)
    assert (days(own), own.scopes, own.kind, own.name) == (
        ("8/10", "8/10"),
        ("tinh-a-cu",),
        "ngay",
        "Ngày thử",
    )
    assert own.is_off_rule


def test_a_local_letter_that_dates_the_day_as_the_rule_does_confirms_it(tmp_path: Path) -> None:
    same = "windows: [{kind: chinh-ngay, when: {date: 10/10/2022}}]"
    found = of_2022(tmp_path, cv_a=of_a(same))
    assert [item for item in found if item.startswith("ngay-thu")] == ["ngay-thu"]
    assert (found["ngay-thu"].status, says(found["ngay-thu"])) == ("confirmed", ["cv-a"])


def test_tentative_is_not_confirmed_until_somebody_says_it_firmly(tmp_path: Path) -> None:
    tentative = "windows: [{kind: chinh-ngay, tentative: true, when: {date: 12/10/2022}}]"
    firm = "windows: [{kind: chinh-ngay, when: {date: 12/10/2022}}]"
    alone = of_2022(tmp_path / "1", kh_9=of_ministry(tentative))["ngay-thu"]
    assert (alone.status, days(alone)) == ("tentative", ("12/10", "12/10"))
    both = of_2022(tmp_path / "2", kh_9=of_ministry(tentative), cv_a=of_a(firm))["ngay-thu"]
    assert (both.status, says(both)) == ("confirmed", ["kh-9", "cv-a"])


def test_an_unverified_day_stands_apart_and_the_rule_stands(tmp_path: Path) -> None:
    doubtful = "windows: [{kind: chinh-ngay, verified: false, when: {date: 12/10/2022}}]"
    found = of_2022(tmp_path, kh_9=of_ministry(doubtful))
    apart = found["ngay-thu/chinh-ngay/2022-10-12_2022-10-12"]
    assert (apart.verified, apart.doubt) == (False, "Chưa xác minh")
    assert days(found["ngay-thu"]) == ("10/10", "10/10")

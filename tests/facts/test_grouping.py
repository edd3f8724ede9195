"""One window said by many is one occurrence, with all its documents and places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.facts.samples import (
    TEN_DAYS,
    by_item,
    catalogue_of,
    days,
    of_2022,
    of_a,
    of_b,
    of_ministry,
    says,
)

WINDOW = "ngay-thu/thuc-hien/2022-10-01_2022-10-10"


def test_a_provinces_window_is_its_own(tmp_path: Path) -> None:
    found = of_2022(tmp_path, cv_a=of_a(TEN_DAYS))[WINDOW]
    assert (says(found), found.scopes, found.is_national) == (["cv-a"], ("tinh-a-cu",), False)
    assert (found.kind, found.status, found.occasion) == ("thuc-hien", "confirmed", "ngay-thu")
    assert found.key == f"chien-dich-thu/2022/{WINDOW}"


def test_two_provinces_that_say_the_same_are_one_occurrence(tmp_path: Path) -> None:
    found = of_2022(tmp_path, cv_a=of_a(TEN_DAYS), cv_b=of_b(TEN_DAYS))
    assert says(found[WINDOW]) == ["cv-a", "cv-b"]
    assert found[WINDOW].scopes == ("tinh-a-cu", "tinh-b")
    assert [item for item in found if "thuc-hien" in item] == [WINDOW]


def test_a_ministry_that_arrives_later_leads_and_loses_nobody(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        cv_a=of_a(TEN_DAYS),
        cv_b=of_b(TEN_DAYS),
        kh_9=of_ministry(TEN_DAYS, date="25/9/2022"),
    )[WINDOW]
    assert says(found) == ["kh-9", "cv-a", "cv-b"]
    assert (found.scopes[0], found.is_national) == ("ca-nuoc", True)
    assert found.key == f"chien-dich-thu/2022/{WINDOW}"


@pytest.mark.parametrize(
    ("other", "item"),
    [
        ("{when: {from: 1/10/2022, to: 9/10/2022}}", "ngay-thu/thuc-hien/2022-10-01_2022-10-09"),
        ("{kind: treo, when: {from: 1/10/2022, to: 10/10/2022}}",
         "ngay-thu/treo/2022-10-01_2022-10-10"),
        ("{when: {from: 1/10/2022, at: 6h00, to: 10/10/2022}}", f"{WINDOW}/cv-b"),
        ("{when: {from: 1/10/2022, part: sang, to: 10/10/2022}}", f"{WINDOW}/cv-b"),
    ],
)  # fmt: skip
def test_other_days_kinds_and_hours_are_apart(tmp_path: Path, other: str, item: str) -> None:
    found = of_2022(tmp_path, cv_a=of_a(TEN_DAYS), cv_b=of_b(f"windows: [{other}]"))
    assert says(found[WINDOW]) == ["cv-a"]
    assert says(found[item]) == ["cv-b"]
    assert found[item].scopes == ("tinh-b",)


def test_another_occasion_is_apart(tmp_path: Path) -> None:
    found = of_2022(tmp_path, cv_a=of_a(TEN_DAYS), cv_b=of_b(f"occasion: tuan-thu\n{TEN_DAYS}"))
    assert says(found["tuan-thu/thuc-hien/2022-10-01_2022-10-10"]) == ["cv-b"]


def test_of_several_occasions_the_first_counts(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path, cv_a=of_a(f"occasion: [tuan-thu, ngay-thu]\n{TEN_DAYS}"), cv_b=of_b(TEN_DAYS)
    )
    assert says(found[WINDOW]) == ["cv-a", "cv-b"]


def test_no_occasion_is_a_window_of_the_campaign(tmp_path: Path) -> None:
    found = of_2022(tmp_path, cv_a=of_a(f"occasion: khong\n{TEN_DAYS}"))
    assert found["thuc-hien/2022-10-01_2022-10-10"].occasion is None


def test_same_as_has_the_kind_and_time_of_the_other_document(tmp_path: Path) -> None:
    peak = "windows: [{kind: cao-diem, when: {from: 1/10/2022, to: 10/10/2022}}]"
    found = of_2022(tmp_path, cv_a=of_a("windows: [{same_as: kh-9}]"), kh_9=of_ministry(peak))
    assert says(found["ngay-thu/cao-diem/2022-10-01_2022-10-10"]) == ["kh-9", "cv-a"]


def test_the_words_and_venue_shown_are_the_first_documents(tmp_path: Path) -> None:
    def window(wording: str) -> str:
        return (
            "windows:\n  - when: {date: 10/10/2022}\n    kind: su-kien\n"
            f"    wording: {wording}\n    where: Nơi {wording}\n    note: Ghi chú {wording}"
        )

    found = of_2022(tmp_path, cv_a=of_a(window("của tỉnh")), kh_9=of_ministry(window("của bộ")))
    event = found["ngay-thu/su-kien/2022-10-10_2022-10-10"]
    assert (event.wording, event.where) == ("của bộ", "Nơi của bộ")
    assert event.notes == ("Ghi chú của bộ", "Ghi chú của tỉnh")
    assert [each.where for each in event.statements] == ["Nơi của bộ", "Nơi của tỉnh"]


def test_deadlines_never_group(tmp_path: Path) -> None:
    report = "reports: [{due: {before: 15/10/2022, at: 17h00}, text: Báo cáo thử}]"
    found = of_2022(tmp_path, cv_a=of_a(report), cv_b=of_b(report))
    assert {"cv-a/bao-cao", "cv-b/bao-cao"} <= {*found}
    deadline = found["cv-a/bao-cao"]
    assert deadline.is_deadline
    assert deadline.report
    assert deadline.report.to == "so-a"
    assert (deadline.span.at.hour if deadline.span.at else None, days(deadline)) == (
        17,
        ("15/10", "15/10"),
    )


def test_a_tasks_own_time_is_a_window_and_its_deadline_no_report(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        cv_a=of_a("""
            windows: [{kind: treo, when: {from: 1/10/2022, to: 10/10/2022}}]
            tasks:
              - {kind: treo, text: Treo thử, when: {from: 1/10/2022, to: 10/10/2022}}
              - {kind: to-chuc, text: Tổ chức thử, when: {date: 8/10/2022}}
              - {text: Theo khoảng đã nêu, when: treo}
              - {kind: pho-bien, text: Phổ biến thử, due: {by: 5/10/2022}, id: pho-bien}
        """),
    )
    items = [item for item in found if "/" in item]
    assert items == [
        "ngay-thu/treo/2022-10-01_2022-10-10",
        "cv-a/pho-bien",
        "ngay-thu/su-kien/2022-10-08_2022-10-08",
    ]
    assert len(found[items[0]].statements) == 2
    assert (found["cv-a/pho-bien"].kind, found["cv-a/pho-bien"].report) == ("han-viec", None)
    assert found["cv-a/pho-bien"].name == "Phổ biến thử"


def test_a_long_tasks_deadline_is_named_by_its_first_words(tmp_path: Path) -> None:
    text = " ".join(["Phổ biến thử"] * 20)
    says = f"tasks: [{{text: {text}, due: {{by: 5/10/2022}}, id: dai}}]"
    name = of_2022(tmp_path, cv_a=of_a(says))["cv-a/dai"].name
    assert len(name) <= 100
    assert text.startswith(name.removesuffix("…") + " ")


def test_before_during_and_after_are_one_row_with_the_anchors_days(tmp_path: Path) -> None:
    found = of_2022(
        tmp_path,
        cv_a=of_a("tasks: [{text: Việc thử, when: {anchor: ngay-thu, side: [truoc, trong, sau]}}]"),
    )
    window = found["ngay-thu/thuc-hien/2022-10-10_2022-10-10"]
    assert window.words == "trước, trong và sau Ngày thử"


def test_every_day_that_is_shown_is_said_by_a_section(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, cv_a=of_a(TEN_DAYS), cv_b=of_b(TEN_DAYS))
    paths = {
        (each.document, each.entry.path[:2])
        for occurrence in by_item(catalogue, 2022).values()
        for each in occurrence.statements
    }
    sections = {(each.document, each.path) for each in catalogue.said["chien-dich-thu"].sections}
    assert paths == sections

"""Who has a part in a date, and how documents are cited."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.facts.citations import cite
from hooks.facts.concerned import concerned
from hooks.facts.places import places_words
from hooks.facts.tasks import task_key, tasks_by_audience
from hooks.facts.years import campaign_facts
from tests.facts.samples import by_item, catalogue_of, of_a, of_b, of_ministry

TASKS = "tasks: [{text: Việc chung}, {text: Việc của xã, audience: xa}]"


def test_whom_the_years_documents_give_a_part(tmp_path: Path) -> None:
    catalogue = catalogue_of(
        tmp_path,
        cv_a=of_a(TASKS + "\nreports: [{due: {by: 5/10/2022}}]"),
        kh_8=of_ministry("tasks: [{text: Việc cũ, audience: xa}]", date="1/2/2021"),
    )
    found = by_item(catalogue, 2022)
    assert concerned(found["ngay-thu"], catalogue) == ("bao-chi", "xa")
    assert concerned(found["cv-a/bao-cao"], catalogue) == ("bao-chi",)
    assert concerned(by_item(catalogue, 2023)["ngay-thu"], catalogue) == ("bao-chi", "xa")


def test_tasks_stand_under_each_who_does_them(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, cv_a=of_a(TASKS))
    tasks = campaign_facts(catalogue, "chien-dich-thu").year(2022).tasks
    grouped = [(name, [t.text for t in own]) for name, own in tasks_by_audience(tasks, catalogue)]
    assert grouped == [("Báo chí", ["Việc chung"]), ("Xã", ["Việc của xã"])]
    assert task_key("xa", tasks[1]) != task_key("bao-chi", tasks[1])


@pytest.mark.parametrize(
    ("header", "cited"),
    [
        ({"number": "7/STTTT-TTBCXB"}, "Công văn 7/STTTT-TTBCXB ngày 20/9/2022"),
        ({"number": "/STTTT-TTBCXB"}, "Công văn …/STTTT-TTBCXB (để trống số) ngày 20/9/2022"),
        ({"number": "?/STTTT-TTBCXB"}, "Công văn …/STTTT-TTBCXB (chưa thấy số) ngày 20/9/2022"),
        ({"number": "", "kind": "Luật"}, "Luật (chưa thấy số) ngày 20/9/2022"),
        (
            {"number": "khong", "kind": "Thư ngỏ", "title": "Thư thử"},
            "Thư ngỏ «Thư thử» ngày 20/9/2022",
        ),
    ],
)
def test_a_number_left_blank_one_not_seen_and_none_are_told_apart(
    tmp_path: Path, header: dict[str, str], cited: str
) -> None:
    catalogue = catalogue_of(tmp_path, cv_a=of_a("purpose: Nhằm thử", **header))
    assert cite(catalogue.documents["cv-a"]) == cited


def test_places_in_words_are_the_widest(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path, cv_b=of_b("purpose: Nhằm thử"))
    assert places_words(catalogue, ["tinh-a-cu", "tinh-b", "xa-a"]) == "tỉnh A, tỉnh B"
    assert places_words(catalogue, ["ca-nuoc", "tinh-b"]) == "cả nước"

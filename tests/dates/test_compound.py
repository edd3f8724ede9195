"""Alternatives that a document leaves open, and phases in order."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.model.dates.specs import corrections, documents_named
from tests.dates.reading import codes, days, days_of, read

# «01–10/10, hoặc trong tháng 10»
EITHER: dict[str, Any] = {
    "alternatives": [{"yearly_from": "1/10", "yearly_to": "10/10"}, {"month": 10}]
}
CORRECTION = {"raw": "15/8/2023", "reason": "trước ngày bắt đầu", "source": "bao-bac-kan"}
PHASES: list[dict[str, Any]] = [
    {"name": "Chuẩn bị", "to": "30/6/2024"},
    {"name": "Điều tra", "from": "01/7/2024", "to": "15/8/2024", "correction": CORRECTION},
    {"name": "Tổng hợp", "from": "16/8/2024"},
]


def test_alternatives_are_kept_apart() -> None:
    spans = read(EITHER).spans(2022)
    assert [span.alternative for span in spans] == [1, 2]
    assert days(spans) == ["2022-10-01..2022-10-10", "2022-10-01..2022-10-31"]
    assert read(EITHER).words == "từ 01/10 đến 10/10 hằng năm, hoặc trọn tháng 10 hằng năm"


def test_an_alternative_without_days_keeps_its_number() -> None:
    keys = {"alternatives": [{"unresolved": "từ tuần 4, tháng 5"}, {"month": 5}]}
    assert [span.alternative for span in read(keys).spans(2021)] == [2]
    assert read(keys).words == "từ tuần 4, tháng 5, hoặc trọn tháng 5 hằng năm"


def test_alternatives_recur_when_each_of_them_does() -> None:
    assert read(EITHER).recurs
    assert not read({"alternatives": [{"month": 10}, {"date": "1/10/2022"}]}).recurs


def test_an_alternative_can_be_counted_from_an_anchor() -> None:
    keys = {"alternatives": [{"anchor": "a", "days_before": 1}, {"yearly": "1/7"}]}
    anchor = read({"date": "10/10/2024"}).spans(2024)
    assert days(read(keys).spans(2024, lambda _: anchor)) == ["2024-10-09", "2024-07-01"]


def test_phases_keep_their_names_and_order() -> None:
    spans = read({"phases": PHASES}).spans(2024)
    assert [span.label for span in spans] == ["Chuẩn bị", "Điều tra", "Tổng hợp"]
    assert days(spans) == ["..2024-06-30", "2024-07-01..2024-08-15", "2024-08-16.."]
    assert read({"phases": PHASES}).words == (
        "Chuẩn bị: đến hết ngày 30/06/2024; "
        "Điều tra: từ ngày 01/07/2024 đến hết ngày 15/08/2024; "
        "Tổng hợp: từ ngày 16/08/2024"
    )


def test_a_phase_can_be_corrected() -> None:
    kind = read({"phases": PHASES})
    assert [each.raw for each in corrections(kind)] == ["15/8/2023"]
    assert documents_named(kind) == ("bao-bac-kan",)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"alternatives": []}, "alternatives-few"),
        ({"alternatives": [{"month": 10}]}, "alternatives-few"),
        ({"alternatives": [EITHER, {"month": 10}]}, "alternatives-nested"),
        ({"alternatives": [{"phases": PHASES}, {"month": 10}]}, "alternatives-nested"),
        ({"alternatives": [{"month": 10}, {}]}, "date-kind"),
        ({"alternatives": {"month": 10}}, "tuple_type"),
        ({**EITHER, "month": 10}, "date-kind"),
        ({"phases": PHASES[:1]}, "phases-few"),
        ({"phases": PHASES[::-1]}, "phases-open"),
        ({"phases": [PHASES[1], {**PHASES[1], "name": "Lần 2"}]}, "phases-order"),
        (
            {"phases": [PHASES[1], {"name": "Sau", "from": "15/8/2024"}]},
            "phases-order",
        ),
        (
            {"phases": [PHASES[1], {"name": "Trước", "from": "1/6/2024", "to": "30/6/2024"}]},
            "phases-order",
        ),
        ({"phases": [PHASES[0], {**PHASES[2], "name": "Chuẩn bị"}]}, "phases-same-name"),
        ({"phases": [PHASES[2], PHASES[1]]}, "phases-open"),
        ({"phases": [{"name": "A"}, PHASES[2]]}, "open-both-ends"),
        ({"phases": [{"to": "30/6/2024"}, PHASES[2]]}, "missing"),
        (
            {"phases": [{"name": "A", "from": "1/7/2024", "to": "15/8/2023"}, PHASES[2]]},
            "end-before-start-uncorrected",
        ),
    ],
)
def test_what_is_not_several_dates(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]


def test_phases_are_of_one_year() -> None:
    assert days_of({"phases": PHASES}, 2024) == days_of({"phases": PHASES}, 1999)
    assert not read({"phases": PHASES}).recurs

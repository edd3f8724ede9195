"""Several days of which a document leaves open which it will be."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from hooks.model.dates.specs import corrections, documents_named, unresolved_words
from tests.dates.reading import codes, days, read, rule

# «01–10/10, hoặc trong tháng 10»
EITHER: dict[str, Any] = {"either": [{"from": "1/10", "to": "10/10"}, {"month": 10}]}
CORRECTION = {"printed": "15/8/2023", "reason": "trước ngày bắt đầu", "source": "bao-bac-kan"}


def test_alternatives_are_kept_apart() -> None:
    for kind in (read(EITHER), rule(EITHER)):
        spans = kind.spans(2022)
        assert [span.alternative for span in spans] == [1, 2]
        assert days(spans) == ["2022-10-01..2022-10-10", "2022-10-01..2022-10-31"]
        assert kind.words == "từ 01/10 đến 10/10 hằng năm, hoặc trong tháng 10 hằng năm"


def test_an_alternative_without_days_keeps_its_number_and_its_words() -> None:
    kind = read({"either": [{"unresolved": "từ tuần 4, tháng 5"}, {"month": "5/2021"}]})
    assert [span.alternative for span in kind.spans(2021)] == [2]
    assert kind.words == "từ tuần 4, tháng 5, hoặc trong tháng 5/2021"
    assert unresolved_words(kind) == ("từ tuần 4, tháng 5",)


def test_alternatives_are_yearly_or_not_together() -> None:
    assert read(EITHER).yearly is True
    assert read({"either": [{"date": "1/10/2022"}, {"unresolved": "sau đó"}]}).yearly is False
    assert read({"either": [{"unresolved": "tuần 1"}, {"unresolved": "tuần 2"}]}).yearly is None


def test_an_alternative_can_be_counted_from_an_anchor() -> None:
    keys = {"either": [{"anchor": "a", "days": -1}, {"date": "1/7/2024"}]}
    anchor = read({"date": "10/10/2024"}).spans(2024)
    assert days(read(keys).spans(2024, lambda _: anchor)) == ["2024-10-09", "2024-07-01"]


def test_an_hour_beside_the_choice_is_of_each_alternative() -> None:
    kind = read({"either": [{"date": "1/10/2022"}, {"date": "8/10/2022"}], "at": "8h00"})
    assert [span.at for span in kind.spans(2022)] == [time(8), time(8)]
    assert kind.words == "ngày 01/10/2022, hoặc ngày 08/10/2022, 8h00"


def test_an_alternative_can_be_corrected() -> None:
    kind = read({
        "either": [{"to": "15/8/2024", "correction": CORRECTION}, {"month": "9/2024"}]
    })  # fmt: skip
    assert [each.printed for each in corrections(kind)] == ["15/8/2023"]
    assert documents_named(kind) == ("bao-bac-kan",)


@pytest.mark.parametrize(
    ("keys", "code"),
    [
        ({"either": []}, "either-few"),
        ({"either": [{"month": 10}]}, "either-few"),
        ({"either": [EITHER, {"month": 10}]}, "either-nested"),
        ({"either": [{"month": 10}, {}]}, "date-kind"),
        ({"either": [{"month": 10}, {"date": "1/10/2022"}]}, "mixed-years"),
        ({"either": {"month": 10}}, "tuple_type"),
        ({**EITHER, "month": 10}, "date-kind"),
    ],
)
def test_what_is_not_a_choice(keys: dict[str, Any], code: str) -> None:
    assert codes(keys) == [code]

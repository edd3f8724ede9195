"""Who is in charge now of what an agency once had."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from hooks.facts.agencies import in_charge
from hooks.model.registry import Agency

TODAY: Final = date(2026, 11, 20)


def agency(*successors: dict[str, Any]) -> Agency:
    return Agency.model_validate({"names": [{"name": "Mẫu"}], "successors": list(successors)})


AGENCIES = {
    "cu": agency(
        {"agency": "so-mot", "function": "Chuyển đổi số", "since": "1/3/2025", "basis": "mẫu"},
        {"agency": "so-hai", "function": "Báo chí", "since": "1/3/2025", "basis": "mẫu"},
    ),
    "so-mot": agency({"agency": "so-ba", "since": "1/7/2025", "basis": "mẫu", "verified": False}),
    "so-hai": agency(),
    "so-ba": agency(),
    "vong": agency({"agency": "vong-2", "basis": "mẫu"}),
    "vong-2": agency({"agency": "vong", "basis": "mẫu"}),
}


@pytest.mark.parametrize(
    ("start", "function", "today", "expected"),
    [
        ("cu", "chuyển đổi số", date(2024, 1, 1), [("cu", True)]),
        ("cu", "chuyển đổi số", date(2025, 4, 1), [("so-mot", True)]),
        ("cu", "chuyển đổi số", TODAY, [("so-ba", False)]),
        ("cu", "báo chí", TODAY, [("so-hai", True)]),
        ("cu", None, TODAY, [("so-ba", False), ("so-hai", True)]),
        ("vong", None, TODAY, [("vong-2", True)]),
    ],
)
def test_who_is_in_charge(
    start: str, function: str | None, today: date, expected: list[tuple[str, bool]]
) -> None:
    found = in_charge(start, function, AGENCIES, today)
    assert [(item.agency, item.verified) for item in found] == expected

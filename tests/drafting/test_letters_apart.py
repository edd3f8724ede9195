"""What is drafted from letters written apart from the rules: as much as is asked of any letter."""

from __future__ import annotations

import pytest

from tests.drafting.apart_letters import measured
from tests.drafting.measure import GOALS, Score


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measured()


@pytest.mark.slow
@pytest.mark.parametrize("kind", [*GOALS, "campaigns", "basis"])
def test_goals_are_met(scores: dict[str, Score], kind: str) -> None:
    goal = GOALS.get(kind, GOALS["header"])
    missed, extra = scores[kind].missed, scores[kind].extra
    assert scores[kind].recall >= goal, missed
    assert scores[kind].precision >= goal, extra

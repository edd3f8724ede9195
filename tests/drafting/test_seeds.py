"""The five letters editors received: at least as much is drafted as was asked for."""

from __future__ import annotations

import pytest

from tests.drafting.measure import GOALS, Score, measured


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measured()


@pytest.mark.parametrize("kind", GOALS)
def test_goals_are_met(scores: dict[str, Score], kind: str) -> None:
    assert scores[kind].recall >= GOALS[kind]
    assert scores[kind].precision >= GOALS[kind]


def test_no_character_of_a_sentence_is_altered(scores: dict[str, Score]) -> None:
    assert scores["altered characters"].extra == []

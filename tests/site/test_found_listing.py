"""What the home page's search shows beside a result."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hooks.pages.home.found import found_listing
from tests.calendar.samples import view_of
from tests.facts.samples import catalogue_of, of_ministry

THEME = of_ministry("texts: [{kind: chu-de, text: Câu thử}]")


def told(folder: Path, today: date) -> tuple[dict[str, Any], list[Any]]:
    """Return what is told of the campaign, and of its theme of 2022."""
    found = found_listing(view_of(catalogue_of(folder, ke_hoach=THEME), today))["chien-dich-thu"]
    (text,) = found["texts"].values()
    return found, text


def test_words_of_the_year_stand_with_its_date(tmp_path: Path) -> None:
    found, text = told(tmp_path, date(2022, 9, 25))
    assert (found["when"], found["kind"], found["theme"]) == (
        "10/10/2022",
        "Chủ đề năm 2022",
        "Câu thử",
    )
    assert text == ["Chủ đề năm 2022", "", True, False, True]


@pytest.mark.parametrize("today", [date(2023, 9, 25), date(2023, 10, 10)])
def test_words_of_a_year_that_is_over_have_no_date_of_another_year(
    tmp_path: Path, today: date
) -> None:
    found, text = told(tmp_path, today)
    assert (found["when"], found["theme"]) == ("10/10/2023", "")
    assert text == ["Chủ đề năm 2022", "", True, True, False]

"""What is told as missing: the theme of a year, of what runs or comes within 60 days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.gaps import ThemeGap, is_of_no_year, over_from, theme_gap, wanted_year
from hooks.facts.occurrences import resolve
from hooks.facts.years import campaign_facts
from tests.facts.samples import TEN_DAYS, of_a, of_ministry
from tests.loading.samples import CAMPAIGN, load, section, write_folder

ID = "chien-dich-thu"
BEFORE = date(2022, 9, 25)  # the occasion comes on 10/10, another from 1/12 to 7/12
CANCELLED = "changes: [{what: chinh-ngay, status: huy}]"
THEME = "texts: [{kind: chu-de, text: Câu thử}]"


def made(folder: Path, more: str = "", **documents: str) -> Catalogue:
    """Return a catalogue whose made-up campaign has more in its file."""
    written = write_folder(folder / "campaigns", **documents)
    (written / f"{ID}.yml").write_text(f"{CAMPAIGN}{more}", "utf-8")
    return load(written)


def gap(catalogue: Catalogue, today: date = BEFORE) -> ThemeGap | None:
    occurrences = [each for each in resolve(catalogue, today) if each.campaign.id == ID]
    return theme_gap(campaign_facts(catalogue, ID), occurrences, today)


def told(catalogue: Catalogue, today: date = BEFORE) -> str | None:
    found = gap(catalogue, today)
    return found.words if found else None


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2022, 8, 10), None),  # 61 days before
        (date(2022, 8, 11), "Chưa thấy chủ đề năm 2022"),
        (date(2022, 10, 10), "Chưa thấy chủ đề năm 2022"),
        (date(2022, 12, 7), "Chưa thấy chủ đề năm 2022"),  # on the last day of the year's last
        (date(2022, 12, 8), None),
    ],
)
def test_it_is_told_from_60_days_before_until_the_last_day(
    tmp_path: Path, today: date, words: str | None
) -> None:
    assert told(made(tmp_path), today) == words


@pytest.mark.parametrize("kind", ["chu-de", "thong-diep"])
def test_a_theme_or_message_of_the_year_fills_it(tmp_path: Path, kind: str) -> None:
    says = of_ministry(f"texts: [{{kind: {kind}, text: Câu thử}}]")
    assert gap(made(tmp_path, ke_hoach=says)) is None


@pytest.mark.parametrize(
    "letter",
    [
        of_ministry("texts: [{kind: khau-hieu, text: Câu thử}]"),
        of_ministry("texts: [{kind: chu-de, text: 'Câu thử […]'}]"),
        of_ministry(THEME, date="20/9/2021"),
    ],
    ids=["a slogan", "a theme that is cut", "an earlier year's theme"],
)
def test_what_is_no_theme_of_the_year_leaves_it(tmp_path: Path, letter: str) -> None:
    assert told(made(tmp_path, ke_hoach=letter)) == "Chưa thấy chủ đề năm 2022"


def test_an_unverified_theme_is_told_as_such(tmp_path: Path) -> None:
    says = of_ministry("texts: [{kind: chu-de, text: Câu thử, verified: false}]")
    told_ = told(made(tmp_path, ke_hoach=says))
    assert told_ == "Chủ đề năm 2022 mới thấy ở nguồn chưa xác minh"


def test_a_year_whose_theme_is_known_does_not_hide_that_the_next_years_is_not(
    tmp_path: Path,
) -> None:
    january = "  - {id: som, kind: ngay, name: Mẫu ngày, rule: {date: 5/1}, basis: qd-thu}\n"
    catalogue = made(tmp_path, january, ke_hoach=of_ministry(THEME))
    assert told(catalogue, date(2022, 12, 1)) == "Chưa thấy chủ đề năm 2023"


JANUARY = "  - {id: som, kind: ngay, name: Mẫu ngày, rule: {date: 5/1}, basis: qd-thu}\n"
TURN = "  - {id: tet, kind: dot, name: Mẫu đợt, rule: {from: 20/12, to: 10/1}, basis: qd-thu}\n"


@pytest.mark.parametrize(
    ("more", "today", "year"),
    [
        ("", date(2022, 9, 25), 2022),
        ("", date(2022, 12, 20), 2022),  # what comes is of the next year, but far away
        ("", date(2023, 1, 1), 2023),
        (JANUARY, date(2022, 11, 5), 2022),  # 61 days before, and another comes
        (JANUARY, date(2022, 12, 7), 2022),  # while one of this year runs
        (JANUARY, date(2022, 12, 8), 2023),
        (TURN, date(2023, 1, 10), 2022),  # what runs began in its own year
        (TURN, date(2023, 1, 11), 2023),
    ],
)
def test_a_campaign_wants_the_words_of_what_runs_or_comes_soon(
    tmp_path: Path, more: str, today: date, year: int
) -> None:
    occurrences = resolve(made(tmp_path, more), today)
    assert wanted_year(occurrences, today) == year


@pytest.mark.parametrize(
    ("more", "first"),
    [("", date(2023, 1, 1)), (JANUARY, date(2022, 12, 8)), (TURN, date(2023, 1, 11))],
)
def test_words_are_over_from_the_day_on_which_others_are_wanted(
    tmp_path: Path, more: str, first: date
) -> None:
    occurrences = resolve(made(tmp_path, more), BEFORE)
    assert over_from(2022, occurrences, BEFORE) == first
    assert over_from(2021, occurrences, BEFORE) == date(2021, 1, 1)  # they are over already


@pytest.mark.parametrize(
    ("letter", "today", "told"),
    [
        (None, BEFORE, False),  # it never had a year
        (of_ministry(THEME), BEFORE, False),
        (of_ministry("texts: [{kind: khau-hieu, text: Câu thử}]"), BEFORE, False),
        (of_ministry(THEME), date(2023, 1, 1), True),
        (of_ministry(TEN_DAYS), date(2023, 1, 1), True),
        # one place's words are not for everybody, but its theme is the one that is known
        (of_a("texts: [{kind: khau-hieu, text: Câu thử}]"), BEFORE, True),
        (of_a("texts: [{kind: khau-hieu, text: Câu thử}]"), date(2022, 12, 20), False),
        (of_a(THEME), BEFORE, False),
    ],
)
def test_without_words_for_everybody_what_is_handed_out_is_of_no_year(
    tmp_path: Path, letter: str | None, today: date, told: bool
) -> None:
    catalogue = made(tmp_path, **({"van_ban": letter} if letter else {}))
    assert is_of_no_year(catalogue, catalogue.campaign(ID), today) == told


def test_a_deadline_or_a_cancelled_day_needs_no_theme(tmp_path: Path) -> None:
    both = ("ngay-thu", "tuan-thu")
    letters = {
        "cv_a": of_a("reports: [{due: {by: 30/9/2022}}]"),
        "cv_b": of_ministry("\n".join(section(f"occasion: {each}\n{CANCELLED}") for each in both)),
    }
    assert gap(made(tmp_path, **letters)) is None


def test_since_when_it_was_looked_for_and_who_leads(tmp_path: Path) -> None:
    lead = of_ministry("lead: [{agency: trung-uong}]")
    found = gap(made(tmp_path, "looked_for: 1/9/2022\n", ke_hoach=lead))
    assert found is not None
    assert found.details == ("tìm từ ngày 01/09/2022", "chủ trì: Cơ quan trung ương")


def test_who_leads_is_of_the_newest_year_and_verified(tmp_path: Path) -> None:
    found = gap(
        made(
            tmp_path,
            cu=of_a("lead: [{agency: so-b}]", date="20/9/2020"),
            moi=of_ministry("lead: [{agency: trung-uong}]", date="20/9/2021"),
            nghi=of_a("lead: [{agency: so-a, verified: false}]", "6/STTTT-TTBCXB"),
        )
    )
    assert found is not None
    assert found.details == ("chủ trì: Cơ quan trung ương",)

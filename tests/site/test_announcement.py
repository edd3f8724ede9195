"""Posts and readings made ready: names, dates and texts of documents, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.pages.telling.announcement import Announcement, announcement, hashtags_in
from tests.calendar.samples import view_of
from tests.facts.samples import TEN_DAYS, catalogue_of, of_a, of_ministry
from tests.real_campaigns import real_catalogue

TODAY = date(2022, 9, 25)
LINK = "https://mau.example/chien-dich/chien-dich-thu/"


def told(folder: Path, today: date = TODAY, **documents: str) -> Announcement | None:
    """Return what is announced of the made-up campaign."""
    view = view_of(catalogue_of(folder, **documents), today)
    (item,) = (each for each in view.campaigns if each.campaign.id == "chien-dich-thu")
    return announcement(item, today, "https://mau.example/")


def known(folder: Path, today: date = TODAY, **documents: str) -> Announcement:
    found = told(folder, today, **documents)
    assert found is not None
    return found


def test_a_post_has_the_dates_the_theme_of_the_year_and_the_address(tmp_path: Path) -> None:
    says = "texts: [{kind: chu-de, text: Câu của năm}, {kind: khau-hieu, text: Câu khác}]"
    found = known(tmp_path, ke_hoach=of_ministry(says))
    assert found.post.split("\n") == [
        "Chiến dịch thử",
        "Ngày thử: 10/10/2022",
        "Tuần thử: 01–07/12/2022",
        "Chủ đề năm 2022: Câu của năm",
        LINK,
    ]


def test_a_reading_says_dates_in_words_and_every_sentence_in_use(tmp_path: Path) -> None:
    says = "texts: [{kind: chu-de, text: Câu của năm}, {kind: khau-hieu, list: [Câu khác!, Ba]}]"
    found = known(tmp_path, ke_hoach=of_ministry(says))
    assert found.reading == (
        "Chiến dịch thử.",
        "Ngày thử: ngày 10 tháng 10 năm 2022.",
        "Tuần thử: từ ngày 01 đến ngày 07 tháng 12 năm 2022.",
        "Chủ đề năm 2022: Câu của năm.",
        "Câu khác!",
        "Ba.",
    )
    assert found.seconds == 15


def test_an_earlier_years_texts_do_not_go_out(tmp_path: Path) -> None:
    says = of_ministry("texts: [{kind: chu-de, text: Câu cũ}]")
    found = known(tmp_path, date(2023, 9, 25), ke_hoach=says)
    assert found.year == 2023
    assert "Câu cũ" not in found.post
    assert not any("Câu cũ" in line for line in found.reading)


@pytest.mark.parametrize("keys", ["text: 'Câu bị […]'", "text: Câu thử, verified: false"])
def test_what_may_not_be_used_does_not_go_out(tmp_path: Path, keys: str) -> None:
    says = of_ministry(f"texts: [{{kind: chu-de, {keys}}}]")
    found = known(tmp_path, ke_hoach=says)
    assert found.theme is None
    assert found.texts == ()


def test_a_provinces_words_do_not_go_out_for_the_country(tmp_path: Path) -> None:
    local = of_a(f"texts: [{{kind: chu-de, text: Câu của A}}]\n{TEN_DAYS}")
    found = known(tmp_path, a=local)
    assert "Câu của A" not in found.post
    assert "tỉnh A" not in found.post


def test_a_deadline_is_not_for_the_public(tmp_path: Path) -> None:
    says = of_ministry("reports: [{text: Báo cáo thử, due: {before: 5/10/2022}}]")
    assert "05/10/2022" not in known(tmp_path, ke_hoach=says).post


def test_a_day_that_its_document_calls_tentative_says_so(tmp_path: Path) -> None:
    says = "windows: [{kind: su-kien, name: Lễ thử, tentative: true, when: {date: 8/10/2022}}]"
    assert "Lễ thử: 08/10/2022 (dự kiến)" in known(tmp_path, ke_hoach=of_ministry(says)).post


def test_a_hashtag_is_one_that_a_document_gives() -> None:
    assert hashtags_in(["Câu #MauThu và #MauThu", "xem a.example/#muc"]) == ("#MauThu",)
    assert hashtags_in(["Câu thử"]) == ()


SENTENCES = st.lists(st.sampled_from(["Câu một", "Câu hai.", "CÂU BA!"]), unique=True)


@given(theme=st.sampled_from(["", "Câu của năm"]), slogans=SENTENCES)
@settings(max_examples=10)
def test_nothing_is_said_but_names_dates_texts_and_frames(theme: str, slogans: list[str]) -> None:
    blocks = [f"{{kind: chu-de, text: {theme}}}"] if theme else []
    blocks += [f"{{kind: khau-hieu, text: {each}}}" for each in slogans]
    with TemporaryDirectory() as folder:
        found = known(Path(folder), ke_hoach=of_ministry(f"texts: [{', '.join(blocks)}]"))
    rest = " ".join(found.reading)
    for each in [*slogans, theme, "Chiến dịch thử", "Ngày thử", "Tuần thử"]:
        rest = rest.replace(each, "")
    frames = {"chủ", "đề", "năm", "từ", "ngày", "đến", "tháng"}
    words = {word.strip(".:!").lower() for word in rest.split()}
    assert {word for word in words if word and not word.isdigit()} <= frames


def test_every_real_announcement_is_of_its_documents_words() -> None:
    today = date(2026, 11, 27)
    view = view_of(real_catalogue(), today)
    for item in view.campaigns:
        found = announcement(item, today, view.site_url)
        if found is None:
            continue
        texts = {group.text for group in item.facts.year(found.year).text_groups}
        assert {each.text for each in found.texts} <= texts
        assert found.post.endswith(found.link)
        assert all(each.spans[-1].reach[1] >= today for each in found.dates)

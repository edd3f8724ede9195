"""Where a slot has no scene of a text, the page says why, and what to choose instead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page

from banners import load_print_items
from banners.published import print_told, scenes_told, slot_told, topic_told
from hooks.drawing.banners import motif_of, years_drawn
from hooks.workshop.texts import offered_texts
from tests.real_campaigns import real_catalogue
from tests.workshop.probe import SIZES, probing

pytestmark = pytest.mark.browser

CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"
BOARD, SHEET = "128x16", "a4-doc"
NOBODY: Final[dict[str, Any]] = {
    "parent": "", "unit": "", "organiser": "", "logos": [], "code": None,
}  # fmt: skip
ASK: Final = """([texts, slot, motif, agency]) =>
  workshop.sceneFor(texts[0], slot, motif, {texts, light: false, agency}).reason"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


@pytest.fixture(scope="module")
def texts() -> list[Any]:
    """Return the theme, too long for BOARD, and the bare name, of which SHEET is made alone."""
    catalogue = real_catalogue()
    campaign = catalogue.campaign(CAMPAIGN)
    theme, *_, name = offered_texts(campaign, years_drawn(catalogue, campaign)[0])
    sheets = [item for item in load_print_items() if item.id == SHEET]
    return [
        {"words": theme.words, **_told(theme.text, [SIZES[BOARD]], [])},
        {"words": name.words, **_told(name.text, [], sheets)},
    ]


def _told(text: Any, sizes: Any, items: Any) -> dict[str, Any]:
    return scenes_told(text, _topic(), sizes, items)


def _topic() -> str:
    catalogue = real_catalogue()
    return motif_of(catalogue.campaign(CAMPAIGN), catalogue)


def _reason(page: Page, texts: list[Any], slot: str) -> str:
    items = {item.id: item for item in load_print_items()}
    told = print_told(items[slot]) if slot in items else slot_told(SIZES[slot])
    reason = page.evaluate(ASK, [texts, told, topic_told(_topic()), NOBODY])
    assert isinstance(reason, str)
    return reason


def test_a_text_that_is_too_long_says_so_in_words_of_the_reader(
    page: Page, texts: list[Any]
) -> None:
    assert _reason(page, texts, BOARD) == (
        "Câu này quá dài cho cỡ 128 × 16: chữ sẽ nhỏ hơn mức đọc được. Hãy chọn cỡ khác."
        " Nếu giữ câu này, hãy cho chữ chạy trên bảng."
    )


def test_a_text_that_is_not_made_in_a_slot_names_one_that_is(page: Page, texts: list[Any]) -> None:
    assert _reason(page, texts, SHEET) == (
        "Câu này chưa có mẫu cỡ 210 × 297 mm."
        " Hãy chọn câu «Ngày Chuyển đổi số quốc gia 10/10», hoặc cỡ khác."
    )

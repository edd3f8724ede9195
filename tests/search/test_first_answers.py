"""Answers before the texts are there, from the first file alone, and after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browsing import wait_until
from tests.search.conftest import Server
from tests.search.mini_site_hook import FILES
from tests.search.queries import load_queries
from tests.search.samples import DIGITAL, DROWNING
from tests.search.sites import data_of, real_entries
from tests.search.test_search_box import NOTHING, first_result, type_into_box

pytestmark = pytest.mark.browser

QUERIES = load_queries()
[TEXTS] = FILES.texts
LOADING = "Đang tải dữ liệu tìm kiếm…"
_BEFORE_AND_AFTER = """async ([[first, ...texts], queries]) => {
  const { prepareTexts, prepareTitles, prepareWhole } = await import("/data.js");
  const { certain } = await import("/first-answers.js");
  const { search } = await import("/matching.js");
  const titles = prepareTitles(first);
  const whole = prepareWhole(texts.map((file) => prepareTexts(first, file)));
  const leading = (found) => found[0]?.page.location ?? "";
  return queries.map((query) => [
    leading(certain(search(titles, query))),
    leading(search(whole, query)),
  ]);
}"""
_AFTER_SHOWN = """async ([found, shown]) => {
  const { afterShown } = await import("/first-answers.js");
  const groups = found.map((location) => ({ page: { location } }));
  return afterShown(groups, shown).map(({ page }) => page.location);
}"""


@contextmanager
def texts_held(page: Page) -> Iterator[None]:
    """Hold the texts back until the block ends."""
    held: list[Route] = []
    free = False

    def hold(route: Route) -> None:
        if free:
            route.continue_()
        else:
            held.append(route)

    page.route(f"**/{TEXTS.path}", hold)
    yield
    free = True
    for route in held:
        route.continue_()


def test_of_the_queries_three_in_four_are_answered_at_once_and_rightly(modules: Page) -> None:
    typed = [query.typed for query in QUERIES]
    leading = modules.evaluate(_BEFORE_AND_AFTER, [data_of(real_entries()), typed])
    answered = [
        (query, before, after)
        for query, (before, after) in zip(QUERIES, leading, strict=True)
        if before
    ]
    assert len(answered) >= 0.75 * len(QUERIES)
    assert [str(query) for query, before, _ in answered if before not in query.pages] == []
    # nor do the texts put another page first, but one of the same day
    assert [
        str(query)
        for query, before, after in answered
        if before != after and after not in query.pages
    ] == []


def test_names_answer_before_the_texts_are_there_and_the_caret_stays(page: Page) -> None:
    with texts_held(page):
        type_into_box(page, "đuối nước")
        assert f"/{DROWNING}" in first_result(page)
        # its slogans are not yet known to have the words
        expect(page.locator(".md-search-result details")).to_have_count(0)
        page.evaluate("document.querySelector('.md-search__input').setSelectionRange(2, 4)")
    expect(page.locator(".md-search-result details")).to_have_count(1)
    at = "(field) => [field.value, field.selectionStart, field.selectionEnd]"
    assert page.locator(".md-search__input").evaluate(at) == ["đuối nước", 2, 4]


def test_what_only_the_texts_have_is_awaited_not_denied(page: Page) -> None:
    with texts_held(page):
        type_into_box(page, "hoc boi")
        expect(page.get_by_text(LOADING)).to_be_visible()
        expect(page.get_by_text(NOTHING)).to_be_hidden()
        expect(page.get_by_text("Hãy thử ít chữ hơn")).to_have_count(0)
    expect(page.locator(".md-search-result mark").first).to_have_text("Học bơi")
    expect(page.get_by_text(LOADING)).to_be_hidden()


def test_without_the_texts_it_says_so_and_still_knows_the_names(page: Page, site: Server) -> None:
    site.failing = {TEXTS.path: 503, FILES.stub.path: 503}
    type_into_box(page, "đuối nước")
    assert f"/{DROWNING}" in first_result(page)
    expect(page.get_by_text("Chưa tải được dữ liệu tìm kiếm")).to_be_visible()
    site.failing = {}
    page.get_by_role("button", name="Thử lại").click()
    expect(page.locator(".md-search-result details")).to_have_count(1)


def test_a_list_that_is_read_stays_as_it_is_until_it_is_left(page: Page) -> None:
    result = page.locator(".md-search-result__item")
    with texts_held(page):
        type_into_box(page, "phòng chống")
        page.locator(".md-search-result__link").first.hover()
        result.first.evaluate("(item) => (item.dataset.same = '')")
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-same]")).to_have_count(1)
    page.mouse.move(0, 0)
    expect(page.locator("[data-same]")).to_have_count(0)


def test_a_result_with_the_focus_keeps_it(page: Page) -> None:
    with texts_held(page):
        type_into_box(page, "phòng chống")
        first_result(page)
        page.keyboard.press("ArrowDown")
        focused = page.evaluate("document.activeElement.href")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.activeElement.href") == focused
    page.locator(".md-search__input").focus()
    expect(page.locator(".md-search-result details")).not_to_have_count(0)


def test_the_focus_stays_on_a_result_chosen_while_the_texts_are_taken_in(page: Page) -> None:
    held: list[Route] = []
    seen: list[Route] = []

    def hold_the_worker(route: Route) -> None:
        # the box asks first, and the worker when the box has them
        (held.append if seen else Route.continue_)(route)
        seen.append(route)

    page.route(f"**/{TEXTS.path}", hold_the_worker)
    type_into_box(page, "phòng chống")
    first_result(page)
    page.wait_for_function("() => document.querySelector('.search-note').hidden")
    wait_until(page, lambda: held, "the worker asks for the texts")
    page.keyboard.press("ArrowDown")
    focused = page.evaluate("document.activeElement.pathname")
    held[0].continue_()
    expect(page.locator(".md-search-result details")).not_to_have_count(0)
    assert page.evaluate("document.activeElement.pathname") == focused


def test_typing_on_answers_from_the_texts_even_over_the_list(page: Page) -> None:
    with texts_held(page):
        type_into_box(page, "phòng chống")
        page.locator(".md-search-result__link").first.hover()
    page.wait_for_load_state("networkidle")
    type_into_box(page, "hoc boi")
    expect(page.locator(".md-search-result mark").first).to_have_text("Học bơi")


@pytest.mark.parametrize(
    ("found", "shown", "then"),
    [
        (["a/", "b/", "c/"], [], ["a/", "b/", "c/"]),
        (["a/", "b/", "c/"], ["c/", "b/"], ["c/", "b/", "a/"]),
        (["a/", "b/"], ["b/", "gone/"], ["b/", "a/"]),
    ],
)
def test_pages_shown_keep_their_order_and_others_come_after(
    modules: Page, found: list[str], shown: list[str], then: list[str]
) -> None:
    assert modules.evaluate(_AFTER_SHOWN, [found, shown]) == then


def test_a_release_between_the_first_file_and_the_texts_is_got_over(
    page: Page, site: Server
) -> None:
    newer = "assets/search/du-lieu.moi.json"
    newer_texts = "assets/search/noi-dung.moi.json"
    old_name, new_name = (path.rpartition("/")[2].encode() for path in (TEXTS.path, newer_texts))
    site.failing = {TEXTS.path: 404}
    site.replaced = {
        FILES.stub.path: FILES.stub.content.replace(FILES.first.path.encode(), newer.encode()),
        newer: FILES.first.content.replace(old_name, new_name),
        newer_texts: TEXTS.content,
    }
    type_into_box(page, "chuyen doi so")
    assert f"/{DIGITAL}" in first_result(page)
    type_into_box(page, "1119/stttt")
    assert f"/{DIGITAL}" in first_result(page)
    assert site.requested.count(newer_texts) == 1

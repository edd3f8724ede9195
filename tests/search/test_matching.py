"""The matching module, run in a browser: what is found, and in which order."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from playwright.sync_api import Page

from hooks.wording.vietnamese import fold
from tests.search.samples import (
    DENGUE,
    DIGITAL,
    DROWNING,
    ENTRIES,
    FAMILY,
    FIRE,
    HOSTILE,
    TRAFFICKING,
)

pytestmark = pytest.mark.browser

ROWS: list[list[Any]] = [
    [entry.location, entry.title, entry.text, list(entry.tags), entry.weight] for entry in ENTRIES
]
_SEARCH = """async ([rows, queries]) => {
  const { prepare } = await import("/entries.js");
  const { search } = await import("/matching.js");
  const collection = prepare(rows);
  return queries.map((query) => search(collection, query).map(({ page, items }) => ({
    page: page.location,
    items: items.map(({ entry, hits, missing }) => ({
      location: entry.location,
      missing,
      hits: hits.map(({ start, end, field }) => String(entry[field]).slice(start, end)),
    })),
  })));
}"""


def find(modules: Page, query: str, rows: list[list[Any]] = ROWS) -> list[Any]:
    found: list[list[Any]] = modules.evaluate(_SEARCH, [rows, [query]])
    return found[0]


def pages(modules: Page, query: str, rows: list[list[Any]] = ROWS) -> list[str]:
    return [group["page"] for group in find(modules, query, rows)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        # without and with diacritics, in capitals, in NFD
        ("chuyen doi so", DIGITAL),
        ("CHUYỂN ĐỔI SỐ", DIGITAL),
        (unicodedata.normalize("NFD", "đuối nước"), DROWNING),
        ("duoi nuoc", DROWNING),
        ("mua ban nguoi", TRAFFICKING),
        ("sot xuat huyet", DENGUE),
        # a slogan, a theme, a part of either
        ("hoc boi", f"{DROWNING}"),
        ("vì một cuộc sống tốt đẹp hơn", DIGITAL),
        ("khong tre em nao bi bo lai phia sau", TRAFFICKING),
        # dates, however written
        ("10/10", DIGITAL),
        ("10-10", DIGITAL),
        ("ngày 10 tháng 10", DIGITAL),
        ("10/10/2026", DIGITAL),
        ("30-7", TRAFFICKING),
        ("30/07", TRAFFICKING),
        ("30.7", TRAFFICKING),
        ("29 thang 9 nam 2022", DIGITAL),
        # numbers of documents, whole and in part
        ("505/QĐ-TTg", DIGITAL),
        ("505/qd-ttg", DIGITAL),
        ("505qd", DIGITAL),
        ("quyết định 505", DIGITAL),
        ("1119/STTTT-TTBCXB", DIGITAL),
        ("1119", DIGITAL),
        ("4/HD-SVHTTDL", FAMILY),
        # abbreviations
        ("cds", DIGITAL),
        ("CĐS", DIGITAL),
        ("ngày cđs", DIGITAL),
        ("sxh", DENGUE),
        ("pccc", FIRE),
        ("mbn", TRAFFICKING),
        # both placements of the tone, i and y
        ("văn hoá", FAMILY),
        ("giải quyêt", DIGITAL),
        ("chống mua bán nguời", TRAFFICKING),
        # raw Telex
        ("chuyeern ddooir soos", DIGITAL),
        ("chuyeenr ddoior soos", DIGITAL),
        ("dduoosi nuwowcs", DROWNING),
        ("nuocws", DROWNING),
        # one typing error: an extra, a missing, a wrong, a swapped letter, a missing space
        ("chuyen doii so", DIGITAL),
        ("chuyn doi so", DIGITAL),
        ("chuyem doi so", DIGITAL),
        ("mau ban nguoi", TRAFFICKING),
        ("sot xuathuyet", DENGUE),
        # not finished typing
        ("chuy", DIGITAL),
        ("giải quy", DIGITAL),
        ("đuôi nước", DROWNING),
        # characters with a meaning in regular expressions
        ("(10/10)", DIGITAL),
        ("chuyển* đổi? [số]", DIGITAL),
    ],
)
def test_the_right_page_comes_first(modules: Page, query: str, first: str) -> None:
    assert pages(modules, query)[:1] == [first]


@pytest.mark.parametrize("query", ["zzzz", "", "  ", "!!!", "10/1", "50/QĐ-TTg", "111", "9/2"])
def test_what_is_not_there_is_not_found(modules: Page, query: str) -> None:
    assert find(modules, query) == []


@pytest.mark.parametrize(
    ("query", "only"),
    [
        ("số", {DIGITAL, DENGUE, FIRE, FAMILY}),
        ("Sở", {FAMILY}),
        ("văn hoá", {FAMILY}),
        # a list of numbers is not a date
        ("10/10", {DIGITAL}),
        ("10, 10", {DIGITAL, HOSTILE}),
    ],
)
def test_as_typed_decides(modules: Page, query: str, only: set[str]) -> None:
    assert set(pages(modules, query)) == only


LADDER: list[list[Any]] = [
    ["some/", "Mục mẫu 1", "phòng cháy"],
    ["apart/", "Mục mẫu 2", "nước " + "mục mẫu " * 30 + "phòng chống đuối"],
    ["near/", "Mục mẫu 3", "nước và đuối thì phòng, chống"],
    ["text/", "Mục mẫu 4", "phòng, chống đuối nước"],
    ["slogan/", "Mục mẫu 5"],
    ["slogan/#a", "Khẩu hiệu", "phòng, chống đuối nước", [], 1.6],
    ["title/", "Mục mẫu 6: phòng, chống đuối nước"],
    ["whole-title/", "Phòng, chống đuối nước"],
]


def test_phrases_come_before_words_near_and_apart(modules: Page) -> None:
    expected = ["whole-title/", "title/", "slogan/", "text/", "near/", "apart/"]
    assert pages(modules, "phong chong duoi nuoc", LADDER) == expected


def test_what_weighs_little_comes_last_wherever_its_words_stand(modules: Page) -> None:
    rows: list[list[Any]] = [
        ["huong-dan/", "Đường dây nóng", "", [], 0.1],
        ["mau/", "Mẫu", "gọi đường dây nóng"],
    ]
    assert pages(modules, "đường dây nóng", rows) == ["mau/", "huong-dan/"]
    # some of the words only
    assert pages(modules, "đường dây nóng zzzz", rows) == ["mau/", "huong-dan/"]


def test_whole_words_come_before_their_beginnings(modules: Page) -> None:
    rows: list[list[Any]] = [["longer/", "Sống"], ["word/", "Mục mẫu 7 số"]]
    assert pages(modules, "so", rows) == ["word/", "longer/"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("hoá", "hóa"),
        ("hóa", "hoá"),
        ("thủy", "thuỷ"),
        ("khoẻ", "khỏe"),
        ("kỹ", "kĩ"),
        ("lí", "lý"),
        ("Mỹ", "mĩ"),
        ("quý", "quí"),
        ("quyết", "quy"),
        ("y tế", "y tế"),
        ("COVID-19", "covid19"),
        ("tháng 05/2021", "5/2021"),
        ("01/CT-UBND", "1/ct-ubnd"),
    ],
)
def test_two_spellings_of_one_word_are_the_same(modules: Page, written: str, typed: str) -> None:
    assert pages(modules, typed, [["a/", "Mục mẫu", written]]) == ["a/"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [("Sở", "số"), ("thúi", "thúy"), ("10", "1"), ("2021", "202"), ("5, 6", "5/6"), ("may", "mai")],
)
def test_other_words_are_others(modules: Page, written: str, typed: str) -> None:
    rows = [["a/", "Mục mẫu", written], ["b/", "Mục mẫu", typed]]
    assert pages(modules, typed, rows) == ["b/"]


def test_of_names_that_say_the_same_the_shorter_comes_first(modules: Page) -> None:
    rows: list[list[Any]] = [
        ["of-a-place/", "Mẫu của một tỉnh", "Tổng cục Thống kê"],
        ["general/", "Mẫu", "Tổng cục Thống kê"],
    ]
    assert pages(modules, "tổng cục thống kê", rows) == ["general/", "of-a-place/"]


def test_a_name_but_for_one_word_comes_before_the_same_words_in_a_text(modules: Page) -> None:
    rows: list[list[Any]] = [
        ["text/", "Mục mẫu 8", "xem banner chuyển đổi số trên cổng"],
        ["named/", "Ngày Chuyển đổi số quốc gia", "khẩu hiệu, banner, văn bản"],
    ]
    assert pages(modules, "banner chuyển đổi số", rows) == ["named/", "text/"]


def test_a_typing_error_ranks_below_the_word_itself(modules: Page) -> None:
    rows: list[list[Any]] = [["meant/", "Mua bán"], ["typed/", "Mục mẫu", "màu bán"]]
    assert pages(modules, "mau ban", rows)[0] == "typed/"


def test_words_spread_over_a_page_find_it_with_nothing_missing(modules: Page) -> None:
    [group] = find(modules, "khai thác tốt đẹp")
    assert group["page"] == DIGITAL
    assert [item["missing"] for item in group["items"]] == [[], []]


def test_some_words_are_found_last_and_the_missing_ones_are_named(modules: Page) -> None:
    first = find(modules, "zzzz chuyển đổi số")[0]
    assert first["page"] == DIGITAL
    assert {tuple(item["missing"]) for item in first["items"]} == {("zzzz",)}


def test_a_section_is_found_for_its_own_words_only(modules: Page) -> None:
    [group] = find(modules, "đuối nước trẻ em")
    assert [item["location"] for item in group["items"]] == [DROWNING, f"{DROWNING}#khau-hieu-2"]
    assert all("van-ban" not in item["location"] for item in find(modules, "quốc gia")[0]["items"])


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("30-7", ["30/7"]),
        ("5/2021", ["5/2021"]),
        ("4 hd svhttdl", ["04", "HD", "SVHTTDL"]),
        ("qđ ttg", ["QĐ", "TTg"]),
        ("cds 10/10", ["CHUYỂN ĐỔI SỐ", "10/10"]),
    ],
)
def test_hits_are_the_words_as_written(modules: Page, query: str, hits: list[str]) -> None:
    groups = find(modules, query)
    found = {hit for group in groups for item in group["items"] for hit in item["hits"]}
    assert set(hits) <= found


def test_every_beginning_of_a_query_finds_the_page(modules: Page) -> None:
    query = "chuyển đổi số quốc gia"
    beginnings = [query[:end] for end in range(1, len(query) + 1)]
    for beginning, groups in zip(
        beginnings, modules.evaluate(_SEARCH, [ROWS, beginnings]), strict=True
    ):
        assert DIGITAL in [group["page"] for group in groups], beginning


def test_folding_is_that_of_the_compiler(modules: Page) -> None:
    every = "".join(map(chr, [*range(32, 0x250), *range(0x1E00, 0x1F00), *range(0x2000, 0x2070)]))
    texts = [every, unicodedata.normalize("NFD", every), "Thuỷ\nđiện", *(row[1] for row in ROWS)]
    folded = modules.evaluate(
        """async (texts) => {
          const { fold } = await import("/text.js");
          return texts.map(fold);
        }""",
        texts,
    )
    assert folded == [fold(text) for text in texts]


def test_lower_case_keeps_the_length_of_the_text(modules: Page) -> None:
    texts = ["05/6, 007; 10-10", "İstanbul ĐƯỜNG", "𝒜 emoji 🎉 ﬁ ß", "kỹ quý Thuỷ hoá quyết\n"]
    lengths = modules.evaluate(
        """async (texts) => {
          const { lowerCase } = await import("/text.js");
          return texts.map((text) => lowerCase(text).length - text.length);
        }""",
        texts,
    )
    assert lengths == [0] * len(texts)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("chuyeern", "chuyển"),
        ("ddooir", "đổi"),
        ("soos", "số"),
        ("nguwowif", "người"),
        ("nguoiwf", "người"),
        ("dduwowngf", "đường"),
        ("truwowngf", "trường"),
        ("quoocs", "quốc"),
        ("khoer", "khoẻ"),
        ("tw", "tư"),
        ("ban", "ban"),
        ("sxh", "sxh"),
    ],
)
def test_telex_is_read(modules: Page, typed: str, meant: str) -> None:
    is_found = modules.evaluate(
        """async ([typed, meant]) => {
          const { phrasePattern, wholeWords } = await import("/text.js");
          const { decodeTelex } = await import("/telex.js");
          return wholeWords([phrasePattern(decodeTelex(typed), true)], false).test(` ${meant}`);
        }""",
        [typed, meant],
    )
    assert is_found

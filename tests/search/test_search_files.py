"""The data and scripts of the search, and the change to Material's pages."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.bundling import bundle, bundle_module
from hooks.material.search_box import use_own_worker
from hooks.outputs import SearchEntry
from hooks.search.files import PAGES_OF_A_FILE, STUB_PATH, box_file, search_files, worker_file
from hooks.wording.vietnamese import fold
from tests.search.samples import DIGITAL, ENTRIES, HOSTILE, HOSTILE_TITLE
from tests.search.sites import data_of

SOURCES = {
    path.name: path.read_text("utf-8")
    for path in (Path(__file__).parents[2] / "docs/assets/search").glob("*.js")
}
WORDS = {
    f"search.result.{key}": "…"
    for key in ("none", "one", "other", "more.one", "more.other", "term.missing")
}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Phòng, chống đuối nước", "phong  chong duoi nuoc"),
        ("505/QĐ-TTg", "505 qd ttg"),
        ("ế Ệ ữ ỷ ĐỒNG", "e e u y dong"),
        (unicodedata.normalize("NFD", "Thuỷ điện"), "thuy dien"),
        ("\u0301", " "),
        ("İ", "i"),
    ],
)
def test_folding_loses_marks_case_and_punctuation(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length_of_nfc(text: str) -> None:
    assert len(fold(text)) == len(unicodedata.normalize("NFC", text))


@given(st.text())
def test_folding_is_the_same_for_all_normal_forms_and_twice(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(fold(text)) == fold(text)


def test_the_first_file_has_all_but_the_texts_which_follow_in_the_same_order() -> None:
    first, texts = data_of(ENTRIES)
    assert [row[0] for row in first["pages"]] == [
        e.location for e in ENTRIES if e.page == e.location
    ]
    assert first["pages"][0] == [
        "chien-dich/chuyen-doi-so/",
        "Ngày Chuyển đổi số quốc gia",
        ["Chuyển đổi số"],
        1.0,
        [
            ["khau-hieu-1", "Khẩu hiệu", [], 1.6],
            ["khau-hieu-2", "Khẩu hiệu", [], 1.6],
            ["van-ban", "Văn bản", [], 1.6],
        ],
    ]
    assert texts["from"] == 0
    assert texts["texts"][0] == [entry.text for entry in ENTRIES if entry.page == DIGITAL]
    assert first["texts"] == [file.path.rpartition("/")[2] for file in search_files(ENTRIES).texts]


def test_texts_are_split_so_that_an_edit_changes_one_file_of_them() -> None:
    pages = [
        SearchEntry(location=f"mau-{number}/", title="Mẫu", text=f"Mẫu {number}")
        for number in range(3 * PAGES_OF_A_FILE)
    ]
    edited = [*pages[:-1], replace(pages[-1], text="Mẫu khác")]
    before, after = search_files(pages), search_files(edited)
    assert len(before.texts) == 3
    assert [a == b for a, b in zip(before.texts, after.texts, strict=True)] == [True, True, False]
    # it names the files of texts
    assert before.first.path != after.first.path
    first, *texts = data_of(tuple(pages))
    assert [len(file["texts"]) for file in texts] == [PAGES_OF_A_FILE] * 3
    assert [first["pages"][file["from"]][0] for file in texts] == [
        f"mau-{at * PAGES_OF_A_FILE}/" for at in range(3)
    ]


@pytest.mark.parametrize(
    ("entry", "row", "texts"),
    [
        (SearchEntry(location="a/", title="A"), ["a/", "A"], []),
        (SearchEntry(location="", title="A", text="x"), ["", "A"], ["x"]),
        (SearchEntry(location="a/", title="A", tags=("t",)), ["a/", "A", ["t"]], []),
        (SearchEntry(location="a/", title="A", weight=2), ["a/", "A", [], 2], []),
        (SearchEntry(location="a/", title=" A\n b", text="1\n2"), ["a/", "A b"], ["1 2"]),
    ],
)
def test_a_row_is_clean_and_without_trailing_defaults(
    entry: SearchEntry, row: list[Any], texts: list[str]
) -> None:
    first, file = data_of((entry,))
    assert first["pages"] == [row]
    assert file["texts"] == [texts]


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_any_text_arrives_as_nfc_on_one_line(title: str, text: str) -> None:
    entry = SearchEntry(location="a/", title=title, text=text, weight=2)
    first, file = data_of((entry,))
    name = first["pages"][0][1]
    for given_text, arrived in ((title, name), (text, "".join(file["texts"][0]))):
        assert arrived.split() == unicodedata.normalize("NFC", given_text).split()
        assert "\n" not in arrived


def test_the_stub_is_small_and_names_the_data() -> None:
    files = search_files(ENTRIES)
    assert files.stub.path == STUB_PATH == "search/search_index.json"
    stub = json.loads(files.stub.content)
    assert stub["docs"] == []
    assert stub["config"]["data"] == files.first.path
    assert len(files.stub.content) < 120


def test_the_same_entries_give_the_same_bytes_and_others_another_path() -> None:
    assert search_files(ENTRIES) == search_files(list(ENTRIES))
    assert search_files(ENTRIES).first.path != search_files(ENTRIES[:1]).first.path


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([SearchEntry(location="a/", title=" ")], "'a/' has no title"),
        ([SearchEntry(location="a/", title="A")] * 2, "'a/' is given twice"),
        ([SearchEntry(location="a/#b", title="A")], "'a/#b' is a section of a page without entry"),
        *(
            ([SearchEntry(location=bad, title="A")], f"{bad!r} is not a path within the site")
            for bad in ("/a/", "//evil.example/", "javascript:alert(1)", "../a/", "a b/", 'a/#"')
        ),
    ],
)
def test_entries_that_cannot_be_found_or_opened_are_refused(
    entries: list[SearchEntry], message: str
) -> None:
    with pytest.raises(ValueError, match="search: ") as caught:
        search_files(entries)
    assert message in str(caught.value)


def test_scripts_are_one_piece_without_module_syntax_and_named_by_content() -> None:
    for file in (worker_file(SOURCES), box_file(SOURCES)):
        text = file.content.decode()
        assert "import " not in text
        assert "export " not in text
        assert "/**" not in text
    changed = {**SOURCES, "text.js": SOURCES["text.js"] + "\nconst changed = 1;\n"}
    assert worker_file(changed).path != worker_file(SOURCES).path
    assert box_file(changed).path == box_file(SOURCES).path


def test_bundling_puts_each_module_once_before_those_that_use_it() -> None:
    sources = {
        "a.js": 'import { b } from "./b.js";\nimport { c } from "./c.js";\nb(c);\n',
        "b.js": 'import { c } from "./c.js";\n// why\nexport const b = c;\n',
        "c.js": "/** What. */\nexport function c() {}\n",
    }
    wrapped = bundle(sources, "a.js")
    assert wrapped == '"use strict";\n(() => {\nfunction c() {}\nconst b = c;\nb(c);\n})();\n'


def test_a_module_exports_what_its_entry_does_and_nothing_of_what_it_imports() -> None:
    sources = {
        "a.js": 'import { b } from "./b.js";\nexport async function a() { b(); }\nconst own = 1;\n',
        "b.js": "export function b() {}\n",
    }
    made = bundle_module(sources, "a.js")
    assert made == ("function b() {}\nasync function a() { b(); }\nconst own = 1;\nexport { a };\n")


def test_bundling_refuses_two_modules_that_declare_the_same_name() -> None:
    sources = {
        "a.js": 'import { b } from "./b.js";\nconst LIMIT = b;\n',
        "b.js": "const LIMIT = 1;\nexport const b = LIMIT;\n",
    }
    with pytest.raises(ValueError, match=r"b\.js and a\.js both declare LIMIT"):
        bundle(sources, "a.js")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('import { x } from "./gone.js";\n', "gone.js is missing"),
        ('import x from "./a.js";\n', "a.js has module syntax"),
        ("export default 1;\n", "a.js has module syntax"),
    ],
)
def test_bundling_refuses_what_it_cannot_do(source: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        bundle({"a.js": source}, "a.js")


def material_page(**changes: Any) -> str:
    config = {
        "base": "../..",
        "translations": WORDS,
        "search": "../../assets/javascripts/workers/search.a7633da7.min.js",
        **changes,
    }
    script = f'<script id="__config" type="application/json">{json.dumps(config)}</script>'
    return f'<input data-md-component="search-query"><p>Initializing search</p>{script}'


def config_of(html: str) -> Any:
    return json.loads(html.partition('json">')[2].removesuffix("</script>"))


@pytest.mark.parametrize("to_root", ["", "../../", "/lich/", "https://example.org/lich/"])
def test_the_worker_is_addressed_relative_to_the_page(to_root: str) -> None:
    html = material_page(search=f"{to_root}assets/javascripts/workers/search.0f.min.js")
    config = config_of(use_own_worker(html, "assets/search/w.js"))
    assert config["search"] == f"{to_root}assets/search/w.js"
    assert config["base"] == "../.."
    assert config["translations"]["search.result.term.missing"] == "Không có từ"


def test_text_in_the_configuration_cannot_end_its_script() -> None:
    words = {**WORDS, "clipboard.copy": "&"}
    html = material_page(translations=words, base=r"\u003c/script>").replace(r"\\u", r"\u")
    changed = use_own_worker(html, "assets/search/w.js")
    assert changed.count("</script>") == 1
    assert config_of(changed)["base"] == "</script>"
    assert config_of(changed)["translations"]["clipboard.copy"] == "&"


@pytest.mark.parametrize(
    "html",
    [
        "<p>no configuration</p>",
        material_page().replace("Initializing", "Starting"),
        material_page() * 2,
        material_page(search="assets/javascripts/workers/find.js"),
        material_page(translations={}),
        material_page().replace('"base"', "base"),
        '<script id="__config" type="application/json">[]</script>',
    ],
)
def test_a_changed_template_stops_the_build_and_names_material(html: str) -> None:
    with pytest.raises(ValueError, match="Material for MkDocs has changed its template"):
        use_own_worker(html, "assets/search/w.js")


def test_hostile_titles_stay_text_in_the_data() -> None:
    first, _ = data_of(ENTRIES)
    assert [row[1] for row in first["pages"] if row[0] == HOSTILE] == [HOSTILE_TITLE]

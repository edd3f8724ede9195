"""How faults are reported: at the column, in one language, and as annotations of a review."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest

from hooks.catalogue.load import load_catalogue
from hooks.editing.advice_report import KINDS, count_advice, render_advice
from hooks.editing.fault_report import pointed, render_github, render_text
from hooks.source.faults import Fault, Faults, Place, as_advice, fault
from hooks.source.messages import MESSAGES
from tests.conftest import ROOT, run_here
from tests.editing.test_schema import BAD_CAMPAIGNS, BAD_DOCUMENTS

VIETNAMESE = re.compile(
    "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.I
)
# Keys of the form, which messages name as they are written.
KEYS = re.compile(r"\b(text)\b")
ENGLISH = re.compile(r"\b(expected|found|should|must|input|line|text|the|missing|unknown)\b")


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("nam: x", 6, ("nam: x", 5)),
        ("", 1, ("", 0)),
        ("a\tb", 3, ("a·b", 2)),
        ("e\u0302x", 3, ("e\u0302x", 1)),
        ("漢x", 2, ("漢x", 2)),
        ("ab", 9, ("ab", 2)),
    ],
)
def test_the_caret_stands_under_the_column(
    line: str, column: int, expected: tuple[str, int]
) -> None:
    assert pointed(line, column) == expected


def test_a_long_line_is_cut_around_the_column() -> None:
    shown, caret = pointed("x" * 500 + "HERE" + "y" * 500, 501)
    assert shown[caret : caret + 4] == "HERE"
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert len(shown) < 120


def test_english_messages_are_english() -> None:
    for wording in MESSAGES.values():
        assert not VIETNAMESE.search(re.sub("«[^»]*»", "", wording.what["en"] + wording.mend["en"]))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, "them") for text in BAD_CAMPAIGNS),
        *((text, "documents/them") for text in BAD_DOCUMENTS),
    ],
)
def test_inserted_values_are_in_the_language_too(sample: Path, text: str, name: str) -> None:
    """The editor's own words, which are not translated, are removed first."""
    (sample / f"{name}.yml").write_text(text, "utf-8")
    with pytest.raises(Faults) as raised:
        load_catalogue(sample, PurePosixPath("campaigns"))
    for item in raised.value.faults:
        english = re.sub("«[^»]*»", "", f"{item.what('en')} {item.mend('en')}")
        assert not VIETNAMESE.search(english), english
        vietnamese = re.sub("«[^»]*»", "", f"{item.what()} {item.mend()}")
        told = KEYS.sub("", vietnamese.replace("known", "").partition("dùng được:")[0])
        assert not ENGLISH.search(told), told


@pytest.mark.slow
@pytest.mark.parametrize(
    "broken",
    ["a: [1\nb: 2", "a: 'x\n", "a:\tb\n\tc: d", "a: b: c", "- a\nb: c", "a: `x`", 'a: "\\y"',
     "a: |x\n", "a: {b\n", "? a\n- b", "a: b\n c: d", "---\na: 1\n---\nb: 1", "@a: 1", "%X\n"],
)  # fmt: skip
def test_syntax_is_explained_in_vietnamese(sample: Path, broken: str) -> None:
    (sample / "them.yml").write_text(broken, "utf-8")
    with pytest.raises(Faults) as raised:
        load_catalogue(sample)
    for item in raised.value.faults:
        assert not ENGLISH.search(item.what())
        assert not VIETNAMESE.search(item.what("en"))


def test_annotations_are_escaped() -> None:
    place = Place(PurePosixPath("campaigns/a,b:c%.yml"), 3, 7)
    line = render_github([fault(place, "bad-id", value="50%,x::y\nz")], "en")
    assert line == (
        "::error file=campaigns/a%2Cb%3Ac%25.yml,line=3,col=7,"
        "title=the id «50%25%2Cx%3A%3Ay\\u000az» is malformed::"
        "to mend: use only unaccented lower-case letters, digits and hyphens, as in ngay-gia-dinh"
    )


def test_advice_is_told_as_a_warning() -> None:
    item = as_advice(fault(Place(PurePosixPath("a.yml")), "unverified", what="mau"))
    assert render_github([item], "en").startswith("::warning file=a.yml,line=1,col=1,")
    assert render_text([item]).startswith("a.yml:1:1: nhắc: chưa xác minh")


def test_the_command_in_english_and_for_a_review(sample: Path) -> None:
    good = run_here("check", "--campaigns", str(sample), "--lang", "en", "--today", "2026-11-20")
    assert good.returncode == 0  # warnings alone do not fail
    assert "warning: " in good.stderr
    assert "2 campaigns, 5 documents: no faults. Warnings: " in good.stdout
    (sample / "them.yml").write_text("name: x\ntopic: linh-vuc\nnam: y\n", "utf-8")
    bad = run_here("check", "--campaigns", str(sample), "--format", "github", "--lang", "en")
    assert bad.returncode == 1
    (annotation,) = bad.stdout.splitlines()
    assert annotation.startswith("::error file=")
    assert ",line=3,col=1,title=there is no key «nam»::" in annotation


def made_advice(code: str, number: int, **values: object) -> Fault:
    place = Place(PurePosixPath("a.yml"), number)
    return as_advice(fault(place, code, f"dòng {number}", **values))


def test_advice_is_told_by_kind_what_presses_first_and_the_mend_once() -> None:
    soon = [made_advice("still-projected", 90, days=3, date="01/12/2026", year=2026)]
    unverified = [made_advice("unverified", number, what=f"mau-{number}") for number in range(1, 6)]
    told = render_advice([*unverified, *soon])
    assert told.index("dự kiến") < told.index("mau-1")
    assert "    90 | dòng 90" in told  # few of a kind are shown with their lines
    assert "dòng 1" not in told  # many are listed one line each
    assert told.count("tìm văn bản gốc") == 1
    for item in (*soon, *unverified):
        assert f"{item.place}: nhắc: {item.what()}" in told
    assert count_advice([*unverified, *soon]).splitlines() == [
        "  1 ngày sắp đến mà vẫn chỉ là dự kiến",
        "  5 điều chưa xác minh",
    ]


def test_mends_that_differ_stand_by_their_advice() -> None:
    years = [
        made_advice("still-projected", year, days=3, date=f"01/01/{year}", year=year)
        for year in (2026, 2027)
    ]
    told = render_advice(years, "en")
    assert "a document of 2026" in told
    assert "a document of 2027" in told


def test_every_kind_of_advice_has_its_place_in_the_order() -> None:
    """A kind without a name is reported last, under its code."""
    sources = "".join(
        file.read_text("utf-8") for file in (ROOT / "hooks").rglob("*.py") if "advice" in file.name
    )
    given = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', sources)) & set(MESSAGES)
    assert given >= {"earlier-year", "link-gone", "doubt"}
    assert given <= set(KINDS)
    assert set(KINDS) <= set(MESSAGES)

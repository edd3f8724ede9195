"""What changes after a document is issued: moves, cancellations, replacements, doubts, successors.

The campaign is made up and named so; only its shape matters.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.catalogue.catalogue import Catalogue
from hooks.catalogue.load import load_catalogue
from hooks.compiler import compile_site
from hooks.facts.agencies import in_charge
from hooks.facts.occurrences import Occurrence, resolve
from hooks.facts.texts import banner_text_of, theme_of
from hooks.model.registry import Agency
from hooks.source.faults import Faults
from tests.conftest import DRAWING, ROOT

TODAY = date(2026, 11, 20)
URL = "https://mau.example/"

DOCUMENTS = {
    "mau-quy-dinh": {"kind": "Quyết định", "number": "1", "date": "1/1/2020"},
    "mau-ke-hoach": {"kind": "Kế hoạch", "number": "2", "date": "1/2/2026"},
    "mau-sua-doi": {"kind": "Công văn", "number": "3", "date": "1/3/2026"},
}
CAMPAIGN: dict[str, Any] = {
    "id": "mau",
    "name": "Chiến dịch mẫu",
    "topic": "chuyen-doi-so",
    "occasions": [
        {"id": "ngay", "kind": "ngay", "name": "Ngày mẫu", "rule": {"yearly": "1/9"},
         "basis": "mau-quy-dinh"},
        {"id": "thang", "kind": "thang", "name": "Tháng mẫu", "rule": {"month": 9},
         "basis": "mau-quy-dinh"},
    ],
    "editions": [
        {
            "year": 2026,
            "documents": ["mau-ke-hoach"],
            "occasions": ["ngay", "thang"],
            "periods": [
                {"id": "dot", "kind": "cao-diem", "source": "mau-ke-hoach",
                 "when": {"from": "25/8/2026", "to": "1/9/2026"}},
            ],
            "texts": [
                {"kind": "chu-de", "text": "Chủ đề mẫu cũ", "source": "mau-ke-hoach"},
                {"kind": "khau-hieu", "text": "Khẩu hiệu mẫu", "source": "mau-ke-hoach"},
            ],
        }
    ],
}  # fmt: skip


def catalogue(
    campaigns: Path, edition: dict[str, Any] | None = None, **documents: dict[str, Any]
) -> Catalogue:
    """Return the made-up campaign's catalogue, its edition and documents changed as given."""
    for file in campaigns.glob("*.yml"):
        file.unlink()
    changed = {**CAMPAIGN, "editions": [{**CAMPAIGN["editions"][0], **(edition or {})}]}
    (campaigns / "mau.yml").write_text(yaml.safe_dump(changed, allow_unicode=True), "utf-8")
    entries = {key: {"seen": "whole", "issuer": "chinh-phu", **value}
               for key, value in DOCUMENTS.items()}  # fmt: skip
    for key, value in documents.items():
        entries[key.replace("_", "-")] |= value
    registry = Path("registry", "documents.yml")
    text = (ROOT / "campaigns" / registry).read_text("utf-8")
    (campaigns / registry).write_text(text + yaml.safe_dump(entries, allow_unicode=True), "utf-8")
    return load_catalogue(campaigns)


def of_2026(loaded: Catalogue) -> dict[str, Occurrence]:
    return {o.item: o for o in resolve(loaded, TODAY) if o.campaign.id == "mau" and o.year == 2026}


def page(loaded: Catalogue) -> str:
    compiled = compile_site(loaded, TODAY, URL, drawing=DRAWING)
    return next(page.html for page in compiled.pages if page.url == "chien-dich/mau/")


def test_moving_one_date_leaves_the_rest(campaigns: Path) -> None:
    before = of_2026(catalogue(campaigns))
    change = {"item": "ngay", "status": "moved", "to": {"date": "3/9/2026"},
              "source": "mau-sua-doi", "wording": "dời sang ngày 3/9"}  # fmt: skip
    after = of_2026(catalogue(campaigns, {"changes": [change]}))
    moved = after["ngay"]
    assert (moved.status, moved.span.first) == ("moved", date(2026, 9, 3))
    assert moved.moved_from == before["ngay"].span
    assert moved.key == before["ngay"].key
    assert moved.reason == "dời sang ngày 3/9"
    for item in ("thang", "dot"):
        assert (after[item].span, after[item].status) == (before[item].span, before[item].status)


def test_a_cancelled_date_stays_in_the_list_as_cancelled(campaigns: Path) -> None:
    change = {"item": "dot", "status": "cancelled", "source": "mau-sua-doi"}
    found = of_2026(catalogue(campaigns, {"changes": [change]}))
    assert found["dot"].status == "cancelled"
    assert found["dot"].documents == ("mau-sua-doi", "mau-ke-hoach")
    assert found["ngay"].status == "confirmed"


def test_a_move_is_told_on_the_page_and_in_the_feed(campaigns: Path) -> None:
    change = {"item": "ngay", "status": "moved", "to": {"date": "3/9/2026"},
              "source": "mau-sua-doi", "wording": "dời sang ngày 3/9"}  # fmt: skip
    loaded = catalogue(campaigns, {"changes": [change]})
    html = page(loaded)
    assert "Trước khi dời: 01/09/2026" in html
    assert "dời sang ngày 3/9" in html
    feed = (
        compile_site(loaded, TODAY, URL, drawing=DRAWING).files["ics/chien-dich/mau.ics"].decode()
    )
    assert "ĐÃ DỜI: Ngày mẫu" in feed.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20260903" in feed


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"item": "khong-co", "status": "cancelled"}, "năm 2026 không có mục «khong-co»"),
        ({"item": "ngay", "status": "moved"}, "dời thì phải có thời gian mới"),
        (
            {"item": "ngay", "status": "cancelled", "to": {"date": "3/9/2026"}},
            "dời thì phải có thời gian mới",
        ),
    ],
)
def test_a_senseless_change_is_a_fault(
    campaigns: Path, change: dict[str, Any], expected: str
) -> None:
    with pytest.raises(Faults) as raised:
        catalogue(campaigns, {"changes": [{**change, "source": "mau-sua-doi"}]})
    assert [item.what() for item in raised.value.faults if item.what().startswith(expected)]


def test_a_superseded_text_is_kept_but_not_offered(campaigns: Path) -> None:
    texts = [
        {"kind": "chu-de", "text": "Chủ đề mẫu cũ", "source": "mau-ke-hoach",
         "superseded": {"by": "mau-sua-doi", "reason": "Mẫu lý do"}},
        {"kind": "chu-de", "text": "Chủ đề mẫu mới", "source": "mau-sua-doi"},
    ]  # fmt: skip
    loaded = catalogue(campaigns, {"texts": texts})
    (edition,) = loaded.campaign("mau").editions
    theme, on_banner = theme_of(edition, "ngay"), banner_text_of(edition)
    assert theme is not None
    assert on_banner is not None
    assert theme.text == on_banner.text == "Chủ đề mẫu mới"
    html = page(loaded)
    assert "Chủ đề mẫu cũ" in html
    assert "Không còn dùng: đã được thay bằng" in html
    assert "Mẫu lý do" in html


def test_a_superseding_document_replaces_what_rests_on_the_old_one_alone(campaigns: Path) -> None:
    texts = [
        {"kind": "chu-de", "text": "Chủ đề mẫu cũ", "source": "mau-ke-hoach"},
        {"kind": "khau-hieu", "text": "Khẩu hiệu mẫu của hai văn bản",
         "source": ["mau-ke-hoach", "mau-quy-dinh"]},
    ]  # fmt: skip
    loaded = catalogue(campaigns, {"texts": texts}, mau_sua_doi={"supersedes": ["mau-ke-hoach"]})
    (edition,) = loaded.campaign("mau").editions
    assert [text.offered for text in edition.texts] == [False, True]
    assert theme_of(edition, "ngay") is None
    found = of_2026(loaded)
    assert found["dot"].status == "cancelled"  # its window was based on the old plan alone
    assert found["ngay"].status == "confirmed"


def test_an_amending_document_replaces_nothing_by_itself(campaigns: Path) -> None:
    loaded = catalogue(campaigns, None, mau_sua_doi={"amends": ["mau-ke-hoach"]})
    (edition,) = loaded.campaign("mau").editions
    assert all(text.offered for text in edition.texts)
    assert "Sửa đổi: Kế hoạch 2" in page(catalogue_again(campaigns))


def catalogue_again(campaigns: Path) -> Catalogue:
    """Return the catalogue of the unchanged folder, with the amending document in the edition."""
    file = campaigns / "mau.yml"
    data = yaml.safe_load(file.read_text("utf-8"))
    data["editions"][0]["documents"].append("mau-sua-doi")
    file.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return load_catalogue(campaigns)


def test_documents_cannot_replace_each_other_in_a_circle(campaigns: Path) -> None:
    with pytest.raises(Faults) as raised:
        catalogue(
            campaigns,
            None,
            mau_sua_doi={"supersedes": ["mau-ke-hoach"]},
            mau_ke_hoach={"supersedes": ["mau-sua-doi"]},
        )
    assert {item.code for item in raised.value.faults} == {"document-cycle"}


def test_an_unverified_text_is_marked_and_never_leads(campaigns: Path) -> None:
    texts = [{"kind": "chu-de", "text": "Chủ đề mẫu", "source": "mau-ke-hoach", "verified": False}]
    loaded = catalogue(campaigns, {"texts": texts})
    (edition,) = loaded.campaign("mau").editions
    assert theme_of(edition, "ngay") is None
    assert banner_text_of(edition) is None
    assert "Chưa xác minh" in page(loaded)


def test_a_translation_stands_under_its_text_with_its_language(campaigns: Path) -> None:
    (campaigns / "registry" / "languages.yml").write_text(
        "vi: {name: Tiếng Việt}\nen: {name: Tiếng Anh}\n", "utf-8"
    )
    texts = [
        {"kind": "chu-de", "text": "Chủ đề mẫu", "source": "mau-ke-hoach",
         "translations": [{"language": "en", "text": "Sample theme", "official": False,
                           "source": "mau-ke-hoach"}]},
    ]  # fmt: skip
    html = page(catalogue(campaigns, {"texts": texts}))
    assert '<div class="translation" lang="en">' in html
    assert "Sample theme" in html
    assert "bản dịch không chính thức" in html


def translated(text: dict[str, Any], translation: dict[str, Any]) -> dict[str, Any]:
    """A year with one theme and its translation into a made-up wording."""
    made = {"language": "en", "text": "Sample theme", "official": True, "source": "mau-ke-hoach"}
    theme = {"kind": "chu-de", "text": "Chủ đề mẫu", "source": "mau-ke-hoach"}
    return {"texts": [theme | text | {"translations": [made | translation]}]}


BY_LETTER = {"superseded": {"by": "mau-sua-doi"}}


@pytest.mark.parametrize(
    ("text", "translation", "documents", "words", "translated_words"),
    [
        pytest.param({}, {}, {}, True, True, id="both hold"),
        pytest.param(BY_LETTER, {}, {}, False, False, id="the text is replaced"),
        pytest.param({}, BY_LETTER, {}, True, False, id="the translation is replaced"),
        pytest.param(
            {"source": "mau-quy-dinh"},
            {},
            {"mau_sua_doi": {"supersedes": ["mau-ke-hoach"]}},
            True,
            False,
            id="the translation's document is replaced",
        ),
    ],
)
def test_what_is_replaced_is_not_offered_for_copying(  # noqa: PLR0917
    campaigns: Path, text: dict[str, Any], translation: dict[str, Any],
    documents: dict[str, dict[str, Any]], words: bool, translated_words: bool,
) -> None:  # fmt: skip
    (campaigns / "registry" / "languages.yml").write_text(
        "vi: {name: Tiếng Việt}\nen: {name: Tiếng Anh}\n", "utf-8"
    )
    loaded = catalogue(campaigns, translated(text, translation), **documents)
    compiled = compile_site(loaded, TODAY, URL, drawing=DRAWING)
    for url in ("chien-dich/mau/", "khau-hieu/"):
        html = next(page.html for page in compiled.pages if page.url == url)
        for wording, offered in (("Chủ đề mẫu", words), ("Sample theme", translated_words)):
            (attributes,) = re.findall(rf"<p class=\"(text__words[^>]*)>{wording}</p>", html)
            assert attributes == ('text__words" data-copy' if offered else 'text__words struck"')


def test_the_documents_of_a_translation_are_among_the_campaigns(campaigns: Path) -> None:
    (campaigns / "registry" / "languages.yml").write_text(
        "vi: {name: Tiếng Việt}\nen: {name: Tiếng Anh}\n", "utf-8"
    )
    html = page(catalogue(campaigns, translated({}, {"source": "mau-sua-doi"})))
    assert '<a href="#vb-mau-sua-doi">' in html
    assert '<li id="vb-mau-sua-doi">' in html


def test_a_translation_needs_a_known_language(campaigns: Path) -> None:
    texts = [
        {"kind": "chu-de", "text": "Chủ đề mẫu", "source": "mau-ke-hoach",
         "translations": [{"language": "xx", "text": "Sample theme", "official": False,
                           "source": "mau-ke-hoach"}]},
    ]  # fmt: skip
    with pytest.raises(Faults) as raised:
        catalogue(campaigns, {"texts": texts})
    assert [item.what() for item in raised.value.faults] == ["languages không có «xx»"]


def test_a_list_known_to_be_incomplete_says_so(campaigns: Path) -> None:
    expected = [{"kind": "khau-hieu", "count": 12, "source": "mau-ke-hoach"}]
    html = page(catalogue(campaigns, {"expected": expected}))
    assert "văn bản nêu 12 khẩu hiệu, mới có 1" in html


def agency(*successors: dict[str, Any]) -> Agency:
    return Agency.model_validate({"names": [{"name": "Mẫu"}], "successors": list(successors)})


AGENCIES = {
    "cu": agency(
        {"agency": "so-mot", "function": "Chuyển đổi số", "since": "1/3/2025", "basis": "mẫu"},
        {"agency": "so-hai", "function": "Báo chí", "since": "1/3/2025", "basis": "mẫu"},
    ),
    "so-mot": agency({"agency": "so-ba", "since": "1/7/2025", "basis": "mẫu", "verified": False}),
    "so-hai": agency(),
    "so-ba": agency(),
    "vong": agency({"agency": "vong-2", "basis": "mẫu"}),
    "vong-2": agency({"agency": "vong", "basis": "mẫu"}),
}


@pytest.mark.parametrize(
    ("start", "function", "today", "expected"),
    [
        ("cu", "chuyển đổi số", date(2024, 1, 1), [("cu", True)]),
        ("cu", "chuyển đổi số", date(2025, 4, 1), [("so-mot", True)]),
        ("cu", "chuyển đổi số", TODAY, [("so-ba", False)]),
        ("cu", "báo chí", TODAY, [("so-hai", True)]),
        ("cu", None, TODAY, [("so-ba", False), ("so-hai", True)]),
        ("vong", None, TODAY, [("vong-2", True)]),
    ],
)
def test_who_is_in_charge(
    start: str, function: str | None, today: date, expected: list[tuple[str, bool]]
) -> None:
    found = in_charge(start, function, AGENCIES, today)
    assert [(item.agency, item.verified) for item in found] == expected


def test_a_yearly_deadline_ends_with_the_agency_that_set_it(campaigns: Path) -> None:
    agencies = campaigns / "registry" / "agencies.yml"
    added = {
        "so-mau": {
            "names": [{"name": "Sở mẫu"}],
            "successors": [{"agency": "bo-khcn", "since": "1/3/2025", "basis": "mẫu"}],
        }
    }
    text = agencies.read_text("utf-8") + yaml.safe_dump(added, allow_unicode=True)
    agencies.write_text(text, "utf-8")
    reports = [
        {"id": "bao-cao", "audience": "so-nganh", "to": "Sở mẫu", "text": "mẫu",
         "due": {"yearly_before": "5/6"}, "source": "mau-ke-hoach"},
    ]  # fmt: skip
    loaded = catalogue(
        campaigns,
        {"year": 2023, "periods": [], "reports": reports},
        mau_ke_hoach={"issuer": "so-mau"},
    )
    days = [o.span.first for o in resolve(loaded, date(2024, 1, 1)) if o.item == "bao-cao"]
    # 2025 and 2026 lie within the years projected, but the agency is gone by then
    assert days == [date(2023, 6, 4), date(2024, 6, 4)]

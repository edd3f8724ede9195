"""The gallery: search by campaign, slot and topic; previews in their true shape; files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from xml.sax.saxutils import quoteattr

import pytest
from playwright.sync_api import Browser, Page, expect

from banners import UnsoundError
from banners.making import steps
from banners.print import draw_svg
from banners.store.blob import Blob
from banners.store.store import Store
from hooks.catalogue.catalogue import Catalogue
from hooks.drawing import prints as print_kit
from hooks.drawing.banners import Drawing, banner_words, place_of_words, years_drawn
from hooks.drawing.prints import PrintFile, PrintFiles, draw_prints, words_of
from hooks.pages.frame.views import SiteView
from hooks.pages.gallery import gallery_listing
from hooks.source.faults import Faults
from tests.banners.print.print_helpers import ITEMS
from tests.browsing import lent
from tests.real_campaigns import real_catalogue

SITE = "https://example.gov.vn/"


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    with lent(browser, cached=True, base_url=site_url) as opened:
        yield opened


@pytest.fixture(scope="session")
def listing(built_site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((built_site / "banner/danh-muc.json").read_bytes())
    return found


@pytest.mark.browser
def test_campaign_slot_and_topic_narrow_together(page: Page, listing: list[dict[str, Any]]) -> None:
    page.goto("banner/")
    items = page.locator(".gallery__item:visible")
    expect(items).to_have_count(len(listing))
    page.get_by_label("Vị trí").select_option("728x90")
    with_slot = [one for one in listing if "728x90" in one["slots"]]
    expect(items).to_have_count(len(with_slot))
    topic = with_slot[0]["topic"]
    page.get_by_label("Lĩnh vực", exact=True).select_option(topic)
    same = [one for one in with_slot if one["topic"] == topic]
    expect(items).to_have_count(len(same))
    assert 0 < len(same) < len(with_slot)
    expect(page.locator("[data-count]")).to_have_text(f"{len(same)} chiến dịch")
    page.get_by_role("searchbox", name="Chiến dịch").fill("khong co gi nhu vay")
    expect(items).to_have_count(0)
    expect(page.locator("[data-count]")).to_have_text("Không có banner nào như vậy.")


@pytest.mark.browser
def test_each_picture_is_described_by_the_words_it_shows(
    page: Page, listing: list[dict[str, Any]]
) -> None:
    """A small slot leaves out words that the card has."""
    slot = "728x90"
    page.goto(f"banner/?vi-tri={slot}")
    assert any(slot in one["alts"] for one in listing)
    for one in (one for one in listing if slot in one["slots"]):
        picture = page.locator(f".gallery__item[data-id={one['id']}] img")
        expect(picture).to_have_attribute("alt", one["alts"].get(slot, one["alt"]))


@pytest.mark.browser
def test_a_slot_is_shown_in_its_shape_with_every_file(
    page: Page, listing: list[dict[str, Any]], built_site: Path
) -> None:
    page.goto("banner/?vi-tri=300x600&tu=chuyen+doi+so")
    (one,) = (one for one in listing if one["id"] == "ngay-chuyen-doi-so-quoc-gia")
    item = page.locator(".gallery__item:visible", has_text=one["name"])
    picture = item.locator("img")
    expect(picture).to_have_attribute("alt", one["alt"])
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 300)
    box = picture.bounding_box()
    assert box
    assert box["width"] / box["height"] == pytest.approx(0.5, abs=0.02)
    links = item.locator("a[download]")
    files = one["slots"]["300x600"]
    expect(links).to_have_count(len(files))
    for number, (suffix, width, height, weight) in enumerate(files):
        link = links.nth(number)
        expect(link).to_have_attribute("download", f"{one['id']}-300x600{suffix}")
        expect(link).to_contain_text(f"{-(-weight // 1000)} kB")
        name = link.get_attribute("aria-label") or ""
        assert f"{width}×{height}" in name
        assert (built_site / "banner" / (link.get_attribute("href") or "")).stat().st_size == weight


def printed(name: str, reason: str | None = None) -> PrintFile:
    path = f"banner/mau/2026/{name}.pdf"
    svg = f"<svg><title>Chiến dịch mẫu &amp; {name}</title></svg>".encode()
    files = PrintFiles(pdf=Blob("", len(b"%PDF")), svg=Blob("", len(svg)), alt=words_of(svg))
    return PrintFile(
        campaign_id="mau",
        item=ITEMS[name],
        path=path,
        files=None if reason else files,
        reason=reason,
    )


def test_prints_are_listed_with_the_slots() -> None:
    banner = SimpleNamespace(
        newest=True,
        year=2026,
        alt="Chiến dịch mẫu",
        path="banner/mau/2026/728x90.png",
        size=SimpleNamespace(id="728x90"),
        files=(),
    )
    item = SimpleNamespace(
        campaign=SimpleNamespace(id="mau", name="Chiến dịch mẫu", topic="linh-vuc-mau"),
        newest=None,
        banners=(banner,),
        occurrences=(),
        current=lambda _: None,
        next=lambda _: None,
        archived=lambda _: None,
        prints=(printed("a4-doc"), printed("bang-ron-1x8m", "Chữ quá dài")),
    )
    (one,) = gallery_listing(
        cast("SiteView", SimpleNamespace(campaigns=(item,), today=date(2026, 11, 20)))
    )
    assert one["folder"] == "mau/2026"
    assert set(one["slots"]) == {"728x90", "a4-doc"}
    assert one["slots"]["a4-doc"] == [[".pdf", 210, 297, 4], [".svg", 210, 297, 59]]
    assert one["alts"] == {"a4-doc": "Chiến dịch mẫu & a4-doc"}


def test_a_print_is_described_by_the_words_it_shows(few: Catalogue) -> None:
    (campaign,) = few.campaigns
    text = banner_words(campaign, years_drawn(few, campaign)[0])
    item = ITEMS["a4-doc"]
    svg = draw_svg(text, item, url="https://mau.example/")
    assert words_of(svg)
    assert f"aria-label={quoteattr(words_of(svg))}".encode() in svg


@pytest.fixture(scope="module")
def few() -> Catalogue:
    """One real campaign."""
    catalogue = real_catalogue()
    return catalogue.__class__(
        **{name: getattr(catalogue, name) for name in catalogue.__dataclass_fields__}
        | {"campaigns": catalogue.campaigns[:1]}
    )


def test_a_print_that_fails_its_proof_stops_the_build_and_is_not_kept(
    few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoilt(*_: object, **__: object) -> bytes:
        raise UnsoundError("Bản in a4-doc không đạt: tương phản 2.00, cần ít nhất 4.5.")

    monkeypatch.setattr(print_kit, "load_print_items", lambda: (ITEMS["a4-doc"],))
    monkeypatch.setattr(print_kit, "draw_pdf", spoilt)
    drawing = Drawing(store=Store(tmp_path), slots="all")
    with pytest.raises(Faults) as raised:
        draw_prints(few, SITE, drawing)
    (fault,) = raised.value.faults
    assert "tương phản 2.00" in fault.what() + fault.mend()
    campaign = few.campaigns[0]
    source, _ = place_of_words(few, campaign, years_drawn(few, campaign)[0])
    assert fault.place.path == source.path
    assert not list(tmp_path.rglob("*"))


def test_prints_are_drawn_once(
    few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_kit, "load_print_items", lambda: (ITEMS["a4-doc"],))
    drawing = Drawing(store=Store(tmp_path), slots="all")
    (first,) = draw_prints(few, SITE, drawing)
    monkeypatch.setattr(print_kit, "motif_of", lambda *_: "tho-cam")
    (other,) = draw_prints(few, SITE, drawing)
    assert first.files
    assert other.files
    assert first.files.svg != other.files.svg
    monkeypatch.setattr(print_kit, "draw_pdf", None)  # what is kept needs no drawing
    assert draw_prints(few, SITE, drawing) == (other,)


def test_the_progress_of_prints_begins_with_what_is_kept(
    few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told once however much is kept: what is drawn decides how long is still to wait."""
    told: list[tuple[str, int, int]] = []
    items = (ITEMS["a4-doc"], ITEMS["a3-doc"], ITEMS["a4-ngang"])
    drawing = Drawing(store=Store(tmp_path), slots="all")
    for count in (2, 3, 3):
        told.append(("build", count, 0))
        monkeypatch.setattr(print_kit, "load_print_items", lambda count=count: items[:count])
        draw_prints(few, SITE, drawing, lambda *call: told.append(call))
    assert told == [
        ("build", 2, 0), ("bản in", 0, 2), ("bản in", 1, 2), ("bản in", 2, 2),
        ("build", 3, 0), ("bản in", 2, 3), ("bản in", 3, 3),
        ("build", 3, 0), ("bản in", 3, 3),
    ]  # fmt: skip


def test_a_kept_print_that_is_cut_emptied_or_altered_is_drawn_again(
    few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_kit, "load_print_items", lambda: (ITEMS["a4-doc"],))
    drawn = draw_prints(few, SITE, Drawing(store=Store(tmp_path), slots="all"))
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*/??/*")}
    assert len(kept) == len({"the step", "PDF", "SVG"})
    for file, whole in kept.items():
        middle = len(whole) // 2
        flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
        for spoilt in (b"", whole[:20], whole[:middle], whole[:-1], flipped):
            file.chmod(0o644)
            file.write_bytes(spoilt)
            # Each build reads the store anew.
            drawing = Drawing(store=Store(tmp_path), slots="all")
            assert draw_prints(few, SITE, drawing) == drawn
            assert file.read_bytes() == whole
    assert {*tmp_path.rglob("*/??/*")} == {*kept}
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize(
    "version",
    [
        "fontTools.version",
        "segno.__version__",
        "uharfbuzz.__version__",
        "zlib.ZLIB_RUNTIME_VERSION",
    ],
)
def test_a_print_is_drawn_again_when_a_library_that_shapes_it_changes(
    few: Catalogue, tmp_path: Path, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_kit, "load_print_items", lambda: (ITEMS["a4-doc"],))
    drawing = Drawing(store=Store(tmp_path), slots="all")
    for number in range(2):
        steps.print_code.cache_clear()
        draw_prints(few, SITE, drawing)
        assert len([*tmp_path.glob("steps/??/*")]) == 1 + number
        monkeypatch.setattr(version, "mẫu")
    monkeypatch.undo()
    steps.print_code.cache_clear()

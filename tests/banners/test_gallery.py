"""What the gallery lists, and prints as they are drawn, described and kept."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast
from xml.sax.saxutils import quoteattr

import pytest

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
from tests.real_campaigns import real_catalogue

SITE = "https://example.gov.vn/"
TODAY = date(2026, 11, 20)


def printed(name: str, reason: str | None = None) -> PrintFile:
    path = f"banner/mau/2026/{name}.pdf"
    svg = f"<svg><title>Chiến dịch mẫu &amp; {name}</title></svg>".encode()
    files = PrintFiles(pdf=Blob("", len(b"%PDF")), svg=Blob("", len(svg)), alt=words_of(svg))
    return PrintFile(
        campaign_id="mau",
        year=2026,
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
    prints = (printed("a4-doc"), printed("bang-ron-1x8m", "Chữ quá dài"))
    item = SimpleNamespace(
        campaign=SimpleNamespace(id="mau", name="Chiến dịch mẫu", topic="linh-vuc-mau"),
        newest=None,
        thumbnails={},
        banners=(banner,),
        occurrences=(),
        current=lambda _: None,
        next=lambda _: None,
        archived=lambda _: None,
        is_of_no_year=False,
        edition=2026,
        over_from=lambda _year, _today: "2027-01-01",
        prints_drawn=lambda year: [file for file in prints if file.year == year],
    )
    (one,) = gallery_listing(cast("SiteView", SimpleNamespace(campaigns=(item,), today=TODAY)))
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
        draw_prints(few, TODAY, SITE, drawing)
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
    (first,) = draw_prints(few, TODAY, SITE, drawing)
    monkeypatch.setattr(print_kit, "motif_of", lambda *_: "tho-cam")
    (other,) = draw_prints(few, TODAY, SITE, drawing)
    assert first.files
    assert other.files
    assert first.files.svg != other.files.svg
    monkeypatch.setattr(print_kit, "draw_pdf", None)  # what is kept needs no drawing
    assert draw_prints(few, TODAY, SITE, drawing) == (other,)


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
        draw_prints(few, TODAY, SITE, drawing, lambda *call: told.append(call))
    assert told == [
        ("build", 2, 0), ("bản in", 0, 2), ("bản in", 1, 2), ("bản in", 2, 2),
        ("build", 3, 0), ("bản in", 2, 3), ("bản in", 3, 3),
        ("build", 3, 0), ("bản in", 3, 3),
    ]  # fmt: skip


@pytest.mark.slow
def test_a_kept_print_that_is_cut_emptied_or_altered_is_drawn_again(
    few: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(print_kit, "load_print_items", lambda: (ITEMS["a4-doc"],))
    drawn = draw_prints(few, TODAY, SITE, Drawing(store=Store(tmp_path), slots="all"))
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
            assert draw_prints(few, TODAY, SITE, drawing) == drawn
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
        draw_prints(few, TODAY, SITE, drawing)
        assert len([*tmp_path.glob("steps/??/*")]) == 1 + number
        monkeypatch.setattr(version, "mẫu")
    monkeypatch.undo()
    steps.print_code.cache_clear()

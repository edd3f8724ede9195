"""The web fonts are cut once and kept; what is kept is what would be cut, and sets the same."""

from __future__ import annotations

import io
from itertools import chain
from pathlib import Path

import fontpkg
import pytest
import uharfbuzz
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from banners.store.blob import Blob
from banners.store.store import Store
from banners.typesetting.faces import FALLBACK, FAMILY, KHMER
from hooks.publishing import font_subset
from hooks.publishing import web_fonts as fonts
from hooks.publishing.font_subset import ALL_KHMER, ALL_LATIN, CHARACTERS
from hooks.publishing.web_fonts import web_fonts
from tests.banners.samples import TEXTS


def read(folder: Path) -> dict[str, bytes]:
    store = Store(folder)
    return {
        path: store.read(content) if isinstance(content, Blob) else content
        for path, content in web_fonts(store).items()
    }


@pytest.mark.slow
def test_kept_fonts_are_those_cut_anew_and_a_damaged_one_is_cut_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A few letters stand for all: it is the same cutting, and takes a fifth of the time.
    monkeypatch.setattr(fonts, "cut", lambda file: font_subset.cut(file, range(0x20, 0x7F)))
    cut = read(tmp_path)
    one, *others = sorted((tmp_path / "blobs").glob("*/*"))
    assert len(others) == 2
    before = one.read_bytes()
    one.chmod(0o644)
    one.write_bytes(before[:-1] + b"?")
    assert read(tmp_path) == cut
    assert one.read_bytes() == before
    monkeypatch.setattr(fonts, "cut", lambda _: pytest.fail("cut again"))
    assert read(tmp_path) == cut


# Real words, and letters in a row that mean nothing: every tone, those of Ê Đê and M'Nông, Khmer.
VIETNAMESE = f"{TEXTS['solves'].headline} ẵ ỷ Ữ Đ – “…”"
OTHERS = "ƀuôn ƀ Ƀ № ĭ ŭ Ĕ ơ̆"
OF_KHMER = "ខ្មែរ និងកុមារ ស្ត្រី"


def as_set(font_file: Path | io.BytesIO, text: str, weight: int) -> tuple[list[str], list[float]]:
    """Return what draws the letters of a text, and where, in units of the font (1000 an em)."""
    plain = io.BytesIO()
    with TTFont(font_file) as opened:
        opened.flavor = None
        opened.save(plain)
    font = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue()))
    font.set_variations({"wght": weight})
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer, {"kern": True, "liga": True})
    pen = RecordingPen()
    strokes: list[str] = []
    places: list[float] = []
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen.value = []
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        places += [glyph.cluster, *place.position]
        for stroke, points in pen.value:
            strokes.append(stroke)
            places += chain.from_iterable(points)
    return strokes, places


@pytest.mark.slow
@pytest.mark.parametrize(
    ("family", "characters", "text"),
    [
        (FAMILY, CHARACTERS, VIETNAMESE),
        (FALLBACK, ALL_LATIN, f"{VIETNAMESE} {OTHERS}"),
        (KHMER, ALL_KHMER, OF_KHMER),
    ],
)
def test_a_cut_font_sets_words_as_the_whole_one_does(
    family: str, characters: tuple[int, ...], text: str
) -> None:
    whole = Path(fontpkg.path(family, weight=400))
    for flavor, weights in (("woff2", (400, 700)), ("woff", (400,))):
        part = font_subset.cut(str(whole), characters, flavor)
        assert len(part) < whole.stat().st_size / 3
        for weight in weights:
            strokes, places = as_set(io.BytesIO(part), text, weight)
            whole_strokes, whole_places = as_set(whole, text, weight)
            assert strokes == whole_strokes
            # One width alone of a font of many, with its outlines in whole units.
            assert places == pytest.approx(whole_places, abs=1)

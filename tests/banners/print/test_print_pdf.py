"""The PDF: boxes, inks, words, scale; read by pypdf, and by qpdf and poppler if installed."""

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import DictionaryObject, StreamObject

from banners import BannerError, BannerText, TextTooLongError, UncoveredCharacterError
from banners.palettes import PALETTES
from banners.print import LogoRoom, PrintItem, draw_pdf
from banners.print.draw import artwork
from banners.print.inks import _CHOSEN, inks, separated
from tests.banners.print.print_helpers import (
    ITEMS,
    SOME,
    URL,
    content,
    numbers,
    objects,
    opened,
    operations,
    squeezed,
)
from tests.banners.samples import DRIVES, ENDLESS, LONG_AGENCY, SOLVES, TEXTS

pytestmark = pytest.mark.slow

MM = 72 / 25.4  # points
TEXT = replace(TEXTS["solves"], organiser="Văn bản mẫu: tên đơn vị, địa chỉ")


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_trim_is_the_item_at_its_scale_with_bleed_all_round(item: PrintItem) -> None:
    page = opened(draw_pdf(TEXT, item, url=URL)).pages[0]
    trim, bleed, media = page.trimbox, page.bleedbox, page.mediabox
    assert float(trim.width) == pytest.approx(item.width_mm / item.scale * MM, abs=0.001)
    assert float(trim.height) == pytest.approx(item.height_mm / item.scale * MM, abs=0.001)
    reach = item.bleed_mm / item.scale * MM
    for less, more in (("left", "right"), ("bottom", "top")):
        assert float(getattr(trim, less) - getattr(bleed, less)) == pytest.approx(reach, abs=0.001)
        assert float(getattr(bleed, more) - getattr(trim, more)) == pytest.approx(reach, abs=0.001)
        assert getattr(media, less) == 0
        assert getattr(bleed, less) > 15
        assert getattr(media, more) - getattr(bleed, more) > 15
    assert max(media.width, media.height) < 14_400  # points, the limit of a page
    assert page.user_unit == 1


def test_bleed_is_the_trade_s() -> None:
    for item in ITEMS.values():
        assert item.bleed_mm == 3 if item.scale == 1 else 10 <= item.bleed_mm <= 20


@pytest.mark.parametrize("palette", PALETTES)
def test_cmyk_alone_and_never_more_ink_than_dries(palette: str) -> None:
    pdf = draw_pdf(TEXT, ITEMS["phuon-0-6x2m"], palette, URL, logo=LogoRoom.OUTLINED)
    used = {name for _, name in operations(pdf)}
    assert {b"k", b"K", b"sh"} <= used
    assert not used & {b"rg", b"RG", b"g", b"G", b"cs", b"CS", b"sc", b"scn", b"SC", b"SCN"}
    assert not used & {b"Do", b"BI", b"gs", b"ri"}
    for operands, name in operations(pdf):
        if name in (b"k", b"K"):
            assert sum(numbers(operands)) <= 3
    for value in objects(pdf):
        assert value not in ("/DeviceRGB", "/DeviceGray", "/ICCBased", "/SMask", "/XObject")
        if isinstance(value, DictionaryObject) and "/ShadingType" in value:
            assert str(value["/ColorSpace"]) == "/DeviceCMYK"
        if isinstance(value, StreamObject) and "/FunctionType" in value:
            samples = value.get_data()
            inked = [
                int.from_bytes(samples[at : at + 2]) / 65535 for at in range(0, len(samples), 2)
            ]
            assert all(sum(inked[at : at + 4]) <= 3.0001 for at in range(0, len(inked), 4))


def test_type_is_black_alone_or_white() -> None:
    """Every fill that is not shaded: white, black, and the accent of the pill."""
    for palette in PALETTES:
        written = content(draw_pdf(TEXT, ITEMS["a4-doc"], palette, URL))
        fills = {
            tuple(map(float, found.split())) for found in re.findall(r"(?m)^([\d. ]+) k$", written)
        }
        assert fills == {(0, 0, 0, 0), (0, 0, 0, 1), inks(palette).accent.cmyk}


def test_a_palette_without_chosen_inks_is_separated_within_the_limit() -> None:
    for red in range(0, 256, 51):
        for green in range(0, 256, 51):
            for blue in range(0, 256, 51):
                cmyk = separated((red, green, blue))
                assert sum(cmyk) <= 3.0001
                assert all(0 <= ink <= 1 for ink in cmyk)
    assert separated((255, 255, 255)) == (0, 0, 0, 0)


@pytest.mark.parametrize(("item", "name"), list(zip(SOME, TEXTS, strict=True)))
def test_the_words_are_found_exactly(item: str, name: str) -> None:
    reader = opened(draw_pdf(TEXTS[name], ITEMS[item], url=URL))
    text = squeezed(reader.pages[0].extract_text())
    assert squeezed(TEXTS[name].slogan) in text
    assert text == unicodedata.normalize("NFC", text)
    for part in (TEXTS[name].shown_name, TEXTS[name].shown_label, TEXTS[name].agency):
        assert part is None or part in text
    assert reader.metadata
    assert reader.metadata.title == TEXTS[name].headline


def test_a_copied_headline_is_one_piece_with_the_document_s_hyphen() -> None:
    spans = [
        str(operands[1]["/ActualText"])
        for operands, name in operations(draw_pdf(TEXTS["drives"], ITEMS["phuon-0-6x2m"], url=URL))
        if name == b"BDC" and isinstance(operands[1], DictionaryObject)
    ]
    assert spans == ["01–10/10", TEXTS["drives"].name, DRIVES, "example.gov.vn"]


def test_the_only_font_is_invisible_and_embedded() -> None:
    pdf = draw_pdf(TEXT, ITEMS["a4-doc"], url=URL)
    fonts = [
        value
        for value in objects(pdf)
        if isinstance(value, DictionaryObject) and value.get("/Type") == "/Font"
    ]
    kinds = {str(font["/Subtype"]): font for font in fonts}
    assert set(kinds) == {"/Type0", "/CIDFontType2"}
    descendant = kinds["/CIDFontType2"]
    descriptor = descendant["/FontDescriptor"]
    assert isinstance(descriptor, DictionaryObject)
    assert "/FontFile2" in descriptor
    modes = [numbers(operands) for operands, name in operations(pdf) if name == b"Tr"]
    texts = [1 for _, name in operations(pdf) if name == b"BT"]
    assert modes == [[3]] * len(texts)


def test_hidden_words_lie_on_their_outlines() -> None:
    """Every line's invisible text is as wide as its outlines, so that a search marks the words."""
    from banners.print.outlines import width
    from banners.print.pdf import _hidden_font

    art = artwork(TEXTS["drives"], ITEMS["a4-doc"], "xanh", None, LogoRoom.NONE)
    font = _hidden_font(art)
    stretched = [
        numbers(operands)[0]
        for operands, name in operations(draw_pdf(TEXTS["drives"], ITEMS["a4-doc"]))
        if name == b"Tz"
    ]
    lines = [line for paragraph in art.paragraphs for line in paragraph.lines]
    for line, stretch in zip(lines, stretched, strict=True):
        seen = width(line.shown, line.weight, line.family)
        assert font.width(line.words) * stretch / 100 == pytest.approx(seen, rel=0.001)
        assert 90 < stretch < 115


def test_scale_is_stated_outside_the_trim_and_in_the_metadata() -> None:
    for item_id, scale in (
        ("bang-ron-1x8m", "Tỉ lệ 1:10, in phóng 1000 %"),
        ("a4-doc", "Tỉ lệ 1:1"),
    ):
        item = ITEMS[item_id]
        reader = opened(draw_pdf(TEXT, item))
        assert reader.metadata
        subject = reader.metadata.subject or ""
        assert scale in subject
        assert f"Thành phẩm {item.width_mm} × {item.height_mm} mm" in subject
        assert f"Chừa xén {item.bleed_mm} mm" in subject
        xmp = reader.xmp_metadata
        assert xmp
        assert xmp.dc_title == {"x-default": SOLVES}
        assert scale in (xmp.dc_description or {})["x-default"]


def test_crop_marks_stand_clear_of_the_bleed() -> None:
    pdf, item = draw_pdf(TEXT, ITEMS["bang-ron-1x8m"]), ITEMS["bang-ron-1x8m"]
    strokes = []
    place: list[float] = []
    end: list[float] = []
    for operands, name in operations(pdf):
        if name == b"m":
            place = numbers(operands)
        elif name == b"S":
            strokes.append((place, end))
        end = numbers(operands)
    assert len(strokes) == 8
    width, height, bleed = item.width_mm, item.height_mm, item.bleed_mm  # units are mm at 1:10
    for start, stop in strokes:
        outside = [
            all(x <= -bleed - 10 for x, _ in (start, stop)),
            all(x >= width + bleed + 10 for x, _ in (start, stop)),
            all(y <= -bleed - 10 for _, y in (start, stop)),
            all(y >= height + bleed + 10 for _, y in (start, stop)),
        ]
        assert sum(outside) == 1
        on_the_trim = [start[0] in (0, width), start[1] in (0, height)]
        assert any(on_the_trim)


@pytest.mark.parametrize("headline", ["(Văn bản mẫu)", ") Tj ET Q (", "\\) \\", "<script>", "]]>"])
def test_hostile_words_are_only_words(headline: str) -> None:
    text = BannerText(headline=f"{headline} mẫu", name="Tên & <mẫu>", agency="\"'&amp;")
    reader = opened(draw_pdf(text, ITEMS["a4-doc"], url=URL))
    assert f"{headline} mẫu" in squeezed(reader.pages[0].extract_text())
    assert reader.metadata
    assert reader.metadata.title == f"{headline} mẫu"
    assert reader.xmp_metadata
    assert reader.xmp_metadata.dc_title == {"x-default": f"{headline} mẫu"}


@pytest.mark.slow
@given(st.text(st.sampled_from("()\\<>[]{}/%&\"'#ĐỘNG lực…") | st.characters(), max_size=40))
def test_any_words_are_printed_whole_or_refused(words: str) -> None:
    try:
        text = BannerText(headline=f"Mẫu {words}", name="Tên mẫu")
        pdf = draw_pdf(text, ITEMS["a4-doc"])
    except BannerError:
        return
    reader = opened(pdf)
    assert reader.metadata
    assert reader.metadata.title == text.headline
    spans = [
        str(operands[1]["/ActualText"])
        for operands, name in operations(pdf)
        if name == b"BDC" and isinstance(operands[1], DictionaryObject)
    ]
    assert text.headline in spans


@pytest.mark.parametrize("char", ["🎉", "ខ", "☃"])
def test_a_letter_without_an_outline_is_refused(char: str) -> None:
    with pytest.raises(UncoveredCharacterError, match=f"U\\+{ord(char):04X}"):
        draw_pdf(replace(TEXTS["solves"], headline=f"Văn bản mẫu {char}"), ITEMS["a4-doc"])


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_too_long_is_refused_and_names_the_distance(item: PrintItem) -> None:
    with pytest.raises(TextTooLongError, match=rf"quá dài cho {item.name}.*nhỏ hơn mức đọc được"):
        draw_pdf(BannerText(headline=ENDLESS + ENDLESS[:180], name="Tên mẫu"), item)


def test_the_agency_and_the_organiser_are_never_left_out() -> None:
    text = replace(TEXT, agency=LONG_AGENCY)
    for item in ITEMS.values():
        for logo in (LogoRoom.NONE, LogoRoom.EMPTY):
            try:
                words = artwork(text, item, "xanh", URL, logo).words
            except TextTooLongError:
                assert logo is LogoRoom.EMPTY
                continue
            assert LONG_AGENCY in words
            assert "Đơn vị thực hiện: Văn bản mẫu: tên đơn vị, địa chỉ" in words


def test_an_unknown_palette_lists_the_known() -> None:
    with pytest.raises(BannerError, match=r"bảng màu “x”.*xanh"):
        draw_pdf(TEXT, ITEMS["a4-doc"], "x")


def test_chosen_inks_are_for_palettes_there_are() -> None:
    assert set(_CHOSEN) <= set(PALETTES)
    assert all(inks(palette) for palette in PALETTES)


SCRIPT = """
import hashlib
from banners.print import draw_pdf, draw_svg, load_print_items
from tests.banners.samples import TEXTS
for item in load_print_items()[::9]:
    for draw in (draw_pdf, draw_svg):
        data = draw(TEXTS["drives"], item, "do", "https://example.gov.vn/a")
        print(hashlib.sha256(data).hexdigest())
"""


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hash_seed_and_locale() -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT],
            cwd=Path(__file__).parents[3],
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed, locale, zone in (("1", "C", "UTC"), ("4294967295", "tr_TR.UTF-8", "Asia/Tokyo"))
    ]
    one, other = (run.communicate(timeout=60)[0] for run in runs)
    assert one == other
    assert len(set(one.split())) == len(one.split()) > 4


def test_other_words_are_another_file_with_another_id() -> None:
    ids = {str(opened(draw_pdf(text, ITEMS["a4-doc"])).trailer["/ID"]) for text in TEXTS.values()}
    assert len(ids) == len(TEXTS)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    for item in SOME:
        file = tmp_path / "print.pdf"
        file.write_bytes(draw_pdf(TEXT, ITEMS[item], url=URL, logo=LogoRoom.OUTLINED))
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=True)
        assert "No syntax or stream encoding errors" in done.stdout


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_poppler_finds_every_text_on_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    for item in SOME:
        file.write_bytes(draw_pdf(TEXTS["drives"], ITEMS[item]))
        done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
        assert DRIVES in done.stdout.decode().splitlines()


def test_a_file_is_light() -> None:
    for item in SOME:
        assert len(draw_pdf(TEXT, ITEMS[item], url=URL)) < 150_000

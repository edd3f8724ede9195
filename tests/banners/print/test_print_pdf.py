"""The PDF: boxes, inks, words, scale; read by pypdf, and by qpdf and poppler if installed."""

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from math import ceil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat
from pypdf.generic import DictionaryObject

from banners import BannerError, BannerText, TextTooLongError, UncoveredCharacterError
from banners.print import PrintItem, draw_pdf
from banners.print.draw import print_scene
from banners.print.guides import NAME as GUIDES
from banners.print.press import inks_for
from banners.text import with_dashes
from tests.banners.print.print_helpers import (
    ITEMS,
    SOME,
    URL,
    drawn_logo,
    numbers,
    objects,
    opened,
    operations,
    pdf_of,
    picture,
    squeezed,
)
from tests.banners.samples import DRIVES, ENDLESS_OF_LONG_WORDS, LONG_AGENCY, SOLVES, TEXTS

pytestmark = pytest.mark.slow

MM = 72 / 25.4  # points
TEXT = replace(TEXTS["solves"], organiser="Văn bản mẫu: tên đơn vị, địa chỉ")


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_trim_is_the_item_at_its_scale_with_bleed_all_round(item: PrintItem) -> None:
    """Whatever its words, so they are few."""
    page = opened(pdf_of(BannerText(headline=None, name="Ngày mẫu"), item)).pages[0]
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


@pytest.mark.parametrize(
    "topic",
    [
        "hiv-aids",
        "chua-chay",
        pytest.param("chuyen-doi-so", marks=pytest.mark.hostile),
        pytest.param("lan-toa", marks=pytest.mark.hostile),
    ],
)
def test_cmyk_alone_and_never_more_ink_than_dries(topic: str) -> None:
    logos = (drawn_logo((120, 90)),)
    pdf = pdf_of(TEXT, ITEMS["phuon-0-6x2m"], topic, URL, logos)
    used = {name for _, name in operations(pdf)}
    assert {b"k", b"K", b"Do"} <= used
    assert not used & {b"rg", b"RG", b"g", b"G", b"cs", b"CS", b"sc", b"scn", b"SC", b"SCN"}
    assert not used & {b"BI", b"sh", b"ri"}
    for operands, name in operations(pdf):
        if name in (b"k", b"K"):
            assert sum(numbers(operands)) <= 3
    for value in objects(pdf):
        assert value not in ("/DeviceRGB", "/DeviceGray", "/SMask", "/ca", "/CA", "/BM")


def test_a_logo_is_in_inks_on_white() -> None:
    from banners.print.images import in_inks

    levels = Image.new("RGB", (4, 1))
    levels.putdata([(255, 255, 255), (0, 0, 0), (200, 30, 40), (90, 90, 90)])
    pixels = in_inks(levels).tobytes()
    white, black, red, grey = (tuple(pixels[at : at + 4]) for at in range(0, 16, 4))
    assert white == (0, 0, 0, 0)
    assert black[3] == 255
    assert red[0] == 0
    assert red[1] > 200
    assert grey == (0, 0, 0, 165)
    assert all(sum(pixel) <= 3 * 255 for pixel in (white, black, red, grey))


def fills_of_type(pdf: bytes) -> list[tuple[list[float], bool]]:
    """The inks of every line of text, and whether it is printed over what lies under it."""
    found, over, colour = [], False, [0.0]
    placed = within = False
    for operands, name in operations(pdf):
        if name == b"gs":
            over = operands[0] == "/Over"
        elif name == b"k":
            colour = numbers(operands)
        elif name == b"cm":
            # The first places the page itself; those that turn y round again place text.
            within = placed and float(str(operands[3])) < 0
            placed = True
        elif name == b"f" and within:
            found.append((colour, over))
            within = False
    return found


def test_small_type_is_black_over_all_or_white_and_large_type_has_three_inks_at_most() -> None:
    text = replace(TEXT, agency=LONG_AGENCY)
    scene = print_scene(text, ITEMS["a4-doc"], "hiv-aids", URL)
    palette = scene.palette
    for (inks, over), line in zip(
        fills_of_type(pdf_of(text, ITEMS["a4-doc"], "hiv-aids", URL)), scene.lines, strict=False
    ):
        mm = line.px / ITEMS["a4-doc"].px_per_mm
        assert sum(1 for ink in inks if ink) <= 3
        if mm < 6.4:
            assert inks in ([0, 0, 0, 0], [0, 0, 0, 1])
            assert over == (inks == [0, 0, 0, 1])
        else:
            assert inks == pytest.approx(inks_for(palette[line.tone]))
    small = [line for line in scene.lines if line.px / ITEMS["a4-doc"].px_per_mm < 6.4]
    assert small
    assert len(small) < len(scene.lines)


def test_what_is_read_here_is_what_is_drawn() -> None:
    logos = (drawn_logo((120, 90)),)
    told = (TEXT, ITEMS["a4-doc"], "hiv-aids", URL, logos)
    assert draw_pdf(*told) == pdf_of(*told)


def test_the_picture_a_reader_shows_is_the_screen_s() -> None:
    """Where the screen has its motif the page has it, within what ink can show of its colours."""
    from banners.painting.pixels import picture as painted

    scene = print_scene(TEXTS["crime"], ITEMS["a4-ngang"], "mua-ban-nguoi", None)
    screen = painted(scene)
    pdf = pdf_of(TEXTS["crime"], ITEMS["a4-ngang"], "mua-ban-nguoi")
    page = opened(pdf).pages[0]
    dpi = 72 * scene.extent.width / float(page.trimbox.width)
    shown = picture(pdf, dpi)
    scale = dpi / 72
    left = round(float(page.trimbox.left) * scale)
    top = shown.height - round(float(page.trimbox.top) * scale)
    cut = shown.crop((left, top, left + screen.width, top + screen.height))
    apart = ImageChops.difference(screen.convert("L"), cut.convert("L")).reduce(4)
    # Dark blue is lighter in PDFium's own idea of inks; no shape is missing or elsewhere.
    assert ImageStat.Stat(apart).mean[0] < 16
    assert (apart.getextrema()[1] or 0) < 130  # type: ignore[operator]


@pytest.mark.parametrize("item", SOME)
def test_the_bleed_is_drawn_to_its_edge(item: str) -> None:
    # Without agency and code there is no bar: its white would look like the paper.
    pdf = pdf_of(TEXTS["crime"], ITEMS[item], "duoi-nuoc")
    page, dpi = opened(pdf).pages[0], 60
    shown = picture(pdf, dpi)
    left, bottom, right, top = (float(side) * dpi / 72 for side in page.bleedbox)
    first, last = ceil(shown.height - top) + 1, int(shown.height - bottom) - 1
    for x in range(ceil(left) + 1, int(right) - 1, 5):
        for y in (first, last):
            assert shown.getpixel((x, y)) != (255, 255, 255)


def test_guides_are_a_layer_that_is_off() -> None:
    reader = opened(pdf_of(TEXT, ITEMS["standee-0-8x1-8m"], "duoi-nuoc", URL))
    layers = reader.root_object["/OCProperties"]
    (layer,) = layers["/OCGs"]  # type: ignore[index]
    assert layer.get_object()["/Name"] == GUIDES
    default = layers["/D"]  # type: ignore[index]
    assert [one.idnum for one in default["/OFF"]] == [layer.idnum]
    assert "/AS" not in default
    inside = False
    for operands, name in operations(pdf_of(TEXT, ITEMS["bang-ron-1x8m"], "duoi-nuoc", URL)):
        if name == b"BDC" and operands[0] == "/OC":
            inside = True
        elif name == b"EMC":
            inside = False
        elif name == b"K" and numbers(operands) == [0, 1, 0, 0]:
            assert inside


@pytest.mark.parametrize(("item", "name"), list(zip(SOME, TEXTS, strict=True)))
def test_the_words_are_found_exactly(item: str, name: str) -> None:
    reader = opened(pdf_of(TEXTS[name], ITEMS[item], "chuyen-doi-so", URL))
    text = squeezed(reader.pages[0].extract_text())
    assert squeezed(with_dashes(TEXTS[name].slogan)) in text
    assert text == unicodedata.normalize("NFC", text)
    for part in (TEXTS[name].shown_label, TEXTS[name].agency):
        assert part is None or part in text
    assert reader.metadata
    assert reader.metadata.title == TEXTS[name].headline


def test_a_copied_headline_is_one_piece_with_the_document_s_hyphen() -> None:
    spans = [
        str(operands[1]["/ActualText"])
        for operands, name in operations(pdf_of(TEXTS["drives"], ITEMS["phuon-0-6x2m"], url=URL))
        if name == b"BDC" and isinstance(operands[1], DictionaryObject)
    ]
    assert spans == ["01–10/10", TEXTS["drives"].name, DRIVES, "example.gov.vn"]


def test_the_only_font_is_invisible_and_embedded() -> None:
    pdf = pdf_of(TEXT, ITEMS["a4-doc"], url=URL)
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
    from banners.print.said import paragraphs, words_of

    text = replace(TEXTS["drives"], parent="Văn bản mẫu: cơ quan", agency="Văn bản mẫu: tên")
    scene = print_scene(text, ITEMS["a4-doc"], "chuyen-doi-so", None)
    font = _hidden_font(paragraphs(scene, words_of(text, None)))
    stretched = [
        numbers(operands)[0]
        for operands, name in operations(pdf_of(text, ITEMS["a4-doc"], "chuyen-doi-so"))
        if name == b"Tz"
    ]
    for line, stretch in zip(scene.lines, stretched, strict=True):
        seen = width(line.shown, line.weight, line.family)
        seen += 1000 * line.tracking * (len(line.shown) - 1)
        assert font.width(line.shown) * stretch / 100 == pytest.approx(seen, rel=0.001)
        assert 90 < stretch < 115


def test_scale_is_stated_outside_the_trim_and_in_the_metadata() -> None:
    for item_id, scale in (
        ("bang-ron-1x8m", "Tỉ lệ 1:10, in phóng 1000 %"),
        ("a4-doc", "Tỉ lệ 1:1"),
    ):
        item = ITEMS[item_id]
        reader = opened(pdf_of(TEXT, item))
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
    pdf, item = pdf_of(TEXT, ITEMS["bang-ron-1x8m"]), ITEMS["bang-ron-1x8m"]
    strokes = []
    place: list[float] = []
    end: list[float] = []
    marked = False
    for operands, name in operations(pdf):
        if name == b"BDC" and operands[0] == "/OC":
            break
        if name == b"J" and operands == [0]:
            marked = True
        if name == b"m":
            place = numbers(operands)
        elif name == b"S" and marked:
            strokes.append((place, end))
        end = numbers(operands)
    assert len(strokes) == 8
    px = item.px_per_mm
    width, height, bleed = (mm * px for mm in (item.width_mm, item.height_mm, item.bleed_mm))
    off = 19.9 * px  # of the finished thing, at 1:10
    for start, stop in strokes:
        outside = [
            all(x <= -bleed - off for x, _ in (start, stop)),
            all(x >= width + bleed + off for x, _ in (start, stop)),
            all(y <= -bleed - off for _, y in (start, stop)),
            all(y >= height + bleed + off for _, y in (start, stop)),
        ]
        assert sum(outside) == 1
        on_the_trim = [start[0] in (0, width), start[1] in (0, height)]
        assert any(on_the_trim)


@pytest.mark.parametrize("headline", [") Tj ET Q (", "(\\) \\", "<script> ]]>"])
def test_hostile_words_are_only_words(headline: str) -> None:
    text = BannerText(headline=f"{headline} mẫu", name="Tên & <mẫu>", agency="\"'&amp;")
    reader = opened(pdf_of(text, ITEMS["a4-doc"], url=URL))
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
        pdf = pdf_of(text, ITEMS["a4-doc"])
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


@pytest.mark.parametrize("char", ["🎉", "☃"])
def test_a_letter_without_an_outline_is_refused(char: str) -> None:
    with pytest.raises(UncoveredCharacterError, match=f"U\\+{ord(char):04X}"):
        draw_pdf(replace(TEXTS["solves"], headline=f"Văn bản mẫu {char}"), ITEMS["a4-doc"])


@pytest.mark.parametrize("words", ["ខ្មែរ និងកុមារ", "Ƀuôn mẫu ƀ ĕ ŭ"])
def test_khmer_and_e_de_are_printed_and_found(words: str) -> None:
    pdf = pdf_of(BannerText(headline=words, name="Tên mẫu"), ITEMS["a4-doc"])
    spans = [
        str(operands[1]["/ActualText"])
        for operands, name in operations(pdf)
        if name == b"BDC" and isinstance(operands[1], DictionaryObject)
    ]
    assert words in spans


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(item, id=id_, marks=() if id_ in SOME else pytest.mark.hostile)
        for id_, item in ITEMS.items()
    ],
)
def test_too_long_is_refused(item: PrintItem) -> None:
    """As long as a name may be, of long words: the ways to break it are quickly counted.

    In the suite in one item of each layout.
    """
    with pytest.raises(TextTooLongError, match="quá dài"):
        draw_pdf(BannerText(headline=None, name=ENDLESS_OF_LONG_WORDS), item)


def test_an_unknown_topic_lists_the_known() -> None:
    with pytest.raises(BannerError, match=r"hình “x”.*bac-thang"):
        draw_pdf(TEXT, ITEMS["a4-doc"], "x")


def test_other_words_are_another_file_with_another_id() -> None:
    ids = {str(opened(pdf_of(text, ITEMS["a4-doc"])).trailer["/ID"]) for text in TEXTS.values()}
    assert len(ids) == len(TEXTS)


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(tmp_path: Path) -> None:
    for item in SOME:
        file = tmp_path / "print.pdf"
        file.write_bytes(pdf_of(TEXT, ITEMS[item], url=URL, logos=(drawn_logo((120, 90)),)))
        done = subprocess.run(["qpdf", "--check", file], capture_output=True, text=True, check=True)
        assert "No syntax or stream encoding errors" in done.stdout


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_poppler_finds_every_text_on_a_line_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    for item in SOME:
        file.write_bytes(pdf_of(TEXTS["drives"], ITEMS[item]))
        done = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True)
        assert DRIVES in done.stdout.decode().splitlines()


def test_a_file_is_light() -> None:
    for item in SOME:
        assert len(pdf_of(TEXT, ITEMS[item], url=URL)) < 150_000

"""Layout: everything is on the sheet, separate, legible, lawful, and clear of the background."""

import io
import shutil
import subprocess
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from pathlib import Path

import pytest
import segno
from PIL import Image

from banners import BannerError, PrintItem, TextTooLongError
from banners.contrast import contrast
from banners.fonts import ink
from banners.palettes import PALETTES, Rgb
from banners.print import BadUrlError, LogoRoom, draw_pdf
from banners.print.artwork import Box, Line
from banners.print.draw import artwork
from banners.print.inks import Tone, inks
from banners.print.layout import set_words
from banners.print.qr import QUIET, checked, host, matrix
from banners.print.sheet import Setting
from banners.print.units import distance, min_headline, min_type, units
from tests.banners.print.print_helpers import ITEMS, SOME, URL, numbers, operations
from tests.banners.samples import LONG_AGENCY, TEXTS

pytestmark = pytest.mark.slow

ORGANISER = "Văn bản mẫu: tên đơn vị, địa chỉ"
HOST = "example.gov.vn"


def box(line: Line) -> Box:
    found = ink(line.shown, line.weight, line.family)
    return (
        line.x + found.left * line.px,
        line.baseline - found.top * line.px,
        line.x + found.right * line.px,
        line.baseline - found.bottom * line.px,
    )


@lru_cache(maxsize=32)
def settings_of(item: PrintItem) -> list[Setting]:
    """Yield those samples that fit on `item`, with and without logo, code and agency."""
    found = []
    for text in TEXTS.values():
        for more in (text, replace(text, agency=LONG_AGENCY, organiser=ORGANISER)):
            for logo in (LogoRoom.NONE, LogoRoom.EMPTY):
                for shown in (None, HOST):
                    try:
                        face = ("Be Vietnam Pro", inks("xanh"))
                        found.append(set_words(more, item, face, shown, logo))
                    except TextTooLongError:
                        continue
    return found


def overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - 1
        and other[0] < one[2] - 1
        and one[1] < other[3] - 1
        and other[1] < one[3] - 1
    )


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_everything_is_inside_the_margins_apart_and_legible(item: PrintItem) -> None:
    width, height = units(item, item.width_mm), units(item, item.height_mm)
    margin = 0.08 * min(width, height)
    found = settings_of(item)
    assert len(found) > 20
    for setting in found:
        texts = [
            [box(line) for line in paragraph.lines]
            for paragraph in setting.paragraphs
            if paragraph.words != HOST
        ]
        solid = [one for one in (setting.panel, setting.logo, setting.bar) if one]
        for left, top, right, bottom in [*solid, *(one for text in texts for one in text)]:
            assert min(left, top, width - right) >= margin - 1
            assert height - bottom >= margin - 1
        for one, other in combinations([*texts, *([shape] for shape in solid)], 2):
            assert not any(overlap(a, b) for a in one for b in other)
        sizes = [
            line.px
            for paragraph in setting.paragraphs
            if paragraph.words != HOST
            for line in paragraph.lines
        ]
        assert min(sizes) >= units(item, min_type(item)) - 0.25
        assert max(sizes) >= units(item, min_headline(item))


def test_a_capital_is_a_three_hundredth_of_the_distance() -> None:
    assert distance(ITEMS["bang-ron-1x8m"]) == pytest.approx(11, abs=0.5)
    assert distance(ITEMS["a4-doc"]) == pytest.approx(2.3, abs=0.2)
    for item in ITEMS.values():
        assert min_type(item) >= 2.82  # 8 pt


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_a_logo_s_room_is_a_fifth_at_most_and_where_the_law_wants_it(item: PrintItem) -> None:
    width, height = units(item, item.width_mm), units(item, item.height_mm)
    for setting in settings_of(item):
        if setting.logo is None:
            continue
        left, top, right, bottom = setting.logo
        assert (right - left) * (bottom - top) <= 0.2 * width * height
        if width > height:
            assert left > width / 2
        else:
            assert top > height / 2
        assert all(box(line)[3] <= top or box(line)[2] <= left for line in headline(setting))


def headline(setting: Setting) -> tuple[Line, ...]:
    return max(setting.paragraphs, key=lambda one: one.lines[0].px).lines


def test_room_for_a_logo_is_empty_or_outlined_on_request() -> None:
    item = ITEMS["a3-doc"]
    empty = artwork(TEXTS["solves"], item, "xanh", None, LogoRoom.EMPTY)
    outlined = artwork(TEXTS["solves"], item, "xanh", None, LogoRoom.OUTLINED)
    assert empty.keyline is None
    assert outlined.keyline
    assert len(outlined.panels) == len(empty.panels) + 1


def rgb(tone: Tone) -> Rgb:
    red, green, blue = (round(channel * 255) for channel in tone.rgb)
    return red, green, blue


@pytest.mark.parametrize("palette", PALETTES)
def test_the_label_stands_out_on_its_pill(palette: str) -> None:
    colours = inks(palette)
    assert contrast(rgb(colours.on_accent), rgb(colours.accent)) >= 4.5
    assert colours.on_accent.cmyk in ((0, 0, 0, 0), (0, 0, 0, 1))


def dark_boxes(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """The rectangles filled in black."""
    found: list[tuple[float, float, float, float]] = []
    pending: list[list[float]] = []
    black = False
    for operands, name in operations(pdf):
        if name == b"k":
            black = numbers(operands) == [0, 0, 0, 1]
        elif name == b"re":
            pending.append(numbers(operands))
        elif name in (b"f", b"n", b"S"):
            if name == b"f" and black:
                found += [(x, y, x + w, y + h) for x, y, w, h in pending]
            pending = []
    return found


@pytest.mark.parametrize("item", SOME)
def test_the_code_s_modules_are_segno_s(item: str) -> None:
    expected = [list(map(bool, row)) for row in segno.make(URL, error="m", micro=False).matrix]
    boxes = dark_boxes(draw_pdf(TEXTS["solves"], ITEMS[item], url=URL))
    left, top = min(one[0] for one in boxes), min(one[1] for one in boxes)
    side = (max(one[2] for one in boxes) - left) / len(expected)
    seen = [
        [
            any(
                a <= left + (column + 0.5) * side <= c and b <= top + (row + 0.5) * side <= d
                for a, b, c, d in boxes
            )
            for column in range(len(expected))
        ]
        for row in range(len(expected))
    ]
    assert seen == expected
    assert side * ITEMS[item].scale / 10 >= 0.8  # mm, which a phone's camera can resolve


def test_a_quiet_zone_of_four_modules_is_white() -> None:
    setting = set_words(
        TEXTS["solves"], ITEMS["a4-doc"], ("Be Vietnam Pro", inks("xanh")), HOST, LogoRoom.NONE
    )
    assert setting.qr
    assert setting.panel
    side = (setting.qr[2] - setting.qr[0]) / (len(matrix(URL)) + 2 * QUIET)
    (under,) = (one for one in setting.paragraphs if one.words == HOST)
    assert box(under.lines[0])[1] >= setting.qr[3] - QUIET * side
    assert setting.panel[0] <= setting.qr[0]
    assert setting.panel[3] >= box(under.lines[0])[3]


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.gov.vn",
        "javascript:alert(1)",
        "ftp://example.gov.vn/",
        "https://nguoi@example.gov.vn/",
        "https://example.gov.vn/a b",
        "https://example.gov.vn/\n",
        "https://example.gov.vn/đường",
        "https://[::1",
        "https://example.gov.vn:99999/",
        'https://example.gov.vn/"><script>',
        "https://example.gov.vn/" + "a" * 120,
        "https://localhost/",
    ],
)
def test_an_address_no_telephone_should_open_is_refused(url: str) -> None:
    with pytest.raises(BadUrlError, match="Địa chỉ cho mã QR"):
        checked(url)
    with pytest.raises(BannerError):
        draw_pdf(TEXTS["solves"], ITEMS["a4-doc"], url=url)


def test_people_see_where_the_code_leads() -> None:
    assert host("https://www.example.gov.vn:8443/a") == "example.gov.vn"


@pytest.mark.skipif(
    not (shutil.which("pdftoppm") and shutil.which("zbarimg")),
    reason="poppler or zbar is not installed",
)
@pytest.mark.parametrize("item", ["a4-doc", "bang-ron-1x8m"])
def test_a_scanner_reads_the_printed_code(item: str, tmp_path: Path) -> None:
    file = tmp_path / "print.pdf"
    file.write_bytes(draw_pdf(TEXTS["solves"], ITEMS[item], url=URL))
    ppm = subprocess.run(["pdftoppm", "-r", "120", file], capture_output=True, check=True).stdout
    with Image.open(io.BytesIO(ppm)) as image:
        image.save(tmp_path / "print.png")
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", tmp_path / "print.png"], capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == URL

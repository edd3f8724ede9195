"""The QR code: a plain short address that any telephone reads from the printed page."""

import pytest
import segno
import zxingcpp

from banners import BannerError
from banners.print import BadUrlError, draw_pdf
from banners.print.qr import MOST_MODULES, checked, matrix
from tests.banners.print.print_helpers import ITEMS, SOME, URL, pdf_of, picture
from tests.banners.samples import TEXTS

pytestmark = pytest.mark.slow


MOST_PX = 4800  # on a side of the picture: time is taken by what is not the code
ANY_QR = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


@pytest.mark.parametrize(
    "item",
    [pytest.param(item, marks=() if item in SOME else pytest.mark.hostile) for item in ITEMS],
)
def test_a_reader_reads_the_printed_code(item: str) -> None:
    """In the suite one of each layout: how large and clear a code is, is proved of every item."""
    pdf = pdf_of(TEXTS["dengue"], ITEMS[item], "sot-xuat-huyet", URL)
    inches = max(ITEMS[item].width_mm, ITEMS[item].height_mm) / ITEMS[item].scale / 25.4
    found = zxingcpp.read_barcodes(picture(pdf, min(150, MOST_PX / inches)), ANY_QR)
    assert [(one.text, one.format) for one in found] == [(URL, zxingcpp.BarcodeFormat.QRCode)]


def test_without_an_address_there_is_no_code() -> None:
    pdf = pdf_of(TEXTS["dengue"], ITEMS["a4-doc"], "sot-xuat-huyet")
    assert not zxingcpp.read_barcodes(picture(pdf, 150))


def test_the_modules_are_segno_s() -> None:
    expected = [list(map(bool, row)) for row in segno.make(URL, error="m", micro=False).matrix]
    assert [list(row) for row in matrix(URL)] == expected


@pytest.mark.parametrize("length", [12, 30, 42, 53])
def test_a_code_has_29_modules_at_most(length: int) -> None:
    url = "https://a.vn/".ljust(length, "a")[:length]
    assert len(matrix(url)) <= MOST_MODULES == 29
    if "." in url:
        assert checked(url) == url


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
        "https://example.gov.vn/" + "a" * 31,
        "https://localhost/",
    ],
)
def test_an_address_no_telephone_should_open_is_refused(url: str) -> None:
    with pytest.raises(BadUrlError, match="Địa chỉ cho mã QR"):
        checked(url)
    with pytest.raises(BannerError):
        draw_pdf(TEXTS["solves"], ITEMS["a4-doc"], url=url)

"""PDF, SVG and QR codes of the workshop, read by readers that are not its own."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Iterator
from typing import Any, Final

import pypdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser, Error, Page

from banners import load_print_items
from banners.print.qr import matrix
from banners.published import print_told, scenes_told, topic_told
from hooks.drawing.banners import banner_words, motif_of, years_drawn
from tests.real_campaigns import real_catalogue
from tests.workshop.probe import probing

pytestmark = pytest.mark.browser

CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"
ITEMS: Final = {item.id: item for item in load_print_items()}
HUNG: Final = "bang-ron-1x8m"  # what hangs over a street says who carries it out
URL: Final = "https://mau.gov.vn/c/abcde"
AGENCY: Final = {
    "parent": "UBND tỉnh Tuyên Quang",
    "unit": "Sở Khoa học và Công nghệ",
    "organiser": "Đơn vị thực hiện: Cơ quan thử",
}
KINDS: Final = ("png", "pdf", "svg")
MADE: Final = """async ([text, slot, motif, agency, kind, url]) => {
  await workshop.loadRareFaces(text, [text], agency);
  const logo = document.createElement("canvas");
  logo.width = logo.height = 64;
  logo.getContext("2d").fillRect(8, 8, 48, 48);
  const code = url && workshop.codeOf(url);
  const found = workshop.sceneFor(text, slot, motif,
    {texts: [text], light: false, agency: {...agency, code, logos: [[64, 64]]}});
  const paint = (canvas) => workshop.paintScene(canvas, found.scene,
    {size: slot.size, motif, palette: found.palette, marks: [logo]});
  const blob = await workshop.bannerFile(found, kind,
    {motif, marks: [logo], faces: workshop.faces, title: "Tên thử", paint});
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text64 = "";
  for (const byte of bytes) text64 += String.fromCharCode(byte);
  return {gone: found.gone, file: btoa(text64)};
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with probing(browser) as probe:
        yield probe


def _made(
    page: Page, slot: str, kind: str, url: str | None = URL, whose: dict[str, str] | None = None
) -> bytes:
    catalogue = real_catalogue()
    campaign = catalogue.campaign(CAMPAIGN)
    words = banner_words(campaign, years_drawn(catalogue, campaign)[0])
    topic = motif_of(campaign, catalogue)
    item = ITEMS[slot]
    text = scenes_told(words, topic, (), (item,))
    agency = whose or (AGENCY if slot == HUNG else {**AGENCY, "organiser": ""})
    told = [text, print_told(item), topic_told(topic), agency, kind, url]
    found = page.evaluate(MADE, told)
    assert found["gone"] == []
    return base64.b64decode(found["file"])


@pytest.mark.parametrize("slot", ["a4-doc", "bang-ron-1x8m", "standee-0-8x2m"])
def test_a_pdf_has_the_true_size_with_trim_and_bleed(page: Page, slot: str) -> None:
    item = ITEMS[slot]
    reader = pypdf.PdfReader(io.BytesIO(_made(page, slot, "pdf")), strict=True)
    [sheet] = reader.pages
    for box, more in ((sheet.trimbox, 0), (sheet.bleedbox, 2 * item.bleed_mm)):
        assert _mm(box.width) == pytest.approx((item.width_mm + more) / item.scale, abs=0.05)
        assert _mm(box.height) == pytest.approx((item.height_mm + more) / item.scale, abs=0.05)
    assert sheet.mediabox.left < sheet.bleedbox.left < sheet.trimbox.left
    assert reader.metadata
    assert reader.metadata.title == "Tên thử"
    assert "chừa xén" in (reader.metadata.subject or "")
    assert "/Font" not in str(sheet["/Resources"])  # words are outlines
    assert not reader.is_encrypted
    assert "/OpenAction" not in str(reader.trailer["/Root"])


def _mm(points: Any) -> float:
    return float(points) / 72 * 25.4


@pytest.mark.parametrize("slot", ["a4-doc", "bang-ron-1x8m", "backdrop-4x3m"])
def test_a_pdf_shows_what_the_canvas_shows_and_its_ground_fills_the_bleed(
    page: Page, slot: str
) -> None:
    wanted = _picture(_made(page, slot, "png"))
    drawn, trim = _of_pdf(_made(page, slot, "pdf"), wanted)
    assert max(ImageStat.Stat(ImageChops.difference(drawn.crop(trim), wanted)).mean) < 4
    edge = (trim[0] - 3, trim[1] + 40)
    assert drawn.getpixel(edge) == pytest.approx(drawn.getpixel((edge[0] + 8, edge[1])), abs=2)


def _picture(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def _of_pdf(data: bytes, wanted: Image.Image) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """Return a PDF's sheet as large as a picture of what is within its trim, and that box."""
    [sheet] = pypdf.PdfReader(io.BytesIO(data)).pages
    scale = wanted.width / float(sheet.trimbox.width)
    drawn = pypdfium2.PdfDocument(data)[0].render(scale=scale).to_pil().convert("RGB")
    left, bottom = (float(side) * scale for side in sheet.trimbox.lower_left)
    x, y = round(left), round(drawn.height - bottom - wanted.height)
    return drawn, (x, y, x + wanted.width, y + wanted.height)


@pytest.mark.parametrize(
    "slot",
    [
        "bang-ron-1x8m",  # where the code is the smallest part of the sheet
        pytest.param("a4-doc", marks=pytest.mark.hostile),
        pytest.param("standee-0-8x2m", marks=pytest.mark.hostile),
    ],
)
def test_a_reader_reads_the_code_of_a_pdf(page: Page, slot: str) -> None:
    sheet = pypdfium2.PdfDocument(_made(page, slot, "pdf"))[0]
    picture = sheet.render(scale=1600 / min(sheet.get_size())).to_pil()
    assert [one.text for one in zxingcpp.read_barcodes(picture)] == [URL]


def test_without_an_address_there_is_no_code(page: Page) -> None:
    sheet = pypdfium2.PdfDocument(_made(page, "a4-doc", "pdf", None))[0]
    assert not zxingcpp.read_barcodes(sheet.render(scale=2).to_pil())


@pytest.mark.parametrize(
    "url",
    [
        "https://a.vn/", "https://mau.gov.vn/c/abcde", "https://lich.mau.gov.vn/c/k3h7d",
        "https://lich-truyen-thong.mau.gov.vn/c/k3h7d", "https://b.gov.vn/" + "x" * 36,
    ],
)  # fmt: skip
def test_modules_are_those_of_pythons_prints(page: Page, url: str) -> None:
    wanted = [list(map(int, row)) for row in matrix(url)]
    assert page.evaluate("url => workshop.codeOf(url)", url) == wanted


def test_an_address_too_long_for_a_telephone_has_no_code(page: Page) -> None:
    assert page.evaluate("url => workshop.codeOf(url)", "https://a.vn/" + "x" * 60) is None


def test_an_svg_is_outlines_without_scripts_or_references(page: Page) -> None:
    svg = _made(page, "a4-doc", "svg").decode()
    assert 'width="210mm" height="297mm"' in svg
    for refused in ("<script", "<text", "<style", "<foreignObject", " on"):
        assert refused not in re.sub(r'(aria-label="[^"]*"|<title>.*?</title>)', "", svg)
    references = re.findall(r'(?:href|src)="([^"]{0,16})', svg) + re.findall(r"url\(([^)]*)", svg)
    assert references
    assert all(one.startswith(("data:image/png;", "#c")) for one in references)


def test_an_svg_shows_what_the_canvas_shows(page: Page) -> None:
    wanted = _picture(_made(page, "a4-doc", "png"))
    found = _of_svg(page, _made(page, "a4-doc", "svg"), wanted)
    assert max(ImageStat.Stat(ImageChops.difference(found, wanted)).mean) < 4


def _of_svg(page: Page, data: bytes, wanted: Image.Image) -> Image.Image:
    """Return an SVG as the browser draws it, as large as a picture."""
    drawn = page.evaluate(
        """async ([svg, width, height]) => {
          const image = new Image();
          image.src = "data:image/svg+xml;base64," + svg;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = width;
          canvas.height = height;
          canvas.getContext("2d").drawImage(image, 0, 0, width, height);
          return canvas.toDataURL();
        }""",
        [base64.b64encode(data).decode(), wanted.width, wanted.height],
    )
    return _picture(base64.b64decode(drawn.partition(",")[2]))


# ƀ is in another face than the rest; no sign is ê̆, and of ĭ the usual face has only the parts.
RARE: Final = ["Ƀuôn thử Ê̆ĭŏ ƀê̆", "សាលា thử"]


@pytest.mark.parametrize("name", RARE)
def test_words_of_rare_letters_are_in_a_pdf_and_an_svg_as_on_the_canvas(
    page: Page, name: str
) -> None:
    """As fine pictures of one colour, through which ink goes: nothing is behind them."""
    png, pdf, svg = (_made(page, "a4-doc", kind, None, _named(name)) for kind in KINDS)
    wanted = _picture(png)
    assert b"/ImageMask true" in pdf
    drawn, trim = _of_pdf(pdf, wanted)
    bar = (0, round(0.9 * wanted.height), wanted.width, wanted.height)
    inked = 255 - ImageStat.Stat(wanted.crop(bar)).mean[0]
    assert inked > 3
    for found in (drawn.crop(trim), _of_svg(page, svg, wanted)):
        difference = ImageChops.difference(found.crop(bar), wanted.crop(bar))
        assert ImageStat.Stat(difference).mean[0] < 0.3 * inked


def test_a_letter_of_no_face_is_named_in_the_message(page: Page) -> None:
    with pytest.raises(Error, match="«試»"):
        _made(page, "a4-doc", "pdf", None, _named("Cơ quan 試"))


def _named(unit: str) -> dict[str, str]:
    return {"parent": "", "unit": unit, "organiser": ""}

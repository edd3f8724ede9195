"""An officer at the workshop: chooses, names the agency, takes files away; nothing is sent."""

from __future__ import annotations

import gzip
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browsing import DESKTOP, PHONE, lent, visiting
from tests.quality.test_accessibility import violations
from tests.servers import serving

pytestmark = pytest.mark.browser

CAMPAIGN: Final = "xuong/#chien-dich=ngay-chuyen-doi-so-quoc-gia"
CHOSEN: Final = f"{CAMPAIGN}&nam=2025"  # its words, which are over
THEME: Final = "Chuyển đổi số: Nhanh hơn, hiệu quả hơn, gần dân hơn"
LOGO: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">'
    '<circle cx="20" cy="20" r="20" fill="#c00"/></svg>'
)
MOST_OF_SCRIPT: Final = 250_000  # bytes, compressed


def _bomb(depth: int, times: int) -> str:
    """Return a drawing in which each part is drawn several times by the next."""
    uses = [
        f'<g id="g{level}">' + f'<use href="#g{level - 1}"/>' * times + "</g>"
        for level in range(1, depth)
    ]
    parts = f'<defs><circle id="g0" r="1"/>{"".join(uses)}</defs><use href="#g{depth - 1}"/>'
    return LOGO.replace("<circle", parts + "<circle")


HOSTILE: Final = {
    "script": LOGO.replace("<circle", "<script>alert(1)</script><circle"),
    "handler": LOGO.replace("<circle", '<circle onload="alert(1)"'),
    "foreign picture": LOGO.replace("<circle", '<image href="https://mau.example/a.png"/><circle'),
    "foreign style": LOGO.replace(
        "<circle", "<style>@import url(https://mau.example/a.css)</style><circle"
    ),
    "foreign use": LOGO.replace("<circle", '<use href="https://mau.example/a.svg#b"/><circle'),
    "html": LOGO.replace("<circle", "<foreignObject><p>x</p></foreignObject><circle"),
    "entity": '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + LOGO,
    "script address": LOGO.replace(
        "<circle", '<a href="javascript:alert(1)"><circle r="1"/></a><circle'
    ),
    "foreign style of an element": LOGO.replace(
        "<circle", '<circle style="fill:url(https://mau.example/a.svg#b)"'
    ),
    "picture inside": LOGO.replace(
        "<circle", '<image href="data:image/png;base64,iVBORw0KGgo="/><circle'
    ),
    "escaped address": LOGO.replace("<circle", '<circle style="fill:u\\72l(//mau.example/a)"'),
    "processing instruction": '<?xml-stylesheet href="https://mau.example/a.css"?>' + LOGO,
    "bomb": _bomb(7, 10),
    "broken": LOGO.replace("</svg>", ""),
    "no picture": "Chữ thử",
}


@pytest.fixture(scope="module")
def url(site_of_two: Path) -> Iterator[str]:
    with serving(site_of_two) as address:
        yield address


@pytest.fixture
def page(browser: Browser, url: str) -> Iterator[Page]:
    with visiting(browser, url, DESKTOP, accept_downloads=True) as opened:
        _open(opened, CHOSEN)
        yield opened


def _open(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("[data-bench]")).to_be_visible()
    expect(page.locator("[data-preview]")).to_have_attribute("aria-label", re.compile("."))


def _saved(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.locator(button).click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def _svg(source: str) -> FilePayload:
    return FilePayload(name="logo.svg", mimeType="image/svg+xml", buffer=source.encode())


def test_a_banner_with_the_agencys_name_is_saved_without_the_network(page: Page) -> None:
    saved = Image.open(io.BytesIO(_saved(page, "[data-save]")[1]))
    assert (saved.format, saved.size) == ("PNG", (1200, 630))
    plain = saved.convert("RGB")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.context.set_offline(True)
    page.get_by_label("Cơ quan chủ quản").fill("UBND tỉnh Tuyên Quang")
    page.get_by_label("Tên đơn vị").fill("Sở Khoa học và Công nghệ")
    page.locator("[data-logo]").set_input_files(_svg(LOGO))
    expect(page.locator("[data-preview]")).to_have_attribute(
        "aria-label", f"10/10. Ngày Chuyển đổi số quốc gia. {THEME}. "
        "UBND tỉnh Tuyên Quang. Sở Khoa học và Công nghệ"
    )  # fmt: skip
    expect(page.locator("[data-logos] li")).to_have_count(1)
    for value, kind, size in (
        ("png@2x", "PNG", (2400, 1260)),
        ("jpg", "JPEG", (1200, 630)),
        ("webp", "WEBP", (1200, 630)),
    ):
        page.get_by_label("Định dạng").select_option(value)
        name, data = _saved(page, "[data-save]")
        picture = Image.open(io.BytesIO(data))
        assert (picture.format, picture.size) == (kind, size), name
        assert name.startswith("ngay-chuyen-doi-so-quoc-gia-2025-1200x630")
    named = picture.convert("RGB")
    assert named.getpixel((5, 620)) == (255, 255, 255) != plain.getpixel((5, 620))
    assert any(
        pixel[0] > 150 and pixel[1] < 60
        for pixel in (named.getpixel((x, 583)) for x in range(60, 140))
        if isinstance(pixel, tuple)
    )
    assert asked == []
    assert "Tuyen" not in page.url
    page.context.set_offline(False)


def test_one_slot_is_saved_by_keys_alone_and_the_chosen_ones_as_an_archive(page: Page) -> None:
    a_banner_is_made_and_saved_by_keys_alone(page)
    expect(page.locator("[data-save-all]")).to_have_text("Tải 3 cỡ đã chọn (ZIP)")
    page.get_by_label("Chọn Banner dọc để tải").uncheck()
    _, data = _saved(page, "[data-save-all]")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert names == [
            "ngay-chuyen-doi-so-quoc-gia-2025-1200x630.png",
            "ngay-chuyen-doi-so-quoc-gia-2025-728x90.png",
            "cau-chu-va-mo-ta.txt",
        ]
        sizes = [Image.open(io.BytesIO(archive.read(name))).size for name in names[:2]]
        assert sizes == [(1200, 630), (728, 90)]
        assert THEME in archive.read(names[2]).decode()
    page.get_by_label("Chọn Banner dọc để tải").check()
    a_size_of_ones_own_is_added_saved_and_linked(page)


def a_banner_is_made_and_saved_by_keys_alone(page: Page) -> None:
    page.locator("[data-campaign]").focus()
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.unit !== undefined"):
            break
    page.keyboard.type("Văn phòng thử")
    expect(page.locator("[data-preview]")).to_have_attribute("aria-label", _of("Văn phòng thử"))
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.save !== undefined"):
            break
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith("-1200x630.png")


def a_size_of_ones_own_is_added_saved_and_linked(page: Page) -> None:
    page.get_by_role("button", name="Rộng × cao, px hoặc mm").click()
    page.get_by_label("Rộng", exact=True).fill("40")
    page.get_by_label("Cao", exact=True).fill("300")
    page.get_by_role("button", name="Thêm cỡ").click()
    expect(page.locator("[data-free-fault]")).to_have_text(re.compile("Mỗi cạnh từ 50"))
    page.get_by_label("Rộng", exact=True).fill("900")
    page.get_by_role("button", name="Thêm cỡ").click()
    expect(page.locator("[data-slot-size]")).to_have_text("900 × 300")
    expect(page.locator("[data-save-all]")).to_have_text("Tải 4 cỡ đã chọn (ZIP)")
    name, data = _saved(page, "[data-save]")
    assert name.endswith("-tu-do-900x300.png")
    assert Image.open(io.BytesIO(data)).size == (900, 300)
    assert "co=tu-do-900x300" in page.url
    page.reload()
    expect(page.locator("[data-slot-size]")).to_have_text("900 × 300")


def test_a_link_opens_with_its_choice_and_says_it_again(page: Page) -> None:
    _open(page, f"{CHOSEN}&cau=ten&co=728x90&mau=sang")
    expect(page.locator("[data-slot-size]")).to_have_text("728 × 90")
    expect(page.locator("[data-preview]")).to_have_attribute(
        "aria-label", "10/10. Ngày Chuyển đổi số quốc gia"
    )
    page.get_by_role("radio", name=THEME).check()
    expect(page.locator("[data-preview]")).to_have_attribute("aria-label", _of(THEME))
    told = "chien-dich=ngay-chuyen-doi-so-quoc-gia&cau=chinh&co=728x90&mau=sang"
    assert page.url.partition("#")[2] == told
    page.get_by_label("Chiến dịch", exact=True).select_option("phong-chong-mua-ban-nguoi")
    expect(page.locator("[data-preview]")).to_have_attribute(
        "aria-label", _of("30/7. Phòng, chống mua bán người")
    )


def _of(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words))


def test_the_agency_is_there_the_next_time_until_it_is_forgotten(page: Page) -> None:
    page.get_by_label("Tên đơn vị").fill("Văn phòng thử")
    page.locator("[data-logo]").set_input_files(_svg(LOGO))
    expect(page.locator("[data-logos] li")).to_have_count(1)
    page.reload()
    expect(page.get_by_label("Tên đơn vị")).to_have_value("Văn phòng thử")
    expect(page.locator("[data-logos] li")).to_have_count(1)
    page.get_by_role("button", name="Quên").click()
    expect(page.get_by_label("Tên đơn vị")).to_have_value("")
    assert page.evaluate("localStorage.getItem('xuong-co-quan')") is None


def _of_many_points() -> bytes:
    """Return a PNG that says to have 900 megapixels, and has nothing that could be decoded."""
    said = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    parts = (said, b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in parts
    )


def _picture(kind: str, colour: int) -> bytes:
    file = io.BytesIO()
    image = Image.new("P", (64, 64), colour)
    image.convert("RGB" if kind == "JPEG" else "P").save(
        file, kind, **({"save_all": True, "append_images": [image]} if kind == "GIF" else {})
    )
    return file.getvalue()


def test_only_a_logo_that_is_a_plain_picture_is_taken(page: Page) -> None:
    """What could run, load, or stop the page is refused with one message, and nothing is shown."""
    logos, fault = page.locator("[data-logos] li"), page.locator("[data-logo-fault]")

    def give(file: FilePayload) -> None:
        fault.evaluate("told => { told.textContent = ''; }")
        page.locator("[data-logo]").set_input_files(file)

    for kind, source in HOSTILE.items():
        give(_svg(source))
        expect(fault, kind).not_to_be_empty()
        expect(logos, kind).to_have_count(0)
    for data, told in (
        (_of_many_points(), "quá nhiều điểm ảnh"),
        (_picture("GIF", 1), "không phải ảnh PNG"),
    ):
        give(FilePayload(name="logo.png", mimeType="image/png", buffer=data))
        expect(fault).to_have_text(re.compile(told))
        expect(logos, told).to_have_count(0)
    for number, kind in enumerate(("PNG", "JPEG"), 1):
        give(
            FilePayload(
                name="logo", mimeType=f"image/{kind.lower()}", buffer=_picture(kind, number)
            )
        )
        expect(logos, kind).to_have_count(number)
        expect(fault, kind).to_be_empty()


def what_hangs_over_a_street_asks_who_carries_it_out(page: Page) -> None:
    organiser = page.get_by_label(re.compile("Đơn vị thực hiện"))
    expect(organiser).to_be_hidden()
    _open(page, f"{CHOSEN}&co=tu-do-8000x1000mm")
    organiser.fill("Cơ quan thử")
    expect(page.locator("[data-preview]")).to_have_attribute(
        "aria-label", _of("Đơn vị thực hiện: Cơ quan thử")
    )
    page.get_by_label("Định dạng").select_option("pdf")
    name, data = _saved(page, "[data-save]")
    assert name.endswith(".pdf")
    assert data.startswith(b"%PDF-1.6")


def test_words_that_are_typed_are_words_alone_and_stay_out_of_the_link(page: Page) -> None:
    what_hangs_over_a_street_asks_who_carries_it_out(page)
    _open(page, CHOSEN)
    page.get_by_label("Câu của cơ quan").fill("Câu thử <b>của xã</b>")
    expect(page.locator("[data-preview]")).to_have_attribute(
        "aria-label",
        _of("Câu thử <b>của xã</b> (chữ của cơ quan, không phải khẩu hiệu chính thức)"),
    )
    expect(page.get_by_role("radio", name="Tự gõ chữ")).to_be_checked()
    name = "<img src=x onerror=alert(1)>"
    page.get_by_label("Tên đơn vị").fill(name)
    expect(page.locator("[data-preview]")).to_have_attribute("aria-label", _of(name))
    assert page.locator(".workshop img").count() == 0
    assert page.locator(".workshop b", has_text="của xã").count() == 0
    assert "cau=" not in page.url
    assert "th%E1" not in page.url


def test_the_script_is_light_and_no_other_page_loads_it(site_of_two: Path) -> None:
    [script] = (site_of_two / "assets" / "workshop").glob("xuong.*.js")
    assert len(gzip.compress(script.read_bytes())) < MOST_OF_SCRIPT
    using = [
        page.relative_to(site_of_two).as_posix()
        for page in site_of_two.rglob("*.html")
        if script.name in page.read_text("utf-8")
    ]
    assert using == ["xuong/index.html"]


def test_its_policy_lets_no_inline_script_run(site_of_two: Path) -> None:
    page = (site_of_two / "xuong" / "index.html").read_text("utf-8")
    [policy] = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    [scripts] = re.findall(r"script-src ([^;]*)", policy)
    assert "unsafe" not in scripts


FRAME: Final = "khung-1080x1080"


def a_photo_is_moved_and_zoomed_by_touch_and_saved_without_the_network(page: Page) -> None:
    _open(page, f"{CHOSEN}&co={FRAME}")
    page.context.set_offline(True)
    page.locator("[data-photo]").set_input_files(_photo())
    expect(page.locator("[data-save]")).to_have_text("Lưu ảnh 1080 px")
    page.locator("[data-preview]").scroll_into_view_if_needed()
    box = page.locator("[data-preview]").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    _touch(page, [[(x, y)], [(x - 30, y)]])
    assert _hue(_saved(page, "[data-save]")[1]) == "blue"
    _touch(page, [[(x, y)], [(x + 60, y)]])
    name, data = _saved(page, "[data-save]")
    assert name == f"ngay-chuyen-doi-so-quoc-gia-2025-{FRAME}.png"
    assert _hue(data) == "red"
    _touch(page, [[(x - 20, y), (x + 20, y)], [(x - 40, y), (x + 40, y)]])
    assert page.get_by_label("Phóng ảnh").input_value() == "2"
    page.context.set_offline(False)


def _photo() -> FilePayload:
    """Return a photo whose left half is red, whose right half is blue."""
    image = Image.new("RGB", (800, 600), (220, 20, 20))
    image.paste((20, 20, 220), (400, 0, 800, 600))
    file = io.BytesIO()
    image.save(file, "JPEG")
    return FilePayload(name="anh.jpg", mimeType="image/jpeg", buffer=file.getvalue())


def _hue(picture: bytes) -> str:
    """Return the colour in the middle of a frame's hole."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    assert image.size == (1080, 1080)
    red, _, blue = image.getpixel((540, 512))  # type: ignore[misc]
    return "red" if red > blue else "blue"


def _touch(page: Page, places: list[list[tuple[float, float]]]) -> None:
    """Put fingers down, move them to their other places, and lift them."""
    session = page.context.new_cdp_session(page)
    for kind, fingers in zip(("touchStart", "touchMove"), places, strict=True):
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(fingers)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


# The system's sheet, as a phone has it: takes one file, or refuses with an error's name.
SHEET: Final = """() => {
  navigator.canShare = ({ files }) => files?.length === 1;
  navigator.share = async ({ files: [file], text }) => {
    if (window.refusal) throw new DOMException("", window.refusal);
    window.shared = { name: file.name, type: file.type, size: file.size, text };
  };
}"""


def test_on_a_phone_the_preview_is_first_downloads_stay_below_and_a_banner_is_handed_on(
    browser: Browser, url: str
) -> None:
    with visiting(browser, url, PHONE, accept_downloads=True, has_touch=True) as page:
        a_photo_is_moved_and_zoomed_by_touch_and_saved_without_the_network(page)
        _open(page, CHOSEN)
        page.evaluate("scrollTo(0, 0)")
        preview = page.locator("[data-preview]").bounding_box()
        choices = page.locator("[data-campaign]").bounding_box()
        downloads = page.locator("[data-save]").bounding_box()
        assert preview
        assert choices
        assert downloads
        assert preview["y"] < choices["y"]
        assert downloads["y"] + downloads["height"] <= PHONE[1]
        assert downloads["height"] >= 44
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        page.evaluate(SHEET)
        share = page.get_by_role("button", name="Chia sẻ", exact=True)
        page.get_by_label("Tên đơn vị").fill("Văn phòng thử")
        share.click()
        page.wait_for_function("() => window.shared")
        shared = page.evaluate("window.shared")
        assert shared["name"] == "ngay-chuyen-doi-so-quoc-gia-2025-1200x630.png"
        assert shared["type"] == "image/png"
        assert shared["size"] > 10_000
        assert shared["text"].endswith(f"{THEME}. Văn phòng thử")
        told = page.locator("[data-told]")
        for refusal, words in (("AbortError", ""), ("NotAllowedError", "Chưa chia sẻ được.")):
            page.evaluate("name => { window.refusal = name; }", refusal)
            share.click()
            expect(told).to_have_text(re.compile(f"^{words}"))


def test_a_campaign_without_words_of_its_year_opens_with_what_names_no_year(
    browser: Browser, url: str
) -> None:
    with visiting(browser, url, DESKTOP) as page:
        _open(page, CAMPAIGN)
        old, year = page.locator("[data-old]"), page.get_by_label("Năm", exact=True)
        preview = page.locator("[data-preview]")
        expect(preview).to_have_attribute("aria-label", "10/10. Ngày Chuyển đổi số quốc gia")
        expect(year.locator("option:checked")).to_have_text("Không ghi năm")
        expect(page.locator("[data-campaign-year]")).to_have_text("dùng cho mọi năm")
        expect(old).to_have_text("")
        with page.expect_download() as download:
            page.locator("[data-save]").click()
        assert download.value.suggested_filename == "ngay-chuyen-doi-so-quoc-gia-1200x630.png"
        year.select_option("2025")
        expect(preview).to_have_attribute("aria-label", re.compile(THEME))
        expect(old).to_have_text(re.compile("^Câu của năm 2025: xem lại trước khi dùng"))
        page.get_by_role("radio", name=re.compile("Chỉ tên và ngày")).check()
        expect(old).to_have_text("")
        expect(year.locator("option:checked")).to_have_text("Không ghi năm")


def test_words_too_long_for_a_slot_are_told_with_what_to_do(page: Page) -> None:
    old = page.locator("[data-old]")
    expect(old).to_have_text(re.compile(r"^Câu của năm 2025: xem lại trước khi dùng"))
    page.get_by_label("Cỡ khác").select_option("575x72")
    page.get_by_label("Câu của cơ quan").fill("Câu thử của cơ quan, dài " * 6)
    expect(old).to_have_text("")  # the agency's are of no year
    told = page.locator("[data-told]")
    expect(told).to_have_text(re.compile("không đủ chỗ.*Hãy viết ngắn hơn hoặc chọn cỡ khác"))
    expect(page.locator("[data-preview]")).to_be_hidden()
    expect(page.locator("[data-save]")).to_be_disabled()
    page.locator("[data-slot='1200x630']").click()
    expect(page.locator("[data-preview]")).to_be_visible()
    expect(page.locator("[data-save]")).to_be_enabled()


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.hostile)])
def test_no_size_of_the_page_has_a_violation(browser: Browser, url: str, whole: bool) -> None:
    """Each with all of it open: a frame with its photo, an own size, an agency with a logo.

    In the suite it is judged on a phone alone, in dark, and the form at a desk, in light.
    """
    with visiting(
        browser, url, PHONE, bypass_csp=True, reduced_motion="reduce", color_scheme="dark"
    ) as page:
        _open(page, f"{CHOSEN}&co={FRAME}")
        page.locator("[data-photo]").set_input_files(_photo())
        page.locator("[data-logo]").set_input_files(_svg(LOGO))
        page.get_by_role("button", name="Rộng × cao, px hoặc mm").click()
        expect(page.get_by_label("Phóng ảnh")).to_be_visible()
        assert violations(page, set(), targets=True) == []
        if not whole:
            return
        page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})
        page.emulate_media(color_scheme="light")
        page.evaluate("scrollTo(0, 0)")  # what the header lies over while one scrolls is no fault
        assert violations(page, set(), targets=True) == []
        page.emulate_media(color_scheme="dark")


def test_without_a_script_the_page_says_what_stands_ready(browser: Browser, url: str) -> None:
    with lent(browser, java_script_enabled=False, base_url=url) as page:
        page.goto("xuong/")
        ready = page.locator("[data-ready]")
        expect(ready).to_be_visible()
        expect(page.locator("[data-bench]")).to_be_hidden()
        address = ready.get_by_role("link", name="Ngày Chuyển đổi số quốc gia").get_attribute(
            "href"
        )
        assert address == "../banner/ngay-chuyen-doi-so-quoc-gia/"

"""A webmaster with a browser: choose, copy, paste into a portal of another origin."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from hooks.catalogue.catalogue import Catalogue
from hooks.embeds.evergreen import Narrowing
from hooks.embeds.snippets import running
from tests.browsing import (
    DESKTOP_FIRST,
    ONE_SCREEN,
    PHONE_FIRST,
    SCREENS,
    first_of,
    lent,
    visiting,
)
from tests.conftest import SOME
from tests.embedding_page.samples import size_of, snippets_in
from tests.real_campaigns import real_catalogue

pytestmark = pytest.mark.browser

CDS = "ngay-chuyen-doi-so-quoc-gia"
PUBLISHED = "https://lich-truyen-thong.example/"  # as in mkdocs.yml
PORTAL = "https://cong-mau.example/"
STRIPPED = r"</?picture>| style=\"[^\"]*\""
# The policy of a strict portal: pictures from the calendar, and no scripts
STRICT = f"default-src 'none'; script-src 'none'; img-src {PUBLISHED}"


@pytest.fixture(params=SCREENS)
def page(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[Page]:
    """A webmaster's page."""
    with visiting(browser, site_url, request.param) as opened:
        yield opened


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return real_catalogue()


# Choose one size after the other, as a visitor does; return each with its code.
CODE_OF_EACH = """(select) => [...select.options].map(({ value }) => {
  select.value = value;
  for (const kind of ["input", "change"])
    select.dispatchEvent(new Event(kind, { bubbles: true }));
  return [value, document.querySelector("[data-code] textarea").value];
})"""

# Choose a campaign and one way after the other; return the code of each.
CODE_OF_WAYS = """async ([campaign, ways]) => {
  const choose = async (id, value) => {
    const select = document.getElementById(id);
    select.value = value;
    for (const kind of ["input", "change"])
      select.dispatchEvent(new Event(kind, { bubbles: true }));
    await new Promise((done) => setTimeout(done)); // what waits for the listing, which is there
  };
  await choose("nhung-chien-dich", campaign);
  const codes = [];
  for (const way of ways) {
    await choose("nhung-cach", way);
    codes.push(document.querySelector("[data-code] textarea").value);
  }
  return codes;
}"""


def code(page: Page) -> str:
    expect(page.locator("[data-code] textarea")).to_be_visible()
    return page.locator("[data-code] textarea").input_value()


def copied(page: Page) -> str:
    page.get_by_role("button", name="Sao chép mã").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


@contextmanager
def portal(browser: Browser, site: Path, snippet: str, policy: str = STRICT) -> Iterator[Page]:
    """Yield a page of a portal with the snippet pasted in, while the calendar is published."""

    def published(route: Route) -> None:
        file = site / route.request.url.removeprefix(PUBLISHED)
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "text/plain"
            route.fulfill(path=file, content_type=kind)
        else:
            route.fulfill(status=404)

    body = f"<!doctype html><meta charset=utf-8><title>Cổng mẫu</title>{snippet}"
    headers = {"Content-Security-Policy": policy, "Content-Type": "text/html"}
    with lent(browser) as page:
        page.route(f"{PUBLISHED}**", published)
        page.route(PORTAL, lambda route: route.fulfill(body=body, headers=headers))
        page.goto(PORTAL)
        yield page


def shown(page: Page) -> str:
    """Return the address of the picture that the portal shows, which must have its full width."""
    image = page.locator("img")
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", value=True)
    width, height = (int(image.get_attribute(name) or 0) for name in ("width", "height"))
    assert image.evaluate("i => [i.naturalWidth, i.naturalHeight]") == [width, height]
    address: str = image.evaluate("i => i.currentSrc")
    return address


@DESKTOP_FIRST
def test_what_is_chosen_is_copied_and_shows_on_a_strict_portal(
    page: Page, browser: Browser, built_site: Path
) -> None:
    page.goto("nhung/")
    page.get_by_label("Banner", exact=True).select_option(label="Ngày Chuyển đổi số quốc gia")
    page.get_by_label("Cỡ", exact=True).select_option("300x250")
    page.get_by_label("Cách", exact=True).select_option("ma-html")
    expect(page.locator("[data-picture] img")).to_have_js_property("naturalWidth", value=300)
    snippet = copied(page)
    assert snippet == code(page)
    told = snippets_in((built_site / "banner" / CDS / "index.html").read_text("utf-8"))
    assert snippet == told["mã HTML 300×250 không ghi năm"]
    with portal(browser, built_site, snippet) as there:
        assert shown(there) == f"{PUBLISHED}banner/{CDS}/hang-nam/300x250.png"
        link = there.get_by_role("link", name="10/10. Ngày Chuyển đổi số quốc gia")
        expect(link).to_have_attribute("href", f"{PUBLISHED}chien-dich/{CDS}/")


@PHONE_FIRST
def test_what_runs_shows_on_a_strict_portal(page: Page, browser: Browser, built_site: Path) -> None:
    """As a picture; and as a frame, with its own words."""
    page.goto("nhung/#drupal")
    # the address typed with an anchor opens the steps
    expect(page.get_by_text("«Block layout»").first).to_be_visible()
    snippet = copied(page)
    page.get_by_label("Cỡ", exact=True).select_option("300x250")
    page.get_by_label("Cách", exact=True).select_option("iframe")
    framed = code(page)
    policy = f"{STRICT}; frame-src {PUBLISHED}; style-src 'unsafe-inline'"
    with portal(browser, built_site, snippet + framed, policy) as there:
        inside = there.frame_locator("iframe").get_by_role("link")
        expect(inside).to_be_visible()
        assert there.locator("iframe").bounding_box()["width"] == 300  # type: ignore[index]
        assert shown(there) == f"{PUBLISHED}banner/hien-tai/728x90.webp"
        link = there.get_by_role("link", name="Chiến dịch truyền thông đang diễn ra")
        expect(link).to_have_attribute("href", PUBLISHED)


def test_without_their_styles_snippets_keep_shape_size_and_link(
    browser: Browser, built_site: Path
) -> None:
    """As CKEditor, nh3 and NukeViet's own filter leave them: width and height carry the size."""
    told = snippets_in((built_site / "nhung" / "index.html").read_text("utf-8"))
    told |= snippets_in((built_site / "banner" / CDS / "index.html").read_text("utf-8"))
    wanted = {name: text for name, text in told.items() if re.search("728×90|300×250", name)}
    assert len(wanted) >= 10  # each way for what runs, and for a campaign, in two sizes
    html = "".join(f"<p>{re.sub(STRIPPED, '', text)}</p>" for text in wanted.values())
    assert "style=" not in html
    policy = f"{STRICT}; frame-src {PUBLISHED}"
    with portal(browser, built_site, html, policy) as there:
        for (name, text), row in zip(wanted.items(), there.locator("p").all(), strict=True):
            row.scroll_into_view_if_needed()
            width, height = (728, 90) if "728×90" in name else (300, 250)
            if "<iframe" in text:
                frame = row.locator("iframe")
                expect(frame.content_frame.get_by_role("link")).to_be_visible()
                assert frame.evaluate("f => [f.clientWidth, f.clientHeight]") == [width, height]
                continue
            image = row.locator("img")
            expect(image).to_have_js_property("complete", value=True)
            assert image.evaluate("i => [i.naturalWidth, i.naturalHeight]") == [width, height], name
            assert image.evaluate("i => [i.width, i.height]") == [width, height], name
            if "<a " in text:
                expect(row.get_by_role("link")).to_be_visible()


@ONE_SCREEN
def test_the_form_gives_what_the_page_has_written_out_and_narrows_as_the_compiler_does(
    page: Page, built_site: Path, catalogue: Catalogue
) -> None:
    page.goto("nhung/")
    told = snippets_in((built_site / "nhung" / "index.html").read_text("utf-8"))
    sizes = page.locator("#nhung-co option").evaluate_all("all => all.map(o => o.value)")
    ways = (("ma-html", "HTML"), ("script", "script"), ("iframe", "iframe"))
    for way, name in ways:
        page.get_by_label("Cách", exact=True).select_option(way)
        codes = page.get_by_label("Cỡ", exact=True).evaluate(CODE_OF_EACH)
        expect(page.locator("[data-code] textarea")).to_be_visible()
        assert codes == [[size, told[f"mã {name} {size.replace('x', '×')}"]] for size in sizes]
    page.get_by_label("Cỡ", exact=True).select_option("300x250")
    topic, audience = next(iter(catalogue.topics)), next(iter(catalogue.audiences))
    for value, narrowing in (
        (f"topic/{topic}", Narrowing(topic=topic)),
        (f"audience/{audience}", Narrowing(audience=audience)),
    ):
        page.get_by_label("Chỉ lấy chiến dịch").select_option(value)
        given = running(catalogue, size_of("300x250"), PUBLISHED, narrowing)
        for way, name in (("ma-html", "picture"), ("anh", "image"), ("script", "script"),
                          ("iframe", "frame")):  # fmt: skip
            page.get_by_label("Cách", exact=True).select_option(way)
            assert code(page) == given[name]


@ONE_SCREEN
def test_every_campaign_has_the_snippets_of_its_page(page: Page, built_site: Path) -> None:
    page.goto("nhung/?co=575x72")
    campaigns = page.locator("#nhung-chien-dich option").evaluate_all(
        "all => all.map(o => o.value)"
    )
    assert len(campaigns) > len(SOME)  # and what runs
    page.get_by_label("Banner", exact=True).select_option(CDS)
    code(page)  # the listing has come
    endings = {"ma-html": "của năm", "moi-nhat": "theo bản mới nhất"}
    checked = 0
    for campaign in filter(None, campaigns):
        told = snippets_in((built_site / "banner" / campaign / "index.html").read_text("utf-8"))
        codes = page.evaluate(CODE_OF_WAYS, [campaign, [*endings]])
        for (way, ending), given in zip(endings.items(), codes, strict=True):
            expected = [text for name, text in told.items() if f"575×72 {ending}" in name]
            if expected:
                assert given == expected[0], (campaign, way)
                checked += 1
    assert checked > len(SOME)


@PHONE_FIRST
def test_the_fields_for_a_portal_are_copied_one_by_one(page: Page) -> None:
    page.goto(f"nhung/?chien-dich={CDS}&co=728x90&cach=tep")
    fields = page.locator("[data-fields]")
    # the days of 2025 and 2026 are over: those that come, and the banner of no year
    expect(fields.locator("[data-copy]").last).to_have_text("10/10/2027 23:59")
    expect(page.locator("[data-code]")).to_be_hidden()
    page.get_by_role("button", name="Sao chép: liên kết").first.click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == f"{PUBLISHED}chien-dich/{CDS}/"
    with page.expect_download() as download:
        fields.get_by_role("link").click()
    assert download.value.suggested_filename == f"{CDS}-728x90.png"
    # That no page as it comes scrolls sideways, with all folds open, is proved in
    # test_accessibility; nor does it with the widest banner chosen.
    page.get_by_label("Cỡ", exact=True).select_option("970x250")
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    expect(page.locator("textarea:visible, [data-fields] dt").first).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == page.evaluate("document.documentElement.clientWidth")


@DESKTOP_FIRST
def test_a_snippet_under_a_banner_is_copied_exactly(page: Page, built_site: Path) -> None:
    page.goto(f"chien-dich/{CDS}/")
    page.get_by_role("link", name=re.compile(r"Tất cả \d+ cỡ banner")).first.click()
    page.locator("#nhung-728x90 > summary").click()
    name = "mã HTML 728×90 không ghi năm"
    box = page.get_by_role("textbox", name=name)
    expect(box).to_be_visible()
    page.get_by_role("button", name=f"Sao chép: {name}").click()
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == box.input_value()
    told = snippets_in((built_site / "banner" / CDS / "index.html").read_text("utf-8"))
    assert box.input_value() == told[name]


@ONE_SCREEN
def test_a_choice_is_an_address_and_an_address_of_nothing_falls_back(page: Page) -> None:
    page.goto('nhung/?chien-dich=khong-co&co="><script>&cach=x&chu-de=khong-co')
    expect(page.get_by_label("Banner", exact=True)).to_have_value("")
    assert "/banner/hien-tai/728x90.png" in code(page)
    page.get_by_label("Banner", exact=True).select_option(CDS)
    page.get_by_label("Cỡ", exact=True).select_option("300x600")
    page.get_by_label("Cách", exact=True).select_option("moi-nhat")
    assert f"?chien-dich={CDS}&co=300x600&cach=moi-nhat" in page.url
    snippet = code(page)
    page.reload()
    expect(page.get_by_label("Cách", exact=True)).to_have_value("moi-nhat")
    expect(page.locator("[data-code] textarea")).to_have_value(snippet)


def test_a_listing_that_does_not_come_is_told(browser: Browser, site_url: str) -> None:
    with lent(browser, cached=True, base_url=site_url) as page:
        page.route("**/danh-muc.json", lambda route: route.fulfill(status=503))
        page.goto("nhung/")
        page.get_by_label("Banner", exact=True).select_option(CDS)
        expect(page.locator("[data-problem]")).to_have_text(
            "Không tải được danh mục banner. Hãy thử lại."
        )
        expect(page.locator("[data-code]")).to_be_hidden()
        page.unroute("**/danh-muc.json")
        page.get_by_label("Cỡ", exact=True).select_option("300x250")
        page.get_by_label("Cách", exact=True).select_option("ma-html")
        assert f"/banner/{CDS}/hang-nam/300x250.png" in code(page)


def arrow_to(page: Page, value: str) -> None:
    """Choose in the focused list with the arrow keys alone."""
    steps = page.evaluate(
        "v => [...document.activeElement.options].findIndex(o => o.value === v)"
        " - document.activeElement.selectedIndex",
        value,
    )
    for _ in range(abs(steps)):
        page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")
    assert page.evaluate("document.activeElement.value") == value


@DESKTOP_FIRST
def test_a_campaign_is_found_without_diacritics_and_chosen_by_keyboard(page: Page) -> None:
    page.goto("nhung/")
    assert "?" not in page.url
    page.get_by_label("Tìm chiến dịch").press_sequentially("so quoc gia chuyen doi")
    expect(page.get_by_label("Banner", exact=True)).to_have_value(CDS)
    options = page.locator("#nhung-chien-dich option")
    expect(options).to_have_text(["Đang diễn ra (tự đổi theo ngày)", "Ngày Chuyển đổi số quốc gia"])
    page.get_by_label("Cách", exact=True).select_option("moi-nhat")
    assert f"/banner/{CDS}/728x90.png" in code(page)
    page.get_by_label("Tìm chiến dịch").fill("khong co dau")
    expect(page.get_by_text("Không có chiến dịch nào như vậy.")).to_be_visible()
    assert f"/banner/{CDS}/728x90.png" in code(page)  # nothing found changes nothing
    page.get_by_label("Tìm chiến dịch").fill("")
    expect(page.get_by_text("Không có chiến dịch nào như vậy.")).to_be_hidden()
    assert options.count() > len(SOME)
    page.get_by_label("Banner", exact=True).select_option("")
    page.get_by_label("Banner", exact=True).focus()
    arrow_to(page, CDS)
    page.keyboard.press("Tab")
    arrow_to(page, "300x600")
    page.keyboard.press("Tab")  # a campaign does not use the choice of topics
    page.keyboard.press("End")
    expect(page.locator("[data-code] textarea")).to_have_value(
        re.compile(f"/banner/{CDS}/300x600.png")
    )
    page.keyboard.press("Tab")
    expect(page.locator("[data-code] textarea")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Đã sao chép")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == code(page)


@pytest.mark.parametrize("screen", first_of(SCREENS[::-1]))
def test_it_works_without_scripts(browser: Browser, site_url: str, screen: tuple[int, int]) -> None:
    with visiting(browser, site_url, screen, java_script_enabled=False) as page:
        page.goto("nhung/")
        expect(page.locator("form[data-embedder]")).to_be_hidden()
        expect(page.get_by_text("Biểu mẫu chọn cần JavaScript")).to_be_visible()
        page.locator(".fold:has(#co-728x90) > summary").click()
        page.locator("#co-728x90 summary").click()
        box = page.get_by_role("textbox", name="mã HTML 728×90", exact=True)
        expect(box).to_be_visible()
        assert "/banner/hien-tai/728x90.png" in box.input_value()
        page.locator("#nukeviet summary").click()
        expect(page.get_by_text("«Thêm quảng cáo»").first).to_be_visible()
        page.get_by_text("Chọn trong danh sách").click()
        page.get_by_role("link", name="Ngày Chuyển đổi số quốc gia", exact=True).click()
        page.locator("#nhung-728x90 summary").click()
        expect(page.get_by_role("textbox", name="mã HTML 728×90 không ghi năm")).to_be_visible()

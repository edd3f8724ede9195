"""The page for missing addresses: it searches, at any depth, and where the site has a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Response, expect

from tests.browsing import DESKTOP, PHONE, lent, visiting
from tests.conftest import TODAY, made_once, run_build
from tests.real_campaigns import only_campaigns
from tests.servers import Quiet, serving
from tests.undrawn import sketched, undrawn

pytestmark = pytest.mark.browser

FOLDER = "/lich-truyen-thong/"
CAMPAIGN = "chien-dich/phong-chong-mua-ban-nguoi/"


class _With404(Quiet):
    """A server like those of docs/hosting, which shows the site's own page for missing ones."""

    below = "/"

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.below)
        return super().translate_path(path.removeprefix(self.below) if inside else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
        return None


@contextmanager
def hosted(site: Path, below: str = "/") -> Iterator[str]:
    with serving(site, type("Handler", (_With404,), {"below": below})) as url:
        yield url.removesuffix("/") + below


@pytest.fixture(scope="session")
def site_in_a_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one campaign for publication below a folder, without banners, its fonts uncut."""

    def make(folder: Path) -> None:
        campaigns = only_campaigns(folder / "campaigns", "phong-chong-mua-ban-nguoi")
        options = ("--draft", "--campaigns", str(campaigns))
        address = f"https://mau.example{FOLDER}"
        site = str(folder / "site")
        with sketched(), undrawn():
            built = run_build(
                "build", "--today", TODAY, "--site-dir", site, *options, SITE_URL=address
            )
        assert built.returncode == 0, built.stderr

    return made_once(tmp_path_factory, "in-a-folder", make) / "site"


def searched(browser: Browser, url: str, missing: str, screen: tuple[int, int]) -> None:
    """Open a missing address, check that the page is complete, and use its search."""
    # The browser reports the missing page on its console; other errors are ours.
    failed: list[str] = []

    def note(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST and response.url != url + missing:
            failed.append(response.url)

    with lent(browser, screen, base_url=url) as page:
        page.on("response", note)
        page.on("pageerror", lambda error: failed.append(str(error)))
        answer = page.goto(missing)
        assert answer is not None
        assert answer.status == HTTPStatus.NOT_FOUND
        field = page.get_by_label("Từ cần tìm")
        expect(field).to_have_value("mua ban nguoi")
        expect(page.get_by_role("link", name="Về trang chủ")).to_have_attribute(
            "href", re.compile("^" + re.escape(url.removeprefix(page.evaluate("location.origin"))))
        )
        page.wait_for_function("document.fonts.check('1em \"Be Vietnam Pro\"')")
        field.press("Enter")
        first = page.locator(".find__link").first
        expect(first).to_have_attribute("href", re.compile("chien-dich/phong-chong-mua-ban-nguoi/"))
        first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("mua bán người")
        assert page.url.startswith(url)
    assert failed == []


def test_it_offers_the_words_of_the_address(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url:
        searched(browser, url, "chien-dich/cu/mua-ban-nguoi.html", PHONE)


def test_it_works_where_the_site_has_a_folder(browser: Browser, site_in_a_folder: Path) -> None:
    with hosted(site_in_a_folder, FOLDER) as url:
        searched(browser, url, "a/b/c/mua_ban_nguoi/", DESKTOP)


WORDS: Final = {
    "khong-co": "khong co",
    "van-ban/9505-Q%C4%90-TTg/": "9505 QĐ TTg",
    "chien-dich/ngay-gia-dinh/2031/": "ngay gia dinh",
    "%E0%A4%A/": "",
    "123/": "",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E": "script",
}


def test_what_it_offers(browser: Browser, site_of_two: Path) -> None:
    """Its words are there at once; what else it looks for is of the other tests."""
    with hosted(site_of_two) as url, lent(browser, cached=True) as page:
        for missing, words in WORDS.items():
            page.goto(url + missing, wait_until="domcontentloaded")
            expect(page.get_by_label("Từ cần tìm"), missing).to_have_value(words)


LETTER: Final = "van-ban/cv-1119-stttt-ttbcxb-tuyen-quang-2022/"
NUMBERS: Final = {
    "1119/STTTT-TTBCXB": PHONE,
    "1119%2FSTTTT-TTBCXB": DESKTOP,
    "1119-stttt-ttbcxb": DESKTOP,
    "van-ban/1119/STTTT-TTBCXB/": DESKTOP,
    "cong-van/1119-STTTT-TTBCXB.html": DESKTOP,
}


def test_the_number_of_a_document_leads_to_its_page(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url, lent(browser, cached=True) as page:
        for typed, (width, height) in NUMBERS.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(url + typed, wait_until="commit")  # it leads on before it has loaded
            page.wait_for_url(url + LETTER, wait_until="domcontentloaded")
            title = page.get_by_role("heading", level=1)
            expect(title, typed).to_contain_text("1119/STTTT-TTBCXB")


MEANT: Final = {
    f"{CAMPAIGN[:-1]}-2/": CAMPAIGN,
    f"{CAMPAIGN[:-3]}io": CAMPAIGN,
    "khau-hiu/": "khau-hieu/",
    "1119/": LETTER,
}


def test_a_mistyped_address_is_told_the_page_that_was_meant(
    browser: Browser, site_of_two: Path
) -> None:
    with hosted(site_of_two) as url, lent(browser, PHONE, cached=True) as page:
        for missing, meant in MEANT.items():
            page.goto(url + missing)
            first = page.locator("[data-near] a").first
            expect(first, missing).to_have_attribute("href", f"/{meant}")
        first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(url + LETTER)


def test_it_says_nothing_of_an_address_like_no_other(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url, lent(browser) as page:
        with page.expect_response(re.compile("/assets/search/du-lieu")):
            page.goto(f"{url}zzzz/qqqq")
        expect(page.get_by_label("Từ cần tìm")).to_have_value("qqqq")
        expect(page.locator("[data-near]")).to_be_hidden()


def test_what_was_typed_is_never_markup(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url, lent(browser) as page:
        page.goto(f"{url}khau-hieu%3Cimg%20src%3E/")
        expect(page.locator("[data-near] a").first).to_have_attribute("href", "/khau-hieu/")
        assert page.locator(".page img").count() == 0


def test_its_own_search_box_works_too(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url, lent(browser) as page:
        page.goto(f"{url}khong/co/o/day/")
        page.keyboard.press("/")
        page.keyboard.type("mua ban nguoi")
        expect(page.locator(".md-search-result__link").first).to_have_attribute(
            "href", re.compile("^/?.*chien-dich/phong-chong-mua-ban-nguoi/")
        )


def test_without_scripts_it_has_its_ways_home(browser: Browser, site_of_two: Path) -> None:
    with hosted(site_of_two) as url, visiting(browser, url, java_script_enabled=False) as page:
        page.goto("404.html")
        expect(page.get_by_label("Từ cần tìm")).to_be_hidden()
        page.get_by_role("link", name="Xem các chiến dịch").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Chiến dịch")

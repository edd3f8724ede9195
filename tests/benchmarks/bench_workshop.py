"""The workshop on a slow phone: python -m tests.benchmarks.bench_workshop [SITE]

Its processor is four times slower than this machine's. Prints how long each step of an officer
blocks the page at once (the longest task of the main thread, in ms; 200 are allowed while a photo
of 12 megapixels is taken), seconds from a campaign's page to its branded files, and what the page
weighs, compressed. SITE is a folder of a built site; without it one of a single campaign is built.
A busy machine lengthens all times.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browsing import DESKTOP, PHONE, visiting
from tests.conftest import build_of, chromium
from tests.quality.weight import fetched, weights
from tests.servers import serving

CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"
FRAME: Final = f"xuong/#chien-dich={CAMPAIGN}&co=khung-1080x1080"
SLOWER: Final = 4
WATCH: Final = """() => {
  window.blocked = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked.push(duration);
  }).observe({ type: "longtask" });
}"""
PAINTED: Final = (
    "before => Number(document.querySelector('[data-workshop]').dataset.painted) > before"
)


def take_photo(file: Path) -> None:
    """Write a JPEG of 12 megapixels with as much detail as a telephone's."""
    image = Image.effect_noise((1000, 750), 60).resize((4000, 3000), Image.Resampling.BICUBIC)
    image.convert("RGB").save(file, quality=92)


@contextmanager
def slowed(page: Page) -> Iterator[None]:
    """Slow the page's processor, as of a cheap phone."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    yield
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()


def longest(page: Page, act: Callable[[], object]) -> float:
    """Return the longest task, in ms, until the page has painted what an act changes."""
    before = page.evaluate("Number(document.querySelector('[data-workshop]').dataset.painted)")
    page.evaluate("() => { window.blocked.length = 0; }")
    act()
    page.wait_for_function(PAINTED, arg=before, timeout=60_000)
    page.wait_for_timeout(500)
    return float(page.evaluate("Math.max(0, ...window.blocked)"))


def blocking(browser: Browser, url: str, file: Path) -> None:
    """Print the longest task of each step on a slowed phone; `file` is a photo."""
    with visiting(browser, url, PHONE) as page:
        page.goto(FRAME)
        page.wait_for_function(PAINTED, arg=0)
        page.evaluate(WATCH)
        preview = page.locator("[data-preview]")

        def move() -> None:
            preview.focus()
            for key in ("+", "+", "ArrowLeft", "ArrowUp") * 3:
                page.keyboard.press(key)
            page.get_by_label("Tên đơn vị").fill("Văn phòng thử")

        with slowed(page):
            steps: dict[str, Callable[[], object]] = {
                "a photo of 12 MP is taken": lambda: page.locator("[data-photo]").set_input_files(
                    file
                ),
                "it is moved and zoomed": move,
                "another size is shown": lambda: page.locator("[data-slot='1200x630']").click(),
            }
            for name, act in steps.items():
                print(f"{name:40} {longest(page, act):7.0f} ms at once")


def journey(browser: Browser, url: str, screen: tuple[int, int]) -> float:
    """Return the seconds from a campaign's page to an archive of branded files."""
    with visiting(browser, url, screen, accept_downloads=True) as page:
        page.goto(f"chien-dich/{CAMPAIGN}/")
        began = perf_counter()
        page.locator("a[href*='xuong/#']:visible").first.click()
        page.get_by_label("Cơ quan chủ quản").fill("UBND tỉnh thử")
        page.get_by_label("Tên đơn vị").fill("Sở thử")
        with page.expect_download() as waiting:
            page.locator("[data-save-all]").click()
        waiting.value.path()
        return perf_counter() - began


def measure(site: Path) -> None:
    """Print all of it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(site) as url,
        chromium() as browser,
    ):
        file = Path(folder, "anh.jpg")
        take_photo(file)
        blocking(browser, url, file)
        for screen in (PHONE, DESKTOP):
            name = f"from campaign to files at {screen[0]} px"
            print(f"{name:40} {journey(browser, url, screen):7.1f} s")
        with visiting(browser, url, PHONE, cached=False) as page:
            answers = fetched(page)
            page.goto("xuong/", wait_until="networkidle")
            found = weights(answers)
        scripts = sum(size for name, size in found.items() if name.endswith(".js"))
        print(f"{'scripts of the page':40} {scripts / 1000:7.1f} kB")
        print(f"{'all that it loads':40} {sum(found.values()) / 1000:7.1f} kB")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            measure(build_of(Path(folder), CAMPAIGN))

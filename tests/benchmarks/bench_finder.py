"""Speed and weight of the slogan finder with 16, 500 and 5,000 made-up texts, in a real browser.

`ready` is from the arrival of the data to the moment the first query can be answered; `first` and
`median` are from a query's input to its rows standing in the page. The finder's page is that of the
real site; only its data are replaced.
"""

from __future__ import annotations

import gzip
import json
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Route, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from hooks.finder import finder_script  # noqa: E402
from tests.conftest import CHROMIUM_ARGUMENTS  # noqa: E402
from tests.finder.conftest import build_without_banners  # noqa: E402
from tests.finder.samples import many  # noqa: E402

QUERIES = (
    "toan dan",
    "toàn dân",
    "phong chong",
    "nuoc sach",
    "tre em an toan so",
    "mau 4321",
    "bao ve rung",
    "khong co cau nay",
    "chugn tay",
)
MEASURE = """async (query) => {
  const field = document.querySelector("[name=tim]");
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector(".slogans").getBoundingClientRect();
  return performance.now() - start;
}"""
# Marks the arrival of the data, before the finder's own reading of it goes on.
ARRIVAL = """
const read = Response.prototype.json;
Response.prototype.json = async function () {
  const value = await read.call(this);
  performance.mark("arrived");
  return value;
};
new MutationObserver(() => {
  if (document.querySelector("[data-ready]") && !performance.getEntriesByName("ready").length)
    performance.mark("ready");
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
"""


def measure(browser: Browser, site: Path, count: int) -> tuple[int, float, float, float, float]:
    """Return kB of data, and ms: ready, first, median, slowest."""
    content = json.dumps(many(count), ensure_ascii=False, separators=(",", ":"))

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix("http://mau.test/").partition("?")[0]
        if path == "du-lieu/khau-hieu.json":
            route.fulfill(body=content, content_type="application/json")
            return
        file = site / path
        route.fulfill(path=file / "index.html" if file.is_dir() else file)

    page = browser.new_page()
    page.route("**/*", answer)
    page.add_init_script(ARRIVAL)
    page.goto("http://mau.test/khau-hieu/")
    page.locator("[data-ready]").wait_for()
    ready = page.evaluate("performance.measure('m', 'arrived', 'ready').duration")
    times = [page.evaluate(MEASURE, query) for query in QUERIES]
    page.close()
    size = len(gzip.compress(content.encode()))
    return size, ready, times[0], statistics.median(times), max(times)


def main() -> None:
    """Print the table."""
    code = len(gzip.compress(finder_script().content))
    print(f"code: {code / 1000:.1f} kB compressed")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        build_without_banners(site)
        page = (site / "khau-hieu" / "index.html").read_bytes()
        print(f"page: {len(page) / 1000:.0f} kB, {len(gzip.compress(page)) / 1000:.1f} compressed")
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        print(
            f"{'texts':>6} {'data kB':>8} {'ready ms':>9} {'first':>6} {'median':>7} {'slowest':>8}"
        )
        for count in (16, 500, 5000):
            size, *times = measure(browser, site, count)
            ready, first, median, slowest = times
            print(
                f"{count:>6} {size / 1000:>8.1f} {ready:>9.0f} {first:>6.0f} {median:>7.0f}"
                f" {slowest:>8.0f}"
            )
        browser.close()


if __name__ == "__main__":
    main()

"""Speed and size of the slogan finder with 16, 500 and 5,000 made-up texts, in a real browser.

`ready` is the time from the arrival of the data until the first query can be answered, `first`
the time from the input of the first query until its rows are on the page. The last columns are
the processor time of queries in the page's own thread, which a busy machine does not lengthen.
The page is that of the real site; only its data are replaced.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Route

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from hooks.search.finder_script import finder_script  # noqa: E402
from tests.conftest import TODAY, chromium  # noqa: E402
from tests.finder.samples import many  # noqa: E402
from tests.undrawn import build_without_banners  # noqa: E402

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


def measure(browser: Browser, site: Path, count: int) -> tuple[int, float, float, list[float]]:
    """Return bytes of data, ms until ready, ms of the first query, processor ms of each query."""
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
    inspector = page.context.new_cdp_session(page)
    inspector.send("Performance.enable", {"timeDomain": "threadTicks"})

    def processor() -> float:
        metrics = inspector.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))

    page.goto("http://mau.test/khau-hieu/")
    page.locator("[data-ready]").wait_for()
    ready = page.evaluate("performance.measure('m', 'arrived', 'ready').duration")
    times, costs = [], []
    for query in QUERIES:
        before = processor()
        times.append(page.evaluate(MEASURE, query))
        costs.append(processor() - before)
    page.close()
    return len(gzip.compress(content.encode())), ready, times[0], costs


def main() -> None:
    """Print the table."""
    code = len(gzip.compress(finder_script().content))
    print(f"code: {code / 1000:.1f} kB compressed")
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        site = Path(name) / "site"
        build_without_banners(site, TODAY)
        page = (site / "khau-hieu" / "index.html").read_bytes()
        print(f"page: {len(page) / 1000:.0f} kB, {len(gzip.compress(page)) / 1000:.1f} compressed")
        print(" texts  data kB  ready ms  first ms  first cpu  median cpu  slowest cpu")
        for count in (16, 500, 5000):
            size, ready, first, costs = measure(browser, site, count)
            print(
                f"{count:>6} {size / 1000:>8.1f} {ready:>9.0f} {first:>9.0f} {costs[0]:>10.0f}"
                f" {statistics.median(costs):>11.0f} {max(costs):>12.0f}"
            )


if __name__ == "__main__":
    main()

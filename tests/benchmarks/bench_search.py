"""The search box of the real site in a real browser: whether the right page is first, and when.

The queries are in tests/search/queries.yml. The larger sites come from tests/search/sites.py:
the real entries, and made-up ones whose random words compress badly. `load kB` is what each page
view fetches for the search, `first kB` what is fetched before the first answer when somebody begins
to search, `texts kB` what follows, all compressed. `first ms` is the time from the arrival of the
first file to the answer of a query that waited for it, the shortest of several, and `first cpu` the
processor time of that answer, which a busy machine hardly lengthens; `at once` are the queries that
the first file answers, of all. `right first`, `median` and `95th` (ms from a query to
its answer) are those of queries after the texts have come. A busy machine lengthens all times.
"""

from __future__ import annotations

import gzip
import json
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, CDPSession

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from hooks.outputs import TextFile  # noqa: E402
from hooks.search.files import SearchFiles, search_files  # noqa: E402
from tests.conftest import TODAY, chromium  # noqa: E402
from tests.search.queries import load_queries  # noqa: E402
from tests.search.sites import entries_of_site, real_entries  # noqa: E402
from tests.servers import Quiet, serving  # noqa: E402
from tests.undrawn import build_without_banners  # noqa: E402

QUERIES = load_queries()
SOURCES = ROOT / "docs/assets/search"
SIZES = (500, 2000)
FIRST_TIMES = 7
# Records when the box asks its worker, and when the worker answers
LISTEN = """
const [QUERY, RESULT] = [2, 3];
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => {
      // nothing found is also the answer to the questions that Material and the box ask themselves
      if (data.type !== RESULT || !data.data.items.length) return;
      window.answers = (window.answers ?? 0) + 1;
      window.answered?.(performance.now());
    });
  }
  postMessage(message) {
    if (message.type === QUERY) window.asked = performance.now();
    super.postMessage(message);
  }
};
"""
ASK = """async ([queries, early]) => {
  document.getElementById("__search").click();
  const field = document.querySelector(".md-search__input");
  const results = [];
  if (!early) {
    field.value = queries[0];
    field.dispatchEvent(new Event("input"));
    // the first answer, and the one that the texts bring
    while (!(window.answers > 1)) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const query of queries) {
    const answer = new Promise((resolve) => {
      window.answered = resolve;
      setTimeout(() => resolve(performance.now()), 5000);
    });
    field.value = query;
    field.dispatchEvent(new Event("input"));
    const answeredAt = await answer;
    const arrival = performance.getEntriesByType("resource")
      .find(({ name }) => name.includes("/du-lieu.")).responseEnd;
    const took = answeredAt - (early ? arrival : window.asked);
    await new Promise((resolve) => setTimeout(resolve));
    const first = document.querySelector(".md-search-result__link");
    results.push([took, first ? new URL(first.href).pathname.slice(1) : ""]);
  }
  return results;
}"""


# What the worker does for a first answer, in a page whose processor time can be told
FIRST = """async ([text, query]) => {
  const { prepareTitles } = await import("/data.js");
  const { certain } = await import("/first-answers.js");
  const { search } = await import("/matching.js");
  const { toMaterial } = await import("/results.js");
  window.first = () => {
    const found = certain(search(prepareTitles(JSON.parse(text)), query));
    return found.map((page, at) => toMaterial(page, at < 100)).length;
  };
}"""
AT_ONCE = """async ([first, queries]) => {
  const { prepareTitles } = await import("/data.js");
  const { certain } = await import("/first-answers.js");
  const { search } = await import("/matching.js");
  const titles = prepareTitles(first);
  return queries.map((query) => certain(search(titles, query))[0]?.page.location ?? "");
}"""


def compressed(file: TextFile) -> float:
    """Return the size of a file in kB, compressed."""
    return len(gzip.compress(file.content)) / 1000


def packed(paths: Iterable[Path]) -> float:
    """Return the size of files in kB, each compressed."""
    return sum(len(gzip.compress(path.read_bytes())) for path in paths) / 1000


class _Cached(Quiet):
    def end_headers(self) -> None:
        # files of the search are named by their content, so a browser may keep them
        if self.path.startswith("/assets/search/"):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()


def put(site: Path, files: SearchFiles) -> None:
    """Put the data into the site, in place of its own."""
    (first,) = site.glob("assets/search/du-lieu.*.json")
    first.write_bytes(files.first.content)
    for path, content in files.texts:
        (site / path).write_bytes(content)


def measure(browser: Browser, site: Path) -> tuple[list[Any], float]:
    """Return the ms and first pages of all queries after the texts, and the ms of a first answer.

    For the latter the query comes before the data.
    """
    typed = [query.typed for query in QUERIES]
    firsts = []
    with serving(site, _Cached) as url:
        for _ in range(FIRST_TIMES):
            page = browser.new_page()
            page.add_init_script(LISTEN)
            page.goto(url)
            firsts += page.evaluate(ASK, [typed[:1], True])
            page.close()
        page = browser.new_page()
        page.add_init_script(LISTEN)
        page.goto(url)
        results: list[Any] = page.evaluate(ASK, [typed, False])
        page.close()
    return results, min(took for took, _ in firsts)


def answered_at_once(browser: Browser, files: SearchFiles) -> tuple[int, int]:
    """Return how many queries the first file answers, and how many of those rightly."""
    with serving(SOURCES, _Cached) as url:
        page = browser.new_page()
        page.goto(url)
        typed = [query.typed for query in QUERIES]
        first = page.evaluate(AT_ONCE, [json.loads(files.first.content), typed])
        page.close()
    pairs = list(zip(QUERIES, first, strict=True))
    return sum(map(bool, first)), sum(page in query.pages for query, page in pairs)


def first_cpu(browser: Browser, files: SearchFiles) -> float:
    """Return the shortest processor time, in ms, of the first answer from the first file."""
    costs = []
    with serving(SOURCES, _Cached) as url:
        for _ in range(FIRST_TIMES):
            page = browser.new_page()
            page.goto(url)
            inspector = page.context.new_cdp_session(page)
            inspector.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.evaluate(FIRST, [files.first.content.decode(), QUERIES[0].typed])
            before = processor(inspector)
            assert page.evaluate("first()") > 0
            costs.append(processor(inspector) - before)
            page.close()
    return min(costs)


def processor(inspector: CDPSession) -> float:
    """Return the processor time, in ms, that a page's own thread has used."""
    metrics = inspector.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(m["value"] for m in metrics if m["name"] == "TaskDuration"))


def main() -> None:
    """Print the table, and the queries whose first page is wrong."""
    blind = sum(query.blind for query in QUERIES)
    kinds = ", ".join(f"{kind} {n}" for kind, n in Counter(q.kind for q in QUERIES).items())
    print(f"{len(QUERIES)} queries, {blind} of them written before anything was tried: {kinds}")
    wrong = {}
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        site = Path(name) / "site"
        build_without_banners(site, TODAY)
        load = packed([*site.glob("assets/search/*.js"), site / "search/search_index.json"])
        print(
            "campaigns  entries  right first  of blind  at once, right  load kB  first kB  texts kB"
            "  first ms  first cpu  median  95th"
        )
        for count in (None, *SIZES):
            entries = real_entries() if count is None else entries_of_site(count)
            files = search_files(entries)
            put(site, files)
            results, first_ms = measure(browser, site)
            at_once, rightly = answered_at_once(browser, files)
            right = [page in query.pages for query, (_, page) in zip(QUERIES, results, strict=True)]
            of_blind = sum(ok for query, ok in zip(QUERIES, right, strict=True) if query.blind)
            times = [took for took, _ in results]
            size = f"{count or 'real':>9}"
            wrong[count] = [
                f"{query} → {page or 'nothing'}"
                for query, (_, page), ok in zip(QUERIES, results, right, strict=True)
                if not ok
            ]
            print(
                f"{size} {len(entries):>8} {sum(right):>5} {sum(right) / len(right):>6.1%}"
                f" {of_blind:>6}/{blind} {at_once:>8}, {rightly:>5} {load:>8.1f}"
                f" {compressed(files.first):>9.1f} {sum(map(compressed, files.texts)):>9.1f}"
                f" {first_ms:>9.0f} {first_cpu(browser, files):>10.0f}"
                f" {statistics.median(times):>7.1f} {statistics.quantiles(times, n=20)[-1]:>5.0f}",
                flush=True,
            )
    for count, queries in wrong.items():
        if not queries:
            continue
        print(f"wrong at {count or 'the real size'}:", *queries, sep="\n  ")
    # the suite proves 90 in 100 at 300 campaigns, with the matching alone
    assert all(len(queries) <= 0.05 * len(QUERIES) for queries in wrong.values())


if __name__ == "__main__":
    main()

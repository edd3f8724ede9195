"""Time of `build_feeds` by number of occurrences: python -m tests.benchmarks.bench_feeds

The data is made up («Mẫu …») and resembles a well-kept campaign. `events` counts what is
serialised, including milestones; files are the feeds and one for each occurrence.
"""

from __future__ import annotations

from datetime import date
from time import perf_counter

from hooks.facts.occurrences import resolve
from hooks.feeds.build import build_feeds
from hooks.feeds.publishing import contents_of
from tests import made_up
from tests.made_up import SITE, TODAY, sample_folder

SIZES = (100, 1_000, 10_000)


def measure(wanted: int, today: date = TODAY) -> tuple[int, int, float, int, int]:
    """Return events, files, seconds, bytes in all, bytes of the largest file."""
    topics = {f"mau-{n}": {"name": f"Mẫu lĩnh vực {n}", "palette": "xanh"} for n in range(20)}
    campaigns, letters = sample_folder(wanted // 11 + 1)
    for number, campaign in enumerate(campaigns.values()):
        campaign["topic"] = f"mau-{number % 20}"
    catalogue = made_up.catalogue(campaigns, letters, topics=topics)
    occurrences = resolve(catalogue, today)[:wanted]
    start = perf_counter()
    files = build_feeds(occurrences, catalogue, today, SITE)
    seconds = perf_counter() - start
    sizes = [len(feed) for feed in files.values()]
    events = sum(map(len, contents_of(occurrences, catalogue).values()))
    return events, len(files), seconds, sum(sizes), max(sizes)


def main() -> None:
    """Print one line for each size."""
    print(
        f"{'occurrences':>11} {'events':>7} {'files':>6} {'seconds':>8} {'events/s':>9}"
        f" {'MB':>7} {'largest MB':>11}"
    )
    for wanted in SIZES:
        events, files, seconds, total, largest = measure(wanted)
        rate = events / seconds
        print(
            f"{wanted:>11} {events:>7} {files:>6} {seconds:>8.2f} {rate:>9.0f}"
            f" {total / 1e6:>7.2f} {largest / 1e6:>11.2f}"
        )


if __name__ == "__main__":
    main()

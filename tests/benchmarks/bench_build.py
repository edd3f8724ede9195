"""Time and weight of the whole build: of the real campaigns, and per campaign as they grow.

The larger calendars are plainly made up: copies of the real campaigns under other ids. They have
the slots that pages show; every slot is drawn for one in four of the real campaigns, so that all
of it takes minutes and less than 2 GB of disk. `first` draws everything, `again` finds it drawn.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
# One campaign in so many, copies of each, slots
RUNS = ((1, 1, "page"), (1, 4, "page"), (4, 1, "all"))
TODAY = "2026-11-20"


def multiplied(folder: Path, one_in: int, copies: int) -> Path:
    """Return a campaign folder in which one campaign in so many is there `copies` times."""
    target = Path(shutil.copytree(ROOT / "campaigns", folder / f"campaigns-{copies}"))
    for number, file in enumerate(sorted(target.glob("*.yml"))):
        if number % one_in:
            file.unlink()
            continue
        text = file.read_text("utf-8")
        for copy_number in range(1, copies):
            stem = f"{file.stem}-mau-{copy_number}"
            copy = text.replace(f"id: {file.stem}\n", f"id: {stem}\n", 1)
            (target / f"{stem}.yml").write_text(copy, "utf-8")
    return target


def build(campaigns: Path, site: Path, cache: Path, slots: str) -> float:
    """Return the seconds of one build as a process of its own, in the place of an older one."""
    shutil.rmtree(site, ignore_errors=True)  # two at once would take twice the room
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "build.py", "build", "--draft", "--today", TODAY,
         "--campaigns", str(campaigns), "--site-dir", str(site)],
        cwd=ROOT, check=True, capture_output=True,
        env={**os.environ, "CALENDAR_SLOTS": slots, "CALENDAR_CACHE": str(cache)},
    )  # fmt: skip
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    print(
        f"{'campaigns':>9} {'slots':>5} {'first s':>8} {'again s':>8} {'ms/campaign':>11} {'MB':>5}"
    )
    for one_in, copies, slots in RUNS:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            site, cache = folder / "site", folder / "cache"
            campaigns = multiplied(folder, one_in, copies)
            count = len(list(campaigns.glob("*.yml")))
            first = build(campaigns, site, cache, slots)
            again = build(campaigns, site, cache, slots)
            weight = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
            print(
                f"{count:>9} {slots:>5} {first:>8.1f} {again:>8.1f}"
                f" {again / count * 1000:>11.0f} {weight:>5.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()

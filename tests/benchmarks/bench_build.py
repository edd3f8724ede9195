"""Time and weight of the whole build: of the real campaigns, and per campaign as they grow.

The larger calendars are plainly made up: copies of the real campaigns under other ids. They have
the slots that pages show; every slot is drawn for one in four of the real campaigns, so that all
of it takes minutes and less than 2 GB of disk. `first` draws everything, `again` finds it drawn.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from tests.real_campaigns import only_campaigns

ROOT = Path(__file__).parents[2]
# One campaign in so many, copies of each, slots
RUNS = ((1, 1, "page"), (1, 4, "page"), (4, 1, "all"))
TODAY = "2026-11-20"


def multiplied(folder: Path, one_in: int, copies: int) -> Path:
    """Return a campaign folder in which one campaign in so many is there `copies` times.

    A copy says what its original does, in the same letters.
    """
    target = folder / f"campaigns-{copies}"
    stems = sorted(file.stem for file in (ROOT / "campaigns").glob("*.yml"))
    only_campaigns(target, *stems[::one_in])
    for file in sorted(target.glob("*.yml")):
        for number in range(1, copies):
            shutil.copyfile(file, file.with_name(f"{file.stem}-mau-{number}.yml"))
    for file in sorted(target.glob("documents/*.yml")):
        text = file.read_text("utf-8")
        text = re.sub(r"^ *- campaign: ([\w-]+)$", partial(_copies, copies), text, flags=re.M)
        file.write_text(text, "utf-8")
    return target


def _copies(copies: int, found: re.Match[str]) -> str:
    named = found[1]
    if named == "tat-ca":
        return found[0]
    every = [named, *(f"{named}-mau-{number}" for number in range(1, copies))]
    return found[0].replace(named, f"[{', '.join(every)}]")


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

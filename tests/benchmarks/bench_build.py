"""Time, memory and weight of the whole build, from an empty store and again with nothing changed.

The larger calendars are plainly made up: copies of the real campaigns under other ids.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
COPIES = (1, 25, 125)  # of each real campaign
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


class Built(NamedTuple):
    """What one build as a process of its own took: seconds, and MB of memory at its peak."""

    seconds: float
    peak: float


def build(campaigns: Path, site: Path, cache: Path) -> Built:
    """Build, and return what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "build.py", "build", "--draft", "--today", TODAY,
         "--campaigns", str(campaigns), "--site-dir", str(site)],
        cwd=ROOT, env={**os.environ, "CALENDAR_CACHE": str(cache)},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"build.py: exit code {process.returncode}")
    return Built(time.perf_counter() - start, used.ru_maxrss / 1e3)


def weight(folder: Path) -> float:
    """Return what a folder takes on the disk in MB, a file at several addresses once."""
    files = (path.stat() for path in folder.rglob("*") if path.is_file())
    return sum({file.st_ino: file.st_size for file in files}.values()) / 1e6


def main() -> None:
    """Print the table."""
    print(
        f"{'campaigns':>10} {'cold s':>8} {'again s':>8} {'ms/campaign':>12}"
        f" {'peak MB':>8} {'again MB':>9} {'site MB':>8}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for copies in COPIES:
            campaigns = multiplied(folder, copies)
            count = len(list(campaigns.glob("*.yml")))
            cache = folder / f"cache-{copies}"
            cold = build(campaigns, folder / "site", cache)
            again = build(campaigns, folder / "site", cache)
            print(
                f"{count:>10} {cold.seconds:>8.1f} {again.seconds:>8.1f}"
                f" {again.seconds / count * 1000:>12.0f} {cold.peak:>8.0f} {again.peak:>9.0f}"
                f" {weight(folder / 'site'):>8.0f}"
            )


if __name__ == "__main__":
    main()

"""Measure what a build costs: from nothing, when nothing changed, and after one edit.

Copies of the real campaigns, plainly made up (`many_campaigns`), are built in a checkout of their
own, in which code is edited too. For each step: seconds, in per cent of the first build, and the
peak of memory; then the site's weight, a file at several addresses counted once and each time, and
its files. The first edit links all files of a second tree, which later ones find as the spare one.

    python tests/benchmarks/bench_build.py [--undrawn] [26 104 260 2600]

Without numbers, as in `make bench`, it takes two sizes that end within minutes and a gigabyte:
what a campaign more costs is seen from them. The larger ones take up to hours and many gigabytes,
nearly all of it for drawing, of which each campaign costs the same: `--undrawn` leaves that out.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from tests.benchmarks.many_campaigns import many_campaigns
from tests.undrawn import command, undrawn

ROOT: Final = Path(__file__).parents[2]
TODAY: Final = "2026-11-20"
PARTS: Final = ("banners", "build.py", "docs", "hooks", "mkdocs.yml", "requirements.lock")
COUNTS: Final = (10, 20)
TASK: Final = "campaigns/documents/cv-stttt-ttbcxb-kien-giang-2024.yml"
SLOGAN: Final = "campaigns/documents/kh-01-kh-ubnd-quang-ngai-2025.yml"


class Took(NamedTuple):
    """What one build took: seconds, and MB at its peak, that of its largest process."""

    seconds: float
    peak: float


class Checkout:
    """A copy of the code with campaigns of its own, which may be edited."""

    def __init__(self, folder: Path, campaigns: int, *, drawn: bool) -> None:
        self.folder = folder
        self._begin = [sys.executable, "build.py"] if drawn else command(undrawn)
        # Prints are of what stands ready.
        self._environment = os.environ if drawn else {**os.environ, "CALENDAR_SLOTS": "page"}
        for part in PARTS:
            source = ROOT / part
            copy = shutil.copytree if source.is_dir() else shutil.copyfile
            copy(source, folder / part)
        (folder / "tests").symlink_to(ROOT / "tests")
        many_campaigns(folder / "campaigns", campaigns)
        # A draft that tells of a missing ledger is built every time, so «nothing» would be no such.
        self._run("ledger", "--first")
        self.site = folder / "site"

    def build(self) -> Took:
        """Build as a process of its own."""
        return self._run("build", "--draft")

    def _run(self, *order: str) -> Took:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*self._begin, *order, "--today", TODAY],
            cwd=self.folder, env=self._environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )  # fmt: skip
        assert process.stderr is not None
        told = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(told.decode())
        return Took(time.perf_counter() - start, used.ru_maxrss / 1e3)

    def edit(self, path: str, pattern: str, replacement: str) -> None:
        """Edit the first place in a file that a pattern finds."""
        file = self.folder / path
        text, count = re.subn(pattern, replacement, file.read_text("utf-8"), count=1, flags=re.M)
        assert count, f"{path}: {pattern}"
        file.write_text(text, "utf-8")

    def weight(self) -> tuple[float, float, int]:
        """Return MB on the disk, MB as plain copies, and the number of files."""
        files = [path.stat() for path in self.site.rglob("*") if path.is_file()]
        once = {file.st_ino: file.st_size for file in files}
        return sum(once.values()) / 1e6, sum(f.st_size for f in files) / 1e6, len(files)


EDITS: Final[dict[str, Callable[[Checkout], None]]] = {
    "nothing": lambda _: None,
    "the first sentence": lambda made: made.edit(TASK, "Thông tin các nội dung:", "Mẫu sửa:"),
    "a sentence": lambda made: made.edit(TASK, "Mẫu sửa:", "Mẫu sửa hai:"),
    "a slogan": lambda made: made.edit(SLOGAN, "text: Mua bán người", "text: Mẫu sửa người"),
    "a motif": lambda made: made.edit("banners/topics/trafficking.py", r"\Z", "\nEDITED = True\n"),
    "a template": lambda made: made.edit("docs/templates/campaign.html", "<h1>", '<h1 class="m">'),
}


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    parser.add_argument("--undrawn", action="store_true")
    options = parser.parse_args()
    if options.counts is COUNTS:
        print(f"{COUNTS[0]} and {COUNTS[1]} campaigns; for others: bench_build.py 260 2600")
    for count in options.counts:
        with tempfile.TemporaryDirectory() as name:
            measure(Checkout(Path(name), count, drawn=not options.undrawn), count)


def measure(made: Checkout, count: int) -> None:
    """Print the table of one calendar."""
    cold = made.build()
    print(
        f"\n{count} campaigns{'':>8} {'s':>7} {'% of first':>10} {'MB of memory':>12}", flush=True
    )
    print(f"{'first':<22} {cold.seconds:>7.1f} {100:>10.1f} {cold.peak:>12.0f}", flush=True)
    for what, edit in EDITS.items():
        edit(made)
        took = made.build()
        share = took.seconds / cold.seconds * 100
        print(f"{what:<22} {took.seconds:>7.2f} {share:>10.2f} {took.peak:>12.0f}", flush=True)
    once, plain, files = made.weight()
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
    print(
        f"site: {once:.0f} MB ({plain:.0f} as plain copies), {files} files;"
        f" {cold.seconds / count * 1000:.0f} ms, {once / count:.1f} MB,"
        f" {files / count:.0f} files a campaign; largest process {workers:.0f} MB"
    )


if __name__ == "__main__":
    main()

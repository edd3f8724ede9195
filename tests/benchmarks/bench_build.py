"""Time of the whole build: of the real campaigns, and per campaign as they grow.

The larger calendars are plainly made up: copies of the four real campaigns under other ids.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIES = (1, 25, 125)  # 4, 100 and 500 campaigns
TODAY = "2026-11-20"


def multiplied(folder: Path, copies: int) -> Path:
    """Return a campaign folder in which every campaign is there `copies` times."""
    target = Path(shutil.copytree(ROOT / "campaigns", folder / f"campaigns-{copies}"))
    for file in list(target.glob("*.yml")):
        text = file.read_text("utf-8")
        for number in range(1, copies):
            stem = f"{file.stem}-mau-{number}"
            copy = text.replace(f"id: {file.stem}\n", f"id: {stem}\n", 1)
            (target / f"{stem}.yml").write_text(copy, "utf-8")
    return target


def build(campaigns: Path, site: Path) -> float:
    """Return the seconds of one build as a process of its own."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "build.py", "build", "--draft", "--today", TODAY,
         "--campaigns", str(campaigns), "--site-dir", str(site)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    return time.perf_counter() - start


def main() -> None:
    """Print the table."""
    print(f"{'campaigns':>10} {'first s':>8} {'again s':>8} {'ms/campaign':>12}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for copies in COPIES:
            campaigns = multiplied(folder, copies)
            count = len(list(campaigns.glob("*.yml")))
            first = build(campaigns, folder / "site")
            again = build(campaigns, folder / "site")
            print(f"{count:>10} {first:>8.1f} {again:>8.1f} {again / count * 1000:>12.0f}")


if __name__ == "__main__":
    main()

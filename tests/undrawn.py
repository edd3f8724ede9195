"""The site of all real campaigns without a banner of theirs: drawing them takes minutes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.real_campaigns import CAMPAIGNS

# Builds like build.py, but draws only the banner that is no campaign's.
_BUILD: Final = """
import sys
import banners
import build
from hooks.drawing import banners as of_years, everything, standing


def draw(jobs, *options, **named):
    jobs = [*jobs]
    if all(job.text in standing.NEUTRAL_WORDS for job in jobs):
        return banners.render_all(jobs, *options, **named)
    return [banners.LeftOut(size=job.size, reason="") for job in jobs]


everything.draw_banners = lambda *_: of_years.SiteBanners(banners=(), missing=())
standing.render_all = draw
sys.exit(build.main(sys.argv[1:]))
"""


def build_without_banners(site: Path, today: str, *arguments: str) -> None:
    """Build into `site`; arguments are those of `build.py build`."""
    subprocess.run(
        [sys.executable, "-c", _BUILD, "build", "--today", today, "--site-dir", site, *arguments],
        cwd=CAMPAIGNS.parent,
        check=True,
        capture_output=True,
        env={**os.environ, "CALENDAR_SLOTS": "page"},
    )

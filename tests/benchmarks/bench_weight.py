"""The size of each page kind at its first load, compressed, without banner pictures.

The real site is built with the banners that pages show. See: make bench.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browsing import PHONE, visiting
from tests.conftest import TODAY, chromium, run_build
from tests.quality.page_kinds import PAGE_KINDS
from tests.quality.weight import first_load
from tests.servers import serving


def main() -> None:
    """Print a line for each page kind, and the five largest files of a campaign's page."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        run_build("build", "--today", TODAY, "--site-dir", str(site)).check_returncode()
        with serving(site) as url, chromium() as browser:
            for kind, path in PAGE_KINDS.items():
                with visiting(browser, url, PHONE, cached=False) as page:
                    weights = first_load(page, path)
                print(f"{kind:18} {sum(weights.values()) / 1000:7.1f} kB  {len(weights)} files")
                if kind == "campaign":
                    for name in sorted(weights, key=lambda name: -weights[name])[:5]:
                        print(f"{'':18} {weights[name] / 1000:7.1f} kB  {name or 'the page'}")


if __name__ == "__main__":
    main()

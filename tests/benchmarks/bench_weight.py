"""The size of each page kind at its first load, compressed, without banner pictures.

The real site is built without banners, which do not count here. See: make bench.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browsing import PHONE, lent
from tests.conftest import TODAY, chromium
from tests.quality.page_kinds import PAGE_KINDS
from tests.quality.weight import fetched, weights
from tests.servers import serving
from tests.undrawn import build_without_banners


def main() -> None:
    """Print a line for each page kind, and the five largest files of a campaign's page."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        build_without_banners(site, TODAY)
        with serving(site) as url, chromium() as browser:
            for kind, path in PAGE_KINDS.items():
                # Not a visitor, who would be told of pictures that are not there.
                with lent(browser, PHONE, base_url=url) as page:
                    answers = fetched(page)
                    answer = page.goto(path, wait_until="networkidle")
                    if answer and not answer.ok and kind != "not-found":
                        print(f"{kind:18} is not there without banners")
                        continue
                    found = weights(answers)
                print(f"{kind:18} {sum(found.values()) / 1000:7.1f} kB  {len(found)} files")
                if kind == "campaign":
                    for name in sorted(found, key=lambda name: -found[name])[:5]:
                        print(f"{'':18} {found[name] / 1000:7.1f} kB  {name or 'the page'}")


if __name__ == "__main__":
    main()

"""Files that tell a web server how to serve the site, published in its root.

Configuration that belongs elsewhere (nginx, GitHub and GitLab Pages) stays in docs/hosting.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT_FILES: Final = Path(__file__).parents[3] / "docs" / "hosting" / "site-root"


def hosting_files(site_path: str) -> dict[str, bytes]:
    """Return the files for the site's root, by name; `site_path` ends with a slash.

    Servers want the page for what is missing named from their own root, not from the site's.
    """
    here = f"{site_path}404.html".encode()
    return {
        file.name: file.read_bytes().replace(b"/404.html", here)
        for file in sorted(ROOT_FILES.iterdir())
    }

"""Files that tell a web server how to serve the site, published unchanged in its root.

Configuration that belongs elsewhere (nginx, GitHub and GitLab Pages) stays in docs/hosting.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT_FILES: Final = Path(__file__).parents[2] / "docs" / "hosting" / "site-root"


def hosting_files() -> dict[str, bytes]:
    """Return the files for the site's root, by name."""
    return {file.name: file.read_bytes() for file in sorted(ROOT_FILES.iterdir())}

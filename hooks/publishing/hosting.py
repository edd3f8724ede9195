"""Files that tell a web server how to send the site: published in its root, as they are.

What servers want elsewhere (nginx, the pages of GitHub and GitLab) stays in docs/hosting.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

ROOT_FILES: Final = Path(__file__).parents[2] / "docs" / "hosting" / "site-root"


def hosting_files() -> dict[str, bytes]:
    """Return the files of the site's root by name."""
    return {file.name: file.read_bytes() for file in sorted(ROOT_FILES.iterdir())}

"""The script's files: the newest, and every release at the address made of its hash.

A portal pins a release by its address and its `integrity`; both must hold for ever, so each
release stays in `docs/assets/embed/releases/` and is published with every build. After a change
of `docs/assets/embed/banner.js`:

    python -m hooks.embeds

writes the new release beside the old ones. A test fails while that is undone.
"""

from __future__ import annotations

from banners.whole_files import write_whole
from hooks.addresses import NEWEST_SCRIPT
from hooks.embeds.addresses import RELEASES, SCRIPT, SCRIPT_PATH, release_name, release_path


def script_files() -> dict[str, bytes]:
    """Return the newest script and all releases, by address."""
    releases = [file.read_bytes() for file in sorted(RELEASES.glob("*.js"))]
    kept = {release_path(script): script for script in releases}
    # A preview shows a change before its release.
    return {NEWEST_SCRIPT: SCRIPT, **kept, SCRIPT_PATH: SCRIPT}


def release() -> str:
    """Write the script as it is now as a release, and return the file's name."""
    name = release_name(SCRIPT)
    write_whole(RELEASES / name, SCRIPT)
    return name

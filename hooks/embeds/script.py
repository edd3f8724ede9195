"""The script's files: the newest, and every release at an address derived from its hash.

A portal pins a release by its address and `integrity`. Both must hold for ever, so each release
stays in `docs/assets/embed/releases/` and is published with every build. After a change to
`docs/assets/embed/banner.js`, run

    python -m hooks.embeds

which writes the new release next to the old ones. A test fails until that has been done.
"""

from __future__ import annotations

from banners.whole_files import write_whole
from hooks.addresses import NEWEST_SCRIPT
from hooks.embeds.addresses import RELEASES, SCRIPT, SCRIPT_PATH, release_name, release_path


def script_files() -> dict[str, bytes]:
    """Return the newest script and all releases, by address."""
    releases = [file.read_bytes() for file in sorted(RELEASES.glob("*.js"))]
    kept = {release_path(script): script for script in releases}
    # So that a preview shows a change before its release.
    return {NEWEST_SCRIPT: SCRIPT, **kept, SCRIPT_PATH: SCRIPT}


def release() -> str:
    """Write a release of the script as it is now, and return the file's name."""
    name = release_name(SCRIPT)
    write_whole(RELEASES / name, SCRIPT)
    return name

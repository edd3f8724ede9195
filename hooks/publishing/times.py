"""The times of files that a new site has as the one before had them.

Servers make their validators (ETag, Last-Modified) of a file's time and size. A site is built over
the spare one, so that two trees take turns: without this, every second build would tell readers
that calendars and pages are new which no build has changed.
"""

from __future__ import annotations

import os
from contextlib import suppress
from filecmp import cmp
from pathlib import Path

from hooks.tree import files_below


def keep_times(fresh: Path, before: Path) -> None:
    """Give each file of `fresh` that reads as the same one of `before` the time of that.

    What is linked into the store is left alone: it is one file in both.
    """
    for address, entry in files_below(fresh):
        found = entry.stat(follow_symlinks=False)
        if found.st_nlink > 1:
            continue
        earlier = f"{before}/{address}"
        with suppress(OSError):  # it is new, or has gone meanwhile
            then = os.lstat(earlier)
            if found.st_size != then.st_size or found.st_mtime_ns == then.st_mtime_ns:
                continue
            if cmp(entry.path, earlier, shallow=False):
                os.utime(entry.path, ns=(found.st_atime_ns, then.st_mtime_ns))

"""The command line, a module for each subcommand; only here are clock and environment read.

Exit codes of all commands:
"""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FAULTS: Final = 1  # in campaign files or the list of portals
WRONG_USAGE: Final = 2
NOT_HERE: Final = 3  # the machine stands in the way
INTERRUPTED: Final = 130

# A build makes objects by the hundred thousand, and nearly all live until its end: looking for
# dead circles among them as often as Python does by default takes a tenth of the time after an
# edit, and frees a few megabytes.
SELDOM: Final = (100_000, 50, 100)

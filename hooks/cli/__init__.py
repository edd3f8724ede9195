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

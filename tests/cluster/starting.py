"""The start of a scheduler or a worker in a process that has Dask loaded, and nothing of ours."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def start(checkout: Path, log: Path, *command: str) -> None:
    """Do as `python -m dask COMMAND` does in a folder, writing into `log`."""
    with log.open("wb") as told:
        os.dup2(told.fileno(), 1)
        os.dup2(told.fileno(), 2)
    os.chdir(checkout)
    elsewhere = [path for path in sys.path if Path(path) != ROOT]
    sys.path[:] = [str(checkout), *elsewhere]
    sys.argv = ["dask", *command]
    from dask.cli import run_cli

    run_cli()  # type: ignore[no-untyped-call]

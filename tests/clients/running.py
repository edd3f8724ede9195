"""How the programs that `make clients` installs are run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
INSTALLED: Final = HERE.parents[1] / ".clients"
PYTHON: Final = INSTALLED / "venv" / "bin" / "python"


def output(command: list[str], given: bytes = b"", **environment: str) -> str:
    """Return what a program prints; fail with what it says when it fails."""
    assert shutil.which(command[0]), f"no {command[0]}: run make clients, which installs it"
    done = subprocess.run(
        command,
        input=given,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, "CLIENTS": str(INSTALLED), **environment},
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-2000:]
    return done.stdout.decode()


def answer(command: list[str], given: bytes = b"", **environment: str) -> Any:
    """Return the JSON that a program prints."""
    return json.loads(output(command, given, **environment))

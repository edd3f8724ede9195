"""Processes that draw end with the one that wants the drawings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_POOL = """
import os, time
from multiprocessing import get_context
from banners.making.workers import worker_processes

if __name__ == "__main__":
    with worker_processes(get_context({method!r}), 2) as pool:
        print(*pool.map(len, ["a", "bc"]), flush=True)
        time.sleep(600)
"""


@pytest.mark.slow
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_that_draw_end_with_the_one_that_is_killed(tmp_path: Path, method: str) -> None:
    script = tmp_path / "pool.py"
    script.write_text(_POOL.format(method=method))
    process = subprocess.Popen(
        [sys.executable, script],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "1 2\n"
    process.kill()
    # Every process holds the other end of this pipe: it ends when the last of them has.
    process.communicate(timeout=60)

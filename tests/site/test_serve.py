"""The preview builds anew when a source changes, and survives a faulty one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, TODAY

PATIENCE = 40  # seconds, for a slow machine
FILE = "phong-chong-sot-xuat-huyet.yml"
PAGE = "chien-dich/phong-chong-sot-xuat-huyet/"
NAME = "name: Phòng, chống sốt xuất huyết\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, words: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if words in urllib.request.urlopen(url, timeout=5).read().decode():
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.2)
    pytest.fail(f"{words!r} never came at {url}")


@pytest.fixture
def preview(campaigns: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "build.py", "serve", "--today", TODAY, "--campaigns", str(campaigns),
         "--address", f"127.0.0.1:{port}"],
        cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    yield f"http://127.0.0.1:{port}/", process
    process.terminate()
    process.wait(timeout=20)


@pytest.mark.slow
def test_a_changed_campaign_shows_and_a_faulty_one_is_told(
    preview: tuple[str, subprocess.Popen[str]], campaigns: Path
) -> None:
    url, process = preview
    wait_for(url + PAGE, "Phòng, chống sốt xuất huyết")
    file = campaigns / FILE
    good = file.read_text("utf-8")

    file.write_text(good.replace(NAME, "name: Tên mẫu thứ nhất\n"), "utf-8")
    wait_for(url + PAGE, "Tên mẫu thứ nhất")

    file.write_text(good.replace(NAME, "nam: x\n"), "utf-8")
    time.sleep(2)
    file.write_text(good.replace(NAME, "name: Tên mẫu thứ hai\n"), "utf-8")
    wait_for(url + PAGE, "Tên mẫu thứ hai")

    process.terminate()
    told, _ = process.communicate(timeout=20)
    assert "không có trường «nam» (có phải «name»?)" in told
    assert "nay đổi nội dung mà sổ chưa ghi" in told  # a preview tells what publishing refuses
    assert "Traceback" not in told

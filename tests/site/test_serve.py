"""The preview builds anew when a source changes, and survives a faulty one."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from hooks.cli import serve
from hooks.source.faults import Faults
from tests.conftest import ROOT, TODAY, run_here
from tests.real_campaigns import keep_only
from tests.undrawn import command, sketched

PATIENCE = 240  # seconds; nothing is proved by waiting less: a preview that has died ends it
FILE = "phong-chong-sot-xuat-huyet.yml"
PAGE = "chien-dich/phong-chong-sot-xuat-huyet/"
NAME = "name: Phòng, chống sốt xuất huyết\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Preview:
    """A running preview, and the file into which it tells what it does."""

    url: str
    process: subprocess.Popen[str]
    log: Path

    def wait(self, seen: Callable[[], bool], wanted: str) -> None:
        """Wait until something is seen, as long as the preview lives."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if seen():
                return
            time.sleep(0.1)
        pytest.fail(f"{wanted!r} never came; the preview told:\n{self.log.read_text('utf-8')}")

    def shows(self, path: str, words: str) -> None:
        def seen() -> bool:
            try:
                return words in urllib.request.urlopen(self.url + path).read().decode()
            except (urllib.error.URLError, ConnectionError):
                return False

        self.wait(seen, words)

    def tells(self, words: str) -> None:
        self.wait(lambda: words in self.log.read_text("utf-8"), words)


@contextmanager
def previewing(campaigns: Path, folder: Path, *options: str) -> Iterator[Preview]:
    """Yield a preview that runs, and writes its log into `folder`."""
    port, log = free_port(), folder / "log"
    with log.open("w") as told:
        process = subprocess.Popen(
            [*command(sketched), "serve", "--today", TODAY, "--campaigns", str(campaigns),
             "--address", f"127.0.0.1:{port}", *options],
            cwd=ROOT, env={**os.environ, "CALENDAR_SLOTS": "page"}, stdout=told,
            stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
    try:
        yield Preview(f"http://127.0.0.1:{port}/", process, log)
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def preview(campaigns: Path, tmp_path: Path) -> Iterator[Preview]:
    keep_only(campaigns, Path(FILE).stem)
    with previewing(campaigns, tmp_path) as running:
        yield running


@pytest.mark.slow
def test_a_changed_campaign_shows_and_a_faulty_one_is_told(
    preview: Preview, campaigns: Path
) -> None:
    preview.shows(PAGE, "Phòng, chống sốt xuất huyết")
    file = campaigns / FILE
    good = file.read_text("utf-8")

    file.write_text(good.replace(NAME, "name: Tên mẫu thứ nhất\n"), "utf-8")
    preview.shows(PAGE, "Tên mẫu thứ nhất")

    file.write_text(good.replace(NAME, "nam: x\n"), "utf-8")
    preview.tells("không có trường «nam» (có phải «name»?)")
    file.write_text(good.replace(NAME, "name: Tên mẫu thứ hai\n"), "utf-8")
    preview.shows(PAGE, "Tên mẫu thứ hai")

    preview.process.terminate()
    preview.process.wait(PATIENCE)
    told = preview.log.read_text("utf-8")
    assert "đã có người đăng ký, nay không còn mục nào" in told  # what publishing refuses
    assert "Traceback" not in told


def test_what_nothing_needs_goes_once_a_preview_not_after_each_edit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tidied: list[bool] = []

    @contextmanager
    def building(*_: object, previewing: bool, tidying: bool) -> Iterator[None]:
        tidied.append(tidying)
        if len(tidied) == 1:  # a fault in a file: nothing was built
            raise Faults([])
        yield

    def edited(*given: Any) -> None:
        begun = next(one for one in given if callable(one))
        for _ in range(4):
            with suppress(serve.NotBuiltError):
                begun()

    monkeypatch.setattr("hooks.site.building", building)
    monkeypatch.setattr("banners.making.resident.may_copy_itself", lambda: False)
    monkeypatch.setattr(serve, "serve", edited)
    assert run_here("serve", "--today", TODAY).returncode == 0
    assert tidied == [True, True, False, False]

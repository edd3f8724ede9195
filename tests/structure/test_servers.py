"""Servers that tests visit end with the test, so that no failure slows what follows."""

import threading
import urllib.request
from pathlib import Path

import pytest

from tests.servers import serving


def serving_threads() -> set[str]:
    return {thread.name for thread in threading.enumerate() if "serve_forever" in thread.name}


def failing_visit(folder: Path) -> None:
    with serving(folder) as url:
        urllib.request.urlopen(url).read()
        raise AssertionError("the test failed")


def test_a_server_ends_with_the_test_that_failed(tmp_path: Path) -> None:
    before = serving_threads()
    with pytest.raises(AssertionError, match="the test failed"):
        failing_visit(tmp_path)
    assert serving_threads() == before

"""What browser tests share: that waiting ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browsing import Traffic, lent
from tests.servers import serving

pytestmark = pytest.mark.browser


def test_waiting_ends_though_a_listener_has_waited_while_the_answer_came(
    browser: Browser, tmp_path: Path
) -> None:
    """As happened when one asked for a request's headers: the whole run never ended."""
    (tmp_path / "index.html").write_text("<title>Mẫu</title>", "utf-8")
    with serving(tmp_path) as url, lent(browser) as page:
        page.on("request", lambda _: page.wait_for_timeout(200))
        traffic = Traffic(page)
        page.goto(url)
        page.wait_for_timeout(400)
        traffic.wait_until_quiet()

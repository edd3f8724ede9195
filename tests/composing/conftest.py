"""The form's modules in a browser, without a site; and the form itself, in one of two campaigns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browsing import DESKTOP, lent, visiting
from tests.servers import serving

SCRIPTS = Path(__file__).parents[2] / "docs" / "scripts" / "soan"
FORM = "bien-tap/soan/"


@pytest.fixture(scope="module")
def module(browser: Browser) -> Iterator[Callable[..., Any]]:
    """Call a function of one of the form's modules with plain data, and get its result."""
    with serving(SCRIPTS) as url, lent(browser) as page:
        page.goto(f"{url}vendor/package.json")

        def call(file: str, code: str, *values: Any) -> Any:
            return page.evaluate(
                "async ([file, code, values]) => {"
                " const m = await import(`/${file}`);"
                " return CALLS[code](m, ...values); }".replace("CALLS[code]", f"({code})"),
                [file, code, values],
            )

        yield call


@pytest.fixture(scope="module")
def form_url(site_of_two: Path) -> Iterator[str]:
    """The address of a site of two campaigns with the form."""
    with serving(site_of_two) as url:
        yield url


@pytest.fixture
def form(browser: Browser, form_url: str) -> Iterator[Page]:
    """The empty form."""
    with visiting(browser, form_url, DESKTOP) as page:
        opened(page)
        yield page


def opened(page: Page) -> None:
    """Open the form, and wait until it can be used."""
    page.goto(FORM)
    ready(page)


def ready(page: Page) -> None:
    """Wait until the form can be used: before, what is pressed on it is not heard."""
    page.wait_for_selector("[data-ready]", state="attached")

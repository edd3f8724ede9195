"""Visitors with a browser: their screens, and pages on which any error fails the test."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, Error, Page, Request

DESKTOP: Final = (1280, 900)
PHONE: Final = (360, 740)
SCREENS: Final = [pytest.param(DESKTOP, id="desktop"), pytest.param(PHONE, id="phone")]

# For a test whose fixture `page` is of each screen, and that proves what no screen changes.
ONE_SCREEN: Final = pytest.mark.parametrize("page", SCREENS[:1], indirect=True)


def first_of(cases: Sequence[ParameterSet]) -> list[ParameterSet]:
    """Return the cases, of which all but the first are hostile trials."""
    first, *others = cases
    more = [pytest.param(*one.values, id=one.id, marks=pytest.mark.hostile) for one in others]
    return [first, *more]


# For a test whose fixture `page` is of each screen: in the suite one of them is enough, on which
# more can go wrong. The other is one of the hostile trials.
DESKTOP_FIRST: Final = pytest.mark.parametrize("page", first_of(SCREENS), indirect=True)
PHONE_FIRST: Final = pytest.mark.parametrize("page", first_of(SCREENS[::-1]), indirect=True)

# What a page shows comes late on a busy machine, and is no fault then either; but it comes.
PATIENCE: Final = 30  # seconds

# Pages that nobody uses now, the oldest first, by browser and options of their context.
_RETURNED: Final[dict[tuple[object, ...], Page]] = {}
_MOST_RETURNED: Final = 6
# What tests listen to; Playwright itself has no way to forget all listeners.
_HEARD: Final = (
    "console", "dialog", "download", "pageerror",
    "request", "requestfailed", "requestfinished", "response",
)  # fmt: skip

# A page of a file has an origin of its own, which the inspector cannot name.
_FORGET: Final = """() => {
  for (const name of ["localStorage", "sessionStorage"])
    try { window[name].clear(); } catch { /* a page without storage */ }
}"""


@contextmanager
def lent(
    browser: Browser,
    screen: tuple[int, int] = DESKTOP,
    *,
    now: str | datetime | None = None,
    cached: bool = False,
    **options: Any,
) -> Iterator[Page]:
    """Yield a page as empty as a new one; `options` are those of Playwright's `new_context`.

    A new page costs the browser more than all that a test does on it, so a page is emptied and
    lent again: without cookies, stored data and routes, and unless `cached` without files. What
    nothing takes away is an initial script, an emulated medium, and a clock that was not fixed
    by `now`: a test with one of these closes its page.
    """
    kinds = sorted((name, repr(value)) for name, value in options.items())
    key = (browser, cached, now is not None, *kinds)
    page = _RETURNED.pop(key, None) or browser.new_context(**options).new_page()
    width, height = screen
    page.set_viewport_size({"width": width, "height": height})
    if now is not None:
        page.clock.set_fixed_time(now)
    returned = False
    try:
        yield page
        returned = not page.is_closed() and _emptied(page, cached=cached)
    finally:
        if returned:
            _RETURNED[key] = page
        else:
            page.context.close()
        while len(_RETURNED) > _MOST_RETURNED:
            _RETURNED.pop(next(iter(_RETURNED))).context.close()


def _emptied(page: Page, *, cached: bool) -> bool:
    """Empty a page of all that its visitor left; return whether this succeeded."""
    context = page.context
    try:
        for other in context.pages:
            if other != page:
                other.close()
        for event in _HEARD:
            for listener in [*page._impl_obj.listeners(event)]:
                page._impl_obj.remove_listener(event, listener)
        page.unroute_all(behavior="ignoreErrors")
        context.unroute_all(behavior="ignoreErrors")
        inspector = context.new_cdp_session(page)
        origins = {frame.evaluate("location.origin") for frame in page.frames}
        page.evaluate(_FORGET)
        page.goto("about:blank")
        for origin in origins - {"null"}:
            inspector.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        if not cached:
            inspector.send("Network.clearBrowserCache")
        inspector.detach()
        context.clear_cookies()
    except Error:  # such as a page that is still leaving: it is not lent again
        return False
    return True


@contextmanager
def visiting(
    browser: Browser,
    url: str,
    screen: tuple[int, int] = DESKTOP,
    *,
    cached: bool = True,
    **options: Any,
) -> Iterator[Page]:
    """Yield a page for a new visitor of the site at `url`.

    Afterwards the test fails if the page reported an error or requested anything from another
    origin. `options` are those of Playwright's `new_context`. Unless `cached`, none of the site's
    files are at hand.
    """
    if url.startswith("http"):
        options["base_url"] = url
    else:
        cached = False
    problems: list[str] = []
    own = (url, "data:", f"blob:{url}")
    permissions = ["clipboard-read", "clipboard-write"]
    with lent(browser, screen, cached=cached, permissions=permissions, **options) as page:
        page.on("console", lambda m: problems.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(own) else problems.append(r.url))
        yield page
    assert problems == []


def wait_until(page: Page, happened: Callable[[], object], what: str) -> None:
    """Wait until something that a page causes has happened here; fail if it does not."""
    until = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < until, f"waited for {PATIENCE} s: {what}"
        page.wait_for_timeout(10)


class Traffic:
    """What a page asks for from now on, and what of it is still on its way."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._begun: set[Request] = set()
        self._ended: set[Request] = set()
        # An end can be heard before its beginning: when a listener of the beginning that came
        # before these waits for something. Nor does Playwright take the sets' own methods.
        page.on("request", lambda request: self._begun.add(request))  # noqa: PLW0108
        page.on("requestfinished", lambda request: self._ended.add(request))  # noqa: PLW0108
        page.on("requestfailed", lambda request: self._ended.add(request))  # noqa: PLW0108

    def wait_until_quiet(self) -> None:
        """Wait until a page has had all that it asked for, for a tenth of a second.

        Its script asks before the page is loaded, so that what it does not do is seen not to be
        done. Playwright's own «networkidle» takes half a second, most of many a test's time.
        """
        quiet = 0
        until = time.monotonic() + PATIENCE
        while quiet < 2:
            self._page.wait_for_timeout(50)
            on_the_way = self._begun - self._ended
            assert not on_the_way or time.monotonic() < until, [one.url for one in on_the_way]
            quiet = 0 if on_the_way else quiet + 1

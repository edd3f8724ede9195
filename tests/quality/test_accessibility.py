"""Each page kind stands still as it loads and has WCAG 2.2 AA: both schemes, desktop and phone.

Most of it by axe-core; what is hit is measured by targets.py, which counts what it leaves out, and
no page is wider than the screen.

Each page is a new visitor's, at a light desk or on a dark phone: standing.py says what is asked of
a page that loads. There axe-core sees it, and then it becomes the other. Those that have most that
a view changes axe-core sees there as well: what the view can change, and all that was not shown
before. That the colours themselves suffice in both schemes is proved in test_contrast. What takes
axe-core longest, the colours of texts and links, is measured on one of each look, of all pages that
a process of the run sees. The hostile trials see all on both, load the page again for the second,
and have the schemes the other way as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Literal

import axe_playwright_python
import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browsing import DESKTOP, PHONE, visiting
from tests.quality.page_kinds import (
    FIRST_SEEN,
    FRAMES,
    HOME,
    PAGE_KINDS,
    SCREENS,
    Screen,
)
from tests.quality.standing import READ, stands_still
from tests.quality.targets import too_small

pytestmark = pytest.mark.browser

AXE: Final = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
Scheme = Literal["light", "dark"]
SIZES: Final[dict[Screen, tuple[int, int]]] = {"desk": DESKTOP, "phone": PHONE}
BETWEEN: Final[ViewportSize] = {"width": 700, "height": 800}  # of a window that is made smaller
SCHEMES: Final = [
    pytest.param("light", "dark", id="light-desktop-dark-phone"),
    pytest.param("dark", "light", id="dark-desktop-light-phone", marks=pytest.mark.hostile),
]
# The same proof as that of targets.py, and dear.
PROVED_ELSEWHERE: Final = {"target-size": {"enabled": False}}
# What else than the elements shown a screen or a scheme changes: colours, what scrolls, and the
# order and number of what is left.
OF_THE_VIEW: Final = [
    "color-contrast",
    "heading-order",
    "landmark-one-main",
    "landmark-unique",
    "link-in-text-block",
    "page-has-heading-one",
    "region",
    "scrollable-region-focusable",
    "skip-link",
]
# Mark each text that looks like one seen before: alike in itself and in all that is behind it.
# Return all looks seen by now.
MARK_ALIKE: Final = """(before) => {
  const behind = new Map([[null, ""]]);
  const seen = new Set(before);
  const short = (text) => {
    let [one, other] = [0x811c9dc5, 0x01000193];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
      other = Math.imul(other ^ text.charCodeAt(at), 0x5bd1e995);
    }
    return `${one}.${other}`;
  };
  for (const element of document.querySelectorAll("*")) {
    const style = getComputedStyle(element);
    const ground =
      ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "color"];
    const look = short([behind.get(element.parentElement), element.localName,
      element.getAttribute("class"), ...ground.map((name) => style[name])].join("|"));
    behind.set(element, look);
    delete element.dataset.alike;
    const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!own || !element.getClientRects().length) continue;
    const ink = ["color", "fontSize", "fontWeight", "textShadow", "textDecoration", "visibility"];
    const whole = short([look, ...ink.map((name) => style[name])].join("|"));
    if (seen.has(whole)) element.dataset.alike = "";
    seen.add(whole);
  }
  return [...seen];
}"""
LEAVE_ALIKE_OUT: Final = """axe.configure({ rules: [
  { id: "color-contrast", selector: "*:not([data-alike])" },
  { id: "link-in-text-block", selector: "a[href]:not([data-alike])" },
] })"""
NOTE_SHOWN: Final = """() => {
  const isShown = (one) => one.checkVisibility({ visibilityProperty: true });
  window.shownBefore = new Set([...document.querySelectorAll("*")].filter(isShown));
  window.chosenBefore = [...document.querySelectorAll(".tabs__choice:checked")];
}"""
CHOOSE_AS_BEFORE: Final = "for (const choice of window.chosenBefore) choice.checked = true"
# Mark what is shown now and was not before, without what is in it; return how much that is.
MARK_NEW: Final = """() => {
  const isNew = (one) =>
    !window.shownBefore.has(one) && one.checkVisibility({ visibilityProperty: true });
  const found = [...document.body.querySelectorAll("*")].filter(isNew);
  const outer = found.filter((one) => !isNew(one.parentElement));
  for (const one of outer) one.dataset.newlyShown = "";
  return outer.length;
}"""
SCROLLS_SIDEWAYS: Final = """() =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth"""
OPEN_ALL: Final = "for (const part of document.querySelectorAll('main details')) part.open = true"


# Looks of texts that were measured, in any page.
Looks = set[str]
measured: Final[Looks] = set()


def violations(
    page: Page, looks: Looks | None, *, is_frame: bool = False, targets: bool = False
) -> list[str]:
    """Return what axe-core finds wrong in all that is shown: rule, how to mend it, the element.

    Texts of the `looks` are not measured again; all texts are if it is None. `targets` are
    measured for whoever does not have targets.py measure them.
    """
    page.evaluate(AXE)
    _leave_out(page, looks)
    rules = {
        **({} if targets else PROVED_ELSEWHERE),
        "page-has-heading-one": {"enabled": not is_frame},
    }
    return _found(page, {"runOnly": TAGS, "rules": rules})


def violations_of_view(page: Page, looks: Looks | None, *, is_frame: bool = False) -> list[str]:
    """Return what is wrong since another view than that of `NOTE_SHOWN` is shown."""
    _leave_out(page, looks)
    wanted = [rule for rule in OF_THE_VIEW if not (is_frame and rule == "page-has-heading-one")]
    found = _found(page, {"runOnly": {"type": "rule", "values": wanted}})
    if page.evaluate(MARK_NEW):
        options = {"runOnly": TAGS, "rules": PROVED_ELSEWHERE}
        found += _found(page, options, {"include": ["[data-newly-shown]"]})
    return found


def _leave_out(page: Page, looks: Looks | None) -> None:
    if looks is not None:
        looks.update(page.evaluate(MARK_ALIKE, [*looks]))
        page.evaluate(LEAVE_ALIKE_OUT)


def _found(page: Page, options: dict[str, Any], context: dict[str, Any] | None = None) -> list[str]:
    found = page.evaluate(
        "([context, options]) => axe.run(context ?? document, options).then(r => r.violations)",
        [context, {"resultTypes": ["violations"], **options}],
    )
    return [
        f"{one['id']}: {node['failureSummary']} {node['html'][:200]}"
        for one in found
        for node in one["nodes"]
    ]


def change_view(page: Page, scheme: Scheme, screen: Screen = "phone") -> None:
    """Let the desktop become a phone, or the reverse, with what is chosen in its tabs as it was."""
    width, height = SIZES[screen]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme)
    page.evaluate(CHOOSE_AS_BEFORE)


def has_scheme(page: Page, scheme: Scheme) -> None:
    if page.locator("[data-md-color-scheme]").count():  # frames and samples have one scheme
        expect(page.locator("body")).to_have_attribute(
            "data-md-color-scheme", "slate" if scheme == "dark" else "default"
        )


@contextmanager
def visited_first(browser: Browser, url: str, screen: Screen, scheme: Scheme) -> Iterator[Page]:
    """Yield the page of a new visitor, whose view may be changed."""
    size = SIZES[screen]
    # bypass_csp lets axe-core in, and nothing else: the pages' own policy is proved elsewhere
    with visiting(
        browser, url, size, now=READ, cached=False, bypass_csp=True, color_scheme=scheme
    ) as page:
        yield page
        # for who gets it next
        page.emulate_media(color_scheme=scheme, reduced_motion="no-preference")


@contextmanager
def at_a_desk(browser: Browser, url: str, scheme: Scheme) -> Iterator[Page]:
    """Yield a page of a desktop, whose view may be changed."""
    with visiting(
        browser, url, DESKTOP, bypass_csp=True, reduced_motion="reduce", color_scheme=scheme
    ) as page:
        yield page
        page.emulate_media(color_scheme=scheme)  # for who gets it next


MOST_CHANGED: Final = {"home", "campaign"}


def screens() -> Iterator[ParameterSet]:
    """Yield each page kind with the schemes, and the screens on which axe-core sees it."""
    for kind, first in FIRST_SEEN.items():
        both = sorted(SCREENS, key=lambda screen: screen != first)
        seen = both if kind in MOST_CHANGED else [first]
        name = f"{kind}-light-desktop-dark-phone"
        yield pytest.param(kind, seen, "light", "dark", id=f"{name}-seen-on-{'-'.join(seen)}")
        if seen != both:
            yield pytest.param(kind, both, "light", "dark", id=name, marks=pytest.mark.hostile)
        name = f"{kind}-dark-desktop-light-phone"
        yield pytest.param(kind, both, "dark", "light", id=name, marks=pytest.mark.hostile)


@pytest.mark.parametrize(("kind", "seen", "desk", "phone"), [*screens()])
def test_a_page_stands_still_and_has_no_violation(
    browser: Browser,
    site_url: str,
    *,
    kind: str,
    seen: list[Screen],
    desk: Scheme,
    phone: Scheme,
    hostile_seed: str,
) -> None:
    is_frame = kind in FRAMES
    looks = None if hostile_seed else measured
    schemes = {"desk": desk, "phone": phone}
    first = seen[0]
    (second,) = (screen for screen in SCREENS if screen != first)
    with visited_first(browser, site_url, first, schemes[first]) as page:
        stands_still(page, kind)
        page.emulate_media(reduced_motion="reduce")
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        page.evaluate(OPEN_ALL)
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        has_scheme(page, schemes[first])
        assert violations(page, looks, is_frame=is_frame) == []
        page.evaluate(NOTE_SHOWN)
        assert too_small(page) == set()
        assert not page.evaluate(SCROLLS_SIDEWAYS)  # with the last tab chosen

        page.set_viewport_size(BETWEEN)
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        change_view(page, schemes[second], second)
        if hostile_seed:
            page.reload()
            assert not page.evaluate(SCROLLS_SIDEWAYS)
            page.evaluate(OPEN_ALL)
        assert not page.evaluate(SCROLLS_SIDEWAYS)
        has_scheme(page, schemes[second])
        if hostile_seed:
            assert violations(page, looks, is_frame=is_frame) == []
        elif second in seen:
            assert violations_of_view(page, looks, is_frame=is_frame) == []
        assert too_small(page) == set()
        assert not page.evaluate(SCROLLS_SIDEWAYS)


@pytest.mark.parametrize(("desk", "phone"), SCHEMES)
def test_the_open_search_has_no_violation(
    browser: Browser, site_url: str, desk: Scheme, phone: Scheme
) -> None:
    found = ".md-search-result__link"
    with at_a_desk(browser, site_url, desk) as page:
        page.goto(PAGE_KINDS["not-found"])  # little else is to be looked through
        page.keyboard.press("/")
        page.keyboard.type("duoi nuoc")
        expect(page.locator(found).first).to_be_visible()
        assert violations(page, measured) == []
        page.evaluate(NOTE_SHOWN)
        change_view(page, phone)
        expect(page.locator(found).first).to_be_visible()
        assert violations_of_view(page, measured) == []


def test_the_check_itself_sees_a_violation(browser: Browser, site_url: str) -> None:
    """Even of the last of many texts that were alike before, in what a phone alone shows, too."""
    looks: Looks = set()
    with at_a_desk(browser, site_url, "light") as page:
        page.goto(PAGE_KINDS["changes"])
        looks.update(page.evaluate(MARK_ALIKE, []))
        page.evaluate(
            """() => {
              const alike = [...document.querySelectorAll("main [data-alike]")];
              const shown = alike.filter((one) => one.offsetWidth > 50 && one.checkVisibility());
              const last = shown.at(-1);
              last.style.cssText = "color: #ddd; transition: none";
            }"""
        )
        assert any(found.startswith("color-contrast") for found in violations(page, looks))
        page.evaluate(NOTE_SHOWN)
        change_view(page, "light")
        page.evaluate("document.querySelector('main').append(document.createElement('button'))")
        looks.clear()
        rules = {found.partition(":")[0] for found in violations_of_view(page, looks)}
        assert {"color-contrast", "button-name"} <= rules


def test_the_measure_sees_small_targets_side_by_side_but_not_in_text(
    browser: Browser, site_url: str
) -> None:
    rows = {
        "<a href='#1'>.</a> <a href='#2'>.</a>": 2,
        "<a href='#'>.</a>&emsp;&emsp;&emsp;<a href='#'>.</a>": 0,
        "Xem <a href='#'>một</a> <a href='#'>hai</a>": 0,
    }
    with visiting(browser, site_url, DESKTOP) as page:
        page.goto(HOME)
        for row, count in rows.items():
            page.evaluate("row => { document.querySelector('main').innerHTML = row }", f"<p>{row}")
            assert len(too_small(page)) == count, row

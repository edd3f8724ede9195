"""Sites of which little or nothing is drawn, for tests of what is not drawing.

Drawing the banners of all real campaigns takes minutes, and those of one nine tenths of a build.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final
from unittest import mock

from banners import Job, LeftOut, Size, render_all
from banners.making.batch import Result
from hooks.drawing.banners import SiteBanners
from hooks.drawing.slots import chosen
from hooks.drawing.standing import neutral_words
from hooks.site_keeper import Edition
from tests.real_campaigns import CAMPAIGNS

# Builds like build.py.
_PROGRAM: Final = """
import sys
from build import main
from tests.undrawn import {how}

with {how}():
    sys.exit(main(sys.argv[1:]))
"""
# The slots of a sketch: that of cards, and the one that the sample portals show.
_SKETCHED: Final = frozenset({"1200x630", "728x90"})


def command(how: Callable[[], object]) -> list[str]:
    """Return the beginning of a command line that is build.py's, with `sketched` or `undrawn`."""
    return [sys.executable, "-c", _PROGRAM.format(how=how.__name__)]


@contextmanager
def sketched() -> Iterator[None]:
    """Let every banner be drawn, and composed for the workshop, in two slots alone.

    Nor is a typeface cut, which takes longer than all the rest: web fonts are whole.
    """

    def few(sizes: Iterable[Size]) -> tuple[Size, ...]:
        return tuple(size for size in sizes if size.id in _SKETCHED)

    whole = chosen("page")
    newest, earlier, embedded = few(whole.newest), few(whole.earlier), few(whole.embedded)
    sketch = replace(whole, newest=newest, earlier=earlier, embedded=embedded)
    with (
        mock.patch("hooks.drawing.banners.chosen", return_value=sketch),
        uncut(),
    ):
        yield


# Kept under a name of their own, so that no site ever takes them for fonts that are cut.
_UNCUT: Final[dict[str, Any]] = {
    "cut": lambda font_file, *_: Path(font_file).read_bytes(),
    "font_code": lambda _: "uncut",
}


@contextmanager
def uncut() -> Iterator[None]:
    """Let no typeface be cut."""
    with (
        mock.patch.multiple("hooks.publishing.web_fonts", **_UNCUT),
        mock.patch.multiple("hooks.workshop.faces", **_UNCUT),
    ):
        yield


@contextmanager
def unequipped() -> Iterator[None]:
    """Let no scene be composed for the workshop, nor a typeface cut; banners are drawn."""
    with mock.patch("hooks.compiler.compose_editions", return_value=()), uncut():
        yield


@contextmanager
def undrawn() -> Iterator[None]:
    """Let nothing be drawn but the banner that is no campaign's, nor what is `unequipped` made."""
    none = SiteBanners(banners=(), missing=())
    with (
        mock.patch("hooks.drawing.everything.draw_banners", return_value=none),
        mock.patch("hooks.drawing.banners.render_all", _draw),  # the yearly ones
        mock.patch("hooks.drawing.standing.render_all", _draw),
        unequipped(),
    ):
        yield


def build_without_banners(site: Path, today: str, *arguments: str, **environment: str) -> None:
    """Build into `site`; arguments are those of `build.py build`, with environment variables."""
    subprocess.run(
        [*command(undrawn), "build", "--today", today, "--site-dir", site, *arguments],
        cwd=CAMPAIGNS.parent,
        check=True,
        capture_output=True,
        env={**os.environ, "CALENDAR_SLOTS": "page", **environment},
    )


def _draw(jobs: Iterable[Job], *options: Any, **named: Any) -> Sequence[Result]:
    wanted, neutral = [*jobs], neutral_words(Edition())
    if all(job.text in neutral for job in wanted):
        return render_all(wanted, *options, **named)
    return [LeftOut(size=job.size, reason="") for job in wanted]

"""Visiting links, for `build.py check --online`: one at a time, with a pause, each once."""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.editing.link_advice import links_of
from hooks.source.faults import Fault, as_advice
from hooks.source.words import Words

TIMEOUT: Final = 10  # seconds
PAUSE: Final = 1  # second between visits
AGENT: Final = "Mozilla/5.0 (compatible; lich-truyen-thong link check)"
# Refusals of a robot, which a person would not meet: the page is there.
_THERE: Final = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}


def visit_links(
    catalogue: Catalogue, told: Callable[[str], None] = lambda _: None, pause: float = PAUSE
) -> Iterator[Fault]:
    """Yield advice on each link that does not open; `told` hears each address before its visit."""
    problems: dict[str, Words | None] = {}
    for source, steps, link in links_of(catalogue):
        if link not in problems:
            if problems:
                time.sleep(pause)
            told(link)
            problems[link] = visit(link)
        if problem := problems[link]:
            yield as_advice(source.fault(steps, "link-dead", value=link, problem=problem))


def visit(link: str) -> Words | None:
    """Return why a link does not open; None when it does."""
    request = urllib.request.Request(link, headers={"User-Agent": AGENT})  # noqa: S310 - http(s) only: hooks/model/base.py
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT):  # noqa: S310 - the same
            return None
    except urllib.error.HTTPError as error:
        if error.code in _THERE:
            return None
        return Words(f"máy chủ trả lời {error.code}", f"the server answers {error.code}")
    except TimeoutError:
        return Words(f"quá {TIMEOUT} giây không trả lời", f"no answer in {TIMEOUT} seconds")
    except (OSError, ValueError):
        return Words("không kết nối được", "no connection")

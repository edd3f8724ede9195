"""The last step: what a generator has made is counted and read, and becomes the site's pages.

Each gets its content, structured data, our search, the mends of the theme's frame, and a policy
that allows the scripts of that frame alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from hooks.generating.checking import faults_of
from hooks.generating.generators import GeneratorError
from hooks.generating.staging import Frame, menu, placeholder
from hooks.material.frame import Scripts, mended
from hooks.material.search_box import use_own_worker
from hooks.outputs import Compiled, Content, Output, Page
from hooks.publishing.content_security import with_policy
from hooks.tree import files_below

_PAGE: Final = ".html"
_MISSING: Final = "404.html"
# What generators make for a search of their own, and lists of pages that know only those made now.
_NOT_OURS: Final = {"search.json", "sitemap.xml", "sitemap.xml.gz", "objects.inv"}
_SHOWN: Final = 5  # pages that a message names


def finish(  # noqa: PLR0913, PLR0917 - each is one thing that goes into a page
    made: Path,
    asked: Sequence[Page],
    compiled: Compiled,
    frame: Frame,
    blocks: Mapping[str, str],
    keep: Callable[[str, bytes], Content],
    *,
    closed: bool,
) -> Iterator[Output]:
    """Yield the files of the site that a generator has made, finished.

    `asked` are the pages it was asked for, `blocks` the structured data by address. `keep` gets
    each page with its address, and returns what stands for it. `closed`: pages get a policy, which
    the script that reloads a preview would be against. Raise `GeneratorError` when a page is
    missing, or anything on one.
    """
    files = {name for name, _ in files_below(made)} if made.is_dir() else set()
    _require_all(files, asked, compiled, frame.generator)
    one = _Finishing(compiled, frame, closed=closed)
    text = (made / _MISSING).read_text("utf-8")
    scripts = Scripts(text)
    yield Output(_MISSING, one.done(text, _MISSING, scripts.on(None)))
    for page in asked:
        address = f"{page.url}index.html"
        text = (made / address).read_text("utf-8")
        before, after = one.around(page, text)
        before = before.replace("</head>", f"{blocks[page.url]}</head>", 1)
        ready = one.done(f"{before}{page.html}{after}", page.url, scripts.on(page.url))
        yield Output(address, keep(page.url, ready))
    for name in sorted(files - _NOT_OURS):
        if not name.endswith(_PAGE):
            yield Output(name, (made / name).read_bytes())


class _Finishing:
    def __init__(self, compiled: Compiled, frame: Frame, *, closed: bool) -> None:
        self._compiled = compiled
        self._menu = menu(compiled.pages)
        self._frame = frame
        self._closed = closed

    def around(self, page: Page, text: str) -> tuple[str, str]:
        """Return what is before and after the content of a page, in which nothing is missing."""
        before, found, after = text.partition(placeholder(page))
        assets = self._compiled.assets[page.kind]
        faults = list(
            faults_of(page, f"{before}{after}", assets, self._menu, self._frame.site_name)
        )
        if not found or "<article" not in before or "</article>" not in after:
            faults.insert(0, "không có chỗ cho nội dung")
        if faults:
            raise GeneratorError(
                f"{self._frame.generator} dựng hỏng «/{page.url}»: {'; '.join(faults)}."
            )
        return before, after

    def done(self, page: str, address: str, scripts: frozenset[str]) -> bytes:
        page = mended(use_own_worker(page, self._compiled.search.worker))
        if self._closed:
            page = with_policy(page, address, scripts)
        return page.encode("utf-8", "xmlcharrefreplace")


def _require_all(
    files: set[str], asked: Sequence[Page], compiled: Compiled, generator: str
) -> None:
    """Compare the pages that were made with those that were asked for."""
    wanted = {_MISSING, *(f"{page.url}index.html" for page in asked)}
    # A generator that does not know the template of kept pages makes them all the same.
    known = wanted | {f"{page.url}index.html" for page in menu(compiled.pages)}
    there = {name for name in files if name.endswith(_PAGE)}
    for names, told in ((wanted - there, "thiếu"), (there - known, "thừa")):
        if names:
            shown = ", ".join(f"/{name}" for name in sorted(names)[:_SHOWN])
            raise GeneratorError(
                f"{generator} dựng {len(there & wanted)} trong {len(wanted)} trang, "
                f"{told} {len(names)}: {shown}{', …' if len(names) > _SHOWN else ''}"
            )

"""Pages in Material's frame, kept: one of which nothing has changed is not rendered again."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from hashlib import sha256
from typing import Final

from banners.store.blob import Blob, Made
from banners.store.store import Store, step_key
from hooks.outputs import Compiled, Output, Page

_HTML: Final = "html"


class KeptPages:
    """The finished pages of a build, those of earlier builds as far as they are still true.

    `frame` is what else decides what is put around a page, as JSON can say it, and `code` a digest
    of what puts it there.
    """

    def __init__(self, store: Store, compiled: Compiled, frame: object, code: str) -> None:
        self._store = store
        self._assets = compiled.assets
        menu = [[page.url, page.nav_title] for page in compiled.pages if page.nav_title]
        self._frame = [menu, compiled.search.worker, compiled.search.box, frame]
        self._code = code
        self._keys: dict[str, str] = {}  # by the page's address
        self._found: dict[str, Made] = {}

    def find(self, pages: Iterable[tuple[Page, str]]) -> Container[str]:
        """Return the addresses of those pages that are kept; each comes with its data blocks."""
        self._keys = {page.url: self._key(page, blocks) for page, blocks in pages}
        made = self._store.found_all(list(self._keys.values()))
        self._found = {url: one for url, one in zip(self._keys, made, strict=True) if one}
        return self._found.keys()

    def keep(self, url: str, html: bytes) -> Blob:
        """Keep a page that was looked for, as it was finished."""
        blob = self._store.put(html)
        self._store.keep(self._keys[url], Made({_HTML: blob}))
        return blob

    def outputs(self) -> Iterator[Output]:
        """Yield the files of the pages that were found."""
        for url, made in self._found.items():
            yield Output(f"{url}index.html", made.blobs[_HTML])

    def _key(self, page: Page, blocks: str) -> str:
        assets = self._assets[page.kind]
        own = [
            page.url,
            page.title,
            page.description,
            page.digest,
            sha256(blocks.encode()).hexdigest(),
            [page.kind, assets.styles, assets.scripts],
            [[heading.anchor, heading.title] for heading in page.headings],
            [page.image, page.image_alt, page.oembed],
        ]
        return step_key("page", [own, self._frame], self._code)

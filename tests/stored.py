"""The outputs of a compiled site with their bytes at hand, for tests that look into them."""

from __future__ import annotations

from banners.store.blob import Blob
from banners.store.store import Store
from hooks.outputs import Compiled
from tests.conftest import DRAWING


def contents(compiled: Compiled, store: Store = DRAWING.store) -> dict[str, bytes]:
    """Return every file of a site but its pages, by address."""
    return {
        address: store.read(content) if isinstance(content, Blob) else content
        for address, content in compiled.outputs
    }

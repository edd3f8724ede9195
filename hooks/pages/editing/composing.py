"""The editor in the browser, `/bien-tap/soan/`: its page, its script and the data it is given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Final

from jinja2 import Environment

from hooks import addresses
from hooks.bundling import bundle
from hooks.catalogue.catalogue import Catalogue
from hooks.outputs import Page, SearchEntry, TextFile
from hooks.pages.editing.form_data import document_files, form_data
from hooks.pages.frame.environment import render
from hooks.pages.frame.keeping import Planned
from hooks.pages.frame.views import SiteView

TITLE: Final = "Soạn từ công văn"
_SCRIPTS: Final = Path(__file__).parents[3] / "docs" / "scripts" / "soan"


def composing_page(environment: Environment, view: SiteView) -> Iterator[Planned]:
    """Yield the page of the form."""
    script = composing_script().path
    make = partial(_page, environment, script)
    yield view.keeper.for_editors(addresses.COMPOSING, script, make)


def composing_files(catalogue: Catalogue) -> Iterator[TextFile]:
    """Yield the form's script, what it knows, and the documents' files to open."""
    yield composing_script()
    yield TextFile(addresses.COMPOSING_DATA, form_data(catalogue))
    yield TextFile(addresses.COMPOSING_FILES, document_files(catalogue))


@cache
def composing_script() -> TextFile:
    """Return the form's script; its name tells its content, so browsers may keep it."""
    sources = {path.name: path.read_text("utf-8") for path in _SCRIPTS.rglob("*.js")}
    content = bundle(sources, "editor.js").encode()
    stem = hashlib.sha256(content).hexdigest()[:10]
    return TextFile(f"assets/composing/soan.{stem}.js", content)


def _page(environment: Environment, script: str) -> Page:
    url = addresses.COMPOSING
    return Page(
        url=url,
        kind="composing",
        title=TITLE,
        description="Dán công văn, đánh dấu từng đoạn, điền biểu mẫu, tải tệp văn bản.",
        body=render(
            environment,
            "composing.html",
            url,
            title=TITLE,
            script=script,
            data=addresses.COMPOSING_DATA,
            files=addresses.COMPOSING_FILES,
        ),
        search=(
            SearchEntry(
                location=url,
                title=TITLE,
                tags=("biên tập", "thêm văn bản", "biểu mẫu"),
                weight=0.1,
            ),
        ),
    )

"""A MkDocs hook that puts our search into a Material site, for the site of the tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.material.search_box import use_own_worker
from hooks.outputs import TextFile
from hooks.search.files import box_file, search_files, worker_file
from tests.search.samples import ENTRIES

_SOURCES = {
    path.name: path.read_text("utf-8")
    for path in (Path(__file__).parents[2] / "docs/assets/search").glob("*.js")
}
FILES = search_files(ENTRIES)
WORKER = worker_file(_SOURCES)
BOX = box_file(_SOURCES)


def on_config(config: Any) -> Any:
    config.extra_javascript.append(BOX.path)
    return config


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:
    # Material's plugin need not read the page: its index is replaced
    page.meta["search"] = {"exclude": True}
    return markdown


def on_post_page(output: str, **_: Any) -> str:
    return use_own_worker(output, WORKER.path)


def on_post_template(output: str, *, template_name: str, **_: Any) -> str:
    if template_name == "404.html":
        return use_own_worker(output, WORKER.path)
    return output


def on_post_build(config: Any) -> None:
    files: tuple[TextFile, ...] = (*FILES.all, WORKER, BOX)
    for path, content in files:
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

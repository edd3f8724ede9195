"""MkDocs: the only module that imports it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs.theme import Theme

from banners.store.store import Store
from hooks.pages.frame.compiled_templates import CompiledTemplates


def generate(configuration: Path, store: Store) -> None:
    """Make the pages of a staged folder, in this process."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice does not concern editors
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(str(configuration))
    _keep_compiled(config.theme, store)
    # Ours names all pages (hooks/publishing/sitemap.py), not only those that are made now.
    config.theme.static_templates.discard("sitemap.xml")
    mkdocs_build.build(config)


def _keep_compiled(theme: Theme, store: Store) -> None:
    """Keep a theme's templates as they are compiled, in every environment that is made of it.

    Plugins make some of their own, before MkDocs tells them of its.
    """
    made = theme.get_env

    def kept() -> Environment:
        environment = made()
        environment.bytecode_cache = CompiledTemplates(store)
        environment.loader = _WithoutIcons(theme.dirs)
        return environment

    theme.get_env = kept  # type: ignore[method-assign]


class _WithoutIcons(FileSystemLoader):
    """Loads any template, and lists those that are not hidden.

    MkDocs asks for the list to find the theme's files, of which it takes no hidden ones; of
    Material's, ninety-nine in a hundred are icons below a hidden folder.
    """

    def list_templates(self) -> list[str]:
        """Return the names of templates in any of the folders."""
        found: set[str] = set()
        for top in self.searchpath:
            for folder, inside, names in os.walk(top, followlinks=self.followlinks):
                inside[:] = [name for name in inside if not name.startswith(".")]
                within = Path(folder).relative_to(top)
                found.update((within / name).as_posix() for name in names)
        return sorted(found)


def serve(  # noqa: PLR0913, PLR0917 - all of a server
    host: str, port: int, path: str, site: Path, build: Callable[[], None], watched: Iterable[str]
) -> None:
    """Build a site and serve it, building anew whenever a file below `watched` changes."""
    server = LiveReloadServer(build, host, port, str(site), mount_path=path)
    missing = site / "404.html"
    server.error_handler = lambda _: missing.read_bytes() if missing.is_file() else None
    build()
    for one in watched:
        server.watch(one)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()

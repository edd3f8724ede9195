"""`build.py serve`: a preview, brought up to date at every change."""

from __future__ import annotations

import argparse
import gc
import sys
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlsplit

from banners.making.resident import resident
from hooks.cli import DONE, SELDOM, WRONG_USAGE
from hooks.cli.settings import SettingError, read_settings
from hooks.generating.configuration import FILE, ROOT, read_configuration
from hooks.generating.with_mkdocs import serve
from hooks.settings import Settings
from hooks.site_address import SiteAddressError
from hooks.site_keeper import SiteKeeperError

PACKAGES: Final = ("banners", "hooks")


class NotBuiltError(Exception, SystemExit):
    """A preview was not built, for a reason that is told; it goes on serving the last good one."""


def run(options: argparse.Namespace) -> int:
    """Serve until interrupted and return the exit code."""
    gc.set_threshold(*SELDOM)
    try:
        # For a quick preview only what pages show is drawn, unless the environment asks for more.
        _preview(options.address, read_settings(options, slots="page"))
    except (SettingError, SiteAddressError, SiteKeeperError) as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    return DONE


def _preview(address: str, settings: Settings) -> None:
    """Preview at `address` (host:port), building anew whenever a source changes."""
    host, _, port = address.rpartition(":")
    published = settings.site_url or read_configuration().get("site_url") or ""
    path = f"{urlsplit(published).path.rstrip('/')}/"
    here = replace(settings, site_url=f"http://{host}:{port}{path}")
    watched = (settings.campaigns, ROOT / "docs", FILE, *(ROOT / name for name in PACKAGES))
    with TemporaryDirectory(prefix="lich-truyen-thong-") as name:
        site = Path(name)
        # The server has threads, beside which a build could not use a second core.
        with resident(_Builds(site, here).build) as build:
            serve(host.strip("[]"), int(port), path, site, build, map(str, watched))


class _Builds:
    """The builds of a preview, one after the other."""

    def __init__(self, site: Path, settings: Settings) -> None:
        self._site = site
        self._settings = settings
        self._code = _code()
        self._first = True

    def build(self) -> None:
        """Bring the site up to date. Raises `NotBuiltError`."""
        if (now := _code()) != self._code:
            _forget_modules()
            self._code = now
        _build(self._site, self._settings, tidying=self._first)
        self._first = False


def _build(site: Path, settings: Settings, *, tidying: bool) -> None:
    # Looked up each time, so that a preview works with the modules as they are now.
    faults = import_module("hooks.source.faults").Faults
    render = import_module("hooks.editing.fault_report").render_text
    failed = import_module("hooks.generating.generators").GeneratorError
    try:
        load = import_module("hooks.catalogue.load").load_with_store
        with import_module("hooks.site").building(
            site,
            settings,
            partial(load, settings.campaigns, settings.shown, settings.cache),
            previewing=True,
            tidying=tidying,
        ):
            pass
    except faults as error:
        raise NotBuiltError(render(error.faults)) from None
    except failed as error:
        raise NotBuiltError(str(error)) from None


def _code() -> frozenset[tuple[str, int, int]]:
    """Return the files of code, and what code may have read once, by name, time and size."""
    folders = (ROOT / name for name in (*PACKAGES, "docs"))
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix != ".pyc"]
    stats = ((str(path), path.stat()) for path in files if path.is_file())
    return frozenset((name, found.st_mtime_ns, found.st_size) for name, found in stats)


def _forget_modules() -> None:
    """Unload our modules, so that a preview reflects changes in Python code as well."""
    for name in list(sys.modules):
        if name.split(".")[0] in PACKAGES and name not in {"hooks", "hooks.cli", "hooks.cli.serve"}:
            del sys.modules[name]

"""A real Material site with our search, served on loopback."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browsing import lent
from tests.search.samples import ENTRIES
from tests.servers import Quiet, answering

SOURCES = Path(__file__).parents[2] / "docs/assets/search"
# Scripts, styles and requests only from the site itself, nothing inline
POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'"


@dataclass
class Server:
    """A static server that can misbehave: paths in `failing` answer with the given status."""

    url: str = ""
    requested: list[str] = field(default_factory=list)
    failing: dict[str, int] = field(default_factory=dict)
    replaced: dict[str, bytes] = field(default_factory=dict)


class _Handler(Quiet):
    def __init__(self, server_state: Server, *args: object, directory: str) -> None:
        self.state = server_state
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 - inherited name
        path = self.path.partition("?")[0].removeprefix("/")
        self.state.requested.append(path)
        if path in self.state.failing:
            self.send_response(self.state.failing[path])
            super().end_headers()
        elif path in self.state.replaced:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(self.state.replaced[path])
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        if self.path.endswith(".json"):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


_Handler.extensions_map = {**_Handler.extensions_map, ".js": "text/javascript"}


@contextmanager
def _serve(folder: Path) -> Iterator[Server]:
    state = Server()
    handler = partial(_Handler, state, directory=str(folder))
    with answering(handler) as port:
        state.url = f"http://127.0.0.1:{port}/"
        yield state


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with a page for each page entry and a heading for each section."""
    root = tmp_path_factory.mktemp("site")
    for entry in ENTRIES:
        if "#" not in entry.location:
            source = root / "docs" / entry.location / "index.md"
            source.parent.mkdir(parents=True)
            sections = [
                f"## {section.title} {{#{section.location.partition('#')[2]}}}\n\n{section.text}"
                for section in ENTRIES
                if section.page == entry.location != section.location
            ]
            source.write_text("\n\n".join(["# Trang", entry.location, *sections]), "utf-8")
    (root / "docs/index.md").write_text("# Trang chủ", "utf-8")
    (root / "mkdocs.yml").write_text(
        "site_name: Lịch\n"
        "site_url: https://example.org/lich/\n"
        "theme: {name: material, language: vi, font: false, features: [search.highlight]}\n"
        "plugins: [search]\n"
        "markdown_extensions: [attr_list]\n"
        f"hooks: ['{Path(__file__).with_name('mini_site_hook.py')}']\n",
        "utf-8",
    )
    with warnings.catch_warnings():
        # warnings from MkDocs and its theme are not ours to mend
        warnings.simplefilter("ignore")
        from mkdocs.commands.build import build
        from mkdocs.config import load_config

        build(load_config(str(root / "mkdocs.yml")))
    return root / "site"


@pytest.fixture
def site(site_folder: Path) -> Iterator[Server]:
    """The site, served."""
    with _serve(site_folder) as server:
        yield server


@pytest.fixture
def page(browser: Browser, site: Server) -> Iterator[Page]:
    """A page of the site, with an empty cache."""
    with lent(browser, locale="vi-VN") as opened:
        opened.goto(f"{site.url}chien-dich/sot-xuat-huyet/")
        # Material has its stub and the worker is ready
        expect(opened.locator(".md-search-result__meta")).to_have_text("Nhập để bắt đầu tìm kiếm")
        yield opened


@pytest.fixture(scope="session")
def open_page(browser: Browser, site_folder: Path) -> Iterator[Page]:
    """A page of the site that stays open, for tests that only enter queries."""
    with _serve(site_folder) as server:
        opened = browser.new_page()
        opened.goto(f"{server.url}chien-dich/sot-xuat-huyet/")
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def modules(browser: Browser) -> Iterator[Page]:
    """A page that can import the modules of docs/assets/search by `/name.js`."""
    with _serve(SOURCES) as server:
        opened = browser.new_page()
        opened.goto(server.url)
        yield opened
        opened.close()

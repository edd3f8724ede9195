"""Each room of the compiler imports only those below it, as listed in this table."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]

# From the ground up. A room may import itself, and the rooms named.
GROUND: Final = (
    "addresses",
    "bundling",
    "outputs",
    "policies",
    "progress",
    "settings",
    "site_address",
    "site_keeper",
    "steps",
    "summary",
    "tree",
)
MAY_IMPORT: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(GROUND, ()),
    "source": (),
    "web": ("source",),
    "model": (),
    "wording": ("model",),
    "catalogue": ("model", "source", "wording"),
    "facts": ("catalogue", "model", "wording"),
    "drawing": ("catalogue", "facts", "model", "source", "wording"),
    "feeds": ("catalogue", "facts", "model", "source", "wording"),
    "search": (),
    "data": ("catalogue", "facts", "feeds", "model", "wording"),
    "embeds": ("catalogue", "drawing", "facts", "model", "wording"),
    "kits": ("catalogue", "data", "drawing", "embeds", "facts", "feeds", "model"),
    "editing": ("catalogue", "facts", "model", "source", "web", "wording"),
    "drafting": ("catalogue", "editing", "model", "web", "wording"),
    "publishing": ("model",),
    "workshop": ("catalogue", "drawing", "facts", "model", "publishing", "wording"),
    "pages": (
        "catalogue", "data", "drawing", "editing", "embeds", "facts", "feeds", "kits", "model",
        "search", "source", "wording", "workshop",
    ),
    "material": ("publishing",),
    "generating": ("material", "pages", "publishing"),
    "compiler": (
        "catalogue", "data", "drawing", "embeds", "facts", "feeds", "kits", "pages", "publishing",
        "search", "source", "workshop",
    ),
    "audit": ("catalogue", "data", "embeds", "facts", "model", "source", "web", "wording"),
    "site": (
        "catalogue", "compiler", "drawing", "editing", "facts", "feeds", "generating", "material",
        "pages", "publishing", "source", "wording",
    ),
    "cli": (
        "audit", "catalogue", "drafting", "drawing", "editing", "feeds", "generating",
        "publishing", "site", "source",
    ),
}  # fmt: skip
# With more files than this, a room should have a room inside it, or become two.
MOST_FILES: Final = 13


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def _imports() -> dict[str, set[str]]:
    """Return the rooms that each room imports, each with one of the importing modules."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "hooks").rglob("*.py")):
        room = _room(path)
        for name in _hooks_named(_parsed(path)):
            if name and name != room:
                found[room].add(name)
    return found


def _room(path: Path) -> str:
    return path.relative_to(ROOT / "hooks").parts[0].removesuffix(".py")


def _statements(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is in a module but the expressions, in which nothing is imported."""
    for name in ("body", "orelse", "finalbody", "handlers", "cases"):
        for inner in getattr(tree, name, ()):
            yield inner
            yield from _statements(inner)


def _hooks_named(tree: ast.Module) -> Iterator[str]:
    for node in _statements(tree):
        if isinstance(node, ast.Import):
            yield from (n.name.split(".")[1] for n in node.names if n.name.startswith("hooks."))
        elif isinstance(node, ast.ImportFrom) and node.module == "hooks":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("hooks."):
            yield (node.module or "").split(".")[1]


def test_the_table_has_no_circle_and_looks_down_only() -> None:
    order = list(MAY_IMPORT)
    for room, below in MAY_IMPORT.items():
        assert all(order.index(name) < order.index(room) for name in below), room


@pytest.mark.parametrize("room", sorted({_room(path) for path in (ROOT / "hooks").rglob("*.py")}))
def test_a_room_imports_what_its_floor_allows(room: str) -> None:
    if room == "__init__":
        return
    assert room in MAY_IMPORT, f"hooks/{room} is new: give it a floor in this table"
    assert _imports().get(room, set()) <= {*MAY_IMPORT[room], *GROUND}


def test_what_the_table_allows_is_used() -> None:
    imported = _imports()
    unused = {
        room: rest
        for room, below in MAY_IMPORT.items()
        if (rest := {*below} - imported.get(room, set()))
    }
    assert not unused


def test_only_the_adapter_knows_mkdocs() -> None:
    users = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "hooks").rglob("*.py")
        if "mkdocs" in _roots(_parsed(path))
    ]
    assert users == ["hooks/generating/with_mkdocs.py"]


def test_banners_know_nothing_of_campaigns_or_mkdocs() -> None:
    for path in (ROOT / "banners").rglob("*.py"):
        assert not {"hooks", "mkdocs"} & _roots(_parsed(path)), path.name


def test_the_store_knows_nothing_of_what_it_keeps() -> None:
    for path in (ROOT / "banners" / "store").rglob("*.py"):
        tree = _parsed(path)
        assert "hooks" not in _roots(tree), path.name
        ours = {name for name in _modules(tree) if name.startswith("banners")}
        assert all(name.startswith("banners.store.") for name in ours), path.name


def _modules(tree: ast.Module) -> set[str]:
    found = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    plain = (node for node in ast.walk(tree) if isinstance(node, ast.Import))
    return found | {alias.name for node in plain for alias in node.names}


def _roots(tree: ast.Module) -> set[str]:
    roots = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            roots |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            roots.add((node.module or "").split(".")[0])
    return roots


def test_no_room_is_a_corridor() -> None:
    for folder in (ROOT / "hooks", *(ROOT / "hooks").rglob("*")):
        if folder.is_dir() and folder.name != "__pycache__":
            modules = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
            assert len(modules) <= MOST_FILES, folder.name

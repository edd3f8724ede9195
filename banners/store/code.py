"""A digest of the code that decides a step's bytes: of its meaning, not of its comments."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


def code_digest(
    entries: Iterable[str],
    *,
    without: Iterable[str] = (),
    data: Iterable[Path] = (),
    versions: Iterable[object] = (),
    root: Path = ROOT,
) -> str:
    """Return a digest of modules and all that they import of ours, of data files and versions.

    Modules that `without` names are left out, and what only they import: a registry of things of
    which a step uses one. Comments, docstrings and the lie of the text do not count.
    """
    digest = sha256(repr((sys.version_info[:2], tuple(versions))).encode())
    for name in modules_of(entries, without=without, root=root):
        digest.update(f"\n{name} {_meaning(_file(name, root))}".encode())
    for path in sorted(data):
        digest.update(f"\n{path.name} {_bytes(path)}".encode())
    return digest.hexdigest()


def modules_of(
    entries: Iterable[str], *, without: Iterable[str] = (), root: Path = ROOT
) -> tuple[str, ...]:
    """Return the names of modules and of all modules of ours that they import, in order."""
    left_out, found, waiting = set(without), set(), list(entries)
    while waiting:
        name = waiting.pop()
        if name in found or name in left_out or name.startswith("banners.store"):
            continue
        found.add(name)
        waiting += _imported(_file(name, root), root)
    return tuple(sorted(found))


def _file(name: str, root: Path) -> Path:
    path = root.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _is_ours(name: str, root: Path) -> bool:
    return _file(name, root).is_file()


@lru_cache(maxsize=512)
def _imported(path: Path, root: Path) -> tuple[str, ...]:
    return tuple(_imports(ast.parse(path.read_text("utf-8")), root))


def _imports(tree: ast.Module, root: Path) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if _is_ours(alias.name, root))
        elif isinstance(node, ast.ImportFrom) and node.module and _is_ours(node.module, root):
            members = [f"{node.module}.{alias.name}" for alias in node.names]
            modules = [name for name in members if _is_ours(name, root)]
            yield from modules
            if len(modules) < len(members):
                yield node.module


@lru_cache(maxsize=64)
def _bytes(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@lru_cache(maxsize=512)
def _meaning(path: Path) -> str:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            del node.body[0]
    return sha256(ast.dump(tree).encode()).hexdigest()

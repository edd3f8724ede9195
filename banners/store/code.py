"""A digest of the code that decides a step's bytes: of its meaning, not of its comments."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final, NamedTuple

from banners.store.blob import Made
from banners.store.store import Store, step_key

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
        digest.update(f"\n{name} {_read(_file(name, root)).meaning}".encode())
    # Not in the order of their paths, which are others on another machine.
    for told in sorted(f"{path.parent.name}/{path.name} {_bytes(path)}" for path in data):
        digest.update(f"\n{told}".encode())
    return digest.hexdigest()


def modules_of(
    entries: Iterable[str], *, without: Iterable[str] = (), root: Path = ROOT
) -> tuple[str, ...]:
    """Return the names of modules and of all modules of ours that they import, in order."""
    left_out = frozenset(without)
    found = (_with_imports(name, left_out, root) for name in entries)
    return tuple(sorted(frozenset().union(*found)))


@lru_cache(maxsize=512)  # the same entry is asked with each of a hundred topics
def _with_imports(entry: str, left_out: frozenset[str], root: Path) -> frozenset[str]:
    found: set[str] = set()
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name in found or name in left_out or name.startswith("banners.store"):
            continue
        found.add(name)
        waiting += _imported(_file(name, root), root)
    return frozenset(found)


@lru_cache(maxsize=4096)  # asked thousands of times of a few hundred modules
def _file(name: str, root: Path) -> Path:
    path = root.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


@lru_cache(maxsize=4096)
def _is_ours(name: str, root: Path) -> bool:
    return _file(name, root).is_file()


@lru_cache(maxsize=512)
def _imported(path: Path, root: Path) -> tuple[str, ...]:
    """Return the modules of ours that a module imports."""
    return tuple(_found(path, root))


def _found(path: Path, root: Path) -> Iterator[str]:
    for module, members in _read(path).imports:
        if not _is_ours(module, root):
            continue
        if not members:
            yield module
            continue
        modules = [name for name in members if _is_ours(f"{module}.{name}", root)]
        yield from (f"{module}.{name}" for name in modules)
        if len(modules) < len(members):
            yield module


@lru_cache(maxsize=64)
def _bytes(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


class _Known(NamedTuple):
    """What a module imports, as (module, its members), and a digest of what it means."""

    imports: tuple[tuple[str, tuple[str, ...]], ...]
    meaning: str


# By the digest of a module's bytes, since reading code takes longer than all else of a digest.
_known: dict[str, _Known] = {}
_in_use: set[str] = set()


@lru_cache(maxsize=512)
def _read(path: Path) -> _Known:
    data = path.read_bytes()
    digest = sha256(data).hexdigest()
    _in_use.add(digest)
    if digest not in _known:
        tree = ast.parse(data)
        _known[digest] = _Known(tuple(_imports(tree)), _meaning_of(tree))
    return _known[digest]


def _imports(tree: ast.Module) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module, tuple(alias.name for alias in node.names)


def _meaning_of(tree: ast.Module) -> str:
    for node in ast.walk(tree):
        documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
        if isinstance(node, documented) and ast.get_docstring(node, clean=False) is not None:
            del node.body[0]
    return sha256(ast.dump(tree).encode()).hexdigest()


def recall(store: Store) -> None:
    """Take from a store what earlier builds have read of modules."""
    made = store.found(_notes())
    for digest, (imports, meaning) in (made.facts if made else {}).items():
        known = tuple((module, tuple(members)) for module, members in imports)
        _known[digest] = _Known(known, meaning)


def note(store: Store) -> None:
    """Keep in a store what this build has read of modules."""
    made = store.index(_notes())
    if _in_use and (made is None or made.facts.keys() != _in_use):
        store.keep(_notes(), Made(facts={digest: _known[digest] for digest in sorted(_in_use)}))


def _notes() -> str:
    """Return the key of what was read; another Python, or other code here, reads otherwise."""
    reader = sha256(Path(__file__).read_bytes()).hexdigest()
    return step_key("code", sys.version_info[:2], reader)

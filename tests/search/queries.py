"""The queries of queries.yml: what visitors type, and the page that must come first."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

_FILE: Final = Path(__file__).with_name("queries.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query as typed, with the locations of pages that may come first."""

    typed: str
    pages: frozenset[str]
    kind: str
    blind: bool  # written before anything was tried

    def __str__(self) -> str:
        return f"{self.kind}: {self.typed}"


def load_queries() -> tuple[Query, ...]:
    """Return all queries, in the order of the file."""
    # every scalar a string: «26/6» and «5-6» must stay as they are
    groups = yaml.load(_FILE.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - safe
    return tuple(
        Query(
            typed=unicodedata.normalize("NFD", typed) if kind == "nfd" else typed,
            pages=frozenset(map(_location, pages.split(" | "))),
            kind=kind,
            blind=group.startswith("blind"),
        )
        for group, kinds in groups.items()
        for kind, queries in kinds.items()
        for typed, pages in queries.items()
    )


def _location(page: str) -> str:
    return page if page.endswith("/") else f"chien-dich/{page}/"

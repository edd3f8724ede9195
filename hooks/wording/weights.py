"""The weights of files as readers see them: 850 kB, 12,4 MB."""

from __future__ import annotations


def format_weight(size: int) -> str:
    """Return a weight for readers: whole kB, rounded up, below 1 MB, then MB with one decimal."""
    if size <= 999_000:
        return f"{-(-size // 1000)} kB"
    return f"{size / 1e6:.1f} MB".replace(".", ",")

"""Kinds and states of occurrences, and the order of kinds by prominence."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from hooks.model.campaign import OccasionKind, PeriodKind

Kind: TypeAlias = OccasionKind | PeriodKind | Literal["han-bao-cao"]
Status: TypeAlias = Literal["projected", "confirmed", "moved", "cancelled"]

# The order in which dates running at once represent a campaign: the most special first.
PROMINENCE: Final[tuple[Kind, ...]] = (
    "cao-diem", "ngay", "su-kien", "tuan", "dot", "thoi-gian", "thang", "han-bao-cao",
)  # fmt: skip


def prominence(kind: Kind) -> int:
    """Return the rank of a kind among dates running at once; 0 is the most special."""
    return PROMINENCE.index(kind)

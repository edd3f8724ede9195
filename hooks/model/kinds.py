"""Kinds and states of occurrences, and the order of kinds by prominence."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from hooks.model.campaign import OccasionKind
from hooks.model.section import WindowKind

Kind: TypeAlias = OccasionKind | WindowKind | Literal["han-bao-cao", "han-viec"]
Status: TypeAlias = Literal[
    "projected", "confirmed", "tentative", "moved", "extended", "postponed", "cancelled",
    "superseded",
]  # fmt: skip

# The order in which dates running at once represent a campaign: the most special first.
PROMINENCE: Final[tuple[Kind, ...]] = (
    "cao-diem", "ngay", "chinh-ngay", "su-kien", "phat-dong", "tuan", "dot", "thuc-hien",
    "hien-thi", "treo", "thang", "xu-ly", "han-bao-cao",
    "han-viec",
)  # fmt: skip


def prominence(kind: Kind) -> int:
    """Return the rank of a kind among dates running at once; 0 is the most special."""
    return PROMINENCE.index(kind)

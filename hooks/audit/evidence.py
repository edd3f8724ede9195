"""The results of a run: the evidence found, and the conclusions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal, TypeAlias

from hooks.audit.portals_file import Portal, PortalList
from hooks.audit.targets import Target

Kind: TypeAlias = Literal[
    "address", "bytes", "name", "looks", "embed", "link", "words", "broken",
    "dead", "empty", "cropped", "hollow", "escaped", "unstyled",
]  # fmt: skip
Certainty: TypeAlias = Literal["sure", "likely", "weak"]
Status: TypeAlias = Literal[
    "current", "stale", "unclear", "missing", "unreachable", "blocked", "robots", "unvisited"
]

KINDS: Final[dict[Kind, str]] = {
    "address": "ảnh lấy từ trang banner",
    "bytes": "tệp trùng từng byte với banner",
    "name": "tên tệp là tên tải về của banner",
    "looks": "ảnh gần giống banner",
    "embed": "mã nhúng tự đổi theo ngày",
    "link": "liên kết đến chiến dịch",
    "words": "có câu của chiến dịch",
    "broken": "địa chỉ banner nhưng ảnh không mở được",
    "dead": "khung nhúng bấm không được",
    "empty": "khung nhúng trống, mất địa chỉ",
    "cropped": "khung nhúng mất width, height",
    "hollow": "liên kết trống, mất ảnh",
    "escaped": "mã nhúng hiện thành chữ",
    "unstyled": "mất style, rộng hơn màn hình điện thoại",
}
CERTAINTIES: Final[dict[Certainty, str]] = {
    "sure": "chắc chắn",
    "likely": "khá chắc",
    "weak": "dấu hiệu yếu",
}
STATUSES: Final[dict[Status, str]] = {
    "current": "Đang có, đúng bản",
    "stale": "Bản cũ hoặc hết hạn",
    "unclear": "Cần xem lại",
    "missing": "Không thấy",
    "unreachable": "Không mở được",
    "blocked": "Bị chặn",
    "robots": "robots.txt không cho",
    "unvisited": "Chưa xem",
}
# What changes with the day, and faults of a snippet whatever it shows.
_OF_NO_YEAR: Final[frozenset[Kind]] = frozenset(
    {"embed", "dead", "empty", "cropped", "hollow", "escaped", "unstyled"}
)
_RANK: Final[tuple[Certainty, ...]] = ("sure", "likely", "weak")


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sign of a campaign on a page."""

    kind: Kind
    certainty: Certainty
    campaign_id: str
    years: tuple[int | None, ...]  # of the banner; several if it is uncertain which
    what: str  # the address or the words found
    page: str

    @property
    def told(self) -> str:
        """The evidence in words."""
        known = [str(year) for year in self.years if year is not None]
        shown = f" ({'bản năm ' if self.kind != 'words' else 'câu năm '}{' hoặc '.join(known)})"
        return f"{KINDS[self.kind]}{shown if known and self.kind not in _OF_NO_YEAR else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The conclusion of a visit for one campaign."""

    target: Target
    status: Status
    certainty: Certainty | None = None
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageVisit:
    """One page of a portal: its final address and its title, or why it did not open."""

    url: str
    found_at: str | None = None
    title: str = ""
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalResult:
    """The visit to one portal; `at` is None if it was not visited."""

    portal: Portal
    at: datetime | None
    pages: tuple[PageVisit, ...]
    findings: tuple[Finding, ...]
    pictures_compared: int = 0
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run, or as much of it as has been done."""

    portals: PortalList
    targets: tuple[Target, ...]
    results: tuple[PortalResult, ...]
    today: date
    begun: datetime
    ended: datetime | None  # None if it was cut off
    known: int  # number of banner files compared with
    site_url: str

    @property
    def complete(self) -> bool:
        """Whether every portal was visited."""
        return self.ended is not None and all(result.at for result in self.results)


def strongest(evidence: list[Evidence]) -> Certainty | None:
    """Return the greatest certainty among the evidence."""
    return min((item.certainty for item in evidence), key=_RANK.index, default=None)

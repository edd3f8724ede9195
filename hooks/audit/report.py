"""The report of a run: a CSV for spreadsheets, and a page to read, print and attach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from hooks.audit.evidence import CERTAINTIES, STATUSES, Finding, PortalResult, Run, Status
from hooks.catalogue.catalogue import Catalogue
from hooks.data.tables import Column, table
from hooks.wording.dates import format_day

TEMPLATES: Final = Path(__file__).parents[2] / "docs" / "templates"
_TIME: Final = "%H:%M %d/%m/%Y"

# The meaning of each result, for readers of the report.
MEANINGS: Final[dict[Status, str]] = {
    "current": "thấy banner của bản mới nhất trong lúc chiến dịch đang diễn ra (hoặc treo sớm); "
    "chỉ có liên kết thì ghi rõ.",
    "stale": "thấy banner của bản năm trước, hoặc của đợt đã kết thúc: cần thay hoặc gỡ.",
    "unclear": "chỉ thấy dấu hiệu yếu (câu chữ, ảnh hỏng, mã nhúng bị lọc hỏng), hoặc trang chỉ "
    "hiện khi chạy mã lệnh: cần người mở xem.",
    "missing": "đã xem trang mà không thấy banner, mã nhúng, liên kết hay câu chữ nào.",
    "unreachable": "không kết nối được, quá thời hạn, hoặc máy chủ báo lỗi.",
    "blocked": "máy chủ trả lời nhưng không cho máy xem; mở bằng trình duyệt có thể vẫn thấy.",
    "robots": "cổng yêu cầu máy tự động không xem trang này, nên không xem.",
    "unvisited": "chưa tới lượt khi lần chạy dừng.",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One portal and one campaign."""

    number: int
    result: PortalResult
    finding: Finding


def csv_report(run: Run, catalogue: Catalogue) -> bytes:
    """Return the report as CSV, with a row for each portal and campaign."""
    return table(_columns(run, catalogue), _rows(run))


def page_report(run: Run, catalogue: Catalogue) -> bytes:
    """Return the report as a self-contained page, which loads nothing."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"day": format_day, "time": lambda at: f"{at:{_TIME}}"}
    return (
        environment.get_template("audit.html")
        .render(
            run=run,
            audiences=catalogue.audiences,
            statuses=STATUSES,
            certainties=CERTAINTIES,
            meanings=MEANINGS,
            totals=[(target, _count(run, number)) for number, target in enumerate(run.targets)],
        )
        .encode()
    )


def _count(run: Run, number: int) -> dict[Status, int]:
    """Return how often each status occurs for a campaign, in the order of statuses."""
    counted = Counter(result.findings[number].status for result in run.results)
    return {status: counted[status] for status in STATUSES if counted[status]}


def _rows(run: Run) -> Iterator[Row]:
    for number, result in enumerate(run.results, 1):
        for finding in result.findings:
            yield Row(number, result, finding)


def _columns(run: Run, catalogue: Catalogue) -> list[Column[Row]]:
    def column(title: str, value: object) -> Column[Row]:
        return Column(key=title, title=title, meaning="", value=value)  # type: ignore[arg-type]

    def audience(row: Row) -> str | None:
        code = row.result.portal.audience
        return catalogue.audiences[code].name if code else None

    return [
        column("STT", lambda row: row.number),
        column("Cổng", lambda row: row.result.portal.name),
        column("Đơn vị quản lý", lambda row: row.result.portal.unit),
        column("Đối tượng", audience),
        column("Địa chỉ", lambda row: row.result.portal.url),
        column("Chiến dịch", lambda row: row.finding.target.campaign.name),
        column("Mã chiến dịch", lambda row: row.finding.target.campaign.id),
        column("Kết quả", lambda row: STATUSES[row.finding.status]),
        column("Mã kết quả", lambda row: row.finding.status),
        column(
            "Mức chắc chắn",
            lambda row: CERTAINTIES[row.finding.certainty] if row.finding.certainty else None,
        ),
        column("Nhận xét", lambda row: " ".join([row.finding.note, *row.result.notes]).strip()),
        column("Bằng chứng", lambda row: [f"{e.told}: {e.what}" for e in row.finding.evidence]),
        column(
            "Trang đã xem",
            lambda row: [page.found_at for page in row.result.pages if page.found_at],
        ),
        column(
            "Trang không mở được",
            lambda row: [
                f"{page.url} ({page.problem})" for page in row.result.pages if page.problem
            ],
        ),
        column("Số ảnh đã so", lambda row: row.result.pictures_compared),
        column(
            "Thời điểm xem",
            lambda row: f"{row.result.at:{_TIME}}" if row.result.at else None,
        ),
        column("Ghi chú của danh sách", lambda row: row.result.portal.note),
        column("Đã xem hết danh sách", lambda _: run.complete),
    ]

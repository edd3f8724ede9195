"""The verdict on one campaign, from the evidence found on a portal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hooks.audit.evidence import Certainty, Evidence, Finding, Kind, Status, strongest
from hooks.audit.targets import Target

# What to do about a snippet that an editor or a filter has spoilt, worst first.
_MENDS: Final[dict[Kind, str]] = {
    "escaped": "Mã nhúng hiện thành chữ: xóa đi, bật chế độ mã nguồn (HTML) rồi dán lại; cổng "
    "không cho dán mã thì tải tệp banner lên.",
    "empty": "Có khung nhúng trống vì bộ lọc đã bỏ địa chỉ: xóa khung, đặt ảnh có liên kết.",
    "hollow": "Bộ lọc đã bỏ ảnh, chỉ còn liên kết trống: tải tệp banner lên cổng, chèn ảnh vào "
    "liên kết.",
    "dead": "Khung nhúng bấm không được vì sandbox thiếu allow-popups: xóa khung, đặt ảnh có liên "
    "kết.",
    "cropped": "Khung nhúng mất width, height nên banner bị cắt: ghi lại hai số ấy, hoặc đặt ảnh "
    "có liên kết.",
    "unstyled": "Mã nhúng mất style nên có thể rộng hơn màn hình điện thoại: mở thử trên điện "
    "thoại; nếu tràn thì chọn cỡ rộng 300 px.",
}
_SHOWN: Final[tuple[Kind, ...]] = ("address", "bytes", "name", "looks", "embed")


def judge(target: Target, found: Iterable[Evidence], *, unseen: bool) -> Finding:
    """Return the finding; `unseen` says that the page shows nothing without scripts.

    A banner of an earlier year, or of a campaign that is over, is stale even next to a current
    one, since somebody must take it down. A link or a quotation by itself is never stale.
    """
    evidence = [item for item in found if item.campaign_id == target.campaign.id]
    firm = [item for item in evidence if item.certainty != "weak"]
    shown = [item for item in firm if item.kind in _SHOWN]
    old = [item for item in shown if _is_old(target, item)]
    good = [item for item in shown if item not in old]
    links = [item for item in firm if item.kind == "link"]
    kinds = {item.kind for item in evidence}
    mends = [mend for kind, mend in _MENDS.items() if kind in kinds]

    def finding(status: Status, certainty: Certainty | None, note: str) -> Finding:
        return Finding(
            target=target,
            status=status,
            certainty=certainty,
            note=" ".join(filter(None, [note, *mends])),
            evidence=tuple(sorted(evidence, key=lambda item: item not in old)),
        )

    if old:
        beside = " Có cả banner đúng bản." if good else ""
        return finding("stale", strongest(old), _why_old(target, old) + beside)
    if good:
        return finding("current", strongest(good), _good_note(target, good))
    if links and target.runs:
        return finding("current", strongest(links), "Có liên kết, không thấy banner.")
    if links:
        return finding(
            "unclear", strongest(links), "Không thấy banner; còn liên kết đến chiến dịch."
        )
    if evidence:
        return finding("unclear", "weak", "" if mends else _weak_note(kinds))
    if unseen:
        note = "Trang chỉ hiện nội dung khi chạy mã lệnh, máy không thấy: cần mở bằng trình duyệt."
        return finding("unclear", None, note)
    return finding("missing", None, "")


def _is_old(target: Target, item: Evidence) -> bool:
    """Return whether the evidence is old for each of its possible years; embeds never are."""
    if item.kind == "embed":
        return False
    return all(target.standing(year) in {"earlier", "over"} for year in item.years)


def _why_old(target: Target, old: list[Evidence]) -> str:
    earlier = sorted({y for item in old for y in item.years if y and y != target.newest})
    parts = []
    if earlier:
        years = ", ".join(map(str, earlier))
        parts.append(f"Banner năm {years}; bản mới nhất là năm {target.newest}.")
    if any(target.standing(year) == "over" for item in old for year in item.years):
        parts.append(f"Đợt đã kết thúc ngày {target.ended}: cần gỡ.")
    return " ".join(parts)


def _good_note(target: Target, good: list[Evidence]) -> str:
    parts = []
    if all(target.standing(year) == "early" for item in good for year in item.years):
        parts.append("Treo trước khi đợt bắt đầu.")
    several = [item for item in good if len(item.years) > 1]
    if several and len(several) == len(good):
        parts.append("Ảnh không cho biết chắc là bản năm nào.")
    running = {o.year for o in target.occurrences if o.runs(target.today)}
    if target.newest and running and target.newest < min(running):
        parts.append(f"Bản mới nhất đã có là của năm {target.newest}.")
    return " ".join(parts)


def _weak_note(kinds: set[Kind]) -> str:
    if "broken" in kinds:
        return "Có đặt banner nhưng ảnh không mở được."
    if "embed" in kinds:
        return "Có mã nhúng tự đổi theo ngày, nhưng hôm nay mã này có thể hiện chiến dịch khác."
    return "Chỉ thấy câu chữ của chiến dịch, không thấy banner hay liên kết."

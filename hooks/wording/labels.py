"""What things are called on the site, in Vietnamese."""

from __future__ import annotations

from typing import Final

from hooks.model.campaign import TextKind
from hooks.model.kinds import Kind, Status

SITE_NAME: Final = "Lịch truyền thông"
SITE_LINE: Final = "Lịch các chiến dịch truyền thông công cộng của Việt Nam"
SITE_DESCRIPTION: Final = (
    "Lịch các chiến dịch truyền thông công cộng của Việt Nam: khẩu hiệu nguyên văn, banner sẵn "
    "dùng, lịch đăng ký cho Outlook, nhiệm vụ và hạn báo cáo, kèm văn bản nguồn."
)

TEXT_KINDS: Final[dict[TextKind, str]] = {
    "khau-hieu": "Khẩu hiệu",
    "chu-de": "Chủ đề",
    "thong-diep": "Thông điệp",
    "phuong-cham": "Phương châm",
    "phong-trao": "Phong trào",
}

OCCURRENCE_KINDS: Final[dict[Kind, str]] = {
    "ngay": "Ngày",
    "tuan": "Tuần lễ",
    "thang": "Tháng",
    "dot": "Đợt",
    "cao-diem": "Cao điểm",
    "thoi-gian": "Thời gian thực hiện",
    "su-kien": "Sự kiện",
    "han-bao-cao": "Hạn báo cáo",
}

STATUSES: Final[dict[Status, str]] = {
    "projected": "Dự kiến",
    "confirmed": "Theo văn bản",
    "moved": "Đã dời",
    "cancelled": "Đã hủy",
}

OBLIGATIONS: Final = {"bat-buoc": "Bắt buộc", "khuyen-khich": "Khuyến khích"}

SEEN: Final = {
    "whole": "đã xem toàn văn",
    "part": "đã xem một phần",
    "cited": "được viện dẫn, chưa xem",
}

PER: Final = {"day": "ngày", "week": "tuần", "month": "tháng", "year": "năm"}

"""The Vietnamese names of things on the site."""

from __future__ import annotations

from typing import Final

from hooks.model.document import Seen, Urgency
from hooks.model.kinds import Kind, Status
from hooks.model.section import Obligation, TaskKind, TextKind

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
    "thuc-hien": "Thời gian thực hiện",
    "chinh-ngay": "Chính ngày",
    "hien-thi": "Thời gian hiển thị",
    "treo": "Thời gian treo",
    "phat-dong": "Phát động",
    "su-kien": "Sự kiện",
    "xu-ly": "Kiểm tra, xử lý",
    "han-bao-cao": "Hạn báo cáo",
    "han-viec": "Hạn thực hiện",
}

STATUSES: Final[dict[Status, str]] = {
    "projected": "Dự kiến",
    "confirmed": "Theo văn bản",
    "tentative": "Dự kiến, theo văn bản",
    "moved": "Đã dời",
    "extended": "Gia hạn",
    "postponed": "Hoãn, chưa có ngày mới",
    "cancelled": "Đã hủy",
    "superseded": "Không còn áp dụng",
}

TASK_KINDS: Final[dict[TaskKind, str]] = {
    "truyen-thong": "Truyền thông",
    "hien-thi": "Hiển thị",
    "treo": "Treo",
    "to-chuc": "Tổ chức",
    "kiem-tra": "Kiểm tra",
    "khen-thuong": "Khen thưởng",
    "pho-bien": "Phổ biến",
}

OBLIGATIONS: Final[dict[Obligation, str]] = {
    "bat-buoc": "Bắt buộc",
    "khuyen-khich": "Khuyến khích",
    "goi-y": "Gợi ý",
}

SEEN: Final[dict[Seen, str]] = {
    "toan-van": "đã xem toàn văn",
    "mot-phan": "đã xem một phần",
    "qua-bai": "biết qua bài viết, chưa xem văn bản",
    "vien-dan": "được viện dẫn, chưa xem",
}

URGENCIES: Final[dict[Urgency, str]] = {
    "khan": "Khẩn",
    "thuong-khan": "Thượng khẩn",
    "hoa-toc": "Hỏa tốc",
}

PER: Final = {"ngay": "ngày", "tuan": "tuần", "thang": "tháng", "nam": "năm"}

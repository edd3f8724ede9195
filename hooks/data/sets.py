"""The data sets under /du-lieu/: their files, their versions and their fields.

They are an interface for others. Adding a field keeps the version's first number; renaming or
removing one, or changing its meaning, needs a new first number and a line in `CHANGES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hooks.data.columns import CALENDAR_COLUMNS, DOCUMENT_COLUMNS
from hooks.data.texts import COLUMNS, FIELDS
from hooks.data.texts import SCHEMA_VERSION as TEXTS_VERSION

FOLDER: Final = "du-lieu"
CALENDAR_VERSION: Final = "2.0"
DOCUMENTS_VERSION: Final = "2.0"
CAMPAIGNS_VERSION: Final = "1.1"

# Versions and what changed, newest first
CHANGES: Final = (
    ("2.0", "Mỗi điều có văn bản, phạm vi và dịp của riêng nó. Lịch: mã loại thoi-gian thành "
            "thuc-hien, thêm hien-thi, treo, phat-dong, xu-ly, han-viec; thêm các tình trạng "
            "tentative, extended, postponed, superseded; phần mục trong mã (key) gồm dịp, loại và "
            "ngày; một lịch do nhiều văn bản nêu là một dòng (statements); thêm dịp, phạm vi, "
            "buổi, giờ mỗi ngày, các khả năng, âm lịch, địa điểm. Văn bản: seen là toan-van, "
            "mot-phan, qua-bai, vien-dan; thêm phạm vi, nơi nhận, độ khẩn, văn bản nói gì (says). "
            "Câu và chiến dịch (1.1): thêm dịp, phạm vi của từng văn bản, câu còn dùng được hay "
            "không."),
    ("1.1", "Lịch: thêm ghi chú (notes) và thay đổi chưa xác minh (unverified_changes); giờ của "
            "hạn báo cáo đứng ở from_time."),
    ("1.0", "Bản đầu tiên của mọi tệp."),
)  # fmt: skip

CAMPAIGN_FIELDS: Final = {
    "campaigns[].id": "mã chiến dịch, thành địa chỉ trang",
    "campaigns[].name": "tên",
    "campaigns[].also_called": "cách gọi khác",
    "campaigns[].topic, topic_name": "mã và tên lĩnh vực",
    "campaigns[].occasions[]": "các dịp lặp lại: id, kind, name, rule (quy tắc bằng lời), since, "
    "documents (mã văn bản làm căn cứ), clauses (chỗ trong từng văn bản), verified, "
    "scope và scope_name (mã và tên nơi áp dụng)",
    "campaigns[].years": "các năm đã có văn bản",
    "campaigns[].documents": "mã các văn bản, xem van-ban",
    "campaigns[].url": "trang chiến dịch",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A data set as /du-lieu/ explains it: its files, and the meaning of their fields."""

    id: str  # the anchor on the page
    title: str
    about: str
    version: str
    paths: tuple[str, ...]  # relative to the site's root
    json_fields: Mapping[str, str]
    csv_columns: Mapping[str, str]


def _files(stem: str, *suffixes: str) -> tuple[str, ...]:
    return tuple(f"{FOLDER}/{stem}.{suffix}" for suffix in suffixes)


DATA_SETS: Final = (
    DataSet(
        id="khau-hieu",
        title="Khẩu hiệu, chủ đề, thông điệp",
        about="Mọi câu của mọi năm, nguyên văn, có nguồn.",
        version=TEXTS_VERSION,
        paths=_files("khau-hieu", "json", "csv", "txt"),
        json_fields=FIELDS,
        csv_columns=COLUMNS,
    ),
    DataSet(
        id="lich",
        title="Lịch",
        about="Mọi ngày, tuần, tháng, đợt, cao điểm và hạn phải xong: của mọi năm có văn bản, và "
        "dự kiến từ năm trước đến hai năm tới.",
        version=CALENDAR_VERSION,
        paths=_files("lich", "json", "csv"),
        json_fields={f"occurrences[].{c.key}": c.meaning for c in CALENDAR_COLUMNS},
        csv_columns={c.title: c.meaning for c in CALENDAR_COLUMNS},
    ),
    DataSet(
        id="van-ban",
        title="Văn bản",
        about="Các văn bản và trang thông tin làm nguồn, và văn bản nào nói gì.",
        version=DOCUMENTS_VERSION,
        paths=_files("van-ban", "json", "csv"),
        json_fields={f"documents[].{c.key}": c.meaning for c in DOCUMENT_COLUMNS},
        csv_columns={c.title: c.meaning for c in DOCUMENT_COLUMNS},
    ),
    DataSet(
        id="chien-dich",
        title="Chiến dịch",
        about="Các chiến dịch và những dịp lặp lại của chúng.",
        version=CAMPAIGNS_VERSION,
        paths=_files("chien-dich", "json"),
        json_fields=CAMPAIGN_FIELDS,
        csv_columns={},
    ),
)

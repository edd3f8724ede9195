from __future__ import annotations

from typing import Any

import pytest

from hooks.facts.citations import cite, issuer_name
from hooks.model.document import Document
from hooks.model.registry import Agency

AGENCIES = {
    "bo": Agency.model_validate(
        {
            "names": [
                {"name": "Mẫu Bộ Một", "valid_to": "28/02/2025"},
                {"name": "Mẫu Bộ Hai", "valid_from": "01/3/2025"},
            ]
        }
    )
}


def document(**fields: Any) -> Document:
    return Document.model_validate({"kind": "Công văn", "seen": "toan-van"} | fields)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"number": "1119/STTTT-TTBCXB", "date": "29/9/2022"},
            "Công văn 1119/STTTT-TTBCXB ngày 29/9/2022",
        ),
        (
            {"kind": "Quyết định", "number": "505/QĐ-TTg", "date": "22/4/2022"},
            "Quyết định 505/QĐ-TTg ngày 22/4/2022",
        ),
        (
            {"number": "/STTTT-TTBCXB", "date": "5/2021"},
            "Công văn …/STTTT-TTBCXB (để trống số) tháng 5/2021",
        ),
        (
            {"number": "?/STTTT-TTBCXB", "date": "01/2022"},
            "Công văn …/STTTT-TTBCXB (chưa thấy số) tháng 01/2022",
        ),
        ({"date": 2024}, "Công văn (chưa thấy số) năm 2024"),
        # «Chưa có số» would be false of what has none.
        ({"kind": "Hướng dẫn", "number": "khong", "title": "Mẫu tên"}, "Hướng dẫn «Mẫu tên»"),
        ({}, "Công văn (chưa thấy số)"),
        ({"number": "12", "date": "5/2/2023"}, "Công văn 12 ngày 05/02/2023"),
        (
            {"kind": "Trang thông tin", "title": "Mẫu tên trang", "date": 2023},
            "Trang thông tin «Mẫu tên trang» năm 2023",
        ),
        ({"kind": "Trang thông tin"}, "Trang thông tin"),
    ],
)
def test_cite(fields: dict[str, Any], text: str) -> None:
    assert cite(document(**fields)) == text


def test_cite_with_issuer() -> None:
    plan = document(
        kind="Kế hoạch",
        number="182/KH-UBND",
        date="27/9/2022",
        issuer_as_written="UBND tỉnh Tuyên Quang",
    )
    assert cite(plan, AGENCIES) == "Kế hoạch 182/KH-UBND ngày 27/9/2022 của UBND tỉnh Tuyên Quang"
    assert cite(document(), AGENCIES) == "Công văn (chưa thấy số)"


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("28/02/2025", "Mẫu Bộ Một"),
        ("01/3/2025", "Mẫu Bộ Hai"),
        ("2/2025", "Mẫu Bộ Một"),
        ("3/2025", "Mẫu Bộ Hai"),
        (2025, "Mẫu Bộ Một"),
        (2026, "Mẫu Bộ Hai"),
        (None, "Mẫu Bộ Hai"),
    ],
)
def test_the_issuer_bears_the_name_of_its_time(date: str | int | None, name: str) -> None:
    assert issuer_name(document(issuer="bo", date=date), AGENCIES) == name


def test_the_issuer_as_written_stands() -> None:
    assert issuer_name(document(issuer="bo", issuer_as_written="Mẫu bộ"), AGENCIES) == "Mẫu bộ"

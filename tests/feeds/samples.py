"""Catalogues for the tests of feeds.

`digital_day` has only what its letters and pages say; everything named «Mẫu …» is made up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.occurrences import Occurrence, resolve
from hooks.model.campaign import Campaign
from hooks.model.registry import Agency, Audience, Document, Topic

SITE: Final = "https://lich.example/"
TODAY: Final = date(2026, 11, 20)

Entries = Mapping[str, Mapping[str, Any]]

SAMPLE_DOCUMENTS: Final[Entries] = {
    "mau-quy-dinh": {
        "kind": "Quyết định",
        "number": "01",
        "symbol": "QĐ-MAU",
        "issuer": "mau-co-quan",
        "date": "05/01/2020",
        "seen": "whole",
    },
    "mau-cong-van": {
        "kind": "Công văn",
        "number": "02",
        "symbol": "MAU-CV",
        "issuer": "mau-co-quan",
        "date": "17/9/2026",
        "seen": "whole",
    },
    "mau-chua-co-so": {"kind": "Công văn", "symbol": "MAU", "date": "5/2026", "seen": "whole"},
}


def make_catalogue(
    campaigns: Sequence[Mapping[str, Any]],
    documents: Entries = SAMPLE_DOCUMENTS,
    agencies: Entries | None = None,
    audiences: Entries | None = None,
    topics: Entries | None = None,
) -> Catalogue:
    """Return a catalogue made from data in the form of the YAML files."""
    agencies = agencies or {"mau-co-quan": {"names": [{"name": "Mẫu cơ quan"}]}}
    audiences = audiences or {"mau-a": {"name": "Mẫu đối tượng A"}, "mau-b": {"name": "Mẫu B"}}
    topics = topics or {"mau-linh-vuc": {"name": "Mẫu lĩnh vực, số 1", "palette": "xanh"}}
    return Catalogue(
        campaigns=tuple(Campaign.model_validate(campaign) for campaign in campaigns),
        documents={key: Document.model_validate(value) for key, value in documents.items()},
        agencies={key: Agency.model_validate(value) for key, value in agencies.items()},
        audiences={key: Audience.model_validate(value) for key, value in audiences.items()},
        channels={},
        topics={key: Topic.model_validate(value) for key, value in topics.items()},
        languages={},
        campaign_sources={},
        registry_sources={},
    )


def sample_campaign(number: int = 1) -> dict[str, Any]:
    """Return a made-up campaign with every kind of occurrence."""
    source = {"source": "mau-cong-van"}
    return {
        "id": f"mau-chien-dich-{number}",
        "name": f"Mẫu chiến dịch {number}",
        "topic": "mau-linh-vuc",
        "occasions": [
            {
                "id": "ngay",
                "kind": "ngay",
                "name": f"Mẫu ngày {number}",
                "rule": {"yearly": "29/2" if number % 7 == 0 else f"{number % 28 + 1}/10"},
                "basis": "mau-quy-dinh",
            },
            {
                "id": "thang",
                "kind": "thang",
                "name": f"Mẫu tháng {number}",
                "rule": {"month": number % 12 + 1},
                "basis": "mau-chua-co-so",
            },
        ],
        "editions": [
            {
                "year": 2026,
                "documents": ["mau-cong-van", "mau-chua-co-so"],
                "occasions": ["ngay", "thang"],
                "scope": "Mẫu tỉnh",
                "periods": [
                    {
                        "id": "cao-diem",
                        "kind": "cao-diem",
                        "when": {"from": "25/9/2026", "to": "05/10/2026"},
                        "wording": "Mẫu: từ 25/9; đến 05/10, năm 2026",
                        **source,
                    },
                    {
                        "id": "mo",
                        "kind": "thoi-gian",
                        "when": {"from": "20/9/2026"},
                        "wording": "Mẫu: từ 20/9/2026",
                        **source,
                    },
                    {
                        "id": "le",
                        "kind": "su-kien",
                        "name": "Mẫu lễ phát động",
                        "when": {"date": "01/10/2026"},
                        "wording": "Mẫu lễ: 01/10/2026",
                        "verified": False,
                        **source,
                    },
                ],
                "texts": [
                    {"kind": "chu-de", "text": "Mẫu chủ đề, một; hai", **source},
                    {"kind": "khau-hieu", "text": "Mẫu khẩu hiệu \\ «một»!", **source},
                    {
                        "kind": "khau-hieu",
                        "text": "Mẫu khẩu hiệu hai",
                        "verified": False,
                        **source,
                    },
                ],
                "tasks": [
                    {
                        "audience": ["mau-a", "mau-b"],
                        "text": f"Mẫu việc {task}",
                        "obligation": "bat-buoc",
                        "frequency": {"at_least": 2, "unit": "tin bài", "per": "week"},
                        **source,
                    }
                    for task in range(5)
                ],
                "reports": [
                    {
                        "id": "bao-cao",
                        "audience": "mau-a",
                        "to": "Mẫu nơi nhận",
                        "via": "Mẫu nơi chuyển",
                        "text": "Mẫu báo cáo trước ngày 15/10/2026",
                        "due": {"before": "15/10/2026"},
                        **source,
                    }
                ],
            }
        ],
    }


def sample() -> tuple[Catalogue, tuple[Occurrence, ...]]:
    """Return two made-up campaigns and their occurrences."""
    catalogue = make_catalogue([sample_campaign(1), sample_campaign(2)])
    return catalogue, resolve(catalogue, TODAY)


def one(item: str = "cao-diem") -> tuple[Catalogue, Occurrence]:
    """Return a made-up catalogue and the occurrence of one of its items in 2026."""
    catalogue, occurrences = sample()
    return catalogue, next(o for o in occurrences if o.item == item and o.year == 2026)


def digital_day() -> Catalogue:
    """Return the 10/10 campaign of 2022 (Tuyên Quang) and 2023 (a district of Thanh Hóa)."""
    letter_2022 = {"source": "cv-1119-tuyen-quang"}
    letter_2023 = {"source": "cv-huyen-thanh-hoa"}
    return make_catalogue(
        [
            {
                "id": "ngay-chuyen-doi-so-quoc-gia",
                "name": "Ngày Chuyển đổi số quốc gia",
                "topic": "chuyen-doi-so",
                "occasions": [
                    {
                        "id": "ngay-10-10",
                        "kind": "ngay",
                        "name": "Ngày Chuyển đổi số quốc gia",
                        "rule": {"yearly": "10/10"},
                        "since": 2022,
                        "basis": "qd-505",
                    }
                ],
                "editions": [
                    {
                        "year": 2023,
                        "documents": ["cv-huyen-thanh-hoa", "cv-2276-thanh-hoa"],
                        "periods": [
                            {
                                "id": "cao-diem",
                                "kind": "cao-diem",
                                "when": {"from": "01/10/2023", "to": "10/10/2023"},
                                "wording": "Thời gian cao điểm từ 01/10/2023 đến hết ngày"
                                " 10/10/2023.",
                                **letter_2023,
                            }
                        ],
                        "texts": [
                            {
                                "kind": "chu-de",
                                "text": "Khai thác dữ liệu số để tạo ra giá trị",
                                "source": "trang-dang-cong-san",
                            }
                        ],
                        "tasks": [
                            {
                                "audience": "ubnd-xa",
                                "text": "Chỉ đạo bộ phận Đài phát thanh xã, thị trấn tăng cường"
                                " thời lượng, nội dung tin bài phản ánh về ngày chuyển đổi số"
                                " quốc gia trên sóng phát thanh của Đài truyền thanh cấp xã.",
                                **letter_2023,
                            }
                        ],
                        "reports": [
                            {
                                "id": "bao-cao-ubnd-huyen",
                                "audience": "ubnd-xa",
                                "to": "UBND huyện",
                                "via": "phòng Văn hóa và Thông tin",
                                "text": "Báo cáo kết quả về UBND huyện (qua phòng Văn hóa và"
                                " Thông tin) trước ngày 15/10/2023",
                                "due": {"before": "15/10/2023"},
                                **letter_2023,
                            }
                        ],
                    },
                    {
                        "year": 2022,
                        "documents": ["cv-1119-tuyen-quang", "kh-182-tuyen-quang"],
                        "scope": "tỉnh Tuyên Quang",
                        "periods": [
                            {
                                "id": "thoi-gian-thuc-hien",
                                "kind": "thoi-gian",
                                "when": {"from": "01/10/2022", "to": "10/10/2022"},
                                "wording": "Thời gian thực hiện: Từ ngày 01/10 đến 10/10/2022.",
                                **letter_2022,
                            }
                        ],
                        "texts": [
                            {
                                "kind": "thong-diep",
                                "text": "Chuyển đổi số giải quyết các vấn đề của xã hội vì một"
                                " cuộc sống tốt đẹp hơn cho người dân",
                                **letter_2022,
                            },
                            {
                                "kind": "khau-hieu",
                                "text": "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
                                **letter_2022,
                            },
                            {
                                "kind": "khau-hieu",
                                "text": "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT"
                                " CUỘC SỐNG TỐT ĐẸP HƠN CHO NGƯỜI DÂN.",
                                **letter_2022,
                            },
                        ],
                        "tasks": [
                            {
                                "audience": "so-nganh",
                                "text": "Thiết kế maket, baner chào mừng Ngày Chuyển đổi số quốc"
                                " gia và công cuộc chuyển đổi số một cách sinh động để tuyên"
                                " truyền trên hệ thống bảng tin điện tử của cơ quan, đơn vị.",
                                **letter_2022,
                            }
                        ],
                    },
                ],
            }
        ],
        documents={
            "qd-505": {
                "kind": "Quyết định",
                "number": "505",
                "symbol": "QĐ-TTg",
                "issuer": "thu-tuong-chinh-phu",
                "date": "22/4/2022",
                "seen": "part",
            },
            "cv-1119-tuyen-quang": {
                "kind": "Công văn",
                "number": "1119",
                "symbol": "STTTT-TTBCXB",
                "issuer": "so-tttt-tuyen-quang",
                "date": "29/9/2022",
                "seen": "whole",
            },
            "kh-182-tuyen-quang": {
                "kind": "Kế hoạch",
                "number": "182",
                "symbol": "KH-UBND",
                "issuer_as_written": "UBND tỉnh Tuyên Quang",
                "date": "27/9/2022",
                "seen": "cited",
            },
            "cv-2276-thanh-hoa": {
                "kind": "Công văn",
                "number": "2276",
                "symbol": "STTTT-TTBCXB",
                "issuer_as_written": "Sở Thông tin và Truyền thông tỉnh Thanh Hóa",
                "date": "20/9/2023",
                "seen": "cited",
            },
            "cv-huyen-thanh-hoa": {"kind": "Công văn", "date": 2023, "seen": "whole"},
            "trang-dang-cong-san": {
                "kind": "Trang thông tin",
                "issuer_as_written": "Báo điện tử Đảng Cộng sản Việt Nam",
                "date": 2023,
                "seen": "part",
            },
        },
        agencies={
            "thu-tuong-chinh-phu": {"names": [{"name": "Thủ tướng Chính phủ"}]},
            "so-tttt-tuyen-quang": {
                "names": [{"name": "Sở Thông tin và Truyền thông tỉnh Tuyên Quang"}]
            },
        },
        audiences={
            "so-nganh": {"name": "Sở, ban, ngành"},
            "ubnd-xa": {"name": "UBND xã, phường, đặc khu"},
        },
        topics={"chuyen-doi-so": {"name": "Chuyển đổi số", "palette": "xanh"}},
    )

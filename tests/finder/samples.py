"""Data for the finder, plainly made up."""

from __future__ import annotations

import re
from typing import Any

HOSTILE = "Mẫu <img src=x onerror=document.title='bad'><script>document.title='bad'</script> & \"'"


def made_up(texts: list[dict[str, Any]]) -> dict[str, Any]:
    """Return khau-hieu.json with these texts and with whatever else they need."""
    return {
        "schema_version": "1.1",
        "about": "https://mau.example/du-lieu/#khau-hieu",
        "page": "https://mau.example/khau-hieu/",
        "names": {
            "kinds": {"khau-hieu": "Khẩu hiệu", "chu-de": "Chủ đề"},
            "topics": {"mau": "Mẫu"},
            "audiences": {},
            "languages": {"vi": "Tiếng Việt", "km": "Tiếng Khmer"},
            "places": {"ca-nuoc": "cả nước", "mau-tinh": "tỉnh Mẫu"},
        },
        "campaigns": {
            "mau": {
                "name": HOSTILE,
                "topic": "mau",
                "url": "https://mau.example/",
                "occasions": {"ngay": "Mẫu ngày", "tuan": "Mẫu tuần"},
            },
        },
        "documents": {"vb": {"citation": HOSTILE}, "vb-moi": {"citation": "Công văn mẫu mới"}},
        "texts": [
            {
                "id": f"mau/cau-2026-{number}",
                "campaign": "mau",
                "year": 2026,
                "url": f"https://mau.example/#cau-2026-{number}",
                **text,
                "presentations": [
                    {
                        "kind": "khau-hieu",
                        "document": "vb",
                        "sources": ["vb"],
                        "verified": True,
                        "scope": "ca-nuoc",
                        **item,
                    }
                    for item in text["presentations"]
                ],
            }
            for number, text in enumerate(texts, 1)
        ],
    }


def single(words: str, **fields: Any) -> dict[str, Any]:
    """Return a text with one presentation."""
    return {"presentations": [{"text": words, **fields}]}


def many(count: int) -> dict[str, Any]:
    """Return data with `count` different texts of many years."""
    syllables = re.findall(
        r"\w+", "toàn dân chung tay phòng chống bảo vệ an sạch số nước rừng trẻ em"
    )
    texts = []
    for number in range(count):
        words = [syllables[number * step % len(syllables)] for step in (1, 3, 5, 7, 11, 13)]
        text = single(f"Mẫu {number}: {' '.join(words)} để mọi người cùng biết", place="mục 2a")
        texts.append({**text, "year": 2026 - number * 10 // count})
    return made_up(texts)

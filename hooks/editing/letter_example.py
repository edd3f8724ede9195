"""The example on /bien-tap/: lines of real letters beside the YAML they became.

The letters are quoted here, and a test finds the quotes in them. The YAML is cut from the
campaign files when the page is made, so the example cannot differ from what is published.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.source.yaml_source import Source, Steps

CAMPAIGN: Final = "ngay-chuyen-doi-so-quoc-gia"
LETTER: Final = "cv-1119-stttt-ttbcxb-tuyen-quang-2022"
PLAN: Final = "kh-182-kh-ubnd-tuyen-quang-2022"
REPORTING_LETTER: Final = "cv-ubnd-huyen-thanh-hoa-2023"

# What the letter says, by step. The letters are in tests/content/letters/.
QUOTES: Final[dict[str, tuple[str, ...]]] = {
    "van-ban": (
        "Số: 1119/STTTT-TTBCXB",
        "V/v Đẩy mạnh truyền thông Ngày Chuyển đổi số quốc gia 10/10 trên địa bàn tỉnh Tuyên"
        " Quang năm 2022",
        "Tuyên Quang, ngày 29 tháng 9 năm 2022",
        "Thực hiện Kế hoạch số 182/KH-UBND ngày 27/9/2022 của UBND tỉnh Tuyên Quang về Truyền"
        " thông Ngày Chuyển đổi số quốc gia 10/10 trên địa bàn tỉnh Tuyên Quang năm 2022.",
    ),
    "thoi-gian": ("3. Thời gian thực hiện: Từ ngày 01/10 đến 10/10/2022.",),
    "khau-hieu": (
        "KHẨU HIỆU TUYÊN TRUYỀN",
        "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
        "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO NGƯỜI"
        " DÂN.",
    ),
    "nhiem-vu": (
        "b) UBND các huyện, thành phố",
        "- Chỉ đạo các cơ quan, đơn vị treo băng rôn, khẩu hiệu chào mừng Ngày Chuyển đổi số"
        " quốc gia và các khẩu hiệu về công cuộc chuyển đổi số để tuyên truyền tại các cơ quan,"
        " tuyến đường, trục đường chính.",
    ),
}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A cut of a YAML file."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Lines of a letter, and the YAML they became."""

    quotes: tuple[str, ...]
    excerpts: tuple[Excerpt, ...]


def letter_pairs(catalogue: Catalogue) -> dict[str, Pair]:
    """Return the pairs by step, without steps whose YAML is not in the catalogue."""
    found: dict[str, tuple[Excerpt, ...]] = {}
    documents = catalogue.registry_sources["documents"]
    held = [each for each in (PLAN, LETTER) if each in catalogue.documents]
    found["van-ban"] = tuple(excerpt(documents, (each,)) for each in held)
    source = catalogue.campaign_sources.get(CAMPAIGN)
    if source:
        found["thoi-gian"] = _of_letter(catalogue, source, "periods")[:1]
        found["khau-hieu"] = _of_letter(catalogue, source, "texts", kind="khau-hieu")
        found["nhiem-vu"] = _of_letter(catalogue, source, "tasks", audience=("ubnd-huyen",))[-1:]
        found["bao-cao"] = _of_letter(catalogue, source, "reports", letter=REPORTING_LETTER)[:1]
    return {
        step: Pair(QUOTES.get(step, ()), excerpts) for step, excerpts in found.items() if excerpts
    }


def report_wording(catalogue: Catalogue) -> str | None:
    """Return the wording of the report in the letter of the reporting example."""
    for edition in catalogue.campaign(CAMPAIGN).editions if _held(catalogue) else ():
        for report in edition.reports:
            if REPORTING_LETTER in report.source:
                return report.text
    return None


def _held(catalogue: Catalogue) -> bool:
    return any(campaign.id == CAMPAIGN for campaign in catalogue.campaigns)


def _of_letter(
    catalogue: Catalogue, source: Source, key: str, letter: str = LETTER, **wanted: object
) -> tuple[Excerpt, ...]:
    """Return the excerpts of what is based on a letter and has the values wanted."""

    def cuts() -> Iterator[Excerpt]:
        for number, edition in enumerate(catalogue.campaign(CAMPAIGN).editions):
            for index, item in enumerate(getattr(edition, key)):
                fits = all(getattr(item, name) == value for name, value in wanted.items())
                if letter in item.source and fits:
                    yield excerpt(source, ("editions", number, key, index))

    return tuple(cuts()) if _held(catalogue) else ()


def excerpt(source: Source, steps: Steps) -> Excerpt:
    """Return the lines of the value at `steps`, as they are in the file but without indentation."""
    first = source.place(steps).line
    following = [
        line
        for other, (line, _) in source.spots.items()
        if line > first and other[: len(steps)] != steps
    ]
    lines = list(source.lines[first - 1 : min(following, default=len(source.lines) + 1) - 1])
    while lines and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    # The path as editors know it, wherever the folder is on the machine that builds.
    within = source.path.parts[-2:] if source.path.parent.name == "registry" else [source.path.name]
    path = str(PurePosixPath("campaigns", *within))
    return Excerpt(path, first, textwrap.dedent("\n".join(lines)))

"""A made-up campaign of two years, and the folder of a site that publishes its banners."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import draw_banners
from hooks.drawing.standing import collect_art, following_files, own_files
from tests import made_up
from tests.conftest import DRAWING
from tests.made_up import Entries, letter

# What filters and editors left of each snippet, recorded by tests/clients/test_filters.py.
FILTERED: Final = Path(__file__).with_name("left_by_filters.json")
SITE: Final = "https://lich-mau.example/"
RUNNING: Final = date(2026, 10, 5)
OVER: Final = date(2026, 11, 20)
BEFORE: Final = date(2026, 9, 20)
THEME: Final = "Câu mẫu của năm hai nghìn không trăm hai mươi sáu"
OLD_THEME: Final = "Lời mẫu khác hẳn, thuộc về năm trước đó"

CAMPAIGNS: Final[Entries] = {
    "dot-mau": {
        "name": "Đợt tuyên truyền mẫu",
        "topic": "mau-linh-vuc",
        "occasions": [
            {"id": "dot", "kind": "dot", "name": "Đợt mẫu", "basis": "mau-quy-dinh",
             "rule": {"from": "01/10", "to": "10/10"}},
        ],
    },
    "khac": {"name": "Chiến dịch khác", "topic": "mau-linh-vuc"},
    "mau": {"name": "Chiến dịch mẫu", "topic": "mau-linh-vuc"},
}  # fmt: skip
LETTERS: Final[Entries] = {
    "cv-2025": letter(
        {"campaign": "dot-mau", "texts": [{"kind": "chu-de", "text": OLD_THEME}]},
        number="01/MAU-CV", date="17/9/2025",
    ),
    "cv-2026": letter(
        {
            "campaign": "dot-mau",
            "texts": [{"kind": "chu-de", "text": THEME}],
            "materials": [{"name": "Tài liệu mẫu", "url": "https://tai-lieu.example/bo"}],
        }
    ),
}  # fmt: skip


def write_campaigns(folder: Path) -> Path:
    """Write the folder with the campaign of two years; return it."""
    return made_up.write_folder(folder, CAMPAIGNS, LETTERS)


def write_site(site: Path, campaigns: Path) -> Path:
    """Write the banners of a site, and the front page that says where it is published."""
    catalogue = load_catalogue(campaigns)
    drawn = draw_banners(catalogue, RUNNING, DRAWING)
    arts = collect_art(catalogue, drawn, DRAWING)
    files = {file.path: file.blob for banner in drawn.banners for file in banner.files}
    files |= following_files(catalogue, arts, RUNNING, DRAWING.store) | own_files(arts)
    files["banner/hien-tai/300x250.png"] = files["banner/dot-mau/2026/300x250.png"]
    for path, blob in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(DRAWING.store.read(blob))
    (site / "index.html").write_text(f'<link rel="canonical" href="{SITE}">', "utf-8")
    return site

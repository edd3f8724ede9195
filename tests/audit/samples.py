"""A made-up campaign with two editions, and the folder of a site that publishes its banners."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from hooks.catalogue.load import load_catalogue
from hooks.drawing.banners import PAGES_ONLY, draw_banners
from tests.fuzz.samples import write_folder

SITE: Final = "https://lich-mau.example/"
RUNNING: Final = date(2026, 10, 5)
OVER: Final = date(2026, 11, 20)
BEFORE: Final = date(2026, 9, 20)
THEME: Final = "Câu mẫu của năm hai nghìn không trăm hai mươi sáu"
OLD_THEME: Final = "Lời mẫu khác hẳn, thuộc về năm trước đó"

CAMPAIGN: Final = f"""\
id: dot-mau
name: Đợt tuyên truyền mẫu
topic: linh-vuc
occasions:
  - id: dot
    kind: dot
    name: Đợt mẫu
    rule: {{yearly_from: 01/10, yearly_to: 10/10}}
    basis: qd-1-2022
editions:
  - year: 2025
    documents: qd-1-2022
    texts: [{{kind: chu-de, text: "{OLD_THEME}", source: qd-1-2022}}]
  - year: 2026
    documents: kh-2-2022
    texts: [{{kind: chu-de, text: "{THEME}", source: kh-2-2022}}]
    links: [{{name: Tài liệu mẫu, url: "https://tai-lieu.example/bo", source: kh-2-2022}}]
"""


def write_campaigns(folder: Path) -> Path:
    """Write the small sample folder with the campaign of two editions; return it."""
    write_folder(folder)
    (folder / "dot-mau.yml").write_text(CAMPAIGN, "utf-8")
    return folder


def write_site(site: Path, campaigns: Path) -> Path:
    """Write the banners of a site, and the front page that says where it is published."""
    for banner in draw_banners(load_catalogue(campaigns), PAGES_ONLY).banners:
        for path, data in banner.published():
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(data)
    evergreen = site / "banner" / "hien-tai" / "300x250.png"
    evergreen.parent.mkdir(parents=True)
    evergreen.write_bytes((site / "banner/dot-mau/2026/300x250.png").read_bytes())
    (site / "index.html").write_text(f'<link rel="canonical" href="{SITE}">', "utf-8")
    return site

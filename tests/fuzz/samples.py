"""A small campaign folder to spoil, which uses every part of the model and loads quickly.

All names are plainly those of samples.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

CAMPAIGN: Final = """\
# yaml-language-server: $schema=schema.json
id: mau
name: Chiến dịch mẫu
also_called: [Tên khác]
topic: linh-vuc
summary: {text: "Câu mẫu: có hai chấm", source: qd-1-2022}
basis: qd-1-2022
banner: {design: bac-thang, palette: xanh, label: "10/10"}
occasions:
  - id: ngay-mau
    kind: ngay
    name: Ngày mẫu
    rule: {yearly: 10/10, overrides: [{year: 2025, date: 11/10/2025, source: qd-1-2022}]}
    since: 2022
    base_year: 2000
    basis: [qd-1-2022, kh-2-2022]
    conflicts: [{about: số, value: "1", source: một trang, url: "https://vi-du.vn/a"}]
  - {id: am-lich, kind: ngay, name: Giỗ, rule: {lunar: 10/3, at: "08:00"}, basis: qd-1-2022}
  - {id: thu-bay, kind: dot, name: Giờ, rule: {nth: last, weekday: thu-bay, month: 3},
     basis: qd-1-2022}
  - {id: tet, kind: dot, name: Tết, rule: {lunar_from: 23/12, lunar_to: 15/1}, basis: qd-1-2022}
editions:
  - year: 2022
    documents: [qd-1-2022, kh-2-2022]
    occasions: ngay-mau
    scope: tỉnh mẫu
    periods:
      - id: cao-diem
        kind: cao-diem
        when: {from: 01/10/2022, to: 10/10/2022}
        wording: >-
          Từ ngày 01/10
          đến 10/10/2022.
        source: kh-2-2022
      - {id: truoc, kind: thoi-gian, when: {anchor: ngay-mau, phase: before}, source: qd-1-2022}
      - {id: nhieu, kind: thoi-gian, when: {alternatives: [{month: 9}, {yearly: 5/9}]},
         source: qd-1-2022}
      - {id: chu, kind: thoi-gian, when: {unresolved: "từ tuần 4, tháng 5"}, source: qd-1-2022}
    texts:
      - kind: khau-hieu
        text: "CHÀO MỪNG “NGÀY MẪU”."
        on_banner: true
        source: kh-2-2022
        superseded: {by: qd-1-2022, reason: lý do}
        translations:
          - {language: km, text: mẫu, official: false, source: kh-2-2022}
    tasks:
      - audience: [so-nganh]
        channel: [bang-ron]
        text: Treo băng rôn
        obligation: bat-buoc
        frequency: {at_least: 2, unit: kỳ, per: month}
        language: tiếng Việt
        link: cổng
        link_url: https://vi-du.vn/
        when: {from: 01/10/2022, to: 31/10/2022}
        source: kh-2-2022
    reports:
      - {id: bao-cao, audience: so-nganh, to: Sở, via: phòng, text: gửi báo cáo,
         due: {before: 15/10/2022}, source: kh-2-2022}
    changes:
      - {item: ngay-mau, status: moved, to: {date: 12/10/2022}, source: kh-2-2022}
    links: [{name: Bộ tài liệu, url: "http://vi-du.vn/b", source: kh-2-2022}]
    expected: [{kind: khau-hieu, count: 12, source: kh-2-2022}]
contacts:
  - {kind: duong-day-nong, name: Tổng đài, phone: "111", valid_from: 19/9/2025, source: qd-1-2022}
lead: [{agency: bo-cu, function: chuyển đổi số, source: qd-1-2022}]
"""

OTHER: Final = "id: khac\nname: Chiến dịch khác\ntopic: linh-vuc\n"

REGISTRIES: Final = {
    "documents": """\
qd-1-2022: {kind: Quyết định, number: "1", symbol: QĐ-TTg, issuer: bo-cu, date: 22/4/2022,
            seen: part, doubts: [số có thể nhầm], attachments: [{name: phụ lục}]}
kh-2-2022:
  kind: Kế hoạch
  symbol: KH-UBND
  issuer_as_written: UBND tỉnh mẫu
  date: 9/2022
  date_inferred: {from: 01/9/2022, to: 30/9/2022, reason: lý do}
  seen: whole
  implements: qd-1-2022
  url: https://vi-du.vn/kh-2
""",
    "agencies": """\
bo-cu:
  names: [{name: Bộ cũ, valid_to: 28/2/2025}]
  successors: [{agency: bo-moi, function: chuyển đổi số, since: 01/3/2025, basis: Nghị quyết}]
bo-moi: {names: [{name: Bộ mới}]}
""",
    "audiences": "so-nganh: {name: Sở}\nhuyen: {name: Huyện, ended: 01/7/2025,"
    " successor: so-nganh, basis: căn cứ}\n",
    "channels": "bang-ron: {name: Băng rôn}\n",
    "topics": "linh-vuc: {name: Lĩnh vực, palette: xanh}\n",
    "languages": "vi: {name: Tiếng Việt}\nkm: {name: Tiếng Khmer}\n",
}


def write_folder(folder: Path) -> Path:
    """Write the whole sample folder; return it."""
    (folder / "registry").mkdir(parents=True)
    (folder / "mau.yml").write_text(CAMPAIGN, "utf-8")
    (folder / "khac.yml").write_text(OTHER, "utf-8")
    for name, text in REGISTRIES.items():
        (folder / "registry" / f"{name}.yml").write_text(text, "utf-8")
    return folder

"""A small campaign folder to spoil, which uses every part of the model and loads quickly.

All names are plainly those of samples.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

CAMPAIGN: Final = """\
# yaml-language-server: $schema=schema.json
name: Chiến dịch mẫu
also_called: [Tên khác]
topic: linh-vuc
looked_for: 1/9/2022
basis: qd-1-2022
banner: {motif: bac-thang, label: "10/10", short: Mẫu}
occasions:
  - id: ngay-mau
    kind: ngay
    name: Ngày mẫu
    rule: {date: 10/10, at: 8h00}
    since: 2022
    base_year: 2000
    basis: [qd-1-2022, kh-2-2022]
    clauses: {qd-1-2022: Điều 1}
    conflicts: [{about: số, value: "1", source: một trang, url: "https://vi-du.vn/a"}]
    note: ghi chú
  - {id: am-lich, kind: ngay, name: Giỗ, rule: {lunar: 10/3, at: 8h00}, basis: qd-1-2022}
  - {id: thu-bay, kind: dot, name: Giờ, rule: {nth: cuoi, weekday: thu-bay, month: 3},
     basis: qd-1-2022}
  - {id: tet, kind: dot, name: Tết, rule: {lunar_from: 23/12, lunar_to: 15/1}, basis: qd-1-2022}
  - {id: thang-mau, kind: thang, name: Tháng mẫu, rule: {month: 10}, basis: qd-1-2022}
  - {id: tuan-mau, kind: tuan, name: Tuần mẫu, rule: {anchor: ngay-mau, from: -7, to: -1},
     basis: qd-1-2022, scope: tinh-mau}
  - {id: hai-ngay, kind: ngay, name: Hai ngày, rule: {either: [{date: 01/6}, {date: 15/6}]},
     basis: qd-1-2022, verified: false}
  - {id: chua-dinh, kind: dot, name: Chưa định, rule: {undated: true}, basis: qd-1-2022}
  - id: nam-nam
    kind: ngay
    name: Năm năm
    rule: {date: 29/2, every_years: 5, first_year: 2014}
    basis: qd-1-2022
"""

# The letter that uses every part of a document; it is spoilt most.
LETTER: Final = """\
# yaml-language-server: $schema=../schema.json
number: /KH-UBND
kind: Kế hoạch
issuer: bo-cu
issuer_as_written: UBND tỉnh mẫu
date: 9/2022
date_between: {from: 01/9/2022, to: 30/9/2022, reason: lý do}
title: Kế hoạch mẫu
to: {so-nganh: Các sở mẫu, huyen: Các huyện mẫu}
siblings: [{number: 3/KH-UBND, to: xã mẫu}]
urgency: khan
incoming: {number: 2210, date: 25/9/2022, at: 9h00}
scope: tinh-mau
seen: toan-van
seen_at: https://vi-du.vn/xem
url: https://vi-du.vn/kh-2
implements: qd-1-2022
conflicts: [{about: ngày, value: 5/9/2022, source: một trang, url: "https://vi-du.vn/b"}]
doubts: [số có thể nhầm]
note: ghi chú
says:
  - campaign: mau
    year: 2022
    occasion: [ngay-mau, thang-mau]
    purpose: "Câu mẫu: có hai chấm"
    clause: mục 1
    note: ghi chú
    windows:
      - kind: cao-diem
        when:
          from: 01/10/2022
          to: 10/10/2022
          at: 0h00
          correction: {printed: 10/10/2023, reason: lý do, source: qd-1-2022}
        wording: "Từ ngày 01/10 đến 10/10/2022."
        clause: mục 3
        note: ghi chú
      - {id: dot-1, name: Đợt 1, when: {to: 15/10/2022}}
      - {id: dot-2, name: Đợt 2, when: {anchor: cao-diem, days: 7}, rounds: tuan}
      - {id: trong-do, name: Trong đó, when: {anchor: cao-diem, side: [truoc, trong]}}
      - kind: su-kien
        name: Lễ mẫu
        when: {date: 10/10/2022, at: 8h00, until: 11h30}
        where: Nhà văn hóa mẫu
        tentative: true
      - kind: phat-dong
        when: {either: [{month: 9/2022}, {date: 05/10/2022, part: sang}, {unresolved: cuối tháng}]}
      - {kind: treo, when: {unresolved: "từ tuần 4, tháng 5"}}
      - {kind: hien-thi, when: {lunar: 10/3/2022}, verified: false}
      - kind: xu-ly
        when:
          from: 01/9/2022
          to: 30/9/2022
          each_day: [{at: 6h00, until: 7h00}, {part: toi}]
    texts:
      - kind: khau-hieu
        text: "CHÀO MỪNG “NGÀY MẪU”."
        short: NGÀY MẪU
        translations:
          - {language: km, text: mẫu, by: người dịch mẫu, official: false, source: qd-1-2022}
      - kind: khau-hieu
        list: [Câu mẫu một, {text: "Câu mẫu hai […]", note: ghi chú}, Câu mẫu ba]
        total: 12
        choose: 1
        obligation: goi-y
        on_banner: 1
      - {kind: phuong-cham, text: Câu mẫu cũ, retired: {reason: lý do, from: 01/01/2023}}
      - {kind: phong-trao, text: Câu mẫu nghi, verified: false, total: con-nua}
    tasks:
      - audience: [so-nganh]
        channel: [bang-ron]
        text: Treo băng rôn
        kind: treo
        obligation: bat-buoc
        frequency: {at_least: 2, unit: kỳ, per: thang, days: [thu-hai, chu-nhat]}
        languages: [km]
        where: cổng mẫu
        link: {name: cổng, url: "https://vi-du.vn/"}
        when: {from: 01/10/2022, to: 31/10/2022}
        due: {before: 10/10/2022, at: 17h00}
      - list: [Việc mẫu, {text: Việc mẫu hai, when: cao-diem, id: viec-hai}]
        note: ghi chú
    reports:
      - {audience: so-nganh, to: Sở mẫu, via: phòng mẫu, text: gửi báo cáo,
         due: {before: 15/10/2022}}
      - {id: hen, text: báo cáo mẫu, due: {unresolved: sau đợt}}
      - {id: sau, to: bo-cu, due: {anchor: cao-diem, days: 5}}
    materials:
      - {name: Bộ tài liệu mẫu, url: "http://vi-du.vn/b", qr: true, note: ghi chú}
    contacts:
      - {name: Tổng đài mẫu, phone: 111, url: "https://vi-du.vn/c", from: 19/9/2022,
         basis: qd-1-2022, note: ghi chú}
    lead: [{agency: bo-cu, function: chuyển đổi số, note: ghi chú}]
  - campaign: [mau, khac]
    year: hang-nam
    occasion: khong
    reports: [{id: nam, due: {by: 30/11}, note: ghi chú}]
"""

# A later letter of a wider scope, and one that changes what the first says.
NATIONAL: Final = """\
number: 4/CV-MAU
issuer: bo-cu
date: 10/9/2022
to: so-nganh
says:
  - campaign: mau
    windows:
      - {kind: cao-diem, when: {from: 01/10/2022, to: 10/10/2022}}
    texts:
      - {kind: chu-de, text: Chủ đề mẫu}
      - {kind: thong-diep, same_as: {document: kh-2-2022, kind: phuong-cham}}
"""
CHANGING: Final = """\
number: 5/CV-MAU
issuer: bo-cu
date: 01/10/2022
amends: kh-2-2022
to: so-nganh
scope: tinh-mau
says:
  - campaign: mau
    occasion: ngay-mau
    changes:
      - {what: cao-diem, status: doi, when: {from: 12/10/2022, to: 15/10/2022}, reason: lý do,
         wording: nguyên văn, note: ghi chú}
      - {what: bao-cao, status: gia-han, due: {by: 20/10/2022}, verified: false}
      - {what: khau-hieu, item: 1, status: thay, text: Câu mẫu mới}
"""

OTHER: Final = "name: Chiến dịch khác\ntopic: linh-vuc\n"

DOCUMENTS: Final = {"kh-2-2022": LETTER, "cv-4-2022": NATIONAL, "cv-5-2022": CHANGING}

REGISTRIES: Final = {
    "documents": """\
qd-1-2022: {kind: Quyết định, number: 1/QĐ-TTg, issuer: bo-cu, date: 22/4/2022,
            seen: mot-phan, doubts: [số có thể nhầm], supersedes: qd-0-2000,
            to: {so-nganh: Các sở mẫu}}
qd-0-2000: {kind: Quyết định, number: "?", issuer: bo-cu, date: 2000}
""",
    "places": """\
ca-nuoc: {name: cả nước, kind: ca-nuoc}
tinh-mau: {name: Mẫu, kind: tinh, in: ca-nuoc, from: 01/7/2025, basis: nghị quyết,
           url: "https://vi-du.vn/d"}
tinh-mau-cu: {name: Mẫu, kind: tinh, in: ca-nuoc, to: 30/6/2025, into: tinh-mau}
""",
    "agencies": """\
bo-cu:
  names: [{name: Bộ cũ, valid_to: 28/2/2025}]
  place: ca-nuoc
  successors: [{agency: bo-moi, function: chuyển đổi số, since: 01/3/2025, basis: Nghị quyết}]
bo-moi: {names: [{name: Bộ mới}], place: ca-nuoc}
""",
    "audiences": "so-nganh: {name: Sở}\nhuyen: {name: Huyện, ended: 01/7/2025,"
    " successor: so-nganh, basis: căn cứ}\n",
    "channels": "bang-ron: {name: Băng rôn}\n",
    "topics": "linh-vuc: {name: Lĩnh vực, palette: xanh}\n",
    "languages": "vi: {name: Tiếng Việt, tag: vi}\nkm: {name: Tiếng Khmer, tag: km}\n",
}


def write_folder(folder: Path) -> Path:
    """Write the whole sample folder; return it."""
    (folder / "registry").mkdir(parents=True)
    (folder / "documents").mkdir()
    (folder / "mau.yml").write_text(CAMPAIGN, "utf-8")
    (folder / "khac.yml").write_text(OTHER, "utf-8")
    for name, text in DOCUMENTS.items():
        (folder / "documents" / f"{name}.yml").write_text(text, "utf-8")
    for name, text in REGISTRIES.items():
        (folder / "registry" / f"{name}.yml").write_text(text, "utf-8")
    return folder

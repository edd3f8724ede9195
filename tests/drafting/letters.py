"""Letters after the form of Nghị định 30/2020/NĐ-CP, made up: no province, office or slogan is real.

They differ in form from the letters that editors received: a plan with a table for its annex, a
dispatch in two columns, a directive, a guide on a web page.
"""

from __future__ import annotations

import ctypes
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import fontpkg
import pypdfium2 as pdfium
from docx import Document
from pypdfium2 import raw

from tests.real_campaigns import CAMPAIGNS as REAL

DAY: Final = """
name: Ngày Thử nghiệm quốc gia
also_called: [Ngày Thử nghiệm quốc gia 10/10]
topic: chuyen-doi-so
occasions:
  - {id: ngay-thu, kind: ngay, name: Ngày Thử nghiệm quốc gia, rule: {date: 10/10}, basis: qd-1-qd-ttg-2020}
  - {id: thang-thu, kind: thang, name: Tháng hành động thử nghiệm, rule: {month: 10}, basis: qd-1-qd-ttg-2020}
"""
TOPIC: Final = """
name: Phòng, chống điều thử nghiệm
topic: chuyen-doi-so
"""
PLACES: Final = """
ca-nuoc: {name: Cả nước, kind: ca-nuoc}
mau: {name: Mẫu, kind: tinh, in: ca-nuoc}
"""
AGENCIES: Final = """
thu-tuong-chinh-phu: {names: [{name: Thủ tướng Chính phủ}], place: ca-nuoc}
bo-thu: {names: [{name: Bộ Thử nghiệm}], place: ca-nuoc}
ubnd-tinh-mau: {names: [{name: UBND tỉnh Mẫu}], place: mau}
so-thu-mau: {names: [{name: Sở Thử nghiệm tỉnh Mẫu}], place: mau}
"""
DOCUMENTS: Final = """
qd-1-qd-ttg-2020:
  number: 1/QĐ-TTg
  issuer: thu-tuong-chinh-phu
  date: 02/01/2020
kh-7-kh-ubnd-mau-2026:
  number: 7/KH-UBND
  issuer: ubnd-tinh-mau
  date: 15/7/2026
"""


def write_folder(folder: Path) -> Path:
    """Write a small folder of campaigns with the audiences, channels and topics there are."""
    registry = folder / "registry"
    shutil.copytree(REAL / "registry", registry)
    (folder / "documents").mkdir()
    for name, text in (("places", PLACES), ("agencies", AGENCIES), ("documents", DOCUMENTS)):
        (registry / f"{name}.yml").write_text(text, "utf-8")
    (folder / "ngay-thu-nghiem.yml").write_text(DAY, "utf-8")
    (folder / "phong-chong-dieu-thu-nghiem.yml").write_text(TOPIC, "utf-8")
    return folder


def plan_docx() -> bytes:
    """Return a plan of a province: Roman parts, counted paragraphs, a table for its annex."""
    document = Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH MẪU"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số: 212/KH-UBND"
    head.cell(1, 1).text = "Mẫu, ngày 05 tháng 8 năm 2026"
    for text in (
        "KẾ HOẠCH",
        "Tổ chức các hoạt động hưởng ứng Ngày Thử nghiệm quốc gia\nvà Tháng hành động thử nghiệm năm 2026",
        "",
        "Thực hiện Kế hoạch số 15/KH-BTN ngày 20/7/2026 của Bộ Thử nghiệm về việc tổ chức Ngày Thử nghiệm quốc gia, "
        "UBND tỉnh Mẫu ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích: Nhằm nâng cao nhận thức của người dân về điều thử nghiệm.",
        "II. CHỦ ĐỀ, KHẨU HIỆU",
        "1. Chủ đề: “Chủ đề thử của năm hai nghìn không trăm hai mươi sáu”",
        "2. Khẩu hiệu tuyên truyền:",
    ):
        document.add_paragraph(text)
    for text in (
        "Câu thử thứ nhất - cho mọi người!",
        "Câu thử thứ hai, vì ngày mai;",
        "Câu thử thứ ba.",
    ):
        document.add_paragraph(text, style="List Bullet")
    for text in (
        "III. THỜI GIAN, NỘI DUNG",
        "1. Thời gian thực hiện: từ ngày 01/9 đến hết ngày 31/10/2026; trong đó:",
        "- Đợt 1: từ ngày 01/9 đến ngày 15/9/2026.",
        "- Đợt 2 (cao điểm): từ ngày 01 đến ngày 10/10/2026.",
        "2. Lễ phát động cấp tỉnh: 08 giờ 00 ngày 26/9/2026 (dự kiến), tại Quảng trường Mẫu.",
        "3. Treo băng rôn, pano, khẩu hiệu từ ngày 25/9/2026 đến ngày 15/10/2026 trên các tuyến đường chính.",
        "IV. TỔ CHỨC THỰC HIỆN",
        "1. Sở Thử nghiệm",
        "- Chủ trì, phối hợp với các đơn vị liên quan triển khai Kế hoạch này.",
        "- Tổng hợp kết quả, báo cáo UBND tỉnh và Bộ Thử nghiệm trước ngày 15/11/2026.",
        "2. Báo và Đài Phát thanh, Truyền hình tỉnh: tăng thời lượng tuyên truyền, mỗi tuần ít nhất 02 tin, bài.",
        "3. UBND các xã, phường, đặc khu",
        "- Chỉ đạo hệ thống truyền thanh cơ sở phát tin ít nhất 01 lần/ngày trong đợt cao điểm.",
        "- Gửi báo cáo kết quả về Sở Thử nghiệm chậm nhất 17 giờ 00 ngày 05/11/2026 (đầu mối: đồng chí Nguyễn Văn Mẫu, "
        "điện thoại 0912 345 678).",
        "Trên đây là Kế hoạch tổ chức Ngày Thử nghiệm quốc gia năm 2026, yêu cầu các đơn vị nghiêm túc thực hiện./.",
    ):
        document.add_paragraph(text)
    foot = document.add_table(rows=1, cols=2)
    foot.cell(
        0, 0
    ).text = "Nơi nhận:\n- Bộ Thử nghiệm (b/c);\n- Các sở, ban, ngành;\n- UBND các xã, phường, đặc khu;\n- Lưu: VT."
    foot.cell(0, 1).text = "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu"
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph("PHÂN CÔNG NHIỆM VỤ")
    table = document.add_table(rows=3, cols=4)
    rows = (
        ("STT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian hoàn thành"),
        (
            "1",
            "Thiết kế bộ nhận diện, đăng banner trên Cổng Thông tin điện tử tỉnh",
            "Sở Thử nghiệm",
            "Trước 20/9/2026",
        ),
        (
            "2",
            "Phát thông điệp trên đài truyền thanh cơ sở",
            "UBND các xã, phường, đặc khu",
            "01-10/10/2026",
        ),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(document)


def saved(document: Any) -> bytes:
    """Return the bytes of a Word document."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


# Each line with the place of its left edge, in points; pages are parted by None.
DISPATCH_LINES: Final = (
    ((70, "UBND TỈNH MẪU"), (290, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
    ((62, "SỞ THỬ NGHIỆM"), (330, "Độc lập - Tự do - Hạnh phúc")),
    ((66, "Số: 1415/STN-TT"), (300, "Mẫu, ngày 12 tháng 9 năm 2026")),
    ((50, "V/v tuyên truyền Ngày Thử nghiệm"),),
    ((60, "quốc gia 10/10 năm 2026"),),
    ((60, "HỎA TỐC"),),
    ((180, "Kính gửi:"),),
    ((230, "- Các sở, ban, ngành;"),),
    ((230, "- UBND các xã, phường, đặc khu;"),),
    ((230, "- Báo và phát thanh, truyền hình Mẫu."),),
    ((70, "Thực hiện Kế hoạch số 7/KH-UBND ngày 15/7/2026 của UBND tỉnh Mẫu về việc thử"),),
    ((50, "nghiệm, Sở Thử nghiệm đề nghị các cơ quan, đơn vị, địa phương triển khai một số nội"),),
    ((50, "dung sau:"),),
    ((70, "1. Thời gian tuyên truyền: từ ngày 01/10/2026 đến hết ngày 15/10/2026; cao điểm từ"),),
    ((50, "ngày 05/10 đến ngày 10/10/2026."),),
    ((70, "2. Khẩu hiệu: “Câu thử thứ nhất của công văn thử”; “Câu thử thứ hai dài hơn để phải"),),
    ((50, "xuống dòng ở giữa câu”."),),
    ((70, "3. Đề nghị Báo và phát thanh, truyền hình Mẫu mở chuyên mục, phát sóng tối thiểu 03"),),
    ((50, "tin, bài/tuần về Ngày Thử nghiệm quốc gia."),),
    ((300, "2"),),
    None,
    ((70, "4. UBND các xã, phường, đặc khu chỉ đạo phát thanh trên hệ thống truyền thanh cơ sở;"),),
    ((50, "treo băng rôn tại trụ sở."),),
    ((70, "Đề nghị các đơn vị gửi báo cáo kết quả về Sở Thử nghiệm trước ngày 25/10/2026 qua"),),
    ((50, "hộp thư thunghiem.mau@gmail.com./."),),
    ((50, "Nơi nhận:"), (360, "KT. GIÁM ĐỐC")),
    ((50, "- Như trên;"), (360, "PHÓ GIÁM ĐỐC")),
    ((50, "- Lưu: VT, TT."),),
    ((370, "Lê Văn Mẫu"),),
)


def dispatch_pdf(lines: Any = DISPATCH_LINES) -> bytes:
    """Return a dispatch of a department as a PDF: two columns, printed lines, two pages."""
    document = pdfium.PdfDocument.new()
    data = Path(fontpkg.path("Be Vietnam Pro", weight=400)).read_bytes()
    buffer = (ctypes.c_ubyte * len(data)).from_buffer_copy(data)
    font = raw.FPDFText_LoadFont(document.raw, buffer, len(data), raw.FPDF_FONT_TRUETYPE, True)
    page, top = document.new_page(595, 842), 790
    for row in lines:
        if row is None:
            page.gen_content()
            page, top = document.new_page(595, 842), 790
            continue
        for left, text in row:
            piece = raw.FPDFPageObj_CreateTextObj(document.raw, font, 11.5)
            units = (text + "\0").encode("utf-16-le")
            raw.FPDFText_SetText(piece, ctypes.cast(units, ctypes.POINTER(ctypes.c_ushort)))
            raw.FPDFPageObj_Transform(piece, 1, 0, 0, 1, left, top)
            raw.FPDFPage_InsertObject(page.raw, piece)
        top -= 18
    page.gen_content()
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


DIRECTIVE: Final = """\
ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
   TỈNH MẪU                        Độc lập - Tự do - Hạnh phúc

Số: 05/CT-UBND                   Mẫu, ngày 18 tháng 02 năm 2026

                             CHỈ THỊ
       Về việc tăng cường phòng, chống điều thử nghiệm
                 trên địa bàn tỉnh Mẫu
                        ___________

     Trong thời gian qua, điều thử nghiệm diễn biến phức tạp. Để khắc phục,
Chủ tịch UBND tỉnh yêu cầu:

     1. Các sở, ban, ngành
     a) Quán triệt nội dung Chỉ thị này đến toàn thể cán bộ, công chức; khuyến
khích đăng bài trên trang thông tin điện tử của đơn vị, ít nhất 01 bài/tháng.
     b) Tuyên truyền với thông điệp: “Thông điệp thử, viết ở cuối dòng và sang
dòng sau”.

                                  2

     2. Sở Thử nghiệm chủ trì tổ chức Lễ ra quân vào lúc 7 giờ 30 phút ngày
14/3/2026 hoặc ngày 21/3/2026; thời gian hưởng ứng từ 20h30 đến 21h30 ngày
28/3/2026.
     3. Báo Mẫu, Đài Phát thanh và Truyền hình Mẫu đẩy mạnh tuyên truyền trên
các phương tiện thông tin đại chúng, phổ biến Tổng đài tư vấn 1800 1234.
     4. UBND các xã, phường báo cáo định kỳ hằng năm trước ngày 15/12 về UBND
tỉnh (qua Sở Thử nghiệm) để tổng hợp.
     Chỉ thị này có hiệu lực kể từ ngày ký./.

Nơi nhận:                                   CHỦ TỊCH
- Các sở, ban, ngành;
- UBND các xã, phường;
- Lưu: VT.                                Phạm Thị Mẫu
"""

GUIDE_HTML: Final = """\
<!doctype html><html lang="vi"><head><title>Hướng dẫn thử</title><script>alert(1)</script></head><body>
<nav>Trang chủ | Tin tức</nav>
<table><tr><td><p>SỞ THỬ NGHIỆM</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></td></tr>
<tr><td>Số: &nbsp;&nbsp;&nbsp;/HD-STN</td><td>Mẫu, ngày &nbsp; tháng 6 năm 2026</td></tr></table>
<h2>HƯỚNG DẪN</h2>
<p>Tuyên truyền Tháng hành động thử nghiệm năm 2026</p>
<p>Kính gửi: Các cơ quan báo chí; Cổng Thông tin điện tử tỉnh; UBND các xã, phường.</p>
<p>Căn cứ Quyết định số 1/QĐ-TTg ngày 02/01/2020 của Thủ tướng Chính phủ, Sở Thử nghiệm hướng dẫn như sau:</p>
<p><b>1. Chủ đề</b>: Chủ đề thử không có ngoặc kép</p>
<p><b>2. Thông điệp, khẩu hiệu truyền thông:</b></p>
<ol><li>Câu liệt kê thử một</li><li>Câu liệt kê thử hai</li><li>“Câu liệt kê thử ba, trong ngoặc”</li></ol>
<p><b>3. Hình thức</b></p>
<ul><li>Tuyên truyền trên báo chí, mạng xã hội, <a href="https://example.org/mau">tài liệu mẫu</a>.</li>
<li>Hiển thị banner trên cổng thông tin điện tử trong tháng 10 năm 2026.</li></ul>
<p>Báo cáo kết quả về Sở Thử nghiệm chậm nhất ngày 10 tháng 11 năm 2026.</p>
<p>Nơi nhận:</p><ul><li>Như trên;</li><li>Lưu: VT.</li></ul><p>GIÁM ĐỐC</p><p>Ngô Văn Mẫu</p>
<img src="https://example.org/x.png"></body></html>
"""

# Typed for the fonts before Unicode, as old files still are.
TCVN3: Final = (
    (
        "Sè: 31/STN-TT\nV/v tuyªn truyÒn Ngµy Thö nghiÖm quèc gia n¨m 2026\n\nMÉu, ngµy 03 th¸ng 9 n¨m 2026\n\n"
        "KÝnh göi: C¸c së, ban, ngµnh.\n\n§Ò nghÞ c¸c ®¬n vÞ tuyªn truyÒn víi chñ ®Ò “C©u thö cña v¨n b¶n cò”.\n"
    )
    .replace("“", '"')
    .replace("”", '"')
)
VNI: Final = (
    "Soá: 31/STN-TT\nV/v tuyeân truyeàn Ngaøy Thöû nghieäm quoác gia naêm 2026\n\nMaãu, ngaøy 03 thaùng 9 naêm 2026\n\n"
    'Kính göûi: Caùc sôû, ban, ngaønh.\n\nÑeà nghò caùc ñôn vò tuyeân truyeàn vôùi chuû ñeà "Caâu thöû cuûa vaên baûn cuõ".\n'
)

"""Entries for the search tests, with facts only from the five letters and recorded sources."""

from __future__ import annotations

from typing import Final

from hooks.outputs import SearchEntry

DIGITAL: Final = "chien-dich/chuyen-doi-so/"
TRAFFICKING: Final = "chien-dich/mua-ban-nguoi/"
DROWNING: Final = "chien-dich/duoi-nuoc/"
DENGUE: Final = "chien-dich/sot-xuat-huyet/"
FIRE: Final = "chien-dich/phong-chay/"
FAMILY: Final = "chien-dich/gia-dinh/"
HOSTILE: Final = "muc-mau-17/"

HOSTILE_TITLE: Final = "Mục mẫu 17 </script><img src=x onerror=document.title='bad'>"

ENTRIES: Final = (
    SearchEntry(
        location=DIGITAL,
        title="Ngày Chuyển đổi số quốc gia",
        text="Ngày 10/10. Chủ đề năm 2023: Khai thác dữ liệu số để tạo ra giá trị",
        tags=("Chuyển đổi số",),
    ),
    SearchEntry(
        location=f"{DIGITAL}#khau-hieu-1",
        title="Khẩu hiệu",
        text="CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10.",
        weight=1.6,
    ),
    SearchEntry(
        location=f"{DIGITAL}#khau-hieu-2",
        title="Khẩu hiệu",
        text=(
            "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG "
            "TỐT ĐẸP HƠN CHO NGƯỜI DÂN."
        ),
        weight=1.6,
    ),
    SearchEntry(
        location=f"{DIGITAL}#van-ban",
        title="Văn bản",
        text="Quyết định 505/QĐ-TTg ngày 22/4/2022. Công văn 1119/STTTT-TTBCXB ngày 29/9/2022.",
        weight=1.6,
    ),
    SearchEntry(
        location=TRAFFICKING,
        title="Phòng, chống mua bán người",
        text=(
            "Ngày 30/7. Chủ đề năm 2024: Không trẻ em nào bị bỏ lại phía sau trong cuộc chiến "
            "phòng, chống mua bán người"
        ),
    ),
    SearchEntry(location=DROWNING, title="Phòng, chống đuối nước trẻ em"),
    SearchEntry(
        location=f"{DROWNING}#khau-hieu-1",
        title="Khẩu hiệu",
        text="Học bơi để phòng, chống đuối nước",
        weight=1.6,
    ),
    SearchEntry(
        location=f"{DROWNING}#khau-hieu-2",
        title="Khẩu hiệu",
        text="Toàn dân tham gia phòng, chống đuối nước trẻ em",
        weight=1.6,
    ),
    SearchEntry(
        location=DENGUE,
        title="Phòng, chống sốt xuất huyết",
        text="Công văn số 2390/UBND-KGVX ngày 17/5/2021 của UBND tỉnh",
    ),
    SearchEntry(
        location=FIRE,
        title="Ngày toàn dân phòng cháy và chữa cháy",
        text="Kế hoạch số 362/KH-BTC ngày 20/5/2021",
    ),
    SearchEntry(
        location=FAMILY,
        title="Ngày Gia đình Việt Nam",
        text="Hướng dẫn số 04/HD-SVHTTDL ngày 18/5/2021 của Sở Văn hóa, Thể thao và Du lịch",
    ),
    SearchEntry(
        location=HOSTILE,
        title=HOSTILE_TITLE,
        text="<script>document.title='bad'</script> & \"Mục\" mẫu 17, 10, 10",
        tags=("<img src=x onerror=document.title='bad'>",),
    ),
)

"""Real slogans from the documents, including the worst cases, and sample text named as such."""

from banners import BannerText, Size, load_sizes

DIGITAL_DAY = "Ngày Chuyển đổi số quốc gia"
TRAFFICKING_DAY = "Ngày toàn dân phòng, chống mua bán người"
AGENCY = "Văn bản mẫu: tên cơ quan"
LONG_AGENCY = "Văn bản mẫu: tên cơ quan có chữ dài, dài hơn một dòng ở mọi kích thước"

SOLVES = (
    "CHUYỂN ĐỔI SỐ GIẢI QUYẾT CÁC VẤN ĐỀ CỦA XÃ HỘI VÌ MỘT CUỘC SỐNG TỐT ĐẸP HƠN CHO NGƯỜI DÂN."
)
DRIVES = (
    "Phổ cập hạ tầng số và sáng tạo ứng dụng số để phát triển kinh tế số"
    " - Động lực mới cho tăng trưởng kinh tế và năng suất lao động"
)
NO_CHILD = "Không trẻ em nào bị bỏ lại phía sau trong cuộc chiến phòng, chống mua bán người"
DROWNING = "Toàn dân tham gia phòng, chống đuối nước trẻ em"
DENGUE = "Phòng, chống sốt xuất huyết"
WELCOME = "CHÀO MỪNG NGÀY CHUYỂN ĐỔI SỐ QUỐC GIA 10/10."
CRIME = "Mua bán người là tội phạm có tổ chức - Hãy chấm dứt sự bóc lột"

TEXTS = {
    "solves": BannerText(headline=SOLVES, name=DIGITAL_DAY, label="10/10", agency=AGENCY),
    "drives": BannerText(headline=DRIVES, name=DIGITAL_DAY, label="01–10/10"),
    "no-child": BannerText(headline=NO_CHILD, name=TRAFFICKING_DAY, label="30/7", agency=AGENCY),
    "drowning": BannerText(headline=DROWNING, name="Phòng chống đuối nước trẻ em", agency=AGENCY),
    "dengue": BannerText(headline=DENGUE, name=DENGUE),
    "welcome": BannerText(headline=WELCOME, name=DIGITAL_DAY, label="10/10"),
    "crime": BannerText(headline=CRIME, name=TRAFFICKING_DAY, label="30/7"),
}

EVERY_SIZE: dict[str, Size] = {size.id: size for size in load_sizes()}
# The slots most tests draw: one of each family, and the narrowest strip.
_TYPICAL = ("1200x630", "970x250", "728x90", "300x250", "300x600", "575x72")
SIZES: dict[str, Size] = {key: EVERY_SIZE[key] for key in _TYPICAL}
CARD, STRIP, TALL = SIZES["1200x630"], SIZES["728x90"], SIZES["300x600"]

ENDLESS = "Văn bản mẫu rất dài " * 40
# The ways to break it into lines are a sixth as many.
ENDLESS_OF_LONG_WORDS = " ".join(["Văn-bản-mẫu-rất-dài"] * 49)

"""Which of the campaigns that run on one day is shown.

One total order of occurrences, so that the first that runs is the answer for any day, topic and
audience, in the build and in a visitor's browser alike:

1. the campaign with the greater `banner: priority:` (none counts as 0);
2. the more special kind, as `hooks.occurrences.PROMINENCE` ranks them;
3. the shorter window;
4. the window that ends sooner;
5. the campaign's id, then the occurrence's, by the alphabet.

Cancelled and unverified occurrences are never shown, nor are report deadlines. An end that a
document leaves open is the end of its year: no banner hangs for ever.
"""

from __future__ import annotations

from typing import Final

TIE_RULE_WORDS: Final = (
    "Khi nhiều chiến dịch cùng diễn ra, banner được chọn theo thứ tự: chiến dịch mà ban biên tập "
    "đặt mức ưu tiên cao hơn; rồi cao điểm trước ngày, ngày trước sự kiện, tuần, đợt, thời gian "
    "thực hiện, tháng; rồi khoảng thời gian ngắn hơn; rồi khoảng kết thúc sớm hơn; cuối cùng theo "
    "thứ tự chữ cái của mã chiến dịch. Lịch đã hủy, lịch chưa xác minh và hạn báo cáo không bao "
    "giờ được chọn. Khoảng thời gian mà văn bản không nêu ngày kết thúc chỉ tính đến hết năm đó. "
    "Không có chiến dịch nào thì hiện banner trung tính của trang."
)

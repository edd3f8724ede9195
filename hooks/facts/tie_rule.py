"""The rule that decides which of several campaigns running on the same day is shown.

It is a total order of occurrences. The first one that runs is the answer for any day, topic and
audience, in the build as in a visitor's browser:

1. the campaign with the greater `banner: priority:` (none counts as 0);
2. what counts in the whole country before what counts in a part of it;
3. the more special kind, as `hooks.model.kinds.prominence` ranks them: cao điểm, ngày,
   sự kiện, phát động, tuần, đợt, thời gian thực hiện, hiển thị, treo, tháng;
4. the shorter window;
5. the window that ends sooner;
6. the campaign's id, then the occurrence's, by the alphabet.

Cancelled, superseded and unverified occurrences are never shown, nor are deadlines, nor what is
no communication (`xu-ly`). An end that a document leaves open is the end of its year: no banner
hangs for ever. Of a window without a beginning only the last day is known, so only that counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hooks.catalogue.catalogue import Catalogue
from hooks.facts.concerned import concerned
from hooks.facts.occurrences import Occurrence
from hooks.model.kinds import prominence

TIE_RULE_WORDS: Final = (
    "Khi nhiều chiến dịch cùng diễn ra, banner được chọn theo thứ tự: chiến dịch mà ban biên tập "
    "đặt mức ưu tiên cao hơn; rồi lịch chung cả nước trước lịch riêng một địa phương; rồi cao "
    "điểm trước ngày, ngày trước sự kiện, sự kiện trước phát động, rồi tuần, đợt, thời gian thực "
    "hiện, hiển thị, treo, cuối cùng là tháng; rồi khoảng thời gian ngắn hơn; rồi khoảng kết thúc "
    "sớm hơn; sau cùng theo thứ tự chữ cái của mã chiến dịch. Lịch đã hủy hay không còn áp dụng, "
    "lịch chưa xác minh, hạn phải xong và việc kiểm tra, xử lý không bao giờ được chọn. Khoảng "
    "thời gian mà văn bản không nêu ngày kết thúc chỉ tính đến hết năm đó, không nêu ngày bắt đầu "
    "thì chỉ tính ngày cuối. Không có chiến dịch nào thì hiện banner trung tính của trang."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Showing:
    """Days on which an occurrence's campaign may be shown, from `start` to before `end`."""

    occurrence: Occurrence
    start: date
    end: date
    audiences: tuple[str, ...]  # who has a part in it, in the registry's order

    def is_for(self, day: date, topic: str | None, audience: str | None) -> bool:
        """Return whether it may be shown on a day for a topic, an audience, or both."""
        return (
            self.start <= day < self.end
            and topic in (None, self.occurrence.campaign.topic)
            and (audience is None or audience in self.audiences)
        )


def in_order(occurrences: Iterable[Occurrence], catalogue: Catalogue) -> tuple[Showing, ...]:
    """Return everything that may be shown, in the order of the rule."""
    found = [
        _showing(occurrence, catalogue)
        for occurrence in occurrences
        if occurrence.takes_place
        and occurrence.verified
        and not occurrence.is_deadline
        and occurrence.kind != "xu-ly"
    ]
    return tuple(sorted(found, key=_rank))


def shown_on(
    showings: Iterable[Showing], day: date, topic: str | None = None, audience: str | None = None
) -> Showing | None:
    """Return what is shown on a day, or None; `showings` must be in the order of the rule."""
    return next((one for one in showings if one.is_for(day, topic, audience)), None)


def _showing(occurrence: Occurrence, catalogue: Catalogue) -> Showing:
    first, last = occurrence.span.reach
    return Showing(
        occurrence=occurrence,
        start=first,
        end=last + timedelta(days=1),
        audiences=concerned(occurrence, catalogue),
    )


def _rank(showing: Showing) -> tuple[int, bool, int, timedelta, date, str, str]:
    occurrence = showing.occurrence
    return (
        -occurrence.campaign.banner.priority,
        not occurrence.is_national,
        prominence(occurrence.kind),
        showing.end - showing.start,
        showing.end,
        occurrence.campaign.id,
        occurrence.key,
    )

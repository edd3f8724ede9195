"""How often something is done, in words: «ít nhất 2 kỳ mỗi tháng», «thứ Hai, thứ Sáu»."""

from __future__ import annotations

from hooks.model.dates.solar import WEEKDAYS
from hooks.model.section import Frequency
from hooks.wording.labels import PER


def frequency_words(frequency: Frequency) -> str:
    """Return how often: at least, at most, exactly; each day, week… or in all; on which days."""
    return ", ".join(filter(None, (_amount(frequency), _days(frequency))))


def _amount(frequency: Frequency) -> str:
    unit = frequency.unit or "lần"
    amounts = []
    if frequency.exactly:
        amounts.append(f"đúng {frequency.exactly}")
    if frequency.at_least:
        amounts.append(f"ít nhất {frequency.at_least}")
    if frequency.at_most:
        amounts.append(f"nhiều nhất {frequency.at_most}")
    if not amounts:
        return ""
    per = f"mỗi {PER[frequency.per]}" if frequency.per else "tổng cộng"
    return f"{', '.join(amounts)} {unit} {per}"


def _days(frequency: Frequency) -> str:
    return ", ".join("cả tuần" if day == "ca-tuan" else WEEKDAYS[day] for day in frequency.days)

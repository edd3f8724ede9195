"""The words of a banner, normalised once so that everything after works on NFC."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from banners.errors import BannerError, TextTooLongError, UnwantedCharacterError

# Soft hyphen, zero width space, word joiner, byte order mark: pasted in, never intended.
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))
# Direction marks, embeddings and isolates, which would reorder the words.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# These, and the control characters of Unicode (Cc).
_UNWANTED = re.compile(f"{_DIRECTION.pattern}|[\x00-\x1f\x7f-\x9f]")
_LONGEST = 1000  # characters; documents call whole paragraphs a slogan, but none as long as this
_LONGEST_LABEL = 40  # "Từ ngày 15/11 đến ngày 18/12/2026" is 33

NAME_ONLY = 0.6  # of the largest headline: how large a mere title may be

_FIELDS = {
    "headline": "khẩu hiệu",
    "name": "tên chiến dịch",
    "short": "tên gọi ngắn",
    "label": "nhãn ngày",
    "agency": "dòng cơ quan",
    "parent": "cơ quan chủ quản",
    "organiser": "đơn vị thực hiện",
    "hotline": "đường dây nóng",
    "place": "nơi tổ chức",
}


def normalise(text: str) -> str:
    """Return `text` in NFC, without invisible characters, each run of white space as one space.

    NFC comes first because `str.title` and the font's precomposed letters need it.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def fold(text: str) -> str:
    """Return the words for comparison: without case and punctuation, but with their marks."""
    return " ".join(re.findall(r"\w+", normalise(text).casefold()))


def with_dashes(text: str) -> str:
    """Return `text` with " - " as " – ": a dash typed as a hyphen is set as a dash."""
    return text.replace(" - ", " – ")


def alt_text(words: Iterable[str]) -> str:
    """Return the parts in reading order, a full stop between them where they have none."""
    *before, last = filter(None, words)
    return " ".join([*(part if part[-1] in ".!?…" else f"{part}." for part in before), last])


def _check(value: str, called: str) -> None:
    if unwanted := _UNWANTED.search(value):
        char = unwanted[0]
        what = "đổi chiều chữ" if _DIRECTION.match(char) else "điều khiển"
        raise UnwantedCharacterError(
            f"Trong {called} có ký tự {what} không nhìn thấy (U+{ord(char):04X}),"
            " thường do sao chép. Hãy xóa đi và gõ lại chỗ đó."
        )
    most = _LONGEST_LABEL if called == _FIELDS["label"] else _LONGEST
    if len(value) > most:
        raise TextTooLongError(
            f"Phần {called} dài {len(value)} ký tự; banner nhận nhiều nhất {most} ký tự."
            " Hãy dùng câu ngắn hơn."
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerText:
    """The words of one banner, as the document writes them.

    `headline` is the slogan or theme, `name` the campaign's name, `label` a short date for the
    pill ("10/10", "01–10/10"), `agency` whose banner it is, `parent` the body above it,
    `organiser` the body that carries out the campaign, shown after "Đơn vị thực hiện:", `hotline`
    a telephone number, `place` where an event is, which prints show. Without a headline the name
    takes its place; with `name_only` it is a mere title, which date and motif carry. `short` is
    another name of the campaign, for slots in which neither would be legible.
    Values are normalised; an empty one becomes None.

    Raise `BannerError` when the name is empty, `UnwantedCharacterError` for control
    characters and marks of direction, `TextTooLongError` for more than 1000 characters.
    """

    headline: str | None
    name: str
    label: str | None = None
    agency: str | None = None
    parent: str | None = None
    organiser: str | None = None
    hotline: str | None = None
    place: str | None = None
    name_only: bool = False
    short: str | None = None

    def __post_init__(self) -> None:
        for field, called in _FIELDS.items():
            value = normalise(getattr(self, field) or "")
            _check(value, called)
            if not value and field == "name":
                raise BannerError(f"Banner thiếu {called}: hãy điền ít nhất một từ.")
            object.__setattr__(self, field, value or None)

    @property
    def shown_organiser(self) -> str | None:
        """The organiser's line, as the law on advertising requires."""
        return f"Đơn vị thực hiện: {self.organiser}" if self.organiser else None

    @property
    def shown_name(self) -> str | None:
        """The name, or None when the headline already says it."""
        return None if f" {fold(self.name)} " in f" {fold(self.slogan)} " else self.name

    @property
    def slogan(self) -> str:
        """The headline; without one, the name."""
        return self.headline or self.name

    @property
    def shown_label(self) -> str | None:
        """The label, or None when the headline already says that date."""
        return self.label_beside(self.slogan)

    def label_beside(self, words: str) -> str | None:
        """Return the label, or None when some words already say that date."""
        if self.label is None:
            return None
        said = re.search(rf"(?<![\w/–]){re.escape(self.label)}(?![\w/])", words)
        return None if said else self.label

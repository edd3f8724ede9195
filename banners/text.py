"""The words of a banner: normalised once, so that everything after works on NFC."""

import re
import unicodedata
from dataclasses import dataclass

from banners.errors import BannerError

# Soft hyphen, zero width space, word joiner, byte order mark: pasted along, never meant.
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))


def normalise(text: str) -> str:
    """NFC, every run of white space one space, invisible characters gone.

    NFC comes first because ``str.title`` and the font's precomposed letters need it.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def fold(text: str) -> str:
    """The words alone, for comparing: no case, no punctuation, marks kept."""
    return " ".join(re.findall(r"\w+", normalise(text).casefold()))


def with_dashes(text: str) -> str:
    """``text`` with " - " as " – ": what is typed as a hyphen is set as a dash."""
    return text.replace(" - ", " – ")


@dataclass(frozen=True, slots=True, kw_only=True)
class BannerText:
    """The words of one banner, as the document writes them.

    ``headline`` is the slogan or theme, ``name`` the campaign's name, ``label`` a short date for
    the pill ("10/10", "01–10/10"), ``agency`` the line of the agency. Values are normalised;
    an empty label or agency becomes None. Raises `BannerError` when headline or name is empty.
    """

    headline: str
    name: str
    label: str | None = None
    agency: str | None = None

    def __post_init__(self) -> None:
        for field in ("headline", "name"):
            value = normalise(getattr(self, field))
            if not value:
                raise BannerError(
                    f"Banner thiếu {'khẩu hiệu' if field == 'headline' else 'tên chiến dịch'}:"
                    " hãy điền ít nhất một từ."
                )
            object.__setattr__(self, field, value)
        for field in ("label", "agency"):
            object.__setattr__(self, field, normalise(getattr(self, field) or "") or None)

    @property
    def shown_name(self) -> str | None:
        """The name, or None when the headline already says it."""
        return None if f" {fold(self.name)} " in f" {fold(self.headline)} " else self.name

    @property
    def shown_label(self) -> str | None:
        """The label, or None when the headline already says that date."""
        if self.label is None:
            return None
        said = re.search(rf"(?<![\w/–]){re.escape(self.label)}(?![\w/])", self.headline)
        return None if said else self.label

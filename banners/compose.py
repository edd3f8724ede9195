"""Sets the words of a banner in a size: the same for all designs."""

from collections.abc import Iterator

from banners.composition import Composition, Role
from banners.errors import TextTooLongError
from banners.fonts import require_coverage, require_raqm
from banners.layout import measures
from banners.parts import Kept
from banners.sizes import Family, Size
from banners.stack import stack
from banners.strip import strip
from banners.text import BannerText


def compose(text: BannerText, size: Size) -> Composition:
    """Set ``text`` in ``size``; where room is short the name goes first, then the agency.

    Raises `RaqmMissingError`, `UncoveredCharacterError`, or `TextTooLongError` when not even the
    headline alone is legible.
    """
    require_raqm()
    for words in (text.headline, text.name, text.label, text.agency):
        require_coverage(words or "")
    setting = strip if size.family is Family.STRIP else stack
    best = 0.0
    for kept, left_out in _ladder(text):
        found = setting(kept, measures(size))
        if found is None:
            continue
        parts, block = found
        if block.px >= size.min_headline:
            return Composition(
                size=size,
                words=parts.words,
                runs=parts.runs,
                pill=parts.pill,
                bar=parts.bar,
                left_out=left_out,
            )
        best = max(best, block.px)
    room = f"chỉ vừa ở cỡ chữ {best:g} px" if best else "không còn chỗ cạnh nhãn ngày"
    raise TextTooLongError(
        f"Chữ quá dài cho cỡ {size.id}: “{text.headline}” {room}, nhỏ hơn mức đọc được"
        f" ({size.min_headline} px). Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _ladder(text: BannerText) -> Iterator[tuple[Kept, tuple[Role, ...]]]:
    headline, name, label = text.headline, text.shown_name, text.shown_label
    yield Kept(headline, name, label, text.agency), ()
    if name:
        yield Kept(headline, None, label, text.agency), (Role.NAME,)
    if text.agency:
        gone = (Role.NAME, Role.AGENCY) if name else (Role.AGENCY,)
        yield Kept(headline, None, label, None), gone

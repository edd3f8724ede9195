"""The setting of a banner's words in a size: where each goes, and what is left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from banners.composition import Box, Composition, Role, Run
from banners.errors import TextTooLongError
from banners.faces import family_for, require_raqm
from banners.layout import LAYOUTS, Layout, Measures, compact, measures
from banners.logo import Logo, plate
from banners.parts import Kept, Parts
from banners.sizes import Family, Size
from banners.stack import stack
from banners.strip import strip
from banners.text import NAME_ONLY, BannerText

_CLEAR = 0.8  # distance between logo and words, as a share of the margin


@dataclass(frozen=True, slots=True)
class _Rung:
    kept: Kept
    left_out: tuple[Role, ...]
    compact: bool = False
    rough: bool = False


def compose(
    text: BannerText,
    size: Size,
    layouts: Mapping[Family, Layout] = LAYOUTS,
    logo: Logo | None = None,
) -> Composition:
    """Return `text` set in `size`.

    Where room is short the name is left out first, then the small lines. In the smallest slots
    only the headline and its pill remain, or the headline by itself. Raise `RaqmMissingError`,
    `UncoveredCharacterError`, or `TextTooLongError` when not even the headline by itself would be
    legible.
    """
    require_raqm()
    words = (text.headline, text.name, text.label, text.agency, text.shown_organiser)
    family = family_for(filter(None, words))
    best = 0.0
    for rung in _ladder(text):
        chosen = compact(layouts, rough=rung.rough) if rung.compact else layouts
        if text.name_only:
            chosen = {
                key: replace(one, headline=NAME_ONLY * one.headline) for key, one in chosen.items()
            }
        m = replace(measures(size, chosen), family=family)
        box = plate(logo, (m.width, m.height), m.size.family, _margins(m)) if logo else None
        found = (strip if m.size.family is Family.STRIP else stack)(rung.kept, _beside(m, box))
        if found is None:
            continue
        parts, block = found
        if block.px >= size.min_headline:
            return _moved(_composition(size, parts, rung.left_out, box), *size.safe_box[:2])
        best = max(best, block.px)
    room_left = f"chỉ vừa ở cỡ chữ {best:g} px" if best else "không còn chỗ cạnh nhãn ngày"
    raise TextTooLongError(
        f"Chữ quá dài cho cỡ {size.id}: “{text.headline}” {room_left}, nhỏ hơn mức đọc được"
        f" ({size.min_headline} px). Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _ladder(text: BannerText) -> Iterator[_Rung]:
    headline, name, label = text.headline, text.shown_name, text.shown_label
    agency, organiser = text.agency, text.shown_organiser
    yield _Rung(Kept(headline, name, label, agency, organiser), ())
    gone: tuple[Role, ...] = ()
    if name:
        gone = (Role.NAME,)
        yield _Rung(Kept(headline, None, label, agency, organiser), gone)
    if agency:
        gone += (Role.AGENCY,)
        yield _Rung(Kept(headline, None, label, None, organiser), gone)
    if organiser:
        gone += (Role.ORGANISER,)
        yield _Rung(Kept(headline, None, label, None), gone)
    bare = (*gone, Role.LABEL) if label else gone
    # Drop the date rather than break a phrase, and break a phrase rather than fail.
    for rough in (False, True):
        if label:
            yield _Rung(Kept(headline, None, label, None), gone, compact=True, rough=rough)
        yield _Rung(Kept(headline, None, None, None), bare, compact=True, rough=rough)


def _margins(m: Measures) -> tuple[float, float]:
    return m.px(m.layout.side), m.px(m.layout.edge)


def _beside(m: Measures, logo: Box | None) -> Measures:
    """Return the room that a logo leaves: to its left in a horizontal size, above it in others."""
    if logo is None:
        return m
    side, edge = _margins(m)
    if m.size.family in (Family.SQUARE, Family.TALL):
        return replace(m, height=round(logo[1] - _CLEAR * edge + edge))
    return replace(m, width=round(logo[0] - _CLEAR * side + side))


def _composition(
    size: Size, parts: Parts, left_out: tuple[Role, ...], logo: Box | None
) -> Composition:
    return Composition(
        size=size,
        words=parts.words,
        runs=parts.runs,
        pill=parts.pill,
        bar=parts.bar,
        left_out=left_out,
        logo=logo,
    )


def _moved(composition: Composition, x: int, y: int) -> Composition:
    """Return `composition` moved `x` px right and `y` px down, into the safe box."""
    if not (x or y):
        return composition

    def box(old: Box | None) -> Box | None:
        return old and (old[0] + x, old[1] + y, old[2] + x, old[3] + y)

    def run(old: Run) -> Run:
        return replace(old, x=old.x + x, baseline=old.baseline + y)

    return replace(
        composition,
        runs=tuple(map(run, composition.runs)),
        pill=box(composition.pill),
        bar=box(composition.bar),
        logo=box(composition.logo),
    )

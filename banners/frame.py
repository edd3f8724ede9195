"""Frames to lay over a portrait: a ring, with the words in a segment at its foot.

Social networks show portraits as circles, so everything that matters lies inside the circle; the
corners and the middle stay transparent.
"""

from functools import lru_cache
from math import sqrt

from PIL import Image, ImageChops, ImageDraw

from banners.canvas import paint as paint_words
from banners.composition import Box, Composition, Role, Run
from banners.errors import TextTooLongError
from banners.faces import family_for, require_raqm
from banners.fit import Block, fit
from banners.fonts import CAP_HEIGHT, ink
from banners.gradients import linear
from banners.layout import HEADLINE_WEIGHT, LABEL_WEIGHT
from banners.palettes import Palette
from banners.sizes import Size
from banners.text import BannerText, with_dashes

_SCALE = 2
_OUTER, _INNER = 0.5, 0.45  # radii of the ring, as shares of the side
_CHORD = 0.705  # height at which the segment begins, from the top
_TOP = 0.755  # top of the words
_BOTTOMS = (0.84, 0.865, 0.89, 0.91, 0.93)  # where the words may end
_PILL = 0.075  # height of the pill, which sits on the chord
_LARGEST = 0.085
_LINE = 0.006  # the accent line along the chord


@lru_cache(maxsize=8)
def ground(size: Size, palette: Palette) -> Image.Image:
    """Return ring and segment as an RGBA image, transparent elsewhere."""
    side = size.width
    large = side * _SCALE
    mask = Image.new("L", (large, large), 0)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((0, 0, large - 1, large - 1), fill=255)
    edge = (_OUTER - _INNER) * large
    inside = Image.new("L", (large, large), 0)
    hole = ImageDraw.Draw(inside)
    hole.ellipse((edge, edge, large - edge, large - edge), fill=255)
    hole.rectangle((0, _CHORD * large, large, large), fill=0)
    mask = ImageChops.subtract(mask, inside).reduce(_SCALE)
    colours = linear((side, side), palette.ground, 60)
    line = Image.new("L", (large, large), 0)
    ImageDraw.Draw(line).rectangle((0, _CHORD * large, large, (_CHORD + _LINE) * large), fill=255)
    rim = Image.new("L", (large, large), 0)
    thin = edge * 0.86
    ImageDraw.Draw(rim).ellipse(
        (thin, thin, large - thin, large - thin), outline=255, width=round(0.16 * edge)
    )
    ImageDraw.Draw(rim).rectangle((0, _CHORD * large, large, large), fill=0)
    accents = ImageChops.multiply(ImageChops.lighter(line, rim).reduce(_SCALE), mask)
    colours.paste(palette.accent, (0, 0), accents)
    colours.putalpha(mask)
    return _emptied(colours)


def _emptied(image: Image.Image) -> Image.Image:
    """Return `image` without the colours hidden under transparency, which cost bytes."""
    nothing = image.getchannel("A").point([255] + [0] * 255)
    image.paste((0, 0, 0, 0), (0, 0), nothing)
    return image


def _half_chord(height: float) -> float:
    """Return half the width of the circle inside the ring at `height` from the top, in shares."""
    return sqrt(max(0.0, _INNER**2 - (height - 0.5) ** 2))


def compose(text: BannerText, size: Size) -> Composition:
    """Return the pill set on the chord and the headline, or failing that the name, under it.

    Raise `TextTooLongError` when neither would be legible, `UncoveredCharacterError` or
    `RaqmMissingError`.
    """
    require_raqm()
    family = family_for(filter(None, (text.headline, text.name, text.label)))
    for role, words in ((Role.HEADLINE, text.headline), (Role.NAME, text.name)):
        # The circle narrows towards the foot, so the bottom that allows the largest type wins.
        block, room = max(
            (_fitted(words, size, bottom, family) for bottom in _BOTTOMS),
            key=lambda found: found[0].px,
        )
        if block.px < size.min_headline:
            continue
        label = text.label if role is Role.NAME else text.shown_label
        pill, runs = _label(label, size, family)
        top = _TOP * size.width + (room - block.ink_height) / 2
        for line, y in zip(block.lines, block.baselines(top), strict=True):
            box = ink(line, block.weight, family)
            x = size.width / 2 - (box.left + box.right) / 2 * block.px
            runs += (Run(Role.HEADLINE, line, block.px, block.weight, x, y, family),)
        return Composition(
            size=size,
            words=tuple(filter(None, (label, words))),
            runs=runs,
            pill=pill,
            bar=None,
            left_out=_left_out(text, role),
        )
    raise TextTooLongError(
        f"Chữ quá dài cho khung ảnh {size.id}: cả “{text.headline}” lẫn “{text.name}” đều không"
        f" vừa ở cỡ chữ {size.min_headline} px. Hãy dùng khẩu hiệu ngắn hơn, hoặc bỏ cỡ này."
    )


def _fitted(words: str, size: Size, bottom: float, family: str) -> tuple[Block, float]:
    """Return `words` set between the segment's top and `bottom`, and that height in px."""
    width, height = 2 * 0.94 * _half_chord(bottom) * size.width, (bottom - _TOP) * size.width
    px = (float(size.min_headline), _LARGEST * size.width)
    return fit(with_dashes(words), HEADLINE_WEIGHT, (width, height), px, 4, family), height


def _left_out(text: BannerText, shown: Role) -> tuple[Role, ...]:
    gone = [Role.HEADLINE] if shown is Role.NAME else []
    if shown is Role.HEADLINE and text.shown_name:
        gone.append(Role.NAME)
    if text.agency:
        gone.append(Role.AGENCY)
    if text.organiser:
        gone.append(Role.ORGANISER)
    return tuple(gone)


def _label(label: str | None, size: Size, family: str) -> tuple[Box | None, tuple[Run, ...]]:
    if not label:
        return None, ()
    side = size.width
    height = round(_PILL * side)
    px = max(float(size.min_type), round(0.56 * height))
    box = ink(label, LABEL_WEIGHT, family)
    width = round((box.right - box.left) * px + 1.15 * height)
    left, top = round((side - width) / 2), round(_CHORD * side - height / 2)
    x = side / 2 - (box.left + box.right) / 2 * px
    baseline = round(top + height / 2 + CAP_HEIGHT * px / 2)
    run = Run(Role.LABEL, label, px, LABEL_WEIGHT, x, baseline, family)
    return (left, top, left + width, top + height), (run,)


def paint(composition: Composition, under: Image.Image, palette: Palette) -> Image.Image:
    """Return the frame with its words, RGBA; the pill is opaque where it lies over the portrait."""
    image = paint_words(composition, under.convert("RGB"), palette)
    alpha = under.getchannel("A").copy()
    if composition.pill:
        left, top, right, bottom = composition.pill
        mask = Image.new("L", ((right - left) * 4, (bottom - top) * 4), 0)
        ImageDraw.Draw(mask).rounded_rectangle(
            (0, 0, mask.width - 1, mask.height - 1), radius=mask.height / 2, fill=255
        )
        alpha.paste(255, composition.pill, mask.reduce(4))
    image.putalpha(alpha)
    return _emptied(image)

"""LED boards: white on black, each point lit or not, so type is set without smoothing."""

from functools import lru_cache
from math import ceil

from PIL import Image, ImageDraw

from banners.composition import Composition, Role, Run
from banners.errors import TextTooLongError
from banners.faces import family_for, font, require_raqm
from banners.fit import fit
from banners.palettes import Palette
from banners.sizes import Size
from banners.text import BannerText, with_dashes

COLOURS = Palette(
    id="bang",
    name="Trắng trên đen",
    ground=((0, 0, 0),) * 3,
    motif=((0, 0, 0),) * 3,
    ink=(255, 255, 255),
    soft=(255, 255, 255),
    accent=(255, 255, 255),
    on_accent=(0, 0, 0),
)
_LIGHT, _BOLD, _BOLD_FROM = 500, 600, 16  # weights; under 16 points bold would close up ấ and ế
_LOWEST = 16  # points: a board this low needs every row
_LARGEST = 0.5  # share of the board's height, where there is room for two lines


@lru_cache(maxsize=16)
def ground(size: Size) -> Image.Image:
    """Return a board with all points dark."""
    return Image.new("RGB", (size.width, size.height))


def compose(text: BannerText, size: Size) -> Composition:
    """Return the headline alone, set in whole points and centred.

    Raise `TextTooLongError` when it does not fit at the smallest size at which marks can still be
    told apart, `UncoveredCharacterError` or `RaqmMissingError`.
    """
    require_raqm()
    words = with_dashes(text.headline)
    family = family_for([words])
    most = max(size.min_headline, int(_LARGEST * size.height))
    width = size.width - 2  # one dark point on each side
    tallest = size.height - (2 if size.height > _LOWEST else 0)
    for px in range(most, size.min_headline - 1, -1):
        weight = _BOLD if px >= _BOLD_FROM else _LIGHT
        block = fit(words, weight, (width, size.height + 1), (px, px), family=family)
        if block.px < px:
            continue
        boxes = [_lit(line, px, block.weight, family) for line in block.lines]
        # Whole points plus one: without smoothing, marks that nearly meet would touch.
        steps = [ceil(distance * px) + 1 for distance in block.distances]
        tops = [sum(steps[:index]) for index in range(len(boxes))]
        top = min(at + box[1] for at, box in zip(tops, boxes, strict=True))
        height = max(at + box[3] for at, box in zip(tops, boxes, strict=True)) - top
        if height > tallest or max(box[2] - box[0] for box in boxes) > width:
            continue
        start = (size.height - height) // 2 - top
        runs = tuple(
            Run(
                Role.HEADLINE,
                line,
                float(px),
                weight,
                float((size.width - (box[2] - box[0])) // 2 - box[0]),
                start + at,
                family,
            )
            for line, box, at in zip(block.lines, boxes, tops, strict=True)
        )
        return _composition(text, size, runs)
    raise TextTooLongError(
        f"Chữ quá dài cho bảng {size.id}: “{text.headline}” không vừa ở cỡ chữ"
        f" {size.min_headline} điểm, cỡ nhỏ nhất còn phân biệt được dấu."
        " Bảng này nên cho chữ chạy; hãy chép nguyên văn khẩu hiệu vào bảng."
    )


def _composition(text: BannerText, size: Size, runs: tuple[Run, ...]) -> Composition:
    shown = (
        (Role.NAME, text.shown_name),
        (Role.LABEL, text.shown_label),
        (Role.AGENCY, text.agency),
        (Role.ORGANISER, text.organiser),
    )
    return Composition(
        size=size,
        words=(text.headline,),
        runs=runs,
        pill=None,
        bar=None,
        left_out=tuple(role for role, value in shown if value),
    )


def _lit(line: str, px: int, weight: int, family: str) -> tuple[int, int, int, int]:
    """Return the box of the lit points, relative to the origin on the baseline."""
    mask, (x, y) = font(weight, px, family, hinted=True).getmask2(line, mode="1", anchor="ls")
    left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
    return x + left, y + top, x + right, y + bottom


def paint(composition: Composition) -> Image.Image:
    """Return the board as an RGB image, white on black."""
    image = ground(composition.size).copy()
    draw = ImageDraw.Draw(image)
    draw.fontmode = "1"
    for run in composition.runs:
        face = font(run.weight, run.px, run.family, hinted=True)
        draw.text((run.x, run.baseline), run.text, font=face, fill=COLOURS.ink, anchor="ls")
    return image

"""Outlines are the letters that raqm draws, in the same places."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from banners.print.outlines import outline, width
from banners.typesetting.fonts import FAMILY, font
from tests.banners.print.print_helpers import flattened
from tests.banners.samples import DRIVES, NO_CHILD, SOLVES

PX, SCALE, MARGIN = 60, 4, 40  # type size, supersampling, margin
FALLBACK, KHMER = "Noto Sans", "Noto Sans Khmer"
LETTERS = "ẲẰỔ ỂẨỖ ẬỆỘ ẶỊỤ ĐƯƠ Ỹ đươ ằẵẳ ỡởộ – “”‘’·%₫×"
MARKED = "ĕ ĭ ŏ ŭ Ĕ Ĭ Ŏ Ŭ ơ̆ ư̆ ô̆ ê̆ Ê̆ Ơ̆"


def by_raqm(text: str, weight: int, family: str) -> Image.Image:
    face = font(weight, PX * SCALE, family)
    box = (int(face.getlength(text)) + 2 * MARGIN * SCALE, (PX * 2 + MARGIN) * SCALE)
    image = Image.new("L", box, 0)
    ImageDraw.Draw(image).text(
        (MARGIN * SCALE, PX * 1.6 * SCALE), text, 255, face, anchor="ls", features=["-liga"]
    )
    return image.reduce(SCALE)


def by_outline(text: str, weight: int, family: str, size: tuple[int, int]) -> Image.Image:
    """Return the path filled by the non-zero rule: a contour's direction adds or subtracts it."""
    large = (size[0] * SCALE, size[1] * SCALE)
    winding = Image.new("L", large, 128)
    for contour in flattened(outline(text, weight, family)):
        points = [
            ((MARGIN + x * PX / 1000) * SCALE, (PX * 1.6 - y * PX / 1000) * SCALE)
            for x, y in contour
        ]
        area = sum(
            a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)
        )
        left, top = (int(min(axis)) - 2 for axis in zip(*points, strict=True))
        right, bottom = (int(max(axis)) + 3 for axis in zip(*points, strict=True))
        mask = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in points], fill=1)
        part = winding.crop((left, top, right, bottom))
        add = ImageChops.add if area > 0 else ImageChops.subtract
        winding.paste(add(part, mask), (left, top))
    return winding.point(lambda level: 255 * (level != 128)).reduce(SCALE)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "weight", "family"),
    [
        (SOLVES, 800, FAMILY),
        (DRIVES, 800, FAMILY),
        (NO_CHILD, 500, FAMILY),
        (LETTERS, 700, FAMILY),
        ("AVATAR ĐƯỜNG TỰ VỮNG", 800, FAMILY),
        (MARKED, 800, FAMILY),
        (MARKED, 500, FAMILY),
        ("ƀuôn ƀ Ƀ № ĭ ŭ Ĕ", 800, FALLBACK),
        (SOLVES, 600, FALLBACK),
        ("ខ្មែរ និងកុមារ ស្ត្រី", 600, KHMER),
    ],
)
def test_the_same_picture_as_raqm_s(text: str, weight: int, family: str) -> None:
    expected = by_raqm(text, weight, family)
    drawn = by_outline(text, weight, family, expected.size)
    ink = ImageStat.Stat(expected).sum[0]
    apart = ImageStat.Stat(ImageChops.difference(expected, drawn)).sum[0]
    assert apart / ink < 0.06  # edges: hinting and rounding of half a pixel
    # No stroke is missing, added or misplaced: the differences vanish when thinned by a pixel.
    far = ImageChops.difference(expected, drawn).reduce(3)
    assert (far.getextrema()[1] or 0) < 160  # type: ignore[operator]


def test_kerning_is_kept() -> None:
    apart = sum(width(letter, 800) for letter in "AVATAR")
    assert width("AVATAR", 800) < apart - 100


def test_ligatures_are_letters() -> None:
    assert width("fi", 800) == pytest.approx(width("f", 800) + width("i", 800), abs=60)
    assert len(flattened(outline(":star:", 800))) > 6


def test_spread_letters_are_further_apart() -> None:
    tight, wide = outline("SỞ", 600), outline("SỞ", 600, tracking=0.1)
    assert len(tight) == len(wide)
    assert max(values[0] for _, values in wide if values) == pytest.approx(
        max(values[0] for _, values in tight if values) + 100, abs=0.1
    )

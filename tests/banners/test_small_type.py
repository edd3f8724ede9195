"""Small type keeps the spaces that its face has: no word falls apart, none run together."""

from itertools import pairwise

import pytest

from banners import BannerText
from banners.art.tones import Tone
from banners.banner import draw
from banners.painting.text import box_of, mask_of
from banners.proof import proof
from banners.scene import Line, Role
from banners.typesetting.faces import family_for
from tests.banners.samples import EVERY_SIZE

WORDS = "Ngày Chuyển đổi số quốc gia"
LARGE = 400.0  # px: half a pixel is nothing
BLANK = 0.18  # em: wider than what is between letters, narrower than between words


def middles(px: float) -> list[float]:
    """Return the middle of the ink of each word, in px."""
    line = Line(
        shown=WORDS,
        words=WORDS,
        role=Role.NAME,
        family=family_for([WORDS]),
        weight=600,
        px=px,
        x=2 * px,
        baseline=2 * px,
        tone=Tone.TEXT,
        tracking=0.0,
    )
    mask = mask_of(line, box_of(line))
    ink = [sum(mask.crop((x, 0, x + 1, mask.height)).tobytes()) for x in range(mask.width)]
    inked = [x for x, amount in enumerate(ink) if amount]
    starts = [inked[0], *(two for one, two in pairwise(inked) if two - one > BLANK * px)]
    words = [range(one, two) for one, two in pairwise([*starts, mask.width])]
    return [sum(x * ink[x] for x in word) / sum(ink[x] for x in word) for word in words]


@pytest.mark.slow
@pytest.mark.parametrize("px", [14.0, 18.5, 25.0, 25.93, 31.0, 39.5])
def test_words_stand_where_they_do_in_large_type(px: float) -> None:
    ideal, small = middles(LARGE), middles(px)
    assert len(small) == len(ideal) == len(WORDS.split())
    for (one, two), (first, second) in zip(pairwise(ideal), pairwise(small), strict=True):
        assert abs((two - one) * px / LARGE - (second - first)) < 0.3


def test_large_type_keeps_its_marks_apart_as_drawn() -> None:
    """The tail of a «g» and the hook of «ả» below it: each took a pixel more than its outline."""
    name = "Ngày hội toàn dân bảo vệ an ninh Tổ quốc"
    text = BannerText(headline=None, name=name, label="19/8")
    proof(draw(text, EVERY_SIZE["1080x395"], "an-ninh-to-quoc")).require()

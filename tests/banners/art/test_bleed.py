"""What the foot of a banner cuts goes on below it: a print is trimmed a little above or below."""

import pytest

from banners.art.catalogue import all_topics
from banners.art.flatten import placed
from banners.art.raster import mask

FOOT, BLEED = 600, 30  # units of the scene: 3 mm where it is 60 mm wide, as on the least print
SLANT = 90  # units that an arm leaves as it goes on aslant


@pytest.mark.slow
@pytest.mark.parametrize("topic", all_topics())
def test_what_the_foot_cuts_goes_on_or_stands_on_a_setting(topic: str) -> None:
    scene = all_topics()[topic].scene
    size = (700, FOOT + BLEED + 10)
    painted = mask(size, (*scene.setting, *scene.figures), placed(50.0, 0.0, 1.0))

    def inked(y: int) -> list[bool]:
        return [level > 127 for level in painted.crop((0, y, size[0], y + 1)).tobytes()]

    at_foot, below = inked(FOOT - 2), inked(FOOT + BLEED)
    ends = sum(above and not under for above, under in zip(at_foot, below, strict=True))
    assert ends <= SLANT

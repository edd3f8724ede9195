"""Women: a woman in an áo dài with an armful of flowers."""

from __future__ import annotations

from banners.art.people_a import Clothes, bust, flower, long_hair, turban
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_COLLAR = Rect(Tone.MID, -28, 60, 56, 24, 8)
_SEAM = (Stroke(Tone.DEEP, "M2 84C20 100 60 106 96 114", 4),)


def _leaf(x: float, y: float, turn: float, scale: float = 1.0) -> Group:
    """Return a leaf that grows up from (x, y), 130 long."""
    leaf = Path(Tone.SOFT, "M0 10C-40 -30 -44 -84 0 -130C44 -84 40 -30 0 10Z")
    return Group((leaf,), at=(x, y), turn=turn, scale=scale)


_BOUQUET: tuple[Shape, ...] = (  # 300 wide, its wrapping from (0, 0) downwards
    _leaf(-60, 10, -64), _leaf(70, 0, 62), _leaf(-30, -40, -24, 1.15), _leaf(44, -30, 34, 1.1),
    Path(Tone.SOFT, "M-96 -10L96 -10L34 150H-34Z"),
    flower(Tone.PAPER, Tone.SPOT, (-92, -34), 62),
    flower(Tone.SPOT, Tone.SECOND, (88, -40), 64),
    flower(Tone.SECOND, Tone.SPOT, (-2, -72), 76),
    flower(Tone.PAPER, Tone.SPOT, (10, 20), 48),
)  # fmt: skip

_PALETTE = palette(
    "Tím bằng lăng", ground="82239A", halo="6A1980", faint="761E8D", soft="8FD3A0", mid="DD5590",
    main="F472A6", deep="C83C7C", ink="2E0A3C", paper="FFF3F7", accent="FFD166", spot="FFD166",
    second="FF8D68", skin="FBCBA8", neck="E8A694", hair="240A2E", text="FFFFFF",
    pill="FFD166", on_pill="2E0A3C",
)  # fmt: skip

TOPIC = Topic(
    id="phu-nu",
    name="Phụ nữ",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 308, 326, 294),
        figures=(
            bust(
                Clothes(Tone.MAIN, dress=_SEAM, collar=_COLLAR),
                long_hair(),
                *turban(Tone.MAIN, Tone.DEEP),
                at=(318, 208),
                scale=1.68,
            ),
            Stroke(Tone.MID, "M160 400C112 470 130 548 214 566", 74),
            Group(_BOUQUET, at=(226, 500), turn=-8, scale=1.04),
            Stroke(Tone.MID, "M474 400C520 470 500 556 400 574H330", 74),
            Rect(Tone.SKIN, 216, 536, 118, 74, 37),
        ),
    ),
    emblem=(
        bust(
            Clothes(Tone.MAIN, dress=_SEAM, collar=_COLLAR),
            long_hair(),
            *turban(Tone.MAIN, Tone.DEEP),
            at=(168, 84),
            scale=0.8,
        ),
        Group(_BOUQUET, at=(102, 182), turn=-8, scale=0.44),
    ),
    glyph=(
        Path(Tone.MAIN, "M-7 60C-6 45 8 36 24 36S54 45 55 60V70H-7Z"),
        Path(Tone.MAIN, "M9 21C4 9 11 1 24 1S44 9 39 21Z"),
        Path(Tone.HAIR, "M10 40V21A14 14 0 0 1 38 21V40Z"),
        Path(Tone.SKIN, "M24 11.5Q28 17 35 19.5A11 12.5 0 0 1 13 19.5Q20 17 24 11.5Z"),
        Rect(Tone.MAIN, 17.5, 34, 13, 8, 2.5),
        *(
            Circle(Tone.SPOT, 37 + x, 22 + y, 3.6)
            for x, y in ((0, -4), (4, -1), (2.4, 4), (-2.4, 4), (-4, -1))
        ),
        Circle(Tone.SECOND, 37, 22.4, 3),
    ),
)

"""Blood donation: two hands hold up a drop with a heart in it; a plaster on the arm."""

from __future__ import annotations

from banners.art.people_a import heart
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_DROP: tuple[Shape, ...] = (  # 300 wide and 432 high, its tip at (0, 0)
    Path(Tone.MAIN, "M-11 8Q0 -8 11 8C56 76 150 176 150 276C150 364 84 426 0 426"
                    "C-84 426 -150 364 -150 276"
         "C-150 176 -56 76 -11 8Z"),
    Path(Tone.DEEP, "M70 92C112 146 150 208 150 276C150 364 84 426 0 426C-30 426 -58 418 -82 404"
         "C30 400 98 330 98 236C98 184 88 134 70 92Z"),
)  # fmt: skip
_HAND: tuple[Shape, ...] = (  # palm up, from the right; the drop lies in it
    Path(
        Tone.SKIN,
        "M66 396C46 398 36 420 48 438C84 496 130 548 204 572C300 596 420 640 700 800V560"
        "C560 520 440 478 352 470C300 466 262 478 222 478C170 478 126 446 98 410"
        "C90 400 80 394 66 396Z",
    ),
    Stroke(Tone.NECK, "M74 452C112 500 150 522 196 532", 7),
    Stroke(Tone.SKIN, "M372 520C330 500 316 470 296 432", 54),
)
_PLASTER = Group(
    (Rect(Tone.PAPER, -24, -70, 48, 140, 24), heart(Tone.MAIN, (0, 0), 0.3)), at=(446, 552), turn=24
)

_PALETTE = palette(
    "Đỏ rượu", ground="640D26", halo="4B071A", faint="580A20", soft="FFC6C6", mid="FF8A86",
    main="EE3347", deep="C41A38", ink="33040F", paper="FFF4F1", accent="FFC9B0", spot="FFC861",
    second="FF9A8C", skin="F7C49C", neck="E2987F", hair="2B1016", text="FFFFFF",
    pill="FFC9B0", on_pill="4B071A",
)  # fmt: skip

TOPIC = Topic(
    id="hien-mau",
    name="Hiến máu tình nguyện",
    palette=_PALETTE,
    scene=Scene(
        halo=Circle(Tone.HALO, 306, 330, 290),
        figures=(
            Group(_DROP, at=(236, 50), scale=1.02),
            heart(Tone.PAPER, (226, 318), 1.5),
            Group(_HAND),
            _PLASTER,
        ),
    ),
    emblem=(
        Group(_DROP, at=(112, 6), scale=0.4),
        heart(Tone.PAPER, (109, 112), 0.58),
        Group(_HAND, at=(16, -20), scale=0.4),
    ),
    glyph=(
        Path(Tone.MAIN, "M23 2Q24 1 25 2C30 9 41 19 41 30A17 17 0 0 1 7 30C7 19 18 9 23 2Z"),
        heart(Tone.PAPER, (24, 31), 0.19),
    ),
)

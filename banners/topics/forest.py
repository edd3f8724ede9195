"""Forest: a planter in a conical hat sets a young tree before wooded hills."""

from __future__ import annotations

from banners.art.plants import leaf
from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic


def _tree(crown: Tone, x: float, y: float, size: float) -> Group:
    """Return a round tree that stands at (x, y) and is `size` high."""
    return Group(
        (
            Rect(Tone.SPOT, -0.045, -0.4, 0.09, 0.42, 0.03),
            Circle(crown, 0, -0.68, 0.32),
            Circle(crown, -0.2, -0.5, 0.21),
            Circle(crown, 0.2, -0.5, 0.21),
        ),
        at=(x, y),
        scale=size,
    )


def _fir(crown: Tone, x: float, y: float, size: float) -> Group:
    return Group(
        (
            Rect(Tone.SPOT, -0.04, -0.3, 0.08, 0.32, 0.02),
            Path(crown, "M0 -1C0.03 -1 0.05 -0.98 0.06 -0.95L0.27 -0.26Q0.29 -0.2 0.22 -0.2H-0.22"
                 "Q-0.29 -0.2 -0.27 -0.26L-0.06 -0.95C-0.05 -0.98 -0.03 -1 0 -1Z"),
        ),
        at=(x, y),
        scale=size,
    )  # fmt: skip


_PLANTER: tuple[Shape, ...] = (
    Path(Tone.HAIR, "M330 210H490C506 300 500 350 486 396H334C320 350 314 300 330 210Z"),
    Path(Tone.SECOND, "M250 700C240 520 262 430 352 398H468C570 430 620 520 640 700Z"),
    Path(Tone.NECK, "M372 300H448V400C430 430 390 430 372 400Z"),
    Circle(Tone.SKIN, 410, 262, 84),
    Path(Tone.SOFT, "M396 84Q410 68 424 84L592 236Q606 254 582 258C470 276 350 276 238 258"
         "Q214 254 228 236Z"),
    Path(Tone.MID, "M582 258C470 276 350 276 238 258Q222 255 224 244C340 262 480 262 596 244"
         "Q598 255 582 258Z"),
)  # fmt: skip

_ARMS: tuple[Shape, ...] = (
    Stroke(Tone.SECOND, "M352 500C330 540 312 556 290 578", 84),
    Path(Tone.SKIN, "M268 520C236 506 200 520 178 544C170 556 182 568 196 564"
                    "C186 580 196 596 214 592"
         "L290 590Z"),
)  # fmt: skip

_SAPLING: tuple[Shape, ...] = (
    Stroke(Tone.DEEP, "M0 60C-4 -40 4 -120 0 -240", 16),
    leaf((Tone.MAIN, Tone.DEEP), (0, -20), -58, (130, 74), mirror=True),
    leaf((Tone.MAIN, Tone.DEEP), (0, -70), 56, (130, 74)),
    leaf((Tone.DEEP, Tone.MAIN), (0, -120), -46, (124, 72), mirror=True),
    leaf((Tone.DEEP, Tone.MAIN), (0, -150), 42, (120, 70)),
    leaf((Tone.MAIN, Tone.DEEP), (0, -206), -4, (120, 72)),
)

TOPIC = Topic(
    id="trong-cay",
    name="Trồng cây, bảo vệ rừng",
    palette=palette(
        "Xanh lá non", ground="A9DD8E", halo="CDF0B8", faint="7CC068", soft="FBEBC0", mid="DDBB78",
        main="3E9C3F", deep="14622F", ink="3E2412", paper="FFFFFF", accent="6E2A08", spot="6E4326",
        second="2F6DB5", skin="F2B58F", neck="E39A80", hair="2A1B12", text="103A1C", pill="14622F",
        on_pill="FFFFFF",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 312, 286),
        setting=(
            waves(Tone.FAINT, 474, 64, 1500, 40),
        ),
        figures=(
            _fir(Tone.DEEP, 96, 486, 210),
            _tree(Tone.MAIN, 22, 496, 180),
            Group(_PLANTER, at=(40, 0)),
            Group(_SAPLING, at=(222, 512), scale=1.08),
            Group(_ARMS, at=(22, 0)),
            waves(Tone.SPOT, 580, 36, 900, 230),
        ),
    ),
    emblem=(
        small_waves(Tone.FAINT, 160, 22, 520, 20),
        _fir(Tone.DEEP, 42, 168, 92),
        _tree(Tone.MAIN, 12, 172, 80),
        Path(Tone.HAIR, "M176 84H242C248 116 246 136 240 154H178C172 136 170 116 176 84Z"),
        Path(Tone.SECOND, "M140 220C138 176 150 152 184 144H234C268 152 280 176 278 220Z"),
        Path(Tone.NECK, "M194 116H224V144C218 156 200 156 194 144Z"),
        Circle(Tone.SKIN, 209, 98, 33),
        Path(Tone.SOFT, "M203 16Q209 9 215 16L292 86Q299 95 288 97C236 104 182 104 130 97"
             "Q119 95 126 86Z"),
        Stroke(Tone.DEEP, "M96 200V100", 9),
        leaf((Tone.MAIN, Tone.DEEP), (96, 166), -58, (56, 34), mirror=True),
        leaf((Tone.MAIN, Tone.DEEP), (96, 146), 54, (56, 34)),
        leaf((Tone.DEEP, Tone.MAIN), (96, 124), -44, (52, 32), mirror=True),
        leaf((Tone.DEEP, Tone.MAIN), (96, 112), 20, (60, 36)),
        small_waves(Tone.SPOT, 188, 12, 420, 90),
    ),
    glyph=(
        Rect(Tone.SPOT, 21, 26, 6, 22, 2),
        Circle(Tone.MAIN, 13, 24, 11),
        Circle(Tone.MAIN, 35, 24, 11),
        Circle(Tone.DEEP, 24, 15, 14),
    ),
)  # fmt: skip

"""Sea and islands: a lighthouse on its island, a fishing boat coming by."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_TOWER = Path(Tone.PAPER, "M-56 -10H56L92 340H-92Z")
_LIGHTHOUSE: tuple[Shape, ...] = (
    _TOWER,
    Group((
        Rect(Tone.SPOT, -120, 52, 240, 70),
        Rect(Tone.SPOT, -120, 192, 240, 70),
        Path(Tone.SOFT, "M22 -10H100L106 52H29ZM36 122H140V192H43ZM50 262H150V340H57Z"),
    ), clip=_TOWER),
    Rect(Tone.DEEP, -82, -32, 164, 28, 10),
    Rect(Tone.ACCENT, -40, -108, 80, 78),
    Rect(Tone.DEEP, -8, -108, 16, 78),
    Path(Tone.SPOT, "M-58 -104C-50 -148 -24 -168 0 -172C24 -168 50 -148 58 -104Z"),
    Rect(Tone.SPOT, -7, -196, 14, 40, 7),
)  # fmt: skip

_BOAT: tuple[Shape, ...] = (
    Stroke(Tone.PAPER, "M-40 -236V-60", 12),
    Stroke(Tone.PAPER, "M-40 -226L-150 -84", 7),
    Rect(Tone.PAPER, 10, -170, 156, 140, 10),
    Rect(Tone.ACCENT, -8, -190, 190, 28, 13),
    Rect(Tone.MAIN, 34, -138, 48, 48, 6),
    Rect(Tone.MAIN, 98, -138, 48, 48, 6),
    Path(Tone.SPOT, "M-204 -112C-130 -62 -30 -44 70 -44H240L206 140H-120"
                    "C-160 70 -192 -20 -204 -112Z"),
    Path(Tone.PAPER, "M-199 -76C-120 -26 -20 -12 70 -12H234L230 14H70C-20 14 -110 2 -192 -42Z"),
    Circle(Tone.PAPER, -128, 22, 24),
    Circle(Tone.INK, -134, 22, 12),
)  # fmt: skip

_HALO = Circle(Tone.HALO, 340, 316, 288)

TOPIC = Topic(
    id="bien-dao",
    name="Biển, đảo",
    palette=palette(
        "Xanh biển khơi", ground="0A66B0", halo="07528F", faint="3D97C4", soft="DCEBF3",
        mid="8CCBE8", main="1787BE", deep="07385A", ink="052A45", paper="FFFFFF", accent="FFE07A",
        spot="E8452C", second="4FB286", skin="F2B58F", neck="E39A80", hair="052A45", text="FFFFFF",
        pill="FFE07A", on_pill="052A45",
    ),
    scene=Scene(
        halo=_HALO,
        setting=(waves(Tone.FAINT, 466, 26, 300, 40),),
        figures=(
            Group((Path(Tone.MAIN, "M430 136L-60 10V250L430 164ZM430 136L920 10V250L430 164Z"),),
                  clip=_HALO),
            Path(Tone.SECOND, "M228 540C262 444 340 404 430 400C530 400 640 440 720 540Z"),
            Group(_LIGHTHOUSE, at=(430, 212), scale=0.9),
            waves(Tone.MAIN, 522, 30, 300, 150),
            Group(_BOAT, at=(196, 516), scale=0.92),
            waves(Tone.DEEP, 584, 34, 300, 40),
        ),
    ),
    emblem=(
        Path(Tone.MAIN, "M206 38L-60 -14V96L206 52Z"),
        Path(Tone.SECOND, "M128 176C146 142 176 128 210 126C246 128 280 144 300 176Z"),
        Group(_LIGHTHOUSE, at=(206, 66), scale=0.33),
        small_waves(Tone.MAIN, 164, 12, 104, 30),
        Rect(Tone.PAPER, 74, 84, 52, 54, 4),
        Rect(Tone.ACCENT, 66, 76, 68, 12, 6),
        Rect(Tone.MAIN, 86, 98, 28, 18, 3),
        Path(Tone.SPOT, "M8 96C36 116 70 124 104 124H158L146 200H44C26 170 14 134 8 96Z"),
        Path(Tone.PAPER, "M10 110C40 130 74 136 104 136H156L154 146H104C72 146 40 140 14 126Z"),
        small_waves(Tone.DEEP, 186, 12, 104, 60),
    ),
    glyph=(
        Path(Tone.PAPER, "M18 15H30L35 40H13Z"),
        Path(Tone.SPOT, "M16.6 22H31.4L33 30H15ZM16 11C17 5 20 2 24 1C28 2 31 5 32 11V15H16Z"),
        Rect(Tone.ACCENT, 19, 8, 10, 7),
        Stroke(Tone.MID, "M3 42C7 38 10 38 14 41C18 44 20 44 24 41C28 38 30 38 34 41"
               "C38 44 41 44 45 41", 6),
    ),
)  # fmt: skip

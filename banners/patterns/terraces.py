"""Terraces: step upon step, what many hands build."""

from __future__ import annotations

from banners.art.shapes import Circle, Path, Shape
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_TONES = (Tone.FAINT, Tone.MID, Tone.SOFT, Tone.MAIN, Tone.DEEP)


def _step(tone: Tone, top: float, reach: float) -> Shape:
    """Return a terrace that rises from the left to the right, beyond both edges."""
    left = 600 - reach
    return Path(
        tone,
        f"M-3000 900V{590}H{left - 260}C{left} {590} {left - 40} {top + 60} {left + 190} {top + 50}"
        f"C{left + 330} {top + 44} {left + 360} {top} {left + 560} {top}H3600V900Z",
    )


def _emblem_step(tone: Tone, top: float, left: float) -> Shape:
    return Path(
        tone,
        f"M0 320V196H{left}C{left + 40} 196 {left + 34} {top + 24} {left + 80} {top + 20}"
        f"C{left + 110} {top + 17} {left + 116} {top} {left + 150} {top}H300V320Z",
    )


TOPIC = Topic(
    id="bac-thang",
    name="Ruộng bậc thang",
    palette=palette(
        "Xanh số", ground="0A2C74", halo="12398C", faint="0F3A94", soft="1F6FB8", mid="1656AE",
        main="2A95C9", deep="46C0D0", ink="06184A", paper="FFFFFF", accent="FFD23F", spot="FFD23F",
        second="FFE48A", skin="F2B58F", neck="E39A80", hair="06184A", text="FFFFFF", pill="FFD23F",
        on_pill="08205A",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 330, 330, 270),
        figures=(
            Circle(Tone.SPOT, 400, 180, 66),
            *(_step(tone, 470 - 66 * n, 470 - 70 * n) for n, tone in enumerate(_TONES)),
        ),
    ),
    emblem=(
        Circle(Tone.SPOT, 212, 60, 26),
        *(_emblem_step(tone, 150 - 26 * n, 10 + 30 * n) for n, tone in enumerate(_TONES)),
    ),
    glyph=(
        Circle(Tone.SPOT, 33, 13, 8),
        Path(Tone.SOFT, "M2 44V38C12 38 12 30 22 30H46V44Z"),
        Path(Tone.DEEP, "M18 44V40C28 40 28 24 38 24H46V44Z"),
    ),
)  # fmt: skip

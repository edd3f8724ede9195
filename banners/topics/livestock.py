"""Livestock: a buffalo head-on, a hen, a vial of vaccine."""

from __future__ import annotations

from banners.art.shapes import Circle, Group, Path, Rect, Shape, Stroke
from banners.art.terrain import small_waves, waves
from banners.art.tones import Tone, palette
from banners.art.topic import Scene, Topic

_BUFFALO: tuple[Shape, ...] = (
    # the body, in shade
    Path(Tone.INK, "M190 740C190 470 240 372 372 366H420C560 372 620 470 640 740Z"),
    # horns
    Path(Tone.HAIR, "M348 258C252 286 166 262 142 186C128 140 140 96 170 62"
         "C178 54 188 58 186 70C178 130 214 190 300 196H348Z"),
    Path(Tone.HAIR, "M428 258C524 286 610 262 634 186C648 140 636 96 606 62"
         "C598 54 588 58 590 70C598 130 562 190 476 196H428Z"),
    # ears
    Path(Tone.DEEP, "M322 268C276 248 218 258 190 308C236 330 296 326 326 302Z"),
    Path(Tone.MID, "M312 278C276 266 240 274 218 302C250 312 288 308 314 296Z"),
    Path(Tone.DEEP, "M454 268C500 248 558 258 586 308C540 330 480 326 450 302Z"),
    Path(Tone.MID, "M464 278C500 266 536 274 558 302C526 312 488 308 462 296Z"),
    # head
    Path(Tone.DEEP, "M388 168C448 168 482 202 482 256C482 330 476 400 462 462"
                    "C452 508 428 540 388 540"
         "C348 540 324 508 314 462C300 400 294 330 294 256C294 202 328 168 388 168Z"),
    Path(Tone.MAIN, "M388 424C436 424 468 446 472 490C476 540 440 568 388 568"
                    "C336 568 300 540 304 490"
         "C308 446 340 424 388 424Z"),
    Path(Tone.HAIR, "M336 482C348 472 360 478 360 492C360 508 350 516 340 510"
                    "C332 504 330 490 336 482Z"),
    Path(Tone.HAIR, "M440 482C428 472 416 478 416 492C416 508 426 516 436 510"
                    "C444 504 446 490 440 482Z"),
)  # fmt: skip

_HEN: tuple[Shape, ...] = (
    Stroke(Tone.ACCENT, "M130 560V640", 13),
    Stroke(Tone.ACCENT, "M178 560V640", 13),
    Circle(Tone.SECOND, 92, 352, 22),
    Circle(Tone.SECOND, 120, 336, 24),
    Circle(Tone.SECOND, 148, 350, 21),
    Path(Tone.ACCENT, "M76 382L32 404Q28 408 33 411L78 424Z"),
    Path(Tone.FAINT, "M204 470C220 410 252 372 304 356C308 400 300 440 284 480Z"),
    Path(Tone.PAPER, "M120 342C158 342 178 370 178 402C178 420 176 434 190 452"
                     "C212 478 252 462 330 418"
         "C336 510 286 588 172 592C92 592 50 540 56 470C60 436 66 424 66 396"
         "C66 364 88 342 120 342Z"),
    Path(Tone.FAINT, "M132 492C176 470 220 474 262 470C258 528 224 552 186 550"
                     "C146 546 128 520 132 492Z"),
    Path(Tone.SECOND, "M72 424C92 420 98 436 94 454C90 472 72 474 66 456C62 444 64 428 72 424Z"),
)  # fmt: skip

_VIAL: tuple[Shape, ...] = (
    Path(Tone.SOFT, "M-64 640V150C-64 116 -44 104 -38 86V40H38V86C44 104 64 116 64 150V640Z"),
    Rect(Tone.SECOND, -54, 0, 108, 62, 14),
    Rect(Tone.PAPER, -64, 176, 128, 130),
    Rect(Tone.SPOT, -12, 202, 24, 80, 6),
    Rect(Tone.SPOT, -40, 230, 80, 24, 6),
)

_SMALL_BUFFALO: tuple[Shape, ...] = (
    Path(Tone.INK, "M84 220C86 166 104 130 150 128H178C224 130 242 166 244 220Z"),
    Path(Tone.HAIR, "M164 88C116 100 76 90 66 56C61 38 66 22 78 10C83 6 87 9 86 14"
         "C82 40 104 62 164 62C224 62 246 40 242 14C241 9 245 6 250 10"
         "C262 22 267 38 262 56C252 90 212 100 164 88Z"),
    Path(Tone.DEEP, "M134 94C114 82 92 86 80 108C98 118 124 116 136 106Z"),
    Path(Tone.DEEP, "M194 94C214 82 236 86 248 108C230 118 204 116 192 106Z"),
    Path(Tone.DEEP, "M164 46C190 46 202 62 202 84C202 116 198 138 194 160C190 182 182 192 164 192"
         "C146 192 138 182 134 160C130 138 126 116 126 84C126 62 138 46 164 46Z"),
    Path(Tone.MAIN, "M164 146C186 146 199 156 200 174C202 194 186 206 164 206"
                    "C142 206 126 194 128 174"
         "C129 156 142 146 164 146Z"),
    Circle(Tone.HAIR, 148, 175, 6.5),
    Circle(Tone.HAIR, 180, 175, 6.5),
)  # fmt: skip

TOPIC = Topic(
    id="gia-suc",
    name="Phòng, chống dịch bệnh gia súc, gia cầm",
    palette=palette(
        "Nâu đất", ground="5C3314", halo="7C4A22", faint="F0DCBC", soft="CFE6EA", mid="9A7B72",
        main="8A756D", deep="5B4A44", ink="3A2A24", paper="FFFFFF", accent="FFC861", spot="6E9A2E",
        second="E4512F", skin="F2B58F", neck="E39A80", hair="261B17", text="FFFFFF", pill="FFC861",
        on_pill="3F210A",
    ),
    scene=Scene(
        halo=Circle(Tone.HALO, 340, 322, 290),
        setting=(
            Circle(Tone.ACCENT, 322, 250, 178),
            waves(Tone.SPOT, 544, 44, 1600, -300),
        ),
        figures=(
            Group(_BUFFALO, at=(-44, 20), scale=0.93),
            Group(_HEN, at=(10, 160), scale=0.74),
            Group(_VIAL, at=(506, 366), scale=0.86),
            waves(Tone.SPOT, 618, 24, 1600, -700),  # in front, where a slot shows more than the box
        ),
    ),
    emblem=(
        Circle(Tone.ACCENT, 164, 96, 82),
        small_waves(Tone.SPOT, 180, 10, 520, -10),
        *_SMALL_BUFFALO,
        Group(_HEN, at=(4, 42), scale=0.3),
        Group(_VIAL, at=(254, 104), scale=0.34),
    ),
    glyph=(
        Path(Tone.HAIR, "M24 18C12 21 2 17 1 7C1 4 2 2 4 1C6 0 6.5 2 6.5 3C7 9 12 12 24 12"
             "C36 12 41 9 41.5 3C41.5 2 42 0 44 1C46 2 47 4 47 7C46 17 36 21 24 18Z"),
        Path(Tone.ACCENT, "M24 8C32 8 35 12 35 18C41 16 45 18 47 22C43 26 38 26 34 24.5"
             "C33 31 33 34 33 38C32 44 29 47 24 47C19 47 16 44 15 38C15 34 15 31 14 24.5"
             "C10 26 5 26 1 22C3 18 7 16 13 18C13 12 16 8 24 8Z"),
        Path(Tone.PAPER, "M24 33C30 33 34 36 34 40C34 45 30 47.5 24 47.5C18 47.5 14 45 14 40"
             "C14 36 18 33 24 33Z"),
        Path(Tone.HAIR, "M19.5 38A2 2.6 0 1 1 19.5 43.2A2 2.6 0 1 1 19.5 38ZM28.5 38"
             "A2 2.6 0 1 1 28.5 43.2A2 2.6 0 1 1 28.5 38Z"),
    ),
)  # fmt: skip

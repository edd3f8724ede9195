"""The colour profile of a print's inks, which its PDF carries as the intent of its colours.

It is made by `banners.print.press` (python -m banners.print.profile), whose data are free, as no
free profile of coated paper was to be had; so it is small. The format is that of ICC.1:2001-04.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Final

from banners.print.press import PAPER_XYZ, Cmyk, Xyz, inks_like, lab, seen, xyz_of_lab

FILE: Final = Path(__file__).with_name("coated.icc")
CONDITION: Final = "FOGRA39"  # in the registry of characterisation data at color.org
NAME: Final = "Coated paper, FOGRA39 (ISO 12647-2:2004), modelled"
_COPYRIGHT: Final = (
    "Made for this calendar from FOGRA39L characterisation data (zlib licence,"
    " (c) Kai-Uwe Behrmann); an altered version, not Fogra's. MIT licence."
)
_TO_LAB, _TO_INKS = 7, 9  # nodes a side of the two tables
_D50: Final = (0.9642, 1.0, 0.8249)


@lru_cache(maxsize=1)
def profile() -> bytes:
    """Return the profile that is kept beside this module."""
    return FILE.read_bytes()


def made() -> bytes:
    """Return the profile anew; it takes a minute."""
    to_lab = _table(4, 3, _TO_LAB, _labs())
    to_inks = _table(3, 4, _TO_INKS, _inks())
    tags = (
        (b"desc", _described(NAME)),
        (b"cprt", b"text\0\0\0\0" + _COPYRIGHT.encode("ascii") + b"\0"),
        (b"wtpt", b"XYZ \0\0\0\0" + _fixed(*(part / 100 for part in PAPER_XYZ))),
        (b"A2B0", to_lab),
        (b"A2B1", to_lab),
        (b"A2B2", to_lab),
        (b"B2A0", to_inks),
        (b"B2A1", to_inks),
        (b"B2A2", to_inks),
        (b"gamt", _table(3, 1, 2, bytes(8))),
    )
    return _file(tags)


def _labs() -> bytes:
    steps = [number / (_TO_LAB - 1) for number in range(_TO_LAB)]
    found = bytearray()
    for c, m, y, k in product(steps, repeat=4):
        found += bytes(_encoded(lab(seen((c, m, y, k)))))
    return bytes(found)


def _encoded(colour: Xyz) -> Iterator[int]:
    lightness, a, b = colour
    for value in (lightness * 2.55, a + 128, b + 128):
        yield min(255, max(0, round(value)))


def _inks() -> bytes:
    steps = [255 * number / (_TO_INKS - 1) for number in range(_TO_INKS)]
    found = bytearray()
    for lightness, a, b in product(steps, repeat=3):
        inks: Cmyk = inks_like(xyz_of_lab((lightness / 2.55, a - 128, b - 128)))
        found += bytes(round(255 * ink) for ink in inks)
    return bytes(found)


def _table(ins: int, outs: int, side: int, nodes: bytes) -> bytes:
    """Return a lut8Type (6.5.9): straight curves, and a grid of nodes between them."""
    unchanged = bytes(range(256))
    head = b"mft1\0\0\0\0" + bytes((ins, outs, side, 0))
    identity = _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    return head + identity + unchanged * ins + nodes + unchanged * outs


def _described(name: str) -> bytes:
    """Return a textDescriptionType (6.5.17) without its Unicode and ScriptCode parts."""
    text = name.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(8) + bytes(2 + 1 + 67)


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _file(tags: tuple[tuple[bytes, bytes], ...]) -> bytes:
    """Return the file; tags of the same content share it."""
    at = 128 + 4 + 12 * len(tags)
    places: dict[bytes, int] = {}
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags:
        if content not in places:
            places[content] = at + len(body)
            body += content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", places[content], len(content))
    size = at + len(body)
    head = (
        struct.pack(">I", size)
        + bytes(4)
        + bytes((2, 0x40, 0, 0))
        + b"prtrCMYKLab "
        + struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
        + b"acsp"
        + bytes(4 + 4 + 4 + 4 + 8)
        + struct.pack(">I", 1)  # relative colorimetric
        + _fixed(*_D50)
    )
    return head + bytes(128 - len(head)) + table + body


if __name__ == "__main__":
    FILE.write_bytes(made())

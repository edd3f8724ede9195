"""A QR code as rectangles, and the addresses it may carry."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

import segno

from banners.print.errors import BadUrlError
from banners.print.paths import Path, Segment, rectangle
from banners.scene import Box

QUIET: Final = 4  # modules of white all around, as ISO/IEC 18004 requires
MOST_MODULES: Final = 29  # on a side: more would be too small for a telephone's camera


def checked(url: str) -> str:
    """Return `url` if it is a plain web address. Raise `BadUrlError` otherwise."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise BadUrlError(f"Địa chỉ cho mã QR không đọc được: {url!r}.") from error
    plain = url.isascii() and url.isprintable() and not set(url) & set(' "<>\\^`{|}')
    if not plain or parts.scheme not in ("https", "http") or "." not in host or "@" in parts.netloc:
        raise BadUrlError(
            f"Địa chỉ cho mã QR phải có dạng https://ten-mien.vn/duong-dan, không phải {url!r}."
        )
    if port == 0 or len(matrix(url)) > MOST_MODULES:
        raise BadUrlError(
            f"Địa chỉ cho mã QR dài {len(url)} ký tự: mã sẽ quá dày để quét."
            " Hãy dùng địa chỉ ngắn hơn."
        )
    return url


def matrix(url: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules, True where dark, without quiet zone.

    As much of it may be damaged as 29 modules a side allow: 15 % (level M), or 7 % for a longer
    address; where a better level needs no more modules it is taken.
    """
    for level in ("m", "l"):
        code = segno.make(url, error=level, micro=False, boost_error=True)
        rows = tuple(tuple(bool(module) for module in row) for row in code.matrix)
        if len(rows) <= MOST_MODULES:
            break
    return rows


def modules(url: str, box: Box) -> Path:
    """Return the dark modules within `box`, quiet zone included, each run as one rectangle."""
    rows = matrix(url)
    side = (box[2] - box[0]) / (len(rows) + 2 * QUIET)
    segments: list[Segment] = []
    for number, row in enumerate(rows):
        top = box[1] + (QUIET + number) * side
        start = None
        for column, dark in enumerate((*row, False)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                left, right = (box[0] + (QUIET + at) * side for at in (start, column))
                segments += rectangle(left, top, right, top + side)
                start = None
    return tuple(segments)

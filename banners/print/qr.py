"""A QR code as rectangles, and the addresses it may carry."""

from urllib.parse import urlsplit

import segno

from banners.print.artwork import Box
from banners.print.errors import BadUrlError
from banners.print.paths import Path, Segment, rectangle

QUIET = 4  # modules of white all around, as ISO/IEC 18004 requires
_LONGEST = 120  # characters; more would make the modules too small for a telephone's camera


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
    if len(url) > _LONGEST or port == 0:
        raise BadUrlError(
            f"Địa chỉ cho mã QR dài {len(url)} ký tự, quá {_LONGEST}: mã sẽ quá dày để quét."
        )
    return url


def host(url: str) -> str:
    """Return the host, printed under the code so that people see where it leads."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def matrix(url: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules, True where dark, without quiet zone, at level M: 15 % may be damaged."""
    code = segno.make(url, error="m", micro=False, boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


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

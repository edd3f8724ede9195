"""The unit of length in a print's file, and the smallest type on a print.

A unit is 0.1 mm in the file: 1 mm of the finished item at 1:10, 0.1 mm at 1:1.
"""

from banners.fonts import CAP_HEIGHT
from banners.sizes import PrintItem

PER_MM = 10  # units in a millimetre of the file

# A capital must be 1/300 as high as the distance it is read from: the legibility chart of the
# United States Sign Council asks for 4 inches at 100 feet, for sans-serif capitals by daylight.
_DISTANCES = 300
SMALLEST = 8 * 25.4 / 72  # mm: 8 pt


def units(item: PrintItem, mm: float) -> float:
    """Return a length in mm of the finished `item`, in units."""
    return mm * PER_MM / item.scale


def _mm(item: PrintItem, px: int) -> float:
    """Return a length on the layout's canvas in mm of the item."""
    return px * min(item.width_mm, item.height_mm) / min(item.size.width, item.size.height)


def min_headline(item: PrintItem) -> float:
    """Return the type size of the smallest legible headline, in mm."""
    return _mm(item, item.size.min_headline)


def min_type(item: PrintItem) -> float:
    """Return the smallest legible type size of all, in mm."""
    return max(SMALLEST, _mm(item, item.size.min_type))


def distance(item: PrintItem) -> float:
    """Return from how many metres the smallest headline can be read: 11 times the shorter side."""
    return min_headline(item) * CAP_HEIGHT * _DISTANCES / 1000

"""The file's unit of length, and how large type must be on a print.

A unit is 0.1 mm of the file: 1 mm of the finished item at 1:10, 0.1 mm at 1:1.
"""

from banners.fonts import CAP_HEIGHT
from banners.sizes import PrintItem

PER_MM = 10  # units in a millimetre of the file

# A capital must be 1/300 of the distance it is read from: the legibility chart of the United
# States Sign Council asks 4 inches at 100 feet, of capitals in a sans serif by daylight.
_DISTANCES = 300
SMALLEST = 8 * 25.4 / 72  # mm: nothing under 8 pt


def units(item: PrintItem, mm: float) -> float:
    """A length of the finished ``item``, in units."""
    return mm * PER_MM / item.scale


def _mm(item: PrintItem, px: int) -> float:
    """A length on the canvas that the catalogue states legible sizes for, in mm of the item."""
    return px * min(item.width_mm, item.height_mm) / min(item.size.width, item.size.height)


def min_headline(item: PrintItem) -> float:
    """The smallest headline, in mm of type size."""
    return _mm(item, item.size.min_headline)


def min_type(item: PrintItem) -> float:
    """The smallest type of all, in mm of type size."""
    return max(SMALLEST, _mm(item, item.size.min_type))


def distance(item: PrintItem) -> float:
    """From how many metres the smallest headline is still read; 11 times the shorter side."""
    return min_headline(item) * CAP_HEIGHT * _DISTANCES / 1000

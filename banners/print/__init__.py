"""The drawing of banners for print: the scenes of screens as vector PDF, and as SVG.

This package reads neither clock nor network, and the same arguments give the same bytes.
"""

from banners.print.draw import draw_pdf, draw_svg
from banners.print.errors import BadUrlError
from banners.sizes import Finish, PrintItem, load_print_items

__all__ = ["BadUrlError", "Finish", "PrintItem", "draw_pdf", "draw_svg", "load_print_items"]

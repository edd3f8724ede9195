"""The drawing of banners for print: the same words as vector PDF for the print shop, and as SVG.

This package reads neither clock nor network, and the same arguments give the same bytes.
"""

from banners.print.draw import draw_pdf, draw_svg
from banners.print.errors import BadUrlError
from banners.print.layout import LogoRoom
from banners.sizes import PrintItem, load_print_items

__all__ = ["BadUrlError", "LogoRoom", "PrintItem", "draw_pdf", "draw_svg", "load_print_items"]

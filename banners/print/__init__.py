"""Draws banners for print: vector PDF for the print shop, and SVG, of the same words.

It reads no clock and no network, and the same arguments give the same bytes.
"""

from banners.print.draw import draw_pdf, draw_svg
from banners.print.errors import BadUrlError
from banners.print.layout import LogoRoom
from banners.sizes import PrintItem, load_print_items

__all__ = ["BadUrlError", "LogoRoom", "PrintItem", "draw_pdf", "draw_svg", "load_print_items"]

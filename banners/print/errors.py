"""What else can be wrong with a print."""

from banners.errors import BannerError


class BadUrlError(BannerError):
    """The address for the QR code is not one that a stranger's telephone can open."""

"""The errors that only a print can have."""

from banners.errors import BannerError


class BadUrlError(BannerError):
    """The address for the QR code is not one that any passer-by's telephone can open."""

"""The errors of drawing, a class for each cause; their messages are in the reader's language."""


class BannerError(ValueError):
    """A banner that cannot be drawn; `str()` says what is wrong and how to mend it."""


class RaqmMissingError(BannerError):
    """Pillow lacks raqm, which places Vietnamese marks."""


class UncoveredCharacterError(BannerError):
    """The text has a character that no typeface has."""


class UnwantedCharacterError(BannerError):
    """The text has a control character or direction mark, pasted in by accident."""


class LogoError(BannerError):
    """The logo is not a PNG or JPEG, is too large, or lies outside its folder."""


class UnsoundError(BannerError):
    """A finished banner fails its proof; the message names every fault."""


class TextTooLongError(BannerError):
    """The text does not fit the size even at its smallest legible type: leave this size out."""


class TooHeavyError(BannerError):
    """The file is heavier than its slot allows."""

"""What can be wrong with a banner, each cause its own class, in the reader's language."""


class BannerError(ValueError):
    """A banner that cannot be drawn; ``str()`` says what is wrong and how to mend it."""


class RaqmMissingError(BannerError):
    """Pillow runs without raqm, which places Vietnamese marks."""


class UncoveredCharacterError(BannerError):
    """The text has a character that the typeface does not have."""


class UnwantedCharacterError(BannerError):
    """The text has a control character or a mark of direction: pasted along, never meant."""


class LogoError(BannerError):
    """The logo is not a PNG or JPEG, is too large, or lies outside its folder."""


class UnsoundError(BannerError):
    """A finished banner fails its proof; the message names each fault."""


class TextTooLongError(BannerError):
    """The text does not fit the size at its smallest legible type: leave this size out."""


class TooHeavyError(BannerError):
    """The file is heavier than its slot allows."""

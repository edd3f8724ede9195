"""The drawing of a print: words, an item, a palette and an address in; PDF or SVG out."""

from functools import lru_cache

from banners.errors import BannerError, TextTooLongError
from banners.faces import family_for, require_raqm
from banners.palettes import PALETTES
from banners.print.artwork import Artwork, Box, Fill
from banners.print.inks import BLACK, WHITE, Inks, inks
from banners.print.layout import MAX_LOGO, LogoRoom, set_words
from banners.print.motifs import MOTIFS, Ground, Motif, Room
from banners.print.paths import Path, rectangle, rounded
from banners.print.pdf import write_pdf
from banners.print.proof import LEAST_CONTRAST, Laid, contrast_of, laid, require_sound
from banners.print.qr import checked, host, modules
from banners.print.sheet import Setting
from banners.print.svg import write_svg
from banners.print.units import units
from banners.sizes import PrintItem
from banners.text import BannerText, alt_text

_STRENGTHS = (1.0, 0.6, 0.3, 0.12)  # of the motif, tried in turn until the words on it are legible
_ROUND = 0.05  # of a panel's width: its corners


def draw_pdf(  # noqa: PLR0913 - what a print is made of
    text: BannerText,
    item: PrintItem,
    palette: str = "xanh",
    url: str | None = None,
    *,
    design: str = "bac-thang",
    logo: LogoRoom = LogoRoom.NONE,
) -> bytes:
    """Return a PDF of `text` on `item`, with a QR code for `url` if one is given.

    The same arguments give the same bytes. Raise `BannerError`: `TextTooLongError` when the words
    would not be legible from the item's distance, `UncoveredCharacterError`, `BadUrlError`,
    `RaqmMissingError`, `UnsoundError` when the print fails its proof, or `BannerError` itself for
    an unknown design or palette.
    """
    return write_pdf(artwork(text, item, palette, url, logo, design), item)


def draw_svg(  # noqa: PLR0913 - the same
    text: BannerText,
    item: PrintItem,
    palette: str = "xanh",
    url: str | None = None,
    *,
    design: str = "bac-thang",
    logo: LogoRoom = LogoRoom.NONE,
) -> bytes:
    """Return an SVG of `text`, measured in mm of the finished item.

    Raise `BannerError` as `draw_pdf` does.
    """
    art = artwork(text, item, palette, url, logo, design)
    return write_svg(art, (f"{item.width_mm}mm", f"{item.height_mm}mm"), alt_text(art.words))


@lru_cache(maxsize=2)  # the PDF and the SVG of one print
def artwork(  # noqa: PLR0913, PLR0917 - what a print is made of
    text: BannerText,
    item: PrintItem,
    palette: str,
    url: str | None,
    logo: LogoRoom,
    design: str = "bac-thang",
) -> Artwork:
    """Return the picture of a print for either writer, the motif faint if words run over it."""
    require_raqm()
    motif = _motif(design)
    colours = inks(_palette(motif, palette))
    words = (text.slogan, text.name, text.label, text.agency, text.shown_organiser)
    family = family_for(filter(None, words))
    shown = host(checked(url)) if url is not None else None
    bleed = units(item, item.bleed_mm)
    width, height = units(item, item.width_mm), units(item, item.height_mm)
    room = motif.room(width, height)
    setting = set_words(text, item, (family, colours), shown, logo, room)
    if setting.logo and _area(setting.logo) > MAX_LOGO * width * height:
        raise TextTooLongError(f"Ô lôgô của {item.id} lớn hơn {MAX_LOGO:.0%} diện tích.")
    for strength in _STRENGTHS:
        ground = Ground(
            width, height, bleed, motif.degrees(width / height), colours, strength=strength
        )
        under = _laid(motif, ground, room)
        art = Artwork(
            title=text.slogan,
            width=width,
            height=height,
            bleed=bleed,
            axis=under.axis,
            ground=under.fills,
            panels=_panels(setting, colours, url, logo),
            paragraphs=setting.paragraphs,
            keyline=_inset(setting.logo) if setting.logo and logo is LogoRoom.OUTLINED else None,
        )
        contrast = contrast_of(art, under)
        if contrast >= LEAST_CONTRAST:
            break
    require_sound(art, contrast, item)
    return art


@lru_cache(maxsize=256)  # 30 MB: many campaigns share the grounds of an item
def _laid(motif: Motif, ground: Ground, room: Room) -> Laid:
    fills = (ground.sheet(), *motif.fills(ground, room))
    return laid(ground.width, ground.height, ground.axis, fills)


def _motif(design: str) -> Motif:
    try:
        return MOTIFS[design]
    except KeyError:
        raise BannerError(
            f"Không có mẫu thiết kế “{design}”. Hãy dùng một trong: {', '.join(MOTIFS)}."
        ) from None


def _palette(motif: Motif, palette: str) -> str:
    return motif.palette(PALETTES[palette]).id if palette in PALETTES else palette


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _round(box: Box) -> Path:
    return rounded(*box, radius=_ROUND * (box[2] - box[0]))


def _inset(box: Box) -> Path:
    by = _ROUND * (box[2] - box[0]) / 2
    return rounded(box[0] + by, box[1] + by, box[2] - by, box[3] - by, by)


def _panels(setting: Setting, colours: Inks, url: str | None, logo: LogoRoom) -> tuple[Fill, ...]:
    """Return the pill or bar, the white panels of the logo and the code, and the code."""
    found: list[Fill] = []
    if setting.pill:
        top, bottom = setting.pill[1], setting.pill[3]
        found.append(Fill(rounded(*setting.pill, radius=(bottom - top) / 2), (colours.accent,)))
    if setting.bar:
        found.append(Fill(rectangle(*setting.bar), (colours.accent,)))
    if setting.logo and logo is LogoRoom.OUTLINED:
        found.append(Fill(_round(setting.logo), (WHITE,)))
    if setting.panel and setting.qr and url is not None:
        found += [
            Fill(_round(setting.panel), (WHITE,)),
            Fill(modules(url, setting.qr), (BLACK,)),
        ]
    return tuple(found)
